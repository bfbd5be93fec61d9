import type { NatureResultat, VersionReglement } from '@delib/domain';
import { NATURES } from '../format/cellules';
import type { NoteLue, NotesLues, SessionLue } from './session-lue';

const RANG_NATURE = new Map<NatureResultat, number>(NATURES.map((nature, i) => [nature, i]));

/** Columns that grow, and the line of the file each mark stands on. */
export interface NotesEnCours {
  readonly ajouter: (candidat: number, epreuve: number, nature: NatureResultat, valeurs: ValeursNote) => void;
  readonly finir: () => NotesLues;
  /** For each (candidate, épreuve) asked for, the first line that gives it. One pass, whatever their number. */
  readonly premieresLignes: (couples: ReadonlySet<number>) => ReadonlyMap<number, number>;
}

export interface ValeursNote {
  readonly note: number | null;
  readonly annee: number | null;
  readonly reference: string | null;
  readonly ligne: number;
}

/** Épreuves of one règlement fit in 5 bits: see the schema of `reglements.json`. */
export function couple(candidat: number, epreuve: number): number {
  return candidat * 32 + epreuve;
}

/** Collects the marks of a file in typed arrays: a session has two million of them. */
export function collectNotes(): NotesEnCours {
  let capacite = 1024;
  let nombre = 0;
  let candidats = new Int32Array(capacite);
  let epreuves = new Uint8Array(capacite);
  let natures = new Uint8Array(capacite);
  let notes = new Int16Array(capacite);
  let annees = new Uint16Array(capacite);
  let lignes = new Int32Array(capacite);
  const references = new Map<number, string>();

  const grow = <T extends Int32Array | Uint8Array | Int16Array | Uint16Array>(grown: T, old: T): T => {
    grown.set(old);
    return grown;
  };

  return {
    ajouter: (candidat, epreuve, nature, { note, annee, reference, ligne }) => {
      if (nombre === capacite) {
        capacite *= 2;
        candidats = grow(new Int32Array(capacite), candidats);
        epreuves = grow(new Uint8Array(capacite), epreuves);
        natures = grow(new Uint8Array(capacite), natures);
        notes = grow(new Int16Array(capacite), notes);
        annees = grow(new Uint16Array(capacite), annees);
        lignes = grow(new Int32Array(capacite), lignes);
      }
      candidats[nombre] = candidat;
      epreuves[nombre] = epreuve;
      natures[nombre] = RANG_NATURE.get(nature) ?? 0;
      notes[nombre] = note ?? -1;
      annees[nombre] = annee ?? 0;
      lignes[nombre] = ligne;
      if (reference !== null) references.set(nombre, reference);
      nombre += 1;
    },
    finir: () => ({
      nombre,
      candidat: candidats.subarray(0, nombre),
      epreuve: epreuves.subarray(0, nombre),
      nature: natures.subarray(0, nombre),
      note: notes.subarray(0, nombre),
      annee: annees.subarray(0, nombre),
      ligne: lignes.subarray(0, nombre),
      references,
    }),
    premieresLignes: (couples) => {
      const premieres = new Map<number, number>();
      if (couples.size === 0) return premieres;
      for (let i = 0; i < nombre; i += 1) {
        const cle = couple(candidats[i] ?? 0, epreuves[i] ?? 0);
        if (couples.has(cle) && !premieres.has(cle)) premieres.set(cle, lignes[i] ?? 0);
      }
      return premieres;
    },
  };
}

/**
 * The marks of a session one by one, in the order of the file.
 * @param groupe 1: `notes.csv`; 2: `notes-2nd-groupe.csv`
 */
export function* iterNotes(session: SessionLue, groupe: 1 | 2 = 1): Generator<NoteLue> {
  const noteDe = lireNoteDe(session, groupe);
  const { nombre } = groupe === 1 ? session.notes : session.notesSecondGroupe;
  for (let i = 0; i < nombre; i += 1) yield noteDe(i);
}

/** The same by candidate, in the order of `candidats`: the index of each who has marks, and these in the order of the file. */
export function* iterNotesParCandidat(
  session: SessionLue,
  groupe: 1 | 2,
): Generator<readonly [candidat: number, notes: readonly NoteLue[]]> {
  const noteDe = lireNoteDe(session, groupe);
  const { nombre, candidat: candidats } = groupe === 1 ? session.notes : session.notesSecondGroupe;
  // Counted, then placed: one pass each, whatever the order of the file.
  const fins = new Int32Array(session.candidats.length);
  for (const candidat of candidats) fins[candidat] = (fins[candidat] ?? 0) + 1;
  let avant = 0;
  for (let candidat = 0; candidat < fins.length; candidat += 1) {
    const combien = fins[candidat] ?? 0;
    fins[candidat] = avant;
    avant += combien;
  }
  const ordre = new Int32Array(nombre);
  for (let i = 0; i < nombre; i += 1) {
    const candidat = candidats[i] ?? 0;
    const place = fins[candidat] ?? 0;
    ordre[place] = i;
    fins[candidat] = place + 1;
  }
  let debut = 0;
  for (let candidat = 0; candidat < fins.length; candidat += 1) {
    const fin = fins[candidat] ?? 0;
    if (fin > debut) yield [candidat, Array.from(ordre.subarray(debut, fin), noteDe)];
    debut = fin;
  }
}

/** Gives a mark of a groupe by its place in the file. */
function lireNoteDe(session: SessionLue, groupe: 1 | 2): (i: number) => NoteLue {
  const notes = groupe === 1 ? session.notes : session.notesSecondGroupe;
  const reglements = reglementsParCandidat(session);
  return (i) => {
    const candidat = notes.candidat[i] ?? 0;
    const note = notes.note[i] ?? -1;
    return {
      candidat,
      epreuve: reglements[candidat]?.epreuves[notes.epreuve[i] ?? 0]?.code ?? '',
      nature: NATURES[notes.nature[i] ?? 0] ?? 'note',
      note: note < 0 ? null : note,
      annee: notes.annee[i] || null,
      reference: notes.references.get(i) ?? null,
    };
  };
}

/** The règlement of each candidate's jury, at the index of the candidate. */
export function reglementsParCandidat(
  session: Pick<SessionLue, 'reglements' | 'jurys' | 'candidats'>,
): readonly (VersionReglement | undefined)[] {
  const parVersion = new Map(session.reglements.map((r) => [`${r.code} ${r.version}`, r]));
  const parJury = new Map(
    session.jurys.map((jury) => [
      jury.code,
      parVersion.get(`${jury.reglement.code} ${jury.reglement.version}`),
    ]),
  );
  return session.candidats.map(({ jury }) => parJury.get(jury));
}
