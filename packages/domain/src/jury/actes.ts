import { type Acteur, type ActeurRole, estDansLePerimetre } from '../acces/acteur';
import { ETAPES, ETATS, type Etat, estVerrouille, groupeDe } from './etats';
import type { FaitsJury, FaitsReexamen, FaitsRonde, FaitsTransition } from './faits';
import { ouvreReexamen, TRANSITIONS_REEXAMEN } from './reexamen';
import type { RefusActe } from './refus-acte';
import { refusSeanceASigner } from './seance';
import { type ActeTransition, refusReexamenEnCours, retoursExceptionnels, TRANSITIONS } from './transitions';

/** Acts that leave the état as it is. */
export type ActeSansTransition =
  | 'saisirDecision'
  | 'enregistrerTenue'
  | 'signerPv'
  | 'ouvrirReexamen'
  | 'abandonnerReexamen';

export type Acte = ActeTransition | ActeSansTransition | 'changerEtatExceptionnel';

/** One act on one jury: possible, or every reason why not. */
export interface ActePossible {
  readonly acte: Acte;
  /** The état it leads to; the present one for acts without a transition, those on a réexamen among them. */
  readonly vers: Etat;
  readonly possible: boolean;
  /** Empty exactly when `possible`. Each has its remedy on the screen. */
  readonly refus: readonly RefusActe[];
}

const JURY: readonly ActeurRole[] = ['president', 'vice_president'];
const ACADEMIE: readonly ActeurRole[] = ['gestionnaire'];

/**
 * Which acts are possible now, for whom, and why not: the one answer that buttons, use cases and tests share.
 * @returns every act that starts from the jury's état, in the order of the table, whoever asks; an act of
 *   another role is there too, refused with `role_interdit`. The exceptional changes that a role never has
 *   are not.
 */
export function actesPossibles(acteur: Acteur, faits: FaitsJury): readonly ActePossible[] {
  const enPlace = faits.reexamen
    ? actesDuReexamen(acteur, faits, faits.reexamen)
    : actesDuJury(acteur, faits);
  return [
    ...transitions(acteur, faits),
    ...enPlace,
    ...ouvrirReexamen(acteur, faits),
    ...retours(acteur, faits),
  ];
}

/** The normal changes of état from where the jury stands. */
function transitions(acteur: Acteur, faits: FaitsTransition): ActePossible[] {
  return TRANSITIONS.filter(({ de }) => de === faits.etat).map(({ acte, vers, roles, conditions }) => {
    const conditionsRefus = conditions.map((condition) => condition(faits)).filter((refus) => refus !== null);
    return conclude(acte, vers, [...accesRefus(acteur, faits, roles), ...conditionsRefus]);
  });
}

/** The exceptional ones. */
function retours(acteur: Acteur, faits: FaitsTransition): ActePossible[] {
  return retoursExceptionnels(faits.etat, acteur.role).map((vers) =>
    conclude('changerEtatExceptionnel', vers, [
      ...accesRefus(acteur, faits, ['chef_de_centre', 'gestionnaire']),
      // What a réexamen began from would change under it.
      ...(faits.reexamen ? [refusReexamenEnCours(faits.reexamen)] : []),
    ]),
  );
}

/**
 * The answer for one act, also when it does not start from the jury's état (`etat_inadapte`, with the états
 * it starts from).
 */
export function evaluerActe(acteur: Acteur, faits: FaitsJury, acte: Acte, vers?: Etat): ActePossible {
  return find(actesPossibles(acteur, faits), acte, vers) ?? inadapte(acteur, faits, acte, vers);
}

/** The same for an act that changes the état: it is asked of jurys of which only what its conditions look at is known. */
export function evaluerPassage(
  acteur: Acteur,
  faits: FaitsTransition,
  acte: Acte,
  vers?: Etat,
): ActePossible {
  const passages = [...transitions(acteur, faits), ...retours(acteur, faits)];
  return find(passages, acte, vers) ?? inadapte(acteur, faits, acte, vers);
}

function find(actes: readonly ActePossible[], acte: Acte, vers?: Etat): ActePossible | undefined {
  return actes.find((possible) => possible.acte === acte && (vers === undefined || possible.vers === vers));
}

/** What an act that does not start from where the jury stands is answered. */
function inadapte(acteur: Acteur, faits: FaitsTransition, acte: Acte, vers?: Etat): ActePossible {
  if (acte === 'changerEtatExceptionnel' && vers !== undefined) {
    const acces = accesRefus(acteur, faits, ['chef_de_centre', 'gestionnaire']);
    const refus: RefusActe =
      estVerrouille(faits.etat) || groupeDe(vers) < groupeDe(faits.etat)
        ? { code: 'groupe_verrouille' }
        : { code: 'transition_inconnue', de: faits.etat, vers };
    return conclude(acte, vers, [...acces, refus]);
  }
  const duJury = JURY.includes(acteur.role);
  if (faits.reexamen && duJury) {
    return conclude(acte, faits.etat, [{ code: 'reexamen_inadapte', etat: faits.reexamen.etat }]);
  }
  const attendus = etatsDeDepart(acte, vers);
  return conclude(acte, vers ?? faits.etat, [{ code: 'etat_inadapte', etat: faits.etat, attendus }]);
}

