import { dossierNeuf } from '@delib/testing/arbitraires';
import { describe, expect, it } from 'vitest';
import { notes, SIO_SISR } from '../test-support/sio-sisr';
import type { Dossier, Livret } from './deliberation';
import { type CandidatAComparer, manqueEnPoints, memesCas, traitementsInegaux } from './meme-cas';
import { appliquerSaisie, type Saisie } from './saisie';

const MOTIF = 'Assiduité et progression';
const points = (valeur: string): Saisie => ({ type: 'points', points: valeur, motif: MOTIF });
const VALIDER: Saisie = { type: 'valider' };

function apres(dossier: Dossier, saisies: readonly Saisie[]): Dossier {
  return saisies.reduce((avant, saisie) => {
    const done = appliquerSaisie(SIO_SISR, avant, saisie);
    if (!done.ok) throw new Error(done.refus.code);
    return done.valeur;
  }, dossier);
}

/** A candidate with these marks, after these entries of the jury. */
function candidat(
  numeroAnonymat: string,
  marques: string,
  saisies: readonly Saisie[] = [],
  options: { readonly forme?: string; readonly livret?: Livret } = {},
): CandidatAComparer {
  const dossier = { ...dossierNeuf(notes(marques)), livret: options.livret ?? 'aucun' };
  const { forme = 'globale' } = options;
  return {
    id: `id-${numeroAnonymat}`,
    numeroAnonymat,
    forme,
    dossier: apres(dossier, saisies),
  };
}

// 212 points of 220: 8 lack to 10, and the professional mean opens the 2nd groupe.
const A_HUIT = '8 8 8 8 11 11 11';
// 214 and 210: 6 and 10 lack.
const A_SIX = '9 8 8 8 11 11 11';
const A_DIX = '7 8 8 8 11 11 11';
const SUJET = candidat('500', A_HUIT);
const numeros = (jury: readonly CandidatAComparer[], sujet = SUJET) =>
  memesCas(SIO_SISR, sujet, jury).map(({ candidat: { numeroAnonymat } }) => numeroAnonymat);

