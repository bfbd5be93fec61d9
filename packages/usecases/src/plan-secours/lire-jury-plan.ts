import {
  type DossierStocke,
  type JuryStocke,
  selectDisciplinesChoisies,
  selectDossiers,
  selectReglement,
  type Tx,
} from '@delib/db';
import type { JuryPvIndividuels, PvIndividuel, StatistiquesDuJury } from '@delib/documents';
import { formatNom, type Groupe, type PlanHorsLigne, type Reglement, type Resultats } from '@delib/domain';
import { composerStatistiques } from '../statistiques/load-statistiques';

/** What the documents of one jury are made from, by numéro d'anonymat. */
export interface ContenuJury {
  readonly reglement: Reglement;
  readonly candidats: readonly PvIndividuel[];
  /** Before the deliberation of the 1er groupe; the plan of the 2nd groupe has none. */
  readonly statistiques: StatistiquesDuJury | null;
}

/** Reads the candidates of a jury as its plan tells them: an oral that was chosen and has no mark is missing. */
export async function loadContenuJury(tx: Tx, jury: JuryStocke, groupe: Groupe): Promise<ContenuJury> {
  if (!jury.reglementId) throw new Error('a jury without règlement is in no plan');
  const reglement = await selectReglement(tx, jury.reglementId, jury.annee);
  const stockes = await selectDossiers(tx, { juryId: jury.id, groupe });
  const choix = groupe === 2 ? await selectDisciplinesChoisies(tx, jury.id) : new Map<string, string[]>();
  const recus = stockes.map(({ categorie, dossier: { resultats } }) => ({
    resultats,
    categorie,
    etablissement: null,
  }));
  const statistiques = groupe === 1 ? composerStatistiques(jury, reglement, recus) : null;
  return { reglement, candidats: stockes.map((stocke) => candidatDuPlan(stocke, choix)), statistiques };
}

function candidatDuPlan(
  { candidatId, numeroAnonymat, categorie, forme, dossier }: DossierStocke,
  choix: ReadonlyMap<string, readonly string[]>,
): PvIndividuel {
  const choisies = choix.get(candidatId) ?? [];
  const manquants: Resultats = Object.fromEntries(
    choisies.filter((code) => !dossier.oraux[code]).map((code) => [code, { nature: 'manquante' }]),
  );
  return {
    numeroAnonymat,
    categorie,
    forme,
    dossier: { ...dossier, oraux: { ...dossier.oraux, ...manquants } },
    choix: choisies,
  };
}

/** For the PV individuels. */
export function toJuryPv(jury: JuryStocke, { reglement, candidats }: ContenuJury): JuryPvIndividuels {
  const president = jury.membres.find(({ qualite }) => qualite === 'president');
  return {
    code: jury.code,
    specialite: jury.specialite ?? '',
    president: president ? formatNom(president) : '',
    reglement,
    candidats,
  };
}

/** For the offline page. */
export function toPlanHorsLigne(
  jury: JuryStocke,
  groupe: Groupe,
  { reglement, candidats }: ContenuJury,
  maintenant: Date,
): PlanHorsLigne {
  const etabliLe = maintenant.toISOString();
  return {
    numero: `PS-${jury.session}-${jury.code}-${groupe}-${etabliLe.slice(0, 16).replace(/[-:]/g, '')}`,
    etabliLe,
    session: jury.session,
    essai: jury.essai,
    jury: { id: jury.id, code: jury.code },
    centre: `${jury.centreNom}, ${jury.centreVille}`,
    etat: jury.etat,
    groupe,
    reglement,
    candidats: candidats.map(({ numeroAnonymat, categorie, forme, dossier }) => ({
      numeroAnonymat,
      categorie,
      forme,
      dossier,
    })),
  };
}
