import type { Centiemes } from '../nombre/centiemes';
import { plusPetiteNote } from '../reglement/pas-des-notes';
import type { Reglement } from '../reglement/reglement';
import { NOTE_MAXIMALE, type Resultats } from '../resultat';
import { epreuvesEligibles } from './choix-second-groupe';
import { proposerSecondGroupe } from './proposition';

/** What the 1er groupe left a candidate with: marks as settled, points of its jury. */
export interface BilanPremierGroupe {
  readonly resultats: Resultats;
  readonly pointsJury: Centiemes;
}

/** For one valid pair of disciplines, the least marks on the step that admit at the orals; hundredths, `null`: not even 20. */
export interface MinimaPaire {
  readonly epreuves: readonly [string, string];
  /** The same mark at both. */
  readonly communes: Centiemes | null;
  /** At each alone, the other oral bringing nothing. */
  readonly seules: readonly [Centiemes | null, Centiemes | null];
}

/**
 * The valid pairs of a candidate, the one that asks the least first; pairs that cannot admit come last. Found
 * by bisection over the very function that proposes: raising a mark never worsens an outcome, so it is exact.
 */
export function minimaParPaire(reglement: Reglement, bilan: BilanPremierGroupe): readonly MinimaPaire[] {
  const codes = epreuvesEligibles(reglement, bilan.resultats).map(({ code }) => code);
  const paires = codes.flatMap((first, i) =>
    codes.slice(i + 1).map((second): MinimaPaire => {
      return {
        epreuves: [first, second],
        communes: moindreNote(reglement, (note) =>
          admet(reglement, bilan, { [first]: note, [second]: note }),
        ),
        seules: [noteNecessaire(reglement, bilan, first, {}), noteNecessaire(reglement, bilan, second, {})],
      };
    }),
  );
  return paires.sort((a, b) => (a.communes ?? NEVER) - (b.communes ?? NEVER));
}

/**
 * The least mark on the step at this oral that admits, the marks of the other orals being those given.
 * @returns hundredths; 0 when nothing more is needed; `null` when not even 20 is enough
 */
export function noteNecessaire(
  reglement: Reglement,
  bilan: BilanPremierGroupe,
  epreuve: string,
  autres: Readonly<Record<string, Centiemes>>,
): Centiemes | null {
  return moindreNote(reglement, (note) => admet(reglement, bilan, { ...autres, [epreuve]: note }));
}

const NEVER = NOTE_MAXIMALE + 1;

function moindreNote({ pasDesNotes }: Reglement, admits: (note: Centiemes) => boolean): Centiemes | null {
  return plusPetiteNote(pasDesNotes, 0, admits);
}

function admet(
  reglement: Reglement,
  { resultats, pointsJury }: BilanPremierGroupe,
  notes: Readonly<Record<string, Centiemes>>,
): boolean {
  const oraux: Resultats = Object.fromEntries(
    Object.entries(notes).map(([code, note]) => [code, { nature: 'note', note }]),
  );
  return proposerSecondGroupe(reglement, resultats, oraux, pointsJury)?.issue === 'admis';
}
