import {
  type CodeRefus,
  direPas,
  ETAPES,
  type Etat,
  estVerrouille,
  formatEtat,
  groupeDe,
  LIBELLES_ETAT_REEXAMEN,
  LIBELLES_GROUPE,
  LIBELLES_RESULTAT,
  type Refus,
} from '@delib/domain';
import { phraseCaractere } from './caractere';
import { formatDateHeure, formatJour } from './dates';
import { phraseExportIllisible } from './export-illisible';
import { enumererChoix } from './listes';
import { MANQUEMENTS_NOMINATION } from './manquements';
import { compter } from './nombres';
import { direRole } from './roles';
import { typo } from './typographie';

/** Note in hundredths as a French reader writes it: 1235 → « 12,35 », 1200 → « 12 ». */
function note(centiemes: number): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }).format(centiemes / 100);
}

/** « 40 secondes », « 3 minutes »: rounded up, one never comes back too early. */
function duree(secondes: number): string {
  return secondes < 90
    ? compter(Math.ceil(secondes), 'seconde', 'secondes')
    : compter(Math.ceil(secondes / 60), 'minute', 'minutes');
}

/** « 22/06/2026 à 12:15 » from a moment in Paris. */
function formatMoment(moment: string): string {
  return `${formatJour(moment.slice(0, 10))} à ${moment.slice(11)}`;
}

const REPRENDRE =
  'Si elle doit changer, le président reprend d’abord la délibération, ou le chef de centre y ramène le jury (Gérer l’avancement des jurys).';
const ATTENDRE = 'Elle pourra changer pour le 2nd groupe, à l’ouverture du recueil des notes.';
/** What to do where a composition may not change, by état. */
const REMEDES_COMPOSITION: Partial<Record<Etat, string>> = {
  '120': REPRENDRE,
  '211': REPRENDRE,
  '130': ATTENDRE,
  '140': ATTENDRE,
  '198': ATTENDRE,
};

type PhraseDe<C extends CodeRefus> = (refus: Extract<Refus, { code: C }>) => string;

const QUOI_REPRISE = {
  session: 'session',
  jury: 'jury',
  groupe: 'délibération du',
  reglement: 'règlement',
} as const;

