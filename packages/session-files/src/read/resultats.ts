import {
  CODES_RESULTAT,
  direPas,
  type Epreuve,
  estSurLePas,
  LONGUEUR_REFERENCE,
  lireReference,
  type NatureResultat,
  PREMIERE_SESSION_ANNULATION,
  refusAnnulationEn,
} from '@delib/domain';
import { fr } from '@delib/francais';
import { NOTES, NOTES_SECOND_GROUPE } from '../format/fichiers';
import type { CandidatConnu } from './candidats';
import type { Fautes, Lieu } from './fautes';
import { collectNotes, couple } from './notes';
import { type Connus, estInconnu, type Fichier } from './references';
import type { NotesLues } from './session-lue';
import { readTable } from './table';

/** A bénéfice or a report is kept five years (D643-15). */
const ANNEES_GARDEES = 5;
const NOTE_BENEFICE = 1000;
/** The first session at which a candidate takes one facultative of the référentiel at most. */
const UNE_FACULTATIVE = 2024;

/** What `notes.csv` is checked against. */
export interface AvantNotes {
  readonly candidats: Connus<CandidatConnu>;
  /** Year of the session; `null` when `session.csv` is missing or wrong. */
  readonly annee: number | null;
}

/** Cells of one line of marks; `undefined` where one was refused. */
interface Marque {
  readonly numero_candidat: string | undefined;
  readonly epreuve: string | undefined;
  readonly code: NatureResultat | null | undefined;
  readonly note: number | null | undefined;
  readonly annee?: number | null | undefined;
  readonly reference: string | null | undefined;
}

/** Where a cell of the line stands. */
type LieuMarque = (colonne: 'numero_candidat' | 'epreuve' | 'code' | 'note' | 'reference') => Lieu;

/** Reads `notes.csv`. */
export async function lireNotes(fichier: Fichier, fautes: Fautes, avant: AvantNotes): Promise<NotesLues> {
  const registre = openRegistre(fautes, avant.candidats);
  // Dispenses of obligatory épreuves, counted per candidate.
  const dispenses = new Map<number, number>();
  // Marks at facultatives of the référentiel, likewise.
  const facultatives = new Map<number, number>();
  if (fichier) {
    await readTable(NOTES, fichier, fautes, (marque, ligne, _complete, lieu) => {
      checkNote(marque, lieu, fautes);
      checkAnnee(marque, lieu, avant.annee, fautes);
      checkReference(marque, lieu, fautes);
      checkAnnulation(marque, lieu, avant.annee, fautes);
      const place = registre.placer(marque, ligne, lieu);
      if (!place) return;
      const { candidat, epreuve } = place;
      const nature = marque.code ?? 'note';
      const progressive = nature === 'report' || nature === 'non_passee';
      if (progressive && candidat.forme === 'globale') {
        fautes.dire(
          'forme_incompatible',
          lieu('code'),
          fr`Ce code n’existe que dans la forme progressive, et le candidat passe la forme globale.`,
          fr`une note, ou un autre code que REP et NP`,
        );
      }
      const duReferentiel = epreuve.nature === 'facultative' && !epreuve.engagementEtudiant;
      if (duReferentiel && typeof marque.note === 'number' && (avant.annee ?? 0) >= UNE_FACULTATIVE) {
        const nombre = (facultatives.get(candidat.index) ?? 0) + 1;
        facultatives.set(candidat.index, nombre);
        if (nombre === 2) {
          const message = fr`Ce candidat a des notes à plus d’une épreuve facultative : depuis la session ${UNE_FACULTATIVE}, une au plus, outre l’engagement étudiant.`;
          fautes.avertir('facultatives_en_trop', lieu('epreuve'), message, marque.numero_candidat);
        }
      }
      if (nature === 'dispense' && epreuve.nature === 'obligatoire') {
        const nombre = (dispenses.get(candidat.index) ?? 0) + 1;
        dispenses.set(candidat.index, nombre);
        if (nombre === candidat.reglement?.epreuves.filter((e) => e.nature === 'obligatoire').length) {
          fautes.dire(
            'tout_dispense',
            lieu('code'),
            fr`Ce candidat est dispensé de toutes les épreuves obligatoires : rien ne resterait à délibérer.`,
            fr`une épreuve obligatoire au moins sans dispense`,
          );
        }
      }
    });
  }
  return registre.finir();
}

