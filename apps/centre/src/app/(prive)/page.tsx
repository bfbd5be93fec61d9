import { findActivite, LIBELLES_GROUPE, precede } from '@delib/domain';
import { typo } from '@delib/francais';
import { Page } from '@delib/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { EtapesAccueil } from '../../accueil/EtapesAccueil';
import type { JurysAccueil } from '../../accueil/etape';
import { lireAccueil } from '../../accueil/lire-accueil';
import { resteAFaire } from '../../accueil/reste-a-faire';
import { SuiviDesJurys } from '../../direct/suivis';
import { adresseJurysA } from '../../jury/adresses';
import { ComptesParEtat } from '../../jury/ComptesParEtat';
import { loadCadre } from '../../server/cadre';
import { getContexte } from '../../server/contexte';

export const metadata: Metadata = { title: 'Accueil' };

const GROUPES = [1, 2] as const;

/** Home: what is left to do, in the order of the workflow, and how many jurys stand at each état. */
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
            {GROUPES.filter((groupe) => groupe === 1 || estCommence(semblables)).map((groupe) => (
              <section key={groupe} aria-labelledby={`reste-${groupe}`}>
                <h2 id={`reste-${groupe}`} className="fr-h4">
                  Ce qu’il reste à faire – {LIBELLES_GROUPE[groupe]}
                </h2>
                <EtapesAccueil etapes={etapes.filter((etape) => etape.groupe === groupe)} />
              </section>
            ))}
          </div>
          <div className="fr-col-12 fr-col-lg-5">
            <h2 className="fr-h4">Où en sont les jurys</h2>
            <ComptesParEtat comptes={comptes} lien={adresseJurysA} />
          </div>
        </div>
      )}
    </Page>
  );
}

/** Some jury is done with its 1er groupe, or already further: the 2nd is worth a heading. */
function estCommence(semblables: readonly JurysAccueil[]): boolean {
  return semblables.some(({ etat }) => !precede(etat, '140'));
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
