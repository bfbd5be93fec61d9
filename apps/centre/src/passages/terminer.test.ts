import { TRANSITIONS } from '@delib/domain';
import { describe, expect, test } from 'vitest';
import { OUVRIR_DELIBERATION_SECOND_GROUPE } from '../app/(prive)/avant-2nd-groupe/ouvrir-2nd-groupe/acte';
import { terminerGroupe } from './terminer';

describe.each([
  ['activity 7', terminerGroupe(1), '130', '140', 'Terminer 1er groupe'],
  ['activity 15', terminerGroupe(2), '212', '214', 'Terminer le 2nd groupe'],
  ['activity 12', OUVRIR_DELIBERATION_SECOND_GROUPE, '200', '210', 'Ouvrir délibération du 2nd groupe'],
] as const)('%s', (_nom, acte, de, vers, bouton) => {
  test('is a transition of the chef de centre, and leads where its texts say', () => {
    const [transition, ...autres] = TRANSITIONS.filter((t) => t.acte === acte.acte && t.vers === acte.vers);
    expect(autres).toEqual([]);
    expect(transition).toMatchObject({ de, vers, roles: ['chef_de_centre'] });
    for (const effet of acte.textes.effet) expect(effet).toContain(vers);
    expect(acte.textes.rien).toContain(de);
    expect(acte.chapeau).toContain(de);
  });

  test('has the memo’s own button, and names no other groupe', () => {
    expect(acte.textes.bouton).toBe(bouton);
    const texte = JSON.stringify(acte);
    expect(texte).not.toContain(vers > '200' ? '1er groupe' : '2nd groupe');
  });
});
