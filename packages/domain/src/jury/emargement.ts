import { formatNom } from '../acces/acteur';
import type { Refus } from '../refus';
import { plier } from '../texte/plier';
import type { Membre, Presence } from './composition';

/** A member's own initials under the sitting of one round: what tells who sat, beside the signature of one person. */
export interface Emargement {
  /** As `lireInitiales` gives them: « JPM ». */
  readonly initiales: string;
  /** When the server received them, ISO date-time. */
  readonly le: string;
}

/** A person, as their initials are made of their name. */
type Nomme = Pick<Membre, 'nom' | 'prenom'>;

/** Words of a surname that initials may leave out. */
const PARTICULES: ReadonlySet<string> = new Set(
  'd de del della den der des di do dos du el al l la le les van von'.split(' '),
);

/**
 * The initials proposed as an example: every prénom, then the surname without its particles. « Jean-Paul de La Tour » is
 * « JPT »; « Aya N’Guessan », « ANG ».
 */
export function initialesDe(personne: Nomme): string {
  return initialesAcceptees(personne)[0] ?? '';
}

/**
 * What a member typed, as their initials: of the first prénom or of all, then of the surname, whole or not, with its
 * particles or not; accents, case, points, spaces and hyphens do not count. « J.-P. T. », « jpdlt » and « JT » are all
 * Jean-Paul de La Tour. `null`: these are not theirs.
 */
export function lireInitiales(personne: Nomme, saisie: string): string | null {
  const lettres = premieresLettres(saisie);
  return initialesAcceptees(personne).includes(lettres) ? lettres : null;
}

function initialesAcceptees({ prenom, nom }: Nomme): readonly string[] {
  const prenoms = mots(prenom);
  const noms = mots(nom);
  const sansParticule = noms.filter((mot) => !PARTICULES.has(mot));
  const portes = sansParticule.length > 0 ? sansParticule : noms;
  const duNom = [portes, noms, portes.slice(0, 1), noms.slice(0, 1)];
  const duPrenom = [prenoms, prenoms.slice(0, 1)];
  const acceptees = duPrenom.flatMap((p) => duNom.map((n) => [...p, ...n].map((mot) => mot[0]).join('')));
  return acceptees.map((lettres) => lettres.toUpperCase()).filter((lettres) => lettres !== '');
}

/** The words of a name, folded: parted at spaces, hyphens and apostrophes. */
function mots(nom: string): readonly string[] {
  return plier(uneLettre(nom).replace(/['’ʼ]/g, ' '))
    .split(' ')
    .map((mot) => mot.replace(/[^\p{L}]/gu, ''))
    .filter((mot) => mot !== '');
}

function premieresLettres(saisie: string): string {
  return plier(uneLettre(saisie))
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase();
}

/** « Œuvrard » begins with one letter, that some type O and some Œ. */
function uneLettre(texte: string): string {
  return texte.replace(/œ/gi, 'o').replace(/æ/gi, 'a');
}

/** What the person who is to sign is told of, and what the PV puts on record: present, and no émargement of theirs. */
export function presentsSansEmargement<M extends { readonly id: string }>(
  membres: readonly M[],
  presences: Readonly<Record<string, Presence>>,
  emargements: Readonly<Record<string, unknown>>,
): readonly M[] {
  return membres.filter(
    ({ id }) => (presences[id] ?? 'absent') !== 'absent' && emargements[id] === undefined,
  );
}

/**
 * What keeps a member from émarger: not recorded as having sat, done already, or initials that are not theirs.
 * @param presence as recorded in this round; nothing: not recorded yet
 */
export function refusEmargement(
  membre: Membre,
  presence: Presence | undefined,
  existant: Emargement | undefined,
  saisie: string,
): Refus | null {
  const nom = formatNom(membre);
  if (presence === undefined || presence === 'absent') return { code: 'emargement_sans_presence', nom };
  if (existant) return { code: 'deja_emarge', nom, le: existant.le };
  return lireInitiales(membre, saisie) === null
    ? { code: 'initiales_refusees', nom, exemple: initialesDe(membre) }
    : null;
}
