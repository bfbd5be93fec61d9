import { posix } from 'node:path';
import { fr } from '@delib/francais';
import { type LigneFeuille, RefusLecture } from '../source';
import type { Archive } from '../zip';
import { type CelluleClasseur, classeurIllisible, type FeuilleLue, suivreLigne } from './feuille';
import {
  dateEnTexte,
  enErreur,
  estDateConnue,
  isoSansHeureVide,
  largeurDe,
  montreUneDate,
  nombreEnTexte,
  ouiOuNon,
  SANS_RESULTAT,
} from './valeurs';
import { parcourir, parcourirTout } from './xml';

/** What cells refer to. */
interface Cadre {
  readonly textes: readonly string[];
  /** By index of format: how a number is shown. */
  readonly formats: readonly { readonly date: boolean; readonly largeur: number }[];
  readonly calendrier: 1900 | 1904;
}

/** Characters of all shared texts together: they are the one thing of a workbook that is kept whole. */
const TEXTES_MAX = 100_000_000;

/** The sheets of an .xlsx (ECMA-376), in the order of its tabs. */
export async function openXlsx(fichier: string, archive: Archive): Promise<readonly FeuilleLue[]> {
  const partie = (chemin: string): AsyncIterable<Uint8Array> => {
    const lire = archive.entrees.get(chemin);
    if (!lire) throw classeurIllisible(fichier);
    return lire();
  };
  const racine = await relations(fichier, archive, '');
  const classeur =
    [...racine.values()].find(({ type }) => type === 'officeDocument')?.cible ?? 'xl/workbook.xml';
  const liens = await relations(fichier, archive, classeur);
  const onglets: { nom: string; masquee: boolean; lien: string }[] = [];
  let calendrier: Cadre['calendrier'] = 1900;
  await parcourirTout(fichier, partie(classeur), {
    ouvrir: (nom, attributs) => {
      if (nom === 'workbookPr' && /^(?:1|true)$/.test(attributs.date1904 ?? '')) calendrier = 1904;
      if (nom !== 'sheet') return;
      const masquee = (attributs.state ?? 'visible') !== 'visible';
      const lien = Object.entries(attributs).find(
        ([cle]) => /^(?:\w+:)?id$/.test(cle) && cle.includes(':'),
      )?.[1];
      onglets.push({ nom: attributs.name ?? '', masquee, lien: lien ?? '' });
    },
  });
  const cible = (type: string) => [...liens.values()].find((lien) => lien.type === type)?.cible;
  const [textes, styles] = [cible('sharedStrings'), cible('styles')];
  const cadre: Cadre = {
    textes:
      textes !== undefined && archive.entrees.has(textes) ? await readTextes(fichier, partie(textes)) : [],
    formats:
      styles !== undefined && archive.entrees.has(styles) ? await readFormats(fichier, partie(styles)) : [],
    calendrier,
  };
  return onglets.flatMap(({ nom, masquee, lien }): FeuilleLue[] => {
    const feuille = liens.get(lien);
    if (feuille?.type !== 'worksheet') return [];
    const { cible: chemin } = feuille;
    return [{ nom, masquee, lire: (fusion) => readLignes(fichier, partie(chemin), cadre, fusion) }];
  });
}

/** What a part points at: by id, its kind and its path in the zip. */
async function relations(fichier: string, { entrees }: Archive, de: string) {
  const dossier = posix.dirname(de);
  const lire = entrees.get(posix.join(dossier, '_rels', `${posix.basename(de)}.rels`));
  const liens = new Map<string, { readonly type: string; readonly cible: string }>();
  if (!lire) return liens;
  await parcourirTout(fichier, lire(), {
    ouvrir: (nom, attributs) => {
      const { Id, Type, Target } = attributs;
      if (nom !== 'Relationship' || !Id || !Type || !Target) return;
      const cible = Target.startsWith('/') ? Target.slice(1) : posix.join(dossier, Target);
      liens.set(Id, { type: Type.split('/').at(-1) ?? '', cible });
    },
  });
  return liens;
}

async function readTextes(fichier: string, octets: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const textes: string[] = [];
  let taille = 0;
  const lus = parcourir<string>(fichier, octets, (rendre) => {
    const texte = collectTexte();
    return {
      ouvrir: (nom) => {
        if (nom === 'si') texte.vider();
        texte.ouvrir(nom);
      },
      fermer: (nom) => {
        texte.fermer(nom);
        if (nom === 'si') rendre(texte.dire());
      },
      texte: texte.ajouter,
    };
  });
  for await (const texte of lus) {
    taille += texte.length + 8;
    if (taille > TEXTES_MAX) {
      const message = fr`Ce classeur est trop gros.`;
      throw new RefusLecture('trop_gros', fichier, message, fr`un classeur plus petit, ou des fichiers CSV`);
    }
    textes.push(texte);
  }
  return textes;
}

