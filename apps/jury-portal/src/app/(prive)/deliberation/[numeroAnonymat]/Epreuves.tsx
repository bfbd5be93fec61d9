'use client';

import {
  arretesPremierGroupe,
  formatCentiemes,
  isResultatNote,
  type Relevement,
  type Resultat,
} from '@delib/domain';
import type { ReactNode } from 'react';
import { type EpreuvesProps, Note, NoteRelevee, TableEpreuves, useActeNote } from './TableEpreuves';

/** Every épreuve: the mark received, the mark settled, its nature, what it counts. */
export function Epreuves(props: EpreuvesProps): ReactNode {
  const acte = useActeNote(props);
  const { dossier } = props.ligne.candidat;
  const arretes = arretesPremierGroupe(dossier);
  const epreuves = props.reglement.epreuves.filter(
    ({ nature, code }) => nature === 'obligatoire' || dossier.resultats[code],
  );
  return (
    <TableEpreuves
      titre="Épreuves"
      id="titre-epreuves"
      marges="fr-my-0"
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
        };
      })}
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
