import {
  type FiltreJurys,
  type JuryStocke,
  selectDecisionsEnVigueur,
  selectDossiers,
  selectJurys,
  selectReglements,
  type Tx,
  withActor,
} from '@delib/db';
import {
  type ActeurJury,
  type AvantApres,
  accept,
  avantApres,
  type DecisionsGelees,
  type Dossier,
  ETAPES,
  etatDecision,
  type Groupe,
  type JuryDelibere,
  precede,
  type Result,
  refuse,
} from '@delib/domain';
import type { Contexte } from '../contexte';

/** What the jurys of a centre proposed and decided in one groupe. */
export interface AvantApresLu {
  /** The jurys whose deliberation is closed, by code. */
  readonly jurys: readonly { readonly jury: JuryStocke; readonly vus: AvantApres }[];
  /** All of them together. */
  readonly ensemble: AvantApres;
}

/**
 * « Avant / après » for the centre: of the jurys that closed their deliberation of that groupe (130, 212 and later),
 * from the decisions their PV is composed of. The others, a deliberation that was reopened too, are not in it.
 */
export function lireAvantApres(
  contexte: Contexte,
  filtre: FiltreJurys,
  groupe: Groupe,
): Promise<AvantApresLu> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const clos = (await selectJurys(tx, filtre)).filter(
        ({ etat }) => !precede(etat, ETAPES[groupe].editionsApres),
      );
      const deliberes = await loadDeliberes(tx, clos, groupe);
      return {
        jurys: clos.flatMap((jury) => {
          const delibere = deliberes.get(jury.id);
          return delibere ? [{ jury, vus: avantApres([delibere]) }] : [];
        }),
        ensemble: avantApres([...deliberes.values()]),
      };
    },
    'lecture',
  );
}

/**
 * « Avant / après » for the jury itself, as soon as all its decisions are validated, before it closes them.
 * Refusals: introuvable, reglement_absent, etat_inadapte (that groupe is not deliberated yet), decisions_a_valider.
 */
export function lireAvantApresDuJury(
  contexte: Contexte & { readonly acteur: ActeurJury },
  groupe: Groupe,
): Promise<Result<AvantApres>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx): Promise<Result<AvantApres>> => {
      const [jury] = await selectJurys(tx, { ids: [contexte.acteur.juryId] });
      if (!jury) return refuse({ code: 'introuvable' });
      const { deliberation } = ETAPES[groupe];
      if (precede(jury.etat, deliberation)) {
        return refuse({ code: 'etat_inadapte', etat: jury.etat, attendus: [deliberation] });
      }
      const delibere =
        jury.etat === deliberation
          ? await loadEnCours(tx, jury, groupe)
          : (await loadDeliberes(tx, [jury], groupe)).get(jury.id);
      if (!delibere) return refuse({ code: 'reglement_absent' });
      const { reglement, dossiers } = delibere;
      const ouverts = dossiers.filter((dossier) => etatDecision(reglement, dossier) !== 'valide').length;
      if (ouverts > 0) return refuse({ code: 'decisions_a_valider', nombre: ouverts });
      return accept(avantApres([delibere]));
    },
    'lecture',
  );
}

/** The decisions as frozen for the PVs in force, by jury. */
async function loadDeliberes(
  tx: Tx,
  jurys: readonly JuryStocke[],
  groupe: Groupe,
): Promise<ReadonlyMap<string, JuryDelibere>> {
  const reglements = await selectReglements(tx, jurys);
  const gelees = await selectDecisionsEnVigueur(
    tx,
    jurys.map(({ id }) => id),
    groupe,
  );
  return new Map(
    jurys.flatMap(({ id }) => {
      const reglement = reglements.get(id);
      const decisions = gelees.get(id);
      if (!reglement || !decisions) return [];
      return [[id, { reglement, dossiers: dossiersEnVigueur(decisions) }]];
    }),
  );
}

/** Those of the round, and in place of them those of each réexamen since. */
function dossiersEnVigueur(decisions: readonly DecisionsGelees[]): readonly Dossier[] {
  return [
    ...new Map(
      decisions.flatMap(({ candidats }) =>
        candidats.map(({ numeroAnonymat, dossier }) => [numeroAnonymat, dossier] as const),
      ),
    ).values(),
  ];
}

/** The dossiers as the jury has them now. */
async function loadEnCours(tx: Tx, jury: JuryStocke, groupe: Groupe): Promise<JuryDelibere | undefined> {
  const reglement = (await selectReglements(tx, [jury])).get(jury.id);
  if (!reglement) return undefined;
  const dossiers = await selectDossiers(tx, { juryId: jury.id, groupe });
  return { reglement, dossiers: dossiers.map(({ dossier }) => dossier) };
}
