import { zipDe } from '@delib/documents/zip';
import type { Etat } from '@delib/domain';
import { generateSession, readSession, type SessionLue } from '@delib/session-files';

/** The académie of the demo: no real one has this code. */
export const ACADEMIE = { code: '99', nom: 'Académie de démonstration' } as const;

const GRAINE = 2026;
const CANDIDATS_PAR_JURY = 34;

/** Where one jury of the demo stands. */
export interface EtatVise {
  readonly etat: Etat;
  /** The first of the two centres, or the second. */
  readonly centre: 0 | 1;
  /** Deliberated to its half. */
  readonly aMoitie?: boolean;
  /** One candidate of the 2nd groupe has not chosen, another waits for marks. */
  readonly orauxIncomplets?: boolean;
}

/**
 * Where each jury of the demo stands, in the order of their codes. Three jurys nobody deliberated yet stand together,
 * so that a whole day can be played; the others show each état, the last ones those of the 2nd groupe.
 */
export const ETATS_VISES: readonly EtatVise[] = [
  { etat: '110', centre: 0 },
  { etat: '110', centre: 0 },
  { etat: '110', centre: 0 },
  { etat: '000', centre: 0 },
  { etat: '130', centre: 0 },
  { etat: '000', centre: 0 },
  { etat: '110', centre: 1, aMoitie: true },
  { etat: '105', centre: 1 },
  { etat: '120', centre: 1 },
  { etat: '130', centre: 1 },
  { etat: '140', centre: 1 },
  { etat: '198', centre: 1 },
  { etat: '200', centre: 0, orauxIncomplets: true },
  { etat: '210', centre: 0 },
  { etat: '212', centre: 0 },
  { etat: '200', centre: 1 },
  { etat: '211', centre: 1 },
  { etat: '214', centre: 1 },
  { etat: '218', centre: 1 },
];

/** The session of the demo, read from its own files as any other: same seed, same people. */
export async function lireSessionDemo(): Promise<SessionLue> {
  const fichiers = generateSession({
    jurys: ETATS_VISES.length,
    candidats: CANDIDATS_PAR_JURY,
    graine: GRAINE,
    centres: 2,
    academie: ACADEMIE,
    annee: 2026,
  });
  const bytes = await zipDe([...fichiers].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
  const lecture = await readSession({ kind: 'zip', bytes });
  if (lecture.ok) return placer(lecture.session);
  throw new Error(`the generated session is refused: ${JSON.stringify(lecture.fautes.slice(0, 3))}`);
}

/** Each jury in the centre the demo wants it in. */
function placer(session: SessionLue): SessionLue {
  const centres = session.centres.map(({ code }) => code);
  return {
    ...session,
    jurys: session.jurys.map((jury, rang) => ({
      ...jury,
      centre: centres[ETATS_VISES[rang]?.centre ?? 0] ?? jury.centre,
    })),
  };
}
