import { direMoyenneGenerale, type Moyenne, SEUILS_BTS } from '@delib/domain';
import type {
  LigneAmenagement,
  LigneNotee,
  LignesParListe,
  ListeCandidats,
  SectionListe,
  TypeListeCandidats,
} from './liste';

/** 60 letters without a place to break, and as many with. */
export const NOM_D_UN_BLOC = 'RAKOTOARIMANANAMAHAFALYRANDRIANASOLOHERINIAINAMANANTSOAVOLOL';
export const NOM_COMPOSE = 'DE LA FONTAINE-MONTMORENCY-LUXEMBOURG D’AUVERGNE-LAURAGUAIS';
export const LONG_ETABLISSEMENT =
  'Lycée polyvalent des métiers de l’hôtellerie, de la restauration et du tourisme Marie-Antoinette de La Rochefoucauld-Liancourt';

/** 9,996: shown 10,00, below the bar. */
const PRESQUE_DIX: Moyenne = { total: 9_996_000, coefficients: 10_000 };
const NOMS = ['éclair', 'élan', 'Eve', 'Évelyne', 'N’DIAYE', 'Œuvrard', 'NGUYỄN'];
const PRENOMS = ['Anaïs Marie', 'Loïc', 'Éloïse Fatou'];

/** The row of every list with an identity; each recognisable by its number. */
export function ligneNommee(rang: number): LigneAmenagement & LignesParListe['livrets'] {
  const numero = String(rang + 1).padStart(3, '0');
  return {
    numeroAnonymat: `20112${numero}`,
    numeroCandidat: `02660000${numero}`,
    nom: NOMS[rang % NOMS.length] ?? '',
    prenoms: PRENOMS[rang % PRENOMS.length] ?? '',
    dateNaissance: `2005-03-${String((rang % 28) + 1).padStart(2, '0')}`,
    categorie: rang % 3 === 0 ? 'FORMATION CONTINUE' : 'SCOLAIRE',
    etablissement: rang % 5 === 4 ? '' : 'Lycée des Deux-Moulins',
    livret: rang % 4 !== 3,
    amenagements: 'Tiers temps ; ordinateur sans accès au réseau',
  };
}

export function ligneNotee(rang: number): LigneNotee {
  const numeroAnonymat = `20112${String(rang + 1).padStart(3, '0')}`;
  const reste = { numeroAnonymat, categorie: 'SCOLAIRE' };
  if (rang === 1) {
    return { ...reste, ...moyenneDe(PRESQUE_DIX), issue: 'second_groupe' };
  }
  if (rang === 2) return { ...reste, exacte: null, moyenne: null, issue: 'non_admis' };
  const moyenne = { total: 14_350_000 - rang * 150_000, coefficients: 10_000 };
  const issue = rang < 25 ? 'admis' : 'second_groupe';
  return { ...reste, ...moyenneDe(moyenne), issue };
}

function moyenneDe(exacte: Moyenne): Pick<LigneNotee, 'exacte' | 'moyenne'> {
  return { exacte, moyenne: direMoyenneGenerale(exacte, { seuils: SEUILS_BTS, session: 2026 }) };
}

const JURY = { code: '20112', specialite: 'Comptabilité et gestion', periode: 'Première semaine' };

/** A section of one jury. */
export function section<Ligne>(
  nombre: number,
  ligne: (rang: number) => Ligne,
  jury: SectionListe<Ligne>['jury'] = JURY,
): SectionListe<Ligne> {
  return { jury, lignes: Array.from({ length: nombre }, (_, rang) => ligne(rang)) };
}

/** An edition under a fixed clock. */
export function listeExemple<T extends TypeListeCandidats>(
  type: T,
  sections: ListeCandidats<T>['sections'],
  changes: Partial<ListeCandidats<T>> = {},
): ListeCandidats<T> {
  return {
    type,
    numero: 'LANO-2026-0690026D-5F0C9A31',
    session: '2026',
    essai: false,
    academie: 'Lyon',
    centre: { code: '0690026D', nom: 'Lycée La Martinière', ville: 'Lyon' },
    titreEdition: '',
    criteres: [],
    livret: true,
    sections,
    editeLe: new Date('2026-06-16T12:00:00Z'),
    ...changes,
  };
}

const MANQUES: readonly LignesParListe['notes_manquantes'][] = [
  {
    jury: '20112',
    numeroCandidat: '02660000001',
    nom: 'Eve',
    prenoms: 'Lou',
    manque: { genre: 'note', epreuve: 'E3', intitule: 'Culture économique, juridique et managériale' },
  },
  {
    jury: '20112',
    numeroCandidat: '02660000002',
    nom: 'Évelyne',
    prenoms: 'Lou',
    manque: { genre: 'choix', rang: 2 },
  },
];

const HORS_AFFICHAGE: readonly LignesParListe['hors_affichage'][] = [
  [true, false],
  [false, true],
  [true, true],
].map(([presumeFraudeur = false, listeRouge = false], rang) => {
  const { numeroCandidat, nom, prenoms } = ligneNommee(rang);
  return { jury: '20112', numeroCandidat, nom, prenoms, presumeFraudeur, listeRouge };
});

/** One edition of each list, as the golden pictures show it. */
export const EXEMPLES: { readonly [T in TypeListeCandidats]: ListeCandidats<T> } = {
  livrets: listeExemple(
    'livrets',
    [
      section(9, ligneNommee),
      section(5, (rang) => ligneNommee(rang + 20), { ...JURY, code: '20113', specialite: 'Tourisme' }),
    ],
    { criteres: ['Livret scolaire : oui', 'Catégorie : Scolaire, Formation continue'] },
  ),
  anonyme: listeExemple('anonyme', [section(36, ligneNotee)], {
    titreEdition: 'Délibérations du 22 juin, salle 12',
  }),
  correspondance: listeExemple('correspondance', [section(36, ligneNommee)], { titreEdition: 'Juin' }),
  amenagements: listeExemple('amenagements', [section(6, ligneNommee)], { titreEdition: 'Juin' }),
  decision_moyenne: listeExemple('decision_moyenne', [section(36, ligneNotee)], {
    titreEdition: 'Juin',
    essai: true,
  }),
  notes_manquantes: listeExemple('notes_manquantes', [{ jury: null, lignes: MANQUES }]),
  hors_affichage: listeExemple('hors_affichage', [{ jury: null, lignes: HORS_AFFICHAGE }]),
};
