import { type EnTransaction, estTenu, insertFichier, type MessageTraitement, type Prise } from '@delib/db';
import { fr } from '@delib/francais';
import { type FichierStocke, stockerFichier } from '../fichiers/stocker-fichier';
import type { Production } from './generateur';
import type { MoyensDeGeneration } from './moyens';
import { PrisePerdue, type SuiviPrise } from './suivre-prise';

/** Most lines a compte-rendu keeps. */
const MESSAGES_MAX = 500;

/** What came of one taking-up. */
export interface BilanAtelier {
  readonly messages: readonly MessageTraitement[];
  readonly produits: readonly (FichierStocke & { readonly nom: string })[];
}

/** What one generator works with, and what came of it so far. */
export interface Atelier {
  readonly production: Production;
  /** The files stored so far, to be thrown away when the end is not reached. */
  readonly stockes: () => readonly FichierStocke['cle'][];
  /** Throws when a file is still being written: the generator did not wait for it. */
  readonly terminer: () => BilanAtelier;
}

/** Opens the workshop of one taking-up: progress, messages and files go through it alone. */
export function ouvrirAtelier(demande: {
  readonly moyens: MoyensDeGeneration;
  readonly en: EnTransaction;
  readonly prise: Prise;
  readonly suivi: SuiviPrise;
  readonly academieId: string;
  readonly centreId: string | null;
  /** Lines said before the generator speaks. */
  readonly messages: readonly MessageTraitement[];
}): Atelier {
  const { moyens, en, prise, suivi, academieId, centreId } = demande;
  const { compteRenduId } = prise;
  const dits: MessageTraitement[] = [...demande.messages];
  const produits: (FichierStocke & { readonly nom: string })[] = [];
  let passes = 0;
  let enCours = 0;
  let progression = 0;

  function messages(): readonly MessageTraitement[] {
    if (passes === 0) return dits;
    return [...dits, { niveau: 'avertissement', texte: fr`Autres messages, non conservés : ${passes}.` }];
  }

  const production: Production = {
    signal: suivi.signal,
    adresses: moyens.adresses,
    pageHorsLigne: moyens.pageHorsLigne,
    progresser: async (fait, total) => {
      suivi.signal.throwIfAborted();
      // 100 belongs to the end, with the files.
      progression = total > 0 ? Math.max(0, Math.min(99, Math.floor((fait * 100) / total))) : 0;
      suivi.noter(progression, messages());
    },
    dire: (niveau, texte) => {
      // An error is never lost: the Résultat follows from it.
      if (dits.length < MESSAGES_MAX || niveau === 'erreur') dits.push({ niveau, texte });
      else passes += 1;
      suivi.noter(progression, messages());
    },
    ajouterFichier: async ({ nom, type }, octets) => {
      suivi.signal.throwIfAborted();
      if (!/^[^\\/\p{Cc}]+$/u.test(nom)) throw new Error('a file of a compte-rendu has a plain name');
      const creeLe = moyens.maintenant();
      const fichier = { academieId, centreId, compteRenduId, nom, type, genre: 'produit', creeLe } as const;
      enCours += 1;
      const stocke = await stockerFichier(moyens.stockage, en, fichier, octets, {
        signal: suivi.signal,
        annoncer: async (tx, valeurs) => {
          if (!(await estTenu(tx, prise, 'verrou'))) throw new PrisePerdue();
          return insertFichier(tx, valeurs);
        },
      });
      enCours -= 1;
      produits.push({ ...stocke, nom });
    },
  };
  return {
    production,
    stockes: () => produits.map(({ cle }) => cle),
    terminer: () => {
      if (enCours > 0) throw new Error('the generator ended while a file was still being written');
      return { messages: messages(), produits };
    },
  };
}
