import { ETATS, type Etat } from '@delib/domain';
import { listerPapillons } from '@delib/usecases/academie/lister-papillons';
import type { Cadre } from '@delib/usecases/suivi/lire-cadre';
import { listerJurys } from '@delib/usecases/suivi/lister-jurys';
import type { ContexteCentre } from '../server/contexte';
import type { JuryAccueil } from './reste-a-faire';

/** The jurys of the latest session that the person sees, and how many stand at each état. */
export async function lireAccueil(
  contexte: ContexteCentre,
  { sessions }: Cadre,
): Promise<{
  readonly jurys: readonly JuryAccueil[];
  readonly comptes: readonly { readonly etat: Etat; readonly nombre: number }[];
}> {
  const [session] = sessions;
  if (session === undefined) return { jurys: [], comptes: [] };
  const lus = await listerJurys(contexte, { sessionId: session.id });
  const papillons = contexte.acteur.role === 'gestionnaire' ? await listerPapillons(contexte) : [];
  const munis = new Set(papillons.filter(({ login }) => login !== null).map(({ juryId }) => juryId));
  const publicationOuverte = session.publication.some(({ groupe, ouvert }) => groupe === 1 && ouvert);
  const jurys = lus.map(({ jury, statuts }) => ({
    id: jury.id,
    code: jury.code,
    etat: jury.etat,
    pv: statuts[1],
    publicationOuverte,
    papillonEmis: munis.has(jury.id),
  }));
  return {
    jurys,
    comptes: ETATS.map((etat) => ({
      etat,
      nombre: jurys.filter((jury) => jury.etat === etat).length,
    })).filter(({ nombre }) => nombre > 0),
  };
}
