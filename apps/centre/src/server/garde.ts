import { type Activite, type ActiviteId, findActivite, type Result, refuse } from '@delib/domain';
import { notFound } from 'next/navigation';
import { type ContexteCentre, demanderContexte, getContexte } from './contexte';

/**
 * First of every page of an activity, which `pageGardee` sees to: the login page without an open session,
 * « introuvable » for a role whose menu does not hold the activity. A layout is no guard: Next may render a page without it.
 */
export async function exigerActivite(id: ActiviteId): Promise<ContexteCentre> {
  const contexte = await getContexte();
  if (!aDroit(contexte, findActivite(id))) notFound();
  return contexte;
}

/** First line of every action of an activity. Refusals: session_expiree, role_interdit. */
export async function demanderActivite(id: ActiviteId): Promise<Result<ContexteCentre>> {
  const contexte = await demanderContexte();
  if (!contexte.ok) return contexte;
  const activite = findActivite(id);
  if (!aDroit(contexte.valeur, activite)) return refuse({ code: 'role_interdit', roles: activite.roles });
  return contexte;
}

function aDroit({ acteur }: ContexteCentre, { roles }: Activite): boolean {
  return roles.includes(acteur.role);
}
