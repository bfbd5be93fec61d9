import { typo } from '@delib/francais';

/** What `/academie/import/fichier` answers. */
export type ReponseDepot =
  | { readonly ok: true; readonly href: string }
  | { readonly ok: false; readonly phrase: string };

const COUPURE: ReponseDepot = {
  ok: false,
  phrase: typo(
    'L’envoi n’a pas abouti. Vérifiez votre connexion, regardez si un compte-rendu a été créé, puis recommencez : déposer deux fois les mêmes fichiers ne change rien.',
  ),
};

/**
 * Sends files, telling how far the sending is: `fetch` cannot say it.
 * @param avancer told the bytes sent so far
 */
export function televerser(
  fichiers: readonly File[],
  avancer: (octets: number) => void,
): Promise<ReponseDepot> {
  const corps = new FormData();
  for (const fichier of fichiers) corps.append('fichiers', fichier, fichier.name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/academie/import/fichier');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => avancer(loaded);
    request.onload = () => resolve((request.response as ReponseDepot | null) ?? COUPURE);
    request.onerror = () => resolve(COUPURE);
    request.onabort = () => resolve(COUPURE);
    request.send(corps);
  });
}
