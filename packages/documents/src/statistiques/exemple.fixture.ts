import {
  type CandidatStatistique,
  PAS_DEMI_POINT,
  type Reglement,
  type Resultat,
  SEUILS_BTS,
  statistiquesJury,
} from '@delib/domain';
import type { StatistiquesEditees } from './statistiques';

const EPREUVES = [
  ['E1', 'Culture générale et expression', 200, 'general'],
  ['E2', 'Expression et communication en langue anglaise', 200, 'general'],
  ['E3', 'Mathématiques pour l’informatique', 300, 'general'],
  ['E4', 'Support et mise à disposition de services informatiques', 400, 'professionnel'],
  [
    'E5',
    'Administration des systèmes et des réseaux, option A solutions d’infrastructure',
    400,
    'professionnel',
  ],
  ['E6', 'Cybersécurité des services informatiques', 400, 'professionnel'],
] as const;

export const REGLEMENT_EXEMPLE: Reglement = {
  code: 'SIO-SISR',
  version: '2025-1',
  session: 2026,
  intitule: 'Services informatiques aux organisations',
  source: 'exemple',
  seuils: SEUILS_BTS,
  pasDesNotes: PAS_DEMI_POINT,
  epreuves: [
    ...EPREUVES.map(([code, intitule, coefficient, domaine]) => ({
      code,
      unite: code.replace('E', 'U'),
      intitule,
      coefficient,
      forme: 'ponctuelle',
      domaine,
      nature: 'obligatoire' as const,
      controle: domaine === 'general',
    })),
    {
      code: 'EF1',
      unite: 'UF1',
      intitule: 'Langue vivante 2',
      coefficient: 100,
      forme: 'ponctuelle',
      domaine: null,
      nature: 'facultative',
      controle: false,
    },
  ],
  cas: [],
};

/** Always the same marks: a plain congruence, no random. */
function suite(graine: number): () => number {
  let etat = graine;
  return () => {
    etat = (etat * 1_103_515_245 + 12_345) % 2_147_483_648;
    return etat / 2_147_483_648;
  };
}

/** Invented candidates with every nature of result among them. */
export function candidatsExemple(nombre: number, etablissements = false): readonly CandidatStatistique[] {
  const tirer = suite(27);
  return Array.from({ length: nombre }, (_, i) => {
    const niveau = 7 + tirer() * 6;
    const resultats: Record<string, Resultat> = {};
    for (const [code] of EPREUVES) {
      const note = Math.round(Math.min(20, Math.max(0, niveau + (tirer() - 0.5) * 7)) * 4) * 25;
      resultats[code] = { nature: 'note', note };
    }
    if (i % 17 === 3) resultats.E3 = { nature: 'absent' };
    if (i % 13 === 5) resultats.E2 = { nature: 'benefice', note: 1350 };
    if (i % 19 === 7) resultats.E1 = { nature: 'dispense' };
    if (i % 12 === 9) resultats.EF1 = { nature: 'note', note: 1500 };
    return {
      resultats,
      categorie: ['SCOLAIRE', 'APPRENTISSAGE', 'INDIVIDUEL'][i % 7 < 4 ? 0 : i % 7 < 6 ? 1 : 2] ?? '',
      etablissement: etablissements
        ? (['Lycée La Martinière, Lyon', 'Lycée Élisée-Reclus, Sainte-Foy-la-Grande', 'CFA de l’Est'][
            i % 3
          ] ?? null)
        : null,
    };
  });
}

/** One jury of forty, under a fixed clock. */
export function statistiquesEditees(
  changes: Partial<StatistiquesEditees> = {},
  nombre = 40,
): StatistiquesEditees {
  return {
    numero: 'ST-2026-0690026D-complete-0A1B2C3D',
    titre: '',
    session: '2026',
    essai: false,
    academie: 'Lyon',
    centre: { code: '0690026D', nom: 'Lycée La Martinière', ville: 'Lyon' },
    presentation: 'complete',
    jurys: [
      {
        code: '20112',
        specialite: 'Services informatiques aux organisations',
        reglement: 'SIO-SISR, version 2025-1',
        statistiques: statistiquesJury(REGLEMENT_EXEMPLE, candidatsExemple(nombre)),
      },
    ],
    editeLe: new Date('2026-06-16T12:00:00Z'),
    ...changes,
  };
}
