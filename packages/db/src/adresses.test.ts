import { expect, it } from 'vitest';
import { lireAdresses } from './adresses';

const CAEN = 'postgres://delib_centre:a%20b@caen.exemple.fr:5432/delib?sslmode=require';
const RENNES = 'postgresql://delib_centre@rennes.exemple.fr/delib';

it('one address needs no name; several have one each, in the order they are given', () => {
  expect(lireAdresses(` ${CAEN}\n`)).toEqual(new Map([['', CAEN]]));
  expect(lireAdresses(`caen=${CAEN}`)).toEqual(new Map([['caen', CAEN]]));
  expect([...(lireAdresses(`caen=${CAEN}\n  rennes=${RENNES}`) ?? [])]).toEqual([
    ['caen', CAEN],
    ['rennes', RENNES],
  ]);
});

it.each([
  ['nothing', ' '],
  ['what is no Postgres', 'mysql://delib@caen.exemple.fr/delib'],
  ['a name without an address', 'caen='],
  ['a name that no cookie could carry', `Caen@2=${CAEN}`],
  ['two without names', `${CAEN} ${RENNES}`],
  ['one of two without a name', `caen=${CAEN} ${RENNES}`],
  ['two of one name', `caen=${CAEN} caen=${RENNES}`],
  ['an address that cannot be read', 'postgres://[caen/delib'],
])('is not read: %s', (_quoi, texte) => {
  expect(lireAdresses(texte)).toBeNull();
});
