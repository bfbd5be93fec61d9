import type { LigneFeuille } from '../source';
import type { Archive } from '../zip';
import { type CelluleClasseur, classeurIllisible, type FeuilleLue, suivreLigne } from './feuille';
import { enErreur, isoSansHeureVide, nombreEnTexte, ouiOuNon, SANS_RESULTAT } from './valeurs';
import { parcourir, parcourirTout } from './xml';

type Attributs = Readonly<Record<string, string>>;

/** An attribute, whatever the prefix of its name. */
function attribut(attributs: Attributs, nom: string): string | undefined {
  for (const cle in attributs) {
    if (cle.endsWith(nom) && (cle.length === nom.length || cle.at(-nom.length - 1) === ':'))
      return attributs[cle];
  }
  return undefined;
}

/** The sheets of an .ods (OpenDocument 1.2), in the order of its tabs. */
export async function openOds(fichier: string, archive: Archive): Promise<readonly FeuilleLue[]> {
  const lire = archive.entrees.get('content.xml');
  if (!lire) throw classeurIllisible(fichier);
  const masques = new Set<string>();
  const onglets: { nom: string; style: string }[] = [];
  let style = '';
  await parcourirTout(fichier, lire(), {
    ouvrir: (nom, attributs) => {
      if (nom === 'style') style = attribut(attributs, 'name') ?? '';
      else if (nom === 'table-properties' && attribut(attributs, 'display') === 'false') masques.add(style);
      else if (nom === 'table') {
        onglets.push({
          nom: attribut(attributs, 'name') ?? '',
          style: attribut(attributs, 'style-name') ?? '',
        });
      }
    },
  });
  return onglets.map((onglet, rang) => ({
    nom: onglet.nom,
    masquee: masques.has(onglet.style),
    lire: (fusion) => readLignes(fichier, lire(), rang, fusion),
  }));
}

/** What stands in a cell without being its text. */
const A_COTE = new Set(['annotation', 'frame', 'custom-shape', 'shapes', 'tracked-changes']);

function readLignes(
  fichier: string,
  octets: AsyncIterable<Uint8Array>,
  voulu: number,
  fusion: () => void,
): AsyncIterable<LigneFeuille> {
  return parcourir<LigneFeuille>(fichier, octets, (rendre) => {
    let onglet = -1;
    let aCote = 0;
    let numero = 1;
    let repetee = 1;
    const ligne = suivreLigne(fichier, rendre);
    let place = 0;
    let attributs: Attributs = {};
    let texte: string | null = null;
    let dansTexte = 0;
    const ici = () => onglet === voulu && aCote === 0;

    const finirCellule = () => {
      const fois = Number(attribut(attributs, 'number-columns-repeated') ?? 1);
      const cellule = lireCellule(attributs, texte);
      if (cellule !== undefined) ligne.poser(place, cellule, fois);
      place += fois;
    };
    const finirLigne = () => {
      ligne.finir(numero, repetee);
      numero += repetee;
    };
    return {
      ouvrir: (nom, lus) => {
        if (nom === 'table') onglet += 1;
        if (A_COTE.has(nom)) aCote += 1;
        if (!ici()) return;
        switch (nom) {
          case 'table-row':
            repetee = Number(attribut(lus, 'number-rows-repeated') ?? 1);
            ligne.commencer();
            place = 0;
            break;
          case 'covered-table-cell':
          case 'table-cell':
            if (nom === 'covered-table-cell') fusion();
            attributs = lus;
            texte = null;
            break;
          case 'p':
            texte = texte === null ? '' : `${texte}\n`;
            dansTexte += 1;
            break;
          case 's':
            texte = `${texte ?? ''}${' '.repeat(Math.min(Number(attribut(lus, 'c') ?? 1) || 1, 1000))}`;
            break;
          case 'tab':
            texte = `${texte ?? ''}\t`;
            break;
          case 'line-break':
            texte = `${texte ?? ''}\n`;
            break;
          default:
        }
      },
      fermer: (nom) => {
        if (ici()) {
          if (nom === 'p') dansTexte -= 1;
          else if (nom === 'table-cell' || nom === 'covered-table-cell') finirCellule();
          else if (nom === 'table-row') finirLigne();
        }
        if (A_COTE.has(nom)) aCote -= 1;
      },
      texte: (morceau) => {
        // Line ends and spaces in a row are the writer's indentation, not the cell's (6.1.2 of the standard).
        if (ici() && dansTexte > 0) texte += morceau.replace(/[\t\n\r ]+/g, ' ');
      },
    };
  });
}

/** @returns `undefined` for a cell that is empty */
function lireCellule(attributs: Attributs, texte: string | null): CelluleClasseur | undefined {
  const vu = texte ?? '';
  if (Object.entries(attributs).some(([cle, valeur]) => cle.endsWith(':value-type') && valeur === 'error')) {
    return enErreur(vu);
  }
  switch (attribut(attributs, 'value-type')) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const valeur = attribut(attributs, 'value') ?? '';
      // A format of zeros shows those in front, and only the text of the cell has them.
      return nombreEnTexte(valeur, /^0\d+$/.test(vu) && Number(vu) === Number(valeur) ? vu.length : 0);
    }
    case 'date':
      return { texte: isoSansHeureVide((attribut(attributs, 'date-value') ?? '').replace(/\.\d+$/, '')) };
    case 'boolean':
      return ouiOuNon(attribut(attributs, 'boolean-value') === 'true');
    case 'time':
      return { texte: vu };
    default: {
      const valeur = attribut(attributs, 'string-value') ?? vu;
      if (valeur !== '') return { texte: valeur };
      return attribut(attributs, 'formula') !== undefined && texte === null ? SANS_RESULTAT : undefined;
    }
  }
}
