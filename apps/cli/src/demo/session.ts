import type { Etat } from '@delib/domain';
import { generateSession, readSession, type SessionLue } from '@delib/session-files';
import { writeZip } from '@delib/usecases';

/** The académie of the demo: no real one has this code. */
export const ACADEMIE = { code: '99', nom: 'Académie de démonstration' } as const;

const GRAINE = 2026;
const CANDIDATS_PAR_JURY = 34;

/**
 * Where each jury of the demo stands, in the order of their codes: the first half in the first centre. Three
 * jurys nobody deliberated yet stand together, so that a whole day can be played; the others show each état.
 */
export const ETATS_VISES: readonly { readonly etat: Etat; readonly aMoitie?: boolean }[] = [
  { etat: '110' },
  { etat: '110' },
  { etat: '110' },
  { etat: '000' },
  { etat: '130' },
  { etat: '000' },
  { etat: '110', aMoitie: true },
  { etat: '105' },
  { etat: '120' },
  { etat: '130' },
  { etat: '140' },
  { etat: '198' },
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
  const bytes = writeZip([...fichiers].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
  const lecture = await readSession({ kind: 'zip', bytes });
  if (lecture.ok) return lecture.session;
  throw new Error(`the generated session is refused: ${JSON.stringify(lecture.fautes.slice(0, 3))}`);
}
