import type { CodeRefus, Refus } from '@delib/domain';
import { describe, expect, test } from 'vitest';
import { phraseRefus } from './refus';

/** One example of every refusal; the type makes the list complete. */
const EXEMPLES: { readonly [C in CodeRefus]: Omit<Extract<Refus, { code: C }>, 'code'> } = {
  epreuve_inconnue: { epreuve: 'E4' },
  resultat_non_modifiable: { epreuve: 'E4', nature: 'absent' },
  note_hors_bornes: { epreuve: 'E4' },
  note_illisible: { valeur: 'douze' },
  points_illisibles: { valeur: 'trois', maximum: 10_000 },
  baisse_interdite: { epreuve: 'E4', note: 1235, minimum: 1250 },
  note_hors_pas: { epreuve: 'E4', pas: 50, proches: [1200, 1250] },
  motif_trop_court: { minimum: 10 },
  points_hors_bornes: { maximum: 10_000 },
  notes_manquantes_candidat: {},
  livret_non_examine: {},
  livret_absent: {},
  marque_essai: { session: '2026', essai: true },
  repetition_existe: { session: '2026-ESSAI' },
  repetition_pendant_session: { nombre: 3 },
  session_reelle: { session: '2026' },
  session_sans_regles: { annee: 2013, premiere: 2014 },
  deux_disciplines_requises: {},
  disciplines_identiques: {},
  discipline_non_eligible: { epreuve: 'E4' },
  date_invalide: { valeur: '2026-02-30T08:00' },
  oral_hors_session: { du: '2026-06-22', au: '2026-12-31' },
  oraux_simultanes: {},
  oral_deja_note: { epreuve: 'E4' },
  candidat_hors_second_groupe: {},
  choix_absent: {},
  choix_deja_juge: {},
  epreuve_non_choisie: { epreuve: 'E4' },
  resultat_illisible: { valeur: 'douze' },
  benefice_insuffisant: { epreuve: 'E4' },
  annee_hors_limites: { epreuve: 'E4', de: 2021, a: 2025 },
  forme_incompatible: { epreuve: 'E4', nature: 'report' },
  presomption_absente: {},
  annulation_sans_reference: { epreuve: 'E1' },
  reference_trop_courte: { minimum: 10 },
  annulation_hors_session: { annee: 2019, premiere: 2021 },
  annulation_hors_deliberation: { etat: '120', groupe: 1 },
  epreuve_non_annulable: { epreuve: 'E4', nature: 'absent' },
  role_interdit: { roles: ['president', 'vice_president'] },
  autre_perimetre: {},
  etat_inadapte: { etat: '110', attendus: ['130'] },
  reglement_absent: {},
  cas_reglement_en_echec: { echecs: 2 },
  aucun_candidat: {},
  aucune_note: {},
  notes_manquantes: { nombre: 3 },
  jury_non_nomme: { manquements: ['president_absent', 'college_vide'] },
  decisions_a_valider: { nombre: 1 },
  livrets_a_examiner: { nombre: 2 },
  presence_non_enregistree: {},
  signataire_absent: {},
  tenue_incomplete: {},
  emargement_sans_presence: { nom: 'Camille Durand' },
  deja_emarge: { nom: 'Camille Durand', le: '2026-06-25T10:00:00Z' },
  initiales_refusees: { nom: 'Camille Durand', exemple: 'CD' },
  emargement_absent: { nom: 'Camille Durand' },
  seance_avant_nomination: { date: '1999-06-23', nomination: '2026-06-02' },
  seance_avant_renvoi: { date: '2026-06-23', decision: '2026-10-12' },
  seance_a_venir: { date: '2035-06-23' },
  seance_avant_premier_groupe: { fin: '2026-06-23T12:15' },
  seance_non_terminee: { fin: '2026-06-23T17:15' },
  pv_deja_signe: {},
  pv_non_signe: {},
  pv_en_anomalie: {},
  aucun_candidat_second_groupe: {},
  choix_manquants: { nombre: 4 },
  oraux_manquants: { nombre: 5 },
  transition_inconnue: { de: '110', vers: '214' },
  groupe_verrouille: {},
  publication_fermee: { groupe: 1 },
  reexamen_en_cours: { groupe: 1, version: 2 },
  reexamen_absent: {},
  reexamen_inadapte: { etat: 'edition' },
  candidat_hors_reexamen: {},
  candidat_sans_decision: { numeroAnonymat: '0002', groupe: 2 },
  composition_figee: { etat: '120', groupe: 1 },
  membre_a_siege: { nom: 'Camille Durand' },
  soi_meme: {},
  dernier_gestionnaire: {},
  compte_inactif: {},
  modifie_entre_temps: { par: 'Camille Durand', quand: '2026-06-24T08:05:00Z' },
  introuvable: {},
  identifiants_refuses: {},
  trop_d_essais: { secondes: 40 },
  acces_verrouille: {},
  portail_secours_ferme: {},
  base_absente: {},
  papillon_emis_entre_temps: { jury: '20112' },
  session_expiree: {},
  mot_de_passe_refuse: {},
  lecture_non_confirmee: {},
  document_change: {},
  horodatage_indisponible: {},
  signature_non_verifiee: { verdict: 'empreinte' },
  reprise_autre: { quoi: 'groupe', fichier: '1er groupe', attendu: '2nd groupe' },
  reprise_homonyme: { jury: '20112' },
  export_illisible: { cause: 'pdf' },
  reprise_alteree: {},
  decision_differente: {},
  candidat_inconnu: { numeroAnonymat: 'A17' },
  caractere_refuse: {
    caractere: {
      point: 'U+00AD',
      nom: 'trait d’union conditionnel',
      visible: null,
      avant: 'Du',
      apres: 'pont',
    },
  },
  saisie_invalide: { champ: 'Lieu', attendu: 'au moins un caractère' },
  aucun_jury_choisi: {},
  fichier_illisible: { attendu: 'un fichier ZIP' },
  import_refuse: { fautes: 1200 },
  fichier_expire: { le: '2026-07-01T10:00:00.000Z' },
  demande_d_un_autre_perimetre: {},
};

