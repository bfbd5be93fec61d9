import { texteCherche } from '@delib/domain';

/**
 * Search criteria as data, and how they are written in the URL, read the same way by server and browser.
 * A parameter that is absent means the default; an empty one means « no value »: `?c_jury=20112,20113&c_etat=`.
 */

export interface ChoixCritere {
  readonly valeur: string;
  readonly libelle: string;
}

export interface Critere {
  /** Short, without accents: the URL and the form hold it. */
  readonly id: string;
  /** « Établissement d’inscription » */
  readonly libelle: string;
  /** `texte`: one value typed; `liste`: any number of `choix`. */
  readonly type: 'texte' | 'liste';
  /** For `liste`. */
  readonly choix?: readonly ChoixCritere[];
  /** Values at the start. */
  readonly parDefaut?: readonly string[];
  /** False: only shown once asked for by « Voir plus de critères de recherche ». Default: true. */
  readonly present?: boolean;
  /** True: personal data (a name, a candidate number): never in the URL, sent with the form only. */
  readonly personnel?: boolean;
}

/** The criteria shown, each with its values: what a page searches by. */
export type ValeursCriteres = Readonly<Record<string, readonly string[]>>;

/** What a page's `searchParams` hold. */
export type ParametresUrl = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Parameter that lists the criteria shown, when they are not the default ones. */
export const PARAMETRE_PRESENTS = 'criteres';

/** Parameter of one criterion. */
export function parametreCritere(id: string): string {
  return `c_${id}`;
}

/** Does this parameter hold criteria, where an empty value says something? */
export function estDeCriteres(nom: string): boolean {
  return nom === PARAMETRE_PRESENTS || nom.startsWith(parametreCritere(''));
}

const ECHAPPE: Readonly<Record<string, string>> = { '%': '%25', ',': '%2C' };

/** Values in one parameter: `20112,20113`; a comma inside a value is escaped. */
export function ecrireValeurs(valeurs: readonly string[]): string {
  return valeurs.map((valeur) => valeur.replace(/[%,]/g, (signe) => ECHAPPE[signe] ?? signe)).join(',');
}

/** The inverse of `ecrireValeurs`; a malformed escape is left as it is. */
export function lireValeurs(texte: string): readonly string[] {
  if (texte === '') return [];
  return texte.split(',').map((valeur) => valeur.replace(/%2C/g, ',').replace(/%25/g, '%'));
}

/** Ids of the criteria shown when the URL says nothing. */
function presentsParDefaut(criteres: readonly Critere[]): readonly string[] {
  return criteres.filter(({ present }) => present !== false).map(({ id }) => id);
}

/**
 * The criteria of a page from its URL. Unknown criteria and, for a list, unknown values are dropped: an old link
 * never makes an error. A personal criterion is never read from the URL.
 */
export function lireCriteres(criteres: readonly Critere[], parametres: ParametresUrl): ValeursCriteres {
  const demande = premier(parametres[PARAMETRE_PRESENTS]);
  const presents = demande === undefined ? presentsParDefaut(criteres) : lireValeurs(demande);
  const valeurs: Record<string, readonly string[]> = {};
  for (const critere of criteres) {
    if (!presents.includes(critere.id)) continue;
    const texte = critere.personnel === true ? undefined : premier(parametres[parametreCritere(critere.id)]);
    const lues =
      texte === undefined
        ? (critere.parDefaut ?? [])
        : critere.type === 'texte'
          ? [texteCherche(texte)].filter((valeur) => valeur !== '')
          : lireValeurs(texte);
    valeurs[critere.id] = lues.filter((valeur) => estAcceptee(critere, valeur));
  }
  return valeurs;
}

/** The parameters that `lireCriteres` reads back to the same criteria; null removes a parameter. */
export function ecrireCriteres(
  criteres: readonly Critere[],
  valeurs: ValeursCriteres,
): Readonly<Record<string, string | null>> {
  const presents = criteres.map(({ id }) => id).filter((id) => valeurs[id] !== undefined);
  const memes = presents.join(',') === presentsParDefaut(criteres).join(',');
  const resultat: Record<string, string | null> = {
    [PARAMETRE_PRESENTS]: memes ? null : ecrireValeurs(presents),
  };
  for (const critere of criteres) {
    const choisies = valeurs[critere.id];
    const defaut = critere.parDefaut ?? [];
    const inutile =
      choisies === undefined || critere.personnel === true || choisies.join('\n') === defaut.join('\n');
    resultat[parametreCritere(critere.id)] = inutile
      ? null
      : critere.type === 'texte'
        ? (choisies[0] ?? '')
        : ecrireValeurs(choisies);
  }
  return resultat;
}

function estAcceptee(critere: Critere, valeur: string): boolean {
  return critere.type === 'texte' || (critere.choix ?? []).some((choix) => choix.valeur === valeur);
}

function premier(valeur: string | readonly string[] | undefined): string | undefined {
  return typeof valeur === 'object' ? valeur[0] : valeur;
}
