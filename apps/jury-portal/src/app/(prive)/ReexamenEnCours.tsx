import { LIBELLES_GROUPE } from '@delib/domain';
import { compter, formatJour, typo } from '@delib/francais';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import type { ReactNode } from 'react';

/** Why the jury is called again: whose decision, for which candidates, and that the others stay as they are. */
export function ReexamenEnCours({ ligne }: { readonly ligne: LigneJury }): ReactNode {
  const { reexamen } = ligne.travail;
  const ouvert = ligne.reexamens.find(({ id }) => id === reexamen?.id);
  if (!reexamen || !ouvert) return null;
  const numeros = ouvert.candidats.map(({ numeroAnonymat }) => numeroAnonymat);
  const seul = numeros.length === 1;
  return (
    <div className="fr-callout fr-py-2w fr-mb-2w">
      <h3 className="fr-callout__title fr-h6">
        {typo(`Réexamen de ${compter(numeros.length, 'candidat', 'candidats')}`)}
      </h3>
      <p className="fr-callout__text fr-text--md">
        {typo(
          `${reexamen.reference}, ${formatJour(reexamen.dateReference)}. Le jury délibère de nouveau, pour le ${LIBELLES_GROUPE[reexamen.groupe]}, sur ${seul ? 'le candidat' : 'les candidats'} ${numeros.join(', ')}. Les décisions des autres candidats restent celles du PV signé et ne se modifient pas.`,
        )}
      </p>
    </div>
  );
}
