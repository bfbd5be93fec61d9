import {
  direMoyenneDeNotes,
  EFFECTIF_MINIMAL,
  ecrireMoyenne,
  formatCentiemes,
  type Moyenne,
  type ResumeNotes,
  type StatistiquesEpreuve,
  taux,
} from '@delib/domain';
import { compter, enumerer } from '@delib/francais';
import { SEUIL_DIX } from '../graphiques/axes';
import { barres } from '../graphiques/barres';
import { boitesAMoustaches } from '../graphiques/boites';
import type { Donnees, Graphique } from '../graphiques/graphique';
import { histogramme, ZONES_NOTE } from '../graphiques/histogramme';
import { formatTaux } from './graphiques-decision';

/** « Par épreuve »: the box plots, the rates, then the distribution of each. */
export interface GraphiquesParEpreuve {
  readonly notes: Graphique;
  readonly reussite: Graphique;
  /** Words and a table, no drawing: absences are few. */
  readonly sansNote: Graphique;
  readonly repartitions: readonly Graphique[];
}

interface Dessinee extends StatistiquesEpreuve {
  readonly resume: ResumeNotes;
}

/** « 9,64 »; where it is shown 10,00 and is below, the exact figure too. */
function dire(moyenne: Moyenne): string {
  return ecrireMoyenne(direMoyenneDeNotes(moyenne));
}

/** « E4 Anglais » */
export function nomEpreuve({ epreuve }: StatistiquesEpreuve): string {
  return `${epreuve.code} ${epreuve.intitule}`;
}

/** The plots of « par épreuve »; an épreuve with fewer than five notes is in the tables and in no drawing. */
export function graphiquesParEpreuve(epreuves: readonly StatistiquesEpreuve[]): GraphiquesParEpreuve {
  const dessinees = epreuves.flatMap((epreuve): Dessinee[] =>
    epreuve.resume !== null && epreuve.resume.nombre >= EFFECTIF_MINIMAL
      ? [{ ...epreuve, resume: epreuve.resume }]
      : [],
  );
  return {
    notes: notes(epreuves, dessinees),
    reussite: reussite(dessinees, horsDessin(epreuves, dessinees)),
    sansNote: sansNote(epreuves),
    repartitions: epreuves.map(repartition),
  };
}

function horsDessin(epreuves: readonly StatistiquesEpreuve[], dessinees: readonly Dessinee[]): string {
  const codes = epreuves
    .filter(({ epreuve }) => !dessinees.some((autre) => autre.epreuve.code === epreuve.code))
    .map(({ epreuve }) => epreuve.code);
  return codes.length === 0
    ? ''
    : ` Moins de ${EFFECTIF_MINIMAL} notes, pas de graphique : ${codes.join(', ')}.`;
}

/** The figures of every épreuve, as a table. */
function tableauDesEpreuves(epreuves: readonly StatistiquesEpreuve[]): Donnees {
  return {
    colonnes: [
      'Épreuve',
      'Notes',
      'Absents',
      'Minimum',
      'Maximum',
      'Moyenne',
      'Médiane',
      'Écart-type',
      '10 et plus',
    ],
    lignes: epreuves.map((epreuve) => {
      const { natures, resume, auMoinsDix } = epreuve;
      return [
        nomEpreuve(epreuve),
        String(natures.note),
        String(natures.absent + natures.absent_justifie),
        ...(resume === null
          ? ['–', '–', '–', '–', '–', '–']
          : [
              formatCentiemes(resume.minimum),
              formatCentiemes(resume.maximum),
              dire(resume.moyenne),
              dire(resume.mediane),
              formatCentiemes(resume.ecartType),
              formatTaux(auMoinsDix, natures.note),
            ]),
      ];
    }),
  };
}

/** Who has no note of this session, épreuve by épreuve. */
function sansNote(epreuves: readonly StatistiquesEpreuve[]): Graphique {
  const somme = (lire: (natures: StatistiquesEpreuve['natures']) => number) =>
    epreuves.reduce((total, { natures }) => total + lire(natures), 0);
  const absences = somme(({ absent, absent_justifie }) => absent + absent_justifie);
  const annulees = somme(({ annulee }) => annulee);
  return {
    id: 'sans-note',
    titre: 'Sans note de cette session',
    constat: `Toutes épreuves : ${compter(absences, 'absence', 'absences')}, ${compter(
      somme(({ benefice, report }) => benefice + report),
      'note gardée',
      'notes gardées',
    )} d’une session antérieure, ${compter(
      somme(({ dispense }) => dispense),
      'dispense',
      'dispenses',
    )}${annulees === 0 ? '' : `, ${compter(annulees, 'épreuve annulée', 'épreuves annulées')}`}.`,
    dessiner: null,
    donnees: {
      colonnes: [
        'Épreuve',
        'Absents',
        'Absents justifiés',
        'Annulées',
        'Bénéfices',
        'Reports',
        'Dispenses',
        'Non passées',
        'Manquantes',
        'Non inscrits',
      ],
      lignes: epreuves.map((epreuve) => {
        const { natures, nonInscrits } = epreuve;
        return [
          nomEpreuve(epreuve),
          ...[
            natures.absent,
            natures.absent_justifie,
            natures.annulee,
            natures.benefice,
            natures.report,
            natures.dispense,
            natures.non_passee,
            natures.manquante,
            nonInscrits,
          ].map(String),
        ];
      }),
    },
  };
}

