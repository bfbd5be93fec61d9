import { describe, expect, test } from 'vitest';
import { lireDemande } from './demande';

const EMPREINTE = '0123456789abcdef'.repeat(4);

describe('what the QR code or a person asks to verify', () => {
  test('the address of a QR code is a number and its digest', () => {
    expect(lireDemande({ numero: 'PV-2026-20112-1-v1', empreinte: EMPREINTE })).toEqual({
      etat: 'valide',
      numero: 'PV-2026-20112-1-v1',
      empreinte: EMPREINTE,
    });
  });

  test('a digest copied in groups of eight, as it is printed, is the same digest', () => {
    const grouped = EMPREINTE.replace(/(.{8})/g, '$1 ');
    expect(lireDemande({ numero: ' PV-2026-20112-1-v1 ', empreinte: grouped })).toMatchObject({
      etat: 'valide',
      numero: 'PV-2026-20112-1-v1',
      empreinte: EMPREINTE,
    });
  });

  test('nothing asked is no error', () => {
    expect(lireDemande({})).toEqual({ etat: 'vide' });
    expect(lireDemande({ numero: '', empreinte: '' })).toEqual({ etat: 'vide' });
  });

  test('each field that cannot be read says what is expected, and what was typed stays', () => {
    const lu = lireDemande({ numero: 'PV 2026 <script>', empreinte: EMPREINTE.slice(1) });
    expect(lu).toMatchObject({ etat: 'invalide', numero: 'PV 2026 <script>' });
    expect(lu.etat === 'invalide' ? Object.keys(lu.erreurs) : []).toEqual(['numero', 'empreinte']);
    const short = lireDemande({ numero: 'PV-2026-20112-1-v1', empreinte: '12' });
    expect(short.etat === 'invalide' ? Object.keys(short.erreurs) : []).toEqual(['empreinte']);
  });

  test('a parameter given twice counts once', () => {
    expect(lireDemande({ numero: ['A', 'B'], empreinte: EMPREINTE })).toMatchObject({ numero: 'A' });
  });
});
