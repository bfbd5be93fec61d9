import { dossierNeuf } from '@delib/testing/arbitraires';
import { describe, expect, it } from 'vitest';
import { formatMoyenne } from '../nombre/moyenne';
import { executerCas } from '../reglement/autotest';
import type { Reglement } from '../reglement/reglement';
import { note, notes, SIO_SISR } from '../test-support/sio-sisr';
import { refusAnnulationEn } from './annulation';
import { articleRegle } from './article-regle';
import { estALaBarre, validerIssue } from './deliberation';
import { direMoyenneGenerale } from './moyenne-dite';
import { plusPetitsChangements } from './plus-petit-changement';
import {
  aUnSecondGroupe,
  barres,
  issuesDuGroupe,
  PREMIERE_SESSION,
  proposerPremierGroupe,
  proposerSecondGroupe,
  REGLES,
  SESSION_DES_REGLES,
  verifierSession,
} from './proposition';

const en = (session: number): Reglement => ({ ...SIO_SISR, session });
/** 8 at the general épreuves, 11 at the professional ones: 9,64 and 11,00. */
const AU_SECOND_GROUPE = notes('8 8 8 8 11 11 11');

describe('The rules are those in force for the session', () => {
  it.each([
    [2014, 'non_admis', 'moyenne_insuffisante'],
    [2019, 'non_admis', 'moyenne_insuffisante'],
    [2021, 'non_admis', 'moyenne_insuffisante'],
    [2022, 'second_groupe', 'acces_second_groupe'],
    [2026, 'second_groupe', 'acces_second_groupe'],
  ])('session %i: 9,64 with 11 at the professional épreuves is %s', (session, issue, regle) => {
    const proposition = proposerPremierGroupe(en(session), AU_SECOND_GROUPE);
    expect(proposition).toMatchObject({ issue, regle });
    expect(proposition?.moyenne && formatMoyenne(proposition.moyenne)).toBe('9,64');
  });

  it('whatever the session, a mean of 10 admits and an absence refuses', () => {
    for (const session of [2014, 2019, 2022, 2026]) {
      expect(proposerPremierGroupe(en(session), notes('10 10 10 10 10 10 10'))?.issue).toBe('admis');
      expect(proposerPremierGroupe(en(session), notes('20 20 20 abs. 20 20 20'))?.issue).toBe('non_admis');
    }
  });

  it('each cites its text as the session is governed', () => {
    expect(articleRegle('acces_second_groupe', en(2022))).toBe(
      'D643-22 (code de l’éducation ; décret n° 2022-850 du 3 juin 2022)',
    );
    expect(articleRegle('moyenne_atteinte_apres_controle', en(2024))).toContain('arrêté du 20 juin 2024');
    expect(articleRegle('moyenne_atteinte_apres_controle', en(2026))).toContain('arrêté du 9 mai 2025');
  });
});

describe('A session before 2022 has no 2nd groupe', () => {
  it('nobody is proposed to it, counted in it or brought to it', () => {
    expect([2021, 2022].map((session) => aUnSecondGroupe(en(session)))).toEqual([false, true]);
    expect(issuesDuGroupe(1, en(2021))).toEqual(['admis', 'non_admis', 'poursuite']);
    expect(issuesDuGroupe(1, en(2022))).toEqual(['admis', 'second_groupe', 'non_admis', 'poursuite']);
    const faible = dossierNeuf(notes('7.5 7.5 7.5 7.5 10 10 10'));
    expect(plusPetitsChangements(en(2019), faible).map(({ issue }) => issue)).toEqual(['admis']);
    expect(proposerSecondGroupe(en(2019), AU_SECOND_GROUPE, { E3: note('20'), E4: note('20') })).toBeNull();
    expect(validerIssue(en(2019), dossierNeuf(AU_SECOND_GROUPE))).toMatchObject({
      ok: true,
      valeur: { issue: 'non_admis' },
    });
  });

  it('its bar of 8 decides of nothing: nobody is at it, no rounding deceives there', () => {
    expect([barres(en(2021)), barres(en(2022))]).toEqual([[1000], [1000, 800]]);
    const presqueHuit = { total: 1_759_200, coefficients: 2200 };
    expect([2021, 2022].map((session) => estALaBarre(en(session), presqueHuit))).toEqual([false, true]);
    expect(
      [2021, 2022].map((session) => direMoyenneGenerale(presqueHuit, en(session)).reserve?.barre ?? null),
    ).toEqual([null, 800]);
  });
});

describe('A session before the commission de discipline', () => {
  it('annuls nothing: its refusal names the first session of which it rules', () => {
    expect([2020, 2021, 2026].map(refusAnnulationEn)).toEqual([
      { code: 'annulation_hors_session', annee: 2020, premiere: 2021 },
      null,
      null,
    ]);
  });

  it('that holds a nullity all the same delivers no diploma', () => {
    for (const [session, regle] of [
      [2014, 'moyenne_insuffisante'],
      [2020, 'moyenne_insuffisante'],
      [2021, 'epreuve_annulee'],
    ] as const) {
      const proposition = proposerPremierGroupe(en(session), notes('20 ann. 20 20 20 20 20'));
      expect(proposition).toMatchObject({ issue: 'non_admis', regle, moyenne: null, annulations: ['E2'] });
    }
  });
});

describe('A session before the first rule', () => {
  const refus = { code: 'session_sans_regles', annee: 2013, premiere: 2014 };
  it('is refused, and nothing is proposed or validated in it', () => {
    expect([PREMIERE_SESSION, SESSION_DES_REGLES]).toEqual([2014, 2022]);
    expect(verifierSession(2013)).toEqual({ ok: false, refus });
    expect(verifierSession(2014)).toEqual({ ok: true, valeur: 2014 });
    expect(proposerPremierGroupe(en(2013), notes('10 10 10 10 10 10 10'))).toBeNull();
    expect(validerIssue(en(2013), dossierNeuf(notes('10 10 10 10 10 10 10')))).toEqual({ ok: false, refus });
  });
});

describe('The worked cases of a version', () => {
  it('hold against the session they are written for, whichever session uses the version', () => {
    const [cas] = SIO_SISR.cas.filter(({ attendu }) => attendu === 'second_groupe');
    if (!cas) throw new Error('no case leads to the 2nd groupe');
    expect(executerCas({ ...SIO_SISR, cas: [cas] })).toEqual([]);
    const ancien = { ...cas, session: 2019 };
    expect(executerCas({ ...SIO_SISR, cas: [ancien] })).toHaveLength(1);
    expect(executerCas({ ...SIO_SISR, cas: [{ ...ancien, attendu: 'non_admis' }] })).toEqual([]);
  });
});

describe('Every session from the first to come', () => {
  it('has at least one rule that always speaks, and a text for each rule', () => {
    for (let session = PREMIERE_SESSION; session <= 2030; session += 1) {
      expect(proposerPremierGroupe(en(session), notes('0 0 0 0 0 0 0'))?.issue).toBe('non_admis');
      for (const { id, depuis } of REGLES.values()) {
        if (depuis <= session) expect(articleRegle(id, en(session))).not.toBe('');
      }
    }
  });
});
