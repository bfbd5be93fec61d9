import { describe, expect, it } from 'vitest';
import {
  type College,
  type Membre,
  presenceAutorisee,
  type Statut,
  verifierNomination,
  verifierTenue,
} from './composition';

const NOMINATION = { numero: '2026-041', date: '2026-06-02' };

let rank = 0;
function membre(college: College, statut: Statut, qualite: Membre['qualite'] = 'membre'): Membre {
  rank += 1;
  return { id: `m${rank}`, nom: `Nom${rank}`, prenom: 'Sacha', college, statut, qualite };
}

const PRESIDENTE = membre('presidence', 'enseignant_chercheur', 'president');
const VICE = membre('enseignants', 'enseignant_public', 'vice_president');
const PUBLIC = membre('enseignants', 'enseignant_public');
const PRIVE = membre('enseignants', 'enseignant_prive');
const EMPLOYEUR = membre('profession', 'employeur');
const SALARIE = membre('profession', 'salarie');
const SALARIE_2 = membre('profession', 'salarie');
const COMPLET = [PRESIDENTE, VICE, PUBLIC, PRIVE, EMPLOYEUR, SALARIE, SALARIE_2];
const sans = (...absents: Membre[]) => COMPLET.filter((m) => !absents.includes(m));

describe('A jury is lawfully named (D643-31)', () => {
  it('with an arrêté, one qualified president and two colleges in equal parts', () => {
    expect(verifierNomination(NOMINATION, COMPLET)).toEqual([]);
  });
  it('an IA-IPR presides as well as an enseignant-chercheur', () => {
    const iaIpr = membre('presidence', 'ia_ipr', 'president');
    expect(verifierNomination(NOMINATION, [iaIpr, ...sans(PRESIDENTE)])).toEqual([]);
  });
  it.each<[string, typeof NOMINATION | null, Membre[], string[]]>([
    ['no arrêté', null, COMPLET, ['arrete_absent']],
    ['no president', NOMINATION, sans(PRESIDENTE), ['president_absent']],
    [
      'two presidents',
      NOMINATION,
      [...COMPLET, membre('presidence', 'ia_ipr', 'president')],
      ['presidents_multiples'],
    ],
    [
      'a president who is neither enseignant-chercheur nor IA-IPR',
      NOMINATION,
      [membre('presidence', 'enseignant_public', 'president'), ...sans(PRESIDENTE)],
      ['president_sans_qualite'],
    ],
    ['colleges of 3 and 2', NOMINATION, sans(SALARIE), ['parite_non_respectee']],
    ['colleges of 2 and 3', NOMINATION, sans(PUBLIC), ['parite_non_respectee']],
    ['no member of the profession', NOMINATION, sans(EMPLOYEUR, SALARIE, SALARIE_2), ['college_vide']],
    ['nobody', null, [], ['arrete_absent', 'president_absent', 'college_vide']],
  ])('and unlawfully with %s', (_title, nomination, membres, manquements) => {
    expect(verifierNomination(nomination, membres)).toEqual(manquements);
  });
});

describe('A sitting that lacks something is tolerated and told', () => {
  it('everyone there: nothing to tell', () => {
    expect(verifierTenue(COMPLET)).toEqual([]);
  });
  it.each<[string, Membre[], string[]]>([
    [
      'the president absent, the only enseignant-chercheur with her',
      sans(PRESIDENTE),
      ['president_non_present', 'enseignant_chercheur_absent'],
    ],
    ['a defection in one college', sans(SALARIE), ['parite_rompue']],
    ['half the teachers private', sans(PUBLIC, SALARIE), ['enseignants_publics_minoritaires']],
    ['no employer', sans(EMPLOYEUR, PRIVE), ['employeurs_absents']],
    ['no employee', sans(SALARIE, SALARIE_2, PUBLIC, PRIVE), ['salaries_absents']],
    [
      'nobody',
      [],
      [
        'president_non_present',
        'enseignants_publics_minoritaires',
        'enseignant_chercheur_absent',
        'employeurs_absents',
        'salaries_absents',
      ],
    ],
  ])('%s', (_title, presents, avertissements) => {
    expect(verifierTenue(presents)).toEqual(avertissements);
  });
  it('one defection on each side leaves parity', () => {
    expect(verifierTenue(sans(PRIVE, SALARIE))).toEqual([]);
  });
});

describe('Presence', () => {
  it('anyone may sit from afar but the president', () => {
    expect(COMPLET.filter((m) => !presenceAutorisee(m, 'a_distance'))).toEqual([PRESIDENTE]);
    expect(COMPLET.every((m) => presenceAutorisee(m, 'present') && presenceAutorisee(m, 'absent'))).toBe(
      true,
    );
  });
});
