import { stat } from 'node:fs/promises';
import { aUnSecondGroupe } from '@delib/domain';
import { fr } from '@delib/francais';
import { plain } from '../format/cellules';
import { extrait, type Faute } from '../format/faute';
import { CHOIX_SECOND_GROUPE, FICHIERS, NOTES_SECOND_GROUPE, REGLEMENTS_JSON } from '../format/fichiers';
import { lireCandidats } from './candidats';
import { CLASSEUR, deplierClasseurs, estClasseur } from './classeur/ouvrir';
import { debutDuFichier, openDossier, openFichier } from './dossier';
import { collectFautes, type Fautes, sortFautes } from './fautes';
import { lireJurys } from './jurys';
import { autreFormat, natureDe, natureParNom } from './nature';
import { lireCentres, lireMembres, lirePeriodes, lireSession } from './organisation';
import { plusProche } from './proche';
import { lireReglements } from './reglements';
import { lireNotes, lireNotesSecondGroupe } from './resultats';
import type { SessionLue } from './session-lue';
import { type FichierOctets, LIMITES, type Limites, RefusLecture, type Source } from './source';
import { type Archive, filesOf, openArchive } from './zip';

/** Where a session arrives from: a folder, a zip or a workbook on disk, or the bytes of an upload and its name. */
export type Provenance =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'zip'; readonly path: string }
  | { readonly kind: 'zip'; readonly bytes: Uint8Array; readonly nom?: string };

/** A session whole, or every fault of its files, in the order of the files and lines. */
export type LectureSession =
  | { readonly ok: true; readonly session: SessionLue }
  | { readonly ok: false; readonly fautes: readonly Faute[] };

/** Largest `reglements.json`, in bytes: it is read whole. */
const TAILLE_REGLEMENTS = 5_000_000;

const ORDRE = [
  'session.csv',
  'centres.csv',
  'periodes.csv',
  REGLEMENTS_JSON,
  'jurys.csv',
  'membres.csv',
  'candidats.csv',
  'notes.csv',
  'notes-2nd-groupe.csv',
] as const;

/**
 * Reads a whole session and checks everything its files can say of each other. Bad input never throws: each
 * fault is one entry, with its file, line, column, value and what is expected, all of them at once.
 * @param limites how much may be read; a zip is counted as it expands
 */
export async function readSession(
  provenance: Provenance,
  limites: Limites = LIMITES,
): Promise<LectureSession> {
  const fautes = collectFautes();
  let source: Source | null = null;
  try {
    source = await openSource(provenance, limites, fautes);
    return await readSource(source, fautes);
  } catch (error) {
    if (!(error instanceof RefusLecture)) throw error;
    direRefus(error, provenance, fautes);
  } finally {
    await source?.fermer();
  }
  return { ok: false, fautes: sortFautes(fautes.toutes, ORDRE.map(fautes.montrer)) };
}

/** Reads the session of a source that is open. */
export async function readSource(source: Source, fautes: Fautes): Promise<LectureSession> {
  const session = await readAll(source, fautes);
  if (fautes.toutes.length === 0 && session) return { ok: true, session };
  return { ok: false, fautes: sortFautes(fautes.toutes, ORDRE.map(fautes.montrer)) };
}

/** The kind of source a path on disk is: a folder or a zip. */
export async function provenanceOf(path: string): Promise<Provenance> {
  const infos = await stat(path).catch(() => null);
  return infos?.isFile() ? { kind: 'zip', path } : { kind: 'folder', path };
}

/** Opens a folder, a zip or a workbook; throws `RefusLecture` for what cannot be read at all. */
export async function openSource(provenance: Provenance, limites: Limites, fautes: Fautes): Promise<Source> {
  return deplierClasseurs(await openFichiers(provenance, limites), limites, fautes);
}

async function openFichiers(provenance: Provenance, limites: Limites): Promise<Source<FichierOctets>> {
  if (provenance.kind === 'folder') return openDossier(provenance.path, limites);
  const nom = nomDe(provenance) ?? '';
  if ('path' in provenance && /\.csv$/i.test(nom)) return openFichier(provenance.path, limites);
  let archive: Archive;
  try {
    archive = await openArchive('path' in provenance ? provenance.path : provenance.bytes, limites);
  } catch (error) {
    // A workbook that is no zip, or has more parts than a zip may have files, is told as a workbook.
    if (CLASSEUR.test(nom) && 'path' in provenance) return openFichier(provenance.path, limites);
    const nature = await natureDeProvenance(provenance);
    throw nature ? autreFormat(null, nature) : error;
  }
  if (!estClasseur(archive)) return { fichiers: filesOf(archive), fermer: archive.fermer };
  await archive.fermer();
  if ('path' in provenance)
    return openFichier(provenance.path, limites, CLASSEUR.test(nom) ? nom : `${nom}.xlsx`);
  const { bytes } = provenance;
  async function* lire() {
    yield bytes;
  }
  const entier = CLASSEUR.test(nom) ? nom : 'classeur.xlsx';
  return { fichiers: new Map([[entier, { nom: entier, lire }]]), fermer: async () => {} };
}

async function natureDeProvenance(provenance: Provenance) {
  const debut = 'path' in provenance ? await debutDuFichier(provenance.path) : provenance.bytes;
  // A zip that is damaged is no workbook under another name.
  return debut[0] === 0x50 && debut[1] === 0x4b ? null : natureDe(debut);
}

function nomDe(provenance: Provenance): string | null {
  if (!('path' in provenance)) return provenance.nom ?? null;
  return provenance.path.split(/[\\/]/).findLast((part) => part !== '') ?? null;
}

