import type { CandidatAbsent } from '@delib/db';
import { cleDePersonne } from '@delib/domain';
import { fr } from '@delib/francais';
import type { Avertissement, CandidatLu } from '@delib/session-files';

/** The one whom others are likely to be. */
interface Premier {
  readonly numeroCandidat: string;
  readonly jury: string;
  /** `null`: stored before, and in no file. */
  readonly ligne: number | null;
}

/**
 * Who of the files is likely somebody already there under another number: same nom, prénoms (as `plier` folds them)
 * and birth date, in the files or stored, whatever the jury. Told and never refused: homonyms are born on one day too.
 *
 * @param absents candidates stored before whom no file names
 * @param touches numbers that the import changes something of; others were told before. `null`: all
 */
export function doublesProbables(
  candidats: readonly CandidatLu[],
  absents: readonly CandidatAbsent[],
  touches: ReadonlySet<string> | null,
): readonly Avertissement[] {
  const absentsNes = Map.groupBy(absents, ({ dateNaissance }) => dateNaissance);
  // By birth date: the names of one day are folded and compared, and forgotten.
  const trouves = [...Map.groupBy(candidats, ({ dateNaissance }) => dateNaissance)].flatMap(([jour, nes]) =>
    doublesDunJour(nes, absentsNes.get(jour) ?? [], touches),
  );
  return trouves.toSorted((a, b) => (a.ligne ?? 0) - (b.ligne ?? 0));
}

function doublesDunJour(
  candidats: readonly CandidatLu[],
  absents: readonly CandidatAbsent[],
  touches: ReadonlySet<string> | null,
): readonly Avertissement[] {
  if (candidats.length + absents.length < 2) return [];
  const connus = new Map<string, Premier>();
  for (const absent of absents) connus.set(cleDePersonne(absent), { ...absent, ligne: null });
  return candidats.flatMap((candidat): Avertissement[] => {
    const cle = cleDePersonne(candidat);
    const premier = connus.get(cle);
    if (!premier) {
      connus.set(cle, candidat);
      return [];
    }
    const { numeroCandidat, jury, ligne } = candidat;
    if (touches && !touches.has(numeroCandidat) && !touches.has(premier.numeroCandidat)) return [];
    const ou =
      premier.ligne === null
        ? fr`déjà importé dans le jury ${premier.jury} et absent de ces fichiers`
        : fr`à la ligne ${premier.ligne}, dans le jury ${premier.jury}`;
    return [
      {
        code: 'double_probable',
        fichier: 'candidats.csv',
        ligne,
        colonne: 'numero_candidat',
        valeur: numeroCandidat,
        message: fr`Ce candidat du jury ${jury} a le nom, les prénoms et la date de naissance du candidat ${premier.numeroCandidat}, ${ou} : vérifiez qu’il ne s’agit pas de la même personne sous deux numéros.`,
        candidat: numeroCandidat,
      },
    ];
  });
}
