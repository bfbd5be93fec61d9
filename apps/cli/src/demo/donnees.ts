import { type Etat, precede } from '@delib/domain';
import { installJobs } from '@delib/jobs';
import {
  emettrePapillons,
  importerSession,
  type LigneJury,
  listerJurys,
  ouvrirDeliberation,
  ouvrirModificationNotes,
  reglerPublication,
  terminerJurys,
  verrouillerJurys,
} from '@delib/usecases';
import { accepte, openScene, type Scene } from './acteurs';
import { type CompteCree, creerComptes } from './comptes';
import type { ContexteDemo, DonneesDemo, PapillonDemo, PrepareDemo } from './contrat';
import { cloreEtTenir, delibererJury, signerEtCloturer } from './deliberer';
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
  accepte(
    await reglerPublication(scene.gestionnaire(), {
      sessionId: session.jury.sessionId,
      groupe: 1,
      ouvert: true,
    }),
  );
  dire('Délibération des jurys de démonstration, signature de leurs PV…');
  for (const [rang, { jury }] of jurys.entries()) {
    const vise = ETATS_VISES[rang];
    if (vise) await amener(scene, contexte, { jury, vise, comptes, papillons });
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

interface Etape {
  readonly jury: LigneJury['jury'];
  readonly vise: (typeof ETATS_VISES)[number];
  readonly comptes: readonly CompteCree[];
  readonly papillons: readonly PapillonDemo[];
}

/** Brings one jury from where it stands to where the demo shows it, each act by whoever does it for real. */
async function amener(scene: Scene, { urlCentre }: ContexteDemo, etape: Etape): Promise<void> {
  const { jury, vise, comptes, papillons } = etape;
  const juryId = jury.id;
  let etat: Etat = jury.etat;
  const reach = (next: Etat) => precede(etat, next) && !precede(vise.etat, next);
  const done = (next: Etat) => {
    etat = next;
  };
  if (reach('105')) {
    accepte(await ouvrirModificationNotes(scene.gestionnaire(), juryId));
    done('105');
  }
  if (reach('110')) {
    accepte(await ouvrirDeliberation(scene.gestionnaire(), juryId));
    done('110');
  }
  const papillon = papillons.find((p) => p.jury === jury.code && p.qualite === QUALITES.president);
  if (!papillon) throw new Error(`no papillon for the président of ${jury.code}`);
  const sits = reach('120') || reach('130') || vise.aMoitie === true;
  if (sits) {
    await scene.president(papillon, async (president) => {
      if (etat === '110') await delibererJury(president, juryId, vise.aMoitie === true);
      if (reach('120')) {
        await cloreEtTenir(president, juryId, jury.centreVille);
        done('120');
      }
      if (reach('130')) {
        await signerEtCloturer(president, scene, { juryId, motDePasse: papillon.motDePasse, urlCentre });
        done('130');
      }
    });
  }
  if (reach('140')) {
    const chef = comptes.find(({ centreId }) => centreId === jury.centreId);
    if (!chef?.centreId) throw new Error(`no chef de centre for ${jury.code}`);
    requireDone(
      await terminerJurys(scene.chef(chef.agent, chef.centreId), [
        { juryId, jury: jury.code, etatVu: '130' },
      ]),
    );
    done('140');
  }
  if (reach('198')) {
    requireDone(await verrouillerJurys(scene.gestionnaire(), [{ juryId, jury: jury.code, etatVu: '140' }]));
    done('198');
  }
}

function requireDone(lignes: Awaited<ReturnType<typeof terminerJurys>>): void {
  const refused = lignes.find(({ fait }) => !fait);
  if (refused) throw new Error(`the demo was refused: ${JSON.stringify(refused.refus)}`);
}
