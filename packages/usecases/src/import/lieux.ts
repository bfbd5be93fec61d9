import type { Ecart } from '@delib/db';
import type { GenreEcart, Groupe } from '@delib/domain';
import { iterNotes, type LotSecondGroupe, type SessionLue } from '@delib/session-files';

/** Where in the files a difference comes from. */
export interface LieuEcart {
  /** As the person knows it: « notes.csv », « session.xlsx, feuille notes ». */
  readonly fichier: string;
  /** `null` where the file says it by a line that is not there, or has no lines. */
  readonly ligne: number | null;
}

export type EcartASituer = Pick<Ecart, 'jury' | 'objet'> & {
  readonly genre: GenreEcart;
  readonly groupe: Groupe | null;
};

/** The place of each difference, in their order; `null` for what no file says. */
export type Situer = (ecarts: readonly EcartASituer[]) => readonly (LieuEcart | null)[];

const NOTES = { 1: 'notes.csv', 2: 'notes-2nd-groupe.csv' } as const;
const CHOIX = 'choix-2nd-groupe.csv';

/** Where in the files differences that are told together come from. */
export interface LieuxCites {
  /** As the person knows it; `null` when none says them. */
  readonly fichier: string | null;
  /** The first lines of it that do, in order; empty where it has none, and for differences that are too many to show. */
  readonly lignes: readonly number[];
}

/** Lines of a file that one sentence names; its CSV has all of them. */
export const LIGNES_CITEES = 5;

/** The file of differences of one kind, and their first lines in it. */
export function rassembler(lieux: readonly (LieuEcart | null)[]): LieuxCites {
  const lignes = lieux.flatMap((lieu) => lieu?.ligne ?? []).toSorted((a, b) => a - b);
  return {
    fichier: lieux.find((lieu) => lieu !== null)?.fichier ?? null,
    lignes: lignes.slice(0, LIGNES_CITEES),
  };
}

/** The file that says a thing of each kind. What the files no longer hold, or no more say, is in none. */
function fichierDe({ genre, groupe }: EcartASituer): string | null {
  if (genre.endsWith('_absent') || genre.endsWith('_absente') || genre === 'composition_gardee') return null;
  if (genre.startsWith('note_') || genre === 'annulation_gardee') return NOTES[groupe ?? 1];
  if (genre.startsWith('choix_')) return CHOIX;
  if (genre.startsWith('candidat_') || genre === 'levee_gardee') return 'candidats.csv';
  if (genre.startsWith('membre_')) return 'membres.csv';
  if (genre.startsWith('jury_')) return 'jurys.csv';
  if (genre.startsWith('reglement_')) return 'reglements.json';
  if (genre.startsWith('session_')) return 'session.csv';
  return genre.startsWith('centre_') ? 'centres.csv' : 'periodes.csv';
}

/** « candidat 1001, E1 » → « 1001, E1 » */
const sujet = ({ objet }: EcartASituer) => objet.replace(/^(?:candidat|jury) /, '');

function situerPar(
  noms: ReadonlyMap<string, string> | undefined,
  lignesDe: (ecarts: readonly EcartASituer[]) => (ecart: EcartASituer) => number | undefined,
): Situer {
  return (ecarts) => {
    const ligneDe = lignesDe(ecarts);
    return ecarts.map((ecart) => {
      const fichier = fichierDe(ecart);
      return fichier === null
        ? null
        : { fichier: noms?.get(fichier) ?? fichier, ligne: ligneDe(ecart) ?? null };
    });
  };
}

/** Finds the lines of a session's files. One pass over the marks, and only where one of them is asked for. */
export function situerDansSession(session: SessionLue): Situer {
  // Most imports ask for no line at all.
  const candidats = aLaDemande(() => parCle(session.candidats, ({ numeroCandidat }) => numeroCandidat));
  const membres = aLaDemande(() =>
    parCle(session.membres, ({ jury, nom, prenom }) => `${jury} ${prenom} ${nom}`),
  );
  const jurys = aLaDemande(() => parCle(session.jurys, ({ code }) => code));
  return situerPar(session.noms, (ecarts) => {
    const demandees = {
      1: notesDemandees(ecarts, NOTES[1]),
      2: notesDemandees(ecarts, NOTES[2]),
    };
    const notes = {
      1: lignesDesNotes(session, 1, demandees[1]),
      2: lignesDesNotes(session, 2, demandees[2]),
    };
    return (ecart) => {
      switch (fichierDe(ecart)) {
        case 'candidats.csv':
          return candidats().get(sujet(ecart));
        case 'membres.csv':
          return membres().get(`${ecart.jury} ${ecart.objet}`);
        case 'jurys.csv':
          return jurys().get(sujet(ecart));
        case NOTES[1]:
          return notes[1].get(sujet(ecart));
        case NOTES[2]:
          return notes[2].get(sujet(ecart));
        default:
          return undefined;
      }
    };
  });
}

/** The same for choices and marks of the 2nd groupe alone. */
export function situerDansLot(lot: LotSecondGroupe): Situer {
  const choix = parCle(lot.choix, ({ numeroCandidat }) => numeroCandidat);
  const notes = parCle(lot.notes, ({ numeroCandidat, epreuve }) => `${numeroCandidat}, ${epreuve}`);
  return situerPar(lot.noms, () => (ecart) => (fichierDe(ecart) === CHOIX ? choix : notes).get(sujet(ecart)));
}

/** Makes a value when it is first asked for. */
function aLaDemande<T>(faire: () => T): () => T {
  let fait: { readonly valeur: T } | null = null;
  return () => {
    fait ??= { valeur: faire() };
    return fait.valeur;
  };
}

function parCle<T extends { readonly ligne: number }>(
  elements: readonly T[],
  cle: (element: T) => string,
): ReadonlyMap<string, number> {
  return new Map(elements.map((element) => [cle(element), element.ligne]));
}

function notesDemandees(ecarts: readonly EcartASituer[], fichier: string): ReadonlySet<string> {
  return new Set(ecarts.filter((ecart) => fichierDe(ecart) === fichier).map(sujet));
}

function lignesDesNotes(
  session: SessionLue,
  groupe: Groupe,
  demandees: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const lignes = new Map<string, number>();
  if (demandees.size === 0) return lignes;
  const lues = groupe === 1 ? session.notes : session.notesSecondGroupe;
  let rang = 0;
  for (const { candidat, epreuve } of iterNotes(session, groupe)) {
    const cle = `${session.candidats[candidat]?.numeroCandidat}, ${epreuve}`;
    const ligne = lues.ligne[rang];
    if (ligne !== undefined && demandees.has(cle)) lignes.set(cle, ligne);
    rang += 1;
  }
  return lignes;
}
