import { describe, expect, it } from 'vitest';
import { statutPv, type VersionPv } from './statut';

const v = (version: number, signature: VersionPv['signature'], abandonne = false): VersionPv => ({
  version,
  signature,
  abandonne,
});

describe('« Signé » is computed', () => {
  it.each<[string, VersionPv[], number, ReturnType<typeof statutPv>]>([
    ['nothing composed yet', [], 1, 'sans_pv'],
    ['composed, waiting for the signature', [v(1, 'aucune')], 1, 'non_signe'],
    ['signed in this round', [v(1, 'verifiee')], 1, 'signe'],
    ['the draft set aside, the round not begun again', [v(1, 'aucune', true)], 1, 'sans_pv'],
    ['the draft set aside, deliberation taken up again', [v(1, 'aucune', true)], 2, 'sans_pv'],
    ['set aside, then composed again', [v(1, 'aucune', true), v(2, 'aucune')], 2, 'non_signe'],
    ['set aside, composed again and signed', [v(1, 'aucune', true), v(2, 'verifiee')], 2, 'signe'],
    ['signed, then reopened', [v(1, 'verifiee')], 2, 'rouvert'],
    ['signed, reopened, composed again', [v(1, 'verifiee'), v(2, 'aucune')], 2, 'rouvert'],
    ['signed, reopened, the new draft set aside', [v(1, 'verifiee'), v(2, 'aucune', true)], 3, 'rouvert'],
    ['signed, reopened and signed again', [v(1, 'verifiee'), v(2, 'verifiee')], 2, 'signe'],
    ['stored bytes that do not verify', [v(1, 'anomalie')], 1, 'anomalie'],
    [
      'an earlier round that does not verify: the alarm stays',
      [v(1, 'anomalie'), v(2, 'verifiee')],
      2,
      'anomalie',
    ],
    ['the order of versions does not matter', [v(2, 'verifiee'), v(1, 'verifiee')], 2, 'signe'],
  ])('%s', (_title, versions, ronde, statut) => {
    expect(statutPv(versions, ronde)).toBe(statut);
  });
});
