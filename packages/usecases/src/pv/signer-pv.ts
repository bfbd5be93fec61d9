import {
  authoriseProjetPv,
  clearEssais,
  insertSignature,
  insertVerdict,
  lockJurys,
  type ProjetPvStocke,
  type PvStocke,
  selectPapillonDeConnexion,
  selectProjetPv,
  type Tx,
  withActor,
  writeEchec,
} from '@delib/db';
import {
  accept,
  type ContenuPv,
  evaluerActe,
  normaliserMotDePasse,
  numeroPv,
  portailDe,
  type Refus,
  type Result,
  refuse,
} from '@delib/domain';
import type { Autorite, Horodateur, Signature } from '@delib/signature';
import { signPdf } from '@delib/signature';
import { PLAFOND_ECHECS, refusEssai } from '../connexion/essais';
import { verifierMotDePasse } from '../connexion/mot-de-passe';
import { type Contexte, journaliser, qualiteActeur } from '../contexte';
import { type JuryCharge, loadJury } from '../jury/faits';
import { loadContenuPv, pvEnCours } from './contenu-pv';
import { empreinteContenu } from './projet-pv';

/** What signs: an authority that names the signer, a timestamp service, randomness. */
export interface MoyensDeSignature {
  readonly autorite: Autorite;
  readonly horodateur: Horodateur;
  readonly aleatoire: (n: number) => Uint8Array;
}

export interface DemandeSignaturePv {
  readonly juryId: string;
  /** SHA-256 of the bytes the signer was shown. */
  readonly sha256: string;
  /** « J'ai lu le procès-verbal » */
  readonly lu: boolean;
  /** The signer's password again; `null` to retry within fifteen minutes of having given it for these bytes. */
  readonly motDePasse: string | null;
}

export interface PvSigne {
  readonly numero: string;
  readonly sha256: string;
  readonly jetonLe: Date;
}

/** How long a given password lets the signature be retried while the timestamp service is away. */
const DUREE_AUTORISATION_MINUTES = 15;

/**
 * Signs the PV of the round (PAdES B-T). Order of acts (6-confiance): decisions are frozen already; the signer
 * was shown these very bytes; password again, bound to their SHA-256; signature and timestamp; verification by
 * code that shares nothing with the signer; one transaction stores and journals. Idempotent: two clicks, a
 * retry, two processes give one signature.
 *
 * Refusals: those of the act, lecture_non_confirmee, mot_de_passe_refuse (counted and delayed like a
 * connection), document_change, horodatage_indisponible (signature en attente: nothing is signed),
 * signature_non_verifiee.
 */
export async function signerPv(
  contexte: Contexte,
  moyens: MoyensDeSignature,
  demande: DemandeSignaturePv,
): Promise<Result<PvSigne>> {
  const { database, acteur } = contexte;
  if (!demande.lu) return refuse({ code: 'lecture_non_confirmee' });
  const autorise = await autoriser(contexte, demande);
  if (autorise) return refuse(autorise);

  const lecture = await withActor(database, acteur, (tx) => lire(tx, contexte, demande));
  if (!lecture.ok) return lecture;
  if ('dejaSigne' in lecture.valeur) return accept(lecture.valeur.dejaSigne);
  const { projet, numero } = lecture.valeur;
  const signed = await signPdf(projet.octets, {
    autorite: moyens.autorite,
    signataire: { prenom: acteur.prenom, nom: acteur.nom, qualite: qualiteActeur(contexte) },
    horodateur: moyens.horodateur,
    maintenant: contexte.maintenant,
    serie: positiveSerial(moyens.aleatoire(16)),
  });
  if (!signed.ok) return refuse(refusSignature(signed.refus));
  if (!(await contexte.confiance.estAuthentique(signed.octets, numero))) {
    return refuse({ code: 'signature_non_verifiee', verdict: numero });
  }
  return withActor(database, acteur, (tx) => enregistrer(tx, contexte, demande, signed));
}

/** Where failed passwords of a signature count: beside the addresses of connections, lifted with them. */
const ADRESSE_SIGNATURE = 'signature';

/** The password, checked outside any transaction; failures count and delay as for a connection. */
async function autoriser(contexte: Contexte, demande: DemandeSignaturePv): Promise<Refus | null> {
  const { database, acteur, maintenant } = contexte;
  if (demande.motDePasse === null) return null;
  const anonyme = { role: 'connexion', portail: portailDe(acteur) } as const;
  const { refus, papillon } = await withActor(database, anonyme, async (tx) => {
    const found = await selectPapillonDeConnexion(tx, acteur.connexionId);
    if (!found) return { refus: { code: 'session_expiree' } as const, papillon: null };
    return { refus: await refusEssai(tx, ADRESSE_SIGNATURE, found.login, maintenant), papillon: found };
  });
  if (refus || !papillon) return refus;
  if (await verifierMotDePasse(normaliserMotDePasse(demande.motDePasse), papillon.empreinte)) {
    await withActor(database, anonyme, (tx) => clearEssais(tx, [papillon.login], ADRESSE_SIGNATURE));
    return null;
  }
  const { verrouille } = await withActor(database, anonyme, (tx) =>
    writeEchec(tx, {
      adresse: ADRESSE_SIGNATURE,
      login: papillon.login,
      le: maintenant,
      plafond: PLAFOND_ECHECS,
    }),
  );
  await withActor(database, acteur, async (tx) =>
    journaliser(tx, contexte, {
      acte: verrouille ? 'verrouillerSignature' : 'echouerSignature',
      objet: `papillon ${papillon.login}`,
      juryId: demande.juryId,
    }),
  );
  return verrouille ? { code: 'acces_verrouille' } : { code: 'mot_de_passe_refuse' };
}

