import type { FichierDemo } from './contrat';
import type { Mode } from './environment';

/** The table shown once everything runs: where to go, and who logs in with what. */
export function demoTable({ centre, juryPortal, portailSecours }: FichierDemo, mode: Mode): string {
  const comptes = centre.comptes.map((compte) => [
    compte.role,
    compte.identifiant,
    compte.motDePasse,
    compte.centre ?? '',
  ]);
  const papillons = juryPortal.papillons.map((papillon) => [
    `${papillon.jury} (${papillon.etat})`,
    papillon.qualite,
    papillon.login,
    papillon.motDePasse,
  ]);
  return [
    '',
    `Centre de délibération et académie   ${centre.url}`,
    ...columns([['rôle', 'identifiant', 'mot de passe', 'centre'], ...comptes]),
    '',
    `Portail des jurys                    ${juryPortal.url}`,
    ...columns([['jury (état)', 'qualité', 'login', 'mot de passe'], ...papillons]),
    '',
    ...(mode === 'production'
      ? [
          `Portail de secours                   ${portailSecours.url}`,
          '  fermé tant que le compte « rssi » ne l’a pas autorisé ; ses papillons sont dans le plan de secours',
        ]
      : ['Portail de secours                   avec npm run demo seulement']),
    '',
  ].join('\n');
}

/** Left-aligned columns, each as wide as its widest cell. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length));
    return `  ${cells.join('   ').trimEnd()}`;
  });
}
