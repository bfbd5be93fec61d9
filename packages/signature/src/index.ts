/**
 * Electronic signature of the PV: the authority, the timestamp unit, signing, verifying.
 * `sign/` and `verify/` do not know each other.
 */
export type { Autorite, AutoriteOuverte, DemandeCertificat, Emission, Signataire } from './ca/autorite';
export { creerAutorite } from './ca/creer';
export { type OuvertureAutorite, ouvrirAutorite, type RefusAutorite } from './ca/ouvrir';
export type { Aleatoire } from './ca/pkcs12-keys';
export { type DemandePreparation, preparePdf, RESERVE } from './sign/preparer';
export {
  type DemandeSignature,
  type GenerateKey,
  type RefusSignature,
  type Signature,
  signPdf,
} from './sign/signer';
export { type Horloge, horodateurHttp, horodateurLocal } from './tsa/horodateurs';
export { repondreTsq } from './tsa/repondre';
export { createTsaServer, type ServiceTsa } from './tsa/serveur';
export { type Horodatage, HorodatageIndisponible, type Horodateur } from './tsa/unite';
export { TAILLE_MAX } from './verify/pdf';
export type {
  RefusFichier,
  RefusHorodatage,
  RefusSignatureCms,
  RefusVerification,
  VerdictNegatif,
} from './verify/refus';
export { type OptionsVerification, type Verdict, verifierPdf } from './verify/verifier';
