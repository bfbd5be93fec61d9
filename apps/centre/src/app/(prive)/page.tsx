import { ETAPES, type Etat, findActivite } from '@delib/domain';
import { typo } from '@delib/francais';
import { Page } from '@delib/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { EtapesAccueil } from '../../accueil/EtapesAccueil';
import { lireAccueil } from '../../accueil/lire-accueil';
import { resteAFaire } from '../../accueil/reste-a-faire';
import { SuiviDesJurys } from '../../direct/suivis';
import { adresseJurysA } from '../../jury/adresses';
import { ComptesParEtat } from '../../jury/ComptesParEtat';
import { FinAnnoncee } from '../../rythme/FinAnnoncee';
import { loadCadre } from '../../server/cadre';
import { type ContexteCentre, getContexte } from '../../server/contexte';

export const metadata: Metadata = { title: 'Accueil' };

const GROUPES = [1, 2] as const;

/** Home: what is left to do, the most urgent first, when it will be over, and how many jurys stand at each état. */
export default async function PageAccueil(): Promise<ReactNode> {
  const contexte = await getContexte();
  if (contexte.acteur.role === 'rssi') return <AccueilRssi />;
  const cadre = await loadCadre();
  if (cadre.sessions.length === 0)
    return <SansSession gestionnaire={contexte.acteur.role === 'gestionnaire'} />;
  const { semblables, comptes } = await lireAccueil(contexte, cadre);
  const etapes = resteAFaire(contexte.acteur.role, semblables);
  return (
    <Page titre="Accueil">
      <SuiviDesJurys />
      {semblables.length === 0 ? (
        <p className="fr-callout fr-py-2w">
          {typo(
            'Aucun jury ne vous est confié pour le moment. Ils apparaîtront ici après l’import de la session.',
          )}
        </p>
      ) : (
        <div className="fr-grid-row fr-grid-row--gutters">
          <div className="fr-col-12 fr-col-lg-7">
            <section aria-labelledby="reste">
              <h2 id="reste" className="fr-h4">
                Ce qu’il reste à faire
              </h2>
              <EtapesAccueil etapes={etapes} lueLe={contexte.maintenant.toISOString()} />
            </section>
          </div>
          <div className="fr-col-12 fr-col-lg-5">
            <Fins contexte={contexte} sessionId={cadre.sessions[0]?.id} comptes={comptes} />
            <h2 className="fr-h4">Où en sont les jurys</h2>
            <ComptesParEtat comptes={comptes} lien={adresseJurysA} />
          </div>
        </div>
      )}
    </Page>
  );
}

/** When the jurys that deliberate will have finished: for the chef of their centre, and only while some do. */
function Fins(props: {
  readonly contexte: ContexteCentre;
  readonly sessionId: string | undefined;
  readonly comptes: readonly { readonly etat: Etat }[];
}): ReactNode {
  const { contexte, sessionId, comptes } = props;
  const { acteur } = contexte;
  if (acteur.role !== 'chef_de_centre' || sessionId === undefined) return null;
  return (
    <FinAnnoncee
      contexte={contexte}
      sessionId={sessionId}
      centreId={acteur.centreId}
      groupes={GROUPES.filter((groupe) => comptes.some(({ etat }) => etat === ETAPES[groupe].deliberation))}
    />
  );
}

function AccueilRssi(): ReactNode {
  const verifier = findActivite('verifier_un_document');
  return (
    <Page titre="Accueil">
      <div className="fr-callout">
        <h2 className="fr-callout__title">Rien à faire ici pour le moment</h2>
        <p className="fr-callout__text">
          {typo(
            'Le RSSI académique ne voit ni jury, ni candidat, ni note. Aucune demande n’attend votre décision.',
          )}
        </p>
        <p className="fr-callout__text">
          {typo('En cas de nécessité, et sur demande d’un centre, vous autorisez le ')}
          <Link href={findActivite('portail_de_secours').chemin} prefetch={false}>
            portail de secours
          </Link>
          .
        </p>
        <p className="fr-callout__text">
          {typo('Vous pouvez à tout moment ')}
          <Link href={verifier.chemin} prefetch={false}>
            vérifier un document
          </Link>
          {typo(' : un PV de tenue de délibération ou une liste de résultats.')}
        </p>
      </div>
    </Page>
  );
}

function SansSession({ gestionnaire }: { readonly gestionnaire: boolean }): ReactNode {
  const importer = findActivite('importer_session');
  return (
    <Page titre="Accueil">
      <div className="fr-callout">
        <h2 className="fr-callout__title">Aucune session d’examen</h2>
        <p className="fr-callout__text">
          {gestionnaire ? (
            <>
              {typo('Commencez par ')}
              <Link href={importer.chemin} prefetch={false}>
                importer une session
              </Link>
              {typo(' : centres, jurys, membres, candidats et notes.')}
            </>
          ) : (
            typo(
              'Le gestionnaire académique n’a pas encore importé la session. Vos jurys apparaîtront ici ensuite.',
            )
          )}
        </p>
      </div>
    </Page>
  );
}
