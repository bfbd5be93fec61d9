import { createHash } from 'node:crypto';
import { selectProjetPv, withActor, writeProjetPv } from '@delib/db';
import { type ActeurJury, accept, type ContenuPv, evaluerActe, type Result, refuse } from '@delib/domain';
import type { DemandePreparation } from '@delib/signature';
import { type Contexte, qualiteActeur } from '../contexte';
import { loadJury } from '../jury/faits';
import { raisonSignature } from './confiance';
import { loadContenuPv, pvEnCours } from './contenu-pv';

/** Renders the PV for one signer: the document, and where the signature stands in it. */
export type RendrePv = (
  contenu: ContenuPv,
  options: {
    readonly signataire: Pick<ActeurJury, 'prenom' | 'nom'> & { readonly qualite: ActeurJury['role'] };
    readonly etabliLe: Date;
  },
) => Promise<{ readonly pdf: Uint8Array; readonly champSignature: DemandePreparation['champ'] }>;

/** Puts the empty place of a signature into a document (`preparePdf`). */
export type PreparerPdf = (pdf: Uint8Array, demande: DemandePreparation) => Promise<Uint8Array>;

export interface ProjetPv {
  readonly octets: Uint8Array;
  /** SHA-256 of these bytes: the password given to sign is bound to it. */
  readonly sha256: string;
  readonly numero: string;
}

/** Past this age a projet is made anew, so that the claimed time in it stays close to the signature's. */
const DUREE_PROJET_MINUTES = 60;

/**
 * The very bytes the signer will sign, as they were prepared; `null` when there are none yet, or none of this content
 * and this hour: `preparerProjetPv` makes them. Writes nothing. Refusals: those of signing the PV, before any
 * signature is asked.
 */
export async function lireProjetPv(contexte: Contexte, juryId: string): Promise<Result<ProjetPv | null>> {
  const lecture = await withActor(
    contexte.database,
    contexte.acteur,
    (tx) => lire(tx, contexte, juryId),
    'lecture',
  );
  return lecture.ok ? accept(projetFrais(contexte, lecture.valeur)) : lecture;
}

/**
 * Prepares the very bytes the signer will sign: rendered once for this signer and this content, kept, and shown until
 * the content changes. The one place that makes them. Refusals: those of signing the PV.
 */
export async function preparerProjetPv(
  contexte: Contexte,
  juryId: string,
  { rendrePv, preparerPdf }: { readonly rendrePv: RendrePv; readonly preparerPdf: PreparerPdf },
): Promise<Result<ProjetPv>> {
  const { acteur, database, maintenant } = contexte;
  const lecture = await withActor(database, acteur, (tx) => lire(tx, contexte, juryId), 'lecture');
  if (!lecture.ok) return lecture;
  const frais = projetFrais(contexte, lecture.valeur);
  if (frais) return accept(frais);
  const { contenu, membreId, role, lu, pvId, empreinteContenu } = lecture.valeur;
  // Rendering takes its tenths of a second outside any transaction.
  const { prenom, nom } = acteur;
  const etabliLe = new Date(Math.floor(maintenant.getTime() / 1000) * 1000);
  const { pdf, champSignature } = await rendrePv(contenu, {
    signataire: { prenom, nom, qualite: role },
    etabliLe,
  });
  const octets = await preparerPdf(pdf, {
    prenom,
    nom,
    qualite: qualiteActeur(contexte),
    lieu: contenu.tenue.lieu,
    motif: raisonSignature(contenu.numero, contenu.empreinteDecisions),
    le: etabliLe,
    champ: champSignature,
  });
  const sha256 = createHash('sha256').update(octets).digest('hex');
  const { academieId, centreId } = lu.jury;
  await withActor(database, acteur, (tx) =>
    writeProjetPv(tx, {
      academieId,
      centreId,
      juryId,
      pvId,
      membreId,
      octets,
      sha256,
      empreinteContenu,
      prepareLe: maintenant,
    }),
  );
  return accept({ octets, sha256, numero: contenu.numero });
}

type Lecture = Extract<Awaited<ReturnType<typeof lire>>, { readonly ok: true }>['valeur'];

function projetFrais({ maintenant }: Contexte, lecture: Lecture): ProjetPv | null {
  const { contenu, existant, empreinteContenu } = lecture;
  const freshFrom = maintenant.getTime() - DUREE_PROJET_MINUTES * 60_000;
  if (existant?.empreinteContenu !== empreinteContenu || existant.prepareLe.getTime() < freshFrom)
    return null;
  return { octets: existant.octets, sha256: existant.sha256, numero: contenu.numero };
}

async function lire(tx: Parameters<typeof loadJury>[0], contexte: Contexte, juryId: string) {
  const { acteur } = contexte;
  const lu = await loadJury(tx, contexte, juryId);
  if (!lu || !('membreId' in acteur)) return refuse({ code: 'introuvable' });
  const [refus] = evaluerActe(acteur, lu.faits, 'signerPv').refus;
  if (refus) return refuse(refus);
  const pv = pvEnCours(lu);
  const contenu = pv && (await loadContenuPv(tx, lu, pv));
  if (!pv || !contenu) return refuse({ code: 'tenue_incomplete' });
  return accept({
    lu,
    contenu,
    pvId: pv.id,
    membreId: acteur.membreId,
    role: acteur.role,
    existant: await selectProjetPv(tx, pv.id, acteur.membreId),
    empreinteContenu: empreinteContenu(contenu),
  });
}

/** Another content needs another projet. */
export function empreinteContenu(contenu: ContenuPv): string {
  return createHash('sha256').update(JSON.stringify(contenu)).digest('hex');
}