const PHRASES = Object.entries(EXEMPLES).map(
  ([code, faits]) => [code, phraseRefus({ code, ...faits } as Refus)] as const,
);

describe('the sentence of a refusal', () => {
  test.each(PHRASES)('%s is a whole French sentence that shows no code', (code, phrase) => {
    expect(phrase).toMatch(/^[A-ZÀÉ«0-9].*\.$/u);
    expect(phrase).not.toContain(code);
    expect(phrase).not.toMatch(/undefined|NaN|\[object|_/);
  });

  test.each(PHRASES)('%s never lets a line begin with a sign of two parts', (_code, phrase) => {
    expect(phrase).not.toMatch(/ [;:!?»]|« |'/);
  });

  test('says the facts: how many, which état, who and when in Paris', () => {
    const sentence = Object.fromEntries(PHRASES);
    expect(sentence.decisions_a_valider).toContain('1\u00a0décision à valider');
    expect(sentence.livrets_a_examiner).toContain('2\u00a0livrets scolaires');
    expect(sentence.etat_inadapte).toContain('110 Délibération du 1er groupe');
    expect(sentence.etat_inadapte).toContain('130 Editions après la délibération du 1er groupe');
    expect(sentence.modifie_entre_temps).toContain('Camille Durand');
    expect(sentence.modifie_entre_temps).toContain('24/06/2026 10:05');
    expect(sentence.baisse_interdite).toBe(
      'Le jury ne peut que relever une note. Celle de l’épreuve E4 est 12,35\u00a0: saisissez au moins 12,5.',
    );
    expect(sentence.note_hors_pas).toBe(
      'La note de l’épreuve E4 se donne en points entiers ou en demi-points. Saisissez 12 ou 12,5.',
    );
    expect(sentence.role_interdit).toContain('président du jury ou vice-président du jury');
    expect(sentence.caractere_refuse).toContain('U+00AD (trait d’union conditionnel)');
    expect(sentence.caractere_refuse).toContain('entre «\u202fDu\u202f» et «\u202fpont\u202f»');
    expect(sentence.trop_d_essais).toContain('40\u00a0secondes');
  });
});
