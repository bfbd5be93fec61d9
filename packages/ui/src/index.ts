export { AideDePage } from './aide/AideDePage';
export { ouvrirAide } from './aide/ouvrir';
export { dialogueOuvert, estSaisieDeTexte, useTouches } from './aide/touches';
export { usePreference } from './aide/usePreference';
export {
  Avancement,
  CompteRendu,
  type CompteRenduProps,
  estEnCours,
  type FichierAffiche,
  libelleResultat,
  type MessageCompteRendu,
  RESULTATS_COMPTE_RENDU,
  ResultatBadge,
  type ResultatCompteRendu,
} from './compte-rendu/CompteRendu';
export {
  type EtatConnexion,
  FormulaireConnexion,
  type FormulaireConnexionProps,
} from './connexion/FormulaireConnexion';
export { Criteres, type CriteresProps } from './criteres/Criteres';
export { LignesMontrees } from './direct/LignesMontrees';
export { SuiviEnDirect } from './direct/SuiviEnDirect';
export { type SuiviDemande, useRafraichissementEnDirect } from './direct/useRafraichissementEnDirect';
export { EtatJury } from './etat/EtatJury';
export { IconePv, libellePv } from './etat/IconePv';
export { Squelette } from './etat/Squelette';
export {
  BarreModifications,
  type BarreModificationsProps,
  useGardeDepart,
} from './formulaire/BarreModifications';
export { ChampQuand, premierIncomplet } from './formulaire/ChampQuand';
export { Dialogue, type DialogueProps } from './formulaire/Dialogue';
export { type JuryAChoisir, JuryPicker, type JuryPickerProps } from './formulaire/JuryPicker';
export { type Onglet, Onglets, type OngletsProps } from './formulaire/Onglets';
export { RadioUrl, type RadioUrlProps } from './formulaire/RadioUrl';
export { SelectUrl, type SelectUrlProps } from './formulaire/SelectUrl';
export { useFenetre } from './formulaire/useFenetre';
export { useHorlogeServeur } from './formulaire/useHorlogeServeur';
export { useParametresUrl } from './formulaire/useParametresUrl';
export { allerAuPremierChamp, usePremierChamp } from './formulaire/usePremierChamp';
export type { FiltreListe, PageDeListe } from './liste/CadreListe';
export { ListePaginee, type ListePagineeProps } from './liste/ListePaginee';
export { TableDifferences } from './pv/TableDifferences';
export type { ColonneSaisie, SaisieColonne } from './saisie/colonnes-saisie';
export type { ReponseDeLigne, ValeursDeLigne } from './saisie/etat-saisie';
export { GrillePaginee, type GrillePagineeProps } from './saisie/GrillePaginee';
export { GrilleSaisie, type GrilleSaisieProps } from './saisie/GrilleSaisie';
export type { LigneAEnregistrer } from './saisie/useSaisie';
export type { SessionVue } from './session/veille';
export { AppShell, type AppShellProps, type UtilisateurAffiche } from './shell/AppShell';
export { Bandeau, type BandeauProps } from './shell/Bandeau';
export { CadrePublic } from './shell/CadrePublic';
export { DeclarationAccessibilite } from './shell/DeclarationAccessibilite';
export { FilAriane } from './shell/FilAriane';
export { type EntreeMenu, type EtapeFil, estActif, filAriane, type Menu, sections } from './shell/menu';
export { Page, type PageProps } from './shell/Page';
export { PageErreur, type PageErreurProps } from './shell/PageErreur';
export {
  ErreurGlobale,
  ErreurInattendue,
  type ErreurInattendueProps,
  ErreurSansCadre,
} from './shell/PagesErreur';
export { utilisateurAffiche } from './shell/utilisateur';
export { CadreTableau, type CadreTableauProps } from './tableau/CadreTableau';
export { type ColonneDsfr, colonnesVisibles, texteCellule, type ValeurCellule } from './tableau/colonnes';
export type { SelectionTable } from './tableau/modele';
export { TableDsfr, type TableDsfrProps } from './tableau/TableDsfr';
