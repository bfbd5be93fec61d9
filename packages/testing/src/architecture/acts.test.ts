import { TOUS_LES_ACTES } from '@delib/domain';
import { describe, expect, it } from 'vitest';
import { actsOfTwoNames, readActs } from './acts';
import { GLOSSARY } from './glossary';
import { repositorySources } from './source-files';

const files = repositorySources();
const acts = readActs(files.find(({ path }) => path === GLOSSARY)?.text ?? '');

describe('One act, one name', () => {
  it('the journal, the server actions and the use cases name an act alike, or the glossary says why not', () => {
    expect(acts.get('corrigerNote')).toEqual(['saisirNotes']);
    expect(acts.get('seConnecter')).toEqual(['authentifierPapillon', 'authentifierCompte']);
    expect(actsOfTwoNames(files, TOUS_LES_ACTES, acts)).toEqual([]);
  });

  const code = (path: string, text: string) => ({ path, text });
  const two = [
    code('packages/usecases/src/pv/signer-pv.ts', 'export async function signerPv() {}\n'),
    code('apps/centre/src/pv/actions.ts', "'use server';\n\nexport async function signerLePv() {}\n"),
    code('apps/centre/src/pv/table.ts', 'export function direPv() {}\n'),
  ];

  it('a second name is caught, in a server action and in the journal', () => {
    expect(actsOfTwoNames(two, ['signerPv', 'parapherPv'], new Map()).map(({ what }) => what)).toEqual([
      'parapherPv: no use case has that name',
      'signerLePv: no use case has that name',
    ]);
  });

  it('what the glossary says is of an act there is, of no use case by that name, and done by one there is', () => {
    const said = new Map([
      ['signerLePv', ['signerPv']],
      ['signerPv', ['signerPv']],
      ['oublie', ['personne']],
    ]);
    expect(actsOfTwoNames(two, ['signerPv'], said).map(({ what }) => what)).toEqual([
      'signerPv: a use case has that name',
      'oublie: no such act',
      'personne: no such use case',
    ]);
  });
});
