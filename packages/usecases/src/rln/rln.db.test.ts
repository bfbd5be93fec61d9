import { execFileSync } from 'node:child_process';
import { type Database, openDatabase } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contexte } from '../contexte';
import { lireDeliberation } from '../deliberation/lire-deliberation';
import { saisirDecision } from '../deliberation/saisir-decision';
import { validerCasClairs } from '../deliberation/valider-cas-clairs';
import type { Production } from '../generation/generateur';
import { passer } from '../jury/passer';
import { reglerPublication } from '../publication/regler-publication';
import { ADRESSES_DE_TEST, PAGE_DE_TEST, valeur } from '../test-support/moyens-de-test';
import { genererRln, nomDeFichier, type ParametresRln } from './generer-rln';
import { preparerRln } from './preparer-rln';

let base: EphemeralDatabase;
let centre: Database;
let portail: Database;
let owner: Database;
let ici: PetiteAcademie;
let sessionId: string;

const contexte = (acteur: Acteur): Contexte => ({
  database: 'juryId' in acteur ? portail : centre,
  acteur,
  maintenant: new Date('2026-06-22T08:00:00Z'),
  requete: 'test',
  // The bytes of the PV below are not a PDF: what verifies them is tested where it is written.
  confiance: { estAuthentique: async () => true },
});

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 4 });
  portail = openDatabase(base.urls.jury, { max: 2 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
  ici = await writePetiteAcademie(base.ownerUrl);
  const [jury] = ici.jurys;
  // 8,50 and 10: mean 9,40, professional 10.
  await owner.sql`update resultat set note = case when epreuve = 'E1' then 8.5 else 10 end where jury_id = ${jury}`;
  await owner.sql`update candidat set presume_fraudeur = true where jury_id = ${jury} and numero_anonymat = '0003'`;
  const [row] = await owner.sql<{ session_id: string }[]>`select session_id from jury where id = ${jury}`;
  sessionId = row?.session_id ?? '';
  await deliberer(jury);
});

afterAll(async () => {
  await Promise.all([centre?.close(), portail?.close(), owner?.close()]);
  await base?.close();
});

/** To 130, one mark raised on the way; the signature is put there as the owner. */
async function deliberer(jury: string): Promise<void> {
  valeur(await passer(contexte(ici.gestionnaire), { juryId: jury, acte: 'ouvrirModificationNotes' }));
  valeur(await passer(contexte(ici.gestionnaire), { juryId: jury, acte: 'ouvrirDeliberation' }));
  const { candidats } = valeur(await lireDeliberation(contexte(ici.president), jury));
  const premier = candidats[0]?.candidatId ?? '';
  const saisies = [
    { type: 'relever', epreuve: 'E1', note: '9', motif: 'appréciations du livret' },
    { type: 'valider' },
  ] as const;
  const saisie = { juryId: jury, candidatId: premier, versionVue: 1, saisies };
  expect((await saisirDecision(contexte(ici.president), saisie)).ok).toBe(true);
  valeur(await validerCasClairs(contexte(ici.president), jury));
  valeur(await passer(contexte(ici.president), { juryId: jury, acte: 'cloreDecisions' }));
  await owner.sql`insert into signature (pv_id, academie_id, centre_id, jury_id, groupe, version, membre_id, prenom, nom, qualite,
      octets, sha256, jeton_le, signe_le)
    select p.id, p.academie_id, p.centre_id, p.jury_id, p.groupe, p.version, m.id, 'Alix', 'Renard', 'president',
      'pv'::bytea, encode(sha256('pv'::bytea), 'hex'), now(), now()
    from pv p join membre m on m.jury_id = p.jury_id and m.qualite = 'president' where p.jury_id = ${jury}`;
  valeur(await passer(contexte(ici.president), { juryId: jury, acte: 'cloturerDeliberation' }));
}

function demande(changes: Partial<ParametresRln> = {}): ParametresRln {
  return {
    titre: 'RLN du lundi 22 juin : été',
    sessionId,
    centreId: ici.centres[0],
    option: 'un_fichier',
    signataire: 'Le chef de centre, Dominique Test',
    faitLe: '2026-06-22',
    criteres: {},
    ...changes,
  };
}

/** The text of each page, as pdftotext reads it. */
function pagesDe(pdf: Uint8Array): readonly string[] {
  const texte = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return texte.split('\f').slice(0, -1);
}

/** What one generation made and said. */
async function produire(parametres: ParametresRln, acteur: Acteur = ici.chef) {
  const fichiers: { nom: string; octets: Buffer<ArrayBuffer> }[] = [];
  const messages: string[] = [];
  const production: Production = {
    progresser: async () => {},
    dire: (niveau, texte) => messages.push(`${niveau}: ${texte}`),
    ajouterFichier: async ({ nom }, octets) => {
      const parts: Uint8Array[] = [];
      for await (const part of octets) parts.push(part);
      fichiers.push({ nom, octets: Buffer.concat(parts) });
    },
    signal: new AbortController().signal,
    adresses: ADRESSES_DE_TEST,
    pageHorsLigne: PAGE_DE_TEST,
  };
  await genererRln.produire(contexte(acteur), genererRln.parametres.parse(parametres), production);
  return { fichiers, messages };
}