/** One sentence per code: what is wrong, then what to do. The type makes the table exhaustive. */
const PHRASES: { readonly [C in CodeRefus]: PhraseDe<C> } = {
  // decisions of the jury
  epreuve_inconnue: ({ epreuve }) =>
    `L’épreuve ${epreuve} n’est pas dans le règlement de ce jury. Rechargez la fiche du candidat.`,
  resultat_non_modifiable: ({ epreuve, nature }) =>
    nature === 'annulee'
      ? `L’épreuve ${epreuve} est annulée par décision de la commission de discipline : le jury ne lui rend pas de note.`
      : `Le résultat de l’épreuve ${epreuve} (${LIBELLES_RESULTAT[nature]}) ne se relève pas. Accordez plutôt des points de jury.`,
  note_hors_bornes: ({ epreuve }) =>
    `La note de l’épreuve ${epreuve} doit être comprise entre 0 et 20. Corrigez la note.`,
  note_illisible: ({ valeur }) =>
    `« ${valeur} » n’est pas une note. Écrivez un nombre de 0 à 20, par exemple 12,5.`,
  points_illisibles: ({ valeur, maximum }) =>
    `« ${valeur} » n’est pas un nombre de points. Écrivez un nombre de 0 à ${note(maximum)}, avec deux décimales au plus, par exemple 3,5.`,
  baisse_interdite: ({ epreuve, note: actuelle, minimum }) =>
    minimum === null
      ? `Le jury ne peut pas baisser une note, et celle de l’épreuve ${epreuve} (${note(actuelle)}) ne peut plus être relevée.`
      : `Le jury ne peut que relever une note. Celle de l’épreuve ${epreuve} est ${note(actuelle)} : saisissez au moins ${note(minimum)}.`,
  note_hors_pas: ({ epreuve, pas, proches }) =>
    `La note de l’épreuve ${epreuve} se donne ${direPas(pas)}. Saisissez ${enumererChoix(proches.map(note))}.`,
  motif_trop_court: ({ minimum }) =>
    `Le motif est trop court. Écrivez au moins ${compter(minimum, 'caractère', 'caractères')} : il est conservé et relu.`,
  points_hors_bornes: ({ maximum }) => `Les points de jury vont de 0 à ${note(maximum)}. Corrigez la valeur.`,
  notes_manquantes_candidat: () =>
    'Il manque une note à ce candidat : sa décision ne peut pas être validée. Signalez-le au centre de délibération.',
  livret_non_examine: () =>
    'Le livret scolaire de ce candidat n’a pas été examiné. Examinez-le et cochez « Livret examiné » avant de valider NON ADMIS.',
  session_sans_regles: ({ annee, premiere }) =>
    `La session ${annee} n’est pas délibérée ici : les règles connues commencent à la session ${premiere}. Vérifiez l’année de la session.`,
  livret_absent: () => 'Aucun livret scolaire n’a été remis pour ce candidat : il n’y a rien à examiner.',
  deux_disciplines_requises: () => 'Il faut deux disciplines. Choisissez la discipline qui manque.',
  disciplines_identiques: () =>
    'Les deux disciplines sont les mêmes. Choisissez deux disciplines différentes.',
  discipline_non_eligible: ({ epreuve }) =>
    `L’épreuve ${epreuve} ne peut pas être choisie au 2nd groupe. Choisissez-en une de la liste proposée.`,
  // choices and marks entered by the centre and the académie
  date_invalide: ({ valeur }) =>
    `« ${valeur} » n’est pas une date et une heure qui existent. Écrivez le jour et l’heure de l’oral, par exemple 06/07/2026 08:30.`,
  oral_hors_session: ({ du, au }) =>
    `L’oral doit avoir lieu pendant la session : du ${formatJour(du)} au ${formatJour(au)}. Corrigez la date.`,
  oraux_simultanes: () =>
    'Les deux oraux ont lieu au même moment. Donnez une autre date ou une autre heure à l’un des deux.',
  oral_deja_note: ({ epreuve }) =>
    `L’oral de l’épreuve ${epreuve} a déjà une note : cette discipline ne se retire plus. Demandez au gestionnaire académique d’effacer d’abord la note.`,
  candidat_hors_second_groupe: () =>
    'Ce candidat n’est pas, ou n’est plus, admis à se présenter au 2nd groupe. Ce qui était saisi est conservé.',
  choix_absent: () =>
    'Les deux disciplines de ce candidat ne sont pas choisies. Saisissez d’abord ses choix (« Saisir les choix et dates des épreuves du 2nd groupe »).',
  choix_deja_juge: () =>
    'Le jury du 2nd groupe a déjà entendu ce candidat à ces deux disciplines : elles ne se changent plus. Le réexamen porte sur elles ; corrigez les notes de ses oraux s’il le faut.',
  epreuve_non_choisie: ({ epreuve }) =>
    `Le candidat n’a pas choisi l’épreuve ${epreuve} au 2nd groupe. Rechargez la page : ses choix ont changé.`,
  resultat_illisible: ({ valeur }) =>
    `« ${valeur} » n’est ni une note ni un code admis ici. Écrivez une note (12,5), ou un code de la légende.`,
  benefice_insuffisant: ({ epreuve }) =>
    `Une note sous 10 ne se garde pas en bénéfice (épreuve ${epreuve}). Corrigez la note ou le code.`,
  annee_hors_limites: ({ epreuve, de, a }) =>
    `Épreuve ${epreuve} : donnez l’année où la note a été obtenue, de ${de} à ${a}, par exemple BEN 12,5 ${a}.`,
  forme_incompatible: ({ epreuve, nature }) =>
    `« ${LIBELLES_RESULTAT[nature]} » n’existe que dans la forme progressive, et le candidat passe la forme globale (épreuve ${epreuve}).`,
  presomption_absente: () =>
    'Ce candidat n’est pas, ou n’est plus, présumé fraudeur : il n’y a rien à lever. Rechargez la page.',
  annulation_sans_reference: ({ epreuve }) =>
    `L’épreuve ${epreuve} ne s’annule pas dans le tableau. Utilisez « Annuler une épreuve », avec la référence de la décision de la commission de discipline.`,
  reference_trop_courte: ({ minimum }) =>
    `La référence de la décision est trop courte. Écrivez au moins ${compter(minimum, 'caractère', 'caractères')} : l’autorité, la date et le numéro.`,
  annulation_hors_session: ({ annee, premiere }) =>
    `La commission de discipline se prononce sur les sessions à partir de ${premiere} : aucune épreuve de la session ${annee} ne s’annule ici. Saisissez la note ou le code qui résulte de la décision prise alors.`,
  annulation_hors_deliberation: ({ etat, groupe }) => {
    if (etat === '000') {
      return 'La modification des notes de ce jury n’est pas ouverte. Ouvrez-la (état 105), puis annulez l’épreuve.';
    }
    return groupe !== groupeDe(etat) || estVerrouille(etat)
      ? `Le ${LIBELLES_GROUPE[groupe]} de ce jury est verrouillé : ses notes ne changent plus. Ouvrez un réexamen du candidat avec la référence de la décision.`
      : `Le jury est à l’état « ${formatEtat(etat)} » : ses décisions sont closes. Faites-le revenir à la délibération (« ${formatEtat(ETAPES[groupe].deliberation)} »), puis annulez l’épreuve ; une fois le groupe verrouillé, ouvrez un réexamen du candidat.`;
  },
  epreuve_non_annulable: ({ epreuve, nature }) =>
    `Le candidat n’a pas passé l’épreuve ${epreuve} à cette session (${LIBELLES_RESULTAT[nature]}) : il n’y a rien à annuler.`,
  // acts on a jury
  role_interdit: ({ roles }) =>
    `Cet acte revient à une autre personne : ${enumererChoix(roles.map(direRole))}.`,
  autre_perimetre: () =>
    'Ce jury ne relève pas de votre centre ou de votre académie. Revenez à la liste de vos jurys.',
  etat_inadapte: ({ etat, attendus }) =>
    attendus.length === 0
      ? `Le jury est à l’état « ${formatEtat(etat)} », qui ne le permet pas.`
      : `Le jury est à l’état « ${formatEtat(etat)} ». Il faut l’état « ${enumererChoix(attendus.map(formatEtat))} ».`,
  reglement_absent: () =>
    'Ce jury n’a pas de règlement d’examen. Demandez au gestionnaire académique de l’importer.',
  cas_reglement_en_echec: ({ echecs }) =>
    `Le règlement ne donne pas le résultat attendu pour ${compter(echecs, 'cas de contrôle', 'cas de contrôle')}. Le jury ne s’ouvre pas tant qu’il n’est pas corrigé.`,
  aucun_candidat: () => 'Ce jury n’a aucun candidat. Importez les candidats avant de poursuivre.',
  aucune_note: () => 'Aucune note n’est arrivée pour ce jury. Importez les notes avant de poursuivre.',
  notes_manquantes: ({ nombre }) =>
    `Il manque ${compter(nombre, 'note', 'notes')} ou codes d’absence. Complétez les notes avant d’ouvrir la délibération.`,
  jury_non_nomme: ({ manquements }) =>
    `La nomination du jury n’est pas régulière : ${manquements.map((manquement) => MANQUEMENTS_NOMINATION[manquement]).join(' ; ')}. Corrigez la composition.`,
  decisions_a_valider: ({ nombre }) =>
    `Il reste ${compter(nombre, 'décision', 'décisions')} à valider. Validez chaque candidat avant de clore.`,
  livrets_a_examiner: ({ nombre }) =>
    `Il reste ${compter(nombre, 'livret scolaire', 'livrets scolaires')} à examiner. Examinez les livrets des candidats non admis.`,
  presence_non_enregistree: () =>
    'La présence des membres n’est pas enregistrée. Remplissez « Tenue de la délibération ».',
  signataire_absent: () =>
    'Le signataire n’est pas noté présent à la délibération. Vérifiez sa présence dans « Tenue de la délibération ».',
  tenue_incomplete: () =>
    'Le lieu, l’heure ou la présence d’un membre manque. Complétez « Tenue de la délibération ».',
  emargement_sans_presence: ({ nom }) =>
    `${nom} n’est pas noté présent à cette séance. Enregistrez d’abord sa présence, puis recommencez l’émargement.`,
  deja_emarge: ({ nom, le }) =>
    `${nom} a déjà émargé, le ${formatDateHeure(le)}. Rien n’a changé ; retirez l’émargement s’il est à refaire.`,
  initiales_refusees: ({ nom, exemple }) =>
    `Ce ne sont pas les initiales de ${nom}. Saisissez la première lettre du prénom puis celle du nom, par exemple ${exemple}.`,
  emargement_absent: ({ nom }) =>
    `L’émargement de ${nom} n’est plus là : il a été retiré entre-temps. Vérifiez la liste avec cette personne.`,
  seance_avant_nomination: ({ date, nomination }) =>
    `La séance est datée du ${formatJour(date)}, avant l’arrêté qui nomme le jury (${formatJour(nomination)}). Corrigez la date ; si c’est l’arrêté qui est mal daté, demandez au gestionnaire académique de le corriger.`,
  seance_avant_renvoi: ({ date, decision }) =>
    `La séance est datée du ${formatJour(date)}, avant la décision qui renvoie ces candidats devant le jury (${formatJour(decision)}). Corrigez la date.`,
  seance_a_venir: ({ date }) =>
    `La séance est datée du ${formatJour(date)}, un jour qui n’est pas encore venu. Corrigez la date : la tenue s’enregistre le jour de la séance, ou après.`,
  seance_avant_premier_groupe: ({ fin }) =>
    `La séance du 2nd groupe commencerait avant la fin de celle du 1er groupe (${formatMoment(fin)}). Corrigez la date ou l’heure.`,
  seance_non_terminee: ({ fin }) =>
    `La séance se termine le ${formatMoment(fin)} : le PV se signe après. Attendez cette heure, ou corrigez l’heure de fin.`,
  pv_deja_signe: () => 'Le PV de tenue de délibération est déjà signé. Aucune action n’est nécessaire.',
  pv_non_signe: () =>
    'Le PV de tenue de délibération n’est pas signé. Le président ou le vice-président le signe depuis le portail des jurys.',
  pv_en_anomalie: () =>
    'Le PV conservé ou sa signature ne se vérifie plus. Ne poursuivez pas et prévenez le gestionnaire académique.',
  aucun_candidat_second_groupe: () =>
    'Aucun candidat de ce jury n’est admis à se présenter au 2nd groupe : le jury s’arrête ici.',
  choix_manquants: ({ nombre }) =>
    `Il manque le choix des deux disciplines de ${compter(nombre, 'candidat', 'candidats')}. Saisissez les choix du 2nd groupe.`,
  oraux_manquants: ({ nombre }) =>
    `Il manque ${compter(nombre, 'note d’oral', 'notes d’oral')} du 2nd groupe. Saisissez les notes ou les absences.`,
  transition_inconnue: ({ de, vers }) =>
    `Un jury ne passe pas de l’état « ${formatEtat(de)} » à l’état « ${formatEtat(vers)} ». Choisissez un autre état.`,
  groupe_verrouille: () =>
    'Ce groupe est verrouillé en académie. Demandez au gestionnaire académique de le déverrouiller.',
  publication_fermee: ({ groupe }) =>
    `Le service de publication des résultats du ${LIBELLES_GROUPE[groupe]} aux établissements n’est pas ouvert. Le gestionnaire académique l’ouvre.`,
  // réexamen of named candidates
  reexamen_en_cours: ({ groupe, version }) =>
    `Un réexamen du ${LIBELLES_GROUPE[groupe]} (PV version ${version}) est en cours dans ce jury. Attendez qu’il soit clos, ou que le gestionnaire académique l’abandonne.`,
  reexamen_absent: () =>
    'Ce réexamen n’est plus en cours : il a été clos ou abandonné. Rechargez la page pour voir ce qu’il en est.',
  reexamen_inadapte: ({ etat }) =>
    `Le réexamen en est à l’étape « ${LIBELLES_ETAT_REEXAMEN[etat]} », qui ne le permet pas. Rechargez la page.`,
  candidat_hors_reexamen: () =>
    'Ce candidat n’est pas nommé par le réexamen en cours : sa décision reste celle du PV signé et ne se modifie pas.',
  candidat_sans_decision: ({ numeroAnonymat, groupe }) =>
    `Le candidat ${numeroAnonymat} n’a pas de décision du ${LIBELLES_GROUPE[groupe]} : il n’y a rien à réexaminer. Vérifiez le candidat et le groupe.`,
  // the académie's own acts
  composition_figee: ({ etat, groupe }) =>
    `À l’état « ${formatEtat(etat)} », la composition du jury ne change plus : le PV du ${LIBELLES_GROUPE[groupe]} porte les membres nommés et les présents (D643-31). ${REMEDES_COMPOSITION[etat] ?? 'Plus rien n’est à délibérer.'}`,
  membre_a_siege: ({ nom }) =>
    `${nom} a siégé ou signé : son identité ne change plus. Retirez cette personne, puis ajoutez celle qui la remplace.`,
  soi_meme: () =>
    'Vous ne pouvez pas désactiver votre propre compte. Demandez à un autre gestionnaire académique.',
  dernier_gestionnaire: () =>
    'C’est le dernier gestionnaire actif de l’académie : sans lui, personne ne pourrait plus agir. Créez d’abord un autre compte de gestionnaire.',
  compte_inactif: () => 'Ce compte est désactivé. Réactivez-le d’abord.',
  papillon_emis_entre_temps: ({ jury }) =>
    `Un papillon du jury ${jury} a été émis ou retiré entre-temps. Rien n’a été émis : rechargez la liste, regardez la colonne « Émis le » et recommencez s’il le faut.`,
  // concurrency and access
  modifie_entre_temps: ({ par, quand }) =>
    `${par} a modifié ces données entre-temps (${formatDateHeure(quand)}). Rechargez la page, vérifiez et recommencez.`,
  introuvable: () => 'Cet élément n’existe pas ou ne vous est pas accessible. Revenez à l’accueil.',
  identifiants_refuses: () =>
    'Identifiant ou mot de passe incorrect. Vérifiez les deux, majuscules comprises, et recommencez.',
  trop_d_essais: ({ secondes }) =>
    `Trop d’essais. Attendez ${duree(secondes)} avant de recommencer : rien n’est perdu.`,
  acces_verrouille: () =>
    'Cet accès est verrouillé après trop d’essais. Le gestionnaire académique peut le lever ou éditer un nouveau papillon.',
  portail_secours_ferme: () =>
    'Le portail de secours est fermé : le RSSI académique ne l’a pas autorisé. Le chef de centre peut le lui demander.',
  base_absente: () =>
    'Le service d’une académie ne répond pas, et c’est peut-être la vôtre. Recommencez dans quelques minutes ; si vous travaillez pour une autre, vérifiez identifiant et mot de passe.',
  session_expiree: () => 'Votre session a pris fin. Reconnectez-vous : ce qui était enregistré est conservé.',
  mot_de_passe_refuse: () =>
    'Le mot de passe n’est pas le bon. Rien n’a été signé : saisissez-le de nouveau.',
  // signature
  lecture_non_confirmee: () => 'Lisez le PV, puis cochez que vous l’avez lu : la signature vous engage.',
  document_change: () =>
    'Le PV a changé depuis que vous l’avez lu. Rien n’a été signé : relisez-le, puis signez.',
  horodatage_indisponible: () =>
    'Le service d’horodatage ne répond pas : la signature est en attente et sera reprise. Le PV n’est pas encore signé.',
  signature_non_verifiee: ({ verdict }) =>
    `La signature produite ne se vérifie pas (${verdict}) : elle n’a pas été retenue. Recommencez, puis prévenez le gestionnaire académique.`,
  // reprise of what was decided offline
  reprise_autre: ({ quoi, fichier, attendu }) =>
    `Ce fichier n’est pas pour ce jury : ${QUOI_REPRISE[quoi]} ${fichier} au lieu de ${attendu}. Rien n’a été enregistré : choisissez le bon fichier.`,
  reprise_homonyme: ({ jury }) =>
    `Ce fichier n’est pas pour ce jury : il vient d’un autre jury ${jury}, d’une autre académie ou d’une autre installation. Rien n’a été enregistré : choisissez le bon fichier.`,
  export_illisible: ({ cause }) => phraseExportIllisible(cause),
  reprise_alteree: () =>
    'Les saisies du fichier ne mènent pas à la décision qu’il annonce : il a été modifié depuis son export. Exportez-le de nouveau depuis la page hors ligne.',
  decision_differente: () =>
    'Avec les notes que le système détient à présent, la décision ne serait plus celle que le jury a validée hors ligne. Reprenez ce candidat sur la grille.',
  candidat_inconnu: ({ numeroAnonymat }) =>
    `Le candidat ${numeroAnonymat} n’est pas délibéré par ce jury. Vérifiez le fichier avec le centre.`,
  // input
  caractere_refuse: ({ caractere }) => phraseCaractere(caractere),
  saisie_invalide: ({ champ, attendu }) =>
    `Le champ « ${champ} » n’est pas rempli comme attendu : ${attendu}.`,
  aucun_jury_choisi: () => 'Aucun jury n’est coché. Cochez au moins un jury.',
  fichier_illisible: ({ attendu }) =>
    `Le fichier ne peut pas être lu. Il faut ${attendu}. Rien n’a été enregistré.`,
  import_refuse: ({ fautes }) =>
    `L’import contient ${compter(fautes, 'faute', 'fautes')} : rien n’a été enregistré. Corrigez les fichiers et importez de nouveau.`,
  // rehearsals
  marque_essai: ({ session, essai }) =>
    essai
      ? `« ${session} » n’est pas le code d’une répétition : il doit se terminer par « -ESSAI », pour que chaque document le dise. Corrigez le code, ou la colonne « essai ».`
      : `« ${session} » est le code d’une répétition : une session d’examen ne se termine pas par « -ESSAI ». Corrigez le code, ou la colonne « essai ».`,
  repetition_existe: ({ session }) =>
    `La répétition « ${session} » existe déjà. Effacez-la d’abord, puis recommencez.`,
  repetition_pendant_session: ({ nombre }) =>
    `${compter(nombre, 'jury de la session d’examen est', 'jurys de la session d’examen sont')} au travail dans cette académie : une répétition se fait avant l’ouverture de la session, ou entre ses deux groupes. Rien n’a été créé.`,
  session_reelle: ({ session }) =>
    `« ${session} » n’est pas une répétition : une session d’examen ne s’efface pas. Rien n’a été effacé.`,
  // comptes-rendus
  fichier_expire: ({ le }) =>
    `Ce fichier a expiré : il a été effacé le ${formatDateHeure(le)}. Refaites-le avec les mêmes critères depuis son compte-rendu.`,
  demande_d_un_autre_perimetre: () =>
    'Cette demande a été faite pour un autre périmètre que le vôtre. Refaites-la avec les mêmes critères : elle portera sur ce que vous voyez.',
};

/**
 * The sentence a person reads when an act is refused.
 * @param refus the domain's refusal, with the facts that its sentence names
 * @returns French text with its typographic spaces; never empty, never technical
 */
export function phraseRefus<C extends CodeRefus>(refus: Extract<Refus, { code: C }>): string {
  const phrase = PHRASES[refus.code] as PhraseDe<C>;
  return typo(phrase(refus));
}
