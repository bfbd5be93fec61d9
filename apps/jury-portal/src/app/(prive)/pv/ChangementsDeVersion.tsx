import type { Groupe } from '@delib/domain';
import { direDateHeure, typo } from '@delib/francais';
import { TableDifferences } from '@delib/ui';
import { type DifferencesLues, lireDifferences } from '@delib/usecases/pv/lire-differences';
import type { ReactNode } from 'react';
import { getContexte } from '../../../server/contexte';

/** What a version of the PV says otherwise than the one signed before; nothing for a first one. */
export async function ChangementsDeVersion(props: {
  readonly groupe: Groupe;
  readonly version: number;
}): Promise<ReactNode> {
  const { groupe, version } = props;
  const contexte = await getContexte();
  const lues = await lireDifferences(contexte, { juryId: contexte.acteur.juryId, groupe, version });
  if (!lues.ok || lues.valeur.type === 'premiere') return null;
  return (
    <section aria-labelledby="titre-changements" className="fr-my-4w">
      <h2 id="titre-changements" className="fr-h4">
        {titre(lues.valeur)}
      </h2>
      <Corps lues={lues.valeur} version={version} />
    </section>
  );
}

function titre(lues: DifferencesLues): string {
  const avant = 'avant' in lues ? lues.avant : null;
  return `Ce qui a changé depuis la version ${avant ? avant.version : 'signée'}`;
}

function Corps({ lues, version }: { readonly lues: DifferencesLues; readonly version: number }): ReactNode {
  switch (lues.type) {
    case 'premiere':
      return null;
    case 'tenue_absente':
      return (
        <p>
          La comparaison avec la version signée avant s’affichera ici quand la tenue de la délibération sera
          enregistrée.
        </p>
      );
    case 'non_garde':
      return (
        <p>
          {typo(
            'Le contenu de la version signée avant n’a pas été gardé sous une forme qui se compare : lisez les deux PV côte à côte.',
          )}
        </p>
      );
    case 'comparees':
      return (
        <>
          <p>
            {typo(
              `Comparée à la version ${lues.avant.version}, signée par ${lues.avant.par} le ${direDateHeure(lues.avant.signeLe)}.`,
            )}
          </p>
          <TableDifferences differences={lues.differences} avant={lues.avant.version} apres={version} />
        </>
      );
  }
}
