import {
  type ChoixSaisi,
  epreuvesEligibles,
  formatCentiemes,
  isResultatNote,
  type Reglement,
} from '@delib/domain';
import { lireChoix } from '@delib/usecases/choix/lire-choix';
import { saisirChoix } from '@delib/usecases/choix/saisir-choix';
import type { Contexte } from '@delib/usecases/contexte';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import { lireNotes } from '@delib/usecases/notes/lire-notes';
import { saisirNotes } from '@delib/usecases/notes/saisir-notes';
import { accepte } from './acteurs';

/** Hundredths that an oral gives above or below the first mark, by the rank of the candidate. */
const ECARTS = [200, 350, -150, 500, 0, 275, -300, 150];

/**
 * The 2nd groupe before its jury sits: the centre enters what each candidate chose and when the orals are held, the
 * académie the marks; one candidate in ten missed an oral.
 * @param complets false: the last candidate has not chosen and the one before has no mark yet
 */
export async function choisirEtNoter(
  chef: () => Contexte,
  gestionnaire: () => Contexte,
  jury: LigneJury['jury'],
  complets: boolean,
): Promise<void> {
  const lus = await lireChoix(chef(), { sessionId: jury.sessionId, jury: jury.code });
  const reglement = lus.reglements[jury.reglementId ?? ''];
  if (!reglement) throw new Error(`jury ${jury.code} has no règlement`);
  const tous = lus.lignes.filter(({ admissible }) => admissible);
  const candidats = complets ? tous : tous.slice(0, -1);
  const choisis = await saisirChoix(
    chef(),
    candidats.map(({ id, choix, bilan }, rang) => ({
      juryId: jury.id,
      candidatId: id,
      vu: choix,
      voulu: choixDe(reglement, bilan.resultats, jourDesOraux(lus.jours.debut), rang),
    })),
  );
  requireAll(choisis);
  const notes = await lireNotes(gestionnaire(), jury.id);
  const notables = (notes?.candidats ?? []).filter(({ choix }) => choix.length > 0);
  const rangs = new Map(candidats.map(({ id }, rang) => [id, rang]));
  const premieres = new Map(candidats.map(({ id, bilan }) => [id, bilan.resultats]));
  const cellules = notables.slice(0, complets ? undefined : -1).flatMap(({ id, choix, notes: vues }) =>
    choix.map((epreuve, ordre) => {
      const premiere = premieres.get(id)?.[epreuve];
      const base = premiere && isResultatNote(premiere) ? premiere.note : 1000;
      return {
        candidatId: id,
        epreuve,
        vu: vues[epreuve] ?? '',
        voulu: noteOrale(base, (rangs.get(id) ?? 0) * 2 + ordre, reglement.pasDesNotes),
      };
    }),
  );
  requireAll(accepte(await saisirNotes(gestionnaire(), { juryId: jury.id, groupe: 2, motif: '', cellules })));
}

function choixDe(
  reglement: Reglement,
  resultats: Parameters<typeof epreuvesEligibles>[1],
  jour: string,
  rang: number,
): ChoixSaisi {
  const eligibles = epreuvesEligibles(reglement, resultats);
  const at = (n: number) => eligibles[n % eligibles.length]?.code ?? '';
  const heure = String(8 + (rang % 8)).padStart(2, '0');
  return [
    { epreuve: at(rang), moment: `${jour}T${heure}:00` },
    { epreuve: at(rang + 1), moment: `${jour}T${heure}:40` },
  ];
}

function noteOrale(base: number, rang: number, pas: number): string {
  if (rang % 20 === 13) return 'ABS';
  const ecart = ECARTS[rang % ECARTS.length] ?? 0;
  const note = Math.max(0, Math.min(2000, base + ecart));
  // An oral is marked on the step, whatever the first mark was received as.
  return formatCentiemes(note - (note % pas));
}

/** A fortnight after the first day of the deliberations. */
function jourDesOraux(debut: string): string {
  const jour = new Date(`${debut}T00:00:00Z`);
  jour.setUTCDate(jour.getUTCDate() + 14);
  return jour.toISOString().slice(0, 10);
}

function requireAll(reponses: readonly { readonly ok: boolean }[]): void {
  const refused = reponses.find(({ ok }) => !ok);
  if (refused) throw new Error(`the demo was refused: ${JSON.stringify(refused)}`);
}