/** Reads `notes-2nd-groupe.csv`: at most two orals, among the épreuves that can be chosen. */
export async function lireNotesSecondGroupe(
  fichier: Fichier,
  fautes: Fautes,
  avant: AvantNotes,
): Promise<NotesLues> {
  const registre = openRegistre(fautes, avant.candidats);
  const choix = new Map<number, number>();
  if (fichier) {
    await readTable(NOTES_SECOND_GROUPE, fichier, fautes, (marque, ligne, _complete, lieu) => {
      checkNote(marque, lieu, fautes);
      checkReference(marque, lieu, fautes);
      const place = registre.placer(marque, ligne, lieu);
      if (!place) return;
      const { candidat, epreuve } = place;
      if (!epreuve.controle) {
        const possibles = (candidat.reglement?.epreuves ?? []).filter((e) => e.controle);
        const message = fr`Cette épreuve ne peut pas être choisie au 2nd groupe.`;
        fautes.dire(
          'epreuve_sans_controle',
          lieu('epreuve'),
          message,
          possibles.map((e) => e.code).join(', '),
        );
      }
      const nombre = (choix.get(candidat.index) ?? 0) + 1;
      choix.set(candidat.index, nombre);
      if (nombre > 2) {
        fautes.dire(
          'trop_de_choix',
          lieu('epreuve'),
          fr`Ce candidat a déjà deux épreuves au 2nd groupe.`,
          fr`deux épreuves au plus par candidat`,
        );
      }
    });
  }
  return registre.finir();
}

/** Who a mark belongs to; the candidate's index is unique among those known, also when a line is wrong. */
interface Place {
  readonly candidat: CandidatConnu;
  readonly epreuve: Epreuve;
}

function openRegistre(fautes: Fautes, candidats: Connus<CandidatConnu>) {
  const notes = collectNotes();
  // One bit for each épreuve a candidate already has a result at.
  const deja = new Int32Array(candidats.parCode.size);
  const doubles: { cle: number; lieu: Lieu }[] = [];

  const placer = (marque: Marque, ligne: number, lieu: LieuMarque): Place | null => {
    const { numero_candidat: numero, epreuve: code } = marque;
    const candidat = numero === undefined ? undefined : candidats.parCode.get(numero);
    if (!candidat && estInconnu(candidats, numero)) {
      fautes.dire(
        'candidat_inconnu',
        lieu('numero_candidat'),
        fr`Ce candidat n’est pas dans candidats.csv.`,
        fr`un numéro de candidats.csv`,
      );
    }
    if (!candidat?.reglement || code === undefined) return null;
    const { epreuves } = candidat.reglement;
    const rang = epreuves.findIndex((epreuve) => epreuve.code === code);
    const epreuve = epreuves[rang];
    if (!epreuve) {
      const message = fr`Le règlement ${candidat.reglement.code} n’a pas cette épreuve.`;
      const attendu = epreuves.map((e) => e.code).join(', ');
      fautes.dire('epreuve_inconnue', lieu('epreuve'), message, attendu);
      return null;
    }
    const bits = deja[candidat.index] ?? 0;
    if ((bits & (1 << rang)) !== 0) {
      doubles.push({ cle: couple(candidat.index, rang), lieu: lieu('epreuve') });
      return null;
    }
    deja[candidat.index] = bits | (1 << rang);
    const { note = null, annee = null, reference = null } = marque;
    notes.ajouter(candidat.index, rang, marque.code ?? 'note', { note, annee, reference, ligne });
    const { pasDesNotes } = candidat.reglement;
    // Received off the step, it is kept: it was given so, and the import says it.
    if (note !== null && !estSurLePas(pasDesNotes, note)) {
      fautes.avertir('note_hors_pas', lieu('note'), phraseHorsPas(pasDesNotes), numero);
    }
    return { candidat, epreuve };
  };

  const finir = (): NotesLues => {
    const premieres = notes.premieresLignes(new Set(doubles.map(({ cle }) => cle)));
    for (const { cle, lieu } of doubles) {
      const message = fr`Ce candidat a déjà un résultat à cette épreuve, à la ligne ${premieres.get(cle) ?? 0}.`;
      const attendu = fr`un seul résultat par candidat et par épreuve`;
      fautes.dire('doublon', lieu, message, attendu);
    }
    return notes.finir();
  };
  return { placer, finir };
}

