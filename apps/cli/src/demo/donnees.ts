import { installJobs } from '@delib/jobs';
import { importerSession } from '@delib/usecases/import/importer-session';
import { type LigneJury, listerJurys } from '@delib/usecases/jury/lister-jurys';
import { emettrePapillons } from '@delib/usecases/papillons/emettre-papillons';
import { reglerPublication } from '@delib/usecases/publication/regler-publication';
import { accepte, openScene, type Scene } from './acteurs';
import { amener } from './amener';
import { creerComptes } from './comptes';
import type { ContexteDemo, DonneesDemo, PapillonDemo, PrepareDemo } from './contrat';
import { ETATS_VISES, lireSessionDemo } from './session';

const QUALITES = { president: 'président', vice_president: 'vice-président' } as const;

/**
 * Prepares the session of the demo through the use cases, as the people of an académie would: imported, accounts
 * made, papillons issued, jurys brought to the états that the demo shows, PVs signed by the demo's authority.
 * A start cut short is taken up where it was; once done, the next starts find everything and change nothing.
 */
export const prepareDemo: PrepareDemo = async (contexte) => {
  await installJobs(contexte.ownerUrl);
  const scene = await openScene(contexte);
  try {
    const there = await listerJurys(scene.gestionnaire());
    // Passwords of another base would open nothing here.
    if (contexte.precedentes && there.length > 0) return contexte.precedentes;
    return await prepare(scene, contexte);
  } finally {
    await scene.fermer();
  }
};

async function prepare(scene: Scene, contexte: ContexteDemo): Promise<DonneesDemo> {
  const { dire } = contexte;
  dire('Import de la session de démonstration…');
  accepte(
    await importerSession(scene.gestionnaire(), await lireSessionDemo(), {
      confirme: false,
      source: 'session de démonstration',
    }),
  );
  const comptes = await creerComptes(scene);
  const jurys = await listerJurys(scene.gestionnaire());
  const papillons = await emettreTous(scene, jurys);
  const [session] = jurys;
  if (!session) throw new Error('the session of the demo has no jury');
  const { sessionId } = session.jury;
  for (const groupe of [1, 2] as const) {
    accepte(await reglerPublication(scene.gestionnaire(), { sessionId, groupe, ouvert: true }));
  }
  dire('Délibération des jurys de démonstration, signature de leurs PV…');
  for (const [rang, { jury }] of jurys.entries()) {
    const vise = ETATS_VISES[rang];
    const papillon = papillons.find((p) => p.jury === jury.code && p.qualite === QUALITES.president);
    if (!papillon) throw new Error(`no papillon for the président of ${jury.code}`);
    if (vise) await amener(scene, { jury, vise, comptes, papillon, urlCentre: contexte.urlCentre });
  }
  const etats = new Map(
    (await listerJurys(scene.gestionnaire())).map(({ jury }) => [jury.code, jury.etat] as const),
  );
  return {
    comptes: comptes.map(({ compte }) => compte),
    papillons: papillons.map((papillon) => ({
      ...papillon,
      etat: etats.get(papillon.jury) ?? papillon.etat,
    })),
  };
}

/** A papillon for every président and vice-président. */
async function emettreTous(scene: Scene, jurys: readonly LigneJury[]): Promise<readonly PapillonDemo[]> {
  const membreIds = jurys.flatMap(({ jury }) =>
    jury.membres.filter(({ qualite }) => qualite !== 'membre').map(({ id }) => id),
  );
  const emis = accepte(await emettrePapillons(scene.gestionnaire(), membreIds, scene.aleatoire));
  return emis.map(({ jury, qualite, login, motDePasse }) => ({
    jury,
    qualite: QUALITES[qualite],
    login,
    motDePasse,
    etat: '000',
  }));
}
