import type { Contexte } from '@delib/usecases/contexte';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import type { Personne } from './produit';

/** The session of a person as the cookies of a browser. */
export function biscuits({ url, cookie }: Personne) {
  return cookie.split('; ').map((biscuit) => {
    const egal = biscuit.indexOf('=');
    return { name: biscuit.slice(0, egal), value: biscuit.slice(egal + 1), url };
  });
}

/** The first jury of a base of measure, and its président; throws when there is none. */
export async function lireLeJury(
  contexte: Contexte,
): Promise<{ readonly juryId: string; readonly presidentId: string }> {
  const [premier] = await listerJurys(contexte);
  const president = premier?.jury.membres.find(({ qualite }) => qualite === 'president');
  if (!premier || !president) throw new Error('no jury');
  return { juryId: premier.jury.id, presidentId: president.id };
}
