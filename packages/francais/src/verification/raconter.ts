import { estCodeEssai, LIBELLES_GROUPE, numeroPv } from '@delib/domain';
import { compter } from '../nombres';
import { direRole } from '../roles';
import { fr } from '../typographie';
import { type CodeConstat, phrasesRefus, titreRefus } from './constats';
import type {
  DocumentDit,
  ListeDite,
  NumeroDit,
  RefusDit,
  SignatureDite,
  VerificationDite,
} from './reponses';

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
  readonly code: CodeConstat | null;
}

/** What the verification of a file answers, in words. */
export function raconterVerification(reponse: VerificationDite): RecitVerification {
  const recit = raconterFichier(reponse);
  return 'document' in reponse && estCodeEssai(reponse.document.session) ? sansValeur(recit) : recit;
}

function raconterFichier(reponse: VerificationDite): RecitVerification {
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
        details: [...detailsDocument(reponse.document), ...detailsSignature(reponse.verdict)],
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
        details: [...detailsDocument(reponse.document), ...detailsSignature(reponse.verdict)],
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
        details: detailsSignature(reponse.verdict),
        code: null,
      };
    case 'refuse':
      return raconterRefus(reponse.verdict);
  }
}

/** What the number and digest printed on a paper answer, in words. Names nobody when the digest is another. */
export function raconterNumero(reponse: NumeroDit): RecitVerification {
  const recit = raconterPapier(reponse);
  return recit.issue !== 'refuse' && estDEssai(reponse) ? sansValeur(recit) : recit;
}

/** A list says its session in its number alone: « LR-2026-ESSAI-… ». */
function estDEssai(reponse: NumeroDit): boolean {
  if ('document' in reponse) return estCodeEssai(reponse.document.session);
  return 'liste' in reponse && /^LR-.*-ESSAI-/.test(reponse.liste.numero);
}

/** Whatever the signature is worth, what it is under is a rehearsal. */
function sansValeur({ details, code }: RecitVerification): RecitVerification {
  return {
    issue: 'perime',
    titre: fr`Document de répétition (ESSAI), sans valeur`,
    phrases: [
      fr`Ce document vient d’une répétition générale : candidats, notes et décisions y sont inventés. Il porte la mention ESSAI sur chaque page.`,
      fr`Sa signature et son numéro prouvent seulement que la répétition a eu lieu. Il ne vaut ni procès-verbal ni résultat.`,
    ],
    details,
    code,
  };
}

function raconterPapier(reponse: NumeroDit): RecitVerification {
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

function raconterRefus({ verdict, code, detail, sha256 }: RefusDit): RecitVerification {
  return {
    issue: 'refuse',
    titre: titreRefus(verdict),
    phrases: phrasesRefus(verdict, code, detail),
    details: sha256 === null ? [] : [{ libelle: fr`Empreinte SHA-256 du fichier`, valeur: sha256 }],
    code,
  };
}

/** Signed, and its decisions come into force when the jury closes it. */
function attendLaCloture({ reexamen }: DocumentDit): boolean {
  return reexamen !== null && reexamen.etat !== 'clos';
}

function saufReexamines({ complements }: DocumentDit): string {
  return complements.length === 0 ? '' : fr`, sauf pour les candidats réexaminés depuis`;
}

/** What réexamens mean for a document that is current: whom it is of, and which later PVs complete it. */
function phrasesReexamen({ reexamen, complements }: DocumentDit): readonly string[] {
  const phrases: string[] = [];
  if (reexamen) {
    phrases.push(
      fr`C’est le procès-verbal d’un réexamen de ${compter(reexamen.candidats, 'candidat', 'candidats')} (${reexamen.reference}) : les décisions des autres candidats sont dans le procès-verbal de la délibération.`,
    );
    if (reexamen.etat !== 'clos') {
      phrases.push(fr`Le jury n’a pas encore clôturé ce réexamen : ses décisions ne valent qu’à sa clôture.`);
    }
  }
  for (const { version, candidats } of complements) {
    phrases.push(
      fr`Il est complété par la version ${version} (réexamen) pour ${compter(candidats, 'candidat', 'candidats')} : c’est elle qui vaut pour ${candidats < 2 ? 'lui' : 'eux'}.`,
    );
  }
  return phrases;
}

/** Replaced by a signed version, or reopened with the next version not signed yet: not the same news. */
function phraseRemplacement({ version, derniereSignee, ronde }: DocumentDit): string {
  if (derniereSignee > version) {
    return fr`Il a été remplacé par la version ${derniereSignee}, signée depuis : c’est elle qui vaut.`;
  }
  return fr`La délibération a été rouverte depuis : la version ${ronde}, qui le remplacera, n’est pas encore signée.`;
}

function detailsDocument({ session, jury, groupe, version }: DocumentDit): DetailVerification[] {
  return [
    { libelle: fr`Numéro`, valeur: numeroPv(session, jury, groupe, version) },
    { libelle: fr`Session`, valeur: session },
    { libelle: fr`Jury`, valeur: jury },
    { libelle: fr`Délibération`, valeur: LIBELLES_GROUPE[groupe] },
    { libelle: fr`Version`, valeur: String(version) },
  ];
}

function detailsSignataire({ prenom, nom, qualite, jetonLe }: DocumentDit): DetailVerification[] {
  return [
    { libelle: fr`Signé par`, valeur: `${prenom} ${nom}, ${direRole(qualite)}` },
    { libelle: fr`Horodaté le`, valeur: jetonLe },
  ];
}

function detailsSignature(verdict: SignatureDite): DetailVerification[] {
  const { prenom, nom, qualite } = verdict.signataire;
  return [
    { libelle: fr`Signé par`, valeur: `${prenom} ${nom}, ${qualite}` },
    { libelle: fr`Horodaté le`, valeur: verdict.jetonLe },
    { libelle: fr`Empreinte SHA-256 du fichier`, valeur: verdict.sha256 },
    { libelle: fr`Empreinte SHA-256 du certificat racine`, valeur: verdict.racineSha256 },
  ];
}

function detailsListe({ numero, libelle, le }: ListeDite): DetailVerification[] {
  return [
    { libelle: fr`Numéro`, valeur: numero },
    { libelle: fr`Document`, valeur: libelle },
    { libelle: fr`Dernière édition le`, valeur: le },
  ];
}
