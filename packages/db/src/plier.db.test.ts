import { cleDeTri, comparerTextes, plier } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './client';

let base: EphemeralDatabase;
let owner: Database;
beforeAll(async () => {
  base = await openEphemeralDatabase();
  owner = openDatabase(base.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await owner?.close();
  await base?.close();
});

/** Those of the texts that the base does not fold, or sort by, as the domain does. */
async function autrement(textes: readonly string[]): Promise<readonly string[]> {
  const rows = await owner.sql<{ pli: string; cle: string }[]>`
    select plier(t) as pli, cle_de_tri(t) as cle
    from unnest(${[...textes]}::text[]) with ordinality as r(t, rang) order by rang`;
  expect(rows).toHaveLength(textes.length);
  return textes.filter((texte, i) => rows[i]?.pli !== plier(texte) || rows[i]?.cle !== cleDeTri(texte));
}

/**
 * Capitals that Unicode got since 2014 (Georgian, Latin Extended-D of phonetics): what their small letter is depends
 * on the release of ICU, and nobody is named with them.
 */
const CAPITALES_RECENTES = /[\u1c89-\u1cbf\u2c2f\ua7b8-\ua7ff]/u;

/** Every character of the plane that names are written in. */
const SIGNES = Array.from({ length: 0xffff }, (_, i) => i + 1)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((signe) => !CAPITALES_RECENTES.test(signe));

describe('the fold of a text', () => {
  it('is the same in the base as in the domain, for every character', async () => {
    expect(await autrement(SIGNES.map((signe) => `a${signe}b`))).toEqual([]);
  });

  it('is the same for whole names, whatever stands beside what', async () => {
    const lettre = fc.constantFrom(
      ...`aeEÉÈçÇœŒæßẞłŁıİđĐøðþŋﬁŉĳꞌʻʼʿ’'\`´-‐–  \u00a0\u202f\u0301\u0323\u00adΣσςёЁ1.,"\t`,
    );
    const textes = fc.sample(fc.string({ unit: lettre, maxLength: 12 }), { numRuns: 5000, seed: 7 });
    expect(await autrement(textes)).toEqual([]);
  });
});

describe('the order of names', () => {
  it('is the same in the base as in the domain', async () => {
    const noms = ['Zoé', 'ʻAimata', 'Aimée', 'O’Neill', 'Œuvrard', 'De La Rue', 'Éden', 'Ёлкин', 'Großmann'];
    const rows = await owner.sql<{ nom: string }[]>`
      select nom from unnest(${noms}::text[]) as r(nom) order by cle_de_tri(nom) collate "C"`;
    expect(rows.map(({ nom }) => nom)).toEqual(noms.toSorted(comparerTextes));
  });
});
