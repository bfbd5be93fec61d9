import { candidatDeTest } from '@delib/testing/petite-session';
import { describe, expect, it } from 'vitest';
import { doublesProbables } from './doubles-probables';

const alix = (numero: string, jury: string, ligne: number, changes = {}) =>
  candidatDeTest(numero, jury, {
    ligne,
    nom: 'Durmont',
    prenoms: 'Alix',
    dateNaissance: '2005-03-14',
    ...changes,
  });

describe('a likely second number of one person', () => {
  it('is told with both numbers, lines and jurys, whatever the jury and how the name is written', () => {
    const candidats = [
      alix('02600000700', '30101', 2),
      alix('02600000702', '30101', 3, { prenoms: 'Alix Marie' }),
      alix('02600000701', '30102', 4, { nom: 'DURMONT', prenoms: ' alïx' }),
    ];
    expect(doublesProbables(candidats, [], null)).toEqual([
      {
        code: 'double_probable',
        fichier: 'candidats.csv',
        ligne: 4,
        colonne: 'numero_candidat',
        valeur: '02600000701',
        message:
          'Ce candidat du jury 30102 a le nom, les prénoms et la date de naissance du candidat 02600000700, à la ligne 2, dans le jury 30101\u00a0: vérifiez qu’il ne s’agit pas de la même personne sous deux numéros.',
        candidat: '02600000701',
      },
    ]);
  });

  it('is not told of homonyms born on two days', () => {
    const candidats = [alix('1', '30101', 2), alix('2', '30101', 3, { dateNaissance: '2005-03-15' })];
    expect(doublesProbables(candidats, [], null)).toEqual([]);
  });

  it('is told of who is stored and in no file', () => {
    const absent = { ...alix('02600000700', '30101', 2) };
    const [dit] = doublesProbables([alix('02600000701', '30102', 2)], [absent], new Set(['02600000701']));
    expect(dit?.message).toContain(
      'du candidat 02600000700, déjà importé dans le jury 30101 et absent de ces fichiers\u00a0:',
    );
  });

  it('is not told again once both are stored so', () => {
    const candidats = [alix('1', '30101', 2), alix('2', '30101', 3)];
    expect(doublesProbables(candidats, [], new Set())).toEqual([]);
    expect(doublesProbables(candidats, [], new Set(['1']))).toHaveLength(1);
  });

  it('is looked for among 180,000 candidates in one pass', () => {
    const tous = Array.from({ length: 180_000 }, (_, i) =>
      alix(String(i), '30101', i + 2, { nom: `Nom ${i % 179_999}` }),
    );
    expect(doublesProbables(tous, [], null)).toHaveLength(1);
  });
});
