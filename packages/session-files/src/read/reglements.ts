import type { VersionReglement } from '@delib/domain';
import { fr } from '@delib/francais';
import type { z } from 'zod';
import { type Avertissement, type CodeFaute, extrait, type Faute } from '../format/faute';
import { REGLEMENTS_JSON } from '../format/fichiers';
import { CLES_REGLEMENT, REGLEMENTS_JSON_SCHEMA } from '../format/reglement-json';
import { type CheminJson, locateLines } from './json-lines';
import { lireUtf16 } from './lignes';
import { plusProche } from './proche';
import { type Avertir, convertReglement, type Dire } from './reglement-controles';

export type LectureReglements =
  | {
      readonly ok: true;
      readonly reglements: readonly VersionReglement[];
      readonly avertissements: readonly Avertissement[];
    }
  | { readonly ok: false; readonly fautes: readonly Faute[] };

/**
 * Reads `reglements.json`: shape, coefficients, épreuves, worked cases that name épreuves that exist. The
 * cases are not run here: a version whose cases fail is imported and its jurys do not open.
 * @param octets the bytes of the file
 * @returns the règlements with notes and coefficients in hundredths, or every fault with its line
 */
export function lireReglements(octets: Uint8Array): LectureReglements {
  if (lireUtf16(octets) !== null) {
    const message = fr`Le fichier est en UTF-16 (« Unicode »), pas en UTF-8.`;
    return refuse('encodage', null, message, fr`un fichier JSON en UTF-8`);
  }
  let texte: string;
  try {
    texte = new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    const message = fr`Le fichier n’est pas en UTF-8.`;
    return refuse('encodage', null, message, fr`un fichier JSON en UTF-8`);
  }
  let json: unknown;
  try {
    json = JSON.parse(texte);
  } catch (error) {
    const message = fr`Le fichier n’est pas du JSON valide : regarder la virgule, le guillemet ou l’accolade à cet endroit ou juste avant.`;
    return refuse('json_invalide', lineOfError(error, texte), message, fr`une liste JSON de règlements`);
  }

  const places = locateLines(texte);
  const fautes: Faute[] = [];
  const avertissements: Avertissement[] = [];
  const placer = (chemin: CheminJson, valeur: unknown) => ({
    fichier: REGLEMENTS_JSON,
    ligne: places.ligneDe(chemin),
    colonne: formatChemin(chemin, json),
    valeur: valeur === undefined || valeur === null ? null : extrait(String(valeur)),
  });
  const dire: Dire = (code, chemin, { valeur, attendu, message }) =>
    fautes.push({ code, ...placer(chemin, valeur), attendu, message });
  const avertir: Avertir = (code, chemin, message) =>
    avertissements.push({ code, ...placer(chemin, null), message, candidat: null });
  for (const { chemin, ligne } of places.clesEnDouble) {
    fautes.push({
      code: 'reglement_invalide',
      fichier: REGLEMENTS_JSON,
      ligne,
      colonne: formatChemin(chemin, json),
      valeur: null,
      attendu: fr`chaque clé une seule fois`,
      message: fr`La clé est écrite deux fois dans le même objet.`,
    });
  }

  const parsed = REGLEMENTS_JSON_SCHEMA.safeParse(json);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) direForme(dire, issue, json);
    return { ok: false, fautes };
  }
  const premiers = new Map<string, number>();
  const reglements = parsed.data.map((lu, i) => {
    const cle = `${lu.code} ${lu.version}`;
    const premier = premiers.get(cle);
    if (premier === undefined) premiers.set(cle, i);
    else {
      dire('doublon', [i, 'version'], {
        valeur: lu.version,
        attendu: fr`chaque version d’un règlement une seule fois`,
        message: fr`Cette version du règlement est déjà décrite à la ligne ${places.ligneDe([premier])}.`,
      });
    }
    return convertReglement(lu, i, { dire, avertir });
  });
  return fautes.length > 0 ? { ok: false, fautes } : { ok: true, reglements, avertissements };
}

function refuse(code: CodeFaute, ligne: number | null, message: string, attendu: string): LectureReglements {
  const faute = { code, fichier: REGLEMENTS_JSON, ligne, colonne: null, valeur: null, attendu, message };
  return { ok: false, fautes: [faute] };
}

/** The engine's own words are English: only the place is taken from them. */
function lineOfError(error: unknown, texte: string): number {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return (position === undefined ? texte : texte.slice(0, Number(position))).split('\n').length;
}

/** What the schema refuses, said in French: zod's own sentences are for programmers. */
function direForme(dire: Dire, issue: z.core.$ZodIssue, json: unknown): void {
  const chemin = issue.path.map((pas) => (typeof pas === 'symbol' ? String(pas) : pas));
  const valeur = valueAt(json, chemin);
  const modele = chemin.slice(1).reduce<string>((texte, pas) => {
    if (typeof pas === 'number') return `${texte}[]`;
    return texte === '' ? pas : `${texte}.${pas}`;
  }, '');
  const attendu =
    CLES_REGLEMENT[modele]?.attendu ??
    (chemin.length < 2 ? fr`une liste d’un règlement au moins` : fr`une note ou un code`);
  if (issue.code === 'unrecognized_keys') {
    const prefix = modele === '' ? '' : `${modele}.`;
    const connues = Object.keys(CLES_REGLEMENT)
      .filter((cle) => cle.startsWith(prefix))
      .map((cle) => cle.slice(prefix.length))
      .filter((cle) => /^\w+$/.test(cle));
    for (const cle of issue.keys) {
      const proche = plusProche(cle, connues);
      const message = proche ? fr`Clé inconnue ; peut-être « ${proche} » ?` : fr`Clé inconnue.`;
      dire('reglement_invalide', [...chemin, cle], { valeur: cle, attendu: connues.join(', '), message });
    }
    return;
  }
  if (issue.code === 'custom') {
    dire('caractere_interdit', chemin, { valeur: String(valeur), attendu, message: issue.message });
    return;
  }
  const message =
    valeur === undefined && chemin.length > 0
      ? fr`Cette clé manque.`
      : fr`La valeur n’a pas la forme attendue.`;
  const plain = typeof valeur === 'object' ? null : valeur;
  dire('reglement_invalide', chemin, { valeur: plain, attendu, message });
}

function valueAt(json: unknown, chemin: CheminJson): unknown {
  return chemin.reduce<unknown>(
    (valeur, pas) => (valeur && typeof valeur === 'object' ? Reflect.get(valeur, pas) : undefined),
    json,
  );
}

/** « SIO-SISR › epreuves › 3 › coefficient »: the first index becomes the code, the others count from 1. */
function formatChemin(chemin: CheminJson, json: unknown): string | null {
  const [premier, ...reste] = chemin;
  if (premier === undefined) return null;
  const code = valueAt(json, [premier, 'code']);
  const tete = typeof code === 'string' ? code : typeof premier === 'number' ? premier + 1 : premier;
  return extrait([tete, ...reste.map((pas) => (typeof pas === 'number' ? pas + 1 : pas))].join(' › '));
}
