import {
  appliquerSaisie,
  type Dossier,
  type Reglement,
  type Result,
  reglageEnCours,
  type Saisie,
} from '@delib/domain';

/** Applies entries in order, as the server does. */
export function appliquer(
  reglement: Reglement,
  dossier: Dossier,
  saisies: readonly Saisie[],
): Result<Dossier> {
  let apres = dossier;
  for (const saisie of saisies) {
    const applied = appliquerSaisie(reglement, apres, saisie);
    if (!applied.ok) return applied;
    apres = applied.valeur;
  }
  return { ok: true, valeur: apres };
}

/** Did the jury settle the same in both? */
export function memeDossier(a: Dossier, b: Dossier): boolean {
  return essentiel(a) === essentiel(b);
}

function essentiel(dossier: Dossier): string {
  const { relevements, pointsJury, motifPoints } = reglageEnCours(dossier);
  const relevees = relevements.map(({ epreuve, apres, motif }) => [epreuve, apres, motif]).sort();
  return JSON.stringify([relevees, pointsJury, motifPoints, dossier.livret, dossier.validation?.empreinte]);
}
