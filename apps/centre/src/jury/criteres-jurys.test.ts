import { lireCriteres, type ParametresUrl } from '@delib/ui/url';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';
import { describe, expect, test } from 'vitest';
import { choixPeriodes } from '../perimetre/ChoixPeriode';
import { criteresJurys, filtreJurys } from './criteres-jurys';

const periode = (id: string, libelle: string) => ({
  id,
  libelle,
  academieId: '14',
  sessionId: 's',
  code: id,
  debut: '2026-06-22',
  fin: '2026-06-26',
});
const session = (code: string, periodes: ReturnType<typeof periode>[]): Cadre['sessions'][number] => ({
  id: `session-${code}`,
  academieId: '14',
  code,
  annee: Number(code.slice(0, 4)),
  libelle: `Session ${code}`,
  essai: false,
  publication: [],
  periodes,
});
const centre = (code: string) => ({
  id: `centre-${code}`,
  academieId: '14',
  code,
  nom: 'Lycée',
  ville: 'Ville',
});

const CADRE: Cadre = {
  academie: { id: '14', nom: 'Val-de-Brume' },
  sessions: [session('2026', [periode('p1', 'Première semaine')]), session('2025', [periode('p0', 'Juin')])],
  centres: [centre('C1'), centre('C2')],
  specialites: [
    { code: 'SIO', version: '2', intitule: 'Services informatiques', casEnEchec: 0 },
    { code: 'SIO', version: '3', intitule: 'Services informatiques aux organisations', casEnEchec: 0 },
  ],
};

const filtre = (parametres: ParametresUrl, cadre = CADRE) =>
  filtreJurys(cadre, lireCriteres(criteresJurys(cadre), parametres));

describe('what a search of jurys asks the database', () => {
  test('without a criterion: every jury of the latest session', () => {
    expect(filtre({})).toMatchObject({ sessionId: ['session-2026'], centreId: [], etat: [] });
  });

  test('each criterion of the URL, several values included', () => {
    expect(filtre({ c_jury: ' 2011 ', c_etat: '130,140', c_centre: 'C2' })).toMatchObject({
      partDuCode: '2011',
      etat: ['130', '140'],
      centreId: ['centre-C2'],
    });
  });

  test('a criterion under « Voir plus de critères » counts once it is shown', () => {
    expect(filtre({ c_qualification: 'SIO' }).specialite).toBeUndefined();
    expect(filtre({ criteres: 'jury,qualification', c_qualification: 'SIO' }).specialite).toEqual(['SIO']);
  });

  test('a session emptied of its value means every session; one that is not shown, the latest', () => {
    expect(filtre({ c_session: '' }).sessionId).toEqual([]);
    expect(filtre({ criteres: 'jury' }).sessionId).toEqual(['session-2026']);
    expect(filtre({ c_session: '2025' }).sessionId).toEqual(['session-2025']);
  });

  test('what the URL makes up is left out: it never widens the search to another centre', () => {
    expect(filtre({ c_etat: '999', c_centre: 'C9' })).toMatchObject({ etat: [], centreId: [] });
  });
});

test('a centre is asked for only where there are several', () => {
  const seul: Cadre = { ...CADRE, centres: CADRE.centres.slice(0, 1), sessions: CADRE.sessions.slice(0, 1) };
  expect(criteresJurys(CADRE).map(({ id }) => id)).toContain('centre');
  expect(criteresJurys(seul).map(({ id }) => id)).not.toContain('centre');
  expect(choixPeriodes(seul.sessions)).toEqual([{ valeur: 'p1', libelle: 'Première semaine' }]);
  expect(choixPeriodes(CADRE.sessions)[1]).toEqual({ valeur: 'p0', libelle: 'Session 2025, Juin' });
});

test('two versions of a règlement are one qualification to search by', () => {
  const critere = criteresJurys(CADRE).find(({ id }) => id === 'qualification');
  expect(critere?.choix).toEqual([{ valeur: 'SIO', libelle: 'Services informatiques aux organisations' }]);
});
