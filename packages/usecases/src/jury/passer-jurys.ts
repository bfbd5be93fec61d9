import { type Acte, type Etat, type Refus, transitionDe } from '@delib/domain';
import type { Contexte } from '../contexte';
import type { EffetPassage } from './effet-passage';
import { effetDe } from './effets';
import { passer } from './passage';

/** One change of état asked for by someone who has the jury before their eyes. */
export interface PassageDemande {
  readonly juryId: string;
  /** Code of the jury, for the report. */
  readonly jury: string;
  /** The état that the person saw: when it changed since, they are told by whom. */
  readonly etatVu: Etat;
  readonly vers: Etat;
  /** Given, even empty: an exceptional change. */
  readonly motif?: string;
}

/** One line of the report of a bulk act: done, or not done and why. */
export interface LignePassage {
  readonly juryId: string;
  readonly jury: string;
  readonly fait: boolean;
  readonly vers: Etat | null;
  readonly refus: Refus | null;
}

/** Jurys passed at once: a database of two cores gains nothing from more, and the pool keeps room for pages. */
const A_LA_FOIS = 4;

/**
 * Changes of état over several jurys: which act leads from the état seen to the one wanted is in the domain's table,
 * what it does besides in the table of effects. Each is its own transaction and is reported on its own, in the order
 * asked: one that cannot does not hold the others back. A few go at once. Retrying is harmless: those done already
 * answer `modifie_entre_temps`. Refusals: those of the act, transition_inconnue.
 */
export async function passerJurys(
  contexte: Contexte,
  demandes: readonly PassageDemande[],
): Promise<readonly LignePassage[]> {
  const lignes: LignePassage[] = [];
  // One effect for all the jurys of an act: it reads each règlement once.
  const effets = new Map<Acte, EffetPassage | null>();
  const file = demandes.entries();
  async function avancer(): Promise<void> {
    for (const [rang, { jury, ...demande }] of file) {
      const { juryId, etatVu, vers, motif } = demande;
      const acte = motif === undefined ? transitionDe(etatVu, vers)?.acte : 'changerEtatExceptionnel';
      if (acte === undefined) {
        const refus: Refus = { code: 'transition_inconnue', de: etatVu, vers };
        lignes[rang] = { juryId, jury, fait: false, vers: null, refus };
        continue;
      }
      if (!effets.has(acte)) effets.set(acte, effetDe(contexte, acte));
      const resultat = await passer(contexte, { ...demande, acte }, effets.get(acte));
      lignes[rang] = resultat.ok
        ? { juryId, jury, fait: true, vers: resultat.valeur.vers, refus: null }
        : { juryId, jury, fait: false, vers: null, refus: resultat.refus };
    }
  }
  await Promise.all(Array.from({ length: A_LA_FOIS }, avancer));
  return lignes;
}
