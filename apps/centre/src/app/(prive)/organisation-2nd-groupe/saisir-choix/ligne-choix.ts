import type { BilanPremierGroupe, ChoixSaisi, OralSaisi, Refus, Reglement } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import type { PageDeListe } from '@delib/ui';
import type { CandidatDesChoix, JuryDesChoix } from '@delib/usecases/choix/lire-choix';

/** One row of the grid of the choices. */
export interface LigneChoix {
  readonly id: string;
  readonly juryId: string;
  readonly jury: string;
  readonly centre: string;
  readonly reglementId: string;
  /** « Lœuille Zoé ». */
  readonly nom: string;
  readonly numero: string;
  readonly choix: ChoixSaisi;
  /** Why nothing can be typed in, as a sentence, or `null`. */
  readonly raison: string | null;
  readonly bilan: BilanPremierGroupe;
}

/** One page of rows, with the règlements that they need, by id. */
export interface PageDesChoix extends PageDeListe<LigneChoix> {
  readonly reglements: Readonly<Record<string, Reglement>>;
}

/** A candidate as the grid shows them, with the jury they are of. */
export function toLigneChoix(candidat: CandidatDesChoix, jurys: readonly JuryDesChoix[]): LigneChoix {
  const jury = jurys.find(({ id }) => id === candidat.juryId);
  if (!jury) throw new Error(`no jury ${candidat.juryId}`);
  const refus =
    candidat.refus ?? (candidat.admissible ? null : { code: 'candidat_hors_second_groupe' as const });
  return {
    id: candidat.id,
    juryId: candidat.juryId,
    jury: jury.code,
    centre: jury.centre,
    reglementId: jury.reglementId,
    nom: `${candidat.nom} ${candidat.prenoms}`,
    numero: candidat.numeroCandidat,
    choix: candidat.choix,
    raison: refus && direRaison(refus),
    bilan: candidat.bilan,
  };
}

/** In a row, beside its jury: the codes of the états alone, where a refusal names each in full. */
function direRaison(refus: Refus): string {
  if (refus.code !== 'etat_inadapte' || refus.attendus.length === 0) return phraseRefus(refus);
  const attendus = new Intl.ListFormat('fr').format(refus.attendus);
  return `Jury à l’état ${refus.etat} : les choix se saisissent aux états ${attendus}.`;
}

/** A choice from its columns. */
export function choixDesColonnes(valeurs: Readonly<Record<string, string>>): ChoixSaisi {
  const oral = (rang: 1 | 2): OralSaisi => ({
    epreuve: valeurs[`discipline${rang}`] ?? '',
    moment: valeurs[`moment${rang}`] ?? '',
  });
  return [oral(1), oral(2)];
}

/** The columns of a choice. */
export function colonnesDuChoix([premier, second]: ChoixSaisi): Readonly<Record<string, string>> {
  return {
    discipline1: premier.epreuve,
    moment1: premier.moment,
    discipline2: second.epreuve,
    moment2: second.moment,
  };
}
