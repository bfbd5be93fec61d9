import { fr } from '@delib/francais';
import type { Fautes, Lieu } from './fautes';
import { plusProche } from './proche';
import type { FichierSource } from './source';

/** A file that may be missing: that is said once, by whoever opened the source. */
export type Fichier = FichierSource | undefined;

/** What a file gives, by code. */
export interface Connus<Valeur = number> {
  readonly parCode: ReadonlyMap<string, Valeur>;
  /** False when the file is missing or some of its codes could not be read: none can be said unknown then. */
  readonly complet: boolean;
}

/** Can it be said that nothing has this code? */
export function estInconnu(connus: Connus<unknown>, code: string | undefined): code is string {
  return code !== undefined && connus.complet && !connus.parCode.has(code);
}

/** Says a value that a line above already gave. */
export function direDoublon(fautes: Fautes, lieu: Lieu, premiere: number): void {
  const message = fr`Cette valeur est déjà donnée à la ligne ${premiere}.`;
  fautes.dire('doublon', lieu, message, fr`chaque valeur une seule fois`);
}

/** Notes the line of a value, or says that it is there already. */
export function noter(connus: Map<string, number>, cle: string, lieu: Lieu, fautes: Fautes): void {
  const premiere = connus.get(cle);
  if (premiere === undefined) connus.set(cle, lieu.ligne ?? 0);
  else direDoublon(fautes, lieu, premiere);
}

/** Most names a mistyped one is compared with, and most answers kept: a file may name a million wrong ones. */
const COMPARES = 200;
const REPONSES = 500;

/**
 * What to say is expected instead of a name that a file does not give.
 * @param noms words, of which one may be mistyped: never numbers, where the nearest is another person's
 * @param fichier where the names come from
 */
export function attenduParmi(noms: Iterable<string>, fichier: string): (valeur: string) => string {
  const liste = [...noms];
  const general = fr`un code de ${fichier}`;
  const debut = liste.slice(0, 10).join(', ');
  const reponses = new Map<string, string>();
  return (valeur) => {
    if (liste.length > COMPARES || reponses.size >= REPONSES) return reponses.get(valeur) ?? general;
    const connue = reponses.get(valeur);
    if (connue !== undefined) return connue;
    const proche = plusProche(valeur, liste);
    const reponse = proche
      ? fr`peut-être « ${proche} »`
      : liste.length === 0
        ? general
        : liste.length > 10
          ? `${debut}…`
          : debut;
    reponses.set(valeur, reponse);
    return reponse;
  };
}
