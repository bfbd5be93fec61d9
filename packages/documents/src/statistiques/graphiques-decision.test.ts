import { statistiquesJury } from '@delib/domain';
import { expect, it } from 'vitest';
import { candidatsExemple, REGLEMENT_EXEMPLE } from './exemple.fixture';
import { graphiquesParDecision } from './graphiques-decision';

it('means of too few candidates are told by what they are of: catégories, établissements', () => {
  const [premier, ...autres] = candidatsExemple(40, true);
  if (!premier) throw new Error('the example has candidates');
  const isole = { ...premier, etablissement: 'Lycée A' };
  const candidats = [isole, { ...isole, etablissement: 'Lycée B' }, ...autres];
  const graphiques = graphiquesParDecision(statistiquesJury(REGLEMENT_EXEMPLE, candidats));
  const constat = (id: string) => graphiques.find((graphique) => graphique.id === id)?.constat;
  expect(constat('categories')).toMatch(
    / 1\u00a0catégorie a moins de 5 moyennes : la sienne n’est pas donnée\.$/,
  );
  expect(constat('etablissements')).toMatch(
    / 2\u00a0établissements ont moins de 5 moyennes : elles ne sont pas données\.$/,
  );
});
