import { describe, expect, it } from 'vitest';
import type { Acteur, ActeurRole } from '../acces/acteur';
import { ACTEURS, faits, reexamen } from '../test-support/jury';
import { actesPossibles, evaluerActe } from './actes';
import { ETATS, type Etat } from './etats';
import type { FaitsReexamen } from './faits';
import {
  ETATS_OUVRANT_REEXAMEN,
  ETATS_REEXAMEN,
  lireReferenceReexamen,
  ouvreReexamen,
  suiteLevee,
  suiteSecondGroupe,
  TRANSITIONS_REEXAMEN,
  transitionReexamen,
} from './reexamen';
import { refusChoix } from './saisies-hors-jury';
import { travailDe } from './travail';

/** Every act possible now for a role on a jury with that réexamen. */
function possibles(acteur: Acteur, etat: Etat, enCours: FaitsReexamen): string[] {
  return actesPossibles(acteur, faits(etat, { reexamen: enCours }))
    .filter(({ possible }) => possible)
    .map(({ acte }) => acte);
}

describe('Every possible next act of a réexamen', () => {
  const DU_JURY = ['president', 'vice_president'] as const;
  it.each<[string, FaitsReexamen, string[], string[]]>([
    [
      'being deliberated',
      reexamen('ouvert'),
      ['cloreDecisions', 'saisirDecision', 'enregistrerTenue'],
      ['abandonnerReexamen'],
    ],
    [
      'whose PV is to be signed',
      reexamen('edition'),
      ['reprendreDeliberation', 'enregistrerTenue', 'signerPv'],
      ['abandonnerReexamen'],
    ],
    ['whose PV is signed', reexamen('edition', { pv: 'signe' }), ['cloturerDeliberation'], []],
    ['whose PV does not verify', reexamen('edition', { pv: 'anomalie' }), ['enregistrerTenue'], []],
  ])('%s: of the jury %j', (_, enCours, jury, academie) => {
    for (const role of DU_JURY) expect(possibles(ACTEURS[role], '218', enCours)).toEqual(jury);
    expect(possibles(ACTEURS.gestionnaire, '218', enCours)).toEqual(academie);
    for (const role of ['chef_de_centre', 'rssi'] as const satisfies readonly ActeurRole[]) {
      expect(possibles(ACTEURS[role], '218', enCours)).toEqual([]);
    }
  });

  it('asks of its own round what an ordinary one asks', () => {
    const president = ACTEURS.president;
    const refus = (enCours: FaitsReexamen, acte: Parameters<typeof evaluerActe>[2]) =>
      evaluerActe(president, faits('198', { reexamen: enCours }), acte).refus.map(({ code }) => code);
    expect(refus(reexamen('ouvert', { decisionsAValider: 1 }), 'cloreDecisions')).toEqual([
      'decisions_a_valider',
    ]);
    expect(refus(reexamen('ouvert', { livretsAExaminer: 1 }), 'cloreDecisions')).toEqual([
      'livrets_a_examiner',
    ]);
    expect(refus(reexamen('edition'), 'cloturerDeliberation')).toEqual(['pv_non_signe']);
    const absent = { ...reexamen('edition').tenue, membresPresents: ['m-vp'] };
    expect(refus(reexamen('edition', { tenue: absent }), 'signerPv')).toEqual(['signataire_absent']);
    expect(refus(reexamen('edition'), 'saisirDecision')).toEqual(['reexamen_inadapte']);
    const autre = { ...president, juryId: 'jury-1' };
    expect(
      evaluerActe(autre, faits('198', { reexamen: reexamen('ouvert') }), 'saisirDecision').refus,
    ).toEqual([{ code: 'autre_perimetre' }]);
  });

  it('of the 2nd groupe is not cleared while a choice or the mark of an oral is missing', () => {
    const manque = { groupe: 2, choixManquants: 1, orauxManquants: 2, decisionsAValider: 2 } as const;
    const refus = evaluerActe(
      ACTEURS.president,
      faits('218', { reexamen: reexamen('ouvert', manque) }),
      'cloreDecisions',
    ).refus;
    expect(refus).toEqual([
      { code: 'choix_manquants', nombre: 1 },
      { code: 'oraux_manquants', nombre: 2 },
      { code: 'decisions_a_valider', nombre: 2 },
    ]);
  });

  it('ends once: nothing follows « clos » nor « abandonné »', () => {
    expect(TRANSITIONS_REEXAMEN.filter(({ de }) => de === 'clos' || de === 'abandonne')).toEqual([]);
    expect(transitionReexamen('clos', 'reprendreDeliberation')).toBeNull();
    const atteints = new Set(TRANSITIONS_REEXAMEN.map(({ vers }) => vers));
    expect(ETATS_REEXAMEN.filter((etat) => !atteints.has(etat))).toEqual([]);
  });
});

