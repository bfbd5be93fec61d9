'use client';

import { type AidePage, type Aides, typo } from '@delib/francais';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { useFenetre } from '../formulaire/useFenetre';
import { OUVRIR_AIDE, ouvrirAide } from './ouvrir';
import { dialogueOuvert, estSaisieDeTexte, useTouches } from './touches';
import { trouverAide } from './trouver';

const TOUCHES_DE_PARTOUT = [
  ['?', 'Cette aide'],
  ['Échap', 'Fermer une fenêtre'],
] as const;

/** « Aide ? », among the tools of the header. */
export function BoutonAide({ id }: { readonly id?: string }): ReactNode {
  return (
    <button type="button" id={id} className="fr-btn fr-icon-question-line" onClick={ouvrirAide}>
      Aide
    </button>
  );
}

/**
 * « ? » on every page: what it is for, who does it, what comes before and next, its keys, and the switch for whoever
 * cannot use single letters.
 * @param ouvrables the addresses that this person's menu holds: what stands elsewhere is said, and leads nowhere
 */
export function AideDePage({
  aides,
  ouvrables,
}: {
  readonly aides: Aides;
  readonly ouvrables: readonly string[];
}): ReactNode {
  const pathname = usePathname();
  const [ouverte, setOuverte] = useState(false);
  const [touches, setTouches] = useTouches();
  const Fenetre = useFenetre('aide-de-page', ouverte, () => setOuverte(false));
  const aide = trouverAide(aides, pathname);

  useEffect(() => {
    const ouvrir = () => setOuverte(true);
    function onKeyDown(event: KeyboardEvent): void {
      // Whoever answers keys on the page comes first, and may have taken it.
      if (event.key !== '?' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (!touches || dialogueOuvert() || estSaisieDeTexte(event.target)) return;
      event.preventDefault();
      ouvrir();
    }
    window.addEventListener(OUVRIR_AIDE, ouvrir);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener(OUVRIR_AIDE, ouvrir);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [touches]);

  return (
    <Fenetre title="Aide sur cette page" size="large" buttons={[{ children: 'Fermer', doClosesModal: true }]}>
      {aide === null ? (
        <p>{typo('Aucune page ne répond à cette adresse : le menu mène aux autres.')}</p>
      ) : (
        <Contenu aide={aide} ouvrables={ouvrables} onSuivre={() => setOuverte(false)} />
      )}
      <h2 className="fr-h6 fr-mt-3w fr-mb-1w">Le clavier</h2>
      {aide?.touches === undefined ? null : (
        <p className="fr-mb-1w">Chaque touche a aussi son bouton ou son champ.</p>
      )}
      <dl className="delib-touches">
        {[...(aide?.touches ?? []), ...TOUCHES_DE_PARTOUT].map(([touche, effet]) => (
          <div key={touche}>
            <dt>
              <kbd className="delib-touche">{touche}</kbd>
            </dt>
            <dd>{typo(effet)}</dd>
          </div>
        ))}
      </dl>
      <div className="fr-checkbox-group fr-mt-2w">
        <input
          type="checkbox"
          id="touches-actives"
          checked={touches}
          onChange={(event) => setTouches(event.target.checked)}
        />
        <label className="fr-label" htmlFor="touches-actives">
          Utiliser les touches d’un seul caractère, ? compris
          <span className="fr-hint-text">
            À décocher si vous dictez au micro ou si vous les frappez sans le vouloir.
          </span>
        </label>
      </div>
    </Fenetre>
  );
}

function Contenu(props: {
  readonly aide: AidePage;
  readonly ouvrables: readonly string[];
  readonly onSuivre: () => void;
}): ReactNode {
  const { aide, ouvrables, onSuivre } = props;
  return (
    <>
      <p className="fr-text--lead fr-mb-2w">{typo(aide.but)}</p>
      <p className="fr-mb-2w">
        <strong>{typo('Qui s’en sert :')}</strong> {typo(aide.qui)}
      </p>
      {(
        [
          ['Avant', aide.avant],
          ['Ensuite', aide.apres],
        ] as const
      ).map(([titre, etapes]) =>
        etapes.length === 0 ? null : (
          <section key={titre}>
            <h2 className="fr-h6 fr-mb-1w">{titre}</h2>
            <ul className="fr-mb-2w">
              {etapes.map(({ texte, href }) => (
                <li key={texte}>
                  {href !== undefined && ouvrables.includes(href) ? (
                    <Link href={href} prefetch={false} onClick={onSuivre}>
                      {typo(texte)}
                    </Link>
                  ) : (
                    typo(texte)
                  )}
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
}