function notes(epreuves: readonly StatistiquesEpreuve[], dessinees: readonly Dessinee[]): Graphique {
  const parMoyenne = dessinees.toSorted(
    (a, b) =>
      a.resume.moyenne.total * b.resume.moyenne.coefficients -
      b.resume.moyenne.total * a.resume.moyenne.coefficients,
  );
  const [basse, haute] = [parMoyenne[0], parMoyenne.at(-1)];
  const constat =
    basse === undefined || haute === undefined
      ? 'Aucune épreuve n’a assez de notes pour un graphique.'
      : `Moyenne la plus basse : ${basse.epreuve.code} (${dire(basse.resume.moyenne)}) ; la plus haute : ${haute.epreuve.code} (${dire(haute.resume.moyenne)}).`;
  return {
    id: 'notes',
    titre: 'Notes par épreuve',
    constat: `${constat}${horsDessin(epreuves, dessinees)}`,
    dessiner:
      dessinees.length === 0
        ? null
        : (largeur) =>
            boitesAMoustaches(
              dessinees.map((epreuve) => ({ nom: nomEpreuve(epreuve), resume: epreuve.resume })),
              largeur,
            ),
    donnees: tableauDesEpreuves(epreuves),
  };
}

interface Rangee {
  readonly code: string;
  readonly nombre: number;
  readonly sur: number;
}

/** Where the share is the lowest: one épreuve, several at the same share, or all of them. */
function direPlusFaible(rangees: readonly Rangee[]): string {
  const parTaux = (a: Rangee, b: Rangee) => a.nombre * b.sur - b.nombre * a.sur;
  const faible = rangees.toSorted(parTaux)[0];
  if (faible === undefined) return 'Aucune épreuve n’a assez de notes pour un graphique.';
  const pareilles = rangees.filter((rangee) => parTaux(rangee, faible) === 0);
  const part = formatTaux(faible.nombre, faible.sur);
  if (pareilles.length === 1)
    return `C’est en ${faible.code} qu’elle est la plus faible : ${faible.nombre} sur ${faible.sur} (${part}).`;
  return pareilles.length === rangees.length
    ? `Elle est la même dans toutes les épreuves : ${part}.`
    : `C’est en ${enumerer(pareilles.map(({ code }) => code))} qu’elle est la plus faible : ${part}.`;
}

function reussite(dessinees: readonly Dessinee[], hors: string): Graphique {
  const rangees = dessinees.map((epreuve) => ({
    code: epreuve.epreuve.code,
    nom: nomEpreuve(epreuve),
    nombre: epreuve.auMoinsDix,
    sur: epreuve.natures.note,
    valeur: taux(epreuve.auMoinsDix, epreuve.natures.note) / 100,
  }));
  return {
    id: 'reussite',
    titre: 'Part des notes de 10 et plus, par épreuve',
    constat: `${direPlusFaible(rangees)}${hors}`,
    dessiner:
      rangees.length === 0
        ? null
        : (largeur) =>
            barres(
              rangees.map(({ nom, valeur, nombre, sur }) => ({
                nom,
                valeur,
                etiquette: formatTaux(nombre, sur),
                serie:
                  valeur >= 50 ? { encre: 'bleu', motif: 'plein' } : { encre: 'glycine', motif: 'hachures' },
              })),
              100,
              largeur,
            ),
    donnees: {
      colonnes: ['Épreuve', '10 et plus', 'Notes', 'Part'],
      lignes: rangees.map(({ nom, nombre, sur }) => [
        nom,
        String(nombre),
        String(sur),
        formatTaux(nombre, sur),
      ]),
    },
  };
}

function repartition(epreuve: StatistiquesEpreuve): Graphique {
  const { resume, auMoinsDix, repartition: classes, natures } = epreuve;
  const assez = natures.note >= EFFECTIF_MINIMAL;
  return {
    id: `repartition-${epreuve.epreuve.code}`,
    titre: nomEpreuve(epreuve),
    constat:
      resume === null
        ? 'Aucune note de cette session.'
        : assez
          ? `${compter(auMoinsDix, 'note', 'notes')} sur ${natures.note} ${auMoinsDix < 2 ? 'est' : 'sont'} de 10 et plus ; médiane ${dire(resume.mediane)}.`
          : `${compter(natures.note, 'note', 'notes')} : moins de ${EFFECTIF_MINIMAL}, pas de graphique.`,
    dessiner: assez
      ? (largeur) => histogramme(classes, { largeur, hauteur: 90, zones: ZONES_NOTE, seuils: SEUIL_DIX })
      : null,
    donnees: {
      colonnes: ['Note', 'Candidats'],
      lignes: classes
        .filter(({ nombre }) => nombre > 0)
        .map(({ de, a, nombre }) => [
          a === 2000
            ? `de ${formatCentiemes(de)} à ${formatCentiemes(a)}`
            : `de ${formatCentiemes(de)} à moins de ${formatCentiemes(a)}`,
          String(nombre),
        ]),
    },
  };
}
