import { estSeulementSignale, type GenreEcart, type Groupe, type RaisonInterdit } from '@delib/domain';
import { compter } from '../nombres';
import { fr } from '../typographie';

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

/** How many differences of one kind an import found. */
export interface EcartsDits {
  readonly genre: GenreEcart;
  readonly groupe: Groupe | null;
  readonly nombre: number;
}

/** « 12 notes modifiées (2nd groupe) » */
export function libelleEcart({ genre, groupe, nombre }: EcartsDits): string {
  return `${compter(nombre, ...GENRES[genre])}${groupe === 2 ? ' (2nd groupe)' : ''}`;
}

/** « 12 notes modifiées. », « 3 jurys absents des fichiers : rien n’est supprimé. » */
export function phraseEcart(ecart: EcartsDits): string {
  const texte = libelleEcart(ecart);
  const absent = estSeulementSignale(ecart.genre) && !ecart.genre.endsWith('_gardee');
  return absent ? fr`${texte} : rien n’est supprimé.` : `${texte}.`;
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
