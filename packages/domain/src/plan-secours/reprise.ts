import type { Dossier } from '../decision/deliberation';
import { LIBELLES_GROUPE } from '../decision/issue';
import { type Etat, groupeDe } from '../jury/etats';
import type { Refus } from '../refus';
import type { Reglement } from '../reglement/reglement';
import { accept, type Result, refuse } from '../result';
import { type CandidatExporte, type ExportHorsLigne, rejouer, traceDossier } from './hors-ligne';

/**
 * What taking up one candidate's entries would do:
 * - `a_reprendre`: the system holds what the page started from; the entries are written;
 * - `deja_repris`: it holds already what they lead to; nothing is written;
 * - `conflit`: someone decided or a mark came meanwhile; a person chooses;
 * - `impossible`: the entries do not hold on what the system now has.
 */
export type LigneReprise =
  | { readonly statut: 'a_reprendre' | 'conflit'; readonly apres: Dossier }
  | { readonly statut: 'deja_repris' }
  | { readonly statut: 'impossible'; readonly refus: Refus };

/**
 * Replays one candidate's entries on the dossier the system now holds. Whatever was entered, the decision written is
 * never another one than the jury saw on the page.
 */
export function comparerCandidat(
  reglement: Reglement,
  actuel: Dossier,
  exporte: CandidatExporte,
): LigneReprise {
  const now = traceDossier(reglement, actuel);
  if (now === exporte.arrivee) return { statut: 'deja_repris' };
  const replayed = rejouer(reglement, actuel, exporte.saisies);
  if (!replayed.ok) return { statut: 'impossible', refus: replayed.refus };
  const apres = replayed.valeur;
  if (exporte.issue !== (apres.validation?.issue ?? null)) {
    return { statut: 'impossible', refus: { code: 'decision_differente' } };
  }
  const trace = traceDossier(reglement, apres);
  if (trace === now) return { statut: 'deja_repris' };
  if (now !== exporte.depart) return { statut: 'conflit', apres };
  // From where the page started, its entries lead where it says, or they are not its entries.
  return trace === exporte.arrivee
    ? { statut: 'a_reprendre', apres }
    : { statut: 'impossible', refus: { code: 'reprise_alteree' } };
}

/** What a file must be of to be taken up here. */
export interface JuryRepris {
  readonly id: string;
  readonly code: string;
  readonly session: string;
  readonly etat: Etat;
  readonly reglementCode: string;
  readonly reglementVersion: string;
}

/** Is this file of this very jury, session, groupe and règlement? Refusals: reprise_autre, reprise_homonyme. */
export function verifierExport(fichier: ExportHorsLigne, jury: JuryRepris): Result<true> {
  const autre = (quoi: 'jury' | 'session' | 'groupe' | 'reglement', fait: string, attendu: string) =>
    refuse({ code: 'reprise_autre', quoi, fichier: fait, attendu });
  const { reglement, session, groupe } = fichier;
  if (session !== jury.session) return autre('session', session, jury.session);
  if (fichier.jury.code !== jury.code) return autre('jury', fichier.jury.code, jury.code);
  if (fichier.jury.id !== jury.id) return refuse({ code: 'reprise_homonyme', jury: jury.code });
  const attendu = groupeDe(jury.etat);
  if (groupe !== attendu) return autre('groupe', LIBELLES_GROUPE[groupe], LIBELLES_GROUPE[attendu]);
  if (reglement.code !== jury.reglementCode || reglement.version !== jury.reglementVersion) {
    return autre(
      'reglement',
      `${reglement.code} ${reglement.version}`,
      `${jury.reglementCode} ${jury.reglementVersion}`,
    );
  }
  return accept(true);
}
