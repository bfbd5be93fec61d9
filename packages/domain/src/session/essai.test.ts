import { describe, expect, it } from 'vitest';
import { ETATS } from '../jury/etats';
import { codeRepetition, estCodeEssai, refusEffacement, refusMarqueEssai, refusRepetition } from './essai';

describe('A rehearsal', () => {
  it('bears ESSAI in its code, and no session of the exam does', () => {
    expect(codeRepetition(2026)).toBe('2026-ESSAI');
    expect(estCodeEssai('2026-ESSAI')).toBe(true);
    for (const code of ['2026', 'ESSAI-2026', '2026-essai', '2026-ESSAIS']) {
      expect(estCodeEssai(code), code).toBe(false);
      expect(refusMarqueEssai({ code, essai: true }), code).toEqual({
        code: 'marque_essai',
        session: code,
        essai: true,
      });
      expect(refusMarqueEssai({ code, essai: false }), code).toBeNull();
    }
    expect(refusMarqueEssai({ code: '2026-ESSAI', essai: true })).toBeNull();
    expect(refusMarqueEssai({ code: '2026-ESSAI', essai: false })).toMatchObject({ code: 'marque_essai' });
  });

  it('is made while no jury of the exam is at work', () => {
    for (const etat of ETATS) {
      const refus = refusRepetition('2026-ESSAI', [{ code: '2026', essai: false }], ['000', etat, '198']);
      const repos = ['000', '198', '218'].includes(etat);
      expect(refus, etat).toEqual(repos ? null : { code: 'repetition_pendant_session', nombre: 1 });
    }
    expect(refusRepetition('2026-ESSAI', [], [])).toBeNull();
  });

  it('is made once: the one before is erased first', () => {
    expect(refusRepetition('2026-ESSAI', [{ code: '2026-ESSAI', essai: true }], [])).toEqual({
      code: 'repetition_existe',
      session: '2026-ESSAI',
    });
  });

  it('alone is erased, whatever a session says of itself', () => {
    expect(refusEffacement({ code: '2026-ESSAI', essai: true })).toBeNull();
    for (const session of [
      { code: '2026', essai: false },
      { code: '2026', essai: true },
      { code: '2026-ESSAI', essai: false },
    ]) {
      expect(refusEffacement(session)).toEqual({ code: 'session_reelle', session: session.code });
    }
  });
});
