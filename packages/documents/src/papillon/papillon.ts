import { formatMotDePasse } from '@delib/domain';
import { direDateHeure, direRole } from '@delib/francais';
import { prepare, type Valeurs } from '@delib/pdf';
import type { CentreImprime } from '../gabarits/v1/cadre';
import { CASES_CADRE } from '../gabarits/v1/feuille';

/** The access of one person, printed once: the secret is not kept. */
export interface Papillon {
  readonly jury: { readonly code: string; readonly specialite: string };
  readonly qualite: 'president' | 'vice_president';
  readonly prenom: string;
  readonly nom: string;
  readonly login: string;
  readonly motDePasse: string;
  /** `null`: until it is replaced. */
  readonly valideJusquau: Date | null;
}

/** What every papillon of a centre says. */
export interface EditionPapillons {
  readonly session: string;
  readonly essai: boolean;
  readonly academie: string;
  readonly centre: CentreImprime;
  /** Address of the portal of the jurys. */
  readonly url: string;
  /** Whom to call when it does not work: « 04 00 00 00 00 », or `null`. */
  readonly assistance: string | null;
  /** `secours`: they open the portail de secours, once the RSSI authorises it. */
  readonly portail?: 'ordinaire' | 'secours';
  readonly editeLe: Date;
}

/** A print of papillons of one centre. */
export interface Papillons extends EditionPapillons {
  /** The document's own number. */
  readonly numero: string;
  readonly papillons: readonly Papillon[];
}

/** Papillons on a sheet. */
export const PAR_FEUILLE = 2;

/** The slots of one papillon of a sheet. @param rang from 0 */
export function casesCoupon(rang: number) {
  return {
    jury: `${rang}.jury`,
    titulaire: `${rang}.titulaire`,
    login: `${rang}.login`,
    motDePasse: `${rang}.motDePasse`,
    validite: `${rang}.validite`,
  } as const;
}

/** What the slots of one sheet hold. */
export function valeursFeuille(numero: string, coupons: readonly Papillon[], page: string): Valeurs {
  return {
    [CASES_CADRE.numero]: numero,
    [CASES_CADRE.page]: page,
    ...Object.assign({}, ...coupons.map(valeursCoupon)),
  };
}

function valeursCoupon(papillon: Papillon, rang: number): Valeurs {
  const { jury, prenom, nom, qualite, login, motDePasse, valideJusquau } = papillon;
  const cases = casesCoupon(rang);
  return {
    [cases.jury]: prepare(`Jury ${jury.code} – ${jury.specialite}`),
    [cases.titulaire]: prepare(`${prenom} ${nom}, ${direRole(qualite)}`),
    [cases.login]: prepare(login, true),
    [cases.motDePasse]: prepare(formatMotDePasse(motDePasse), true),
    [cases.validite]: prepare(
      valideJusquau === null
        ? 'Valable jusqu’à son remplacement : un nouveau papillon annule celui-ci.'
        : `Valable jusqu’au ${direDateHeure(valideJusquau)} ; un nouveau papillon annule celui-ci.`,
    ),
  };
}
