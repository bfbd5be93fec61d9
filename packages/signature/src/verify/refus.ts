/**
 * Why a document is not accepted. Each code is one rule of the strict profile; French sentences are the
 * interface's business.
 */

/** Rules on the file and its one signature dictionary. */
export type RefusFichier =
  | 'fichier_trop_grand'
  | 'pas_un_pdf'
  | 'sans_signature'
  | 'octets_avant_entete'
  | 'byterange_multiple'
  | 'byterange_malforme'
  | 'byterange_incoherent'
  | 'fichier_tronque'
  | 'octets_apres_signature'
  | 'mise_a_jour_incrementale'
  | 'dictionnaire_inattendu'
  | 'champ_inattendu'
  | 'contents_malforme'
  | 'contents_vide'
  | 'remplissage_non_nul';

/** Rules that the document's signature and its timestamp token share. */
export type RefusSignatureCms =
  | 'cms_non_der'
  | 'cms_inattendu'
  | 'contenu_inattendu'
  | 'plusieurs_signataires'
  | 'algorithme_refuse'
  | 'attribut_manquant'
  | 'attribut_double'
  | 'attribut_inconnu'
  | 'attribut_faux'
  | 'attributs_desordonnes'
  | 'ess_incorrect'
  | 'certificat_signataire_absent'
  | 'certificat_illisible'
  | 'certificat_superflu'
  | 'extension_critique_inconnue'
  | 'cle_refusee'
  | 'usage_refuse'
  | 'empreinte_differente'
  | 'signature_invalide'
  | 'certificat_hors_validite'
  | 'emetteur_hors_validite'
  | 'emetteur_sans_droit'
  | 'emetteur_inconnu'
  | 'emetteur_homonyme';

/** Rules on the timestamp; `jeton_refuse` says in `detail` which shared rule the token breaks. */
export type RefusHorodatage =
  | 'horodatage_absent'
  | 'jeton_illisible'
  | 'jeton_autre_signature'
  | 'jeton_futur'
  | 'jeton_emetteur_inconnu'
  | 'jeton_refuse';

/** Every code that `verifierPdf` can give. */
export type RefusVerification = RefusFichier | RefusSignatureCms | RefusHorodatage | 'structure_imprevue';

/** What a refusal means for the reader of the document. */
export type VerdictNegatif = 'altere' | 'emetteur_inconnu' | 'non_signe';

const OTHER_VERDICTS: Partial<Record<RefusVerification, VerdictNegatif>> = {
  fichier_trop_grand: 'non_signe',
  pas_un_pdf: 'non_signe',
  sans_signature: 'non_signe',
  emetteur_inconnu: 'emetteur_inconnu',
  emetteur_homonyme: 'emetteur_inconnu',
  emetteur_sans_droit: 'emetteur_inconnu',
  jeton_emetteur_inconnu: 'emetteur_inconnu',
};

/** The verdict that goes with a code: *altéré* unless the code says otherwise. */
export const verdictOf = (code: RefusVerification): VerdictNegatif => OTHER_VERDICTS[code] ?? 'altere';

/** Leaves the verification from any depth of a parser; `verifierPdf` turns it into a verdict. */
export class VerificationRefusee extends Error {
  override readonly name = 'VerificationRefusee';
  readonly code: RefusVerification;
  readonly detail: RefusSignatureCms | undefined;
  constructor(code: RefusVerification, detail?: RefusSignatureCms) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** Goes on only when the condition holds. */
export function exiger(condition: boolean, code: RefusVerification): asserts condition {
  if (!condition) throw new VerificationRefusee(code);
}
