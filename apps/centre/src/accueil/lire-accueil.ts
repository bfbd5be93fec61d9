import { ETATS, type Etat, type Groupe } from '@delib/domain';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import { listerPapillons } from '@delib/usecases/papillons/lister-papillons';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';
import { lirePlansFaits } from '@delib/usecases/plan-secours/lire-plans-faits';
import type { ContexteCentre } from '../server/contexte';
import type { JuryAccueil } from './etape';
import { aUnPlan } from './plan';

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
  const ouvert = (groupe: Groupe) =>
    session.publication.some((service) => service.groupe === groupe && service.ouvert);
  const publicationOuverte = { 1: ouvert(1), 2: ouvert(2) };
  const plans = await lirePlansFaits(contexte, session.id);
  const jurys = lus.map(({ jury, faits, statuts, historique }) => ({
    id: jury.id,
    code: jury.code,
    etat: jury.etat,
    pv: statuts,
    publicationOuverte,
    papillonEmis: munis.has(jury.id),
    planGenere: {
      1: aUnPlan({ jury, historique }, 1, plans),
      2: aUnPlan({ jury, historique }, 2, plans),
    },
    notesManquantes: jury.notesManquantes,
    candidatsSecondGroupe: jury.candidatsSecondGroupe,
    choixManquants: jury.choixManquants,
    orauxManquants: jury.orauxManquants,
    reexamen: {
      choixManquants: faits.reexamen?.choixManquants ?? 0,
      orauxManquants: faits.reexamen?.orauxManquants ?? 0,
    },
  }));
  return {
    jurys,
    comptes: ETATS.map((etat) => ({
      etat,
      nombre: jurys.filter((jury) => jury.etat === etat).length,
    })).filter(({ nombre }) => nombre > 0),
  };
}
