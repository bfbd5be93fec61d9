import type { Groupe } from '../decision/issue';
import type { Resultats } from '../resultat';
import type { CandidatGele, DecisionsGelees } from './composer';
import type { DifferencesPv } from './differences';
import type { CandidatDifferent, DifferenceCandidat } from './differences-candidats';
import { difference } from './une-difference';

/**
 * The differences of two PVs, with the marks received that were corrected in between, of the candidates on both: a mean
 * that differs without anything raised is explained by them.
 * @param anterieures the frozen decisions of the versions before, oldest first: the last that names a candidate counts
 */
export function avecNotesCorrigees(
  differences: DifferencesPv,
  anterieures: readonly DecisionsGelees[],
  apres: DecisionsGelees,
): DifferencesPv {
  const avant = new Map(
    anterieures.flatMap(({ candidats }) => candidats.map((candidat) => [candidat.numeroAnonymat, candidat])),
  );
  const corrigees = new Map(
    apres.candidats.flatMap((candidat) => {
      const ancien = avant.get(candidat.numeroAnonymat);
      const siennes = ancien ? notesCorrigees(ancien, candidat) : [];
      return siennes.length === 0 ? [] : [[candidat.numeroAnonymat, siennes] as const];
    }),
  );
  const connus = new Map(differences.candidats.map((each) => [each.numeroAnonymat, each.differences]));
  const numeros = [...new Set([...connus.keys(), ...corrigees.keys()])].sort();
  const candidats = numeros.map(
    (numeroAnonymat): CandidatDifferent => ({
      numeroAnonymat,
      differences: [...(connus.get(numeroAnonymat) ?? []), ...(corrigees.get(numeroAnonymat) ?? [])],
    }),
  );
  return { ...differences, candidats };
}

function notesCorrigees(avant: CandidatGele, apres: CandidatGele): readonly DifferenceCandidat[] {
  return [
    ...comparer(avant.dossier.resultats, apres.dossier.resultats, 1),
    ...comparer(avant.dossier.oraux, apres.dossier.oraux, 2),
  ];
}

/** An épreuve annulled is told by itself, on both PVs. */
function comparer(avant: Resultats, apres: Resultats, groupe: Groupe): readonly DifferenceCandidat[] {
  return [...new Set([...Object.keys(avant), ...Object.keys(apres)])].sort().flatMap((epreuve) => {
    const [a, b] = [avant[epreuve] ?? null, apres[epreuve] ?? null];
    if (a?.nature === 'annulee' && b?.nature === 'annulee') return [];
    return difference('recu', a, b).map((each) => ({ ...each, epreuve, groupe }));
  });
}
