import { type Etat, formatEtat } from '@delib/domain';
import { type ColonneDsfr, EtatJury } from '@delib/ui';

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

export const CENTRE: ColonneDsfr<{ readonly centre: string }> = {
  id: 'centre',
  titre: 'Centre de délibération',
  valeur: ({ centre }) => centre,
  filtre: 'liste',
  multiligne: true,
};
