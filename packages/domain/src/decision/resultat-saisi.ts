import { type Centiemes, formatCentiemes, parseCentiemes } from '../nombre/centiemes';
import { estSurLePas, notesProches } from '../reglement/pas-des-notes';
import { accept, type Result, refuse } from '../result';
import { CODES_RESULTAT, type NatureResultat, NOTE_MAXIMALE, type Resultat } from '../resultat';

/**
 * A result as received and stored: with the session a bénéfice or report was obtained in, and the decision of the
 * commission de discipline that an annulation rests on.
 */
export interface ResultatRecu {
  readonly nature: NatureResultat;
  readonly note: Centiemes | null;
  readonly annee: number | null;
  readonly reference: string | null;
}

/** Nothing there, and nothing to count: « MQ ». */
export const RESULTAT_MANQUANT: ResultatRecu = {
  nature: 'manquante',
  note: null,
  annee: null,
  reference: null,
};

/**
 * What the rules look at of a received result. A note without its number, or an annulation without its decision,
 * is a broken constraint: throws.
 */
export function resultatDe({ nature, note, reference }: Omit<ResultatRecu, 'annee'>): Resultat {
  if (nature === 'annulee') {
    if (reference === null) throw new Error('an annulation without its decision');
    return { nature, reference };
  }
  if (nature !== 'note' && nature !== 'benefice' && nature !== 'report') return { nature };
  if (note === null) throw new Error(`a result « ${nature} » without its note`);
  return { nature, note };
}

/** A bénéfice or a report is kept five years (D643-15). */
export const ANNEES_GARDEES = 5;
const NOTE_BENEFICE: Centiemes = 1000;

/** What an entry is checked against. */
export interface CadreSaisie {
  /** Code of the épreuve, for the refusal. */
  readonly epreuve: string;
  /** Year of the session. */
  readonly annee: number;
  readonly forme: 'globale' | 'progressive';
  /** Which natures may be entered here: all of them at the 1er groupe, a mark or an absence at an oral. */
  readonly natures: readonly NatureResultat[];
  /** The step of marks of the règlement. */
  readonly pas: Centiemes;
  /** The note there already, hundredths: it was received so, and may be typed again as it is. */
  readonly recue: Centiemes | null;
}

/** Natures of an oral of the 2nd groupe. */
export const NATURES_ORAL: readonly NatureResultat[] = ['note', 'absent', 'absent_justifie', 'manquante'];
export const NATURES_PREMIER_GROUPE: readonly NatureResultat[] = Object.keys(
  CODES_RESULTAT,
) as NatureResultat[];

const NATURE_PAR_CODE: ReadonlyMap<string, NatureResultat> = new Map(
  NATURES_PREMIER_GROUPE.filter((nature) => nature !== 'note').map((nature) => [
    CODES_RESULTAT[nature],
    nature,
  ]),
);

/** A result as it is typed and shown in a grid: « 12,50 », « ABS », « BEN 12,50 2024 »; nothing while it is missing. */
export function ecrireResultat({ nature, note, annee }: ResultatRecu): string {
  if (nature === 'manquante') return '';
  return [CODES_RESULTAT[nature], note === null ? '' : formatCentiemes(note), annee ?? '']
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * Reads what was typed for one result: a note, or a code of the CSV files (with its note and year for BEN and
 * REP, in any order), nothing or MQ when it is missing. Checks what the import checks (D643-15 to D643-24).
 * A note of the session that is typed is a note that is given: off the step it is refused, where the import warns
 * of one it received; a bénéfice or a report is copied from an earlier session, whatever it was.
 * Refusals: note_illisible, note_hors_bornes, note_hors_pas, resultat_illisible, benefice_insuffisant,
 * annee_hors_limites, forme_incompatible; annulation_sans_reference: an épreuve is annulled by an act of its own,
 * with its decision.
 */
export function lireResultat(texte: string, cadre: CadreSaisie): Result<ResultatRecu> {
  const mots = texte.trim().toUpperCase().split(/\s+/);
  const [premier = ''] = mots;
  if (premier === '') return accept(RESULTAT_MANQUANT);
  const nature = NATURE_PAR_CODE.get(premier) ?? 'note';
  const valeurs = nature === 'note' ? mots : mots.slice(1);
  if (nature === 'annulee') return refuse({ code: 'annulation_sans_reference', epreuve: cadre.epreuve });
  if (!cadre.natures.includes(nature)) return refuse({ code: 'resultat_illisible', valeur: texte.trim() });
  const { epreuve, forme } = cadre;
  if ((nature === 'report' || nature === 'non_passee') && forme === 'globale') {
    return refuse({ code: 'forme_incompatible', epreuve, nature });
  }
  if (nature === 'benefice' || nature === 'report') return lireGarde(nature, valeurs, texte, cadre);
  if (nature !== 'note') {
    return valeurs.length === 0
      ? accept({ ...RESULTAT_MANQUANT, nature })
      : refuse({ code: 'resultat_illisible', valeur: texte.trim() });
  }
  const note = valeurs.length === 1 ? parseCentiemes(premier) : null;
  if (note === null) {
    const lettres = /[^\d.,\s-]/.test(texte) || valeurs.length > 1;
    return refuse({ code: lettres ? 'resultat_illisible' : 'note_illisible', valeur: texte.trim() });
  }
  if (note > NOTE_MAXIMALE) return refuse({ code: 'note_hors_bornes', epreuve });
  const { pas } = cadre;
  if (!estSurLePas(pas, note) && note !== cadre.recue) {
    return refuse({ code: 'note_hors_pas', epreuve, pas, proches: notesProches(pas, note) });
  }
  return accept({ ...RESULTAT_MANQUANT, nature, note });
}

/** BEN and REP: a note and the session it was obtained in. */
function lireGarde(
  nature: 'benefice' | 'report',
  valeurs: readonly string[],
  texte: string,
  { epreuve, annee: session }: CadreSaisie,
): Result<ResultatRecu> {
  const annees = valeurs.filter((mot) => /^\d{4}$/.test(mot));
  const notes = valeurs.filter((mot) => !/^\d{4}$/.test(mot));
  const note = notes.length === 1 ? parseCentiemes(notes[0] ?? '') : null;
  if (note === null || annees.length > 1) return refuse({ code: 'resultat_illisible', valeur: texte.trim() });
  if (note > NOTE_MAXIMALE) return refuse({ code: 'note_hors_bornes', epreuve });
  if (nature === 'benefice' && note < NOTE_BENEFICE) return refuse({ code: 'benefice_insuffisant', epreuve });
  const annee = Number(annees[0] ?? 0);
  const [de, a] = [session - ANNEES_GARDEES, session - 1];
  if (annee < de || annee > a) return refuse({ code: 'annee_hors_limites', epreuve, de, a });
  return accept({ ...RESULTAT_MANQUANT, nature, note, annee });
}
