import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** An expected trouble, told in French: the person reads the sentence alone, without a stack. */
export class ErreurCommande extends Error {}

/** How a command ends, for scripts. */
export const CODES_SORTIE = {
  reussite: 0,
  /** Refused, faulty or not valid: nothing was done. */
  refus: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** Nothing was done yet: what would change waits to be confirmed. */
  aConfirmer: 3,
} as const;

/** What a command is given; nothing else is read from the process. */
export interface Moyens {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the command answers, for the person or the next program. */
  readonly dire: (ligne: string) => void;
  /** What goes on or goes wrong, beside the answer. */
  readonly avertir: (ligne: string) => void;
  readonly maintenant: () => Date;
  readonly aleatoire: (n: number) => Uint8Array;
  readonly entree: NodeJS.ReadStream;
}

/** One command of `npm run delib -- …`. */
export interface Commande {
  /** « importer », « ac creer » */
  readonly nom: string;
  /** What follows the name: « CHEMIN [--confirmer] » */
  readonly arguments: string;
  readonly resume: string;
  /** More lines of help. */
  readonly aide: readonly string[];
  readonly executer: (args: readonly string[], moyens: Moyens) => Promise<number>;
}

/** Reads the arguments of one command; says in French what is wrong with them. */
export function lireArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  positions: { readonly min: number; readonly max: number; readonly manque: string },
) {
  let parsed: ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const wrong = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new ErreurCommande(
      `Option inconnue, en double ou sans valeur : ${wrong}. Les options de cette commande : ${Object.keys(
        options,
      )
        .map((name) => `--${name}`)
        .join(', ')}.`,
    );
  }
  if (parsed.positionals.length < positions.min) throw new ErreurCommande(positions.manque);
  if (parsed.positionals.length > positions.max) {
    throw new ErreurCommande(`Argument en trop : « ${parsed.positionals[positions.max]} ».`);
  }
  return parsed;
}

/** A whole number between bounds. */
export function lireEntier(texte: string, option: string, min: number, max: number): number {
  const value = Number(texte);
  if (/^\d{1,9}$/.test(texte) && value >= min && value <= max) return value;
  throw new ErreurCommande(
    `--${option} doit être un nombre entier de ${min} à ${max}, et vaut « ${texte} ».`,
  );
}

/** A variable of the environment, or the sentence that says what it is for. */
export function requireEnv({ env }: Pick<Moyens, 'env'>, name: string, role: string): string {
  const value = env[name];
  if (value) return value;
  throw new ErreurCommande(`La variable d’environnement ${name} manque : ${role}.`);
}
