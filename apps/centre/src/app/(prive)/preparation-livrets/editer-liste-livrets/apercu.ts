import type { ApercuLivrets } from '@delib/usecases/listes/apercevoir-listes';

/** One candidate of the list, as the screen shows them. */
export interface LigneLivretAffichee {
  readonly jury: string;
  readonly numeroAnonymat: string;
  readonly numeroCandidat: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly categorie: string;
  readonly etablissement: string;
  readonly livret: boolean;
}

/** What would be printed: how many candidates, and the first ones. */
export interface ApercuAffiche {
  readonly total: number;
  readonly lignes: readonly LigneLivretAffichee[];
}

/** What the screen shows and no more: the browser is sent nothing that it does not print. */
export function toApercu({ total, candidats }: ApercuLivrets): ApercuAffiche {
  return {
    total,
    lignes: candidats.map((candidat) => ({
      jury: candidat.jury,
      numeroAnonymat: candidat.numeroAnonymat,
      numeroCandidat: candidat.numeroCandidat,
      nom: candidat.nom,
      prenoms: candidat.prenoms,
      categorie: candidat.categorie,
      etablissement: candidat.etablissement,
      livret: candidat.livret,
    })),
  };
}
