import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nommerCaractere, PLAGES_ACCEPTEES, premierRefuse, texteCherche } from './caracteres';
import { debutDe, lettresDe } from './lettres';
import { lireParagraphes, lireTexte } from './lire-texte';

const point = (n: number) => String.fromCodePoint(n);

describe('the letters that a text may hold', () => {
  it.each([
    'M̄bala',
    'Ǝkɛ',
    'Kəmal',
    'ʿAli',
    'ʻOkina Keʻala',
    'Nuꞌu',
    'Ɔtɔ́nyɛ̃́',
    'ǅemal',
    'STRAẞE',
    'Ŀluc',
    'Nguyễn Đặng',
    'Παπαδόπουλος Ἀλέξανδρος',
    'Щербакова Ёлка',
    'D’Étampes – « 9 h 30 » … 50 %, n° 3 ; ½ ≥ 10 €',
  ])('« %s » is accepted, letter for letter', (nom) => {
    const lu = lireTexte(nom);
    expect(lu.ok && lu.valeur).toBe(nom.normalize('NFC'));
  });

  it('are known by a table in order, without an invisible, a private or an unassigned code', () => {
    let dernier = 0;
    for (const [premier, fin] of PLAGES_ACCEPTEES) {
      expect(premier).toBeGreaterThan(dernier);
      expect(fin).toBeGreaterThanOrEqual(premier);
      dernier = fin;
      for (let code = Math.max(premier, 0x21); code <= fin; code += 1) {
        expect(point(code), code.toString(16)).not.toMatch(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u);
        // What NFC makes of it is accepted too.
        expect(premierRefuse(point(code).normalize('NFC')), code.toString(16)).toBeNull();
      }
    }
  });
});

describe('a character that is not accepted', () => {
  it.each([
    [0x0000, 'caractère nul', null],
    [0x0007, 'caractère de commande invisible', null],
    [0x0085, 'saut de ligne', null],
    [0x00ad, 'trait d’union conditionnel', null],
    [0x034f, 'joint invisible entre deux lettres', null],
    [0x061c, 'marque invisible du sens d’écriture', null],
    [0x115f, 'blanc invisible de l’écriture coréenne', null],
    [0x180e, 'espace sans chasse', null],
    [0x200b, 'espace sans chasse', null],
    [0x200c, 'liant invisible', null],
    [0x200d, 'liant invisible', null],
    [0x202e, 'marque invisible du sens d’écriture', null],
    [0x2028, 'saut de ligne', null],
    [0x2062, 'caractère invisible de mise en forme', null],
    [0x2066, 'marque invisible du sens d’écriture', null],
    [0x2800, 'blanc invisible du braille', null],
    [0x3164, 'blanc invisible de l’écriture coréenne', null],
    [0xd800, 'moitié de caractère', null],
    [0xdfff, 'moitié de caractère', null],
    [0xe000, 'caractère privé', null],
    [0xfdd0, 'code qui n’est pas un caractère', null],
    [0xfe0f, 'sélecteur de variante invisible', null],
    [0xfeff, 'marque invisible d’ordre des octets', null],
    [0xfff9, 'caractère invisible de mise en forme', null],
    [0xfffd, 'trace d’une lettre perdue', null],
    [0xffff, 'code qui n’est pas un caractère', null],
    [0xe0041, 'étiquette invisible', null],
    [0xe0100, 'sélecteur de variante invisible', null],
    [0xf0000, 'caractère privé', null],
    [0x10ffff, 'code qui n’est pas un caractère', null],
    [0x0378, 'code sans caractère', null],
    [0x674e, 'idéogramme chinois, japonais ou coréen', '李'],
    [0x0639, 'lettre arabe', 'ع'],
    [0x05d0, 'lettre hébraïque', 'א'],
    [0xac00, 'lettre coréenne', '가'],
    [0x0531, 'lettre arménienne', 'Ա'],
    [0x1f393, 'dessin ou émoji', '🎓'],
    [0x1d49c, 'lettre d’une écriture qui ne s’imprime pas ici', '𝒜'],
    [0x25a0, 'symbole qui ne s’imprime pas ici', '■'],
  ] as const)('%i is refused by name and place: « %s »', (code, nom, visible) => {
    const texte = `Du${point(code)}pont`;
    const [refuse, paragraphes] = [lireTexte(texte), lireParagraphes(`Un\nDu${point(code)}pont`)];
    const attendu = {
      point: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
      nom,
      visible,
      avant: 'Du',
      apres: 'pont',
    };
    expect(refuse).toEqual({ ok: false, refus: { code: 'caractere_refuse', caractere: attendu } });
    expect(paragraphes).toEqual(refuse);
    expect(nommerCaractere(code)).toEqual({ point: attendu.point, nom, visible });
    expect(texteCherche(texte)).toBe('Du\ufffdpont');
  });

  it('is shown among few letters, whole ones', () => {
    const caractere = premierRefuse(`Madame Ma\u0304rie-Thérèse M\u0304bala\u00ad`);
    expect(caractere).toMatchObject({ avant: 'hérèse M̄bala', apres: '' });
    expect(premierRefuse('\u00ad')).toMatchObject({ avant: '', apres: '' });
    expect(premierRefuse('李李')).toMatchObject({ avant: '', apres: '…' });
  });

  it('is found whatever the text: a text that is accepted holds only characters of the table', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (texte) => {
        const lu = lireTexte(texte);
        if (lu.ok) {
          for (const lettre of lu.valeur) {
            const code = lettre.codePointAt(0) ?? 0;
            expect(PLAGES_ACCEPTEES.some(([premier, fin]) => premier <= code && code <= fin)).toBe(true);
          }
          expect(lireTexte(lu.valeur)).toEqual(lu);
        }
        expect(texteCherche(texte).isWellFormed()).toBe(true);
        expect(texteCherche(texte)).not.toContain('\0');
      }),
    );
  });
});

describe('a text as it is read', () => {
  it('has composed letters and ordinary spaces, no-break ones too', () => {
    expect(lireTexte('  E\u0301tienne\u00a0\u202f Roc\u3000')).toEqual({ ok: true, valeur: 'Étienne Roc' });
  });

  it('of one line has neither tabulation nor line feed: a paste brings them', () => {
    expect(lireTexte('\ta\tb\r\nc\n')).toEqual({ ok: true, valeur: 'a b c' });
  });

  it('of several lines keeps them', () => {
    expect(lireParagraphes('Un\tdeux\u00a0:\r\n\r\ntrois\rquatre')).toEqual({
      ok: true,
      valeur: 'Un deux :\n\ntrois\nquatre',
    });
  });
});

describe('letters as the eye counts them', () => {
  it('are never parted from their marks, nor in two halves', () => {
    expect(lettresDe('M\u0304b𝒜')).toEqual(['M\u0304', 'b', '𝒜']);
    expect(debutDe('aM\u0304b', 2)).toBe('a');
    expect(debutDe('aM\u0304b', 3)).toBe('aM\u0304');
    expect(debutDe('a𐞀b', 2)).toBe('a');
    expect(debutDe('abc', 3)).toBe('abc');
  });
});
