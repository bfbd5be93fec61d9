import { type LectureSession, type Limites, readSession } from '@delib/session-files';
import { zipOf } from '@delib/session-files/test-support/zip-a-la-main';

/** One jury, three candidates, two épreuves and a facultative: the smallest session that says everything. */
const PETITE = {
  'session.csv': `code;libelle;annee;academie_code;academie_nom;essai
2026;Session 2026;2026;99;Val-de-Brume;non
`,
  'centres.csv': `code;nom;ville
C1;Lycée des Deux-Moulins;Port-Lambert
`,
  'periodes.csv': `code;libelle;debut;fin
P1;Première période;2026-06-22;2026-06-26
`,
  'reglements.json': `[
  {
    "code": "MIN",
    "version": "2025-1",
    "intitule": "Règlement minimal",
    "source": "exemple",
    "seuils": { "admission": "10", "secondGroupe": "8", "professionnel": "10" },
    "epreuves": [
      { "code": "E1", "unite": "U1", "intitule": "Culture", "coefficient": "1,5", "forme": "écrite", "domaine": "general", "nature": "obligatoire", "controle": true },
      { "code": "E2", "unite": "U2", "intitule": "Métier", "coefficient": 3, "forme": "orale", "domaine": "professionnel", "nature": "obligatoire", "controle": false },
      { "code": "EF", "unite": "UF", "intitule": "Langue", "coefficient": "1", "forme": "orale", "domaine": null, "nature": "facultative", "controle": false }
    ],
    "cas": [
      { "libelle": "10 partout", "resultats": { "E1": "10", "E2": "10" }, "attendu": "admis", "moyenne": "10,00" }
    ]
  }
]
`,
  'jurys.csv': `code;centre;periode;reglement;version;arrete_numero;arrete_date
20112;C1;P1;MIN;2025-1;2026-118;2026-06-02
20113;C1;P1;MIN;2025-1;;
`,
  'membres.csv': `jury;nom;prenom;qualite;college;statut
20112;Chantebise;Évelyne;president;presidence;ia_ipr
20112;Verteroche;Noël;vice_president;enseignants;enseignant_chercheur
20112;Clairelune;Ambre;membre;profession;salarie
`,
  'candidats.csv': `numero_candidat;numero_anonymat;jury;nom;prenoms;date_naissance;categorie;etablissement_code;etablissement;forme;livret;amenagements;liste_rouge;presume_fraudeur
02600001;A1;20112;Lœuille;Élan Côme;2005-03-14;SCOLAIRE;9900001W;Lycée des Deux-Moulins;globale;oui;;non;non
02600002;A2;20112;D'Arcambrume;Zoé;2004-12-31;APPRENTI;9900001W;Lycée des Deux-Moulins;globale;non;"Tiers temps ; ordinateur";oui;non
02600003;A3;20112;Brisegrive;Côme;1987-02-28;INDIVIDUEL;;;progressive;non;;;oui
`,
  'notes.csv': `numero_candidat;epreuve;code;note;annee
02600001;E1;;12,5;
02600001;E2;;9;
02600001;EF;ABS;;
02600002;E1;BEN;13,5;2024
02600002;E2;ABJ;;
02600003;E1;REP;7,5;2021
02600003;E2;NP;;
`,
} as const;

export type NomFichier = keyof typeof PETITE | 'notes-2nd-groupe.csv';

/** What a test changes: another text, another list of bytes, or no file at all. */
export type Changements = Partial<
  Record<NomFichier, string | Uint8Array | null | ((texte: string) => string)>
>;

/** The files of the small session, with some changed. */
export function petiteSession(changements: Changements = {}): ReadonlyMap<string, string | Uint8Array> {
  const fichiers = new Map<string, string | Uint8Array>(Object.entries(PETITE));
  for (const [nom, changement] of Object.entries(changements)) {
    const avant = fichiers.get(nom);
    if (changement === null) fichiers.delete(nom);
    else if (typeof changement === 'function') fichiers.set(nom, changement(String(avant ?? '')));
    else if (changement !== undefined) fichiers.set(nom, changement);
  }
  return fichiers;
}

/** Reads the small session, with some files changed. */
export function lirePetite(changements: Changements = {}, limites?: Limites): Promise<LectureSession> {
  return readSession({ kind: 'zip', bytes: zipOf(petiteSession(changements)) }, limites);
}

/** Replaces one line of a file, counted from 1 as faults count. */
export function ligne(numero: number, texte: string): (fichier: string) => string {
  return (fichier) =>
    fichier
      .split('\n')
      .with(numero - 1, texte)
      .join('\n');
}

/** Adds a line at the end. */
export function ajoute(texte: string): (fichier: string) => string {
  return (fichier) => `${fichier}${texte}\n`;
}

/** Replaces the first occurrence of a text; one that is not there is a mistake of the test. */
export function remplace(avant: string, apres: string): (fichier: string) => string {
  return (fichier) => {
    if (!fichier.includes(avant)) throw new Error(`not in the file: ${avant}`);
    return fichier.replace(avant, () => apres);
  };
}
