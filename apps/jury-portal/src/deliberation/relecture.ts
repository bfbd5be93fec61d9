import type { CandidatVu } from './candidat';
import type { Magasin } from './magasin';

/** A candidate as a live link names it: as it stands since an entry. */
export interface CandidatNomme {
  readonly id: string;
  readonly version: number;
}

/** How the live link of a jury names a candidate: nothing else that it names has a space. */
export function nommer({ id, version }: CandidatNomme): string {
  return `${id} ${version}`;
}

function lireNom(objet: string): CandidatNomme | null {
  const [id = '', version] = objet.split(' ');
  return version === undefined ? null : { id, version: Number(version) };
}

/** Some candidates as they stand, and how many marks were corrected since the deliberation opened. */
export interface CandidatsRelus {
  readonly candidats: readonly CandidatVu[];
  readonly changements: number;
}

/**
 * Keeps the candidates current of what the live link names, one by one: those that this page does not know already are
 * read, and no others. What it entered itself is known by the answer to it.
 * @param lire candidates of the jury by their ids; `null` when they cannot be read by themselves
 * @returns takes what the link names, and gives that for which the page must be read again, whole
 */
export function creerRelecture(
  magasin: Pick<Magasin, 'lire' | 'apprendre' | 'versionDe'>,
  lire: (ids: readonly string[]) => Promise<CandidatsRelus | null>,
) {
  const attendus = new Map<string, number>();
  let tour = Promise.resolve(true);

  function perimes(): string[] {
    const { enCours } = magasin.lire();
    // The answer to an entry on its way brings one version more, or the conflict with it.
    const connue = (id: string) => magasin.versionDe(id) + (enCours.has(id) ? 1 : 0);
    return [...attendus].flatMap(([id, version]) => (connue(id) < version ? id : []));
  }

  async function relire(changements: number): Promise<boolean> {
    const ids = perimes();
    attendus.clear();
    if (ids.length === 0) return true;
    const lus = await lire(ids).catch(() => null);
    if (lus === null) return false;
    magasin.apprendre(lus.candidats);
    return lus.changements === changements;
  }

  /** @param changements corrected marks that the page shows */
  return async (objets: readonly string[] | null, changements: number): Promise<readonly string[] | null> => {
    if (objets === null) return null;
    const nommes = objets.map(lireNom);
    const autres = objets.filter((_, rang) => nommes[rang] === null);
    // The candidates come with the page.
    if (autres.length > 0) return autres;
    for (const nomme of nommes) {
      if (nomme) attendus.set(nomme.id, Math.max(nomme.version, attendus.get(nomme.id) ?? 0));
    }
    // One reading at a time: what is named meanwhile is of the next.
    tour = tour.then(() => relire(changements));
    return (await tour) ? [] : null;
  };
}