describe('« Même cas, même décision »', () => {
  it('tells what was granted to the nearest, in points, raises or not at all, with its motif', () => {
    const [a, b, c] = memesCas(SIO_SISR, SUJET, [
      candidat('001', A_SIX, [points('6'), VALIDER]),
      candidat('002', A_HUIT, [VALIDER]),
      candidat('003', A_DIX, [{ type: 'relever', epreuve: 'E5', note: '13,5', motif: MOTIF }, VALIDER]),
    ]);
    expect([a?.candidat.numeroAnonymat, a?.ecart, a?.octroi]).toEqual([
      '002',
      0,
      { points: 0, motifPoints: '', relevements: [], issue: 'second_groupe', accorde: false },
    ]);
    expect([b?.candidat.numeroAnonymat, b?.ecart, b?.octroi]).toEqual([
      '001',
      20_000,
      { points: 600, motifPoints: MOTIF, relevements: [], issue: 'admis', accorde: true },
    ]);
    expect(c?.octroi.relevements).toEqual([{ epreuve: 'E5', avant: 1100, apres: 1350, motif: MOTIF }]);
    expect([a, b, c].map((cas) => cas && manqueEnPoints(cas))).toEqual([800, 600, 1000]);
  });

  it('leaves out who is not decided, and whose decision no longer follows from the marks', () => {
    const corrige = candidat('002', A_HUIT, [VALIDER]);
    const revenu = { ...corrige, dossier: { ...corrige.dossier, resultats: notes(A_SIX) } };
    expect(numeros([candidat('001', A_HUIT), revenu])).toEqual([]);
    expect(numeros([SUJET, { ...SUJET, dossier: apres(SUJET.dossier, [VALIDER]) }])).toEqual([]);
  });

  it('shows five at most; as near, the lower numéro d’anonymat first', () => {
    const jury = ['007', '003', '005', '001', '006', '002'].map((numero) =>
      candidat(numero, A_HUIT, [VALIDER]),
    );
    expect(numeros(jury)).toEqual(['001', '002', '003', '005', '006']);
  });

  it('stops at half a point of mean, 11 points of 22 coefficients: a hundredth of a note beyond is another case', () => {
    const aLaLimite = candidat('001', '8 8 8 8 11 11 8.25', [VALIDER]);
    const auDela = candidat('002', '7.99 8 8 8 11 11 8.25', [VALIDER]);
    expect(numeros([aLaLimite, auDela])).toEqual(['001']);
    expect(memesCas(SIO_SISR, SUJET, [aLaLimite])[0]?.ecart).toBe(110_000);
  });

  it.each<[string, string, { readonly forme?: string; readonly livret?: Livret }]>([
    ['the forme progressive', A_HUIT, { forme: 'progressive' }],
    ['a bénéfice', 'benefice:14 5 8 8 11 11 10', {}],
    ['a dispense, and other coefficients', '8 8 disp. 8 11 11 11', {}],
    ['force majeure at an épreuve', 'f.maj. 14 8 9 11 11 11', {}],
    ['a professional mean below 10, which closes the 2nd groupe', '12 12 9 9 9 9 9.5', {}],
    ['a livret that was handed in', A_HUIT, { livret: 'a_examiner' }],
  ])('does not compare with %s', (_quoi, marques, options) => {
    expect(numeros([candidat('001', marques, [VALIDER], options)])).toEqual([]);
    const semblable = candidat('001', marques, [VALIDER], options);
    expect(numeros([semblable], candidat('500', marques, [], options))).toEqual(['001']);
  });

  it('reads a livret handed in alike whether the jury has examined it or not', () => {
    const examine = candidat('001', A_HUIT, [{ type: 'examiner_livret' }, VALIDER], { livret: 'a_examiner' });
    expect(numeros([examine], candidat('500', A_HUIT, [], { livret: 'a_examiner' }))).toEqual(['001']);
  });

  it.each([
    ['who lacks nothing', '10 10 10 10 10 10 10'],
    ['who was absent', '10 10 10 abs. 15 15 15'],
    ['whose épreuve was annulled', '10 10 10 ann. 15 15 15'],
    ['who has a mark to come', '10 10 10 manq. 15 15 15'],
    ['who goes on with the cursus', '10 10 10 n.p. 15 15 15'],
  ])('says nothing of %s: no points would change anything', (_quoi, marques) => {
    const decide = marques.includes('manq.') ? [] : [VALIDER];
    expect(numeros([candidat('001', marques, decide)], candidat('500', marques))).toEqual([]);
  });

  it('takes the lowest bar that is not reached: 8 from 7,73, never 10 beside it', () => {
    const sous8 = '5 5 5 5 10 10 10';
    const helped = candidat('001', sous8, [points('6'), VALIDER]);
    const [cas] = memesCas(SIO_SISR, candidat('500', sous8), [helped, candidat('002', A_HUIT, [VALIDER])]);
    expect([cas?.candidat.numeroAnonymat, cas && manqueEnPoints(cas), cas?.octroi.issue]).toEqual([
      '001',
      600,
      'second_groupe',
    ]);
  });

  it('compares after the orals in the 2nd groupe, by what its jury grants', () => {
    const second = (numero: string, saisies: readonly Saisie[]): CandidatAComparer => {
      const premier = candidat(numero, A_HUIT, [VALIDER]);
      const dossier: Dossier = {
        ...premier.dossier,
        groupe: 2,
        validation: null,
        oraux: { E3: { nature: 'note', note: 1000 }, E4: { nature: 'note', note: 600 } },
      };
      return { ...premier, dossier: apres(dossier, saisies) };
    };
    const [cas] = memesCas(SIO_SISR, second('500', []), [
      second('001', [points('2'), VALIDER]),
      candidat('002', A_HUIT, [VALIDER]),
    ]);
    expect([cas?.candidat.numeroAnonymat, cas && manqueEnPoints(cas), cas?.octroi]).toMatchObject([
      '001',
      200,
      { points: 200, issue: 'admis', accorde: true },
    ]);
  });
});

describe('Like cases treated unlike', () => {
  const paires = (jury: readonly CandidatAComparer[]) =>
    traitementsInegaux(SIO_SISR, jury).map(({ autre, aide }) => [
      autre.candidat.numeroAnonymat,
      aide.candidat.numeroAnonymat,
      aide.ecart,
    ]);
  const aide = (numero: string, marques: string, valeur: string) =>
    candidat(numero, marques, [points(valeur), VALIDER]);
  const refuse = (numero: string, marques: string) => candidat(numero, marques, [VALIDER]);

  it('are told when the one who was not helped is as near to the bar, or nearer', () => {
    expect(paires([aide('001', A_HUIT, '8'), refuse('002', A_HUIT), refuse('003', A_SIX)])).toEqual([
      ['003', '001', 20_000],
      ['002', '001', 0],
    ]);
  });

  it('are not when the one who was helped was nearer', () => {
    expect(paires([aide('001', A_SIX, '6'), refuse('002', A_HUIT)])).toEqual([]);
  });

  it('name each candidate once, beside the nearest who was helped', () => {
    const jury = [aide('001', A_DIX, '10'), aide('002', A_HUIT, '8'), refuse('003', A_SIX)];
    expect(paires(jury)).toEqual([['003', '002', 20_000]]);
  });

  it('points that do not reach the bar help nobody over it', () => {
    expect(paires([aide('001', A_HUIT, '7,99'), refuse('002', A_HUIT)])).toEqual([]);
    expect(paires([aide('001', A_HUIT, '8'), aide('002', A_HUIT, '7,99')])).toEqual([['002', '001', 0]]);
  });

  it('wait for both to be decided, and for one situation', () => {
    expect(paires([aide('001', A_HUIT, '8'), candidat('002', A_HUIT)])).toEqual([]);
    const progressive = candidat('002', A_HUIT, [VALIDER], { forme: 'progressive' });
    expect(paires([aide('001', A_HUIT, '8'), progressive])).toEqual([]);
  });
});
