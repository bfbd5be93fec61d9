/**
 * Exact numbers of the exam: integers of hundredths, never a floating point value.
 * A note of 12,35 is 1235; a coefficient of 1,5 is 150.
 */
export type Centiemes = number;

const FORME = /^(\d{1,6})(?:[.,](\d{1,2}))?$/;

/**
 * Reads « 12 », « 12,5 » or « 12.50 » (no sign, at most two decimals).
 * @returns hundredths, or `null` when the text is anything else.
 */
export function parseCentiemes(texte: string): Centiemes | null {
  const parts = FORME.exec(texte.trim());
  if (!parts) return null;
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

/** Hundredths as French readers write them, always two decimals: 1235 → « 12,35 ». */
export function formatCentiemes(valeur: Centiemes): string {
  const absolute = Math.abs(valeur);
  const units = (absolute - (absolute % 100)) / 100;
  const sign = valeur < 0 ? '−' : '';
  return `${sign}${units},${String(absolute % 100).padStart(2, '0')}`;
}

/** Hundredths without useless zeros, for coefficients: 150 → « 1,5 », 300 → « 3 ». */
export function formatCoefficient(valeur: Centiemes): string {
  return formatCentiemes(valeur)
    .replace(/,00$/, '')
    .replace(/(,\d)0$/, '$1');
}

/** Hundredths as Postgres `numeric` and CSV with a point read them: 1235 → « 12.35 ». */
export function centiemesToDecimal(valeur: Centiemes): string {
  return formatCentiemes(valeur).replace('−', '-').replace(',', '.');
}

/** Reads a Postgres `numeric(…,2)`. A value with more decimals is a bug of the schema and throws. */
export function centiemesFromDecimal(texte: string): Centiemes {
  const sign = texte.startsWith('-') ? -1 : 1;
  const value = parseCentiemes(texte.replace(/^-/, ''));
  if (value === null) throw new Error(`not a decimal with at most two decimals: ${texte}`);
  return sign * value;
}
