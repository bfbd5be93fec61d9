import {
  arretesPremierGroupe,
  direMoyenneGenerale,
  formatTotal,
  type Issue,
  LIBELLES_ETAT_DECISION,
  LIBELLES_ISSUE,
  LIBELLES_ISSUE_COURTS,
  LIBELLES_RESULTAT,
  libelleCategorie,
  type Reglement,
} from '@delib/domain';
import { abregerResultat, direReglage, typo } from '@delib/francais';
import { memo, type ReactNode } from 'react';
import { adresseFiche } from '../../../deliberation/adresses';
import { type Ligne, livretRequis } from '../../../deliberation/ligne';
import { libelleLivret } from '../../../deliberation/phrases';
import type { ActesGrille } from './actes-grille';
import { direLigne, ecartALaBarre } from './apercu';
import { CellulesOraux } from './CellulesOraux';
import { Echelle } from './Echelle';
import { MoyenneExacte } from './MoyenneExacte';
import { Picto } from './Picto';

/** What a row needs; the same objects until something of that row changes, so that a key draws two rows and not all. */
export interface LigneGrilleProps {
  readonly ligne: Ligne;
  readonly reglement: Reglement;
  readonly actes: ActesGrille;
  /** Criteria of the grid, as its address has them. */
  readonly suite: string;
  readonly modifiable: boolean;
  /** A received mark changed since the opening. */
  readonly change: boolean;
  /** Which target of this row holds the tab stop: 0 the row itself; `null` when another row does. */
  readonly colonne: number | null;
  /** Its last entry is on its way, or waits on this computer for the line to be back. */
  readonly envoi: 'en_cours' | 'gardee' | null;
  readonly onCible: (id: string, colonne: number) => void;
}

/** One candidate. Every button of it is reached by the right arrow, and has its key. */
export const LigneGrille = memo(function LigneGrille(props: LigneGrilleProps): ReactNode {
  const { ligne, reglement, actes, suite, modifiable, change, colonne, envoi, onCible } = props;
  const { candidat, arretee, avant, etat } = ligne;
  const { id, numeroAnonymat } = candidat;
  const arret = (rang: number) => (colonne === rang ? 0 : -1);
  const livret = libelleLivret(ligne);
  const examinable = modifiable && livretRequis(ligne);

  function aller(row: HTMLTableRowElement, cible: EventTarget): void {
    const cibles: readonly EventTarget[] = [...row.querySelectorAll('[data-cible]')];
    onCible(id, cibles.indexOf(cible) + 1);
  }

  return (
    <tr
      role="row"
      data-candidat={id}
      tabIndex={arret(0)}
      className={`delib-rangee ${colonne === null ? '' : 'delib-rangee--courante'}`}
      aria-label={direLigne(ligne, reglement)}
      onClick={(event) => {
        const dans = event.target instanceof Element ? event.target.closest('a, button') : null;
        if (dans) aller(event.currentTarget, dans);
        else event.currentTarget.focus();
      }}
      onFocus={(event) => {
        // While the pointer is down nothing moves: the bar above may need another line for this candidate, and the
        // button would slip away from under the pointer before it is clicked. The click tells where one is.
        if (!event.currentTarget.matches(':active')) aller(event.currentTarget, event.target);
      }}
    >
      <th scope="row" role="rowheader" className="fr-cell--fixed">
        <a
          href={adresseFiche(numeroAnonymat, suite)}
          tabIndex={arret(1)}
          data-cible=""
          title={`Ouvrir la fiche du candidat ${numeroAnonymat}`}
        >
          {numeroAnonymat}
        </a>
        {change ? (
          <span
            className="fr-icon-alarm-warning-line fr-icon--sm delib-alerte"
            title="Note changée depuis l’ouverture"
          >
            <span className="fr-sr-only"> note changée depuis l’ouverture</span>
          </span>
        ) : null}
      </th>
      <td role="gridcell">
        {libelleCategorie(candidat.categorie)}
        {candidat.forme === 'progressive' ? (
          <span className="delib-precision" title="Forme progressive">
            {' '}
            prog.
          </span>
        ) : null}
      </td>
      <CellulesNotes ligne={ligne} reglement={reglement} />
      {candidat.dossier.groupe === 1 ? (
        <td role="gridcell" className="fr-cell--right">
          {arretee?.moyenne ? formatTotal(arretee.moyenne.total) : '–'}
        </td>
      ) : (
        <CellulesOraux ligne={ligne} reglement={reglement} />
      )}
      <td role="gridcell" className="fr-cell--right">
        <Moyenne ligne={ligne} reglement={reglement} />
      </td>
      <td role="gridcell">
        {arretee?.moyenne ? (
          <Echelle moyenne={arretee.moyenne} issue={arretee.issue} reglement={reglement} />
        ) : null}
      </td>
      <td role="gridcell">{avant ? LIBELLES_ISSUE_COURTS[avant.issue] : '–'}</td>
      <td role="gridcell">{direReglage(candidat.dossier) || '–'}</td>
      <td role="gridcell">{arretee ? <IssueBadge issue={arretee.issue} /> : '–'}</td>
      <td role="gridcell">
        <span className={`delib-decision delib-decision--${etat}`}>
          {/* In the place of the icon: a word more would push the rows below down, and up again once saved. */}
          <Picto signe={envoi ?? etat} /> {LIBELLES_ETAT_DECISION[etat]}
          {envoi === 'en_cours' ? <span className="fr-sr-only"> Enregistrement…</span> : null}
        </span>
        {envoi === 'gardee' ? (
          <span className="delib-precision delib-alerte"> pas encore enregistré</span>
        ) : null}
      </td>
      <td role="gridcell" className="delib-livret">
        {livretRequis(ligne) ? <span className="delib-alerte fr-text--bold">{livret} </span> : livret}
        {examinable ? (
          <Action
            rang={arret(2)}
            texte="Examiné"
            complement=": noter le livret"
            numero={numeroAnonymat}
            onClick={() => actes.onSaisir(id, 'examiner_livret')}
          />
        ) : null}
      </td>
      {modifiable ? (
        <td role="gridcell" className="delib-actions">
          <Action
            rang={arret(examinable ? 3 : 2)}
            texte={etat === 'valide' ? 'Retirer' : 'Valider'}
            complement={etat === 'valide' ? 'la validation' : 'la décision'}
            numero={numeroAnonymat}
            onClick={() => actes.onSaisir(id, etat === 'valide' ? 'devalider' : 'valider')}
          />
          <Action
            rang={arret(examinable ? 4 : 3)}
            texte="Points"
            complement="de jury"
            numero={numeroAnonymat}
            onClick={() => actes.onPoints(id)}
          />
        </td>
      ) : null}
    </tr>
  );
});

