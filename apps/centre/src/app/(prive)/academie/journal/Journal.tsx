'use client';

import { formatEntier, typo } from '@delib/francais';
import { ChampQuand, Criteres, useParametresUrl } from '@delib/ui';
import type { Critere } from '@delib/ui/url';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { lireJournal } from './actions';
import type { PageAffichee } from './ligne';
import { TableJournal } from './TableJournal';

const COUPURE = typo('Le serveur ne répond pas. Recommencez dans un instant : le journal n’a pas changé.');

interface JournalProps {
  readonly criteres: readonly Critere[];
  readonly initiale: PageAffichee;
  readonly limiteExport: number;
}

/**
 * The filters and one page of lines. What may be in the address is there, so that the page can be reloaded and shared;
 * who acted and the free text are sent with the form. What the server renders anew, from the menu for instance, starts
 * from nothing chosen.
 */
export function Journal(props: JournalProps): ReactNode {
  const [rendu, setRendu] = useState({ initiale: props.initiale, rang: 0 });
  if (rendu.initiale !== props.initiale) setRendu({ initiale: props.initiale, rang: rendu.rang + 1 });
  return <RechercheJournal key={rendu.rang} {...props} />;
}

function RechercheJournal(props: JournalProps): ReactNode {
  const { criteres, initiale, limiteExport } = props;
  const id = useId();
  const [url, setUrl] = useParametresUrl(['du', 'au', 'avant', 'apres']);
  const [page, setPage] = useState(initiale);
  const [enCours, setEnCours] = useState(false);
  const resultat = useRef<HTMLHeadingElement>(null);

  async function envoyer(event: FormEvent<HTMLFormElement>): Promise<void> {
    const { submitter } = event.nativeEvent as SubmitEvent;
    // « Exporter CSV » goes its own way, to a file.
    if (submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    const form = new FormData(event.currentTarget, submitter);
    const position = (nom: string) => form.get(nom)?.toString() ?? null;
    setEnCours(true);
    try {
      setPage(await lireJournal(form));
      setUrl({ avant: position('avant'), apres: position('apres') });
    } catch {
      setPage({ lignes: [], plusAnciennes: false, plusRecentes: false, refus: COUPURE });
    }
    setEnCours(false);
    if (position('avant') !== null || position('apres') !== null) resultat.current?.focus();
  }

  const premiere = page.lignes[0];
  const derniere = page.lignes.at(-1);
  return (
    <>
      <form id={id} method="post" onSubmit={(event) => void envoyer(event)}>
        <div className="fr-grid-row fr-grid-row--gutters fr-mb-2w">
          <Jour
            libelle="À partir du"
            nom="du"
            valeur={url.du}
            onChange={(du) => setUrl({ du: du || null })}
          />
          <Jour libelle="Jusqu’au" nom="au" valeur={url.au} onChange={(au) => setUrl({ au: au || null })} />
        </div>
        <Criteres criteres={criteres} legende="Critères de recherche" mode="saisie" />
        <div className="delib-boutons-ligne fr-mb-3w">
          <button type="submit" className="fr-btn" disabled={enCours}>
            {enCours ? 'Recherche…' : 'Rechercher'}
          </button>
          <button
            type="submit"
            className="fr-btn fr-btn--secondary fr-icon-download-line fr-btn--icon-left"
            formAction="/academie/journal/export"
          >
            Exporter CSV
          </button>
        </div>
        <p className="fr-text--sm">
          {typo(
            `L’export porte sur les mêmes critères, ${formatEntier(limiteExport)} lignes au plus ; il est lui-même inscrit au journal.`,
          )}
        </p>
      </form>
      <h2 ref={resultat} tabIndex={-1} className="fr-h5">
        Lignes, de la plus récente à la plus ancienne
      </h2>
      <div role="status">
        {page.refus === null ? null : (
          <p className="fr-alert fr-alert--error fr-alert--sm fr-mb-3w">{page.refus}</p>
        )}
      </div>
      <TableJournal lignes={page.lignes} enCours={enCours} />
      <nav aria-label="Pages du journal" className="delib-boutons-ligne fr-mt-2w">
        {page.plusRecentes ? (
          <>
            <button type="submit" form={id} className="fr-btn fr-btn--tertiary" disabled={enCours}>
              Les plus récentes
            </button>
            {premiere === undefined ? null : (
              <button
                type="submit"
                form={id}
                name="apres"
                value={premiere.seq}
                className="fr-btn fr-btn--secondary"
                disabled={enCours}
              >
                Page précédente, plus récente
              </button>
            )}
          </>
        ) : null}
        {page.plusAnciennes && derniere !== undefined ? (
          <button
            type="submit"
            form={id}
            name="avant"
            value={derniere.seq}
            className="fr-btn fr-btn--secondary"
            disabled={enCours}
          >
            Page suivante, plus ancienne
          </button>
        ) : null}
      </nav>
    </>
  );
}

function Jour(props: {
  readonly libelle: string;
  readonly nom: 'du' | 'au';
  readonly valeur: string;
  readonly onChange: (valeur: string) => void;
}): ReactNode {
  return (
    <div className="fr-col-12 fr-col-sm-6 fr-col-md-3">
      <ChampQuand
        libelle={props.libelle}
        genre="date"
        nom={props.nom}
        valeur={props.valeur}
        onChange={props.onChange}
        // No line is of that day, and the search says so: nothing here is kept.
        erreur={/^\d{4}-\d{2}-\d{2}$|^$/.test(props.valeur) ? null : 'L’année a quatre chiffres.'}
      />
    </div>
  );
}
