'use client';

import type { Result } from '@delib/domain';
import { compter, phraseRefus } from '@delib/francais';
import { useEffect, useReducer, useState } from 'react';
import { dialogueOuvert, estSaisieDeTexte, useTouches } from '../aide/touches';
import type { ColonneSaisie } from './colonnes-saisie';
import {
  type ActeSaisie,
  compterModifs,
  type EtatSaisie,
  type LigneModifiee,
  type ReponseDeLigne,
  RIEN_SAISI,
  reduireSaisie,
  type ValeursDeLigne,
} from './etat-saisie';

/** One row to save: what was shown and what is wanted of the columns that changed. */
export interface LigneAEnregistrer<T> {
  readonly cle: string;
  readonly ligne: T;
  readonly vu: ValeursDeLigne;
  readonly voulu: ValeursDeLigne;
  /** Every typed column of the row as it was shown. */
  readonly toutVu: ValeursDeLigne;
}

/** Rows that are typed in, and what saves them. */
export interface LignesSaisies<T> {
  readonly lignes: readonly T[];
  /** Defined once, outside the render. */
  readonly colonnes: readonly ColonneSaisie<T>[];
  readonly cle: (ligne: T) => string;
  readonly nom: readonly [singulier: string, pluriel: string];
  readonly enregistrer: (
    lignes: readonly LigneAEnregistrer<T>[],
  ) => Promise<Result<readonly ReponseDeLigne[]>>;
  /** After a saving: fresh rows are to be asked for. */
  readonly onEnregistre: () => void;
}

/** A row that something waits on and that is not among those shown. */
export interface LigneAilleurs<T> {
  readonly cle: string;
  /** As it was when it was last shown. */
  readonly ligne: T;
  readonly modif: LigneModifiee;
}

export interface SaisieEnCours<T> {
  readonly saisies: EtatSaisie;
  readonly dispatch: (acte: ActeSaisie) => void;
  readonly enCours: boolean;
  /** What came of the last saving. */
  readonly message: string | undefined;
  readonly erreur: string | null;
  /** Values that wait. */
  readonly nombre: number;
  readonly ailleurs: readonly LigneAilleurs<T>[];
  readonly envoyer: () => void;
  /** The stored value of a cell, as far as it is known. */
  readonly stocke: (ligne: T, colonne: ColonneSaisie<T>) => string;
}

/**
 * What is typed in rows until it is saved: of rows that leave the page it waits too, and is saved with the rest. Ctrl+Enter
 * saves, « / » goes to the search.
 */
export function useSaisie<T>(props: LignesSaisies<T>): SaisieEnCours<T> {
  const { lignes, colonnes, cle, nom, enregistrer, onEnregistre } = props;
  const [saisies, dispatch] = useReducer(reduireSaisie, RIEN_SAISI);
  const [touches] = useTouches();
  const [enCours, setEnCours] = useState(false);
  const [message, setMessage] = useState<string>();
  const [erreur, setErreur] = useState<string | null>(null);
  const [recues, setRecues] = useState(lignes);
  const [parties, setParties] = useState<ReadonlyMap<string, T>>(new Map());
  if (recues !== lignes) {
    const connues = new Map([...parties, ...recues.map((ligne) => [cle(ligne), ligne] as const)]);
    setParties(new Map([...connues].filter(([each]) => saisies.modifs.has(each))));
    setRecues(lignes);
    dispatch({ type: 'recevoir' });
  }
  const parCle = new Map([...parties, ...lignes.map((ligne) => [cle(ligne), ligne] as const)]);
  const montrees = new Set(lignes.map(cle));
  const ailleurs = [...saisies.modifs].flatMap(([each, modif]) => {
    const ligne = parCle.get(each);
    return ligne === undefined || montrees.has(each) ? [] : [{ cle: each, ligne, modif }];
  });
  const nombre = compterModifs(saisies);
  const stocke = (ligne: T, colonne: ColonneSaisie<T>) =>
    saisies.stockes.get(cle(ligne))?.[colonne.id] ?? colonne.saisie?.valeur(ligne) ?? '';

  async function envoyer(): Promise<void> {
    if (nombre === 0 || enCours) return;
    setEnCours(true);
    setErreur(null);
    setMessage(undefined);
    const demandes = [...saisies.modifs].flatMap(([cleLigne, { vu, voulu }]) => {
      const ligne = parCle.get(cleLigne);
      if (ligne === undefined) return [];
      const shown = colonnes.flatMap((colonne) =>
        colonne.saisie ? [[colonne.id, vu[colonne.id] ?? stocke(ligne, colonne)] as const] : [],
      );
      return [{ cle: cleLigne, ligne, vu, voulu, toutVu: Object.fromEntries(shown) }];
    });
    try {
      const done = await enregistrer(demandes);
      if (done.ok) {
        dispatch({ type: 'repondre', reponses: done.valeur });
        setMessage(bilan(done.valeur, nom));
        onEnregistre();
      } else setErreur(phraseRefus(done.refus));
    } catch {
      setErreur(
        'Le serveur ne répond pas. Votre saisie est toujours sur cette page : enregistrez de nouveau.',
      );
    }
    setEnCours(false);
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (dialogueOuvert()) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void envoyer();
      else if (event.key === '/' && touches && !estSaisieDeTexte(event.target)) {
        document.querySelector<HTMLInputElement>('[data-touche-recherche]')?.focus();
      } else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  return {
    saisies,
    dispatch,
    enCours,
    message,
    erreur,
    nombre,
    ailleurs,
    envoyer: () => void envoyer(),
    stocke,
  };
}

/** « 12 candidats enregistrés, 1 refusé. » */
function bilan(reponses: readonly ReponseDeLigne[], nom: readonly [string, string]): string {
  const refuses = reponses.filter(({ refus }) => refus.length > 0).length;
  const faits = reponses.filter(({ refus }) => refus.length === 0).length;
  const fait = `${compter(faits, nom[0], nom[1])} ${faits < 2 ? 'enregistré' : 'enregistrés'}`;
  return refuses === 0 ? `${fait}.` : `${fait}, ${refuses} ${refuses < 2 ? 'refusé' : 'refusés'}.`;
}
