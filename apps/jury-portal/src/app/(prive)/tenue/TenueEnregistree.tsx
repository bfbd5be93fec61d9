import { type Emargement, formatNom, LIBELLES_PRESENCE, type Membre, type Presence } from '@delib/domain';
import { direDateHeure, formatDateHeure, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { EmargementsVus } from './Emargements';
import type { TenueVue } from './tenue-vue';

/** The sitting as recorded, to be read only. */
export function TenueEnregistree(props: {
  readonly tenue: TenueVue;
  readonly membres: readonly Membre[];
  readonly emargements: EmargementsVus;
}): ReactNode {
  const { tenue, presences, modifiePar, modifieLe } = props.tenue;
  const [annee, mois, jour] = tenue.date.split('-');
  return (
    <>
      <p>
        {typo(
          `${tenue.lieu}, le ${jour}/${mois}/${annee}, de ${tenue.debut} à ${tenue.fin === '' ? '(heure de fin non indiquée)' : tenue.fin}.`,
        )}
      </p>
      <h2 className="fr-h5">Présences</h2>
      <ul>
        {props.membres.map((membre) => {
          const presence = presences[membre.id];
          return (
            <li key={membre.id}>
              {typo(
                `${formatNom(membre)} : ${presence ? LIBELLES_PRESENCE[presence] : 'non indiquée'}${direEmarge(presence, props.emargements[membre.id])}`,
              )}
            </li>
          );
        })}
      </ul>
      <h2 className="fr-h5">Observations</h2>
      <p className="delib-texte">{tenue.observations || 'Néant'}</p>
      <h2 className="fr-h5">Incidents</h2>
      <p className="delib-texte">{tenue.incidents || 'Néant'}</p>
      <p className="fr-text--sm">{typo(`Enregistré par ${modifiePar} le ${formatDateHeure(modifieLe)}.`)}</p>
    </>
  );
}

/** « , a émargé le 22/06/2026 à 10:12 (HD) »; nothing of who did not sit. */
function direEmarge(presence: Presence | undefined, fait: Emargement | undefined): string {
  if (fait) return `, a émargé le ${direDateHeure(new Date(fait.le))} (${fait.initiales})`;
  return presence === undefined || presence === 'absent' ? '' : ', n’a pas émargé';
}
