import { faitsDuTravail, type Groupe, type RefusActe } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { Page } from '@delib/ui';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import { lireProjetPv } from '@delib/usecases/pv/projet-pv';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SuiviDuJury } from '../../../direct/SuiviDuJury';
import { nomGroupe } from '../../../jury/moment';
import { getContexte } from '../../../server/contexte';
import { monJury } from '../../../server/jury';
import { ActeJury, PourquoiGrise } from '../ActeJury';
import { DeliberationClose } from '../DeliberationClose';
import { DocumentsSignes } from '../DocumentsSignes';
import { AvantApres } from '../documents/AvantApres';
import { Anomalie } from '../ProchaineEtape';
import { RappelVisa } from '../RappelVisa';
import { ChangementsDeVersion } from './ChangementsDeVersion';
import { FormulaireSignature } from './FormulaireSignature';
import { PreparationPv } from './PreparationPv';
import { PvSigneAffiche } from './PvSigneAffiche';
import { SansEmargement } from './SansEmargement';

export const metadata: Metadata = { title: 'PV et signature' };

export default async function PagePv(): Promise<ReactNode> {
  const ligne = await monJury();
  const { jury, travail } = ligne;
  const quoi = travail.reexamen ? 'PV de réexamen' : 'PV de tenue de délibération';
  return (
    <Page
      fil={[{ libelle: 'Accueil', href: '/' }, { libelle: 'PV et signature' }]}
      titre={`${quoi}, ${nomGroupe(travail.groupe)}, jury ${jury.code}`}
    >
      <SuiviDuJury />
      <Contenu ligne={ligne} />
    </Page>
  );
}

async function Contenu({ ligne }: { readonly ligne: LigneJury }): Promise<ReactNode> {
  const { faits, travail } = ligne;
  const ronde = faitsDuTravail(faits);
  const refusDe = (nom: string): readonly RefusActe[] =>
    ligne.actes.find(({ acte }) => acte === nom)?.refus ?? [];
  const { groupe, moment, reexamen } = travail;
  switch (moment) {
    case 'avant':
      return (
        <>
          <Note
            texte={`Le procès-verbal du ${nomGroupe(groupe)} se compose après sa délibération, qui n’est pas encore ouverte.`}
          />
          <DocumentsAnterieurs ligne={ligne} />
        </>
      );
    case 'deliberation':
      return (
        <>
          <Note
            texte={`Le procès-verbal du ${nomGroupe(groupe)} se compose quand les décisions sont closes.`}
          />
          {ronde.decisionsAValider === 0 && !reexamen ? <Changements groupe={groupe} /> : null}
          <RappelVisa />
          <ActeJury acte="cloreDecisions" refus={refusDe('cloreDecisions')} />
          <DocumentsAnterieurs ligne={ligne} />
        </>
      );
    case 'edition':
      if (ronde.pv === 'anomalie') return <Anomalie />;
      if (ronde.pv === 'signe') {
        return (
          <>
            <PvSigneAffiche ligne={ligne} />
            <ChangementsDeVersion groupe={groupe} version={travail.ronde} />
            {reexamen ? null : <Changements groupe={groupe} />}
            <section aria-labelledby="titre-cloturer" className="fr-mt-4w">
              <h2 id="titre-cloturer" className="fr-h4">
                Clôturer la délibération
              </h2>
              <ActeJury
                acte="cloturerDeliberation"
                refus={refusDe('cloturerDeliberation')}
                reexamen={reexamen !== null}
              />
            </section>
          </>
        );
      }
      return (
        <>
          <RappelVisa />
          <ChangementsDeVersion groupe={groupe} version={travail.ronde} />
          <ASigner refus={refusDe('signerPv')} />
          {reexamen ? null : <Changements groupe={groupe} />}
          <section aria-labelledby="titre-reprendre" className="fr-mt-6w">
            <h2 id="titre-reprendre" className="fr-h4">
              {typo('Une décision est à revoir ?')}
            </h2>
            <p>Tant que le PV n’est pas signé, la délibération peut être reprise.</p>
            <ActeJury
              acte="reprendreDeliberation"
              refus={refusDe('reprendreDeliberation')}
              apres="/deliberation"
              secondaire
            />
          </section>
        </>
      );
    case 'apres':
      return (
        <>
          {faits.pv === 'anomalie' ? <Anomalie /> : <DeliberationClose ligne={ligne} suite />}
          <ChangementsDeVersion groupe={groupe} version={travail.ronde} />
          <h2 className="fr-h4 fr-mt-4w">Tous les PV signés de ce jury</h2>
          <DocumentsSignes ligne={ligne} />
        </>
      );
  }
}

/** The PV as it will be signed, and the signature; or what is still needed for it. */
async function ASigner({ refus }: { readonly refus: readonly RefusActe[] }): Promise<ReactNode> {
  if (refus.length > 0) {
    return (
      <>
        <p>
          Les décisions sont closes. Avant de lire et de signer le PV, enregistrez la tenue de la
          délibération.
        </p>
        <Link className="fr-btn fr-mb-2w" href="/tenue" prefetch={false}>
          Remplir la tenue de la délibération
        </Link>
        <div>
          <button type="button" className="fr-btn fr-btn--secondary" disabled>
            Signer le PV
          </button>
          <PourquoiGrise refus={refus} />
        </div>
      </>
    );
  }
  const contexte = await getContexte();
  const projet = await lireProjetPv(contexte, contexte.acteur.juryId);
  if (!projet.ok) return <Note texte={phraseRefus(projet.refus)} />;
  if (projet.valeur === null) return <PreparationPv />;
  const { sha256, numero } = projet.valeur;
  const adresse = `/pv/projet.pdf?sha256=${sha256}`;
  return (
    <>
      <p>
        {typo(`Voici le document ${numero}, tel qu’il sera signé. Lisez-le, puis signez en bas de la page.`)}
      </p>
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm">
        <li>
          <a className="fr-btn fr-btn--secondary" href={adresse} target="_blank" rel="noreferrer">
            Ouvrir le PV dans un nouvel onglet
          </a>
        </li>
        <li>
          <a className="fr-btn fr-btn--tertiary" href={`${adresse}&telecharger=1`}>
            Télécharger le projet de PV
          </a>
        </li>
      </ul>
      {/* The fragment asks the browser's own viewer for the page's width, without its side panel. */}
      <iframe
        className="delib-pdf fr-mb-3w"
        src={`${adresse}#navpanes=0&view=FitH`}
        title={`Procès-verbal ${numero}, à signer`}
      />
      <SansEmargement />
      <FormulaireSignature key={sha256} sha256={sha256} numero={numero} />
    </>
  );
}

/** What the jury changed, where it closes, signs or begins again. */
function Changements({ groupe }: { readonly groupe: Groupe }): ReactNode {
  return (
    <section aria-labelledby="titre-avant-apres" className="fr-mt-6w">
      <h2 id="titre-avant-apres" className="fr-h4">
        Avant et après la délibération
      </h2>
      <AvantApres groupe={groupe} />
    </section>
  );
}

function DocumentsAnterieurs({ ligne }: { readonly ligne: LigneJury }): ReactNode {
  if (!ligne.pvs.some(({ signature }) => signature)) return null;
  return (
    <div className="fr-mt-4w">
      <DocumentsSignes ligne={ligne} />
    </div>
  );
}

function Note({ texte }: { readonly texte: string }): ReactNode {
  return (
    <p>
      {typo(texte)} <Link href="/">Revenir à l’accueil</Link>
    </p>
  );
}
