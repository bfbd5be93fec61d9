import { expect, test } from 'vitest';
import { periodeChoisie } from './ChoixPeriode';
import { sessionChoisie } from './ChoixSession';

const session = (code: string) => ({
  id: code,
  academieId: '99',
  code,
  annee: Number(code.slice(0, 4)),
  libelle: `Session ${code}`,
  essai: false,
  publication: [],
  periodes: [],
});
const SESSIONS = [session('2027'), session('2026')];

test('a page is about the latest session unless the address names another', () => {
  expect(sessionChoisie({ sessions: SESSIONS }, {})?.code).toBe('2027');
  expect(sessionChoisie({ sessions: SESSIONS }, { session: '2026' })?.code).toBe('2026');
});

test('a session that is not there any more is the latest, and without a session there is none', () => {
  expect(sessionChoisie({ sessions: SESSIONS }, { session: '1999' })?.code).toBe('2027');
  expect(sessionChoisie({ sessions: [] }, { session: '2026' })).toBeNull();
});

test('a période of another session is none', () => {
  const periodes = [{ valeur: 'p1', libelle: 'Juin' }];
  expect(periodeChoisie(periodes, { periode: 'p1' })).toBe('p1');
  expect(periodeChoisie(periodes, { periode: 'p2' })).toBeUndefined();
  expect(periodeChoisie(periodes, {})).toBeUndefined();
});
