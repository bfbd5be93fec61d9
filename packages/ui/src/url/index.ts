export {
  type ChoixCritere,
  type Critere,
  ecrireCriteres,
  ecrireValeurs,
  lireCriteres,
  lireValeurs,
  PARAMETRE_PRESENTS,
  type ParametresUrl,
  parametreCritere,
  type ValeursCriteres,
} from './criteres';
export { adresseListe, type EtatListe } from './liste';
export { lireTri, PARAMETRES_TABLE, type TriTable } from './table';
