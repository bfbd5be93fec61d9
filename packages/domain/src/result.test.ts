import { describe, expect, it } from 'vitest';
import { accept, isRefused, refuse } from './result';

describe('what is a refusal, and undoes what was written before it', () => {
  it('the answer of an act that was not done, whatever it carries beside', () => {
    expect(isRefused(refuse({ code: 'introuvable' }))).toBe(true);
    expect(isRefused({ ...refuse({ code: 'introuvable' }), actuel: null })).toBe(true);
  });

  it.each([
    ['an act that was done', accept(null)],
    ['an act on many things, one of which was refused', accept([refuse({ code: 'introuvable' })])],
    ['several answers', [refuse({ code: 'introuvable' })]],
    ['a bare refusal, which is no answer', { code: 'introuvable' }],
    ['a row that knows a refusal', { jury: '20112', refus: null }],
    ['nothing', null],
    ['a number', 3],
  ])('not %s', (_, answer) => {
    expect(isRefused(answer)).toBe(false);
  });
});
