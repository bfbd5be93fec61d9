import { typo } from '@delib/francais';
import { CODES_SORTIE, type Commande, ErreurCommande, type Moyens } from '../commande';
import { acCreer } from './ac-creer';
import { compteCreer } from './compte-creer';
import { generer } from './generer';
import { importer } from './importer';
import { journalVerifier } from './journal-verifier';
import { migrer } from './migrer';
import { papillon } from './papillon';
import { repetitionCreer, repetitionEffacer } from './repetition';
import { verifier } from './verifier';
import { verifierCloisonsDesAcademies } from './verifier-cloisons';
import { verifierComptesGardes } from './verifier-comptes';
import { verifierPvSignes } from './verifier-pv';

/** Every command, in the order of the help. */
export const COMMANDES: readonly Commande[] = [
  migrer,
  importer,
  generer,
  compteCreer,
  papillon,
  repetitionCreer,
  repetitionEffacer,
  acCreer,
  verifier,
  verifierPvSignes,
  journalVerifier,
  verifierComptesGardes,
  verifierCloisonsDesAcademies,
];

/** The list of commands, or the help of one. */
export function aide(commande?: Commande): string {
  return typo(texteAide(commande));
}

function texteAide(commande?: Commande): string {
  if (commande) {
    const { nom, arguments: suite, resume, aide: lignes } = commande;
    return [
      `npm run delib -- ${nom} ${suite}`.trimEnd(),
      '',
      `  ${resume}`,
      ...lignes.map((l) => `  ${l}`),
    ].join('\n');
  }
  const width = Math.max(...COMMANDES.map(({ nom }) => nom.length));
  return [
    'npm run delib -- COMMANDE [options]',
    '',
    ...COMMANDES.map(({ nom, resume }) => `  ${nom.padEnd(width)}  ${resume}`),
    '',
    'npm run delib -- COMMANDE --aide explique une commande.',
  ].join('\n');
}

/** Runs the command that the arguments name. @returns the exit code */
export async function executer(args: readonly string[], moyens: Moyens): Promise<number> {
  if (args.length === 0) return CODES_SORTIE.usage;
  const [first = ''] = args;
  if (['aide', '--aide', '--help', '-h'].includes(first)) {
    moyens.dire(aide());
    return CODES_SORTIE.reussite;
  }
  const commande = COMMANDES.find(({ nom }) => nom === args.slice(0, nom.split(' ').length).join(' '));
  if (!commande) {
    moyens.avertir(typo(`Commande inconnue : « ${args.join(' ')} ».`));
    moyens.avertir(aide());
    return CODES_SORTIE.usage;
  }
  const rest = args.slice(commande.nom.split(' ').length);
  if (rest.some((arg) => ['--aide', '--help', '-h'].includes(arg))) {
    moyens.dire(aide(commande));
    return CODES_SORTIE.reussite;
  }
  try {
    return await commande.executer(rest, moyens);
  } catch (error) {
    if (!(error instanceof ErreurCommande)) throw error;
    moyens.avertir(typo(error.message));
    return CODES_SORTIE.usage;
  }
}
