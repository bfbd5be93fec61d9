import { type AvantApres, type ChangementDecision, compterIssues, ISSUES } from '@delib/domain';

/** What a jury proposed and decided, by counts: `avant` in the order of the outcomes, then what changed. */
export function avantApresExemple(
  avant: readonly [number, number, number, number],
  changements: readonly ChangementDecision[] = [],
  autres: Partial<AvantApres> = {},
): AvantApres {
  const issues = ISSUES.flatMap((issue, rang) => Array.from({ length: avant[rang] ?? 0 }, () => issue));
  const apres = [...issues];
  for (const { de, vers, nombre } of changements) {
    for (let i = 0; i < nombre; i += 1) apres[apres.indexOf(de)] = vers;
  }
  return {
    candidats: issues.length,
    avant: compterIssues(issues),
    apres: compterIssues(apres),
    changements,
    avecPoints: 0,
    avecRelevement: 0,
    moyennes: null,
    ...autres,
  };
}

/** Thirty-four candidates, three of them helped over a bar. */
export const JURY_AIDANT = avantApresExemple(
  [18, 9, 7, 0],
  [
    { de: 'second_groupe', vers: 'admis', nombre: 2 },
    { de: 'non_admis', vers: 'second_groupe', nombre: 1 },
  ],
  {
    avecPoints: 4,
    avecRelevement: 1,
    moyennes: {
      candidats: 33,
      avant: { numerateur: 34_386n, denominateur: 33n },
      apres: { numerateur: 34_551n, denominateur: 33n },
    },
  },
);
