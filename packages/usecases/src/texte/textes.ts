import { lireParagraphes, lireTexte, type Refus, type Result, texteCherche } from '@delib/domain';
import { z } from 'zod';

interface Longueur {
  readonly min?: number;
  readonly max: number;
}

/** A text of one line that a person gives and that is kept: read as `lireTexte` does, refused by name. */
export function texteLibre({ min = 0, max }: Longueur) {
  return lu(lireTexte, { min, max });
}

/** The same for a text of several lines: motif, observations. */
export function paragraphesLibres({ min = 0, max }: Longueur) {
  return lu(lireParagraphes, { min, max });
}

/**
 * A text that is only compared with what is kept: a code, what is searched for. What no text of ours holds is found
 * nowhere, and refused by nothing.
 */
export function texteCompare({ min = 0, max }: Longueur) {
  return z
    .string()
    .max(max)
    .transform((brut) => texteCherche(brut.trim()))
    .pipe(z.string().min(min));
}

/** A text that a rule of the domain reads, and refuses by name for the candidate concerned alone. */
export function texteDuDomaine({ max }: Pick<Longueur, 'max'>) {
  return z.string().max(max);
}

/** Bytes sent as text, a file or a password: read by a reader of its own, kept nowhere as they are. */
export function contenuBrut({ max }: Pick<Longueur, 'max'>) {
  return z.string().max(max);
}

function lu(lire: (brut: string) => Result<string>, { min, max }: Required<Longueur>) {
  return (
    z
      .string()
      // Room for the spaces that reading takes away.
      .max(2 * max + 10)
      .transform((brut, contexte) => {
        const texte = lire(brut.trim());
        if (texte.ok) return texte.valeur;
        contexte.addIssue({ code: 'custom', params: { refus: texte.refus } });
        return z.NEVER;
      })
      .pipe(z.string().min(min).max(max))
  );
}

/** Why an entry is refused: the character that no text may hold where there is one, else what the border says. */
export function refusDeSaisie(erreur: z.ZodError, sinon: Refus): Refus {
  for (const issue of erreur.issues) {
    if (issue.code === 'custom' && estRefus(issue.params?.refus)) return issue.params.refus;
  }
  return sinon;
}

function estRefus(valeur: unknown): valeur is Refus {
  return typeof valeur === 'object' && valeur !== null && 'code' in valeur;
}
