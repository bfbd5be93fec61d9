import { createHash } from 'node:crypto';
import { type Database, selectDocumentSigne, withActor } from '@delib/db';
import type { Groupe } from '@delib/domain';
import { type Verdict, verifierPdf } from '@delib/signature';

/** What we know of a signed document beside its bytes. */
export type DocumentConnu = NonNullable<Awaited<ReturnType<typeof selectDocumentSigne>>>;

/** The answer of « Vérifier un document ». */
export type ReponseVerification =
  | { readonly reponse: 'authentique'; readonly document: DocumentConnu; readonly verdict: Verdict }
  | { readonly reponse: 'remplace'; readonly document: DocumentConnu; readonly verdict: Verdict }
  /** Signed by our authority, but not one of the PVs of this database (another base, a restored one). */
  | { readonly reponse: 'inconnu'; readonly verdict: Verdict }
  | { readonly reponse: 'refuse'; readonly verdict: Verdict };

/** Verifies the bytes of a file, then says whether a later version replaced it. Never throws on any input. */
export async function verifierDocument(
  database: Database,
  racines: readonly string[],
  octets: Uint8Array,
): Promise<ReponseVerification> {
  const verdict = await verifierPdf(octets, { racines: [...racines] });
  if (verdict.verdict !== 'authentique') return { reponse: 'refuse', verdict };
  const sha256 = createHash('sha256').update(octets).digest('hex');
  const document = await withActor(
    database,
    { role: 'verification' },
    (tx) => selectDocumentSigne(tx, { sha256 }),
    'lecture',
  );
  if (!document) return { reponse: 'inconnu', verdict };
  return { reponse: estCourant(document) ? 'authentique' : 'remplace', document, verdict };
}

/** What the QR code of a paper asks: number and digest of the decisions; no name is uploaded. */
export async function verifierNumero(
  database: Database,
  numero: string,
  empreinte: string,
): Promise<
  | { readonly reponse: 'authentique' | 'remplace' | 'different'; readonly document: DocumentConnu }
  | { readonly reponse: 'inconnu' }
> {
  const parts = /^PV-(\w+)-(\w+)-([12])-v(\d{1,4})$/.exec(numero.trim());
  if (!parts) return { reponse: 'inconnu' };
  const [, session, jury, groupe, version] = parts as unknown as [string, string, string, string, string];
  const cle = { session, jury, groupe: Number(groupe) as Groupe, version: Number(version) };
  const document = await withActor(
    database,
    { role: 'verification' },
    (tx) => selectDocumentSigne(tx, cle),
    'lecture',
  );
  if (!document) return { reponse: 'inconnu' };
  if (document.empreinte !== empreinte.trim().toLowerCase()) return { reponse: 'different', document };
  return { reponse: estCourant(document) ? 'authentique' : 'remplace', document };
}

function estCourant({ version, derniereSignee, ronde }: DocumentConnu): boolean {
  return version === derniereSignee && version === ronde;
}
