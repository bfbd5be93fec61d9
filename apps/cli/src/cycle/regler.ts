import {
  type Dossier,
  epreuvesModifiables,
  formatCentiemes,
  isResultatNote,
  notesEnJeu,
  pointsManquants,
  propositionArretee,
  type Reglement,
  type Saisie,
} from '@delib/domain';
import { lireDeliberation } from '@delib/usecases/deliberation/lire-deliberation';
import { saisirDecision } from '@delib/usecases/deliberation/saisir-decision';
import { accepte } from '../demo/acteurs';
import type { Seance } from './cycle';

const MOTIF = 'Travail régulier, appréciations favorables';

/**
 * What a jury settles of its own: of five candidates one has a mark raised, one points, one both; and the first who
 * lacks little is left a hundredth of a point below 10, so that 10,00 is shown beside an outcome that is not admis.
 */
export async function reglerJury({ president, jury }: Seance): Promise<void> {
  const { candidats, reglement } = accepte(await lireDeliberation(president(), jury.id));
  let trompeur = false;
  for (const [rang, { candidatId, deliberation, dossier }] of candidats.entries()) {
    const presque: readonly Saisie[] | null = trompeur ? null : presqueAdmis(reglement, dossier);
    trompeur ||= presque !== null;
    const saisies = presque ?? [
      ...(rang % 5 === 0 || rang % 5 === 2 ? relever(reglement, dossier) : []),
      ...(rang % 5 === 1 || rang % 5 === 2 ? points(250) : []),
    ];
    if (saisies.length === 0) continue;
    const demande = { juryId: jury.id, candidatId, versionVue: deliberation?.version ?? 0, saisies };
    const reponse = await saisirDecision(president(), demande);
    if (!reponse.ok) throw new Error(`refused: ${JSON.stringify(reponse.refus)}`);
  }
}

/** The first mark that can be, raised to a whole note above. */
function relever(reglement: Reglement, dossier: Dossier): readonly Saisie[] {
  const notes = notesEnJeu(dossier);
  return epreuvesModifiables(reglement, notes)
    .slice(0, 1)
    .flatMap(({ code }) => {
      const recu = notes[code];
      if (!recu || !isResultatNote(recu)) return [];
      const apres = Math.min(2000, recu.note - (recu.note % 100) + 200);
      return [{ type: 'relever', epreuve: code, note: formatCentiemes(apres), motif: MOTIF } as const];
    });
}

function points(combien: number): readonly Saisie[] {
  return [{ type: 'points', points: formatCentiemes(combien), motif: MOTIF }];
}

/** `null` unless what lacks to 10 can be granted but for a hundredth, and less than that shows as 10,00. */
function presqueAdmis(reglement: Reglement, dossier: Dossier): readonly Saisie[] | null {
  const moyenne = propositionArretee(reglement, dossier)?.moyenne;
  if (!moyenne) return null;
  const manque = pointsManquants(moyenne, reglement.seuils.admission);
  return manque > 1 && manque < 3000 ? points(manque - 1) : null;
}
