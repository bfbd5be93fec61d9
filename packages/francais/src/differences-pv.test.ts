import type { DifferencesPv } from '@delib/domain';
import { describe, expect, it } from 'vitest';
import {
  direDifferenceCadre,
  direDifferenceCandidat,
  direDifferenceMembre,
  direDifferenceTenue,
  phraseDifferences,
} from './differences-pv';
import { INSECABLE } from './typographie';

const phrase = (differences: DifferencesPv) => phraseDifferences(differences).replaceAll(INSECABLE, ' ');

const RIEN: DifferencesPv = { candidats: [], tenue: [], membres: [], cadre: [] };

describe('What two versions of a PV say differently, in words', () => {
  it('of a candidate, with the motif of what the jury did', () => {
    expect(direDifferenceCandidat({ rubrique: 'issue', avant: 'second_groupe', apres: 'admis' })).toEqual({
      quoi: 'Décision',
      avant: 'Admis à se présenter au 2nd groupe',
      apres: 'Admis',
    });
    expect(
      direDifferenceCandidat({
        rubrique: 'note',
        epreuve: 'E1',
        intitule: 'Culture générale',
        avant: null,
        apres: { de: 950, a: 1000, motif: 'oral solide' },
      }),
    ).toEqual({
      quoi: 'Note E1 Culture générale',
      avant: 'non relevée',
      apres: 'portée de 9,50 à 10,00 – motif : oral solide',
    });
    expect(
      direDifferenceCandidat({ rubrique: 'points', avant: { points: 250, motif: 'assiduité' }, apres: null }),
    ).toMatchObject({ avant: '2,5\u00a0points de jury – motif : assiduité', apres: 'aucun' });
    expect(
      direDifferenceCandidat({ rubrique: 'decision', avant: null, apres: { issue: 'admis', moyenne: null } }),
    ).toEqual({ quoi: 'Candidat', avant: 'n’est pas sur ce PV', apres: 'Admis' });
    const recu = { avant: { nature: 'note', note: 800 }, apres: { nature: 'absent' } } as const;
    expect(direDifferenceCandidat({ rubrique: 'recu', epreuve: 'E4', groupe: 1, ...recu })).toEqual({
      ...{ quoi: 'Note E4, reçue', avant: '8,00', apres: 'absent' },
    });
    expect(direDifferenceCandidat({ rubrique: 'absences', avant: [], apres: ['E1', 'E4'] })).toMatchObject({
      avant: 'aucune',
      apres: 'E1, E4',
    });
  });
  it('of a mean whose rounding deceives, with its exact figure', () => {
    const reserve = { barre: 1000, exacte: '9,996', phrase: 'exactement 9,996, sous 10' };
    expect(
      direDifferenceCandidat({ rubrique: 'moyenne', avant: null, apres: { affichee: '10,00', reserve } }),
    ).toMatchObject({ avant: 'aucune', apres: '10,00 (exactement 9,996, sous 10)' });
  });
  it('of a member, of the sitting and of the jury', () => {
    expect(direDifferenceMembre({ rubrique: 'presence', avant: 'present', apres: 'a_distance' })).toEqual({
      ...{ quoi: 'Présence', avant: 'Présent', apres: 'À distance' },
    });
    expect(direDifferenceMembre({ rubrique: 'emarge', avant: true, apres: false })).toEqual({
      ...{ quoi: 'A émargé', avant: 'oui', apres: 'non' },
    });
    expect(direDifferenceTenue({ rubrique: 'date', avant: '2026-06-22', apres: '2026-06-23' })).toEqual({
      ...{ quoi: 'Date', avant: '22/06/2026', apres: '23/06/2026' },
    });
    expect(direDifferenceTenue({ rubrique: 'incidents', avant: '', apres: 'coupure' })).toMatchObject({
      avant: 'néant',
    });
    expect(
      direDifferenceCadre({
        rubrique: 'arrete',
        avant: '2026-041 du 2026-06-02',
        apres: 'A-7 du 2026-06-20',
      }),
    ).toEqual({
      ...{ quoi: 'Arrêté de nomination', avant: '2026-041 du 02/06/2026', apres: 'A-7 du 20/06/2026' },
    });
  });
  it('counted: candidates, and of how many the decision; nothing where they say the same', () => {
    expect(phrase(RIEN)).toBe('Aucune différence.');
    const issue = { rubrique: 'issue', avant: 'non_admis', apres: 'admis' } as const;
    const livret = { rubrique: 'livretExamine', avant: false, apres: true } as const;
    expect(
      phrase({
        ...RIEN,
        candidats: [
          { numeroAnonymat: '1', differences: [issue, livret] },
          { numeroAnonymat: '2', differences: [livret] },
        ],
        tenue: [{ rubrique: 'lieu', avant: 'a', apres: 'b' }],
      }),
    ).toBe('Diffèrent : 2 candidats, dont 1 décision changée ; 1 rubrique de la tenue.');
    expect(phrase({ ...RIEN, candidats: [{ numeroAnonymat: '2', differences: [livret] }] })).toBe(
      'Diffèrent : 1 candidat, sans qu’aucune décision ne change.',
    );
  });
});
