import { type Mesure, nombre } from './mesure';

const COLONNES = ['Mesure', 'Chiffre', 'Comparé à', 'Rapport', 'But', ''] as const;

/** The measures of one part as a table for a terminal. */
export function tableau(mesures: readonly Mesure[]): string {
  const lignes = mesures.map(({ libelle, valeur, unite, reference, rapport, but, atteint }) => {
    const chiffre = [libelle, `${nombre(valeur)} ${unite}`];
    if (but === '') return chiffre;
    return [
      ...chiffre,
      reference === null ? 'absent ici' : `${reference.libelle} : ${nombre(reference.valeur)} ${unite}`,
      rapport === null ? '–' : `${nombre(rapport)} ×`,
      but,
      atteint === null ? '?' : atteint ? '✓' : '✗',
    ];
  });
  const largeurs = COLONNES.map((titre, rang) =>
    Math.max(titre.length, ...lignes.map((ligne) => ligne[rang]?.length ?? 0)),
  );
  const ecrire = (cellules: readonly string[]) =>
    cellules
      .map((cellule, rang) => cellule.padEnd(largeurs[rang] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    ecrire(COLONNES),
    largeurs.map((largeur) => '─'.repeat(largeur)).join('  '),
    ...lignes.map(ecrire),
  ].join('\n');
}
