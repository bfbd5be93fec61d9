import { describe, expect, it } from 'vitest';
import { decrireChangements, texteChangements } from './changements';

const dit = (avant: unknown, apres: unknown) => texteChangements(decrireChangements(avant, apres));

describe('what a line of the journal changed', () => {
  it('names the état, the motif and the service in French', () => {
    expect(dit({ etat: '130' }, { etat: '110', motif: 'Erreur de saisie' })).toBe(
      'État : 130 Editions après la délibération du 1er groupe → 110 Délibération du 1er groupe ; Motif : Erreur de saisie',
    );
    expect(dit({ ouvert: false }, { ouvert: true })).toBe('Service ouvert : non → oui');
  });

  it('writes marks, points, dates and decisions as people read them', () => {
    const relevement = { epreuve: 'E1', avant: 950, apres: 1000, motif: 'copie relue' };
    expect(
      dit(
        { relevements: [], pointsJury: 0, livret: 'a_examiner', decision: null },
        {
          relevements: [relevement],
          pointsJury: 350,
          livret: 'examine',
          decision: 'admis',
          saisies: [{ type: 'valider' }],
        },
      ),
    ).toBe(
      'Notes relevées : E1 : 9,50 → 10,00 (copie relue) ; Points de jury : 0,00 → 3,50 ; Livret scolaire : À examiner → Examiné ; Décision validée : Admis',
    );
    expect(dit(null, { valableJusquau: '2026-07-10T20:00:00.000Z' })).toBe(
      'Valable jusqu’au : 10/07/2026 22:00',
    );
  });

  it('writes a mark that was corrected, and an annulation with its decision', () => {
    const note = { nature: 'note', note: 950, annee: null, reference: null };
    const benefice = { ...note, nature: 'benefice', note: 1250, annee: 2024 };
    expect(dit(note, { ...benefice, motif: 'erreur de report' })).toBe(
      'Résultat reçu : note de la session → bénéfice ; Note : 9,50 → 12,50 ; Année d’obtention : 2024 ; Motif : erreur de report',
    );
    expect(dit(note, { nature: 'annulee', note: null, annee: null, reference: 'Commission de Lyon' })).toBe(
      'Résultat reçu : note de la session → épreuve annulée ; Note : 9,50 → rien ; Référence de la décision : Commission de Lyon',
    );
  });

  it('of a list says only who came and who went', () => {
    const membre = (personne: string, qualite = 'membre') => ({
      personne,
      qualite,
      college: 'profession',
      statut: 'salarie',
    });
    const changements = decrireChangements(
      { membres: [membre('Alix Renard'), membre('Noa Merle')] },
      { membres: [membre('Alix Renard'), membre('Max Saule')] },
    );
    expect(changements).toEqual([
      {
        libelle: 'Membres',
        avant: 'Noa Merle, Membre, Membres de la profession, salarié',
        apres: 'Max Saule, Membre, Membres de la profession, salarié',
      },
    ]);
  });

  it('counts presences, and never shows an identifier or a proof', () => {
    const apres = {
      tenue: { fin: '', date: '2026-06-22', lieu: 'Salle 12', debut: '08:30' },
      presences: { 'id-1': 'present', 'id-2': 'present', 'id-3': 'absent' },
      jeton: 'MIIB',
    };
    expect(dit(null, apres)).toBe(
      'Tenue : lieu Salle 12, date 22/06/2026, début 08:30 ; Présences : 2 présents, 1 absent',
    );
  });

  it('says nothing of what did not change, and something of a key it does not know', () => {
    expect(dit({ nom: 'A', ville: 'B' }, { nom: 'A', ville: 'C' })).toBe('Ville : B → C');
    expect(dit(undefined, { sessionsOuvertes: 3, constructor: 'x' })).toBe(
      'Sessions ouvertes : 3 ; Constructor : x',
    );
    expect(dit(null, null)).toBe('');
  });
});
