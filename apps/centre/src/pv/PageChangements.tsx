import { type Groupe, LIBELLES_GROUPE, numeroPv } from '@delib/domain';
import { direDateHeure, typo } from '@delib/francais';
import { TableDifferences } from '@delib/ui';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import { type DifferencesLues, lireDifferences } from '@delib/usecases/pv/lire-differences';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { PageActivite } from '../activite/PageActivite';
import { adressePv, SUIVI_PV } from '../jury/adresses';
import { exigerActivite } from '../server/garde';

export const metadataChangements: Metadata = { title: 'Ce qui a changé dans un PV' };

const adresse = z.object({ juryId: z.uuid(), version: z.coerce.number().int().min(1).max(9999) });

/** « Ce qui a changé depuis la version N » of one signed PV: below the activity that follows those of its groupe. */
export function pageChangements(groupe: Groupe) {
  return async ({ params }: { readonly params: Promise<unknown> }): Promise<ReactNode> => {
    const contexte = await exigerActivite(SUIVI_PV[groupe]);
    const lue = adresse.safeParse(await params);
    if (!lue.success) notFound();
    const { juryId, version } = lue.data;
    const [ligne] = await listerJurys(contexte, { ids: [juryId] });
    // What the jury has not signed yet is the jury's.
    const signe = ligne?.pvs.some((pv) => pv.groupe === groupe && pv.version === version && pv.signature);
    const lues = await lireDifferences(contexte, { juryId, groupe, version });
    if (!ligne || !signe || !lues.ok) notFound();
    const { jury } = ligne;
    return (
      <PageActivite
        contexte={contexte}
        activite={SUIVI_PV[groupe]}
        suite={[{ libelle: `Ce qui a changé dans le PV version ${version}, jury ${jury.code}` }]}
        chapeau={typo(
          `${numeroPv(jury.session, jury.code, groupe, version)}, ${LIBELLES_GROUPE[groupe]}, ${jury.specialite ?? ''}.`,
        )}
      >
        <Changements lues={lues.valeur} version={version} />
        <p className="fr-mt-2w">
          <a className="fr-link fr-link--download" href={adressePv(groupe, juryId, version)}>
            Télécharger le PV version {version}
          </a>
        </p>
      </PageActivite>
    );
  };
}

function Changements({
  lues,
  version,
}: {
  readonly lues: DifferencesLues;
  readonly version: number;
}): ReactNode {
  switch (lues.type) {
    case 'comparees':
      return (
        <>
          <p>
            {typo(
              `Comparé à la version ${lues.avant.version}, signée par ${lues.avant.par} le ${direDateHeure(lues.avant.signeLe)}.`,
            )}
          </p>
          <TableDifferences
            differences={lues.differences}
            avant={lues.avant.version}
            apres={version}
            titre="h2"
          />
        </>
      );
    case 'premiere':
      return <p>Aucune version n’a été signée avant celle-ci : il n’y a rien à comparer.</p>;
    case 'tenue_absente':
    case 'non_garde':
      return (
        <p>
          {typo(
            'Le contenu de la version signée avant n’a pas été gardé sous une forme qui se compare : lisez les deux PV côte à côte.',
          )}{' '}
          <Link href="/verifier-un-document">Vérifier un document</Link>
        </p>
      );
  }
}
