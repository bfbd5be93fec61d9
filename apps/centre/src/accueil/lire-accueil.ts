import { ETATS, type Etat, type Groupe } from '@delib/domain';
import { lireSituations } from '@delib/usecases/accueil/lire-situations';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';
import type { ContexteCentre } from '../server/contexte';
import type { JurysAccueil } from './etape';

/** Where the jurys of the latest session that the person sees stand, and how many of them at each état. */
export async function lireAccueil(
  contexte: ContexteCentre,
  { sessions }: Cadre,
): Promise<{
  readonly semblables: readonly JurysAccueil[];
  readonly comptes: readonly { readonly etat: Etat; readonly nombre: number }[];
}> {
  const [session] = sessions;
  if (session === undefined) return { semblables: [], comptes: [] };
  const ouvert = (groupe: Groupe) =>
    session.publication.some((service) => service.groupe === groupe && service.ouvert);
  const publicationOuverte = { 1: ouvert(1), 2: ouvert(2) };
  const situations = await lireSituations(contexte, session.id);
  const nombreA = (etat: Etat) =>
    situations.reduce((nombre, each) => nombre + (each.etat === etat ? each.codes.length : 0), 0);
  return {
    semblables: situations.map((situation) => ({ ...situation, publicationOuverte })),
    comptes: ETATS.map((etat) => ({ etat, nombre: nombreA(etat) })).filter(({ nombre }) => nombre > 0),
  };
}
