'use client';

import {
  arretesPremierGroupe,
  formatCentiemes,
  isResultatNote,
  placeDansLeJury,
  type Relevement,
  type Resultat,
} from '@delib/domain';
import type { ReactNode } from 'react';
import { useDeliberation } from '../Deliberation';
import { useChangements } from './Changements';
import {
  type EpreuvesProps,
  epreuvesAffichees,
  Note,
  NoteRelevee,
  TableEpreuves,
  useActeNote,
} from './TableEpreuves';

/** Every épreuve: the mark received, the mark settled, its nature, what it counts. */
export function Epreuves(props: EpreuvesProps): ReactNode {
  const acte = useActeNote(props);
  const { lignes } = useDeliberation();
  const { dossier, id } = props.ligne.candidat;
  const changements = useChangements(id);
  const arretes = arretesPremierGroupe(dossier);
  const recus = [...lignes.values()].map(({ candidat }) => candidat.dossier.resultats);
  const epreuves = epreuvesAffichees(props.reglement, dossier.resultats);
  return (
    <TableEpreuves
      titre="Épreuves"
      id="titre-epreuves"
      marges="fr-mt-0 fr-mb-3w"
      colonnes={['Reçue', 'Arrêtée']}
      lignes={epreuves.map((epreuve) => {
        const { code } = epreuve;
        const relevement = dossier.reglage.relevements.find((each) => each.epreuve === code);
        return {
          epreuve,
          notes: [
            <Note key="recue" resultat={dossier.resultats[code]} />,
            <Arretee key="arretee" resultat={arretes[code]} relevement={relevement} />,
          ],
          compte: arretes[code],
          place: placeDansLeJury(code, dossier.resultats, recus),
        };
      })}
      changements={changements}
      acte={acte}
    />
  );
}

function Arretee(props: {
  readonly resultat: Resultat | undefined;
  readonly relevement: Relevement | undefined;
}): ReactNode {
  const { resultat, relevement } = props;
  if (relevement) return <NoteRelevee resultat={resultat} relevement={relevement} />;
  return resultat && isResultatNote(resultat) ? formatCentiemes(resultat.note) : '–';
}