type Lecture =
  | { readonly dejaSigne: PvSigne }
  | {
      readonly projet: ProjetPvStocke;
      readonly contenu: ContenuPv;
      readonly numero: string;
      readonly pv: PvStocke;
      readonly jury: JuryCharge;
    };

/** Everything that must hold now, under the jury's lock; notes the password given for these bytes. */
async function lire(tx: Tx, contexte: Contexte, demande: DemandeSignaturePv): Promise<Result<Lecture>> {
  const { acteur, maintenant } = contexte;
  await lockJurys(tx, [demande.juryId]);
  const jury = await loadJury(tx, contexte, demande.juryId);
  if (!jury || !('membreId' in acteur)) return refuse({ code: 'introuvable' });
  const pv = pvEnCours(jury);
  const numero = pv && numeroPv(jury.jury.session, jury.jury.code, pv.groupe, pv.version);
  // The second of two clicks: signed by the first, by the same person, from the same bytes.
  if (pv?.signature && numero && pv.signature.membreId === acteur.membreId && jury.faits.pv === 'signe') {
    const { sha256, jetonLe } = pv.signature;
    return accept({ dejaSigne: { numero, sha256, jetonLe } });
  }
  const [refus] = evaluerActe(acteur, jury.faits, 'signerPv').refus;
  if (refus) return refuse(refus);
  const projet = pv && (await selectProjetPv(tx, pv.id, acteur.membreId));
  const contenu = pv && (await loadContenuPv(tx, jury, pv));
  if (!pv || !numero || !projet || !contenu) return refuse({ code: 'document_change' });
  if (projet.sha256 !== demande.sha256 || projet.empreinteContenu !== empreinteContenu(contenu)) {
    return refuse({ code: 'document_change' });
  }
  if (demande.motDePasse !== null) {
    await authoriseProjetPv(tx, projet.id, projet.sha256, maintenant);
  } else {
    const until = (projet.autoriseLe?.getTime() ?? 0) + DUREE_AUTORISATION_MINUTES * 60_000;
    if (until < maintenant.getTime()) return refuse({ code: 'mot_de_passe_refuse' });
  }
  return accept({ projet, contenu, numero, pv, jury });
}

/** Stores the signature if everything still holds; the decisions and the sitting may have moved meanwhile. */
async function enregistrer(
  tx: Tx,
  contexte: Contexte,
  demande: DemandeSignaturePv,
  signed: Extract<Signature, { ok: true }>,
): Promise<Result<PvSigne>> {
  const lecture = await lire(tx, contexte, { ...demande, motDePasse: null });
  if (!lecture.ok) return lecture;
  if ('dejaSigne' in lecture.valeur) return accept(lecture.valeur.dejaSigne);
  const { acteur, maintenant } = contexte;
  const { pv, contenu, jury, numero } = lecture.valeur;
  const { academieId, centreId, id: juryId } = jury.jury;
  if (!('membreId' in acteur)) throw new Error('only a member of the jury gets here');
  const { sha256, jetonLe, octets } = signed;
  const stored = await insertSignature(tx, {
    pvId: pv.id,
    academieId,
    centreId,
    juryId,
    groupe: pv.groupe,
    version: pv.version,
    membreId: acteur.membreId,
    prenom: acteur.prenom,
    nom: acteur.nom,
    qualite: acteur.role,
    octets,
    sha256,
    jetonLe,
    signeLe: maintenant,
    contenu,
  });
  if (!stored) return refuse({ code: 'pv_deja_signe' });
  // These bytes were verified just before, as this very PV.
  const verdict = { pvId: pv.id, numero, sha256, taille: octets.length, authentique: true };
  await insertVerdict(tx, { ...verdict, verifieLe: maintenant });
  journaliser(tx, contexte, {
    acte: 'signerPv',
    objet: numero,
    juryId,
    centreId,
    apres: {
      sha256,
      empreinteDecisions: pv.empreinte,
      jetonLe: jetonLe.toISOString(),
      // The timestamp token over the signature: kept here too, it anchors the head of the journal outside it.
      jeton: Buffer.from(signed.jeton).toString('base64'),
    },
  });
  return accept({ numero, sha256, jetonLe });
}

function refusSignature(refus: Extract<Signature, { ok: false }>['refus']): Refus {
  switch (refus.code) {
    case 'document_non_prepare':
      return { code: 'document_change' };
    case 'horodatage_indisponible':
    case 'horodatage_refuse':
    case 'horodatage_incoherent':
    case 'horloges_ecartees':
      return { code: 'horodatage_indisponible' };
    default:
      return { code: 'signature_non_verifiee', verdict: refus.code };
  }
}

/** A DER serial number is positive: the first bit off, never all zero. */
function positiveSerial(bytes: Uint8Array): Uint8Array {
  const serial = Uint8Array.from(bytes);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x01;
  return serial;
}
