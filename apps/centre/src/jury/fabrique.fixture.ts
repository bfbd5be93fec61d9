import type { JuryStocke, PvStocke } from '@delib/db';
import { travailDe } from '@delib/domain';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';

/** A jury at 130 as the database gives it, for tests of what screens show of it. */
export function juryStocke(changes: Partial<JuryStocke> = {}): JuryStocke {
  return {
    id: 'jury-1',
    code: '20111',
    academieId: '14',
    centreId: 'centre-1',
    centreCode: 'C1',
    centreNom: 'Lycée des Deux-Moulins',
    centreVille: 'Port-Lambert',
    sessionId: 'session-1',
    session: '2026',
    annee: 2026,
    essai: false,
    periodeId: 'periode-1',
    periode: 'Première semaine',
    etat: '130',
    ronde1: 1,
    ronde2: 1,
    version: 5,
    nomination: null,
    reglementId: null,
    reglementCode: null,
    reglementVersion: null,
    specialite: null,
    casEnEchec: 0,
    membres: [],
    candidats: 0,
    resultats: 0,
    notesManquantes: 0,
    decisionsAValider: 0,
    livretsAExaminer: 0,
    candidatsSecondGroupe: 0,
    choixManquants: 0,
    orauxManquants: 0,
    attendDepuis: null,
    tenue: null,
    finPremierGroupe: null,
    presences: {},
    ...changes,
  };
}

/** A version of its PV, signed by the président unless `signature` says otherwise. */
export function pvStocke(version: number, changes: Partial<PvStocke> = {}): PvStocke {
  return {
    id: `pv-${version}`,
    juryId: 'jury-1',
    groupe: 1,
    version,
    empreinte: `empreinte-${version}`,
    composePar: 'Alix Renard',
    composeLe: new Date('2026-06-22T10:00:00Z'),
    abandonneLe: null,
    reexamenId: null,
    signature: {
      membreId: 'membre-1',
      prenom: 'Alix',
      nom: 'Renard',
      qualite: 'president',
      sha256: 'a',
      groupe: 1,
      version,
      juryId: 'jury-1',
      taille: 77_600,
      jetonLe: new Date('2026-06-22T10:30:00Z'),
      signeLe: new Date('2026-06-22T10:30:00Z'),
    },
    verdict: {
      numero: `PV-2026-20111-1-v${version}`,
      authentique: true,
      verifieLe: new Date('2026-06-23T01:00:00Z'),
    },
    ...changes,
  };
}

/** One row of `listerJurys` around a jury and its PVs. */
export function ligneJury(changes: Partial<LigneJury> = {}): LigneJury {
  const jury = changes.jury ?? juryStocke();
  return {
    jury,
    faits: {
      ...jury,
      reglementPresent: true,
      manquementsNomination: [],
      pv: changes.statuts?.[1] ?? 'signe',
      tenue: {
        complete: true,
        presenceEnregistree: true,
        membresPresents: [],
        seance: jury.tenue,
        cadre: {
          nomination: jury.nomination,
          finPremierGroupe: null,
          decisionDeRenvoi: null,
          maintenant: '2026-06-23T18:00',
        },
      },
      reexamen: null,
    },
    statuts: { 1: 'signe', 2: 'sans_pv' },
    pvs: [pvStocke(1)],
    reexamens: [],
    travail: travailDe(jury, null),
    actes: [],
    ...changes,
  };
}
