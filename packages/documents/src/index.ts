export { lienVerification } from '@delib/pdf';
export { type ColonneCsv, writeCsv } from './csv/csv';
export {
  type FeuillesEmargement,
  type JuryAEmarger,
  renderFeuillesEmargement,
} from './feuille-emargement/feuille-emargement';
export { type FicheAcces, renderFicheAcces } from './fiche-acces/fiche-acces';
export type { CentreImprime } from './gabarits/v1/cadre';
export { disciplineManquante, motifHorsAffichage } from './listes/colonnes';
export { csvListeCandidats } from './listes/csv-listes';
export {
  compterLignes,
  type LigneManque,
  type LigneNotee,
  type LignesParListe,
  type ListeCandidats,
  numeroListeCandidats,
  type SectionListe,
  type TypeListeCandidats,
} from './listes/liste';
export { renderListeCandidats } from './listes/listes';
export { titreListeCandidats } from './listes/modeles';
export { csvListeResultats } from './listes-resultats/csv-liste';
export {
  type CandidatAffiche,
  empreinteListe,
  type JuryAffiche,
  type ListeResultats,
} from './listes-resultats/liste';
export { renderListesResultats } from './listes-resultats/listes-resultats';
export { creerPressePapillons, renderPapillons } from './papillon/editer-papillons';
export type { Papillon, Papillons } from './papillon/papillon';
export { fichiersDuJury, lisezMoiDuJury, lisezMoiDuPlan } from './plan-secours/lisez-moi';
export {
  creerPressePvIndividuels,
  type PressePvIndividuels,
  renderPvIndividuels,
} from './pv-individuel/editer-pv';
export type {
  EditionPvIndividuels,
  JuryPvIndividuels,
  PvIndividuel,
} from './pv-individuel/pv-individuel';
export { type ChampSignature, type ContextePv, renderPvTenue } from './pv-tenue/pv-tenue';
export type { SignatairePv } from './pv-tenue/signature';
export { type ContenuRln, creerPresseRln, type PresseRln } from './rln/editer-rln';
export type { EditionRln, JuryRln, Rln } from './rln/rln';
export { csvStatistiques } from './statistiques/csv-statistiques';
export { renderStatistiques } from './statistiques/document';
export { creerPresseStatistiques, type PresseStatistiques } from './statistiques/presse-statistiques';
export {
  type PresentationStatistiques,
  type StatistiquesDuJury,
  type StatistiquesEditees,
  titreStatistiques,
} from './statistiques/statistiques';
export { enCapitales } from './texte/capitales';
export { type EntreeZip, ecrireZip, type FichierZip, zipDe } from './zip/ecrire-zip';
