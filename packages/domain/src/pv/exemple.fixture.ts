import { dossierNeuf } from '@delib/testing/arbitraires';
import { type Dossier, validerIssue } from '../decision/deliberation';
import type { Membre } from '../jury/composition';
import type { Reglement } from '../reglement/reglement';
import { notes, SIO_SISR } from '../test-support/sio-sisr';
import type { CadrePv, CandidatGele, DecisionsGelees } from './composer';

const PRESIDENTE: Membre = {
  id: 'm1',
  nom: 'Aubry',
  prenom: 'Lou',
  qualite: 'president',
  college: 'presidence',
  statut: 'enseignant_chercheur',
};
const ENSEIGNANT: Membre = {
  ...PRESIDENTE,
  id: 'm2',
  nom: 'Berger',
  qualite: 'membre',
  college: 'enseignants',
  statut: 'enseignant_public',
};
const EMPLOYEUR: Membre = {
  ...ENSEIGNANT,
  id: 'm3',
  nom: 'Colin',
  college: 'profession',
  statut: 'employeur',
};

/** A sitting of three, one of them absent. */
export const CADRE: CadrePv = {
  version: 2,
  session: '2026',
  essai: false,
  academie: 'Académie de Lorrenne',
  centre: { code: 'C1', nom: 'Lycée des Essarts', ville: 'Villebourg' },
  jury: { code: '20112', specialite: 'SIO' },
  nomination: { numero: '2026-041', date: '2026-06-02' },
  membres: [PRESIDENTE, ENSEIGNANT, EMPLOYEUR],
  presences: { m1: 'present', m2: 'a_distance' },
  emargements: {
    m1: { initiales: 'LA', le: '2026-06-25T10:00:00.000Z' },
    m3: { initiales: 'LC', le: '2026-06-25T10:01:00.000Z' },
  },
  tenue: {
    lieu: 'Salle 12',
    date: '2026-06-25',
    debut: '08:30',
    fin: '12:00',
    observations: '',
    incidents: '',
  },
  empreinteDecisions: 'ab'.repeat(32),
  remplace: 1,
  reexamen: null,
};

/** A dossier with the decision its settled marks carry, as it is frozen. */
export function gele(reglement: Reglement, numeroAnonymat: string, dossier: Dossier): CandidatGele {
  const validated = validerIssue(reglement, dossier);
  if (!validated.ok) throw new Error(validated.refus.code);
  return { numeroAnonymat, dossier: { ...dossier, validation: validated.valeur } };
}

/** A 1er groupe of these candidates. */
export function decisions(candidats: readonly CandidatGele[], reglement = SIO_SISR): DecisionsGelees {
  return { reglement: { code: reglement.code, version: reglement.version }, groupe: 1, candidats };
}

/** Two marks raised, and points. */
export const AIDE = gele(
  SIO_SISR,
  '2011203',
  dossierNeuf(notes('8 8 8 8 11 11 11'), {
    livret: 'examine',
    reglage: {
      relevements: [
        { epreuve: 'E3', avant: 800, apres: 1000, motif: 'copie relue' },
        { epreuve: 'E1', avant: 800, apres: 850, motif: 'oral très solide' },
      ],
      pointsJury: 100,
      motifPoints: 'assiduité',
    },
  }),
);
/** One of each outcome, in no order. */
export const CANDIDATS = [
  AIDE,
  gele(SIO_SISR, '2011201', dossierNeuf(notes('12 12 12 12 12 12 12'))),
  gele(SIO_SISR, '2011204', dossierNeuf(notes('10 10 10 abs. 15 15 15'))),
  gele(SIO_SISR, '2011202', dossierNeuf(notes('15 15 15 15 15 15 n.p.'))),
];
