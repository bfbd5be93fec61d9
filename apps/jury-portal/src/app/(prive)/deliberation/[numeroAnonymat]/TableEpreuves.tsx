'use client';

import {
  EFFECTIF_MINIMAL,
  type Epreuve,
  epreuvesModifiables,
  formatCoefficient,
  formatTotal,
  LIBELLES_RESULTAT,
  notesEnJeu,
  type PlaceDansLeJury,
  pointsApportes,
  type Reglement,
  type Relevement,
  type Resultat,
  type Resultats,
  reglageEnCours,
} from '@delib/domain';
import { abregerResultat, direRang, direRepartition, typo } from '@delib/francais';
import { CadreTableau } from '@delib/ui';
import type { ReactNode } from 'react';
import type { ChangementVu } from '../../../../deliberation/candidat';
import type { Ligne } from '../../../../deliberation/ligne';
import { useDeliberation } from '../Deliberation';
import { Change } from './Changements';

/** What the tables of épreuves of both groupes are given. */
export interface EpreuvesProps {
  readonly ligne: Ligne;
  readonly reglement: Reglement;
  readonly onRelever: (epreuve: string) => void;
  readonly onRetirer: (epreuve: string) => void;
}

/** One épreuve as its table shows it. */
export interface LigneEpreuve {
  readonly epreuve: Epreuve;
  /** Under the table's own columns: the mark received, then what may be said at length. */
  readonly notes: readonly ReactNode[];
  /** What counts its points. */
  readonly compte: Resultat | undefined;
  /** Where the mark received stands in the jury; `null` of too few. */
  readonly place: PlaceDansLeJury | null;
}

/** Épreuves, one a row: the coefficient, the table's own columns of marks, what counts, what the jury may do. */
export function TableEpreuves(props: {
  readonly titre: string;
  readonly id: string;
  /** The margins of the table. */
  readonly marges: string;
  readonly colonnes: readonly string[];
  readonly lignes: readonly LigneEpreuve[];
  /** By code of épreuve, what changed of its marks since the opening. */
  readonly changements: ReadonlyMap<string, readonly ChangementVu[]>;
  /** The button of a row; `null` where the jury changes nothing. */
  readonly acte: ((code: string) => ReactNode) | null;
}): ReactNode {
  const { titre, id, marges, colonnes, lignes, changements, acte } = props;
  return (
    <>
      <h2 id={id} className="fr-h5 fr-mb-1w">
        {titre}
      </h2>
      <CadreTableau legende={titre} titreId={id} sansLegende serre className={`${marges} delib-epreuves`}>
        <thead>
          <tr>
            <th scope="col">Épreuve</th>
            {['Coef.', ...colonnes, 'Points', 'Dans le jury'].map((colonne) => (
              <th key={colonne} scope="col" className="fr-cell--right">
                {colonne}
              </th>
            ))}
            {acte ? <th scope="col">Jury</th> : null}
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ epreuve, notes, compte, place }) => (
            <tr key={epreuve.code}>
              <Intitule epreuve={epreuve} changements={changements.get(epreuve.code) ?? []} />
              <td className="fr-cell--right">{formatCoefficient(epreuve.coefficient)}</td>
              {colonnes.map((colonne, rang) => (
                <td
                  key={colonne}
                  className={rang === 0 ? 'fr-cell--right' : 'fr-cell--right fr-cell--multiline'}
                >
                  {notes[rang]}
                </td>
              ))}
              <td className="fr-cell--right">{direPoints(epreuve, compte)}</td>
              <td className="fr-cell--right fr-cell--multiline">
                <Place place={place} />
              </td>
              {acte ? <td>{acte(epreuve.code)}</td> : null}
            </tr>
          ))}
        </tbody>
      </CadreTableau>
    </>
  );
}

/** The épreuves that have a row: those of all, and the facultatives that this candidate has something at. */
export function epreuvesAffichees(reglement: Reglement, resultats: Resultats): readonly Epreuve[] {
  return reglement.epreuves.filter(({ nature, code }) => nature === 'obligatoire' || resultats[code]);
}

/** What the jury may do with a mark: raise it, or restore the one received; `null` where it changes nothing. */
export function useActeNote(props: EpreuvesProps): ((code: string) => ReactNode) | null {
  const { ligne, reglement, onRelever, onRetirer } = props;
  const { modifiable } = useDeliberation();
  if (!modifiable) return null;
  const { dossier } = ligne.candidat;
  const relevees = new Set(reglageEnCours(dossier).relevements.map(({ epreuve }) => epreuve));
  const modifiables = new Set(epreuvesModifiables(reglement, notesEnJeu(dossier)).map(({ code }) => code));
  return (code) => {
    if (relevees.has(code)) return <Bouton texte="Rétablir" code={code} onClick={() => onRetirer(code)} />;
    return modifiables.has(code) ? (
      <Bouton texte="Relever" code={code} onClick={() => onRelever(code)} />
    ) : null;
  };
}

/** A note, or a code with its meaning; a bénéfice or a report says that it is one. */
export function Note({ resultat }: { readonly resultat: Resultat | undefined }): ReactNode {
  const nature = resultat?.nature ?? 'manquante';
  return (
    <>
      {abregerResultat(resultat)}
      {nature === 'note' ? null : <Mention>{LIBELLES_RESULTAT[nature]}</Mention>}
    </>
  );
}

/** The mark that the jury settled, and why. */
export function NoteRelevee(props: {
  readonly resultat: Resultat | undefined;
  readonly relevement: Relevement;
}): ReactNode {
  const { resultat, relevement } = props;
  return (
    <>
      <strong>{abregerResultat(resultat)}</strong>
      <Mention>{`relevée : ${relevement.motif}`}</Mention>
    </>
  );
}

/** What a cell says under its mark. */
export function Mention({ children }: { readonly children: string }): ReactNode {
  return <span className="delib-mention">{typo(children)}</span>;
}

/** « 3e sur 38 », and the jury's median and quartiles at that épreuve. */
function Place({ place }: { readonly place: PlaceDansLeJury | null }): ReactNode {
  if (place === null) return <span title={`Moins de ${EFFECTIF_MINIMAL} notes de la session`}>–</span>;
  return (
    <>
      {direRang(place) ?? '–'}
      <Mention>{direRepartition(place)}</Mention>
    </>
  );
}

/** « E3 Mathématiques », with its unité, its nature and its form; and what its mark was when the deliberation opened. */
function Intitule(props: {
  readonly epreuve: Epreuve;
  readonly changements: readonly ChangementVu[];
}): ReactNode {
  const { epreuve, changements } = props;
  const { code, unite, intitule, forme, domaine, nature } = epreuve;
  const genre =
    nature === 'facultative' ? 'facultative' : domaine === 'professionnel' ? 'professionnelle' : 'générale';
  return (
    <th scope="row" className="fr-cell--multiline">
      {code} {typo(intitule)}
      <Mention>{`${unite}, ${genre}, ${forme}`.replace(/(\d) (h|min)\b/g, '$1\u00a0$2')}</Mention>
      {changements.map((changement) => (
        <Change key={changement.le} changement={changement} />
      ))}
    </th>
  );
}

function direPoints(epreuve: Epreuve, resultat: Resultat | undefined): string {
  const points = pointsApportes(epreuve, resultat);
  return points === null ? '–' : formatTotal(points);
}

/** A button of a row, naming the épreuve for who does not see the row. */
function Bouton(props: {
  readonly texte: string;
  readonly code: string;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={props.onClick}>
      {props.texte}
      <span className="fr-sr-only"> la note de {props.code}</span>
    </button>
  );
}
