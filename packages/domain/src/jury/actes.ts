import { type Acteur, type ActeurRole, estDansLePerimetre } from '../acces/acteur';
import type { Refus } from '../refus';
import { ETAPES, type Etat, estVerrouille, groupeDe } from './etats';
import type { FaitsJury } from './faits';
import { refusSeanceASigner } from './seance';
import { type ActeTransition, retoursExceptionnels, TRANSITIONS } from './transitions';

/** Acts that leave the état as it is. */
export type ActeSansTransition = 'saisirDecision' | 'enregistrerTenue' | 'signerPv';

export type Acte = ActeTransition | ActeSansTransition | 'changerEtatExceptionnel';

/** One act on one jury: possible, or every reason why not. */
export interface ActePossible {
  readonly acte: Acte;
  /** The état it leads to; the present one for acts without a transition. */
  readonly vers: Etat;
  readonly possible: boolean;
  /** Empty exactly when `possible`. Each has its remedy on the screen. */
  readonly refus: readonly Refus[];
}

const JURY: readonly ActeurRole[] = ['president', 'vice_president'];

/**
 * Which acts are possible now, for whom, and why not: the one answer that buttons, use cases and tests share.
 * @returns every act that starts from the jury's état, in the order of the table, whoever asks; an act of
 *   another role is there too, refused with `role_interdit`. The exceptional changes that a role never has
 *   are not.
 */
export function actesPossibles(acteur: Acteur, faits: FaitsJury): readonly ActePossible[] {
  const transitions = TRANSITIONS.filter(({ de }) => de === faits.etat).map(
    ({ acte, vers, roles, conditions }) => {
      const conditionsRefus = conditions
        .map((condition) => condition(faits))
        .filter((refus) => refus !== null);
      return conclude(acte, vers, [...accesRefus(acteur, faits, roles), ...conditionsRefus]);
    },
  );
  const retours = retoursExceptionnels(faits.etat, acteur.role).map((vers) =>
    conclude('changerEtatExceptionnel', vers, accesRefus(acteur, faits, ['chef_de_centre', 'gestionnaire'])),
  );
  return [...transitions, ...actesDuJury(acteur, faits), ...retours];
}

/**
 * The answer for one act, also when it does not start from the jury's état (`etat_inadapte`, with the états
 * it starts from).
 */
export function evaluerActe(acteur: Acteur, faits: FaitsJury, acte: Acte, vers?: Etat): ActePossible {
  const found = actesPossibles(acteur, faits).find(
    (candidate) => candidate.acte === acte && (vers === undefined || candidate.vers === vers),
  );
  if (found) return found;
  if (acte === 'changerEtatExceptionnel' && vers !== undefined) {
    const acces = accesRefus(acteur, faits, ['chef_de_centre', 'gestionnaire']);
    const refus: Refus =
      estVerrouille(faits.etat) || groupeDe(vers) < groupeDe(faits.etat)
        ? { code: 'groupe_verrouille' }
        : { code: 'transition_inconnue', de: faits.etat, vers };
    return conclude(acte, vers, [...acces, refus]);
  }
  const attendus = etatsDeDepart(acte, vers);
  return conclude(acte, vers ?? faits.etat, [{ code: 'etat_inadapte', etat: faits.etat, attendus }]);
}

/** The états an act starts from, in order. */
export function etatsDeDepart(acte: Acte, vers?: Etat): readonly Etat[] {
  switch (acte) {
    case 'saisirDecision':
      return [ETAPES[1].deliberation, ETAPES[2].deliberation];
    case 'enregistrerTenue':
      return [ETAPES[1].deliberation, ETAPES[1].edition, ETAPES[2].deliberation, ETAPES[2].edition];
    case 'signerPv':
      return [ETAPES[1].edition, ETAPES[2].edition];
    case 'changerEtatExceptionnel':
      return [];
    default:
      return TRANSITIONS.filter((t) => t.acte === acte && (vers === undefined || t.vers === vers)).map(
        ({ de }) => de,
      );
  }
}

function actesDuJury(acteur: Acteur, faits: FaitsJury): ActePossible[] {
  const actes: ActePossible[] = [];
  const etapes = ETAPES[groupeDe(faits.etat)];
  const acces = accesRefus(acteur, faits, JURY);
  if (faits.etat === etapes.deliberation) actes.push(conclude('saisirDecision', faits.etat, acces));
  if (faits.etat === etapes.deliberation || faits.etat === etapes.edition) {
    const signe: Refus[] =
      faits.etat === etapes.edition && faits.pv === 'signe' ? [{ code: 'pv_deja_signe' }] : [];
    actes.push(conclude('enregistrerTenue', faits.etat, [...acces, ...signe]));
  }
  if (faits.etat === etapes.edition) {
    actes.push(conclude('signerPv', faits.etat, [...acces, ...signerRefus(acteur, faits)]));
  }
  return actes;
}

/** Presence recorded, at least the signer present, the sitting over; signed once (2-etats, 6-confiance). */
function signerRefus(acteur: Acteur, { pv, tenue }: FaitsJury): Refus[] {
  if (pv === 'signe') return [{ code: 'pv_deja_signe' }];
  if (pv === 'anomalie') return [{ code: 'pv_en_anomalie' }];
  const refus: Refus[] = [];
  if (!tenue.presenceEnregistree) refus.push({ code: 'presence_non_enregistree' });
  else if ('membreId' in acteur && !tenue.membresPresents.includes(acteur.membreId)) {
    refus.push({ code: 'signataire_absent' });
  }
  if (!tenue.complete || !tenue.seance) refus.push({ code: 'tenue_incomplete' });
  else refus.push(...refusSeanceASigner(tenue.seance, tenue.cadre));
  return refus;
}

function accesRefus(acteur: Acteur, faits: FaitsJury, roles: readonly ActeurRole[]): Refus[] {
  if (!roles.includes(acteur.role)) return [{ code: 'role_interdit', roles }];
  return estDansLePerimetre(acteur, faits) ? [] : [{ code: 'autre_perimetre' }];
}

function conclude(acte: Acte, vers: Etat, refus: readonly Refus[]): ActePossible {
  return { acte, vers, possible: refus.length === 0, refus };
}
