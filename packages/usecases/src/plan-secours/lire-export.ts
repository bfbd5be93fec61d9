import { createHash } from 'node:crypto';
import {
  accept,
  type CauseExportIllisible,
  type ExportHorsLigne,
  FORMAT_EXPORT,
  type Result,
  refuse,
  VERSION_EXPORT,
} from '@delib/domain';
import { z } from 'zod';
import { saisieLue } from '../texte/saisie';
import { contenuBrut, refusDeSaisie, texteCompare, texteLibre } from '../texte/textes';
import { decoderExport } from './decoder-export';

const code = texteCompare({ min: 1, max: 40 });
/** What says that a JSON is an export at all, whatever its version. */
const teteLue = z.looseObject({ format: z.literal(FORMAT_EXPORT), version: z.unknown() });
const trace = contenuBrut({ max: 20_000 });
const schema: z.ZodType<ExportHorsLigne> = z.strictObject({
  format: z.literal(FORMAT_EXPORT),
  version: z.literal(VERSION_EXPORT),
  plan: z.strictObject({ numero: texteCompare({ max: 80 }), etabliLe: z.iso.datetime() }),
  session: texteCompare({ max: 40 }),
  jury: z.strictObject({ id: z.uuid(), code }),
  groupe: z.union([z.literal(1), z.literal(2)]),
  reglement: z.strictObject({ code, version: code }),
  saisiPar: z.strictObject({
    nom: texteLibre({ min: 1, max: 100 }),
    qualite: z.enum(['president', 'vice_president', 'membre']),
  }),
  exporteLe: z.iso.datetime(),
  candidats: z
    .array(
      z.strictObject({
        numeroAnonymat: code,
        depart: trace,
        arrivee: trace,
        issue: z.enum(['admis', 'second_groupe', 'non_admis', 'poursuite']).nullable(),
        saisies: z.array(saisieLue).max(100),
        historique: z.array(z.strictObject({ le: z.iso.datetime(), saisie: saisieLue })).max(1000),
      }),
    )
    .max(1000),
});

/** A file as it was exported, and the digest of its bytes that names it in the journal. */
export interface ExportLu {
  readonly fichier: ExportHorsLigne;
  readonly sha256: string;
}

/**
 * Reads what the offline page exported. Refusals: export_illisible, which says what the file is instead;
 * caractere_refuse for the name of who entered the decisions.
 */
export function lireExport(octets: Uint8Array): Result<ExportLu> {
  const illisible = (cause: CauseExportIllisible) => refuse({ code: 'export_illisible', cause });
  const decode = decoderExport(octets);
  if (!decode.ok) return decode;
  let json: unknown;
  try {
    json = JSON.parse(decode.valeur);
  } catch {
    return illisible(decode.valeur.includes(FORMAT_EXPORT) ? 'incomplet' : 'autre_format');
  }
  const tete = teteLue.safeParse(json);
  if (!tete.success) return illisible('autre_json');
  if (tete.data.version !== VERSION_EXPORT) return illisible('autre_version');
  const lu = schema.safeParse(json);
  if (!lu.success) return refuse(refusDeSaisie(lu.error, { code: 'export_illisible', cause: 'contenu' }));
  const numeros = lu.data.candidats.map(({ numeroAnonymat }) => numeroAnonymat);
  if (new Set(numeros).size !== numeros.length) return illisible('candidat_double');
  return accept({ fichier: lu.data, sha256: createHash('sha256').update(octets).digest('hex') });
}