describe('A jury with a réexamen under way', () => {
  const avec = { reexamen: reexamen('ouvert') };

  it('has no second one, nor another round before it', () => {
    const refus = [{ code: 'reexamen_en_cours', groupe: 1, version: 2 }];
    expect(evaluerActe(ACTEURS.gestionnaire, faits('198', avec), 'ouvrirReexamen').refus).toEqual(refus);
    expect(
      evaluerActe(ACTEURS.chef_de_centre, faits('200', avec), 'ouvrirDeliberationSecondGroupe').refus,
    ).toEqual(refus);
    expect(
      evaluerActe(ACTEURS.gestionnaire, faits('198', avec), 'changerEtatExceptionnel', '140').refus,
    ).toEqual(refus);
  });

  it('goes on otherwise: its marks of the 2nd groupe are gathered, the groupe is ended and locked', () => {
    expect(possibles(ACTEURS.gestionnaire, '198', avec.reexamen)).toContain('ouvrirRecueilSecondGroupe');
    expect(possibles(ACTEURS.chef_de_centre, '212', avec.reexamen)).toContain('terminerGroupe');
    expect(possibles(ACTEURS.gestionnaire, '214', avec.reexamen)).toContain('verrouillerGroupe');
  });

  it('works on it, and on the round of its état otherwise', () => {
    const jury = { etat: '218', ronde1: 1, ronde2: 3 } as const;
    expect(travailDe(jury, reexamen('ouvert'))).toMatchObject({
      groupe: 1,
      ronde: 2,
      moment: 'deliberation',
    });
    expect(travailDe(jury, reexamen('edition'))).toMatchObject({ groupe: 1, ronde: 2, moment: 'edition' });
    expect(travailDe(jury, null)).toEqual({ groupe: 2, ronde: 3, moment: 'apres', reexamen: null });
  });
});

describe('Without one', () => {
  it('both groupes go through the same moments', () => {
    const moments = ETATS.map((etat) => travailDe({ etat, ronde1: 1, ronde2: 1 }, null));
    expect(moments.map(({ groupe, moment }) => `${groupe} ${moment}`)).toEqual([
      '1 avant',
      '1 avant',
      '1 deliberation',
      '1 edition',
      '1 apres',
      '1 apres',
      '1 apres',
      '2 avant',
      '2 deliberation',
      '2 edition',
      '2 apres',
      '2 apres',
      '2 apres',
    ]);
  });
});

describe('A lifted suspicion leads to a new deliberation of that candidate', () => {
  const PREMIER = { 1: true, 2: false };
  const LES_DEUX = { 1: true, 2: true };
  it.each<[Etat, typeof PREMIER, string]>([
    ['105', { 1: false, 2: false }, 'a_deliberer 1'],
    ['110', PREMIER, 'a_deliberer 1'],
    ['120', PREMIER, 'a_rouvrir 1'],
    ['140', PREMIER, 'a_rouvrir 1'],
    ['198', PREMIER, 'reexamen 1'],
    ['200', PREMIER, 'reexamen 1'],
    ['210', LES_DEUX, 'a_deliberer 2'],
    ['211', LES_DEUX, 'a_rouvrir 2'],
    ['212', LES_DEUX, 'a_rouvrir 2'],
    ['212', PREMIER, 'reexamen 1'],
    ['218', PREMIER, 'reexamen 1'],
    ['218', LES_DEUX, 'reexamen 2'],
  ])('at %s, decided %j: %s', (etat, decisions, attendu) => {
    expect(Object.values(suiteLevee(etat, decisions)).join(' ')).toBe(attendu);
  });
});

