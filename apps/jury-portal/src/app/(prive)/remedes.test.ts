import { type ActeurJury, evaluerActe, type FaitsJury } from '@delib/domain';
import { expect, test } from 'vitest';
import { remedeDe } from './remedes';

const PRESIDENT: ActeurJury = {
  ...{ role: 'president', academieId: '14', centreId: 'c', juryId: 'j', membreId: 'm', connexionId: 'x' },
  ...{ prenom: 'Alix', nom: 'Renard' },
};

const FAITS: FaitsJury = {
  ...{ id: 'j', code: '20112', academieId: '14', centreId: 'c', etat: '110', reglementPresent: true },
  ...{ casEnEchec: 0, candidats: 4, resultats: 8, notesManquantes: 0, manquementsNomination: [] },
  ...{ candidatsSecondGroupe: 0, choixManquants: 0, orauxManquants: 0, reexamen: null },
  ...{ decisionsAValider: 2, livretsAExaminer: 1, pv: 'sans_pv' },
  tenue: {
    ...{ complete: false, presenceEnregistree: false, membresPresents: [], seance: null },
    cadre: {
      nomination: null,
      finPremierGroupe: null,
      decisionDeRenvoi: null,
      maintenant: '2026-06-22T10:00',
    },
  },
};

test('each condition of « Clore les décisions » and of the signature has its page in the portal', () => {
  const clore = evaluerActe(PRESIDENT, FAITS, 'cloreDecisions').refus.map(({ code }) => remedeDe(code).href);
  expect(clore).toEqual(['/deliberation?filtres=a_valider', '/deliberation?filtres=livret']);
  const signer = evaluerActe(PRESIDENT, { ...FAITS, etat: '120' }, 'signerPv').refus;
  expect(signer.map(({ code }) => remedeDe(code).href)).toEqual(['/tenue', '/tenue']);
  const cloturer = evaluerActe(PRESIDENT, { ...FAITS, etat: '120' }, 'cloturerDeliberation').refus;
  expect(cloturer.map(({ code }) => remedeDe(code).href)).toEqual(['/pv']);
});

test('what the jury cannot do itself says whose it is', () => {
  const dit = (code: Parameters<typeof remedeDe>[0]) => {
    const remede = remedeDe(code);
    return remede.href ?? remede.sinon;
  };
  expect(dit('oraux_manquants')).toBe('C’est au gestionnaire académique de le faire.');
  expect(dit('choix_manquants')).toBe('C’est au chef de centre de le faire.');
});
