import { createHash } from 'node:crypto';
import {
  type FiltreJurys,
  type JuryStocke,
  selectAcademie,
  selectJurys,
  type Tx,
  withActor,
} from '@delib/db';
import type { PresentationStatistiques, StatistiquesDuJury, StatistiquesEditees } from '@delib/documents';
import { accept, ETAPES, precede, type Refus, type RefusActe, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';
import { loadStatistiques } from './load-statistiques';

/** What activity 4 is asked for. */
export interface DemandeStatistiques {
  readonly juryIds: readonly string[];
  readonly presentation: PresentationStatistiques;
  /** The title of the edition; may be empty. */
  readonly titre: string;
  /** With the means by établissement: for the centre, not for the jury. */
  readonly etablissements: boolean;
}

/** Why this jury has no statistics yet: before 110 its marks may still change, and nothing is proposed. */
function refusStatistiques({ etat }: Pick<JuryStocke, 'etat'>): RefusActe | null {
  const attendu = ETAPES[1].deliberation;
  return precede(etat, attendu) ? { code: 'etat_inadapte', etat, attendus: [attendu] } : null;
}

/** The jurys that the picker of activity 4 shows, each with why it cannot be ticked. */
export function preparerStatistiques(
  contexte: Contexte,
  filtre: FiltreJurys,
): Promise<readonly { readonly jury: JuryStocke; readonly refus: RefusActe | null }[]> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => (await selectJurys(tx, filtre)).map((jury) => ({ jury, refus: refusStatistiques(jury) })),
    'lecture',
  );
}

/**
 * The statistics of some jurys, to be shown: nothing is journaled. A président reads those of their own jury and
 * never an établissement. Refusals: as {@link editerStatistiques}.
 */
export function lireStatistiques(
  contexte: Contexte,
  demande: Pick<DemandeStatistiques, 'juryIds' | 'etablissements'>,
): Promise<Result<readonly StatistiquesDuJury[]>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const lues = await lireDans(tx, contexte, demande);
      return lues.ok ? accept(lues.valeur.statistiques) : lues;
    },
    'lecture',
  );
}

/**
 * Activity 4, « Editer les statistiques avant délibération »: one edition, for PDF or CSV. Refusals: aucun_jury_choisi,
 * introuvable, saisie_invalide (jurys of two centres), etat_inadapte (before 110), reglement_absent.
 */
export function editerStatistiques(
  contexte: Contexte,
  demande: DemandeStatistiques,
): Promise<Result<StatistiquesEditees>> {
  return withActor(contexte.database, contexte.acteur, async (tx): Promise<Result<StatistiquesEditees>> => {
    const lues = await lireDans(tx, contexte, demande);
    if (!lues.ok) return lues;
    const { premier, statistiques } = lues.valeur;
    const academie = await selectAcademie(tx);
    const edition: StatistiquesEditees = {
      numero: numeroStatistiques(premier, demande.presentation, statistiques),
      titre: demande.titre.trim(),
      session: premier.session,
      essai: premier.essai,
      academie: academie?.nom ?? '',
      centre: { code: premier.centreCode, nom: premier.centreNom, ville: premier.centreVille },
      presentation: demande.presentation,
      jurys: statistiques,
      editeLe: contexte.maintenant,
    };
    journaliser(tx, contexte, {
      acte: 'editerStatistiques',
      objet: `statistiques ${edition.numero}`,
      centreId: premier.centreId,
      apres: {
        presentation: demande.presentation,
        etablissements: demande.etablissements,
        jurys: statistiques.map(({ code }) => code),
      },
    });
    return accept(edition);
  });
}

/** What forbids these statistics now, if anything; reads no mark. Refusals: as {@link editerStatistiques}. */
export function verifierStatistiques(contexte: Contexte, juryIds: readonly string[]): Promise<Refus | null> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const choisis = await choisirJurys(tx, juryIds);
      return choisis.ok ? null : choisis.refus;
    },
    'lecture',
  );
}

interface Lues {
  readonly premier: JuryStocke;
  readonly statistiques: readonly StatistiquesDuJury[];
}

async function lireDans(
  tx: Tx,
  { acteur }: Contexte,
  { juryIds, etablissements }: Pick<DemandeStatistiques, 'juryIds' | 'etablissements'>,
): Promise<Result<Lues>> {
  const choisis = await choisirJurys(tx, juryIds);
  if (!choisis.ok) return choisis;
  const [premier] = choisis.valeur;
  if (!premier) return refuse({ code: 'aucun_jury_choisi' });
  const duJury = acteur.role === 'president' || acteur.role === 'vice_president';
  const parJury = await loadStatistiques(tx, choisis.valeur, { etablissements: etablissements && !duJury });
  return accept({ premier, statistiques: choisis.valeur.flatMap(({ id }) => parJury.get(id) ?? []) });
}

/** The jurys asked for, by code, when all of them have statistics. */
async function choisirJurys(tx: Tx, juryIds: readonly string[]): Promise<Result<readonly JuryStocke[]>> {
  if (juryIds.length === 0) return refuse({ code: 'aucun_jury_choisi' });
  const jurys = await selectJurys(tx, { ids: juryIds });
  const [premier] = jurys;
  if (!premier || jurys.length !== new Set(juryIds).size) return refuse({ code: 'introuvable' });
  if (jurys.some(({ centreId }) => centreId !== premier.centreId)) {
    return refuse({ code: 'saisie_invalide', champ: 'Jurys', attendu: 'des jurys d’un même centre' });
  }
  for (const jury of jurys) {
    const refus = refusStatistiques(jury);
    if (refus) return refuse(refus);
    if (jury.reglementId === null) return refuse({ code: 'reglement_absent' });
  }
  return accept(jurys);
}

/**
 * The number of a document of statistics: it names nobody, and differs as soon as a figure does.
 * @param jury any of its jurys: session and centre are common to all
 */
export function numeroStatistiques(
  jury: Pick<JuryStocke, 'session' | 'centreCode'>,
  presentation: PresentationStatistiques,
  statistiques: readonly StatistiquesDuJury[],
): string {
  const texte = JSON.stringify(statistiques, (_cle, valeur: unknown) =>
    typeof valeur === 'bigint' ? valeur.toString() : valeur,
  );
  const contenu = createHash('sha256').update(texte).digest('hex').slice(0, 8).toUpperCase();
  return `ST-${jury.session}-${jury.centreCode}-${presentation}-${contenu}`;
}
