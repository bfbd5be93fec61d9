import { zipDe } from '@delib/documents/zip';
import { REGLEMENT_DE_TEST } from '@delib/testing/petite-session';

type Lignes = string[][];

/** The files of a small session as rows of cells, so that a test can correct them as a person would. */
export interface FichiersDeTest {
  session: Lignes;
  centres: Lignes;
  periodes: Lignes;
  jurys: Lignes;
  membres: Lignes;
  candidats: Lignes;
  notes: Lignes;
  versions: { version: string; intitule: string; epreuves: readonly string[] }[];
}

const TITRES = {
  session: 'code;libelle;annee;academie_code;academie_nom;essai',
  centres: 'code;nom;ville',
  periodes: 'code;libelle;debut;fin',
  jurys: 'code;centre;periode;reglement;version;arrete_numero;arrete_date',
  membres: 'jury;nom;prenom;qualite;college;statut',
  candidats:
    'numero_candidat;numero_anonymat;jury;nom;prenoms;date_naissance;categorie;etablissement_code;etablissement;forme;livret;amenagements;liste_rouge;presume_fraudeur',
  notes: 'numero_candidat;epreuve;code;note;annee',
} as const;

const EPREUVES = ['E1', 'E2'];

/** Three jurys of two candidates in two centres, two versions of one règlement. */
export function fichiersDeTest(academie: string): FichiersDeTest {
  const numeros = ['1001', '1002', '2001', '2002', '3001', '3002'];
  return {
    session: [['2026', 'Session 2026', '2026', academie, 'Val-de-Brume', 'non']],
    centres: [
      ['C1', 'Lycée des Deux-Moulins', 'Port-Lambert'],
      ['C2', 'Lycée du Fanal', 'Brumeval'],
    ],
    periodes: [
      ['P1', 'Première semaine', '2026-06-22', '2026-06-26'],
      ['P2', 'Seconde semaine', '2026-06-29', '2026-07-03'],
    ],
    jurys: ['20111', '20112', '20113'].map((code, i) => [
      code,
      i === 1 ? 'C2' : 'C1',
      'P1',
      'ESSAI',
      '1',
      '2026-118',
      '2026-06-02',
    ]),
    membres: ['20111', '20112', '20113'].flatMap((jury) => [
      [jury, 'Renard', 'Alix', 'president', 'presidence', 'ia_ipr'],
      [jury, 'Merle', 'Noa', 'vice_president', 'enseignants', 'enseignant_chercheur'],
      [jury, 'Tilleul', 'Lou', 'membre', 'profession', 'employeur'],
    ]),
    candidats: numeros.map((numero, i) => [
      numero,
      `A${i}`,
      `2011${1 + Math.floor(i / 2)}`,
      `Nom${i}`,
      'Élan',
      '2005-03-14',
      'SCOLAIRE',
      '',
      '',
      'globale',
      'oui',
      '',
      'non',
      'non',
    ]),
    notes: numeros.flatMap((numero, i) => EPREUVES.map((code) => [numero, code, '', String(8 + i), ''])),
    versions: [
      { version: '1', intitule: 'Spécialité de test', epreuves: EPREUVES },
      { version: '2', intitule: 'Spécialité de test', epreuves: [...EPREUVES, 'E3'] },
    ],
  };
}

/** One way of correcting the files; `a` and `b` choose the lines. */
export interface Correction {
  readonly quoi: { readonly nom: string; readonly faire: (f: FichiersDeTest, a: number, b: number) => void };
  readonly a: number;
  readonly b: number;
}

const ligne = (lignes: Lignes, rang: number): string[] => lignes[rang % lignes.length] ?? [];

function echanger(lignes: Lignes, a: number, b: number, colonne: number): void {
  const [une, autre] = [ligne(lignes, a), ligne(lignes, b)];
  [une[colonne], autre[colonne]] = [autre[colonne] ?? '', une[colonne] ?? ''];
}

/** Gives a key another value, in its file and wherever it is named. */
function renommer(lignes: readonly (readonly [Lignes, number])[], avant: string, apres: string): void {
  for (const [rows, colonne] of lignes) {
    for (const row of rows) if (row[colonne] === avant) row[colonne] = apres;
  }
}

const poser = (lignes: Lignes, rang: number, colonne: number, texte: string) => {
  ligne(lignes, rang)[colonne] = texte;
};

