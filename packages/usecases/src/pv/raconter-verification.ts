import { LIBELLES_GROUPE, LIBELLES_ROLE, numeroPv } from '@delib/domain';
import { fr } from '@delib/francais';
import type { RefusVerification, Verdict } from '@delib/signature';
import type { DocumentConnu, ListeConnue, ReponseNumero, ReponseVerification } from './verifier-document';

/** One fact about the document; a date is formatted by whoever shows it. */
export interface DetailVerification {
  readonly libelle: string;
  readonly valeur: string | Date;
}

/** An answer of « Vérifier un document » in plain French, for the page and for the command line. */
export interface RecitVerification {
  /** `valide`: authentic and current; `perime`: authentic, no longer current; `refuse`: anything else. */
  readonly issue: 'valide' | 'perime' | 'refuse';
  readonly titre: string;
  /** What it means, then what to do. */
  readonly phrases: readonly string[];
  readonly details: readonly DetailVerification[];
  /** The rule that the file breaks, for whoever looks into it; `null` when it breaks none. */
  readonly code: RefusVerification | null;
}

type VerdictNegatif = Extract<Verdict, { code: RefusVerification }>;

/** How a file fails, as the end of « Constat : … ». The type makes the table exhaustive. */
const CONSTATS: Readonly<Record<RefusVerification, string>> = {
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
};

/** What the verification of a file answers, in words. */
export function raconterVerification(reponse: ReponseVerification): RecitVerification {
  const { verdict } = reponse;
  if (reponse.reponse === 'refuse') {
    if (verdict.verdict === 'authentique') throw new Error('a refusal with an authentic verdict');
    return raconterRefus(verdict);
  }
  const signature = detailsSignature(verdict);
  switch (reponse.reponse) {
    case 'authentique':
      return {
        issue: 'valide',
        titre: attendLaCloture(reponse.document)
          ? fr`Document authentique, pas encore en vigueur`
          : fr`Document authentique et en vigueur`,
        phrases: [
          fr`Ce procès-verbal a bien été signé par la personne ci-dessous. Pas un octet n’a changé depuis, et aucune version plus récente ne le remplace${saufReexamines(reponse.document)}.`,
          ...phrasesReexamen(reponse.document),
        ],
        details: [...detailsDocument(reponse.document), ...signature],
        code: null,
      };
    case 'remplace':
      return {
        issue: 'perime',
        titre: fr`Document authentique, mais périmé`,
        phrases: [
          fr`Ce procès-verbal a bien été signé et n’a pas été modifié depuis.`,
          phraseRemplacement(reponse.document),
        ],
        details: [...detailsDocument(reponse.document), ...signature],
        code: null,
      };
    case 'inconnu':
      return {
        issue: 'refuse',
        titre: fr`Signature reconnue, document absent de nos registres`,
        phrases: [
          fr`Le fichier est signé par notre autorité et n’a pas été modifié, mais ce service ne conserve aucun procès-verbal identique : on ne peut pas dire s’il est en vigueur.`,
          fr`Adressez-vous à l’académie qui l’a établi.`,
        ],
        details: signature,
        code: null,
      };
  }
}

/** What the number and digest printed on a paper answer, in words. Names nobody when the digest is another. */
export function raconterNumero(reponse: ReponseNumero): RecitVerification {
  switch (reponse.reponse) {
    case 'authentique':
      return {
        issue: 'valide',
        titre: attendLaCloture(reponse.document)
          ? fr`Numéro et empreinte exacts, document pas encore en vigueur`
          : fr`Numéro et empreinte exacts, document en vigueur`,
        phrases: [
          fr`Ce numéro et cette empreinte sont ceux d’un procès-verbal signé, qu’aucune version plus récente ne remplace${saufReexamines(reponse.document)}.`,
          ...phrasesReexamen(reponse.document),
          PAPIER,
        ],
        details: [...detailsDocument(reponse.document), ...detailsSignataire(reponse.document)],
        code: null,
      };
    case 'remplace':
      return {
        issue: 'perime',
        titre: fr`Numéro et empreinte exacts, document périmé`,
        phrases: [
          fr`Ce numéro et cette empreinte sont ceux d’un procès-verbal signé.`,
          phraseRemplacement(reponse.document),
        ],
        details: [...detailsDocument(reponse.document), ...detailsSignataire(reponse.document)],
        code: null,
      };
    case 'liste':
      return {
        issue: 'valide',
        titre: fr`Numéro et empreinte exacts`,
        phrases: [
          fr`Ce numéro et cette empreinte sont ceux d’une liste de résultats éditée par ce service.`,
          fr`Comparez le titre, le nombre de candidats et le cachet : le papier lui-même a pu être retouché.`,
        ],
        details: detailsListe(reponse.liste),
        code: null,
      };
    case 'different':
      return refusNumero(fr`un procès-verbal signé`);
    case 'liste_differente':
      return refusNumero(fr`une liste de résultats`);
    case 'inconnu':
      return {
        issue: 'refuse',
        titre: fr`Numéro inconnu`,
        phrases: [
          fr`Ce service n’a ni procès-verbal signé ni liste de résultats sous ce numéro. Vérifiez-le, majuscules et tirets compris.`,
          fr`Un procès-verbal qui n’est pas encore signé n’est pas connu ici : il n’engage personne.`,
        ],
        details: [],
        code: null,
      };
  }
}

const PAPIER = fr`Cela ne prouve pas que le reste du papier est exact. Pour en être sûr, demandez le fichier PDF signé et déposez-le ici.`;

