import { createHash } from 'node:crypto';
import { type ExportHorsLigne, FORMAT_EXPORT, type Result, refuse, VERSION_EXPORT } from '@delib/domain';
import { z } from 'zod';
import { contenuBrut, refusDeSaisie, texteCompare, texteDuDomaine, texteLibre } from '../saisie-texte/textes';

/** Longest file taken: sixty candidates with everything changed are under a tenth of it. */
export const TAILLE_EXPORT_MAX = 900_000;

const code = texteCompare({ min: 1, max: 40 });
const motif = texteDuDomaine({ max: 500 });
const nombre = texteCompare({ max: 12 });
const saisie = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('relever'), epreuve: code, note: nombre, motif }),
  z.strictObject({ type: z.literal('annuler_relevement'), epreuve: code }),
  z.strictObject({ type: z.literal('points'), points: nombre, motif }),
  z.strictObject({ type: z.literal('valider') }),
  z.strictObject({ type: z.literal('devalider') }),
  z.strictObject({ type: z.literal('examiner_livret') }),
  z.strictObject({ type: z.literal('livret_non_examine') }),
]);
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
        saisies: z.array(saisie).max(100),
        historique: z.array(z.strictObject({ le: z.iso.datetime(), saisie })).max(1000),
      }),
    )
    .max(1000),
});

/** A file as it was exported, and the digest that names it in the journal. */
export interface ExportLu {
  readonly fichier: ExportHorsLigne;
  readonly sha256: string;
}

/** Reads what the offline page exported. Refusal: fichier_illisible, also for two entries of one candidate;
 * caractere_refuse for the name of who entered them. */
export function lireExport(contenu: string): Result<ExportLu> {
  const illisible = () =>
    refuse({ code: 'fichier_illisible', attendu: 'le fichier .json exporté par la page hors ligne' });
  if (contenu.length > TAILLE_EXPORT_MAX) return illisible();
  let json: unknown;
  try {
    json = JSON.parse(contenu.replace(/^\ufeff/, ''));
  } catch {
    return illisible();
  }
  const lu = schema.safeParse(json);
  if (!lu.success) {
    const refus = illisible();
    return refuse(refusDeSaisie(lu.error, refus.refus));
  }
  const numeros = lu.data.candidats.map(({ numeroAnonymat }) => numeroAnonymat);
  if (new Set(numeros).size !== numeros.length) return illisible();
  return {
    ok: true,
    valeur: { fichier: lu.data, sha256: createHash('sha256').update(contenu).digest('hex') },
  };
}
