/** Values of one row by id of column, as typed. */
export type ValeursDeLigne = Readonly<Record<string, string>>;

export interface RefusSaisie {
  /** The column it is about; `null`: the row. */
  readonly colonne: string | null;
  readonly phrase: string;
}

/** What waits on one row. */
export interface LigneModifiee {
  /** What was typed, by column. */
  readonly voulu: ValeursDeLigne;
  /** What was shown when it was typed: the server compares it with what is stored. */
  readonly vu: ValeursDeLigne;
  readonly refus: readonly RefusSaisie[];
  /** On a conflict: what someone else stored meanwhile. */
  readonly actuels: ValeursDeLigne | null;
}

export interface EtatSaisie {
  readonly modifs: ReadonlyMap<string, LigneModifiee>;
  /** Values known to be stored that the rows on the page do not say yet. */
  readonly stockes: ReadonlyMap<string, ValeursDeLigne>;
}

/** The answer of the server for one row. */
export interface ReponseDeLigne {
  readonly cle: string;
  /** Columns saved, with the value now stored. */
  readonly faites: ValeursDeLigne;
  readonly refus: readonly RefusSaisie[];
  /** On a conflict: what is stored. */
  readonly actuels: ValeursDeLigne | null;
}

export type ActeSaisie =
  | {
      readonly type: 'ecrire';
      readonly cle: string;
      readonly colonne: string;
      readonly valeur: string;
      readonly stocke: string;
    }
  | { readonly type: 'repondre'; readonly reponses: readonly ReponseDeLigne[] }
  /** On a conflict: what was typed stays, and is meant to replace what is now stored. */
  | { readonly type: 'garder'; readonly cle: string }
  /** On a conflict: what is now stored stays. */
  | { readonly type: 'prendre'; readonly cle: string }
  /** What was typed in one row goes. */
  | { readonly type: 'retirer'; readonly cle: string }
  | { readonly type: 'annuler' }
  /** Fresh rows came: they say what is stored. */
  | { readonly type: 'recevoir' };

export const RIEN_SAISI: EtatSaisie = { modifs: new Map(), stockes: new Map() };

/** How many values wait. */
export function compterModifs({ modifs }: EtatSaisie): number {
  return [...modifs.values()].reduce((sum, { voulu }) => sum + Object.keys(voulu).length, 0);
}

/** What waits in a grid, and what comes of it: nothing typed is lost until it is saved or taken back by hand. */
export function reduireSaisie(etat: EtatSaisie, acte: ActeSaisie): EtatSaisie {
  switch (acte.type) {
    case 'ecrire':
      return ecrire(etat, acte);
    case 'repondre':
      return acte.reponses.reduce(repondre, etat);
    case 'garder': {
      const modif = etat.modifs.get(acte.cle);
      if (!modif?.actuels) return etat;
      const { actuels } = modif;
      const vu = Object.fromEntries(
        Object.entries(modif.vu).map(([colonne, valeur]) => [colonne, actuels[colonne] ?? valeur]),
      );
      return {
        modifs: withEntry(etat.modifs, acte.cle, { ...modif, vu, refus: [], actuels: null }),
        stockes: withEntry(etat.stockes, acte.cle, { ...etat.stockes.get(acte.cle), ...actuels }),
      };
    }
    case 'prendre': {
      const actuels = etat.modifs.get(acte.cle)?.actuels;
      return {
        modifs: without(etat.modifs, acte.cle),
        stockes: actuels
          ? withEntry(etat.stockes, acte.cle, { ...etat.stockes.get(acte.cle), ...actuels })
          : etat.stockes,
      };
    }
    case 'retirer':
      return { ...etat, modifs: without(etat.modifs, acte.cle) };
    case 'annuler':
      return { ...etat, modifs: new Map() };
    case 'recevoir':
      return etat.stockes.size === 0 ? etat : { ...etat, stockes: new Map() };
  }
}

function ecrire(
  etat: EtatSaisie,
  { cle, colonne, valeur, stocke }: Extract<ActeSaisie, { type: 'ecrire' }>,
): EtatSaisie {
  const avant = etat.modifs.get(cle) ?? { voulu: {}, vu: {}, refus: [], actuels: null };
  const base = avant.vu[colonne] ?? stocke;
  const { [colonne]: _voulu, ...voulus } = avant.voulu;
  const { [colonne]: _vu, ...vus } = avant.vu;
  const back = valeur === base;
  const voulu = back ? voulus : { ...voulus, [colonne]: valeur };
  const vu = back ? vus : { ...vus, [colonne]: base };
  // A conflict stays until someone says which value is the good one; a refusal is about what was typed before.
  if (Object.keys(voulu).length === 0) return { ...etat, modifs: without(etat.modifs, cle) };
  const refus = avant.actuels === null ? [] : avant.refus;
  return { ...etat, modifs: withEntry(etat.modifs, cle, { voulu, vu, refus, actuels: avant.actuels }) };
}

function repondre(etat: EtatSaisie, { cle, faites, refus, actuels }: ReponseDeLigne): EtatSaisie {
  const modif = etat.modifs.get(cle);
  const stockes =
    Object.keys(faites).length === 0
      ? etat.stockes
      : withEntry(etat.stockes, cle, { ...etat.stockes.get(cle), ...faites });
  if (!modif) return { ...etat, stockes };
  const stays = (valeurs: ValeursDeLigne) =>
    Object.fromEntries(Object.entries(valeurs).filter(([colonne]) => !(colonne in faites)));
  const voulu = stays(modif.voulu);
  const modifs =
    Object.keys(voulu).length === 0
      ? without(etat.modifs, cle)
      : withEntry(etat.modifs, cle, { voulu, vu: stays(modif.vu), refus, actuels });
  return { modifs, stockes };
}

function withEntry<V>(map: ReadonlyMap<string, V>, cle: string, valeur: V): ReadonlyMap<string, V> {
  return new Map(map).set(cle, valeur);
}

function without<V>(map: ReadonlyMap<string, V>, cle: string): ReadonlyMap<string, V> {
  const rest = new Map(map);
  rest.delete(cle);
  return rest;
}
