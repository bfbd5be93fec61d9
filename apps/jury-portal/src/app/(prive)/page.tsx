import { formatVersion, groupeDe } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import { Page } from '@delib/ui';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SuiviDuJury } from '../../direct/SuiviDuJury';
import { monJury } from '../../server/jury';
import { DeliberationClose } from './DeliberationClose';
import { DocumentsJury } from './DocumentsJury';
import { EtapesJury } from './EtapesJury';
import { LienReprise } from './LienReprise';
import { MembresJury } from './MembresJury';
import { ProchaineEtape } from './ProchaineEtape';

export const metadata: Metadata = { title: 'Accueil' };

export default async function PageAccueil(): Promise<ReactNode> {
  const ligne = await monJury();
  const { jury } = ligne;
  const reglement =
    jury.reglementCode && jury.reglementVersion
      ? formatVersion({ code: jury.reglementCode, version: jury.reglementVersion })
      : 'aucun';
  return (
    <Page
      titre={`Jury ${jury.code}`}
      chapeau={<p className="fr-text--lead fr-mb-0">{jury.specialite ?? ''}</p>}
    >
      <dl className="delib-fiche-jury">
        <Rubrique
          titre="Session"
          valeur={`${jury.session}${jury.essai ? ' (ESSAI)' : ''}, ${jury.periode}`}
        />
        <Rubrique titre="Centre" valeur={`${jury.centreNom}, ${jury.centreVille}`} />
        <Rubrique titre="Règlement d’examen" valeur={reglement} />
        <Rubrique titre="Candidats" valeur={candidats(jury)} />
      </dl>
      <SuiviDuJury />
      <DeliberationClose ligne={ligne} />
      <ProchaineEtape ligne={ligne} />
      <LienReprise etat={jury.etat} />
      <EtapesJury etat={jury.etat} candidatsSecondGroupe={jury.candidatsSecondGroupe} />
      <DocumentsJury ligne={ligne} />
      <MembresJury jury={jury} />
    </Page>
  );
}

/** « 34 candidats », and how many of them the 2nd groupe has. */
function candidats({ etat, candidats: tous, candidatsSecondGroupe }: LigneJury['jury']): string {
  const total = compter(tous, 'candidat', 'candidats');
  return groupeDe(etat) === 1 ? total : `${total}, dont ${candidatsSecondGroupe} au 2nd groupe`;
}

function Rubrique({ titre, valeur }: { readonly titre: string; readonly valeur: string }): ReactNode {
  return (
    <div>
      <dt>{titre}</dt>
      <dd>{typo(valeur)}</dd>
    </div>
  );
}
