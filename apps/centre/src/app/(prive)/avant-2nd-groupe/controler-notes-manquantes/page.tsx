import { findActivite } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import { controlerNotesManquantes } from '@delib/usecases/listes/apercevoir-listes';
import type { ReactNode } from 'react';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { SuiviDesJurys } from '../../../../direct/suivis';
import { FormulairePerimetre } from '../../../../listes/BoutonsEdition';
import { DansPerimetre, type Perimetre } from '../../../../perimetre/DansPerimetre';
import type { ContexteCentre } from '../../../../server/contexte';
import { bilanNotes, toLigneManque } from './ligne-manque';
import { TableManques } from './TableManques';

const ACTIVITE = 'controler_notes_manquantes';

export const metadata = metadataActivite(ACTIVITE);

/** Activity 11, « Contrôler les notes manquantes » of the 2nd groupe, before its deliberation is opened. */
export default pageGardee(ACTIVITE, ({ contexte, parametres }) => (
  <PageActivite
    contexte={contexte}
    activite={ACTIVITE}
    chapeau={typo(
      'Avant d’ouvrir les délibérations du 2nd groupe, contrôlez que chaque candidat a choisi ses deux disciplines et qu’une note ou une absence est saisie pour chacune.',
    )}
  >
    <SuiviDesJurys />
    <DansPerimetre parametres={parametres} unSeulCentre="une liste est celle d’un seul centre">
      {(perimetre) => <Controle contexte={contexte} ids={perimetre.ids} />}
    </DansPerimetre>
  </PageActivite>
));

async function Controle(props: {
  readonly contexte: ContexteCentre;
  readonly ids: Perimetre['ids'];
}): Promise<ReactNode> {
  const { contexte, ids } = props;
  const { jurys, manques } = await controlerNotesManquantes(contexte, ids);
  if (jurys === 0) {
    return (
      <p className="fr-callout fr-py-2w">
        {typo(
          'Aucun jury de ce centre n’est à l’état « 200 Recueil des notes du 2nd groupe » : il n’y a pas de note à contrôler. L’académie y fait passer les jurys dont le 1er groupe est verrouillé.',
        )}
      </p>
    );
  }
  if (manques.length === 0) {
    return (
      <div className="fr-alert fr-alert--success">
        <h2 className="fr-alert__title">Pas de note manquante</h2>
        <p>{`${compter(jurys, 'jury contrôlé', 'jurys contrôlés')}, à l’état 200.`}</p>
      </div>
    );
  }
  return (
    <>
      <p className="fr-text--lead fr-mb-2w">{typo(bilanNotes(manques))}</p>
      <FormulairePerimetre action={`${findActivite(ACTIVITE).chemin}/liste`} {...ids} />
      <TableManques lignes={manques.map(toLigneManque)} />
    </>
  );
}
