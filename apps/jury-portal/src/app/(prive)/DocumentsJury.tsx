import { ETAPES, LIBELLES_GROUPE, precede } from '@delib/domain';
import { typo } from '@delib/francais';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { DocumentsSignes } from './DocumentsSignes';

const GROUPES = [1, 2] as const;

/**
 * What the jury may print or look at: statistics and PV individuels once it deliberates, what it changed, then its
 * signed PVs.
 */
export function DocumentsJury({ ligne }: { readonly ligne: LigneJury }): ReactNode {
  return (
    <section aria-labelledby="titre-documents" className="fr-mb-4w">
      <h2 id="titre-documents" className="fr-h4">
        Documents
      </h2>
      <ul className="delib-documents">
        <li>
          <a
            className="fr-link fr-link--download"
            href="/documents/feuille-emargement.pdf"
            target="_blank"
            rel="noopener"
          >
            Feuille d’émargement
            <span className="fr-link__detail">PDF à imprimer, nouvel onglet</span>
          </a>
        </li>
      </ul>
      {precede(ligne.jury.etat, ETAPES[1].deliberation) ? (
        <p>
          {typo(
            'Les statistiques et les PV individuels de notes seront ici dès l’ouverture de la délibération : d’ici là, des notes peuvent encore changer.',
          )}
        </p>
      ) : (
        <ul className="delib-documents">
          <li>
            <Link className="fr-link" href="/documents/statistiques">
              Statistiques avant délibération
            </Link>
            <p className="fr-mb-0">Par décision et par épreuve, à l’écran et en PDF.</p>
          </li>
          <li>
            <Link className="fr-link" href="/documents/avant-apres">
              Avant et après la délibération
            </Link>
            <p className="fr-mb-0">Ce que les notes proposaient, et ce que le jury a décidé.</p>
          </li>
          {GROUPES.filter((groupe) => !precede(ligne.jury.etat, ETAPES[groupe].deliberation)).map(
            (groupe) => (
              <li key={groupe}>
                <a
                  className="fr-link fr-link--download"
                  href={`/documents/pv-individuels.pdf?groupe=${groupe}`}
                  target="_blank"
                  rel="noopener"
                >
                  PV individuels de notes, {LIBELLES_GROUPE[groupe]}
                  <span className="fr-link__detail">PDF, une page par candidat, nouvel onglet</span>
                </a>
              </li>
            ),
          )}
        </ul>
      )}
      <DocumentsSignes ligne={ligne} />
    </section>
  );
}
