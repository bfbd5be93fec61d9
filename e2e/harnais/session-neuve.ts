import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipDe } from '@delib/documents/zip';
import { delib } from './documents';

/** The files of a session, as text, in a folder that can be changed before it is zipped. */
export interface Fichiers {
  readonly dossier: string;
  readonly lire: (nom: string) => string;
  readonly ecrire: (nom: string, texte: string) => void;
  /** One zip of the folder as it now is. @returns its path */
  readonly zipper: () => Promise<string>;
  readonly effacer: () => void;
}

/** Makes up a session with `npm run delib -- generer`. */
export function genererSession(options: readonly string[]): Fichiers {
  const racine = mkdtempSync(join(tmpdir(), 'delib-session-'));
  const dossier = join(racine, 'session');
  const { code, texte } = delib('generer', ...options, '--sortie', dossier);
  if (code !== 0) throw new Error(`delib generer: ${texte}`);
  return {
    dossier,
    lire: (nom) => readFileSync(join(dossier, nom), 'utf8'),
    ecrire: (nom, texte_) => writeFileSync(join(dossier, nom), texte_),
    async zipper() {
      const path = join(racine, 'session.zip');
      writeFileSync(
        path,
        await zipDe(readdirSync(dossier).map((nom) => ({ nom, octets: readFileSync(join(dossier, nom)) }))),
      );
      return path;
    },
    effacer: () => rmSync(racine, { recursive: true, force: true }),
  };
}

/** A candidate as `candidats.csv` has them. */
export interface CandidatEcrit {
  readonly numeroCandidat: string;
  readonly numeroAnonymat: string;
  readonly jury: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly listeRouge: boolean;
  readonly presumeFraudeur: boolean;
}

/** Rows of a CSV of a session: « ; », quotes doubled, header first. */
export function lireCsv(texte: string): readonly Readonly<Record<string, string>>[] {
  const [entete = [], ...lignes] = texte
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\n')
    .map((ligne) =>
      [...ligne.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  return lignes.map((cells) => Object.fromEntries(entete.map((nom, rang) => [nom, cells[rang] ?? ''])));
}

/**
 * Changes cells of a CSV of a session and leaves the rest byte for byte.
 * @param rang of the row, from 1 below the header; the line of the file is one more
 */
export function changerLigne(
  fichiers: Fichiers,
  nom: string,
  rang: number,
  valeurs: Readonly<Record<string, string>>,
): void {
  const texte = fichiers.lire(nom);
  const lignes = texte.split('\n');
  const row = lireCsv(texte)[rang - 1];
  if (!row) throw new Error(`${nom} has no row ${rang}`);
  lignes[rang] = Object.values({ ...row, ...valeurs })
    .map((cell) => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(';');
  fichiers.ecrire(nom, lignes.join('\n'));
}

export function lireCandidats(fichiers: Fichiers): readonly CandidatEcrit[] {
  return lireCsv(fichiers.lire('candidats.csv')).map((ligne) => ({
    numeroCandidat: ligne.numero_candidat ?? '',
    numeroAnonymat: ligne.numero_anonymat ?? '',
    jury: ligne.jury ?? '',
    nom: ligne.nom ?? '',
    prenoms: ligne.prenoms ?? '',
    listeRouge: ligne.liste_rouge === 'oui',
    presumeFraudeur: ligne.presume_fraudeur === 'oui',
  }));
}
