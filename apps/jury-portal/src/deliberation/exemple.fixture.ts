import {
  type Centiemes,
  type Dossier,
  type Livret,
  PAS_DEMI_POINT,
  type Reglement,
  type Resultats,
  SANS_REGLAGE,
  SEUILS_BTS,
} from '@delib/domain';
import type { CandidatVu } from './candidat';
import type { Garde, SaisieGardee } from './magasin-types';

/** SIO-SISR, as the worked cases of the règlement have it: coefficients 2 2 3 3 | 4 4 4. */
export const SISR: Reglement = {
  code: 'SIO-SISR',
  version: '2025-1',
  session: 2026,
  intitule: 'Services informatiques aux organisations',
  source: 'exemple',
  seuils: SEUILS_BTS,
  pasDesNotes: PAS_DEMI_POINT,
  epreuves: [2, 2, 3, 3, 4, 4, 4].map((coefficient, rang) => ({
    code: `E${rang + 1}`,
    unite: `U${rang + 1}`,
    intitule: `Épreuve ${rang + 1}`,
    coefficient: coefficient * 100,
    forme: 'écrite',
    domaine: rang < 4 ? 'general' : 'professionnel',
    nature: 'obligatoire',
    controle: rang < 4,
  })),
  cas: [],
};

/** Marks of the general épreuves, then of the professional ones, in points. */
export function notes(generales: Centiemes, professionnelles: Centiemes): Resultats {
  return Object.fromEntries(
    SISR.epreuves.map(({ code, domaine }) => [
      code,
      { nature: 'note', note: (domaine === 'general' ? generales : professionnelles) * 100 },
    ]),
  );
}

/** A candidate as the browser holds them, deliberation open, nothing entered yet. */
export function candidat(
  numeroAnonymat: string,
  resultats: Resultats,
  options: { readonly livret?: Livret; readonly version?: number } = {},
): CandidatVu {
  const dossier: Dossier = {
    groupe: 1,
    resultats,
    reglage: SANS_REGLAGE,
    oraux: {},
    reglageSecondGroupe: SANS_REGLAGE,
    livret: options.livret ?? 'aucun',
    validation: null,
  };
  return {
    id: `id-${numeroAnonymat}`,
    numeroAnonymat,
    categorie: 'SCOLAIRE',
    forme: 'globale',
    version: options.version ?? 1,
    modifiePar: 'Gestionnaire',
    modifieLe: '2026-06-20T08:00:00.000Z',
    valideePar: null,
    valideeLe: null,
    livretExaminePar: null,
    livretAViser: false,
    livretExamineLe: null,
    livretDu1erGroupe: false,
    dossier,
  };
}

/** What a computer keeps, in memory: the pages opened on one map share it, and none is open but the last. */
export function creerGardeDeTest(gardees = new Map<string, SaisieGardee>()): Garde {
  return {
    ecrire: async ({ garder, oublier }) => {
      for (const saisie of garder) gardees.set(saisie.cle, saisie);
      for (const cle of oublier) gardees.delete(cle);
    },
    reprendre: async () => [...gardees.values()],
    memoriser: async () => {},
  };
}
