import { parseCentiemes } from '../nombre/centiemes';
import { PAS_DEMI_POINT } from '../reglement/pas-des-notes';
import { type Epreuve, type Reglement, SEUILS_BTS } from '../reglement/reglement';
import type { Resultat, Resultats } from '../resultat';
import { CAS_SIO_SISR } from './cas-sio-sisr';

function epreuve(code: string, coefficient: number, domaine: Epreuve['domaine'], controle: boolean): Epreuve {
  return {
    code,
    unite: code.replace('E', 'U'),
    intitule: `Épreuve ${code}`,
    coefficient,
    forme: 'ponctuelle',
    domaine,
    nature: domaine === null ? 'facultative' : 'obligatoire',
    controle,
  };
}

/** SIO-SISR: coefficients 2 2 3 3 | 4 4 4, total 22; EF1 is the LV2. */
export const SIO_SISR: Reglement = {
  code: 'SIO-SISR',
  version: '2025-1',
  session: 2026,
  intitule: 'Services informatiques aux organisations',
  source: 'arrêté du 29 avril 2019',
  seuils: SEUILS_BTS,
  pasDesNotes: PAS_DEMI_POINT,
  epreuves: [
    epreuve('E1', 200, 'general', true),
    epreuve('E2', 200, 'general', true),
    epreuve('E3', 300, 'general', true),
    epreuve('E4', 300, 'general', true),
    epreuve('E5', 400, 'professionnel', false),
    epreuve('E6', 400, 'professionnel', false),
    epreuve('E7', 400, 'professionnel', false),
    epreuve('EF1', 100, null, false),
  ],
  cas: CAS_SIO_SISR,
};

/** A decision of the commission de discipline, as the tests cite it. */
export const REFERENCE_ANNULATION = 'Commission de discipline, 12 septembre 2026, n° 14';

const CODES: Readonly<Record<string, Resultat>> = {
  'abs.': { nature: 'absent' },
  'ann.': { nature: 'annulee', reference: REFERENCE_ANNULATION },
  'f.maj.': { nature: 'absent_justifie' },
  'disp.': { nature: 'dispense' },
  'n.p.': { nature: 'non_passee' },
  'manq.': { nature: 'manquante' },
};

/** « 8 8 8 8 11 11 11 18 » in the order of the table: notes (point as decimal mark) or codes; the 8th is EF1. */
export function notes(texte: string): Resultats {
  const resultats: Record<string, Resultat> = {};
  texte.split(/\s+/).forEach((mot, i) => {
    const code = SIO_SISR.epreuves[i]?.code;
    if (!code) throw new Error(`too many marks: ${texte}`);
    const [nature, valeur] = mot.includes(':') ? mot.split(':') : ['note', mot];
    const absence = CODES[mot];
    resultats[code] = absence ?? {
      nature: nature as 'note' | 'benefice' | 'report',
      note: hundredths(valeur),
    };
  });
  return resultats;
}

/** « 12,5 » as a note of this session. */
export function note(points: string): Resultat {
  return { nature: 'note', note: hundredths(points) };
}

function hundredths(texte: string | undefined): number {
  const valeur = parseCentiemes(texte ?? '');
  if (valeur === null) throw new Error(`not a note: ${texte}`);
  return valeur;
}
