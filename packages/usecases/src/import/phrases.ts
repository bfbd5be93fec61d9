import type { EcartsDunGenre, GenreEcart, MessageTraitement } from '@delib/db';
import {
  LIBELLES_COLLEGE,
  LIBELLES_ETAT,
  LIBELLES_QUALITE,
  LIBELLES_RESULTAT,
  LIBELLES_STATUT,
} from '@delib/domain';
import { compter, formatEntier, fr } from '@delib/francais';
import {
  AVERTISSEMENTS_GARDES,
  type Avertissement,
  type CodeAvertissement,
  type Faute,
} from '@delib/session-files';
import { LIGNES_CITEES } from './lieux';
import type { Interdit, ReponseImport } from './rapport';
import { change, estSeulementSignale, type RaisonInterdit } from './regles-correction';

/** « 1 candidat ajouté », « 1 234 candidats ajoutés »: the words for each kind of difference. */
const GENRES: Readonly<Record<GenreEcart, readonly [singulier: string, pluriel: string]>> = {
  session_modifiee: [
    'changement du libellé de la session, de sa mention ESSAI ou du nom de l’académie',
    'changements du libellé de la session, de sa mention ESSAI ou du nom de l’académie',
  ],
  session_autre_annee: ['changement de l’année de la session', 'changements de l’année de la session'],
  centre_nouveau: ['centre ajouté', 'centres ajoutés'],
  centre_modifie: ['centre modifié', 'centres modifiés'],
  periode_nouvelle: ['période ajoutée', 'périodes ajoutées'],
  periode_modifiee: ['période modifiée', 'périodes modifiées'],
  reglement_nouveau: ['version de règlement ajoutée', 'versions de règlement ajoutées'],
  reglement_different: ['version de règlement réécrite', 'versions de règlement réécrites'],
  jury_nouveau: ['jury ajouté', 'jurys ajoutés'],
  jury_modifie: ['jury dont la période ou l’arrêté change', 'jurys dont la période ou l’arrêté change'],
  jury_reglement: ['jury dont le règlement change', 'jurys dont le règlement change'],
  jury_centre: ['jury qui change de centre', 'jurys qui changent de centre'],
  jury_absent: ['jury absent des fichiers', 'jurys absents des fichiers'],
  composition_gardee: [
    'jury dont la composition saisie à l’écran diffère des fichiers, et est gardée',
    'jurys dont la composition saisie à l’écran diffère des fichiers, et est gardée',
  ],
  membre_nouveau: ['membre de jury ajouté', 'membres de jury ajoutés'],
  membre_modifie: ['membre de jury modifié', 'membres de jury modifiés'],
  membre_retire: ['membre de jury retiré', 'membres de jury retirés'],
  candidat_nouveau: ['candidat ajouté', 'candidats ajoutés'],
  candidat_modifie: ['candidat modifié', 'candidats modifiés'],
  candidat_deplace: ['candidat qui change de jury', 'candidats qui changent de jury'],
  candidat_accueilli: ['candidat reçu d’un autre jury', 'candidats reçus d’un autre jury'],
  candidat_absent: ['candidat absent des fichiers', 'candidats absents des fichiers'],
  note_nouvelle: ['note ajoutée', 'notes ajoutées'],
  note_modifiee: ['note modifiée', 'notes modifiées'],
  choix_nouveau: ['choix de disciplines ajouté', 'choix de disciplines ajoutés'],
  choix_modifie: ['choix de disciplines modifié', 'choix de disciplines modifiés'],
  annulation_gardee: [
    'épreuve annulée à l’écran, notée dans les fichiers, et gardée annulée',
    'épreuves annulées à l’écran, notées dans les fichiers, et gardées annulées',
  ],
  levee_gardee: [
    'présomption de fraude levée à l’écran, encore dans les fichiers, et gardée levée',
    'présomptions de fraude levées à l’écran, encore dans les fichiers, et gardées levées',
  ],
  note_absente: ['note absente des fichiers', 'notes absentes des fichiers'],
};

