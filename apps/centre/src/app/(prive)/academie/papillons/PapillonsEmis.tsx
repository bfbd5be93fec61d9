'use client';

import { LIBELLES_ROLE } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import { CadreTableau, useGardeDepart } from '@delib/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PdfPapillons } from './actions';
import type { Emission } from './useEmission';

const QUESTION = typo(
  'Ces mots de passe ne pourront plus être affichés. Quitter la page ? (Annuler pour rester)',
);

/** The passwords, shown once: PDF to print, table to copy from, and a button that says they are in safe hands. */
export function PapillonsEmis({
  emission,
  terminer,
}: {
  readonly emission: Emission;
  readonly terminer: () => void;
}): ReactNode {
  const { emis, pdfs, avertissements } = emission;
  const [montres, setMontres] = useState(false);
  const titre = useRef<HTMLHeadingElement>(null);
  useGardeDepart(emis.length > 0, QUESTION);
  useEffect(() => titre.current?.focus(), []);
  return (
    <section aria-labelledby="emis-titre">
      <h2 id="emis-titre" ref={titre} tabIndex={-1} className="fr-h4">
        {emis.length === 0 ? 'Aucun papillon émis' : compter(emis.length, 'papillon émis', 'papillons émis')}
      </h2>
      {avertissements.map((phrase) => (
        <div key={phrase} className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>{phrase}</p>
        </div>
      ))}
      {emis.length === 0 ? null : (
        <>
          <p>
            {typo(
              'Imprimez ou enregistrez maintenant : ces mots de passe ne pourront plus être affichés. Un papillon perdu se remplace par un nouveau.',
            )}
          </p>
          <ul className="fr-raw-list fr-mb-3w">
            {pdfs.map((pdf) => (
              <li key={pdf.nom}>
                <LienPdf pdf={pdf} />
              </li>
            ))}
          </ul>
          <p>
            <button
              type="button"
              className="fr-btn fr-btn--secondary"
              aria-expanded={montres}
              onClick={() => setMontres(!montres)}
            >
              {montres ? 'Masquer les mots de passe' : 'Afficher les mots de passe'}
            </button>
          </p>
          {montres ? <TableauSecrets emission={emission} /> : null}
        </>
      )}
      <button type="button" className="fr-btn" onClick={terminer}>
        {emis.length === 0 ? 'Revenir à la liste' : 'Les papillons sont en lieu sûr, revenir à la liste'}
      </button>
    </section>
  );
}

function LienPdf({ pdf }: { readonly pdf: PdfPapillons }): ReactNode {
  const [href, setHref] = useState<string>();
  useEffect(() => {
    const octets = Uint8Array.from(atob(pdf.base64), (c) => c.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([octets], { type: 'application/pdf' }));
    setHref(url);
    return () => URL.revokeObjectURL(url);
  }, [pdf]);
  return (
    <a className="fr-link fr-link--download" href={href} download={pdf.nom}>
      Télécharger les papillons{'\u00a0'}: {pdf.centre}
      <span className="fr-link__detail">
        PDF à imprimer et découper, {compter(pdf.nombre, 'papillon', 'papillons')}
      </span>
    </a>
  );
}

function TableauSecrets({ emission }: { readonly emission: Emission }): ReactNode {
  return (
    // Printed whole, like every table of the app: a password cut at the edge of the paper opens nothing.
    <CadreTableau legende="Papillons émis" region="Papillons émis" sansLegende serre collant>
      <thead>
        <tr>
          <th scope="col">Jury</th>
          <th scope="col">Qualité</th>
          <th scope="col">Titulaire</th>
          <th scope="col">Identifiant</th>
          <th scope="col">Mot de passe</th>
        </tr>
      </thead>
      <tbody>
        {emission.emis.map((papillon) => (
          <tr key={papillon.membreId}>
            <td>{papillon.jury}</td>
            <td>{LIBELLES_ROLE[papillon.qualite]}</td>
            <td>{papillon.titulaire}</td>
            <td>
              <code>{papillon.login}</code>
            </td>
            <td>
              <code>{papillon.motDePasse}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </CadreTableau>
  );
}
