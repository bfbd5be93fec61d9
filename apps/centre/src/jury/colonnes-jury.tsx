import { type Etat, formatEtat } from '@delib/domain';
import { formatDateHeure } from '@delib/francais';
import { type ColonneDsfr, EtatJury } from '@delib/ui';
import type { AttenteAffichee } from '../attente/attente-affichee';
import { AttenteDite } from '../attente/Depuis';

/** The columns that every table of jurys has, each for rows that know that much. */
export const CODE: ColonneDsfr<{ readonly code: string }> = {
  id: 'code',
  titre: 'Jury',
  valeur: ({ code }) => code,
};

export const QUALIFICATION: ColonneDsfr<{ readonly qualification: string }> = {
  id: 'qualification',
  titre: 'Qualification présentée',
  valeur: ({ qualification }) => qualification,
  filtre: 'liste',
  multiligne: true,
};

export const ETAT: ColonneDsfr<{ readonly etat: Etat }> = {
  id: 'etat',
  titre: 'État d’avancement du jury',
  valeur: ({ etat }) => etat,
  texte: ({ etat }) => formatEtat(etat),
  rendu: ({ etat }) => <EtatJury etat={etat} />,
  filtre: 'liste',
  multiligne: true,
};

/** For whom the jury waits and since when: a duration on the screen, which a file could not keep. */
export const ATTENTE: ColonneDsfr<{ readonly attente: AttenteAffichee }> = {
  id: 'attente',
  titre: 'Attente',
  valeur: ({ attente }) => attente.depuis,
  texte: ({ attente: { qui, geste, depuis } }) =>
    `${qui}${depuis === null ? '' : ` depuis le ${formatDateHeure(depuis)}`}${geste === null ? '' : ` (${geste})`}`,
  rendu: ({ attente }) => <AttenteDite attente={attente} />,
  multiligne: true,
};

export const CENTRE: ColonneDsfr<{ readonly centre: string }> = {
  id: 'centre',
  titre: 'Centre de délibération',
  valeur: ({ centre }) => centre,
  filtre: 'liste',
  multiligne: true,
};