/** Text of `<t>`, in runs or not; what helps to pronounce it (`rPh`) is none of it. */
function collectTexte() {
  let dedans = false;
  let phonetique = false;
  let texte = '';
  return {
    vider: () => {
      texte = '';
    },
    ouvrir: (nom: string) => {
      if (nom === 't') dedans = !phonetique;
      if (nom === 'rPh') phonetique = true;
    },
    fermer: (nom: string) => {
      if (nom === 't') dedans = false;
      if (nom === 'rPh') phonetique = false;
    },
    ajouter: (morceau: string) => {
      if (dedans) texte += morceau;
    },
    // Excel writes characters that XML has not, and the line ends of Windows, as _x000D_.
    dire: () =>
      texte.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
  };
}

async function readFormats(fichier: string, octets: AsyncIterable<Uint8Array>): Promise<Cadre['formats']> {
  const codes = new Map<number, string>();
  const formats: { date: boolean; largeur: number }[] = [];
  let dedans = false;
  await parcourirTout(fichier, octets, {
    ouvrir: (nom, attributs) => {
      const id = Number(attributs.numFmtId ?? 0);
      if (nom === 'numFmt') codes.set(id, attributs.formatCode ?? '');
      if (nom === 'cellXfs') dedans = true;
      if (nom !== 'xf' || !dedans) return;
      const code = codes.get(id);
      const date = code === undefined ? estDateConnue(id) : montreUneDate(code);
      formats.push({ date, largeur: largeurDe(code ?? '') });
    },
    fermer: (nom) => {
      if (nom === 'cellXfs') dedans = false;
    },
  });
  return formats;
}

function readLignes(
  fichier: string,
  octets: AsyncIterable<Uint8Array>,
  cadre: Cadre,
  fusion: () => void,
): AsyncIterable<LigneFeuille> {
  return parcourir<LigneFeuille>(fichier, octets, (rendre) => {
    let numero = 0;
    const ligne = suivreLigne(fichier, rendre);
    let place = -1;
    let attributs: Readonly<Record<string, string>> = {};
    let valeur: string | null = null;
    let formule = false;
    let dansValeur = false;
    const texte = collectTexte();
    return {
      ouvrir: (nom, lus) => {
        texte.ouvrir(nom);
        switch (nom) {
          case 'row':
            numero = lus.r === undefined ? numero + 1 : Number(lus.r);
            ligne.commencer();
            place = -1;
            break;
          case 'c':
            attributs = lus;
            place = lus.r === undefined ? place + 1 : placeDe(lus.r);
            valeur = null;
            formule = false;
            texte.vider();
            break;
          case 'v':
            valeur = '';
            dansValeur = true;
            break;
          case 'f':
            formule = true;
            break;
          case 'mergeCell':
            fusion();
            break;
          default:
        }
      },
      fermer: (nom) => {
        texte.fermer(nom);
        if (nom === 'v') dansValeur = false;
        else if (nom === 'c') {
          if (valeur !== null || formule || attributs.t === 'inlineStr') {
            ligne.poser(place, lireCellule(attributs, valeur, texte.dire(), cadre));
          }
        } else if (nom === 'row') ligne.finir(numero);
      },
      texte: (morceau) => {
        if (dansValeur) valeur += morceau;
        else texte.ajouter(morceau);
      },
    };
  });
}

/** 27 for « AB12 »; −1 for what is no reference. */
function placeDe(reference: string): number {
  const lettres = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (!lettres) return -1;
  return [...lettres].reduce((place, lettre) => place * 26 + lettre.charCodeAt(0) - 64, 0) - 1;
}

function lireCellule(
  { t: type = 'n', s: style }: Readonly<Record<string, string>>,
  valeur: string | null,
  texte: string,
  { textes, formats, calendrier }: Cadre,
): CelluleClasseur {
  if (type === 'inlineStr') return { texte };
  if (valeur === null) return SANS_RESULTAT;
  switch (type) {
    case 's':
      return { texte: textes[Number(valeur)] ?? '' };
    case 'str':
      return { texte: valeur };
    case 'b':
      return ouiOuNon(valeur === '1');
    case 'e':
      return enErreur(valeur);
    case 'd':
      return { texte: isoSansHeureVide(valeur.replace(/(?:\.\d+)?Z?$/, '')) };
    default: {
      if (valeur === '') return { texte: '' };
      const format = formats[Number(style ?? 0)];
      return format?.date ? dateEnTexte(valeur, calendrier) : nombreEnTexte(valeur, format?.largeur);
    }
  }
}
