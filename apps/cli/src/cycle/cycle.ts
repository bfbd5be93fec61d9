import type { Etat, Groupe } from '@delib/domain';
import type { SessionLue } from '@delib/session-files';
import type { Contexte } from '@delib/usecases/contexte';
import { importerSession } from '@delib/usecases/import/importer-session';
import { type LigneJury, listerJurys } from '@delib/usecases/jury/lister-jurys';
import { type LignePassage, passerJurys } from '@delib/usecases/jury/passer-jurys';
import { emettrePapillons } from '@delib/usecases/papillons/emettre-papillons';
import { reglerPublication } from '@delib/usecases/publication/regler-publication';
import { accepte, type Scene } from '../demo/acteurs';
import { creerComptes } from '../demo/comptes';
import { cloreEtTenir, delibererJury, signerEtCloturer } from '../demo/deliberer';
import { choisirEtNoter } from '../demo/oraux';

/** Who acts, for what is looked at once the cycle is over. */
export interface CycleJoue {
  /** The context of each chef de centre. */
  readonly chefs: readonly { readonly centreId: string; readonly contexte: () => Contexte }[];
  /** What « Ouvrir la délibération du 2nd groupe » answered before anything was entered. */
  readonly tropTot: readonly LignePassage[];
  /** Of each président, by code of the jury. */
  readonly papillons: ReadonlyMap<string, { readonly login: string; readonly motDePasse: string }>;
}

/** One jury in front of its candidates, in one groupe. */
export interface Seance {
  readonly president: () => Contexte;
  readonly chef: () => Contexte;
  readonly jury: LigneJury['jury'];
  readonly groupe: Groupe;
}

/** Who takes part in each sitting, beside the jury that validates. */
export interface Temoin {
  /** Before anything is validated: what the jury settles of its own. */
  readonly regler: (seance: Seance) => Promise<void>;
  /** Once every decision is validated, before they are cleared. */
  readonly voir: (seance: Seance) => Promise<void>;
}

/**
 * The whole cycle of a session, 000 → 218, by the use cases: the académie and the centres act on all their jurys at
 * once, each jury sits for itself, signs and closes. A jury nobody of which goes to the 2nd groupe ends at 198.
 * Throws when anything is refused that should not be.
 */
export async function jouerCycle(
  scene: Scene,
  session: SessionLue,
  urlCentre: string,
  temoin: Temoin,
): Promise<CycleJoue> {
  accepte(await importerSession(scene.gestionnaire(), session, { confirme: false, source: 'cycle' }));
  const comptes = await creerComptes(scene);
  const chefs = comptes.flatMap(({ utilisateur, centreId }) =>
    centreId === null ? [] : [{ centreId, contexte: () => scene.chef(utilisateur, centreId) }],
  );
  const tous = await listerJurys(scene.gestionnaire());
  const presidents = tous.map(({ jury }) => jury.membres.find(({ qualite }) => qualite === 'president')?.id);
  const papillons = new Map(
    accepte(
      await emettrePapillons(
        scene.gestionnaire(),
        presidents.filter((id) => id !== undefined),
        scene.aleatoire,
      ),
    ).map((papillon) => [papillon.jury, papillon]),
  );
  for (const groupe of [1, 2] as const) {
    const sessionId = tous[0]?.jury.sessionId ?? '';
    accepte(await reglerPublication(scene.gestionnaire(), { sessionId, groupe, ouvert: true }));
  }
  const a = (etat: Etat) => listerJurys(scene.gestionnaire(), { etats: [etat] });
  /** As a Vue synthétique does: the jurys at one état that this person sees, at once. */
  const enNombre = async (contexte: () => Contexte, etatVu: Etat, vers: Etat, sauf?: ReadonlySet<string>) => {
    const lignes = await listerJurys(contexte(), { etats: [etatVu] });
    const jurys = lignes.filter(({ jury }) => !sauf?.has(jury.id));
    requireDone(
      await passerJurys(
        contexte(),
        jurys.map(({ jury }) => ({ juryId: jury.id, jury: jury.code, etatVu, vers })),
      ),
    );
  };
  const sieger = async ({ jury }: LigneJury, groupe: Groupe) => {
    const papillon = papillons.get(jury.code);
    const chef = chefs.find(({ centreId }) => centreId === jury.centreId)?.contexte;
    if (!papillon || !chef) throw new Error(`no papillon or no chef de centre for ${jury.code}`);
    await scene.president(papillon, async (president) => {
      const seance = { president, chef, jury, groupe };
      await temoin.regler(seance);
      await delibererJury(president, jury.id, { sansAide: true });
      await temoin.voir(seance);
      await cloreEtTenir(president, jury.id, jury.centreVille);
      const { motDePasse } = papillon;
      await signerEtCloturer(president, scene, { juryId: jury.id, motDePasse, urlCentre });
    });
  };

  await enNombre(scene.gestionnaire, '000', '105');
  await enNombre(scene.gestionnaire, '105', '110');
  for (const ligne of await a('110')) await sieger(ligne, 1);
  for (const { contexte } of chefs) await enNombre(contexte, '130', '140');
  await enNombre(scene.gestionnaire, '140', '198');
  const sansSecondGroupe = new Set(
    (await a('198')).filter(({ jury }) => jury.candidatsSecondGroupe === 0).map(({ jury }) => jury.id),
  );
  await enNombre(scene.gestionnaire, '198', '200', sansSecondGroupe);
  const tropTot: LignePassage[] = [];
  for (const { jury } of await a('200')) {
    const chef = chefs.find(({ centreId }) => centreId === jury.centreId);
    if (!chef) throw new Error(`no chef de centre for ${jury.code}`);
    const vu = [{ juryId: jury.id, jury: jury.code, etatVu: jury.etat, vers: '210' as const }];
    tropTot.push(...(await passerJurys(chef.contexte(), vu)));
    await choisirEtNoter(chef.contexte, scene.gestionnaire, jury, true);
  }
  for (const { contexte } of chefs) await enNombre(contexte, '200', '210');
  for (const ligne of await a('210')) await sieger(ligne, 2);
  for (const { contexte } of chefs) await enNombre(contexte, '212', '214');
  await enNombre(scene.gestionnaire, '214', '218');
  return { chefs, papillons, tropTot };
}

function requireDone(lignes: readonly LignePassage[]): void {
  const refused = lignes.find(({ fait }) => !fait);
  if (refused) throw new Error(`jury ${refused.jury} was refused: ${JSON.stringify(refused.refus)}`);
}
