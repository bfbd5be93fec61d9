'use client';

import { formatNom, LIBELLES_PRESENCE, type Membre, type Presence, type Tenue } from '@delib/domain';
import { formatDateHeure, LIBELLES_TENUE, typo } from '@delib/francais';
import { CadreTableau } from '@delib/ui';
import type { ReactNode } from 'react';
import type { SaisieTenue } from './saisie-tenue';
import type { TenueVue } from './tenue-vue';

const CHAMPS = Object.keys(LIBELLES_TENUE) as readonly (keyof Tenue)[];

interface Difference {
  readonly champ: string;
  readonly ici: string;
  readonly autre: string;
}

/** The other person recorded the sitting meanwhile: what differs, side by side, and one is chosen. */
export function ConflitTenue(props: {
  readonly membres: readonly Membre[];
  readonly ici: SaisieTenue;
  readonly autre: TenueVue;
  readonly onGarder: () => void;
  readonly onReprendre: () => void;
}): ReactNode {
  const { autre } = props;
  const ecarts = differences(props.membres, props.ici, autre);
  return (
    <section className="delib-conflit fr-p-2w fr-mb-3w" aria-labelledby="titre-conflit">
      <h2 id="titre-conflit" className="fr-h6 fr-mb-1w">
        {typo('Deux saisies en même temps : choisissez celle à garder')}
      </h2>
      <p>
        {typo(
          `${autre.modifiePar} a enregistré la tenue le ${formatDateHeure(autre.modifieLe)}, pendant votre saisie. La vôtre n’est pas enregistrée.`,
        )}
      </p>
      {ecarts.length === 0 ? (
        <p>Les deux saisies disent la même chose.</p>
      ) : (
        <CadreTableau legende="Ce qui diffère" sansLegende serre className="fr-my-1w">
          <thead>
            <tr>
              <th scope="col">Rubrique</th>
              <th scope="col">Votre saisie</th>
              <th scope="col">{autre.modifiePar}</th>
            </tr>
          </thead>
          <tbody>
            {ecarts.map(({ champ, ici, autre: sien }) => (
              <tr key={champ}>
                <th scope="row">{champ}</th>
                <td className="delib-multiligne">{ici || '(vide)'}</td>
                <td className="delib-multiligne">{sien || '(vide)'}</td>
              </tr>
            ))}
          </tbody>
        </CadreTableau>
      )}
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm">
        <li>
          <button type="button" className="fr-btn" onClick={props.onGarder}>
            Garder ma saisie
          </button>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={props.onReprendre}>
            Garder celle de {autre.modifiePar}
          </button>
        </li>
      </ul>
    </section>
  );
}

function differences(
  membres: readonly Membre[],
  ici: SaisieTenue,
  autre: SaisieTenue,
): readonly Difference[] {
  const dire = (presence: Presence | undefined) => (presence ? LIBELLES_PRESENCE[presence] : 'non indiquée');
  return [
    ...CHAMPS.map((champ) => ({
      champ: LIBELLES_TENUE[champ],
      ici: ici.tenue[champ],
      autre: autre.tenue[champ],
    })),
    ...membres.map((membre) => ({
      champ: formatNom(membre),
      ici: dire(ici.presences[membre.id]),
      autre: dire(autre.presences[membre.id]),
    })),
  ].filter((difference) => difference.ici !== difference.autre);
}
