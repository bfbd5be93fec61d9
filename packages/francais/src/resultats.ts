import {
  CODES_RESULTAT,
  formatCentiemes,
  isResultatNote,
  LIBELLES_RESULTAT,
  type Resultat,
} from '@delib/domain';

/**
 * A result in a sentence: « 12,50 », « 12,50 (bénéfice) », « absent », « note manquante ».
 * @param annee the session that a kept note comes from, where it is told: « 12,50 (bénéfice 2024) »
 */
export function direResultat(resultat: Resultat | undefined, annee?: number): string {
  if (!resultat) return LIBELLES_RESULTAT.manquante;
  const libelle = LIBELLES_RESULTAT[resultat.nature];
  if (!isResultatNote(resultat)) return libelle;
  const note = formatCentiemes(resultat.note);
  return resultat.nature === 'note' ? note : `${note} (${[libelle, annee].filter(Boolean).join(' ')})`;
}

/** The same in a cell of a table: « 12,50 », « 12,50 BEN », « ABS », « MQ ». */
export function abregerResultat(resultat: Resultat | undefined): string {
  if (!resultat) return CODES_RESULTAT.manquante;
  const code = CODES_RESULTAT[resultat.nature];
  return isResultatNote(resultat) ? `${formatCentiemes(resultat.note)} ${code}`.trim() : code;
}
