import {
  appendJournal,
  type FiltrePages,
  insertMembre,
  type JuryStocke,
  lockJurys,
  type MembreCompose,
  type PageLue,
  type RangPage,
  retireMembre,
  revokeAcces,
  selectDernierActe,
  selectJurys,
  selectMembresComposes,
  selectPageJurys,
  selectReexamens,
  type Tx,
  updateMembre,
  updateNomination,
  withActor,
} from '@delib/db';
import {
  ACTES_JOURNAL,
  type ActeJournalise,
  accept,
  type BilanComposition,
  estEnCours,
  estRenomme,
  formatNom,
  lireTexte,
  type Membre,
  type MembreSaisi,
  momentParis,
  type Nomination,
  type PlanComposition,
  planifierComposition,
  type Refus,
  type Result,
  refusComposition,
  refuse,
  refusResultat,
  TOUS_LES_ACTES,
  verifierComposition,
  verifierSaisieComposition,
  verifierSaisieNomination,
} from '@delib/domain';
import { type Contexte, ligneJournal } from '../contexte';

/** One jury as « Composer les jurys » lists it. */
export interface JuryAComposer {
  readonly jury: JuryStocke;
  readonly bilan: BilanComposition;
  /** Why its composition may not change now, or `null`. */
  readonly refus: Refus | null;
}

/** One page of the jurys of the académie, with what their composition lacks. */
export function listerCompositions(
  contexte: Contexte,
  filtre: FiltrePages,
  tri: Parameters<typeof selectPageJurys>[2],
  rang: RangPage,
): Promise<PageLue<JuryAComposer>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const page = await selectPageJurys(tx, filtre, tri, rang);
      const ids = page.lignes.map(({ id }) => id);
      const enCours = await reexamensEnCours(tx, ids);
      const jurys = new Map((await selectJurys(tx, { ids })).map((jury) => [jury.id, jury]));
      const lignes = ids.flatMap((id) => jurys.get(id) ?? []);
      return { ...page, lignes: lignes.map((jury) => aComposer(contexte, jury, enCours)) };
    },
    'lecture',
  );
}

/** The composition of one jury: who is named, and who was. */
export interface CompositionLue extends JuryAComposer {
  readonly membres: readonly MembreCompose[];
  readonly anciens: readonly MembreCompose[];
}

/** Refusals: role_interdit, introuvable. */
export function lireComposition(contexte: Contexte, juryId: string): Promise<Result<CompositionLue>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx): Promise<Result<CompositionLue>> => {
      if (contexte.acteur.role !== 'gestionnaire') {
        return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
      }
      const [jury] = await selectJurys(tx, { ids: [juryId] });
      if (!jury) return refuse({ code: 'introuvable' });
      const tous = await selectMembresComposes(tx, juryId);
      return accept({
        ...aComposer(contexte, jury, await reexamensEnCours(tx, [juryId])),
        membres: tous.filter(({ retireLe }) => retireLe === null),
        anciens: tous.filter(({ retireLe }) => retireLe !== null),
      });
    },
    'lecture',
  );
}

export interface DemandeComposition {
  readonly juryId: string;
  /** The version of the jury that the person saw. */
  readonly versionVue: number;
  readonly nomination: Nomination | null;
  /** Everyone named, in the order of the PV; who is not among them any more is withdrawn. */
  readonly membres: readonly MembreSaisi[];
}

/**
 * Writes the whole composition of a jury at once, so that replacing its président never leaves it without one: the
 * arrêté, who is added, changed, withdrawn. Nobody is deleted. The papillon of who is withdrawn, renamed or no longer
 * in that quality is revoked and its sessions end at once.
 * Refusals: role_interdit, introuvable, composition_figee, saisie_invalide, membre_a_siege, jury_non_nomme (from the
 * opening on), modifie_entre_temps.
 */
export function composerJury(
  contexte: Contexte,
  demande: DemandeComposition,
): Promise<Result<{ readonly version: number; readonly plan: PlanComposition }>> {
  return withActor(contexte.database, contexte.acteur, async (tx) => {
    await lockJurys(tx, [demande.juryId]);
    const [jury] = await selectJurys(tx, { ids: [demande.juryId] });
    if (!jury) return refuse({ code: 'introuvable' });
    const propre = nettoyer(demande);
    if (!propre.ok) return propre;
    const saisie = propre.valeur;
    const enCours = await reexamensEnCours(tx, [jury.id]);
    const fige =
      refusComposition(contexte.acteur, jury, enCours.get(jury.id) ?? null) ??
      verifierSaisieNomination(saisie.nomination, momentParis(contexte.maintenant)) ??
      verifierSaisieComposition(saisie.membres);
    if (fige) return refuse(fige);
    if (jury.version !== demande.versionVue) return refuse(await dernierChangement(tx, contexte, jury.id));
    const nommes = (await selectMembresComposes(tx, jury.id)).filter(({ retireLe }) => retireLe === null);
    const plan = planifierComposition(nommes, saisie.membres);
    const refus = refusPlan(jury, nommes, plan, saisie);
    if (refus) return refuse(refus);

    const version = await updateNomination(
      tx,
      jury.id,
      demande.versionVue,
      saisie.nomination,
      contexte.maintenant,
    );
    if (version === null) return refuse(await dernierChangement(tx, contexte, jury.id));
    const revoques = await ecrireMembres(tx, contexte, jury, plan, saisie.membres);
    const sur = { juryId: jury.id, centreId: jury.centreId };
    appendJournal(tx, [
      ligneJournal(contexte, {
        ...sur,
        acte: 'composerJury',
        objet: `jury ${jury.code}`,
        avant: { arrete: jury.nomination, membres: nommes.map(decrire) },
        apres: { arrete: saisie.nomination, membres: saisie.membres.map(decrire) },
      }),
      // Lines of their own: the RSSI reads what happens to papillons, and not who a jury is made of.
      ...revoques.map((login) =>
        ligneJournal(contexte, { ...sur, acte: 'revoquerPapillon', objet: `papillon ${login}` }),
      ),
    ]);
    return accept({ version, plan });
  });
}

