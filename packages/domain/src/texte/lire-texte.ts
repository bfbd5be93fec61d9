import type { Refus } from '../refus';
import { accept, type Result, refuse } from '../result';
import { premierRefuse } from './caracteres';

/**
 * A text of one line as a person gave it: letters composed (NFC), every kind of space an ordinary one (a tabulation
 * and an end of line that were pasted too), none at its ends nor twice in a row. Refusal: caractere_refuse.
 */
export function lireTexte(brut: string): Result<string> {
  return verifier(
    brut
      .normalize('NFC')
      .replace(/[\p{Zs}\t\n\r]+/gu, ' ')
      .replace(/^ | $/g, ''),
  );
}

/**
 * A text of several lines: letters composed, every kind of space an ordinary one, tabulations too, one kind of end of
 * line. Refusal: caractere_refuse.
 */
export function lireParagraphes(brut: string): Result<string> {
  const net = brut
    .normalize('NFC')
    .replace(/[\p{Zs}\t]/gu, ' ')
    .replace(/\r\n?/g, '\n');
  const refusees = net.split('\n').flatMap((ligne) => refusDe(ligne) ?? []);
  return refusees[0] === undefined ? accept(net) : refuse(refusees[0]);
}

function verifier(net: string): Result<string> {
  const refus = refusDe(net);
  return refus === null ? accept(net) : refuse(refus);
}

function refusDe(ligne: string): Refus | null {
  const caractere = premierRefuse(ligne);
  return caractere === null ? null : { code: 'caractere_refuse', caractere };
}
