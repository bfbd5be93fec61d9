import { readFile } from 'node:fs/promises';
import { phraseAutorite } from '@delib/francais';
import { ouvrirAutorite } from '@delib/signature';
import { ErreurCommande, type Moyens } from './commande';

/**
 * The roots of trust (PEM) a command verifies with: of a file that it names, else of RACINES_FICHIER, else that of the
 * authority of AC_FICHIER and AC_SECRET. A sentence says what is missing.
 */
export async function loadRacines(
  { env, maintenant }: Pick<Moyens, 'env' | 'maintenant'>,
  racine: string | undefined,
): Promise<string[]> {
  const fichier = racine ?? env.RACINES_FICHIER;
  if (fichier) {
    const pem = await readFile(fichier, 'latin1').catch(() => '');
    const found = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
    if (!found) throw new ErreurCommande(`Le fichier ${fichier} ne contient pas de certificat PEM lisible.`);
    return [...found];
  }
  const { AC_FICHIER, AC_SECRET } = env;
  if (!AC_FICHIER || !AC_SECRET) {
    throw new ErreurCommande(
      'Indiquez la racine de confiance : --racine RACINE.pem, ou AC_FICHIER et AC_SECRET.',
    );
  }
  const p12 = await readFile(AC_FICHIER).catch(() => {
    throw new ErreurCommande('Le fichier que désigne AC_FICHIER ne peut pas être lu.');
  });
  const opened = await ouvrirAutorite(p12, AC_SECRET, maintenant());
  if (opened.ok) return [opened.autorite.racinePem];
  throw new ErreurCommande(`${phraseAutorite(opened.refus.code)} Donnez --racine.`);
}
