import { compterIssues, issuesDuGroupe, type PlanHorsLigne } from '@delib/domain';
import { typo } from '@delib/francais';
import { h, parId } from './dom';
import type { EtatPage } from './etat';
import type { Rangee } from './grille';

/** The counts of the jury, above its grid. */
export function ecrireComptes(plan: PlanHorsLigne, rangees: readonly Rangee[]): void {
  const issues = compterIssues(rangees.flatMap(({ arretee }) => (arretee ? [arretee.issue] : [])));
  const validees = rangees.filter(({ etat }) => etat === 'valide').length;
  const livrets = rangees.filter(({ livretRequis }) => livretRequis).length;
  const comptes: readonly (readonly [string, string | number])[] = [
    ['Admis', issues.admis],
    ...(issuesDuGroupe(plan.groupe, plan.reglement).includes('second_groupe')
      ? [['2nd groupe', issues.second_groupe] as const]
      : []),
    ['Non admis', issues.non_admis],
    ['Poursuite', issues.poursuite],
    ['Décisions validées', `${validees} sur ${rangees.length}`],
    ['Livrets à examiner', livrets],
  ];
  parId('comptes').replaceChildren(
    ...comptes.map(([nom, valeur]) => h('div', {}, h('dt', {}, nom), h('dd', {}, String(valeur)))),
  );
}

/** How many entries this page holds and where they are; what can be done with none is greyed out. */
export function ecrireSaisies(page: EtatPage): void {
  const { nombre, nonExportees, conserve } = page;
  parId('saisies').textContent = typo(
    `${nombre} ${nombre < 2 ? 'saisie' : 'saisies'} sur cette page, dont ${nonExportees} ${nonExportees < 2 ? 'non exportée' : 'non exportées'}. ${
      conserve
        ? 'Elles restent dans ce navigateur, sur cet ordinateur.'
        : 'Attention : ce navigateur ne conserve rien. Exportez avant de fermer la page.'
    }`,
  );
  parId<HTMLButtonElement>('annuler').disabled = nombre === 0;
  parId<HTMLButtonElement>('exporter').disabled = nombre === 0;
  parId<HTMLButtonElement>('effacer').disabled = nombre === 0;
}
