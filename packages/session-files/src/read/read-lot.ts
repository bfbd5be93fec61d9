import type { NatureResultat } from '@delib/domain';
import { fr } from '@delib/francais';
import type { Avertissement, Faute } from '../format/faute';
import { CHOIX_SECOND_GROUPE, NOTES_SECOND_GROUPE } from '../format/fichiers';
import { collectFautes, type Fautes, sortFautes } from './fautes';
import { direRefus, type LectureSession, openSource, type Provenance, readSource } from './read-session';
import { noter } from './references';
import { checkNote, checkReference } from './resultats';
import { LIMITES, type Limites, RefusLecture, type Source } from './source';
import { readTable } from './table';

/** One oral as the file gives it; its moment as a clock in Paris shows it, empty when the file says none. */
export interface OralLu {
  readonly epreuve: string;
  readonly moment: string;
}

/** The two disciplines of one candidate, and where the file says so. */
export interface ChoixLu {
  readonly numeroCandidat: string;
  readonly oraux: readonly [OralLu, OralLu];
  readonly ligne: number;
}

/** The mark of one oral. */
export interface OralNoteLu {
  readonly numeroCandidat: string;
  readonly epreuve: string;
  readonly nature: NatureResultat;
  /** Hundredths. */
  readonly note: number | null;
  readonly reference: string | null;
  readonly ligne: number;
}

/** What comes for the 2nd groupe of a session that is there already: choices, marks, or both. */
export interface LotSecondGroupe {
  readonly choix: readonly ChoixLu[];
  readonly notes: readonly OralNoteLu[];
  readonly avertissements: readonly Avertissement[];
  /** What files of the lot are called here, where they are sheets of a workbook. */
  readonly noms?: ReadonlyMap<string, string>;
}

/** A session, a lot of the 2nd groupe, or every fault of the files. */
export type LectureDepot =
  | { readonly ok: true; readonly genre: 'session'; readonly session: SessionDe }
  | { readonly ok: true; readonly genre: 'lot'; readonly lot: LotSecondGroupe }
  | { readonly ok: false; readonly fautes: readonly Faute[] };

type SessionDe = Extract<LectureSession, { ok: true }>['session'];

const FICHIERS_DU_LOT: readonly string[] = [CHOIX_SECOND_GROUPE.nom, NOTES_SECOND_GROUPE.nom];

/**
 * Reads what was deposited: a whole session, or files of the 2nd groupe alone. What the files of a lot say of
 * candidates and épreuves is checked by the import, which knows the session.
 */
export async function readDepot(provenance: Provenance, limites: Limites = LIMITES): Promise<LectureDepot> {
  const fautes = collectFautes();
  let source: Source | null = null;
  try {
    source = await openSource(provenance, limites, fautes);
    const noms = [...source.fichiers.keys()].filter((nom) => /\.(?:csv|json)$/i.test(nom));
    if (noms.length === 0 || !noms.every((nom) => FICHIERS_DU_LOT.includes(nom))) {
      const lecture = await readSource(source, fautes);
      return lecture.ok ? { ok: true, genre: 'session', session: lecture.session } : lecture;
    }
    const [choix, notes] = [await lireChoix(source, fautes), await lireNotes(source, fautes)];
    const lot = { choix, notes, avertissements: fautes.avertissements, noms: fautes.noms };
    if (fautes.toutes.length === 0) return { ok: true, genre: 'lot', lot };
  } catch (error) {
    if (!(error instanceof RefusLecture)) throw error;
    direRefus(error, provenance, fautes);
  } finally {
    await source?.fermer();
  }
  return { ok: false, fautes: sortFautes(fautes.toutes, FICHIERS_DU_LOT.map(fautes.montrer)) };
}

async function lireChoix({ fichiers }: Source, fautes: Fautes): Promise<ChoixLu[]> {
  const lus: ChoixLu[] = [];
  const fichier = fichiers.get(CHOIX_SECOND_GROUPE.nom);
  if (!fichier) return lus;
  const connus = new Map<string, number>();
  await readTable(CHOIX_SECOND_GROUPE, fichier, fautes, (_choix, ligne, complete, lieu) => {
    if (!complete) return;
    const { numero_candidat: numeroCandidat } = complete;
    noter(connus, numeroCandidat, lieu('numero_candidat'), fautes);
    lus.push({
      numeroCandidat,
      oraux: [
        { epreuve: complete.discipline_1, moment: complete.date_1 ?? '' },
        { epreuve: complete.discipline_2, moment: complete.date_2 ?? '' },
      ],
      ligne,
    });
  });
  return lus;
}

async function lireNotes({ fichiers }: Source, fautes: Fautes): Promise<OralNoteLu[]> {
  const lues: OralNoteLu[] = [];
  const fichier = fichiers.get(NOTES_SECOND_GROUPE.nom);
  if (!fichier) return lues;
  const connues = new Map<string, number>();
  const nombres = new Map<string, number>();
  await readTable(NOTES_SECOND_GROUPE, fichier, fautes, (marque, ligne, complete, lieu) => {
    checkNote(marque, lieu, fautes);
    checkReference(marque, lieu, fautes);
    if (!complete) return;
    const { numero_candidat: numeroCandidat, epreuve, code, note, reference } = complete;
    noter(connues, `${numeroCandidat} ${epreuve}`, lieu('epreuve'), fautes);
    const nombre = (nombres.get(numeroCandidat) ?? 0) + 1;
    nombres.set(numeroCandidat, nombre);
    if (nombre > 2) {
      const message = fr`Ce candidat a déjà deux épreuves au 2nd groupe.`;
      fautes.dire('trop_de_choix', lieu('epreuve'), message, fr`deux épreuves au plus par candidat`);
    }
    lues.push({ numeroCandidat, epreuve, nature: code ?? 'note', note, reference, ligne });
  });
  return lues;
}
