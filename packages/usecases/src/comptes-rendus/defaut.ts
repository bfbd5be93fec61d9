import { refusDeLaBase } from '@delib/db';
import { fr } from '@delib/francais';

/**
 * What a treatment says of an error that would come back however often it is run: something was written that the
 * database does not take, or the program is wrong. Checks that come before should have said so: whoever reads this
 * is given what to hand on, and is never told to try again.
 * @param rien « rien n’a été importé »
 * @returns `null` for an outage, after which trying again is right
 */
export function direDefaut(error: unknown, rien: string, requete: string): string | null {
  const refus = refusDeLaBase(error);
  if (refus !== null) {
    const { code, table, contrainte } = refus;
    const ou = [`code ${code}`, table && `table ${table}`, contrainte && `contrainte ${contrainte}`];
    const su = ou.filter(Boolean).join(', ');
    return fr`Une donnée est refusée par la base alors que les vérifications l’avaient acceptée (${su}) ; ${rien}. Ce n’est pas une coupure : recommencer donnerait le même résultat. Donnez la référence ${requete} à l’assistance.`;
  }
  if (!(error instanceof Error) || error.cause !== undefined) return null;
  if (!ERREURS_DU_PROGRAMME.some((kind) => error instanceof kind)) return null;
  return fr`Le programme s’est arrêté sur une erreur qui lui est propre ; ${rien}. Recommencer donnerait le même résultat. Donnez la référence ${requete} à l’assistance.`;
}

/** Thrown by the language itself; a network that fails throws a TypeError too, but says its cause. */
const ERREURS_DU_PROGRAMME = [TypeError, RangeError, ReferenceError, SyntaxError] as const;
