import { type Etat, LIBELLES_ETAT } from '@delib/domain';
import { enumerer } from '@delib/francais';
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { legende } from './axes';
import { type Dessin, type Forme, rect, texte } from './dessin';
import type { Graphique } from './graphique';
import { remplir, type Serie } from './motifs';

/** How many jurys stand at an état. */
export interface CompteEtat {
  readonly etat: Etat;
  readonly nombre: number;
}

/** The same step of both groupes has the same look; the code on each segment tells them apart. */
const SERIES: Readonly<Record<Etat, Serie>> = {
  '000': { encre: 'gris', motif: 'vide' },
  '105': { encre: 'gris', motif: 'points' },
  '110': { encre: 'bleu', motif: 'hachures' },
  '120': { encre: 'terre', motif: 'croise' },
  '130': { encre: 'glycine', motif: 'lignes' },
  '140': { encre: 'bleu', motif: 'plein' },
  '198': { encre: 'gris', motif: 'plein' },
  '200': { encre: 'gris', motif: 'lignes' },
  '210': { encre: 'glycine', motif: 'hachures' },
  '211': { encre: 'terre', motif: 'points' },
  '212': { encre: 'bleu', motif: 'lignes' },
  '214': { encre: 'glycine', motif: 'plein' },
  '218': { encre: 'terre', motif: 'plein' },
};

const HAUTEUR = 30;

function direOuSontLesJurys(presents: readonly CompteEtat[], total: number): string {
  const plus = Math.max(0, ...presents.map(({ nombre }) => nombre));
  const [premier, ...autres] = presents.filter(({ nombre }) => nombre === plus);
  if (premier === undefined) return 'Aucun jury.';
  const nom = `${premier.etat} ${LIBELLES_ETAT[premier.etat]}`;
  if (total === plus) return `${total === 1 ? 'Le jury est' : `Les ${total} jurys sont`} à l’état ${nom}.`;
  const jurys = `${plus} ${plus < 2 ? 'jury' : 'jurys'}`;
  if (autres.length === 0) return `${jurys} sur ${total} à l’état ${nom}, le plus fréquent.`;
  if (autres.length + 1 === presents.length)
    return `Les ${total} jurys sont dans ${presents.length} états, ${jurys} dans chacun.`;
  const etats = enumerer([premier, ...autres].map(({ etat }) => etat));
  return `${jurys} sur ${total} à chacun des états ${etats}, les plus fréquents.`;
}

/** « Où en sont les jurys »: one bar, a part per état. Jurys are not people: drawn from the first one. */
export function graphiqueEtats(comptes: readonly CompteEtat[]): Graphique {
  const presents = comptes.filter(({ nombre }) => nombre > 0);
  const total = presents.reduce((somme, { nombre }) => somme + nombre, 0);
  return {
    id: 'jurys-par-etat',
    titre: 'Jurys par état',
    constat: direOuSontLesJurys(presents, total),
    dessiner: total === 0 ? null : (largeur) => dessinerEtats(presents, total, largeur),
    donnees: {
      colonnes: ['État', 'Jurys'],
      lignes: presents.map(({ etat, nombre }) => [`${etat} ${LIBELLES_ETAT[etat]}`, String(nombre)]),
    },
  };
}

function dessinerEtats(presents: readonly CompteEtat[], total: number, largeur: number): Dessin {
  const x = scaleLinear().domain([0, total]).range([0, largeur]);
  const parts = stack<Readonly<Record<string, number>>>().keys(presents.map(({ etat }) => etat))([
    Object.fromEntries(presents.map(({ etat, nombre }) => [etat, nombre])),
  ]);
  const noms = legende(
    presents.map(({ etat, nombre }) => ({ libelle: `${etat} (${nombre})`, serie: SERIES[etat] })),
    HAUTEUR + 10,
    largeur,
  );
  return {
    largeur,
    hauteur: HAUTEUR + 10 + noms.hauteur,
    formes: [
      ...parts.flatMap((part, rang): readonly Forme[] => {
        const compte = presents[rang];
        const [debut, fin] = part[0] ?? [0, 0];
        if (compte === undefined) return [];
        const boite = { x: x(debut) + 1, y: 1, largeur: x(fin) - x(debut) - 2, hauteur: HAUTEUR - 2 };
        return [...remplir(boite, SERIES[compte.etat]), ...etiquette(compte.etat, boite)];
      }),
      ...noms.formes,
    ],
  };
}

/** The code of the état on its part, where there is room: on a plate, so that no pattern runs through it. */
function etiquette(etat: Etat, boite: { readonly x: number; readonly largeur: number }): readonly Forme[] {
  if (boite.largeur < 40) return [];
  const milieu = boite.x + boite.largeur / 2;
  return [
    rect({ x: milieu - 16, y: 7, largeur: 32, hauteur: 16 }, { fond: 'fond' }),
    texte(etat, [milieu, 19], { ancre: 'middle', gras: true }),
  ];
}
