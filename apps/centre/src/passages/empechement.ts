import { type Acte, type Acteur, type Etat, TRANSITIONS } from '@delib/domain';
import { phraseRefus } from '@delib/francais';

/** Why nobody of this role can do these acts, whatever the jury: the gestionnaire follows what is the centre's own. */
export function empechement(
  { role }: Pick<Acteur, 'role'>,
  actes: readonly { readonly acte: Acte; readonly vers: Etat }[],
): string | undefined {
  const roles = TRANSITIONS.filter((transition) =>
    actes.some(({ acte, vers }) => transition.acte === acte && transition.vers === vers),
  ).flatMap((transition) => transition.roles);
  return roles.includes(role) ? undefined : phraseRefus({ code: 'role_interdit', roles });
}