function refusNumero(quoi: string): RecitVerification {
  return {
    issue: 'refuse',
    titre: fr`Ce numéro existe, mais l’empreinte est différente`,
    phrases: [
      fr`Ce numéro est celui d’${quoi}, mais l’empreinte n’est pas la sienne : l’empreinte est mal recopiée, ou le papier n’est pas conforme.`,
      fr`Recopiez l’empreinte, ou déposez le fichier PDF. Si elle diffère encore, ne vous fiez pas à ce papier.`,
    ],
    details: [],
    code: null,
  };
}

const TITRES_REFUS: Readonly<Record<VerdictNegatif['verdict'], string>> = {
  altere: fr`Document altéré`,
  emetteur_inconnu: fr`Signé par une autorité inconnue`,
  non_signe: fr`Document non signé`,
};

const CONSEILS_REFUS: Readonly<Record<VerdictNegatif['verdict'], string>> = {
  altere: fr`Ne vous fiez pas à ce fichier. Demandez l’original à celui qui vous l’a remis, tel qu’il a été téléchargé.`,
  emetteur_inconnu: fr`Ce fichier ne vient pas de ce service, même s’il en a l’apparence. Ne vous y fiez pas.`,
  non_signe: fr`Un procès-verbal imprimé puis numérisé, ou enregistré par un autre logiciel, perd sa signature. Déposez le fichier téléchargé depuis ce service.`,
};

function raconterRefus({ verdict, code, detail, sha256 }: VerdictNegatif): RecitVerification {
  const constat = CONSTATS[code];
  const precision = detail === undefined ? '' : ` (${CONSTATS[detail]})`;
  return {
    issue: 'refuse',
    titre: TITRES_REFUS[verdict],
    phrases: [fr`Constat : ${constat}${precision}.`, CONSEILS_REFUS[verdict]],
    details: sha256 === null ? [] : [{ libelle: fr`Empreinte SHA-256 du fichier`, valeur: sha256 }],
    code,
  };
}

/** Signed, and its decisions come into force when the jury closes it. */
function attendLaCloture({ reexamen }: DocumentConnu): boolean {
  return reexamen !== null && reexamen.etat !== 'clos';
}

function saufReexamines({ complements }: DocumentConnu): string {
  return complements.length === 0 ? '' : fr`, sauf pour les candidats réexaminés depuis`;
}

/** What réexamens mean for a document that is current: whom it is of, and which later PVs complete it. */
function phrasesReexamen({ reexamen, complements }: DocumentConnu): readonly string[] {
  const compte = (nombre: number) => `${nombre} ${nombre < 2 ? 'candidat' : 'candidats'}`;
  const phrases: string[] = [];
  if (reexamen) {
    phrases.push(
      fr`C’est le procès-verbal d’un réexamen de ${compte(reexamen.candidats)} (${reexamen.reference}) : les décisions des autres candidats sont dans le procès-verbal de la délibération.`,
    );
    if (reexamen.etat !== 'clos') {
      phrases.push(fr`Le jury n’a pas encore clôturé ce réexamen : ses décisions ne valent qu’à sa clôture.`);
    }
  }
  for (const { version, candidats } of complements) {
    phrases.push(
      fr`Il est complété par la version ${version} (réexamen) pour ${compte(candidats)} : c’est elle qui vaut pour ${candidats < 2 ? 'lui' : 'eux'}.`,
    );
  }
  return phrases;
}

/** Replaced by a signed version, or reopened with the next version not signed yet: not the same news. */
function phraseRemplacement({ version, derniereSignee, ronde }: DocumentConnu): string {
  if (derniereSignee > version) {
    return fr`Il a été remplacé par la version ${derniereSignee}, signée depuis : c’est elle qui vaut.`;
  }
  return fr`La délibération a été rouverte depuis : la version ${ronde}, qui le remplacera, n’est pas encore signée.`;
}

function detailsDocument({ session, jury, groupe, version }: DocumentConnu): DetailVerification[] {
  return [
    { libelle: fr`Numéro`, valeur: numeroPv(session, jury, groupe, version) },
    { libelle: fr`Session`, valeur: session },
    { libelle: fr`Jury`, valeur: jury },
    { libelle: fr`Délibération`, valeur: LIBELLES_GROUPE[groupe] },
    { libelle: fr`Version`, valeur: String(version) },
  ];
}

function detailsSignataire({ prenom, nom, qualite, jetonLe }: DocumentConnu): DetailVerification[] {
  return [
    { libelle: fr`Signé par`, valeur: `${prenom} ${nom}, ${LIBELLES_ROLE[qualite].toLowerCase()}` },
    { libelle: fr`Horodaté le`, valeur: jetonLe },
  ];
}

function detailsSignature(verdict: Verdict): DetailVerification[] {
  if (verdict.verdict !== 'authentique') throw new Error('no signature to tell of');
  const { prenom, nom, qualite } = verdict.signataire;
  return [
    { libelle: fr`Signé par`, valeur: `${prenom} ${nom}, ${qualite}` },
    { libelle: fr`Horodaté le`, valeur: verdict.jetonLe },
    { libelle: fr`Empreinte SHA-256 du fichier`, valeur: verdict.sha256 },
    { libelle: fr`Empreinte SHA-256 du certificat racine`, valeur: verdict.racineSha256 },
  ];
}

function detailsListe({ numero, libelle, le }: ListeConnue): DetailVerification[] {
  return [
    { libelle: fr`Numéro`, valeur: numero },
    { libelle: fr`Document`, valeur: libelle },
    { libelle: fr`Dernière édition le`, valeur: le },
  ];
}
