import {
  ajuster,
  type CasePlacee,
  COULEURS,
  type DessinLibre,
  type Fontes,
  INTERLIGNE,
  prepare,
  type StyleCase,
} from '@delib/pdf';
import { creerFeuilleDePlanche } from './feuille-de-planche';
import { dessinPdf, rectanglePdf, traitPdf } from './formes';
import { alternativeDe, type Donnees, type Graphique } from './graphique';
import { ECHELLE, ENCRES } from './papier';

/** Where a sheet is drawn on, points from its bottom left. */
export interface Zone {
  readonly x: number;
  readonly largeur: number;
  readonly haut: number;
  readonly bas: number;
}

interface Lettrage {
  readonly corps?: number;
  readonly gras?: boolean;
  readonly couleur?: string;
  readonly alignement?: StyleCase['alignement'];
}

/**
 * Sheets filled from the top down with texts, tables and plots, as react-pdf would set them and many times faster:
 * nothing is laid out but what is written. A row and a plot are never cut; a table's head repeats.
 */
export function creerPlanche(fontes: Fontes, zone: Zone) {
  const feuilles: ReturnType<typeof creerFeuilleDePlanche>[] = [];
  let y = zone.haut;
  /** Whether plots stand under a title of their own, on this sheet: each sheet has its head, and its levels. */
  let sousTitre = false;
  const feuille = () => {
    const derniere = feuilles.at(-1);
    if (derniere) return derniere;
    const premiere = creerFeuilleDePlanche();
    feuilles.push(premiere);
    return premiere;
  };
  /** Begins another sheet when what comes does not fit. @returns true when it did */
  const reserver = (hauteur: number): boolean => {
    feuille();
    if (y - hauteur >= zone.bas || y === zone.haut) return false;
    feuilles.push(creerFeuilleDePlanche());
    sousTitre = false;
    y = zone.haut;
    return true;
  };

  function place(x: number, haut: number, largeur: number, hauteur: number, lettrage: Lettrage): CasePlacee {
    const { corps = 9, gras = false, couleur = COULEURS.encre, alignement = 'left' } = lettrage;
    return {
      nom: '',
      x,
      haut,
      largeur,
      hauteur,
      corps,
      graisse: gras ? 700 : 400,
      couleur,
      alignement,
      chiffresAlignes: true,
    };
  }
  function hauteurDe(texte: string, largeur: number, lettrage: Lettrage): number {
    const { corps = 9 } = lettrage;
    const lignes = ajuster(texte, place(0, 0, largeur, SANS_LIMITE, lettrage), fontes).lignes.length;
    return lignes * INTERLIGNE * corps;
  }
  function paragraphe(
    contenu: string,
    lettrage: Lettrage & { readonly apres?: number; readonly avant?: number } = {},
    role: 'P' | 'H2' = 'P',
  ): void {
    const texte = prepare(contenu);
    const hauteur = hauteurDe(texte, zone.largeur, lettrage);
    reserver(hauteur + (lettrage.avant ?? 0));
    y -= lettrage.avant ?? 0;
    feuille().texte({ role }, { texte, place: place(zone.x, y, zone.largeur, hauteur, lettrage) });
    y -= hauteur + (lettrage.apres ?? 0);
  }

  function tableau({ colonnes, lignes }: Donnees): void {
    const autres = Math.max(1, colonnes.length - 1);
    const corps = autres > 5 ? 7.5 : 9;
    const chiffres = Math.min(90, (zone.largeur * 0.74) / autres);
    const largeurs = colonnes.map((_, rang) => (rang === 0 ? zone.largeur - chiffres * autres : chiffres));
    const rangee = (cellules: readonly string[], tete: boolean) => {
      const lettrage = (rang: number): Lettrage => ({
        corps: tete ? corps - 1 : corps,
        gras: tete,
        alignement: rang === 0 ? 'left' : 'right',
      });
      const textes = cellules.map((cellule) => prepare(cellule));
      const hauteur =
        Math.max(
          ...textes.map((texte, rang) => hauteurDe(texte, (largeurs[rang] ?? 0) - 2 * COTE, lettrage(rang))),
        ) +
        2 * MARGE_CELLULE;
      return { textes, hauteur, lettrage };
    };
    const poserRangee = ({ textes, hauteur, lettrage }: ReturnType<typeof rangee>, tete: boolean) => {
      let x = zone.x;
      const cellules = textes.map((texte, rang) => {
        const largeur = largeurs[rang] ?? 0;
        const [l, h] = [largeur - 2 * COTE, hauteur - 2 * MARGE_CELLULE];
        const cellule = { texte, place: place(x + COTE, y - MARGE_CELLULE, l, h, lettrage(rang)) };
        x += largeur;
        return cellule;
      });
      feuille().rangee(cellules, tete);
      y -= hauteur;
    };
    const tete = rangee(colonnes, true);
    const poserTete = () => {
      feuille().ouvrirTableau();
      feuille().decor(rectanglePdf(zone.x, y - tete.hauteur, zone.largeur, tete.hauteur, COULEURS.fond));
      for (const trait of [y, y - tete.hauteur])
        feuille().decor(traitPdf(zone.x, trait, zone.largeur, 0.75, COULEURS.bleu));
      poserRangee(tete, true);
    };
    const corpsDuTableau = lignes.map((cellules) => rangee(cellules, false));
    // The head never stands at the foot of a sheet without a row.
    reserver(tete.hauteur + (corpsDuTableau[0]?.hauteur ?? 0));
    poserTete();
    for (const ligne of corpsDuTableau) {
      if (reserver(ligne.hauteur)) poserTete();
      poserRangee(ligne, false);
      feuille().decor(traitPdf(zone.x, y, zone.largeur, 0.4, COULEURS.trait));
    }
    y -= APRES_TABLEAU;
  }

  /** Plots side by side, their feet aligned. @param titre of what follows: it never stays alone at a sheet's foot */
  function figures(graphiques: readonly Graphique[], titre: string | null = null): void {
    const largeur = (zone.largeur - GOUTTIERE * (graphiques.length - 1)) / graphiques.length;
    const preparees = graphiques.map((graphique) => {
      const dessin = graphique.dessiner?.(largeur / ECHELLE) ?? null;
      const textes = [
        { texte: prepare(graphique.titre), lettrage: { corps: 9, gras: true } },
        { texte: prepare(graphique.constat), lettrage: { corps: 8.5, couleur: COULEURS.gris } },
      ].map(({ texte, lettrage }) => ({ texte, lettrage, hauteur: hauteurDe(texte, largeur, lettrage) }));
      const dessus = textes.reduce((somme, { hauteur }) => somme + hauteur, SOUS_CONSTAT);
      return { graphique, dessin, textes, hauteur: dessus + (dessin ? dessin.hauteur * ECHELLE : 0) };
    });
    const hauteur = Math.max(...preparees.map((preparee) => preparee.hauteur));
    const hauteurTitre =
      titre === null ? 0 : TITRE.avant + hauteurDe(prepare(titre), zone.largeur, TITRE) + TITRE.apres;
    reserver(hauteurTitre + hauteur);
    if (titre !== null) paragraphe(titre, TITRE, 'H2');
    if (titre !== null || graphiques.length < 2) sousTitre = titre !== null;
    for (const [rang, preparee] of preparees.entries()) {
      const x = zone.x + rang * (largeur + GOUTTIERE);
      let haut = y - (hauteur - preparee.hauteur);
      for (const [ordre, { texte, lettrage, hauteur: prise }] of preparee.textes.entries()) {
        const role = ordre > 0 ? 'P' : sousTitre ? 'H3' : 'H2';
        feuille().texte({ role }, { texte, place: place(x, haut, largeur, prise, lettrage) });
        haut -= prise;
      }
      haut -= SOUS_CONSTAT;
      const formes = preparee.dessin?.formes ?? [];
      const textes = formes.flatMap((forme) => {
        if (forme.forme !== 'texte') return [];
        const corps = forme.corps * ECHELLE;
        const contenu = prepare(forme.texte);
        const [ligne] = ajuster(
          contenu,
          place(0, 0, SANS_LIMITE, corps * INTERLIGNE, { corps, gras: forme.gras }),
          fontes,
        ).lignes;
        const boite = ((ligne?.largeur ?? 0) * corps) / 1000 + 1;
        const gauche = x + forme.x * ECHELLE - boite * ANCRES[forme.ancre];
        const base = haut - forme.y * ECHELLE;
        const ascendante = ((ligne?.mots[0]?.ascendante ?? 0) * corps) / 1000;
        const lettrage: Lettrage = {
          corps,
          gras: forme.gras,
          couleur: ENCRES[forme.encre],
          alignement: ALIGNEMENTS[forme.ancre],
        };
        const hauteurLigne = corps * INTERLIGNE;
        return [{ texte: contenu, place: place(gauche, base + ascendante, boite, hauteurLigne, lettrage) }];
      });
      if (preparee.dessin) {
        const trace = dessinPdf(formes, { x, haut, echelle: ECHELLE });
        const cadre = [x, haut - preparee.dessin.hauteur * ECHELLE, x + largeur, haut];
        feuille().figure({ alt: alternativeDe(preparee.graphique), cadre }, trace, textes);
      }
    }
    y -= hauteur + APRES_FIGURE;
  }

  return {
    paragraphe,
    tableau,
    figures,
    /** What was drawn, sheet by sheet. */
    terminer: (): readonly DessinLibre[] => feuilles.map((feuille) => feuille.terminer()),
  };
}

/** The title of a section. */
const TITRE = { corps: 11, gras: true, couleur: COULEURS.bleu, avant: 6, apres: 4 } as const;

/** Points: more than a sheet. */
const SANS_LIMITE = 100_000;
const COTE = 2.5;
const MARGE_CELLULE = 2.5;
const APRES_TABLEAU = 12;
const GOUTTIERE = 14;
const SOUS_CONSTAT = 4;
const APRES_FIGURE = 10;
const ANCRES = { start: 0, middle: 0.5, end: 1 } as const;
const ALIGNEMENTS = { start: 'left', middle: 'center', end: 'right' } as const;
