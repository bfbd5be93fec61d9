'use client';

import { typo } from '@delib/francais';
import { useGardeDepart } from '@delib/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AccesRemis } from './actions';

const QUESTION = typo('Ce mot de passe ne pourra plus être affiché. Quitter la page ? (Annuler pour rester)');

/** The password, shown once: the page to print, the words to copy, and a button that says it is in safe hands. */
export function FicheRemise({
  acces,
  terminer,
}: {
  readonly acces: AccesRemis;
  readonly terminer: () => void;
}): ReactNode {
  const titre = useRef<HTMLHeadingElement>(null);
  useGardeDepart(true, QUESTION);
  useEffect(() => titre.current?.focus(), []);
  return (
    <section aria-labelledby="fiche-titre" className="fr-callout">
      <h2 id="fiche-titre" ref={titre} tabIndex={-1} className="fr-callout__title fr-h4">
        Accès de {acces.titulaire}
      </h2>
      <dl className="fr-mb-2w">
        <dt>Identifiant</dt>
        <dd>
          <code>{acces.identifiant}</code>
        </dd>
        <dt>Mot de passe</dt>
        <dd>
          <code>{acces.motDePasse}</code>
        </dd>
      </dl>
      <p>
        {typo(
          'Imprimez ou recopiez maintenant : ce mot de passe n’est conservé nulle part et ne pourra plus être affiché. Remettez-le en main propre.',
        )}
      </p>
      {acces.pdf === null ? (
        <p className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          {typo('La fiche à imprimer n’a pas pu être composée : recopiez le mot de passe ci-dessus.')}
        </p>
      ) : (
        <p>
          <LienPdf pdf={acces.pdf} />
        </p>
      )}
      <button type="button" className="fr-btn" onClick={terminer}>
        Le mot de passe est en lieu sûr, revenir à la liste
      </button>
    </section>
  );
}

function LienPdf({ pdf }: { readonly pdf: NonNullable<AccesRemis['pdf']> }): ReactNode {
  const [href, setHref] = useState<string>();
  useEffect(() => {
    const octets = Uint8Array.from(atob(pdf.base64), (c) => c.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([octets], { type: 'application/pdf' }));
    setHref(url);
    return () => URL.revokeObjectURL(url);
  }, [pdf]);
  return (
    <a className="fr-link fr-link--download" href={href} download={pdf.nom}>
      Télécharger la fiche d’accès
      <span className="fr-link__detail">PDF d’une page, à imprimer</span>
    </a>
  );
}