/** What is said of a mark received off the step of its règlement (arrêté of 24-7-1997, article 1). */
export function phraseHorsPas(pas: number): string {
  return fr`La note n’est pas donnée ${direPas(pas)} ; elle est gardée telle quelle.`;
}

/** A code and its note go together, or do not (D643-15 to D643-24). */
export function checkNote({ code, note }: Marque, lieu: LieuMarque, fautes: Fautes): void {
  if (code === undefined) return;
  const nature = code ?? 'note';
  const gardee = nature === 'benefice' || nature === 'report';
  const mot = CODES_RESULTAT[nature];
  if (nature === 'note' || gardee) {
    if (note === null) {
      const message = gardee
        ? fr`Le code ${mot} demande une note.`
        : fr`Il manque une note, ou un code qui dise pourquoi.`;
      fautes.dire('note_absente', lieu('note'), message, fr`une note de 0 à 20`);
    } else if (note !== undefined && nature === 'benefice' && note < NOTE_BENEFICE) {
      const message = fr`Une note sous 10 ne se garde pas en bénéfice.`;
      fautes.dire('benefice_insuffisant', lieu('note'), message, fr`une note de 10 à 20`);
    }
  } else if (note !== null && note !== undefined) {
    fautes.dire(
      'note_en_trop',
      lieu('note'),
      fr`Le code ${mot} ne va pas avec une note.`,
      fr`une cellule vide`,
    );
  }
}

/** The decision of the commission de discipline goes with an annulation, and with nothing else (D643-32-1 ff.). */
export function checkReference({ code, reference }: Marque, lieu: LieuMarque, fautes: Fautes): void {
  if (code === undefined || reference === undefined) return;
  if (code === 'annulee') {
    if (lireReference(reference ?? '').ok) return;
    const message = fr`Le code ${CODES_RESULTAT.annulee} demande la référence de la décision de la commission de discipline.`;
    const attendu = fr`l’autorité, la date et le numéro de la décision, ${LONGUEUR_REFERENCE} caractères au moins`;
    fautes.dire('reference_absente', lieu('reference'), message, attendu);
  } else if (reference !== null) {
    const message = fr`La référence ne se donne qu’avec une épreuve annulée.`;
    fautes.dire('reference_en_trop', lieu('reference'), message, fr`une cellule vide`);
  }
}

/** The commission de discipline rules on sessions from 2021 on. */
function checkAnnulation({ code }: Marque, lieu: LieuMarque, session: number | null, fautes: Fautes): void {
  if (code !== 'annulee' || session === null || refusAnnulationEn(session) === null) return;
  const message = fr`La commission de discipline se prononce sur les sessions à partir de ${PREMIERE_SESSION_ANNULATION} : aucune épreuve de la session ${session} ne s’annule.`;
  const attendu = fr`la note ou le code qui résulte de la décision prise alors`;
  fautes.dire('annulation_hors_session', lieu('code'), message, attendu);
}

/** The year of a bénéfice or report, and of nothing else; at most five years back. */
function checkAnnee(
  { code, annee }: Marque,
  lieu: (colonne: 'annee') => Lieu,
  session: number | null,
  fautes: Fautes,
): void {
  if (code === undefined || annee === undefined) return;
  const gardee = code === 'benefice' || code === 'report';
  if (!gardee) {
    if (annee === null) return;
    const message = fr`L’année ne se donne qu’avec un bénéfice ou un report.`;
    fautes.dire('annee_en_trop', lieu('annee'), message, fr`une cellule vide`);
  } else if (annee === null) {
    const message = fr`Le code ${CODES_RESULTAT[code]} demande l’année de la session où la note a été obtenue.`;
    const attendu =
      session === null ? fr`une année` : fr`une année de ${session - ANNEES_GARDEES} à ${session - 1}`;
    fautes.dire('annee_absente', lieu('annee'), message, attendu);
  } else if (session !== null && (annee >= session || annee < session - ANNEES_GARDEES)) {
    const message =
      annee >= session ? fr`Cette session n’est pas antérieure.` : fr`La note date de plus de cinq ans.`;
    const attendu = fr`une année de ${session - ANNEES_GARDEES} à ${session - 1}`;
    fautes.dire('annee_hors_limites', lieu('annee'), message, attendu);
  }
}
