import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { paragraphesLibres, refusDeSaisie, texteCompare, texteLibre } from './textes';

const SINON = { code: 'introuvable' } as const;
const demande = z.object({
  nom: texteLibre({ min: 1, max: 20 }),
  membres: z.array(z.object({ motif: paragraphesLibres({ max: 40 }) })).default([]),
});

describe('a text that a person gives', () => {
  it('is read letter by letter: composed, in ordinary spaces', () => {
    const lue = demande.parse({
      nom: ' M\u0304bala\u00a0 E\u0301lie ',
      membres: [{ motif: ' Un\r\ndeux ' }],
    });
    expect(lue).toEqual({ nom: 'M̄bala Élie', membres: [{ motif: 'Un\ndeux' }] });
  });

  it.each(['\0', '\ud800', '\u00ad', '\u3164', '\uffff', '李'])(
    'is refused by the name of the character %j, wherever it stands',
    (caractere) => {
      for (const brut of [
        { nom: `Du${caractere}pont` },
        { nom: 'Roc', membres: [{ motif: 'bien' }, { motif: `Du${caractere}pont` }] },
      ]) {
        const lue = demande.safeParse(brut);
        expect(lue.success).toBe(false);
        expect(lue.error && refusDeSaisie(lue.error, SINON)).toMatchObject({
          code: 'caractere_refuse',
          caractere: { avant: 'Du', apres: 'pont' },
        });
      }
    },
  );

  it.each([{ nom: '' }, { nom: ' \u00a0' }, { nom: 'a'.repeat(21) }, { nom: 3 }])(
    'that is empty, too long or none is refused as the border says: %j',
    (brut) => {
      const lue = demande.safeParse(brut);
      expect(lue.error && refusDeSaisie(lue.error, SINON)).toEqual(SINON);
    },
  );
});

it('a text that is only compared is never refused, and what no text holds is found nowhere', () => {
  const code = texteCompare({ min: 1, max: 20 });
  expect(code.parse(' 20112 ')).toBe('20112');
  expect(code.parse('2\x0001\ud800')).toBe('2\ufffd01\ufffd');
  expect(code.safeParse('').success).toBe(false);
});