describe('relevés de notes, while the service of publication is closed', () => {
  it('are refused when asked for, and said to be closed by the job', async () => {
    expect(await genererRln.verifier?.(contexte(ici.chef), demande())).toEqual({
      code: 'publication_fermee',
      groupe: 1,
    });
    const { fichiers, messages } = await produire(demande());
    expect(fichiers).toEqual([]);
    expect(messages[0]).toMatch(/^erreur: Le service de publication/);
  });
});

describe('relevés de notes, once it is open', () => {
  beforeAll(async () => {
    valeur(await reglerPublication(contexte(ici.gestionnaire), { sessionId, groupe: 1, ouvert: true }));
  });

  it('are offered for jurys that have signed and closed, présumés fraudeurs apart', async () => {
    const { publicationOuverte, jurys, etablissements, categories } = await preparerRln(
      contexte(ici.gestionnaire),
      { sessionId },
    );
    expect(publicationOuverte).toBe(true);
    expect(jurys.map(({ jury, refus, rln, retenus }) => [jury.code, refus?.code, rln, retenus])).toEqual([
      ['20111', undefined, 2, 1],
      ['20112', 'etat_inadapte', 0, 0],
    ]);
    expect(etablissements).toEqual([{ code: '0140001A', nom: 'Lycée' }]);
    expect(categories).toEqual(['SCOLAIRE']);
  });

  it('come as one file: cover, then Eve before Évelyne, with the marks as settled', async () => {
    expect(await genererRln.verifier?.(contexte(ici.chef), demande())).toBe(null);
    const { fichiers, messages } = await produire(demande());
    expect(fichiers.map(({ nom }) => nom)).toEqual(['RLN-du-lundi-22-juin-ete.pdf']);
    const pages = pagesDe(fichiers[0]?.octets ?? new Uint8Array());
    expect(pages).toHaveLength(3);
    expect(pages[0]).toContain('RLN du lundi 22 juin');
    expect(pages[1]).toContain('Eve');
    expect(pages[2]).toContain('Évelyne');
    expect(pages[2]).toMatch(/E1 .*9,00 +18,00 +oui/);
    expect(pages[2]).toContain('Admis à se présenter au 2nd groupe');
    expect(pages.join('')).not.toContain('Élan');
    expect(pages[1]).toContain('Le chef de centre, Dominique Test');
    expect(messages).toEqual([
      'avertissement: 1 candidat présumé fraudeur sans relevé : la présomption n’est pas levée.',
      'information: 2 relevés, 1 jury.',
    ]);
  });

  it('come as a zip with one file a jury', async () => {
    const { fichiers } = await produire(demande({ option: 'par_jury' }));
    expect(fichiers.map(({ nom }) => nom)).toEqual(['RLN-du-lundi-22-juin-ete.zip']);
    expect(fichiers[0]?.octets.includes('RLN-20111.pdf')).toBe(true);
  });

  it.each([
    ['a numéro candidat', { numeroCandidat: '11' }, ['Eve']],
    ['a name without its accent', { nom: 'evelyne' }, ['Évelyne']],
    [
      'a catégorie and an établissement',
      { categories: ['SCOLAIRE'], etablissements: ['0140001A'] },
      ['Eve', 'Évelyne'],
    ],
  ] as const)('answer to %s', async (_, criteres, attendus) => {
    const lus = genererRln.parametres.parse(demande()).criteres;
    const { fichiers } = await produire(
      demande({ criteres: { ...lus, ...(criteres as unknown as ParametresRln['criteres']) } }),
    );
    const pages = pagesDe(fichiers[0]?.octets ?? new Uint8Array());
    expect(pages.slice(1).map((page) => /(\S+) +Lou/.exec(page)?.[1])).toEqual(attendus);
  });

  it('are none for a présumé fraudeur, for criteria that name nobody, for another centre', async () => {
    for (const criteres of [{ presumeFraudeur: true }, { nom: 'personne' }]) {
      const { fichiers, messages } = await produire(demande({ criteres }));
      expect(fichiers).toEqual([]);
      expect(messages.at(-1)).toMatch(/^erreur: Aucun relevé/);
    }
    const ailleurs = await produire(demande({ centreId: ici.centres[1] }));
    expect(ailleurs.fichiers).toEqual([]);
  });

  it('leave the présumés out without a word when the criterion already does', async () => {
    const { messages } = await produire(demande({ criteres: { presumeFraudeur: false } }));
    expect(messages).toEqual(['information: 2 relevés, 1 jury.']);
  });
});

describe('the name of the file', () => {
  it.each([
    ['RLN du 1er groupe / été', 'RLN-du-1er-groupe-ete'],
    ['../../etc/passwd', 'etc-passwd'],
    ['«»', 'RLN'],
  ])('« %s » → %s', (titre, nom) => {
    expect(nomDeFichier(titre)).toBe(nom);
  });
});
