import { type FinPrevue, finDuCentre, prevoirFin } from '@delib/domain';
import { describe, expect, it } from 'vitest';
import { abregerFin, abregerRythme, phrasesFinDuCentre } from './rythme';

/** 14:00 in Paris. */
const A = new Date('2026-06-22T12:00:00Z');
const lisible = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');
const dites = (jurys: readonly { code: string; lieu: string; prevue: FinPrevue }[]) =>
  phrasesFinDuCentre(finDuCentre(jurys), A).map(lisible);

/** A jury that validated one candidate every so many minutes, the last one so long ago. */
function jury(code: string, chaque: number, reste: number, ilYA = 0) {
  const validations = Array.from(
    { length: 6 },
    (_, rang) => new Date(A.getTime() - (ilYA + rang * chaque) * 60_000),
  );
  const faits = { moment: 'deliberation' as const, reste, validations };
  return { code, lieu: code === '20112' ? 'salle 12' : '', prevue: prevoirFin(faits, A) };
}

const muet = { ...jury('20113', 1, 9), prevue: { fin: 'inconnue', reste: 9, intervalles: 0 } as const };
const ferme = { ...muet, code: '20114', prevue: { fin: 'a_ouvrir' } as const };
const fini = { ...muet, code: '20115', prevue: { fin: 'validee' } as const };

describe('When the centre will have finished', () => {
  it('is an hour, and the late room by its name', () => {
    expect(dites([jury('20111', 2, 10), jury('20112', 5, 20), fini])).toEqual([
      'Au rythme actuel, toutes les décisions du centre seront validées vers 15 h 40.',
      'Le dernier jury est 20112 (salle 12), 1 h 20 après le précédent.',
    ]);
  });
  it('is the earliest hour it may be, while something is not known', () => {
    expect(dites([jury('20111', 2, 10), muet, ferme])).toEqual([
      'Au rythme actuel, toutes les décisions du centre ne seront pas validées avant 14 h 20.',
      'Le dernier jury est 20111.',
      '1 jury n’a pas encore validé assez de décisions pour le dire (il en faut 6, hors pauses) : 20113.',
      '1 délibération reste à ouvrir : 20114.',
    ]);
  });
  it('is not told too early, and said to be over when it is', () => {
    expect(dites([muet])[0]).toBe(
      'Pas encore assez de décisions pour dire à quelle heure le centre aura fini.',
    );
    expect(dites([fini])).toEqual(['Toutes les décisions sont validées.']);
  });
  it('names two that end together, and no more of the others than one reads', () => {
    const ensemble = dites([jury('20111', 2, 10), jury('20112', 2, 10)]);
    expect(ensemble[1]).toBe('Les derniers jurys sont 20111 et 20112 (salle 12).');
    const muets = Array.from({ length: 60 }, (_, rang) => ({ ...muet, code: String(20200 + rang) }));
    expect(dites(muets)[1]).toMatch(/20207 et 52 autres\.$/);
  });
});

describe('One jury in a row', () => {
  it('is an hour and a pace, or why there is none', () => {
    const { prevue } = jury('20111', 2.5, 4);
    expect(lisible(abregerFin(prevue, A))).toBe('vers 14 h 10');
    expect(lisible(abregerRythme(prevue, A))).toBe('2 min 30 s par décision');
    const pause = jury('20111', 2, 4, 35).prevue;
    expect(lisible(abregerRythme(pause, A))).toBe('2 min par décision, en pause depuis 35 min');
    expect([muet, ferme, fini].map(({ prevue: sienne }) => abregerFin(sienne, A))).toEqual([
      'pas encore assez de décisions pour le dire',
      'délibération à ouvrir',
      'toutes validées',
    ]);
    expect(abregerRythme(muet.prevue, A)).toBe('–');
  });
});
