import { fr } from '../typographie';

/** How a file fails, as the end of « Constat : … ». */
const CONSTATS = {
  fichier_trop_grand: fr`le fichier dépasse la taille que ce contrôle accepte`,
  pas_un_pdf: fr`ce n’est pas un fichier PDF`,
  sans_signature: fr`le fichier ne contient aucune signature électronique`,
  octets_avant_entete: fr`des données ont été ajoutées au début du fichier`,
  byterange_multiple: fr`le fichier contient plusieurs zones de signature`,
  byterange_malforme: fr`la zone couverte par la signature est mal décrite`,
  byterange_incoherent: fr`la signature ne couvre pas tout le fichier`,
  fichier_tronque: fr`la fin du fichier manque`,
  octets_apres_signature: fr`des données ont été ajoutées après la signature`,
  mise_a_jour_incrementale: fr`le fichier a été complété après la signature`,
  dictionnaire_inattendu: fr`la signature n’a pas la forme que ce service produit`,
  champ_inattendu: fr`la signature contient une information que ce service n’écrit jamais`,
  contents_malforme: fr`la signature est illisible`,
  contents_vide: fr`l’emplacement de la signature est vide`,
  remplissage_non_nul: fr`des données sont cachées dans l’emplacement de la signature`,
  cms_non_der: fr`la signature n’est pas codée comme ce service la code`,
  cms_inattendu: fr`la signature contient un élément que ce service n’écrit jamais`,
  contenu_inattendu: fr`la signature embarque un autre contenu que le document`,
  plusieurs_signataires: fr`plusieurs signatures sont réunies en une`,
  algorithme_refuse: fr`la signature emploie un procédé trop faible`,
  attribut_manquant: fr`une mention obligatoire manque dans la signature`,
  attribut_double: fr`une mention figure deux fois dans la signature`,
  attribut_inconnu: fr`la signature contient une mention inconnue`,
  attribut_faux: fr`une mention de la signature est fausse`,
  attributs_desordonnes: fr`les mentions de la signature ont été déplacées`,
  ess_incorrect: fr`la signature désigne un autre certificat que celui qui l’accompagne`,
  certificat_signataire_absent: fr`le certificat du signataire manque`,
  certificat_illisible: fr`le certificat du signataire est illisible`,
  certificat_superflu: fr`la signature contient un certificat de trop`,
  extension_critique_inconnue: fr`un certificat contient une restriction inconnue`,
  cle_refusee: fr`la clé du signataire est trop faible`,
  usage_refuse: fr`le certificat n’est pas fait pour signer des documents`,
  empreinte_differente: fr`le contenu n’est plus celui qui a été signé`,
  signature_invalide: fr`la signature ne correspond pas au certificat qui l’accompagne`,
  certificat_hors_validite: fr`le certificat du signataire n’était pas valable à l’heure de la signature`,
  emetteur_hors_validite: fr`l’autorité de certification n’était pas valable à l’heure de la signature`,
  emetteur_sans_droit: fr`le certificat a été délivré par quelqu’un qui n’en a pas le droit`,
  emetteur_inconnu: fr`le certificat n’a pas été délivré par une autorité reconnue par ce service`,
  emetteur_homonyme: fr`le certificat a été délivré par une autorité qui porte le nom de la nôtre sans l’être`,
  horodatage_absent: fr`l’horodatage manque`,
  jeton_illisible: fr`l’horodatage est illisible`,
  jeton_autre_signature: fr`l’horodatage est celui d’une autre signature`,
  jeton_futur: fr`l’horodatage annonce une heure qui n’est pas encore passée`,
  jeton_emetteur_inconnu: fr`l’horodatage ne vient pas d’un service reconnu`,
  jeton_refuse: fr`l’horodatage ne se vérifie pas`,
  structure_imprevue: fr`le fichier a une structure que ce service ne produit jamais`,
} as const;

/** The rule of signed documents that a file breaks. */
export type CodeConstat = keyof typeof CONSTATS;

/** What it means for who holds the file. */
const TITRES = {
  altere: fr`Document altéré`,
  emetteur_inconnu: fr`Signé par une autorité inconnue`,
  non_signe: fr`Document non signé`,
} as const;

/** What a refusal means for the reader of the document. */
export type VerdictRefuse = keyof typeof TITRES;

/** What to do. */
const CONSEILS: Readonly<Record<VerdictRefuse, string>> = {
  altere: fr`Ne vous fiez pas à ce fichier. Demandez l’original à celui qui vous l’a remis, tel qu’il a été téléchargé.`,
  emetteur_inconnu: fr`Ce fichier ne vient pas de ce service, même s’il en a l’apparence. Ne vous y fiez pas.`,
  non_signe: fr`Un procès-verbal imprimé puis numérisé, ou enregistré par un autre logiciel, perd sa signature. Déposez le fichier téléchargé depuis ce service.`,
};

/** What a refused file is said to be. */
export function titreRefus(verdict: VerdictRefuse): string {
  return TITRES[verdict];
}

/**
 * What is wrong with the file, then what to do.
 * @param detail the rule that its timestamp breaks, where that is what is wrong
 */
export function phrasesRefus(
  verdict: VerdictRefuse,
  code: CodeConstat,
  detail: CodeConstat | undefined,
): readonly string[] {
  const precision = detail === undefined ? '' : ` (${CONSTATS[detail]})`;
  return [fr`Constat : ${CONSTATS[code]}${precision}.`, CONSEILS[verdict]];
}
