import { type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { type ColonneDsfr, IconePv, libellePv } from '@delib/ui';
import { BoutonHistorique } from './BoutonHistorique';
import { CENTRE, CODE, ETAT, QUALIFICATION } from './colonnes-jury';
import type { LigneJuryAffichee } from './ligne-jury';
import { NouvelEtat } from './NouvelEtat';

function colonnePv(groupe: Groupe): ColonneDsfr<LigneJuryAffichee> {
  return {
    id: `pv${groupe}`,
    titre: `PV signé ${LIBELLES_GROUPE[groupe]}`,
    valeur: ({ pv }) => libellePv(pv[groupe]),
    rendu: ({ pv }) => <IconePv statut={pv[groupe]} />,
    filtre: 'liste',
    // Two lines of words rather than a history out of sight.
    multiligne: true,
  };
}

const COLONNES: readonly ColonneDsfr<LigneJuryAffichee>[] = [
  CODE,
  QUALIFICATION,
  { ...ETAT, masquable: false },
  {
    id: 'nouvel_etat',
    titre: 'Nouvel état',
    valeur: () => null,
    rendu: (ligne) => <NouvelEtat ligne={ligne} />,
    filtre: 'aucun',
    tri: false,
    masquable: false,
    multiligne: true,
  },
  colonnePv(1),
  colonnePv(2),
  {
    id: 'historique',
    titre: 'Historique',
    valeur: ({ historique }) => historique.length,
    rendu: (ligne) => <BoutonHistorique ligne={ligne} />,
    filtre: 'aucun',
    tri: false,
  },
  {
    id: 'periode',
    titre: 'Période',
    valeur: ({ periode }) => periode,
    filtre: 'liste',
    masqueeParDefaut: true,
  },
];

/** The columns of a Vue détaillée; several centres are told apart. */
export const COLONNES_AVANCEMENT = {
  unCentre: COLONNES,
  plusieursCentres: COLONNES.toSpliced(2, 0, CENTRE),
} as const;
