import {
  type College,
  formatNom,
  LIBELLES_COLLEGE,
  LIBELLES_PRESENCE,
  LIBELLES_QUALITE,
  LIBELLES_STATUT,
} from '@delib/domain';
import { direJour, typo } from '@delib/francais';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import type { ReactNode } from 'react';

const COLLEGES: readonly College[] = ['presidence', 'enseignants', 'profession'];

/** Who sits, by college, as the arrêté named them. */
export function MembresJury({ jury }: { readonly jury: LigneJury['jury'] }): ReactNode {
  return (
    <section aria-labelledby="titre-membres">
      <h2 id="titre-membres" className="fr-h4">
        Membres du jury
      </h2>
      <p>
        {typo(
          jury.nomination
            ? `Nommés par l’arrêté n° ${jury.nomination.numero} du ${direJour(jury.nomination.date)}.`
            : 'L’arrêté de nomination n’est pas enregistré.',
        )}
      </p>
      <div className="fr-grid-row fr-grid-row--gutters">
        {COLLEGES.map((college) => (
          <div key={college} className="fr-col-12 fr-col-md-4">
            <h3 className="fr-text--md fr-mb-1v">{LIBELLES_COLLEGE[college]}</h3>
            <ul>
              {jury.membres
                .filter((membre) => membre.college === college)
                .map((membre) => {
                  const presence = jury.presences[membre.id];
                  return (
                    <li key={membre.id}>
                      {formatNom(membre)}
                      <span className="delib-mention">
                        {membre.qualite === 'membre' ? '' : `${LIBELLES_QUALITE[membre.qualite]}, `}
                        {LIBELLES_STATUT[membre.statut]}
                        {presence ? `, ${LIBELLES_PRESENCE[presence].toLowerCase()}` : ''}
                      </span>
                    </li>
                  );
                })}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
