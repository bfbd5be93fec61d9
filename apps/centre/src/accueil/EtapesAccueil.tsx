import { findActivite, LIBELLES_GROUPE } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Etape } from './etape';

/** Past this, the rest is counted: the activity shows them all. */
const CODES_AFFICHES = 12;

/** « Ce qu'il reste à faire » of one groupe: alerts, what is yours, then what waits for others. */
export function EtapesAccueil({ etapes }: { readonly etapes: readonly Etape[] }): ReactNode {
  const alertes = etapes.filter(({ nature }) => nature === 'alerte');
  const aFaire = etapes.filter(({ nature }) => nature === 'a_faire');
  const attente = etapes.filter(({ nature }) => nature === 'attente');
  return (
    <>
      {alertes.map((etape) => (
        <div key={etape.libelle} className="fr-alert fr-alert--error fr-mb-3w">
          <h3 className="fr-alert__title">Anomalie</h3>
          <LigneEtape etape={etape} />
        </div>
      ))}
      <h3 className="fr-h6">À faire par vous</h3>
      {aFaire.length === 0 ? (
        <p>{typo('Rien pour le moment.')}</p>
      ) : (
        <ul className="fr-mb-3w">
          {aFaire.map((etape) => (
            <li key={etape.libelle}>
              <LigneEtape etape={etape} />
            </li>
          ))}
        </ul>
      )}
      {attente.length === 0 ? null : (
        <>
          <h3 className="fr-h6">En attente d’autres personnes</h3>
          <ul className="fr-mb-3w">
            {attente.map((etape) => (
              <li key={etape.libelle}>
                <LigneEtape etape={etape} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function LigneEtape({ etape }: { readonly etape: Etape }): ReactNode {
  const { libelle, activite, jurys, groupe } = etape;
  return (
    <p className="fr-mb-1v">
      {activite === null ? (
        typo(libelle)
      ) : (
        <Link href={findActivite(activite).chemin} prefetch={false}>
          {typo(libelle)}
          {/* Both groupes may have a step of this name. */}
          <span className="fr-sr-only">, {LIBELLES_GROUPE[groupe]}</span>
        </Link>
      )}
      {typo(` : ${compter(jurys.length, 'jury', 'jurys')} (${codes(jurys)}).`)}
    </p>
  );
}

function codes(jurys: readonly string[]): string {
  const nommes = jurys.slice(0, CODES_AFFICHES);
  const reste = jurys.length - nommes.length;
  return `${nommes.join(', ')}${reste === 0 ? '' : ` et ${compter(reste, 'autre', 'autres')}`}`;
}