/** « 12 notes modifiées (2nd groupe) » */
export function libelleEcart({
  genre,
  groupe,
  nombre,
}: Pick<EcartsDunGenre, 'genre' | 'groupe' | 'nombre'>): string {
  return `${compterGenre(genre, nombre)}${groupe === 2 ? ' (2nd groupe)' : ''}`;
}

/**
 * A value of a difference as it is read: « 6,00 », « bénéfice 12,00 (2024) », « absent justifié », « épreuve annulée
 * (Commission …) ». The database gives a mark by its nature, note, year or decision; other values are words already.
 */
export function valeurEcart(genre: GenreEcart, valeur: string | null): string {
  if (valeur === null) return '';
  if (genre.startsWith('periode_') || genre === 'jury_modifie') {
    return valeur.replaceAll(/\b(\d{4})-(\d\d)-(\d\d)\b/g, '$3/$2/$1');
  }
  if (genre.startsWith('membre_')) return valeur.split(', ').map(motDeComposition).join(', ');
  const marque = genre.startsWith('note_') || genre === 'annulation_gardee';
  const annulee = marque ? /^annulee (.+)$/.exec(valeur) : null;
  if (annulee) return `${LIBELLES_RESULTAT.annulee} (${annulee[1]})`;
  const lue = marque ? /^(\w+)(?: (\d+\.\d\d))?(?: (\d{4}))?$/.exec(valeur) : null;
  const nature = lue?.[1];
  if (!lue || !nature || !(nature in LIBELLES_RESULTAT)) return valeur;
  const libelle = nature === 'note' ? '' : LIBELLES_RESULTAT[nature as keyof typeof LIBELLES_RESULTAT];
  return [libelle, lue[2]?.replace('.', ','), lue[3] && `(${lue[3]})`].filter(Boolean).join(' ');
}

const COMPOSITION: ReadonlyMap<string, string> = new Map(
  [LIBELLES_QUALITE, LIBELLES_COLLEGE, LIBELLES_STATUT].flatMap((libelles) => Object.entries(libelles)),
);

/** « enseignant_public » as it is read; what is no code of a composition stays. */
function motDeComposition(code: string): string {
  return COMPOSITION.get(code) ?? code;
}

function compterGenre(genre: GenreEcart, nombre: number): string {
  return compter(nombre, ...GENRES[genre]);
}

const RAISONS: Readonly<Record<RaisonInterdit, string>> = {
  notes_figees:
    'les notes du 1er groupe se corrigent aux états 000 et 105, celles du 2nd groupe à l’état 200',
  oral_non_choisi: 'la note d’un oral suit le choix du candidat, importez ou saisissez d’abord les choix',
  choix_figes: 'les choix du 2nd groupe se saisissent aux états 140, 198 et 200',
  candidats_figes: 'les candidats se corrigent jusqu’à l’état 105',
  candidat_delibere: 'un candidat déjà délibéré ne change pas de jury',
  membres_figes: 'les membres du jury se corrigent jusqu’à l’état 105',
  jury_fige: 'la période et l’arrêté se corrigent jusqu’à l’état 105',
  reglement_fige: 'le règlement d’un jury se change à l’état 000',
  centre_fige: 'un jury qui a déjà changé d’état ne change plus de centre',
  session_autre_annee: fr`ses règles sont celles de son année, qui ne change plus ; importez l’autre année sous un autre code de session`,
  reglement_different:
    'une version de règlement est définitive, donnez à la nouvelle un autre numéro de version',
};

/** Why a difference is refused: « les membres du jury se corrigent jusqu’à l’état 105 ». */
export function phraseRaison(raison: RaisonInterdit): string {
  return RAISONS[raison];
}

