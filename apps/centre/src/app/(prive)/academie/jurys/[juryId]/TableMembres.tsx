'use client';

import { formatNom, LIBELLES_COLLEGE, LIBELLES_QUALITE, LIBELLES_STATUT } from '@delib/domain';
import { formatDateHeure, typo } from '@delib/francais';
import { CadreTableau } from '@delib/ui';
import type { ReactNode } from 'react';
import type { MembreAffiche, MembreEnCours } from './composition-vue';

/** The named members, in the order of the PV; with buttons where the composition may change. */
export function TableMembres(props: {
  readonly membres: readonly MembreEnCours[];
  /** As stored: what tells an added or changed one, and whose access is whose. */
  readonly connus: readonly MembreAffiche[];
  readonly modifier?: (membre: MembreEnCours) => void;
  readonly retirer?: (membre: MembreEnCours) => void;
}): ReactNode {
  const { membres, connus, modifier, retirer } = props;
  const parId = new Map(connus.map((membre) => [membre.id, membre]));
  if (membres.length === 0) {
    return <p className="fr-callout fr-py-2w">Personne n’est nommé dans ce jury.</p>;
  }
  return (
    <CadreTableau legende="Membres nommés" region="Membres nommés" sansLegende serre collant>
      <thead>
        <tr>
          <th scope="col">Nom</th>
          <th scope="col">Qualité</th>
          <th scope="col">Collège</th>
          <th scope="col">Statut</th>
          <th scope="col">Accès au portail</th>
          {modifier && retirer ? <th scope="col">Changer</th> : null}
        </tr>
      </thead>
      <tbody>
        {membres.map((membre) => {
          const connu = membre.id === null ? undefined : parId.get(membre.id);
          const nom = formatNom(membre);
          return (
            <tr key={membre.cle}>
              <th scope="row">
                {nom} <Marque membre={membre} connu={connu} />
              </th>
              <td>{LIBELLES_QUALITE[membre.qualite]}</td>
              <td>{LIBELLES_COLLEGE[membre.college]}</td>
              <td>{LIBELLES_STATUT[membre.statut]}</td>
              <td>{acces(membre, connu)}</td>
              {modifier && retirer ? (
                <td>
                  <div className="delib-boutons-ligne">
                    <button
                      type="button"
                      className="fr-btn fr-btn--sm fr-btn--secondary"
                      onClick={() => modifier(membre)}
                    >
                      Modifier<span className="fr-sr-only"> {nom}</span>
                    </button>
                    <button
                      type="button"
                      className="fr-btn fr-btn--sm fr-btn--tertiary"
                      onClick={() => retirer(membre)}
                    >
                      Retirer<span className="fr-sr-only"> {nom}</span>
                    </button>
                  </div>
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </CadreTableau>
  );
}

/** Tells what is not saved yet, in words. */
function Marque({
  membre,
  connu,
}: {
  readonly membre: MembreEnCours;
  readonly connu?: MembreAffiche;
}): ReactNode {
  const texte = connu === undefined ? 'à ajouter' : estModifie(membre, connu) ? 'à modifier' : null;
  return texte === null ? null : <span className="fr-badge fr-badge--sm fr-badge--new">{texte}</span>;
}

function estModifie(membre: MembreEnCours, connu: MembreAffiche): boolean {
  return (['nom', 'prenom', 'qualite', 'college', 'statut'] as const).some(
    (champ) => membre[champ] !== connu[champ],
  );
}

function acces({ qualite }: MembreEnCours, connu?: MembreAffiche): string {
  if (connu?.login) {
    return typo(
      connu.testeLe === null
        ? `${connu.login}, jamais utilisé`
        : `${connu.login}, testé le ${formatDateHeure(connu.testeLe)}`,
    );
  }
  return qualite === 'membre' ? '' : 'Aucun papillon';
}