/** Everything a person may change between two deposits of the same session. */
export const CORRECTIONS: readonly Correction['quoi'][] = [
  { nom: 'two numbers exchanged', faire: (f, a, b) => echanger(f.candidats, a, b, 0) },
  { nom: 'two numéros d’anonymat exchanged', faire: (f, a, b) => echanger(f.candidats, a, b, 1) },
  {
    nom: 'a number corrected, its marks too',
    faire: (f, a, b) => {
      const apres = b % 2 === 0 ? `99${b}${a}` : (ligne(f.candidats, b)[0] ?? '');
      const cibles = [[f.candidats, 0] as const, [f.notes, 0] as const];
      renommer(cibles, ligne(f.candidats, a)[0] ?? '', apres);
    },
  },
  { nom: 'a numéro d’anonymat', faire: (f, a, b) => poser(f.candidats, a, 1, b < 3 ? `A${b}` : `B${b}`) },
  { nom: 'a candidate moved', faire: (f, a, b) => poser(f.candidats, a, 2, `2011${1 + (b % 3)}`) },
  { nom: 'a line of candidate taken out', faire: (f, a) => void f.candidats.splice(a % 6, 1) },
  {
    nom: 'a candidate and their marks taken out',
    faire: (f, a) => {
      const [numero] = ligne(f.candidats, a);
      f.candidats = f.candidats.filter((row) => row[0] !== numero);
      f.notes = f.notes.filter((row) => row[0] !== numero);
    },
  },
  { nom: 'a name', faire: (f, a, b) => poser(f.candidats, a, 3, `Autre${b}`) },
  { nom: 'a form', faire: (f, a) => poser(f.candidats, a, 9, 'progressive') },
  { nom: 'a suspicion', faire: (f, a) => poser(f.candidats, a, 13, 'oui') },
  { nom: 'a mark', faire: (f, a, b) => poser(f.notes, a + b, 3, String(10 + b)) },
  { nom: 'a mark taken out', faire: (f, a, b) => void f.notes.splice((a * 2 + b) % 11, 1) },
  {
    nom: 'a bénéfice',
    faire: (f, a, b) =>
      f.notes.splice((a + b) % 11, 1, [ligne(f.notes, a + b)[0] ?? '', 'E1', 'BEN', '12', '2024']),
  },
  { nom: 'another version', faire: (f, a, b) => poser(f.jurys, a, 4, b % 2 === 0 ? '2' : '1') },
  {
    nom: 'a version rewritten',
    faire: (f, a) => {
      const version = f.versions[a % 2];
      if (version) version.intitule = `Spécialité ${a}`;
    },
  },
  { nom: 'a centre of a jury', faire: (f, a, b) => poser(f.jurys, a, 1, `C${1 + (b % 2)}`) },
  {
    nom: 'a code of centre',
    faire: (f, a) =>
      renommer(
        [
          [f.centres, 0],
          [f.jurys, 1],
        ],
        `C${1 + (a % 2)}`,
        'C9',
      ),
  },
  { nom: 'a name of centre', faire: (f, a) => poser(f.centres, a, 1, 'Lycée de la Dune') },
  { nom: 'a période of a jury', faire: (f, a) => poser(f.jurys, a, 2, 'P2') },
  {
    nom: 'a code of période',
    faire: (f) =>
      renommer(
        [
          [f.periodes, 0],
          [f.jurys, 2],
        ],
        'P1',
        'P3',
      ),
  },
  { nom: 'days of a période', faire: (f, a) => poser(f.periodes, a, 3, '2026-07-10') },
  {
    nom: 'a code of jury',
    faire: (f, a) => {
      const cibles = [[f.jurys, 0] as const, [f.membres, 0] as const, [f.candidats, 2] as const];
      renommer(cibles, `2011${1 + (a % 3)}`, '20119');
    },
  },
  {
    nom: 'two codes of jury exchanged',
    faire: (f, a, b) => echanger(f.jurys, a, b, 0),
  },
  { nom: 'a member replaced', faire: (f, a, b) => poser(f.membres, a + b, 1, 'Sorbier') },
  { nom: 'a member taken out', faire: (f, a) => void f.membres.splice(a, 1) },
  { nom: 'two members exchanged', faire: (f, a, b) => echanger(f.membres, a, b, 1) },
  { nom: 'an arrêté', faire: (f, a) => poser(f.jurys, a, 5, '2026-200') },
  { nom: 'ESSAI', faire: (f) => poser(f.session, 0, 5, 'oui') },
];

/** The zip of the files, as a person would deposit it. */
export function zipDeTest(fichiers: FichiersDeTest): Promise<Uint8Array> {
  const csv = Object.entries(TITRES).map(([nom, titres]) => {
    const lignes = fichiers[nom as keyof typeof TITRES].map((row) => row.join(';'));
    return { nom: `${nom}.csv`, octets: Buffer.from([titres, ...lignes, ''].join('\n')) };
  });
  const reglements = fichiers.versions.map(({ version, intitule, epreuves }) => ({
    code: 'ESSAI',
    version,
    intitule,
    source: 'test',
    seuils: { admission: '10', secondGroupe: '8', professionnel: '10' },
    epreuves: epreuves.map((code, i) => ({
      ...REGLEMENT_DE_TEST.epreuves[Math.min(i, 1)],
      code,
      unite: `U${i + 1}`,
      coefficient: '2',
    })),
    cas: [
      {
        libelle: 'tout à 10',
        resultats: Object.fromEntries(epreuves.map((code) => [code, '10'])),
        attendu: 'admis',
        moyenne: '10,00',
      },
    ],
  }));
  return zipDe([...csv, { nom: 'reglements.json', octets: Buffer.from(JSON.stringify(reglements)) }]);
}
