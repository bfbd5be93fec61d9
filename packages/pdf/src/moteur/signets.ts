import { type Ecrivain, nombrePdf, textePdf } from './ecrivain';

/** The bookmarks of a document that is written as it goes: one per jury, under it one per candidate. */
export interface Signets {
  /** Begins a jury's bookmark; those added until `fermer` stand under it. */
  readonly ouvrir: (titre: string, page: number) => void;
  /** @param haut points from the bottom of the page; `null`: the whole page */
  readonly ajouter: (titre: string, page: number, haut?: number | null) => void;
  readonly fermer: () => void;
  /** Writes what remains. @returns the root's object number, `null` when there is no bookmark */
  readonly terminer: () => number | null;
}

interface Signet {
  readonly numero: number;
  readonly titre: string;
  readonly page: number;
  readonly haut: number | null;
  readonly precedent: number | null;
}

/** The bookmarks of one level, written one late: each names the next. */
interface Niveau {
  readonly parent: number;
  premier: number | null;
  dernier: Signet | null;
  /** What the last bookmark says of those under it. */
  enfants: string;
  nombre: number;
}

/** @param ecrivain where the bookmarks go */
export function creerSignets(ecrivain: Ecrivain): Signets {
  let racine: Niveau | null = null;
  let jury: Niveau | null = null;

  const sommet = (): Niveau => {
    racine ??= niveauSous(ecrivain.reserver());
    return racine;
  };
  const poser = (niveau: Niveau, titre: string, page: number, haut: number | null): number => {
    const numero = ecrivain.reserver();
    const precedent = niveau.dernier?.numero ?? null;
    ecrireDernier(ecrivain, niveau, numero);
    niveau.premier ??= numero;
    niveau.dernier = { numero, titre, page, haut, precedent };
    niveau.enfants = '';
    niveau.nombre += 1;
    return numero;
  };
  return {
    ouvrir(titre, page) {
      jury = niveauSous(poser(sommet(), titre, page, null));
    },
    ajouter(titre, page, haut = null) {
      poser(jury ?? sommet(), titre, page, haut);
    },
    fermer() {
      if (jury === null) return;
      ecrireDernier(ecrivain, jury, null);
      // A negative count: the jury's bookmark is shown closed.
      if (jury.dernier !== null) {
        sommet().enfants = ` /First ${jury.premier} 0 R /Last ${jury.dernier.numero} 0 R /Count -${jury.nombre}`;
      }
      jury = null;
    },
    terminer() {
      if (racine?.dernier == null) return null;
      ecrireDernier(ecrivain, racine, null);
      ecrivain.ecrire(
        racine.parent,
        `<< /Type /Outlines /First ${racine.premier} 0 R /Last ${racine.dernier.numero} 0 R /Count ${racine.nombre} >>`,
      );
      return racine.parent;
    },
  };
}

/** Writes the last bookmark of a level, which had to wait to know its successor. */
function ecrireDernier(ecrivain: Ecrivain, niveau: Niveau, suivant: number | null): void {
  if (niveau.dernier === null) return;
  const { numero, titre, page, haut, precedent } = niveau.dernier;
  const vue = haut === null ? '/Fit' : `/XYZ 0 ${nombrePdf(haut)} null`;
  const voisins = [
    precedent === null ? '' : ` /Prev ${precedent} 0 R`,
    suivant === null ? '' : ` /Next ${suivant} 0 R`,
  ].join('');
  ecrivain.ecrire(
    numero,
    `<< /Title ${textePdf(titre)} /Parent ${niveau.parent} 0 R /Dest [${page} 0 R ${vue}]${voisins}${niveau.enfants} >>`,
  );
}

function niveauSous(parent: number): Niveau {
  return { parent, premier: null, dernier: null, enfants: '', nombre: 0 };
}