type EnCours = ReadonlyMap<string, { readonly etat: 'ouvert' | 'edition' }>;

/** The réexamen under way of each jury that has one: its members may be named anew for it. */
async function reexamensEnCours(tx: Tx, juryIds: readonly string[]): Promise<EnCours> {
  const reexamens = await selectReexamens(tx, juryIds);
  return new Map(
    reexamens.flatMap(({ juryId, etat }) => (estEnCours(etat) ? [[juryId, { etat }] as const] : [])),
  );
}

function aComposer(contexte: Contexte, jury: JuryStocke, enCours: EnCours): JuryAComposer {
  return {
    jury,
    bilan: verifierComposition(jury.nomination, jury.membres),
    refus: refusComposition(contexte.acteur, jury, enCours.get(jury.id) ?? null),
  };
}

function nettoyer({
  nomination,
  membres,
}: DemandeComposition): Result<Pick<DemandeComposition, 'nomination' | 'membres'>> {
  let refus: Refus | null = null;
  const net = (texte: string) => {
    const lu = lireTexte(texte);
    if (lu.ok) return lu.valeur;
    refus ??= lu.refus;
    return '';
  };
  const valeur = {
    nomination: nomination && { numero: net(nomination.numero), date: nomination.date },
    membres: membres.map((membre) => ({ ...membre, nom: net(membre.nom), prenom: net(membre.prenom) })),
  };
  return refus === null ? accept(valeur) : refuse(refus);
}

function refusPlan(
  jury: JuryStocke,
  nommes: readonly MembreCompose[],
  plan: PlanComposition,
  saisie: { readonly nomination: Nomination | null; readonly membres: readonly MembreSaisi[] },
): Refus | null {
  const connus = new Map(nommes.map((membre) => [membre.id, membre]));
  const etranger = saisie.membres.some(({ id }) => id !== null && !connus.has(id));
  if (etranger) return { code: 'introuvable' };
  // What this person attended or signed bears their name: another person cannot take the seat under it.
  const fige = plan.modifies.filter(estRenomme).find(({ avant }) => {
    const membre = connus.get(avant.id);
    return membre?.aSiege || membre?.aSigne;
  });
  if (fige) return { code: 'membre_a_siege', nom: formatNom(fige.avant) };
  const apres = saisie.membres.map((membre, i): Membre => ({ ...membre, id: membre.id ?? `nouveau ${i}` }));
  return refusResultat(jury.etat, saisie.nomination, apres);
}

/** @returns the logins that stop opening anything */
async function ecrireMembres(
  tx: Tx,
  { maintenant }: Contexte,
  jury: JuryStocke,
  plan: PlanComposition,
  membres: readonly MembreSaisi[],
): Promise<readonly string[]> {
  const revoques: string[] = [];
  for (const { id } of plan.accesPerdus) revoques.push(...(await revokeAcces(tx, id, maintenant)));
  for (const { id } of plan.retires) await retireMembre(tx, id, maintenant);
  const { academieId, centreId, id: juryId } = jury;
  for (const [ordre, { id, ...valeurs }] of membres.entries()) {
    if (id === null) await insertMembre(tx, { academieId, centreId, juryId }, { ...valeurs, ordre });
    else await updateMembre(tx, id, { ...valeurs, ordre });
  }
  return revoques;
}

function decrire({ prenom, nom, qualite, college, statut }: Omit<Membre, 'id'>) {
  return { personne: formatNom({ prenom, nom }), qualite, college, statut };
}

/** Acts that count as a change of the jury, as its version does. */
const ACTES_DU_JURY = TOUS_LES_ACTES.filter((acte: ActeJournalise) => {
  const { famille } = ACTES_JOURNAL[acte];
  return famille === 'composition' || famille === 'avancement' || acte === 'corrigerJury';
});

async function dernierChangement(tx: Tx, { maintenant }: Contexte, juryId: string): Promise<Refus> {
  const dernier = await selectDernierActe(tx, { juryId }, ACTES_DU_JURY);
  return {
    code: 'modifie_entre_temps',
    par: dernier?.qui ?? 'Quelqu’un',
    quand: (dernier?.quand ?? maintenant).toISOString(),
  };
}