function Action(props: {
  readonly rang: number;
  readonly texte: string;
  readonly complement: string;
  readonly numero: string;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      tabIndex={props.rang}
      data-cible=""
      className="fr-btn fr-btn--sm fr-btn--tertiary"
      // Not words hidden from sight, which the browser sets apart from the rest: there would be hundreds.
      aria-label={typo(`${props.texte} ${props.complement} du candidat ${props.numero}`)}
      onClick={props.onClick}
    >
      {props.texte}
    </button>
  );
}

/** The settled mark of each épreuve; one that the jury raised is bold, and said so. */
function CellulesNotes({ ligne, reglement }: Pick<LigneGrilleProps, 'ligne' | 'reglement'>): ReactNode {
  const { dossier } = ligne.candidat;
  const notes = arretesPremierGroupe(dossier);
  return reglement.epreuves.map(({ code }) => {
    const relevee = dossier.reglage.relevements.some(({ epreuve }) => epreuve === code);
    return (
      <td key={code} role="gridcell" className="fr-cell--right delib-note">
        {relevee ? <strong>{abregerResultat(notes[code])}</strong> : abregerResultat(notes[code])}
        {relevee ? <span className="fr-sr-only"> relevée par le jury</span> : null}
      </td>
    );
  });
}

/** The displayed mean; at the bar, how far below; and it is said when the rounding deceives. */
function Moyenne({ ligne, reglement }: Pick<LigneGrilleProps, 'ligne' | 'reglement'>): ReactNode {
  const moyenne = ligne.arretee?.moyenne;
  if (!moyenne) {
    return (
      <>
        <span title="Aucune moyenne : absence, épreuve annulée ou non passée">–</span>
        {ligne.arretee?.annulations.length ? (
          <span className="delib-precision" title={LIBELLES_RESULTAT.annulee}>
            {' '}
            annulée
          </span>
        ) : null}
      </>
    );
  }
  const { reserve } = direMoyenneGenerale(moyenne, reglement);
  const ecart = ligne.aLaBarre ? ecartALaBarre(ligne, reglement) : null;
  return (
    <>
      <MoyenneExacte moyenne={moyenne} reglement={reglement} />
      {ecart === null || reserve !== null ? null : (
        <span className="delib-precision" title={`à ${ecart} de la barre`}>
          <span aria-hidden="true"> −{ecart}</span>
          <span className="fr-sr-only"> à {ecart} de la barre</span>
        </span>
      )}
    </>
  );
}

/** The outcome in words, with a shape of its own; colour only repeats it. */
export function IssueBadge({
  issue,
  longue = false,
}: {
  readonly issue: Issue;
  readonly longue?: boolean;
}): ReactNode {
  return (
    <span className={`delib-issue delib-issue--${issue} ${longue ? 'delib-issue--longue' : ''}`}>
      <Picto signe={issue} /> {longue ? LIBELLES_ISSUE[issue] : LIBELLES_ISSUE_COURTS[issue]}
    </span>
  );
}