describe('Whom a réexamen of the 1er groupe admits to the 2nd', () => {
  const attend = { id: 'c-3', numeroAnonymat: '0003', attendSecondGroupe: true };
  const autre = { id: 'c-2', numeroAnonymat: '0002', attendSecondGroupe: false };
  const clos = { groupe: 1, etat: 'clos', candidats: [autre, attend] } as const;

  it.each<[Etat, string]>([
    ['198', 'avec_les_autres'],
    ['200', 'avec_les_autres'],
    ['210', 'attendre_verrou'],
    ['212', 'attendre_verrou'],
    ['214', 'attendre_verrou'],
    ['218', 'reexamen'],
  ])('at %s: %s', (etat, suite) => {
    expect(suiteSecondGroupe(etat, clos)).toEqual({ suite, candidats: [attend] });
  });

  it('nothing more follows for nobody, nor before it is closed, nor after one of the 2nd', () => {
    expect(suiteSecondGroupe('218', { ...clos, candidats: [autre] })).toBeNull();
    expect(suiteSecondGroupe('218', { ...clos, etat: 'edition' })).toBeNull();
    expect(suiteSecondGroupe('218', { ...clos, groupe: 2 })).toBeNull();
  });

  it('chooses in the réexamen of the 2nd, with the others it names and nobody else of the jury', () => {
    const jury = faits('218');
    const enCours = {
      candidats: [
        { id: 'c-3', decide: false },
        { id: 'c-2', decide: true },
      ],
    };
    for (const role of ['chef_de_centre', 'gestionnaire'] as const) {
      const refus = (candidat: string, reexamen: typeof enCours | null) =>
        refusChoix(ACTEURS[role], jury, candidat, reexamen)?.code ?? null;
      expect(refus('c-3', enCours)).toBeNull();
      expect(refus('c-2', enCours)).toBe('choix_deja_juge');
      expect(refus('c-1', enCours)).toBe('etat_inadapte');
      expect(refus('c-3', null)).toBe('etat_inadapte');
    }
    expect(refusChoix(ACTEURS.president, jury, 'c-3', enCours)?.code).toBe('role_interdit');
    expect(refusChoix(ACTEURS.gestionnaire, faits('200'), 'c-1', null)).toBeNull();
  });
});

describe('A réexamen is opened', () => {
  it('once its groupe is locked, and while the jury does not deliberate the other', () => {
    expect(ETATS.filter((etat) => ouvreReexamen(etat, 1))).toEqual([...ETATS_OUVRANT_REEXAMEN[1]]);
    expect(ETATS.filter((etat) => ouvreReexamen(etat, 2))).toEqual(['218']);
    for (const etat of ['130', '140', '210', '211'] as const) expect(ouvreReexamen(etat, 1)).toBe(false);
  });

  it('on a decision that is named and dated, not one to come', () => {
    const dit = (reference: string, dateReference: string) => {
      const lue = lireReferenceReexamen({ origine: 'juridiction', reference, dateReference }, '2026-10-12');
      return lue.ok ? lue.valeur : lue.refus.code;
    };
    expect(dit('  TA de  Villebourg, n° 2303845', '2026-10-12')).toBe('TA de Villebourg, n° 2303845');
    expect(dit('TA de Villebourg, n° 2303845', '2026-10-13')).toBe('saisie_invalide');
    expect(dit('TA de Villebourg, n° 2303845', '2026-02-30')).toBe('saisie_invalide');
    expect(dit('TA de Villebourg, n° 2303845', '')).toBe('saisie_invalide');
    expect(dit('   TA   ', '2026-10-12')).toBe('reference_trop_courte');
    expect(dit('x'.repeat(201), '2026-10-12')).toBe('saisie_invalide');
  });
});
