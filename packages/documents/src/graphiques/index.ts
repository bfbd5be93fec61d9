// What screens need of the plots: nothing here leads to the writer of PDFs, so that a browser may be given it.

export { StatistiquesAffichees } from '../statistiques/ecran';
export {
  graphiqueAvantApres,
  graphiqueAvantApresParJury,
  type JuryAvantApres,
} from '../statistiques/graphiques-avant-apres';
export { graphiqueEchelle } from './echelle';
export { Figure, type FigureProps } from './ecran';
export { type CompteEtat, graphiqueEtats } from './etats';
export { graphiqueFins, type JuryQuiFinit } from './fins';
export { graphiqueFrise, type PassageDeFrise } from './frise';
export type { Donnees, Graphique } from './graphique';
