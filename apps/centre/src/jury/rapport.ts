import type { Etat, Refus } from '@delib/domain';
import type { LignePassage } from '@delib/usecases/jury/passer-jurys';

/** What an act over jurys did, as it travels to the browser: thousands of jurys are a list of codes. */
export interface RapportDePassages {
  /** Codes of the jurys that moved, by the état they went to. */
  readonly faits: readonly { readonly vers: Etat; readonly jurys: readonly string[] }[];
  readonly refuses: readonly { readonly jury: string; readonly refus: Refus }[];
}

/** The report of some lines, each list in their order. */
export function toRapport(lignes: readonly LignePassage[]): RapportDePassages {
  const parEtat = new Map<Etat, string[]>();
  const refuses: { jury: string; refus: Refus }[] = [];
  for (const { jury, vers, refus } of lignes) {
    if (refus !== null) refuses.push({ jury, refus });
    if (vers === null) continue;
    const jurys = parEtat.get(vers);
    if (jurys === undefined) parEtat.set(vers, [jury]);
    else jurys.push(jury);
  }
  return { faits: [...parEtat].map(([vers, jurys]) => ({ vers, jurys })), refuses };
}
