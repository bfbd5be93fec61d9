import type { Acteur, ActeurRole } from '../acces/acteur';
import type { Etat } from '../jury/etats';
import type { FaitsJury, FaitsReexamen } from '../jury/faits';

/** Jury 20112 of centre C1 in académie A1, everything in order for its next act. */
export function faits(etat: Etat, autres: Partial<FaitsJury> = {}): FaitsJury {
  const signed = ['130', '140', '198', '212', '214', '218'].includes(etat);
  return {
    id: 'jury-20112',
    code: '20112',
    centreId: 'C1',
    academieId: 'A1',
    etat,
    reglementPresent: true,
    casEnEchec: 0,
    candidats: 40,
    resultats: 320,
    notesManquantes: 0,
    manquementsNomination: [],
    decisionsAValider: 0,
    livretsAExaminer: 0,
    pv: signed ? 'signe' : etat === '120' || etat === '211' ? 'non_signe' : 'sans_pv',
    tenue: {
      complete: true,
      presenceEnregistree: true,
      membresPresents: ['m-pr', 'm-vp'],
      seance: { date: '2026-06-23', debut: '08:30', fin: '12:15' },
      cadre: {
        nomination: { numero: '2026-112', date: '2026-06-02' },
        finPremierGroupe: null,
        decisionDeRenvoi: null,
        maintenant: '2026-06-23T12:20',
      },
    },
    candidatsSecondGroupe: 5,
    choixManquants: 0,
    orauxManquants: 0,
    reexamen: null,
    ...autres,
  };
}

const identite = { prenom: 'Camille', nom: 'Durand', academieId: 'A1', connexionId: 'x1' };

/** One person of each role, each with jury 20112 within what they may see (the RSSI sees no jury). */
export const ACTEURS = {
  president: { ...identite, role: 'president', juryId: 'jury-20112', centreId: 'C1', membreId: 'm-pr' },
  vice_president: {
    ...identite,
    role: 'vice_president',
    juryId: 'jury-20112',
    centreId: 'C1',
    membreId: 'm-vp',
  },
  chef_de_centre: { ...identite, role: 'chef_de_centre', compteId: 'a1', centreId: 'C1' },
  gestionnaire: { ...identite, role: 'gestionnaire', compteId: 'a2' },
  rssi: { ...identite, role: 'rssi', compteId: 'a3' },
} as const satisfies Record<ActeurRole, Acteur>;

export const ROLES = Object.keys(ACTEURS) as readonly ActeurRole[];

/** A réexamen of the 1er groupe, everything in order for its next act. */
export function reexamen(etat: FaitsReexamen['etat'], autres: Partial<FaitsReexamen> = {}): FaitsReexamen {
  return {
    id: 'reexamen-1',
    groupe: 1,
    version: 2,
    etat,
    candidats: 1,
    reference: 'Tribunal administratif de Villebourg, n° 2303845',
    dateReference: '2026-10-12',
    decisionsAValider: 0,
    livretsAExaminer: 0,
    choixManquants: 0,
    orauxManquants: 0,
    pv: etat === 'edition' ? 'non_signe' : 'sans_pv',
    tenue: {
      complete: true,
      presenceEnregistree: true,
      membresPresents: ['m-pr', 'm-vp'],
      seance: { date: '2026-11-02', debut: '08:30', fin: '09:15' },
      cadre: {
        nomination: { numero: '2026-112', date: '2026-06-02' },
        finPremierGroupe: null,
        decisionDeRenvoi: '2026-10-12',
        maintenant: '2026-11-02T09:20',
      },
    },
    ...autres,
  };
}
