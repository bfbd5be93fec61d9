import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatMotDePasse,
  lirePapillonColle,
  loginPapillon,
  motDePassePapillon,
  normaliserMotDePasse,
} from './papillon';

describe('The password of a papillon', () => {
  it('has 12 characters, none that a hurried reader mixes up', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 64 }), (octets) => {
        expect(motDePassePapillon(octets)).toMatch(/^[^\s0Oo1lIi5Ss2Zz8BbuUvVmgqjckpwxy]{12}$/);
      }),
    );
  });
  it('draws every character equally often: no byte favours one', () => {
    const drawn = new Map<string, number>();
    for (let octet = 0; octet < 256; octet += 1) {
      const [character = ''] = motDePassePapillon(new Uint8Array(12).fill(octet));
      drawn.set(character, (drawn.get(character) ?? 0) + 1);
    }
    expect(drawn.size).toBe(32);
    expect(new Set(drawn.values())).toEqual(new Set([8]));
  });
  it('follows every byte it is given: two that differ in one place differ', () => {
    for (let place = 0; place < 12; place += 1) {
      const octets = new Uint8Array(12);
      const other = octets.with(place, 1);
      expect(motDePassePapillon(other)).not.toBe(motDePassePapillon(octets));
    }
  });
  it('is not made of too few random bytes', () => {
    expect(() => motDePassePapillon(new Uint8Array(11))).toThrow('not enough random bytes');
    expect(() => motDePassePapillon(new Uint8Array(0))).toThrow();
  });
  it('is printed in groups of four, and typed with or without the spaces', () => {
    expect(formatMotDePasse('adefADEF3467')).toBe('adef ADEF 3467');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (octets) => {
        const motDePasse = motDePassePapillon(octets);
        expect(normaliserMotDePasse(formatMotDePasse(motDePasse))).toBe(motDePasse);
      }),
    );
    expect(normaliserMotDePasse(' adef-ADEF\u00a03467\n')).toBe('adefADEF3467');
  });
  it('keeps capitals apart from small letters', () => {
    expect(normaliserMotDePasse('adef')).not.toBe(normaliserMotDePasse('ADEF'));
  });
});

describe('The login of a papillon', () => {
  it('names the jury and the quality, nobody', () => {
    expect(loginPapillon('20112', 'president')).toBe('J20112-PR');
    expect(loginPapillon('20112', 'vice_president')).toBe('J20112-VP');
  });
});

describe('a papillon pasted whole', () => {
  const lu = { identifiant: 'J20112-PR', motDePasse: 'acdeFGHJkm47' };

  it.each([
    'Identifiant : J20112-PR Mot de passe : acde FGHJ km47',
    'Identifiant\u00a0: J20112-PR\nMot de passe\u00a0: acde FGHJ km47\n',
    'Identifiant\r\nJ20112-PR\r\nMot de passe\r\nacde\u00a0FGHJ\u00a0km47',
    'Login du papillon J20112-PR Mot de passe acdeFGHJkm47',
    'identifiant J20112-PR mot de passe acde FGHJ km47 Majuscules et minuscules comptent',
    'Identifiant\tJ20112-PR\nMot de passe\tacde FGHJ km47          Adresse du portail',
  ])('%j gives both', (texte) => {
    expect(lirePapillonColle(texte)).toEqual(lu);
  });

  it('the fiche of an account too, whatever its password', () => {
    expect(lirePapillonColle('Identifiant h.duval Mot de passe Tr0uv&-moi ! 12 caractères')).toEqual({
      identifiant: 'h.duval',
      motDePasse: 'Tr0uv&-moi',
    });
  });

  it.each([
    '',
    'J20112-PR',
    'acde FGHJ km47',
    'Identifiant : J20112-PR',
    'Mot de passe : acde FGHJ km47',
    'Identifiant : J20112-PR Mot de passe :',
    'Identifiant J20112-PR Mot de passe acdeFGHJkm47 Identifiant J20112-VP Mot de passe fhnrACDE3467',
  ])('%j gives nothing: it is pasted as it is', (texte) => {
    expect(lirePapillonColle(texte)).toBeNull();
  });
});
