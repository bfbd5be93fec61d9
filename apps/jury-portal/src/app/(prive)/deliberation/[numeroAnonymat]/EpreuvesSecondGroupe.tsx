'use client';

import {
  arretesPremierGroupe,
  type MarqueRetenue,
  type OralCompare,
  placeDansLeJury,
  type Relevement,
} from '@delib/domain';
import { abregerResultat, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { useDeliberation } from '../Deliberation';
import { useChangements } from './Changements';
import {
  type EpreuvesProps,
  epreuvesAffichees,
  Mention,
  Note,
  NoteRelevee,
  TableEpreuves,
  useActeNote,
} from './TableEpreuves';

/** Each table stands apart from what follows. */
const MARGES = 'fr-mt-0 fr-mb-3w';

/** What is corrected while the 2nd groupe deliberates are its orals: the table above has them. */
const SANS_CHANGEMENT = new Map<string, never>();

/**
 * The épreuves before the jury of the 2nd groupe: the two orals first, each beside the mark it may replace, then what
 * the 1er groupe settled of the others, which nobody changes any more.
 */
export function EpreuvesSecondGroupe(props: EpreuvesProps): ReactNode {
  const acte = useActeNote(props);
  const { ligne, reglement } = props;
  const { lignes } = useDeliberation();
  const { dossier, id } = ligne.candidat;
  const changements = useChangements(id);
  const premieres = arretesPremierGroupe(dossier);
  const dossiers = [...lignes.values()].map(({ candidat }) => candidat.dossier);
  const autresPremieres = dossiers.map(arretesPremierGroupe);
  const autresOraux = dossiers.map(({ oraux }) => oraux);
  const choisies = new Set(ligne.oraux.map(({ epreuve }) => epreuve.code));
  const autres = epreuvesAffichees(reglement, premieres).filter(({ code }) => !choisies.has(code));
  return (
    <>
      <TableEpreuves
        titre="Oraux du 2nd groupe"
        id="titre-oraux"
        marges={MARGES}
        colonnes={['1er groupe', 'Oral', 'Note qui compte']}
        lignes={ligne.oraux.map((oral) => {
          const { epreuve, premiere, arrete, retenue } = oral;
          const { relevements } = dossier.reglageSecondGroupe;
          const compte = ['oral', 'annulee'].includes(retenue) ? arrete : premiere;
          return {
            epreuve,
            notes: [
              <Note key="premiere" resultat={premiere} />,
              <NoteOrale
                key="oral"
                oral={oral}
                relevement={relevements.find((each) => each.epreuve === epreuve.code)}
              />,
              <NoteRetenue key="retenue" texte={abregerResultat(compte)} retenue={retenue} />,
            ],
            compte,
            place: placeDansLeJury(epreuve.code, dossier.oraux, autresOraux),
          };
        })}
        changements={changements}
        acte={acte}
      />
      <TableEpreuves
        titre="Autres épreuves, arrêtées au 1er groupe"
        id="titre-epreuves"
        marges={MARGES}
        colonnes={['Arrêtée']}
        lignes={autres.map((epreuve) => ({
          epreuve,
          notes: [<Note key="arretee" resultat={premieres[epreuve.code]} />],
          compte: premieres[epreuve.code],
          place: placeDansLeJury(epreuve.code, premieres, autresPremieres),
        }))}
        changements={SANS_CHANGEMENT}
        acte={null}
      />
    </>
  );
}

const RETENUES: Readonly<Record<MarqueRetenue, string>> = {
  oral: 'l’oral',
  premiere: 'la première note reste',
  premiere_absent: 'absent à l’oral : la première note reste',
  annulee: 'oral annulé par la commission de discipline : ni moyenne, ni diplôme',
  aucune: 'note d’oral manquante',
};

function NoteRetenue(props: { readonly texte: string; readonly retenue: MarqueRetenue }): ReactNode {
  return (
    <>
      <strong>{props.texte}</strong>
      <Mention>{RETENUES[props.retenue]}</Mention>
    </>
  );
}

/** The mark received at the oral, and the one the jury settled instead. */
function NoteOrale(props: {
  readonly oral: OralCompare;
  readonly relevement: Relevement | undefined;
}): ReactNode {
  const { oral, relevement } = props;
  if (!relevement) return <Note resultat={oral.recu} />;
  return (
    <>
      {typo(`${abregerResultat(oral.recu)} → `)}
      <NoteRelevee resultat={oral.arrete} relevement={relevement} />
    </>
  );
}
