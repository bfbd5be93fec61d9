import type { Saisie } from '@delib/domain';
import { expect, test } from 'vitest';
import type { CandidatVu } from '../deliberation/candidat';
import { appliquer } from '../deliberation/dossiers';
import { candidat, notes, SISR } from '../deliberation/exemple.fixture';
import { toLigne } from '../deliberation/ligne';
import { projeter } from './vue';

const MOTIF = 'Assiduité et progression';
const A1 = candidat('A1', notes(8, 11));

function projete(vu: CandidatVu, saisies: readonly Saisie[] = []) {
  const fait = appliquer(SISR, vu.dossier, saisies);
  if (!fait.ok) throw new Error(fait.refus.code);
  const ligne = toLigne(SISR, { ...vu, dossier: fait.valeur });
  return projeter(ligne, { reglement: SISR, titre: 'Délibération du 1er groupe, jury 20101' });
}

test('the room reads marks, coefficients, mean, what lacks and the proposal', () => {
  const vue = projete(A1);
  expect(vue).toMatchObject({
    numeroAnonymat: 'A1',
    categorie: 'Scolaire, forme globale',
    moyenneDite: '9,64',
    proposition: 'second_groupe',
    octroi: '',
    decision: null,
  });
  expect(vue.manques.map(({ barre, points }) => `${barre} : ${points.replace(/\s/g, ' ')}`)).toEqual([
    '10 : 8,00 points',
    '8 : aucun',
  ]);
  expect(vue.epreuves[2]).toEqual({
    code: 'E3',
    intitule: 'Épreuve 3',
    coefficient: '3',
    note: '8,00',
    remplacee: null,
    points: '24,00',
  });
});

test('what the jury did shows beside what was received, the decision once it is validated', () => {
  const relever: Saisie = { type: 'relever', epreuve: 'E5', note: '13', motif: MOTIF };
  const saisi = projete(A1, [relever]);
  expect(saisi.epreuves[4]).toMatchObject({ note: '13,00', remplacee: '11,00' });
  expect([saisi.proposition, saisi.resultat, saisi.decision]).toEqual(['second_groupe', 'admis', null]);
  expect(projete(A1, [relever, { type: 'valider' }]).decision).toBe('admis');
});

test('a decision that no longer follows from the marks is not shown', () => {
  const valide = appliquer(SISR, A1.dossier, [{ type: 'valider' }]);
  if (!valide.ok) throw new Error(valide.refus.code);
  const corrige = { ...A1, dossier: { ...valide.valeur, resultats: notes(12, 12) } };
  expect(projete(corrige).decision).toBeNull();
});

test('in the 2nd groupe the mark that counts, and the one it replaced', () => {
  const dossier = {
    ...A1.dossier,
    groupe: 2,
    oraux: { E3: { nature: 'note', note: 1200 }, E4: { nature: 'note', note: 600 } },
  } as const;
  const { epreuves, seuils, avant } = projete({ ...A1, dossier });
  expect(epreuves.slice(2, 4).map(({ note, remplacee }) => [note, remplacee])).toEqual([
    ['12,00', '8,00'],
    ['8,00', null],
  ]);
  expect([seuils, avant]).toEqual([[1000], { total: 2_240_000, coefficients: 2200 }]);
});

test('nothing of a member of the jury, and no motif, leaves for the second window', () => {
  const signe: CandidatVu = {
    ...A1,
    modifiePar: 'Prénom Nom',
    valideePar: 'Prénom Nom',
    livretExaminePar: 'Prénom Nom',
  };
  const texte = JSON.stringify(
    projete(signe, [{ type: 'points', points: '8', motif: MOTIF }, { type: 'valider' }]),
  );
  expect(texte).toContain('8,00');
  expect(texte).not.toContain('Prénom');
  expect(texte).not.toContain(MOTIF);
});
