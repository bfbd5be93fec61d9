import {
  type EmargementStocke,
  lockJurys,
  retireEmargements,
  selectEmargements,
  selectTenue,
  type TenueStockee,
  type Tx,
  withActor,
  writeTenue,
} from '@delib/db';
import {
  accept,
  evaluerActe,
  faitsDuTravail,
  fautesDeSeance,
  formatNom,
  type Presence,
  presenceAutorisee,
  type Refus,
  type Result,
  refuse,
  type Tenue,
} from '@delib/domain';
import { type Contexte, journaliser, nomActeur } from '../contexte';
import { type JuryCharge, loadJury } from '../jury/faits';

export interface DemandeTenue {
  readonly juryId: string;
  readonly tenue: Tenue;
  /** By member; every named member must have one, nobody else may. */
  readonly presences: Readonly<Record<string, Presence>>;
  /** 0 when nothing is recorded yet. */
  readonly versionVue: number;
}

/**
 * « Tenue de la délibération » of the current round: place, hours, presence of each named member, observations. An
 * émargement that attested another presence than the one recorded now is withdrawn.
 * Refusals: those of the act; saisie_invalide with the field; seance_avant_nomination, seance_a_venir,
 * seance_avant_premier_groupe; modifie_entre_temps.
 */
export function enregistrerTenue(
  contexte: Contexte,
  demande: DemandeTenue,
): Promise<Result<{ readonly version: number }>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx): Promise<Result<{ readonly version: number }>> => {
      await lockJurys(tx, [demande.juryId]);
      const lu = await loadJury(tx, contexte, demande.juryId);
      if (!lu) return refuse({ code: 'introuvable' });
      const [refusActe] = evaluerActe(contexte.acteur, lu.faits, 'enregistrerTenue').refus;
      if (refusActe) return refuse(refusActe);
      const invalide = verifierSaisie(lu, demande);
      if (invalide) return refuse(invalide);
      const ronde = rondeEnCours(lu);
      const version = await writeTenue(tx, ronde, demande.tenue, demande.presences, demande.versionVue, {
        modifiePar: nomActeur(contexte),
        modifieLe: contexte.maintenant,
      });
      if (version === null) {
        const actuelle = await selectTenue(tx, ronde);
        return refuse({
          code: 'modifie_entre_temps',
          par: actuelle?.modifiePar ?? '',
          quand: (actuelle?.modifieLe ?? contexte.maintenant).toISOString(),
        });
      }
      await retirerDementis(tx, contexte, lu, demande.presences);
      journaliser(tx, contexte, {
        acte: 'enregistrerTenue',
        objet: `jury ${lu.jury.code}`,
        juryId: lu.jury.id,
        centreId: lu.jury.centreId,
        apres: { tenue: demande.tenue, presences: demande.presences },
      });
      return accept({ version });
    },
  );
}

/** Withdraws each émargement that the presence recorded now gives the lie to; each withdrawal is told by the journal. */
async function retirerDementis(
  tx: Tx,
  contexte: Contexte,
  lu: JuryCharge,
  presences: DemandeTenue['presences'],
): Promise<void> {
  const tenus = Object.values(await selectEmargements(tx, rondeEnCours(lu)));
  const dementis = tenus.filter(({ membreId, presence }) => presences[membreId] !== presence);
  await retireEmargements(
    tx,
    dementis.map(({ id }) => id),
    { retirePar: nomActeur(contexte), retireLe: contexte.maintenant },
  );
  for (const { membreId, initiales, le } of dementis) {
    const membre = lu.jury.membres.find(({ id }) => id === membreId);
    journaliser(tx, contexte, {
      acte: 'retirerEmargement',
      objet: `jury ${lu.jury.code}`,
      juryId: lu.jury.id,
      centreId: lu.jury.centreId,
      avant: { membre: membre ? formatNom(membre) : membreId, initiales, le },
      apres: { presence: presences[membreId] ?? null },
    });
  }
}

/** What the page of the tenue shows. */
export interface TenueLue {
  readonly lu: JuryCharge;
  /** What is recorded of the current round. */
  readonly tenue: TenueStockee | null;
  /** What the round before recorded, when this one has nothing yet: to begin from, never taken over by itself. */
  readonly precedente: TenueStockee | null;
  /** Those of this round that hold, by member. */
  readonly emargements: Readonly<Record<string, EmargementStocke>>;
}

/** The named members and what is recorded of the sitting. Refusal: introuvable. */
export function lireTenue(contexte: Contexte, juryId: string): Promise<Result<TenueLue>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx): Promise<Result<TenueLue>> => {
      const lu = await loadJury(tx, contexte, juryId);
      if (!lu) return refuse({ code: 'introuvable' });
      const ronde = rondeEnCours(lu);
      const tenue = await selectTenue(tx, ronde);
      const avant = ronde.ronde - 1;
      const precedente =
        tenue || avant < premiereRonde(lu) ? null : await selectTenue(tx, { ...ronde, ronde: avant });
      return accept({ lu, tenue, precedente, emargements: await selectEmargements(tx, ronde) });
    },
    'lecture',
  );
}

/** The round the jury is working on, as its sitting and its PV are kept under. */
export function rondeEnCours({ jury, travail }: Pick<JuryCharge, 'jury' | 'travail'>) {
  const { academieId, centreId, id: juryId } = jury;
  return { academieId, centreId, juryId, groupe: travail.groupe, ronde: travail.ronde };
}

/** From which version on a sitting is one of this round's: one of before a réexamen, or of a réexamen, is another. */
function premiereRonde({ travail: { groupe, ronde, reexamen }, reexamens }: JuryCharge): number {
  if (reexamen) return reexamens.find(({ id }) => id === reexamen.id)?.premiereVersion ?? ronde;
  const autres = reexamens.filter((each) => each.groupe === groupe && each.version < ronde);
  return Math.max(0, ...autres.map(({ version }) => version)) + 1;
}

const LONGUEUR_TEXTE = 4000;

function verifierSaisie({ jury, faits }: JuryCharge, { tenue, presences }: DemandeTenue): Refus | null {
  const invalide = (champ: string, attendu: string): Refus => ({ code: 'saisie_invalide', champ, attendu });
  if (tenue.lieu.trim() === '') return invalide('lieu', 'le lieu où le jury se réunit');
  // The hour of the end may wait until the decisions are cleared; a signature asks for it.
  const [faute] = fautesDeSeance(tenue, faitsDuTravail(faits).tenue.cadre);
  if (faute) return faute.refus;
  if (tenue.observations.length > LONGUEUR_TEXTE)
    return invalide('observations', `au plus ${LONGUEUR_TEXTE} caractères`);
  if (tenue.incidents.length > LONGUEUR_TEXTE)
    return invalide('incidents', `au plus ${LONGUEUR_TEXTE} caractères`);
  const nommes = new Set(jury.membres.map(({ id }) => id));
  if (Object.keys(presences).some((id) => !nommes.has(id))) {
    return invalide('présence', 'seuls les membres nommés par l’arrêté siègent');
  }
  for (const membre of jury.membres) {
    const presence = presences[membre.id];
    if (presence === undefined) return invalide('présence', `la présence de ${membre.prenom} ${membre.nom}`);
    if (!presenceAutorisee(membre, presence)) {
      return invalide('présence', 'le président du jury présent ou absent, jamais à distance (D643-31)');
    }
  }
  return null;
}
