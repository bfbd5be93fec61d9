import { type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { type ColonneDsfr, IconePv, libellePv } from '@delib/ui';
import { BoutonHistorique } from './BoutonHistorique';
import { ATTENTE, CENTRE, CODE, ETAT, QUALIFICATION } from './colonnes-jury';
import type { LigneJuryAffichee } from './ligne-jury';
import { NouvelEtat } from './NouvelEtat';

type Colonne = ColonneDsfr<LigneJuryAffichee>;

const NOUVEL_ETAT: Colonne = {
  id: 'nouvel_etat',
  titre: 'Nouvel état',
  valeur: () => null,
  rendu: (ligne) => <NouvelEtat ligne={ligne} />,
  masquable: false,
  multiligne: true,
};

const HISTORIQUE: Colonne = {
  id: 'historique',
  titre: 'Historique',
  valeur: () => null,
  rendu: (ligne) => <BoutonHistorique ligne={ligne} />,
};

const PERIODE: Colonne = {
  id: 'periode',
  titre: 'Période',
  valeur: ({ periode }) => periode,
  masqueeParDefaut: true,
};

function colonnePv(groupe: Groupe): Colonne {
  return {
    id: `pv${groupe}`,
    titre: `PV signé ${LIBELLES_GROUPE[groupe]}`,
    valeur: ({ pv }) => libellePv(pv[groupe]),
    rendu: ({ pv }) => <IconePv statut={pv[groupe]} />,
    // Two lines of words rather than a history out of sight.
    multiligne: true,
  };
}

const SUR_LA_PAGE: readonly Colonne[] = [
  CODE,
  QUALIFICATION,
  CENTRE,
  { ...ETAT, masquable: false },
  ATTENTE,
  NOUVEL_ETAT,
  colonnePv(1),
  colonnePv(2),
  HISTORIQUE,
  PERIODE,
];
const SUR_LA_PAGE_UN_CENTRE = SUR_LA_PAGE.filter((colonne) => colonne !== CENTRE);

/** The columns of a Vue détaillée; several centres are told apart. */
export function colonnesAvancement(plusieursCentres: boolean): readonly Colonne[] {
  return plusieursCentres ? SUR_LA_PAGE : SUR_LA_PAGE_UN_CENTRE;
}

/** The same as a file has them: without what is for acting. */
export function colonnesExportees(plusieursCentres: boolean): readonly Colonne[] {
  return colonnesAvancement(plusieursCentres).filter(
    (colonne) => colonne !== NOUVEL_ETAT && colonne !== HISTORIQUE,
  );
}