/** Says a refusal to read as a fault of the files. */
export function direRefus(refus: RefusLecture, provenance: Provenance, fautes: Fautes): void {
  const fichier = refus.fichier ?? nomDe(provenance) ?? fr`fichier reçu`;
  fautes.dire(refus.code, { fichier: extrait(fichier) }, refus.message, refus.attendu);
}

async function readAll({ fichiers }: Source, fautes: Fautes): Promise<SessionLue | null> {
  checkFichiers([...fichiers.keys()], fautes);
  const session = await lireSession(fichiers.get('session.csv'), fautes);
  const { centres, connus: centresConnus } = await lireCentres(fichiers.get('centres.csv'), fautes);
  const { periodes, connus: periodesConnues } = await lirePeriodes(fichiers.get('periodes.csv'), fautes);
  if (session && fichiers.has(NOTES_SECOND_GROUPE.nom) && !aUnSecondGroupe({ session: session.annee })) {
    const message = fr`La session ${session.annee} n’a pas de 2nd groupe : aucun oral n’y est noté.`;
    fautes.dire(
      'session_sans_second_groupe',
      { fichier: NOTES_SECOND_GROUPE.nom },
      message,
      fr`les autres fichiers sans celui-ci`,
    );
  }
  const reglements = await readReglements(fichiers.get(REGLEMENTS_JSON), fautes);
  const { jurys, connus: jurysConnus } = await lireJurys(fichiers.get('jurys.csv'), fautes, {
    centres: centresConnus,
    periodes: periodesConnues,
    reglements,
  });
  const membres = await lireMembres(fichiers.get('membres.csv'), fautes, jurysConnus);
  const debut = periodes.map((periode) => periode.debut).toSorted()[0] ?? null;
  const lus = await lireCandidats(fichiers.get('candidats.csv'), fautes, jurysConnus, debut);
  const avant = { candidats: lus.connus, annee: session?.annee ?? null };
  const notes = await lireNotes(fichiers.get('notes.csv'), fautes, avant);
  const notesSecondGroupe = await lireNotesSecondGroupe(fichiers.get(NOTES_SECOND_GROUPE.nom), fautes, avant);
  if (!session || !reglements) return null;
  return {
    session,
    centres,
    periodes,
    reglements,
    jurys,
    membres,
    candidats: lus.candidats,
    notes,
    notesSecondGroupe,
    avertissements: fautes.avertissements,
    noms: fautes.noms,
  };
}

async function readReglements(fichier: ReturnType<Source['fichiers']['get']>, fautes: Fautes) {
  if (!fichier || !('lire' in fichier)) return null;
  const pieces: Uint8Array[] = [];
  let octets = 0;
  for await (const piece of fichier.lire()) {
    octets += piece.length;
    if (octets > TAILLE_REGLEMENTS) {
      const message = fr`Le fichier des règlements est trop gros.`;
      throw new RefusLecture('trop_gros', REGLEMENTS_JSON, message, fr`5 Mo au plus`);
    }
    pieces.push(piece);
  }
  const lecture = lireReglements(Buffer.concat(pieces));
  if (lecture.ok) {
    fautes.avertissements.push(...lecture.avertissements);
    return lecture.reglements;
  }
  for (const faute of lecture.fautes) fautes.toutes.push(faute);
  return null;
}

function stem(nom: string): string {
  return plain(nom.replace(/\.[^.]*$/, ''));
}

/** Where nothing of a session is there, says what was chosen instead: a PDF, an old workbook. Notes beside are none. */
function direAutresFormats(noms: readonly string[], fautes: Fautes): boolean {
  const autres = noms.flatMap((nom) => {
    const nature = /\.(?:txt|md)$/i.test(nom) ? null : natureParNom(nom);
    return nature ? [autreFormat(extrait(nom), nature)] : [];
  });
  for (const { fichier, message, attendu } of autres) {
    fautes.dire('autre_format', { fichier: fichier ?? '' }, message, attendu);
  }
  return autres.length > 0;
}

/** Says what is missing, and files with a name that nothing reads but that look as if they were meant. */
function checkFichiers(noms: readonly string[], fautes: Fautes): void {
  const requis = [
    ...FICHIERS.filter(({ obligatoire }) => obligatoire).map(({ nom }) => nom),
    REGLEMENTS_JSON,
  ];
  const manquants = requis.filter((nom) => !noms.includes(nom));
  if (manquants.length === requis.length && direAutresFormats(noms, fautes)) return;
  for (const nom of manquants) {
    const semblable = noms.find((autre) => stem(autre) === stem(nom) && autre !== nom);
    const nature = semblable === undefined ? null : natureParNom(semblable);
    if (semblable !== undefined && nature) {
      const { message, attendu } = autreFormat(semblable, nature);
      fautes.dire('autre_format', { fichier: semblable }, message, attendu);
      continue;
    }
    fautes.dire('fichier_manquant', { fichier: nom }, fr`Le fichier manque.`, fr`un fichier « ${nom} »`);
  }
  for (const nom of noms) {
    if ((ORDRE as readonly string[]).includes(nom) || !/\.(?:csv|json)$/i.test(nom)) continue;
    if (nom === CHOIX_SECOND_GROUPE.nom) {
      const message = fr`Les choix du 2nd groupe s’importent sans les fichiers de la session.`;
      const attendu = fr`ce fichier seul, ou avec ${NOTES_SECOND_GROUPE.nom}`;
      fautes.dire('fichier_inconnu', { fichier: nom }, message, attendu);
      continue;
    }
    const proche = plusProche(nom, [...manquants, NOTES_SECOND_GROUPE.nom]);
    const message = proche ? fr`Fichier inconnu ; peut-être « ${proche} » ?` : fr`Fichier inconnu.`;
    fautes.dire('fichier_inconnu', { fichier: extrait(nom) }, message, ORDRE.join(', '));
  }
}
