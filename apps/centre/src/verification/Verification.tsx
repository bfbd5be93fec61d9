import { createHash, X509Certificate } from 'node:crypto';
import { raconterNumero, typo } from '@delib/francais';
import { TAILLE_MAX_DOCUMENT, verifierNumero } from '@delib/usecases/verification/verifier-document';
import type { ReactNode } from 'react';
import { bases } from '../server/bases';
import { services } from '../server/services';
import { DeposerDocument } from './DeposerDocument';
import { lireDemande, type ParametresVerification } from './demande';
import { FormulaireNumero } from './FormulaireNumero';
import { Recit } from './Recit';
import { toRecitAffiche } from './recit-affiche';

/** « Vérifier un document »: by number and digest (what the QR code asks), by file, and the roots of trust. */
export async function Verification({
  parametres,
}: {
  readonly parametres: ParametresVerification;
}): Promise<ReactNode> {
  const demande = lireDemande(parametres);
  const recit =
    demande.etat === 'valide'
      ? toRecitAffiche(raconterNumero(await verifierNumero(bases(), demande.numero, demande.empreinte)))
      : null;
  const { racines } = await services();
  return (
    <>
      {recit === null ? null : (
        <section aria-labelledby="reponse">
          <h2 id="reponse" className="fr-h4">
            Réponse
          </h2>
          <Recit recit={recit} />
        </section>
      )}
      <section aria-labelledby="par-fichier" className="fr-mb-6w">
        <h2 id="par-fichier" className="fr-h4">
          Vérifier un fichier
        </h2>
        <p>
          {typo(
            'La seule vérification complète d’un procès-verbal : la signature, l’horodatage et chaque octet du fichier sont contrôlés.',
          )}
        </p>
        <DeposerDocument tailleMax={TAILLE_MAX_DOCUMENT} />
      </section>
      <section aria-labelledby="par-numero" className="fr-mb-6w">
        <h2 id="par-numero" className="fr-h4">
          Vérifier un papier
        </h2>
        <p>
          {typo(
            'Photographiez le code QR du document, ou recopiez le numéro et l’empreinte imprimés au pied de chaque page. Aucun nom n’est transmis.',
          )}
        </p>
        <FormulaireNumero demande={demande} />
      </section>
      <section aria-labelledby="racines">
        <h2 id="racines" className="fr-h4">
          Vérifier sans ce service
        </h2>
        <p>
          {typo(
            'Un lecteur PDF vérifie aussi la signature s’il fait confiance au certificat racine de l’autorité. Comparez son empreinte avec celle que l’académie vous communique par une autre voie.',
          )}
        </p>
        <ul className="fr-raw-list">
          {racines.map((pem) => (
            <Racine key={pem} certificat={new X509Certificate(pem)} />
          ))}
        </ul>
      </section>
    </>
  );
}

const JOUR = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

function Racine({ certificat }: { readonly certificat: X509Certificate }): ReactNode {
  const empreinte = createHash('sha256').update(certificat.raw).digest('hex');
  const nom = /^CN=(.+)$/m.exec(certificat.subject)?.[1] ?? 'Autorité';
  return (
    <li className="fr-mb-2w">
      <a className="fr-link fr-link--download" href={`/verifier/racines/${empreinte}`} download>
        Télécharger le certificat racine «{'\u202f'}
        {nom}
        {'\u202f'}»
      </a>
      <p className="fr-text--sm fr-mb-0">Valable jusqu’au {JOUR.format(new Date(certificat.validTo))}.</p>
      <p className="fr-text--xs fr-mb-0">
        SHA-256 <code className="delib-empreinte">{empreinte}</code>
      </p>
    </li>
  );
}
