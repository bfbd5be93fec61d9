export type { AidePage, Aides } from './aide/aide-page';
export { AIDES_CENTRE } from './aide/centre';
export { AIDES_PORTAIL } from './aide/portail';
export { direAttente, direGesteAttendu } from './attente';
export { type CodeAutorite, phraseAutorite } from './autorite';
export { libelleCondition } from './conditions';
export {
  direDateHeure,
  direHeure,
  direJour,
  direJourDe,
  formatDateHeure,
  formatHeure,
  formatInstant,
  formatJour,
} from './dates';
export {
  type DifferenceDite,
  direDifferenceCadre,
  direDifferenceCandidat,
  direDifferenceMembre,
  direDifferenceTenue,
  phraseDifferences,
} from './differences-pv';
export { direDuree, direIntervalle, direVers } from './durees';
export { phraseAttestation, phraseEmarges, phraseSansEmargement } from './emargement';
export { LIBELLES_FILTRE } from './filtres';
export {
  CODES_PAR_MILLIERS,
  type CodeParMilliers,
  direLieu,
  libelleEcart,
  phraseCasEnEchec,
  phraseEcart,
  phraseFautes,
  phraseInterdit,
  phraseLotImporte,
  phraseParMilliers,
  phraseRaison,
  phraseReste,
  phraseSansEcriture,
  phraseSessionImportee,
} from './import';
export { enumerer, enumererChoix } from './listes';
export { libelleListe, type TypeListe, titreListe } from './listes-resultats';
export { AVERTISSEMENTS_COMPOSITION, AVERTISSEMENTS_TENUE, MANQUEMENTS_NOMINATION } from './manquements';
export { compter, formatEmpreinte, formatEntier, formatTaille } from './nombres';
export { direOctroi, direRang, direRepartition } from './octrois';
export { direExclusion } from './plan-secours';
export { direPoints, direPointsJury } from './points';
export { phrasesReexamen, type ReexamenAffiche } from './reexamen';
export { phraseRefus } from './refus';
export { phraseRegle } from './regles';
export { abregerResultat, direResultat } from './resultats';
export { direRole } from './roles';
export { abregerFin, abregerRythme, type JuryDit, nommerJury, phrasesFinDuCentre } from './rythme';
export { direReglage, direSaisie } from './saisies';
export { LIBELLES_TENUE } from './tenue';
export { elider, FINE, fr, INSECABLE, typo } from './typographie';
export { direUnites } from './unites';
export type { CodeConstat, VerdictRefuse } from './verification/constats';
export { type RecitVerification, raconterNumero, raconterVerification } from './verification/raconter';
export type { NumeroDit, VerificationDite } from './verification/reponses';
export { phraseVisaLivret } from './visa';
