import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { creerPresseRln, renderPvIndividuels, zipDe } from '@delib/documents';
import {
  type Dossier,
  epreuvesDeControle,
  type Reglement,
  type Resultats,
  SANS_REGLAGE,
} from '@delib/domain';
import { generateSession, iterNotes, REGLEMENTS_REELS, readSession } from '@delib/session-files';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** One jury for each real table, the former ones included, and its candidates' results. */
interface JuryReel {
  readonly code: string;
  readonly reglement: Reglement;
  readonly resultats: readonly Resultats[];
}

const CANDIDATS = 3;
const EDITION = {
  session: '2026',
  essai: false,
  academie: 'Val-de-Brume',
  centre: { code: '9900001W', nom: 'Lycée des Deux-Moulins', ville: 'Port-Lambert' },
  editeLe: new Date('2026-06-16T12:00:00Z'),
};

let dossier: string;
let jurys: readonly JuryReel[];
beforeAll(async () => {
  dossier = mkdtempSync(join(tmpdir(), 'delib-tables-'));
  const fichiers = generateSession({
    jurys: REGLEMENTS_REELS.length,
    candidats: CANDIDATS,
    graine: 3,
    centres: 1,
    academie: { code: '99', nom: 'Val-de-Brume' },
    annee: 2026,
    reglements: REGLEMENTS_REELS.map(({ code }) => code),
  });
  const bytes = await zipDe([...fichiers].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
  const lecture = await readSession({ kind: 'zip', bytes });
  if (!lecture.ok) throw new Error(JSON.stringify(lecture.fautes.slice(0, 3)));
  const { session } = lecture;
  // The first candidate of each has a mark at every épreuve, facultatives too: the fullest sheet.
  const pleins = (reglement: Reglement): Resultats =>
    Object.fromEntries(reglement.epreuves.map(({ code }) => [code, { nature: 'note', note: 1350 }]));
  const lus = session.candidats.map((): Record<string, Resultats[string]> => ({}));
  for (const { candidat, epreuve, nature, note } of iterNotes(session)) {
    const des = lus[candidat];
    if (des && nature === 'note' && note !== null) des[epreuve] = { nature, note };
    else if (des) des[epreuve] = { nature: 'dispense' };
  }
  jurys = session.jurys.map((jury) => {
    const version = session.reglements.find(({ code }) => code === jury.reglement.code);
    if (!version) throw new Error(`no règlement ${jury.reglement.code}`);
    const reglement: Reglement = { ...version, session: session.session.annee };
    const siens = lus.filter((_, i) => session.candidats[i]?.jury === jury.code);
    return { code: jury.code, reglement, resultats: [pleins(reglement), ...siens] };
  });
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

function pagesDe(nom: string, pdf: Uint8Array): readonly string[] {
  const fichier = join(dossier, `${nom}.pdf`);
  writeFileSync(fichier, pdf);
  const texte = execFileSync('pdftotext', ['-enc', 'UTF-8', fichier, '-'], { encoding: 'utf8' });
  return texte.split('\f').slice(0, -1);
}

function dossierDe(resultats: Resultats, reste: Partial<Dossier> = {}): Dossier {
  return {
    groupe: 1,
    resultats,
    reglage: SANS_REGLAGE,
    oraux: {},
    reglageSecondGroupe: SANS_REGLAGE,
    livret: 'a_examiner',
    validation: null,
    ...reste,
  };
}

/** Every word of every épreuve, its code and the version of the règlement stand on the sheet. */
function manques(page: string, reglement: Reglement, codes: readonly string[]): readonly string[] {
  const mots = reglement.epreuves
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ code, intitule, forme }) => [code, ...`${intitule} ${forme}`.split(/[\s'’\-():,]+/)]);
  const dits = page.replaceAll(/\s+/g, ' ');
  return [...mots, reglement.version].filter((mot) => !dits.includes(mot));
}

const REELS = REGLEMENTS_REELS.map(({ code }, rang) => [code, rang] as const);

describe.each(REELS)('The real table %s', (code, rang) => {
  test('fits the PV individuel, one sheet for each candidate, in both groupes', async () => {
    const jury = jurys[rang];
    if (!jury) throw new Error('no jury');
    const { reglement, resultats } = jury;
    const [premier = '', second = ''] = epreuvesDeControle(reglement).map((epreuve) => epreuve.code);
    for (const groupe of [1, 2] as const) {
      const choix = groupe === 1 ? [] : [premier, second];
      const oraux: Resultats = Object.fromEntries(choix.map((un) => [un, { nature: 'note', note: 1150 }]));
      const pdf = await renderPvIndividuels(
        { ...EDITION, groupe },
        {
          code: jury.code,
          specialite: reglement.intitule,
          president: 'Hélène DUVAL',
          reglement,
          candidats: resultats.map((des, i) => ({
            numeroAnonymat: `${jury.code}${String(i + 1).padStart(3, '0')}`,
            categorie: 'SCOLAIRE',
            forme: 'globale',
            dossier: dossierDe(des, { groupe, oraux }),
            choix,
          })),
        },
      );
      const pages = pagesDe(`pvi-${code}-${groupe}`, pdf);
      expect(pages).toHaveLength(resultats.length);
      const codes = reglement.epreuves.map((epreuve) => epreuve.code);
      for (const page of pages) {
        expect(manques(page, reglement, codes)).toEqual([]);
        expect(page).toContain('page 1 / 1');
      }
    }
  });

  test('fits the relevé, one sheet for each candidate', async () => {
    const jury = jurys[rang];
    if (!jury) throw new Error('no jury');
    const { reglement, resultats } = jury;
    const presse = creerPresseRln({
      ...EDITION,
      titre: 'RLN',
      signataire: 'Le chef de centre, Camille Durand',
      faitLe: '2026-06-22',
    });
    const morceaux: Uint8Array[] = [];
    for await (const morceau of presse.deJury({
      code: jury.code,
      specialite: reglement.intitule,
      reglement,
      candidats: resultats.map((des, i) => ({
        nom: `Lœuille ${i}`,
        prenoms: 'Élan Côme',
        numeroCandidat: `0260000000${i}`,
        dateNaissance: '2005-03-14',
        etablissement: 'Lycée des Deux-Moulins',
        categorie: 'SCOLAIRE',
        dossier: dossierDe(des, { validation: { issue: 'second_groupe', empreinte: '' } }),
      })),
    })) {
      morceaux.push(morceau);
    }
    const pages = pagesDe(`rln-${code}`, Buffer.concat(morceaux));
    expect(pages).toHaveLength(resultats.length);
    const codes = reglement.epreuves.map((epreuve) => epreuve.code);
    for (const page of pages) expect(manques(page, reglement, codes)).toEqual([]);
  });
});
