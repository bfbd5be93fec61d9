import { formatMotDePasse } from '@delib/domain';
import type { CentreImprime } from '../gabarits/v1/cadre';
import { CASES_CADRE } from '../gabarits/v1/feuille';
import { prepare } from '../gabarits/v1/texte';
import { gabaritsParCle, rassembler } from '../moteur/assembler';
import type { Valeurs } from '../moteur/emplacement';
import { ecrireEnFlux, type Feuille } from '../moteur/flux';
import { formatDateHeure } from '../texte/dates';
import { CASE_PAGE, casesCoupon, gabaritPapillons, PAR_FEUILLE } from './gabarit-papillons';

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

/** Prints papillons: the sheet is laid out once, however many files are made. */
export interface PressePapillons {
  /** @param numero the document's own number */
  readonly imprimer: (
    numero: string,
    papillons: readonly Papillon[],
  ) => AsyncGenerator<Uint8Array, void, undefined>;
}

/**
 * Papillons to cut out, two a sheet, each one complete: where, who, with what, until when, and what to do when it
 * does not work. Not archived: the file carries secrets and is for handing over.
 * @param edition what every papillon says
 */
export function creerPressePapillons(edition: EditionPapillons): PressePapillons {
  const gabaritDe = gabaritsParCle();
  async function* feuilles(numero: string, papillons: readonly Papillon[]): AsyncGenerator<Feuille> {
    const pages = parFeuille(papillons);
    for (const [rang, coupons] of pages.entries()) {
      yield {
        gabarit: await gabaritDe(String(coupons.length), () => gabaritPapillons(edition, coupons.length)),
        signet: coupons.length === 0 ? null : coupons.map(({ login }) => login).join(' · '),
        valeurs: valeursFeuille(numero, coupons, `page ${rang + 1} / ${pages.length}`),
      };
    }
  }
  return {
    imprimer: (numero, papillons) =>
      ecrireEnFlux(
        {
          titre: `Papillons de jury ${numero}`,
          sujet: `Brevet de technicien supérieur, session ${edition.session}`,
          auteur: `Centre de délibération ${edition.centre.code}`,
          creeLe: edition.editeLe,
        },
        [{ signet: null, feuilles: feuilles(numero, papillons) }],
      ),
  };
}

/** One print as one file in memory. */
export function renderPapillons(papillons: Papillons): Promise<Uint8Array<ArrayBuffer>> {
  return rassembler(creerPressePapillons(papillons).imprimer(papillons.numero, papillons.papillons));
}

/** No papillon: one sheet that says so. */
function parFeuille(papillons: readonly Papillon[]): readonly (readonly Papillon[])[] {
  if (papillons.length === 0) return [[]];
  return papillons.flatMap((_, rang) =>
    rang % PAR_FEUILLE === 0 ? [papillons.slice(rang, rang + PAR_FEUILLE)] : [],
  );
}

const QUALITES = {
  president: 'président du jury',
  vice_president: 'vice-président du jury',
} as const satisfies Record<Papillon['qualite'], string>;

/** What the slots of one sheet hold. */
export function valeursFeuille(numero: string, coupons: readonly Papillon[], page: string): Valeurs {
  return {
    [CASES_CADRE.numero]: numero,
    [CASE_PAGE]: page,
    ...Object.assign({}, ...coupons.map(valeursCoupon)),
  };
}

function valeursCoupon(papillon: Papillon, rang: number): Valeurs {
  const { jury, prenom, nom, qualite, login, motDePasse, valideJusquau } = papillon;
  const cases = casesCoupon(rang);
  return {
    [cases.jury]: prepare(`Jury ${jury.code} – ${jury.specialite}`),
    [cases.titulaire]: prepare(`${prenom} ${nom}, ${QUALITES[qualite]}`),
    [cases.login]: prepare(login, true),
    [cases.motDePasse]: prepare(formatMotDePasse(motDePasse), true),
    [cases.validite]: prepare(
      valideJusquau === null
        ? 'Valable jusqu’à son remplacement : un nouveau papillon annule celui-ci.'
        : `Valable jusqu’au ${formatDateHeure(valideJusquau)} ; un nouveau papillon annule celui-ci.`,
    ),
  };
}