/** What an entry of the jury on a candidate depends on: less than the facts that a page of acts reads. */
export type FaitsSaisieDecision = Pick<FaitsJury, 'id' | 'centreId' | 'academieId' | 'etat'> & {
  readonly reexamen: Pick<FaitsReexamen, 'etat'> | null;
};

/** The first refusal that {@link evaluerActe} gives for `saisirDecision`; `null` when it is possible. */
export function refusSaisieDecision(acteur: Acteur, faits: FaitsSaisieDecision): RefusActe | null {
  const { etat, reexamen } = faits;
  const ouverte = reexamen ? reexamen.etat === 'ouvert' : etat === ETAPES[groupeDe(etat)].deliberation;
  if (ouverte) return accesRefus(acteur, faits, JURY)[0] ?? null;
  if (reexamen && JURY.includes(acteur.role)) return { code: 'reexamen_inadapte', etat: reexamen.etat };
  return { code: 'etat_inadapte', etat, attendus: etatsDeDepart('saisirDecision') };
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
    case 'ouvrirReexamen':
      return ETATS.filter((etat) => ouvreReexamen(etat, 1));
    case 'changerEtatExceptionnel':
    case 'abandonnerReexamen':
      return [];
    default:
      return TRANSITIONS.filter((t) => t.acte === acte && (vers === undefined || t.vers === vers)).map(
        ({ de }) => de,
      );
  }
}

/** The round of the jury's état. */
function actesDuJury(acteur: Acteur, faits: FaitsJury): ActePossible[] {
  const { deliberation, edition } = ETAPES[groupeDe(faits.etat)];
  if (faits.etat === deliberation) return actesDeRonde(acteur, faits, faits, 'deliberation');
  return faits.etat === edition ? actesDeRonde(acteur, faits, faits, 'edition') : [];
}

/**
 * The réexamen under way: the same acts as in an ordinary round, on the same conditions; none of them moves the jury's
 * own état.
 */
function actesDuReexamen(acteur: Acteur, faits: FaitsJury, reexamen: FaitsReexamen): ActePossible[] {
  const transitions = TRANSITIONS_REEXAMEN.filter(({ de }) => de === reexamen.etat).map(
    ({ acte, roles, conditions }) =>
      conclude(acte, faits.etat, [
        ...accesRefus(acteur, faits, roles),
        ...conditions.map((condition) => condition(reexamen)).filter((refus) => refus !== null),
      ]),
  );
  const moment = reexamen.etat === 'ouvert' ? 'deliberation' : 'edition';
  return [...transitions, ...actesDeRonde(acteur, faits, reexamen, moment)];
}

/** One at a time; which groupe and whom it names is asked when it is opened. */
function ouvrirReexamen(acteur: Acteur, faits: FaitsJury): ActePossible[] {
  if (!ouvreReexamen(faits.etat, 1)) return [];
  const enCours = faits.reexamen ? [refusReexamenEnCours(faits.reexamen)] : [];
  return [conclude('ouvrirReexamen', faits.etat, [...accesRefus(acteur, faits, ACADEMIE), ...enCours])];
}

/** What a jury does in one round without moving it: entries while it deliberates, the sitting, the signature. */
function actesDeRonde(
  acteur: Acteur,
  faits: FaitsJury,
  ronde: FaitsRonde,
  moment: 'deliberation' | 'edition',
): ActePossible[] {
  const acces = accesRefus(acteur, faits, JURY);
  const signe: RefusActe[] = moment === 'edition' && ronde.pv === 'signe' ? [{ code: 'pv_deja_signe' }] : [];
  const tenue = conclude('enregistrerTenue', faits.etat, [...acces, ...signe]);
  return moment === 'deliberation'
    ? [conclude('saisirDecision', faits.etat, acces), tenue]
    : [tenue, conclude('signerPv', faits.etat, [...acces, ...signerRefus(acteur, ronde)])];
}

/** Presence recorded, at least the signer present, the sitting over; signed once (2-etats, 6-confiance). */
function signerRefus(acteur: Acteur, { pv, tenue }: FaitsRonde): RefusActe[] {
  if (pv === 'signe') return [{ code: 'pv_deja_signe' }];
  if (pv === 'anomalie') return [{ code: 'pv_en_anomalie' }];
  const refus: RefusActe[] = [];
  if (!tenue.presenceEnregistree) refus.push({ code: 'presence_non_enregistree' });
  else if ('membreId' in acteur && !tenue.membresPresents.includes(acteur.membreId)) {
    refus.push({ code: 'signataire_absent' });
  }
  if (!tenue.complete || !tenue.seance) refus.push({ code: 'tenue_incomplete' });
  else refus.push(...refusSeanceASigner(tenue.seance, tenue.cadre));
  return refus;
}

function accesRefus(acteur: Acteur, faits: FaitsSaisieDecision, roles: readonly ActeurRole[]): RefusActe[] {
  if (!roles.includes(acteur.role)) return [{ code: 'role_interdit', roles }];
  return estDansLePerimetre(acteur, faits) ? [] : [{ code: 'autre_perimetre' }];
}

function conclude(acte: Acte, vers: Etat, refus: readonly RefusActe[]): ActePossible {
  return { acte, vers, possible: refus.length === 0, refus };
}
