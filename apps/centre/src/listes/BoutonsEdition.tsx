import { typo } from '@delib/francais';
import type { ReactNode } from 'react';

/** « Visualiser » and « Exporter CSV »: the two submit buttons of a form whose answer is the document. */
export function BoutonsFormat(): ReactNode {
  return (
    <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--icon-left">
      <li>
        <button type="submit" name="format" value="pdf" className="fr-btn fr-icon-eye-line">
          Visualiser
        </button>
      </li>
      <li>
        <button
          type="submit"
          name="format"
          value="csv"
          formTarget="_self"
          className="fr-btn fr-btn--secondary fr-icon-download-line"
        >
          Exporter CSV
        </button>
      </li>
    </ul>
  );
}

/** The two buttons with what each of them does, where a long list becomes a job. */
export function BoutonsEdition({ complement }: { readonly complement?: string }): ReactNode {
  return (
    <>
      <BoutonsFormat />
      <p className="fr-text--sm">
        {typo(
          `Visualiser ouvre le PDF dans un nouvel onglet, ou le compte-rendu de sa préparation si la liste est longue. Chaque édition est journalisée.${complement === undefined ? '' : ` ${complement}`}`,
        )}
      </p>
    </>
  );
}

/** A list of one session and centre, asked for by two buttons and nothing else. */
export function FormulairePerimetre(props: {
  readonly action: string;
  readonly sessionId: string;
  readonly centreId: string;
}): ReactNode {
  return (
    <form method="post" action={props.action} target="_blank" rel="noopener">
      <input type="hidden" name="session" value={props.sessionId} />
      <input type="hidden" name="centre" value={props.centreId} />
      <BoutonsEdition />
    </form>
  );
}
