import { ETAPES, type Groupe } from '@delib/domain';
import { SUIVI_PV } from '../jury/adresses';
import { estA, type JurysAccueil, type Regle } from './etape';

/** A stored PV that no longer verifies, with what to do before anything else. */
export function regleAnomalie(groupe: Groupe, aFaire: string): Regle {
  return {
    groupe,
    nature: 'alerte',
    libelle: `PV en anomalie : ${aFaire}`,
    activite: SUIVI_PV[groupe],
    concerne: ({ pv }) => pv[groupe] === 'anomalie',
  };
}

/** What the jury itself has to do in one groupe, the same seen from the centre and from the académie. */
export function chezLeJury(groupe: Groupe): readonly Regle[] {
  const { deliberation, edition } = ETAPES[groupe];
  const attente = (libelle: string, concerne: (jurys: JurysAccueil) => boolean): Regle => ({
    groupe,
    nature: 'attente',
    libelle,
    activite: SUIVI_PV[groupe],
    concerne,
  });
  return [
    attente('Délibération en cours', (jurys) => estA(deliberation)(jurys) && jurys.pv[groupe] !== 'rouvert'),
    attente(
      'Délibération rouverte : un nouveau PV sera à signer',
      (jurys) => estA(deliberation)(jurys) && jurys.pv[groupe] === 'rouvert',
    ),
    attente(
      'PV à signer par le président ou le vice-président',
      (jurys) => estA(edition)(jurys) && jurys.pv[groupe] !== 'signe' && jurys.pv[groupe] !== 'anomalie',
    ),
    attente(
      'PV signé, délibération à clôturer par le jury',
      (jurys) => estA(edition)(jurys) && jurys.pv[groupe] === 'signe',
    ),
  ];
}
