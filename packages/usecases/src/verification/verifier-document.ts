import { createHash } from 'node:crypto';
import {
  type Bases,
  type Database,
  dansChaqueBase,
  selectDocumentSigne,
  selectListeAffichee,
  withActor,
} from '@delib/db';
import { TAILLE_MAX, type Verdict, verifierPdf } from '@delib/signature';

/** Largest file that is verified, in bytes: a larger one is refused unread. */
export const TAILLE_MAX_DOCUMENT = TAILLE_MAX;

/** What we know of a signed document beside its bytes. */
export type DocumentConnu = NonNullable<Awaited<ReturnType<typeof selectDocumentSigne>>>;

/** The answer of « Vérifier un document ». */
export type ReponseVerification =
  | {
      readonly reponse: 'authentique' | 'remplace';
      readonly document: DocumentConnu;
      readonly verdict: VerdictAuthentique;
    }
  /** Signed by our authority, but not one of the PVs of this database (another base, a restored one). */
  | { readonly reponse: 'inconnu'; readonly verdict: VerdictAuthentique }
  | { readonly reponse: 'refuse'; readonly verdict: Exclude<Verdict, VerdictAuthentique> };

type VerdictAuthentique = Extract<Verdict, { readonly verdict: 'authentique' }>;

/** Verifies the bytes of a file, then says whether a later version replaced it. Never throws on any input. */
export async function verifierDocument(
  bases: Bases,
  racines: readonly string[],
  octets: Uint8Array,
): Promise<ReponseVerification> {
  const verdict = await verifierPdf(octets, { racines: [...racines] });
  if (verdict.verdict !== 'authentique') return { reponse: 'refuse', verdict };
  const sha256 = createHash('sha256').update(octets).digest('hex');
  const document = await trouver(
    bases,
    (database) =>
      withActor(database, { role: 'verification' }, (tx) => selectDocumentSigne(tx, { sha256 }), 'lecture'),
    [(document) => document !== null],
  );
  if (!document) return { reponse: 'inconnu', verdict };
  return { reponse: estCourant(document) ? 'authentique' : 'remplace', document, verdict };
}

/** What we answer about a paper from its number and digest alone. */
export type ReponseNumero =
  | { readonly reponse: 'authentique' | 'remplace' | 'different'; readonly document: DocumentConnu }
  | { readonly reponse: 'liste' | 'liste_differente'; readonly liste: ListeConnue }
  | { readonly reponse: 'inconnu' };

/** What we know of a posted list. */
export type ListeConnue = NonNullable<Awaited<ReturnType<typeof selectListeAffichee>>>;

/**
 * What the QR code of a paper asks: number and digest; no name is uploaded. A PV answers with its signature, a
 * posted list with its latest edition under that number.
 */
export function verifierNumero(bases: Bases, numero: string, empreinte: string): Promise<ReponseNumero> {
  // The same number may be of two académies: the digest tells which, and one that differs is not yet unknown.
  return trouver(bases, (database) => verifierNumeroDans(database, numero, empreinte), [
    ({ reponse }) => ['authentique', 'remplace', 'liste'].includes(reponse),
    ({ reponse }) => reponse !== 'inconnu',
  ]);
}

/**
 * The best of what the databases answer. One that is away could know better than any answer short of the first rank:
 * then nothing is said, as when the only one is away.
 * @param rangs what makes an answer good, the best first
 */
async function trouver<T>(
  bases: Bases,
  demander: (database: Database) => Promise<T>,
  rangs: readonly ((valeur: T) => boolean)[],
): Promise<T> {
  const { reponses, absentes } = await dansChaqueBase(bases, demander);
  const valeurs = reponses.map(({ valeur }) => valeur);
  const sure = valeurs.find((valeur) => rangs[0]?.(valeur));
  if (sure !== undefined) return sure;
  if (absentes.length > 0) throw new Error(`no answer from ${absentes.join(', ')}`);
  for (const estBonne of rangs) {
    const bonne = valeurs.find(estBonne);
    if (bonne !== undefined) return bonne;
  }
  const [autre] = valeurs;
  if (autre === undefined) throw new Error('a database answered, and its answer is gone');
  return autre;
}

async function verifierNumeroDans(
  database: Database,
  numero: string,
  empreinte: string,
): Promise<ReponseNumero> {
  const asked = { numero: numero.trim(), empreinte: empreinte.trim().toLowerCase() };
  // The code of a session may hold a hyphen (« 2026-ESSAI »), that of a jury never does.
  const parts = /^PV-([\w-]+)-(\w+)-([12])-v(\d{1,4})$/.exec(asked.numero);
  return withActor(
    database,
    { role: 'verification' },
    async (tx): Promise<ReponseNumero> => {
      if (!parts) {
        const liste = await selectListeAffichee(tx, asked.numero);
        if (!liste) return { reponse: 'inconnu' };
        return { reponse: liste.empreinte === asked.empreinte ? 'liste' : 'liste_differente', liste };
      }
      const [, session = '', jury = '', groupe, version] = parts;
      const document = await selectDocumentSigne(tx, {
        session,
        jury,
        groupe: groupe === '1' ? 1 : 2,
        version: Number(version),
        empreinte: asked.empreinte,
      });
      if (!document) return { reponse: 'inconnu' };
      if (document.empreinte !== asked.empreinte) return { reponse: 'different', document };
      return { reponse: estCourant(document) ? 'authentique' : 'remplace', document };
    },
    'lecture',
  );
}

/** Of a réexamen: current until a later round of the whole groupe. */
function estCourant({ version, derniereSignee, ronde, reexamen }: DocumentConnu): boolean {
  if (reexamen) return version > ronde;
  return version === derniereSignee && version === ronde;
}
