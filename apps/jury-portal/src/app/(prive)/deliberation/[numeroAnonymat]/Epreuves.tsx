'use client';

import {
  type Epreuve,
  epreuvesModifiables,
  formatCoefficient,
  formatTotal,
  isResultatNote,
  LIBELLES_RESULTAT,
  noteComptee,
  notesEnJeu,
  type Reglement,
  type Relevement,
  type Resultat,
  reglageEnCours,
  resultatsArretes,
} from '@delib/domain';
import { abregerResultat, typo } from '@delib/francais';
import { CadreTableau } from '@delib/ui';
import type { ReactNode } from 'react';
import type { Ligne } from '../../../../deliberation/ligne';
import { useDeliberation } from '../Deliberation';

/** What both tables of épreuves are given. */
export interface EpreuvesProps {
  readonly ligne: Ligne;
  readonly reglement: Reglement;
  readonly onRelever: (epreuve: string) => void;
  readonly onRetirer: (epreuve: string) => void;
}

/** Every épreuve: the mark received, the mark settled, its nature, what it counts. */
export function Epreuves({ ligne, reglement, onRelever, onRetirer }: EpreuvesProps): ReactNode {
  const { modifiable } = useDeliberation();
  const { dossier } = ligne.candidat;
  const { relevements } = reglageEnCours(dossier);
  const arretes = resultatsArretes(dossier.resultats, relevements);
  const modifiables = new Set(epreuvesModifiables(reglement, notesEnJeu(dossier)).map(({ code }) => code));
  return (
    <div>
      <h2 id="titre-epreuves" className="fr-h5 fr-mb-1w">
        Épreuves
      </h2>
      <CadreTableau
        legende="Épreuves du candidat"
        titreId="titre-epreuves"
        sansLegende
        serre
        className="fr-my-0 delib-epreuves"
      >
        <thead>
          <tr>
            <th scope="col">Épreuve</th>
            <th scope="col" className="fr-cell--right">
              Coef.
            </th>
            <th scope="col" className="fr-cell--right">
              Reçue
            </th>
            <th scope="col" className="fr-cell--right">
              Arrêtée
            </th>
            <th scope="col" className="fr-cell--right">
              Points
            </th>
            {modifiable ? <th scope="col">Jury</th> : null}
          </tr>
        </thead>
        <tbody>
          {reglement.epreuves
            .filter(({ nature, code }) => nature === 'obligatoire' || dossier.resultats[code])
            .map((epreuve) => {
              const { code } = epreuve;
              const relevement = relevements.find((each) => each.epreuve === code);
              return (
                <tr key={code}>
                  <Intitule epreuve={epreuve} />
                  <td className="fr-cell--right">{formatCoefficient(epreuve.coefficient)}</td>
                  <td className="fr-cell--right">
                    <Note resultat={dossier.resultats[code]} />
                  </td>
                  <td className="fr-cell--right fr-cell--multiline">
                    <Arretee resultat={arretes[code]} relevement={relevement} />
                  </td>
                  <td className="fr-cell--right">{points(epreuve, arretes[code])}</td>
                  {modifiable ? (
                    <td>
                      {relevement ? (
                        <Bouton texte="Rétablir" code={code} onClick={() => onRetirer(code)} />
                      ) : modifiables.has(code) ? (
                        <Bouton texte="Relever" code={code} onClick={() => onRelever(code)} />
                      ) : null}
                    </td>
                  ) : null}
                </tr>
              );
            })}
        </tbody>
      </CadreTableau>
    </div>
  );
}

/** « E3 Mathématiques », with its unité, its nature and its form. */
export function Intitule({ epreuve }: { readonly epreuve: Epreuve }): ReactNode {
  const { code, unite, intitule, forme, domaine, nature } = epreuve;
  const genre =
    nature === 'facultative' ? 'facultative' : domaine === 'professionnel' ? 'professionnelle' : 'générale';
  return (
    <th scope="row" className="fr-cell--multiline">
      {code} {typo(intitule)}
      <span className="delib-mention">
        {typo(`${unite}, ${genre}, ${forme}`.replace(/(\d) (h|min)\b/g, '$1\u00a0$2'))}
      </span>
    </th>
  );
}

/** A note, or a code with its meaning; a bénéfice or a report says that it is one. */
export function Note({ resultat }: { readonly resultat: Resultat | undefined }): ReactNode {
  const nature = resultat?.nature ?? 'manquante';
  return (
    <>
      {abregerResultat(resultat)}
      {nature === 'note' ? null : <span className="delib-mention">{LIBELLES_RESULTAT[nature]}</span>}
    </>
  );
}

function Arretee(props: {
  readonly resultat: Resultat | undefined;
  readonly relevement: Relevement | undefined;
}): ReactNode {
  const { resultat, relevement } = props;
  if (!relevement) return resultat && isResultatNote(resultat) ? abregerResultat(resultat) : '–';
  return (
    <>
      <strong>{abregerResultat(resultat)}</strong>
      <span className="delib-mention">{typo(`relevée : ${relevement.motif}`)}</span>
    </>
  );
}

/** Note × coefficient; of a facultative only what is above 10. */
export function points(epreuve: Epreuve, resultat: Resultat | undefined): string {
  const note = resultat ? noteComptee(resultat) : null;
  if (note === null) return '–';
  const counted = epreuve.nature === 'facultative' ? Math.max(0, note - 1000) : note;
  return formatTotal({ total: counted * epreuve.coefficient, coefficients: 100 });
}

/** A button of a row, naming the épreuve for who does not see the row. */
export function Bouton(props: {
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