/** « Jury 20112, à l’état 110 (Délibération…) : 2 notes modifiées, dans notes.csv, lignes 3 et 8. Refusé : les… » */
function phraseInterdit({ jury, etat, genre, groupe, nombre, raison, fichier, lignes }: Interdit): string {
  const ou = [fichier && fr`dans ${fichier}`, lignes.length > 0 && citerLignes(lignes, nombre)];
  const quoi = [libelleEcart({ genre, groupe, nombre }), ...ou].filter(Boolean).join(', ');
  if (!jury || !etat) return fr`${quoi}. Refusé : ${RAISONS[raison]}.`;
  return fr`Jury ${jury}, à l’état ${etat} (${LIBELLES_ETAT[etat]}) : ${quoi}. Refusé : ${RAISONS[raison]}.`;
}

/** Most lines a compte-rendu shows; its file has them all. */
export const MESSAGES_MAX = 50;

/** « notes.csv, ligne 12, colonne note, « 21 » » */
export function lieuDe({
  fichier,
  ligne,
  colonne,
  valeur,
}: Pick<Faute, 'fichier' | 'ligne' | 'colonne' | 'valeur'>): string {
  const parts = [
    fichier,
    ligne === null ? null : `ligne ${ligne}`,
    colonne === null ? null : `colonne ${colonne}`,
    valeur === null ? null : fr`« ${valeur} »`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Kinds that may come by the thousand: one sentence for each file says how many, where, and what becomes of them. */
const PAR_MILLIERS: Readonly<
  Partial<Record<CodeAvertissement, readonly [un: string, plusieurs: string, suite: string]>>
> = {
  note_hors_pas: [
    'note reçue n’est pas sur le pas de son règlement',
    'notes reçues ne sont pas sur le pas de leur règlement',
    fr`Une note se donne en points entiers ou en demi-points (arrêté du 24 juillet 1997, article 1), sauf règlement contraire ; rien n’est changé à ce qui est reçu`,
  ],
  naissance_inversee: [
    'candidat dont la date de naissance change, le jour et le mois échangés',
    'candidats dont la date de naissance change, le jour et le mois échangés',
    fr`Laquelle des deux dates est la bonne ? Un tableur réglé en anglais les échange ainsi`,
  ],
  facultatives_en_trop: [
    'candidat a des notes à plus d’une épreuve facultative',
    'candidats ont des notes à plus d’une épreuve facultative',
    fr`Depuis la session 2024, chacun en passe une au plus, outre l’engagement étudiant ; toutes sont importées et comptent`,
  ],
};

/** « lignes 3, 8, 10, 11, 14 et 7 autres » */
function citerLignes(lignes: readonly number[], nombre: number): string {
  const citees = lignes.slice(0, LIGNES_CITEES);
  const autres = nombre - citees.length;
  const dites =
    autres > 0
      ? fr`${citees.join(', ')} et ${formatEntier(autres)} ${autres === 1 ? 'autre' : 'autres'}`
      : new Intl.ListFormat('fr').format(citees.map(String));
  return `${nombre === 1 ? 'ligne' : 'lignes'} ${dites}`;
}

/** « notes.csv : 12 notes reçues ne sont pas… (lignes 3, 8, 10, 11, 14 et 7 autres). » */
function phraseGroupe(
  semblables: readonly Avertissement[],
  [un, plusieurs, suite]: readonly [un: string, plusieurs: string, suite: string],
): string {
  const nombre = semblables.length;
  const combien = `${nombre >= AVERTISSEMENTS_GARDES ? 'plus de ' : ''}${formatEntier(nombre)}`;
  const ou = citerLignes(
    semblables.flatMap(({ ligne }) => ligne ?? []),
    nombre,
  );
  return fr`${semblables[0]?.fichier ?? ''} : ${combien} ${nombre === 1 ? un : plusieurs} (${ou}). ${suite}.`;
}

function phrasesAvertissements(avertissements: readonly Avertissement[]): readonly string[] {
  const seuls = avertissements.filter(({ code }) => !PAR_MILLIERS[code]);
  const groupes = Map.groupBy(
    avertissements.filter(({ code }) => PAR_MILLIERS[code]),
    ({ code, fichier }) => `${code} ${fichier}`,
  );
  const phrases = seuls.slice(0, MESSAGES_MAX).map((seul) => fr`${lieuDe(seul)} : ${seul.message}`);
  if (seuls.length > MESSAGES_MAX) {
    const reste = formatEntier(seuls.length - MESSAGES_MAX);
    phrases.push(fr`${reste} autres points à vérifier sont dans le fichier joint.`);
  }
  for (const semblables of groupes.values()) {
    const mots = semblables[0] && PAR_MILLIERS[semblables[0].code];
    if (mots) phrases.push(phraseGroupe(semblables, mots));
  }
  return phrases;
}

/** What an import says of itself, in French, most important first. */
export function phrasesImport({
  issue,
  rapport,
}: Pick<ReponseImport, 'issue' | 'rapport'>): MessageTraitement[] {
  const { comptes, ecarts, interdits, casEnEchec, avertissements } = rapport;
  const messages: MessageTraitement[] = [];
  const say = (niveau: MessageTraitement['niveau'], texte: string) => messages.push({ niveau, texte });
  if (issue === 'interdit') {
    say(
      'erreur',
      fr`Rien n’a été importé : l’état de certains jurys interdit une partie de cette correction.`,
    );
    for (const interdit of interdits.slice(0, MESSAGES_MAX)) say('erreur', phraseInterdit(interdit));
    if (interdits.length > MESSAGES_MAX) {
      say(
        'erreur',
        fr`${formatEntier(interdits.length - MESSAGES_MAX)} autres refus sont dans le fichier joint.`,
      );
    }
  }
  const lot = comptes.jurys === 0;
  if (issue === 'importe' && lot) {
    const { choix, notesSecondGroupe } = comptes;
    say(
      'information',
      fr`2nd groupe de la session ${rapport.session} importé : ${compter(choix, 'candidat', 'candidats')} avec leurs choix, ${compter(notesSecondGroupe, 'note', 'notes')}.`,
    );
  }
  if (issue === 'importe' && !lot) {
    const { jurys, candidats, notes, notesSecondGroupe, centres } = comptes;
    say(
      'information',
      fr`Session ${rapport.session} importée : ${compter(centres, 'centre', 'centres')}, ${compter(jurys, 'jury', 'jurys')}, ${compter(candidats, 'candidat', 'candidats')}, ${compter(notes + notesSecondGroupe, 'note', 'notes')}.`,
    );
  }
  if (issue === 'inchange') say('information', fr`Rien à changer : tout était déjà importé.`);
  if (issue === 'fautif') return messages;
  if (issue === 'a_confirmer') {
    say('avertissement', fr`Rien n’est encore écrit. Vérifiez les différences, puis confirmez.`);
  }
  // What is refused is told above, with its jury: nothing of it was done.
  for (const ecart of issue === 'interdit' ? [] : ecarts) {
    // The same move as seen from the other jury; and a first import adds everything, as said above.
    if (ecart.genre === 'candidat_accueilli' || (rapport.premiere && !change(ecart.genre))) continue;
    const told = estSeulementSignale(ecart.genre);
    const texte = libelleEcart(ecart);
    const garde = ecart.genre.endsWith('_gardee');
    say(
      told ? 'avertissement' : 'information',
      told && !garde ? fr`${texte} : rien n’est supprimé.` : `${texte}.`,
    );
  }
  for (const texte of phrasesAvertissements(avertissements)) say('avertissement', texte);
  for (const { reglement, version, cas } of issue === 'inchange' ? [] : casEnEchec) {
    say(
      'avertissement',
      fr`Règlement ${reglement}, version ${version} : ${cas.length} cas pratiques échouent (${cas.slice(0, 3).join(' ; ')}). Ses jurys ne pourront pas ouvrir.`,
    );
  }
  return messages;
}
