import { formatEntier } from '../nombres';
import { fr } from '../typographie';
import { citerLignes } from './lieux';

/** Kinds that may come by the thousand: one sentence for each file says how many, where, and what becomes of them. */
const PAR_MILLIERS = {
  note_hors_pas: [
    'note reçue n’est pas sur le pas de son règlement',
    'notes reçues ne sont pas sur le pas de leur règlement',
    fr`Une note se donne en points entiers ou en demi-points (arrêté du 24 juillet 1997, article 1), sauf règlement contraire ; rien n’est changé à ce qui est reçu`,
  ],
  naissance_inversee: [
    'candidat dont la date de naissance change, le jour et le mois échangés',
    'candidats dont la date de naissance change, le jour et le mois échangés',
    fr`Laquelle des deux dates est la bonne ? Un tableur réglé en anglais les échange ainsi`,
  ],
  facultatives_en_trop: [
    'candidat a des notes à plus d’une épreuve facultative',
    'candidats ont des notes à plus d’une épreuve facultative',
    fr`Depuis la session 2024, chacun en passe une au plus, outre l’engagement étudiant ; toutes sont importées et comptent`,
  ],
} as const;

/** A kind of warning that is told once for all of its like in a file. */
export type CodeParMilliers = keyof typeof PAR_MILLIERS;

/** Those kinds. */
export const CODES_PAR_MILLIERS: ReadonlySet<string> = new Set(Object.keys(PAR_MILLIERS));

/**
 * « notes.csv : 12 notes reçues ne sont pas… (lignes 3, 8, 10, 11, 14 et 7 autres). Une note se donne… »
 * @param semblables how many; `oubliees` when there were more than are kept; `lignes`: the first of them, in order
 */
export function phraseParMilliers(
  code: CodeParMilliers,
  semblables: {
    readonly fichier: string;
    readonly nombre: number;
    readonly oubliees: boolean;
    readonly lignes: readonly number[];
  },
): string {
  const { fichier, nombre, oubliees, lignes } = semblables;
  const [un, plusieurs, suite] = PAR_MILLIERS[code];
  const combien = `${oubliees ? 'plus de ' : ''}${formatEntier(nombre)}`;
  return fr`${fichier} : ${combien} ${nombre === 1 ? un : plusieurs} (${citerLignes(lignes, nombre)}). ${suite}.`;
}
