import { selectAcademie, selectCentres, selectEtatsReels, selectSessions, withActor } from '@delib/db';
import { zipDe } from '@delib/documents/zip';
import {
  accept,
  codeRepetition,
  momentParis,
  type Refus,
  type Result,
  refuse,
  refusRepetition,
} from '@delib/domain';
import { generateSession, readSession, type SessionLue } from '@delib/session-files';
import type { Contexte } from '../contexte';
import { importerSession } from '../import/importer-session';

/** What rehearsal is wanted. Counts are whole numbers of at least 1. */
export interface DemandeRepetition {
  /** Year of the exam that is rehearsed. */
  readonly annee: number;
  /** Codes of the centres that rehearse; empty: all those of the académie. */
  readonly centres: readonly string[];
  /** Jurys of each centre. */
  readonly jurys: number;
  /** Candidates of each jury. */
  readonly candidats: number;
  readonly graine: number;
  /** Name of the académie, where no session was imported yet. */
  readonly nomAcademie: string;
}

/** A week. */
const NOMMES_AVANT_MS = 7 * 24 * 3_600_000;

/** What was made. */
export interface RepetitionCreee {
  /** « 2026-ESSAI » */
  readonly session: string;
  readonly jurys: number;
  readonly candidats: number;
}

/**
 * Makes up a rehearsal and imports it like any session: invented candidates and juries, in the real centres, so that their
 * chefs, papillons, signature and printers are those of the day. Refusals: role_interdit, repetition_existe,
 * repetition_pendant_session, introuvable (a centre).
 */
export async function creerRepetition(
  contexte: Contexte,
  demande: DemandeRepetition,
): Promise<Result<RepetitionCreee>> {
  const { acteur, maintenant } = contexte;
  if (acteur.role !== 'gestionnaire') return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
  const session = codeRepetition(demande.annee);
  const lu = await lireAcademie(contexte, session);
  if (lu.refus) return refuse(lu.refus);
  const voulus = demande.centres.map((code) => lu.centres.find((centre) => centre.code === code));
  if (voulus.includes(undefined)) return refuse({ code: 'introuvable' });
  const nommes = demande.centres.length === 0 ? lu.centres : voulus.filter((centre) => centre !== undefined);
  const nombreCentres = Math.max(1, nommes.length);
  const fichiers = generateSession({
    jurys: demande.jurys * nombreCentres,
    candidats: demande.candidats,
    graine: demande.graine,
    centres: 1,
    ...(nommes.length === 0 ? {} : { centresNommes: nommes }),
    academie: { code: acteur.academieId, nom: lu.academie ?? demande.nomAcademie },
    annee: demande.annee,
    essai: true,
    // A jury sits once it is named: the days before are good for a rehearsal too.
    nommesLe: momentParis(new Date(maintenant.getTime() - NOMMES_AVANT_MS)).slice(0, 10),
  });
  const lue = await lire(fichiers);
  const importee = await importerSession(contexte, lue, { confirme: true, source: 'répétition générale' });
  if (!importee.ok) return importee;
  if (importee.valeur.issue !== 'importe')
    throw new Error(`the rehearsal was not imported: ${importee.valeur.issue}`);
  return accept({ session, jurys: lue.jurys.length, candidats: lue.candidats.length });
}

function lireAcademie(contexte: Contexte, session: string) {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const academie = await selectAcademie(tx);
      const centres = (await selectCentres(tx)).map(({ code, nom, ville }) => ({ code, nom, ville }));
      const etats = (await selectEtatsReels(tx)).flatMap(({ etat, nombre }) =>
        Array.from({ length: nombre }, () => etat),
      );
      const refus: Refus | null = refusRepetition(session, await selectSessions(tx), etats);
      return { academie: academie?.nom, centres, refus };
    },
    'lecture',
  );
}

/** The files as an import reads them: a rehearsal is no other kind of session. */
async function lire(fichiers: ReturnType<typeof generateSession>): Promise<SessionLue> {
  const bytes = await zipDe([...fichiers].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
  const lue = await readSession({ kind: 'zip', bytes });
  if (lue.ok) return lue.session;
  throw new Error(`the rehearsal is refused: ${JSON.stringify(lue.fautes.slice(0, 3))}`);
}
