import type { Resultats } from '@delib/domain';
import { describe, expect, test } from 'vitest';
import { appliquer } from './dossiers';
import { candidat, notes, SISR } from './exemple.fixture';
import { issuesDuGroupe, toLigne } from './ligne';
import { direOral, direPanne, libelleLivret, resumeDossier } from './phrases';

test('what waits says why, how many, and where', () => {
  const dire = (...etat: Parameters<typeof direPanne>) => direPanne(...etat).replace(/\s/g, ' ');
  const etat = { panne: 'connexion', enAttente: 3, gardees: true } as const;
  expect(dire(etat, false)).toBe('Vous êtes hors ligne : 3 saisies gardées sur cet ordinateur');
  const une = { ...etat, enAttente: 1 };
  expect(dire(une, true)).toBe('Le serveur ne répond pas : 1 saisie gardée sur cet ordinateur');
  const fermee = { ...etat, panne: 'session', gardees: false } as const;
  expect(dire(fermee, true)).toBe('Votre session a pris fin : 3 saisies gardées dans cette page');
});

test('a livret is « à examiner » only where the decision waits for it', () => {
  const livret = (...valeurs: Parameters<typeof notes>) =>
    libelleLivret(toLigne(SISR, candidat('A1', notes(...valeurs), { livret: 'a_examiner' })));
  expect(livret(5, 5)).toBe('À examiner');
  expect(livret(15, 15)).toBe('Non examiné');
});

test('what the jury settled is told in full beside another’s', () => {
  const vu = candidat('A1', notes(8, 11), { livret: 'a_examiner' });
  const settled = appliquer(SISR, vu.dossier, [
    { type: 'relever', epreuve: 'E1', note: '10', motif: 'Oral remarquable' },
    { type: 'points', points: '4', motif: 'Assiduité' },
    { type: 'valider' },
  ]);
  if (!settled.ok) throw new Error(settled.refus.code);
  expect(resumeDossier(SISR, settled.valeur)).toEqual([
    'E1 : 8,00 relevée à 10,00 (Oral remarquable)',
    'Points de jury : 4,00 (Assiduité)',
    'Livret : à examiner',
    'Décision validée : Admis',
  ]);
});

describe('the 2nd groupe', () => {
  const oral = (premier: ReturnType<typeof candidat>, oraux: Resultats) =>
    toLigne(SISR, { ...premier, dossier: { ...premier.dossier, groupe: 2, oraux } });
  const avant = candidat('001', notes(8, 11));

  test('says of each oral which of the two marks counts', () => {
    const ligne = oral(avant, { E3: { nature: 'note', note: 1200 }, E4: { nature: 'note', note: 600 } });
    expect(ligne.oraux.map(direOral)).toEqual([
      'E3 : 8,00, puis 12,00 à l’oral ; l’oral compte',
      'E4 : 8,00, puis 6,00 à l’oral ; la première note reste',
    ]);
    const absent = oral(avant, { E3: { nature: 'absent' }, E4: { nature: 'manquante' } });
    expect(absent.oraux.map(direOral)).toEqual([
      'E3 : 8,00, absent à l’oral ; la première note reste',
      'E4 : 8,00, note d’oral manquante',
    ]);
    expect(absent.empechement?.code).toBe('notes_manquantes_candidat');
  });

  test('shows the mean before and after, and the 1er groupe neither oral nor mean before', () => {
    const ligne = oral(avant, { E3: { nature: 'note', note: 1200 }, E4: { nature: 'note', note: 600 } });
    expect([ligne.premierGroupe?.issue, ligne.arretee?.issue]).toEqual(['second_groupe', 'admis']);
    expect(toLigne(SISR, avant)).toMatchObject({ premierGroupe: null, oraux: [] });
  });

  test('sends nobody to a 2nd groupe', () => {
    expect(issuesDuGroupe(1, SISR)).toHaveLength(4);
    expect(issuesDuGroupe(2, SISR)).toEqual(['admis', 'non_admis']);
  });
});
