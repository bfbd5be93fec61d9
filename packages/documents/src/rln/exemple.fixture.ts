import type { Resultats } from '@delib/domain';
import { dossierDe, reglementDe } from '../pv-individuel/exemple.fixture';
import type { EditionRln, JuryRln, Rln } from './rln';

const NOMS = ['ÉTIENNE', 'N’DIAYE', 'VAN DER BERGH', 'ŒUVRARD', 'ÇELIK'];
const PRENOMS = ['Évelyne Marie', 'Eve', 'Loïc'];

export function editionRln(changes: Partial<EditionRln> = {}): EditionRln {
  return {
    titre: 'RLN du lundi 22 juin',
    session: '2026',
    essai: false,
    academie: 'Lyon',
    centre: { code: '0690026D', nom: 'Lycée La Martinière', ville: 'Lyon' },
    signataire: 'Le chef de centre, Camille Durand',
    faitLe: '2026-06-22',
    editeLe: new Date('2026-06-22T08:00:00Z'),
    ...changes,
  };
}

/** 8 at the general épreuves, 11 at the professional ones: admitted to the 2nd groupe. */
export function rlnDe(jury: Pick<JuryRln, 'reglement'>, rang: number, changes: Partial<Rln> = {}): Rln {
  const resultats: Resultats = Object.fromEntries(
    jury.reglement.epreuves
      .filter(({ nature }) => nature === 'obligatoire')
      .map(({ code, domaine }) => [code, { nature: 'note', note: domaine === 'general' ? 800 : 1100 }]),
  );
  return {
    nom: `${NOMS[rang % NOMS.length]} ${'ABCDEFGHIJ'[Math.floor(rang / 10) % 10]}${'ABCDEFGHIJ'[rang % 10]}`,
    prenoms: PRENOMS[rang % PRENOMS.length] ?? '',
    numeroCandidat: `06${String(12345678 + rang)}`,
    dateNaissance: '2005-03-01',
    etablissement: 'Lycée Édouard-Branly, Lyon',
    categorie: 'SCOLAIRE',
    dossier: dossierDe(resultats, { validation: { issue: 'second_groupe', empreinte: 'e' } }),
    ...changes,
  };
}

export function juryRln(nombre: number, changes: Partial<JuryRln> = {}): JuryRln {
  const reglement = changes.reglement ?? reglementDe(8);
  return {
    code: '20112',
    specialite: reglement.intitule,
    reglement,
    candidats: Array.from({ length: nombre }, (_, rang) => rlnDe({ reglement }, rang)),
    ...changes,
  };
}
