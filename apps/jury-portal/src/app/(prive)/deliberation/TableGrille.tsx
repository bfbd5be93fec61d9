'use client';

import type { Groupe } from '@delib/domain';
import { typo } from '@delib/francais';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { ecrireCriteresGrille, type Tri } from '../../../deliberation/criteres';
import type { Ligne } from '../../../deliberation/ligne';
import type { ActesGrille } from './actes-grille';
import { useDeliberation } from './Deliberation';
import { LigneGrille } from './LigneGrille';
import { useNotesParVagues } from './useNotesParVagues';

interface TableGrilleProps {
  readonly ref: Ref<HTMLTableElement>;
  readonly actes: ActesGrille;
  /** Shows the column of each épreuve. */
  readonly notes: boolean;
  readonly lignes: readonly Ligne[];
  readonly courant: string | null;
  readonly touches: boolean;
  readonly onAller: (id: string | null) => void;
}

interface ColonneGrille {
  readonly titre: string;
  /** At length, under the pointer and for who does not see it. */
  readonly aide?: string;
  readonly tri: Tri | null;
  readonly droite?: boolean;
  /** Shown when marks are. */
  readonly note?: boolean;
  /** Only where something can be entered. */
  readonly actes?: boolean;
  /** Only in this groupe. */
  readonly groupe?: Groupe;
}

const COLONNES: readonly ColonneGrille[] = [
  { titre: 'Candidat', tri: 'numero' },
  { titre: 'Catégorie', tri: 'categorie' },
  { titre: 'Oraux', tri: null, groupe: 2 },
  { titre: 'Moy. avant', tri: null, droite: true, groupe: 2 },
  { titre: 'Moy. après', tri: 'moyenne', droite: true, groupe: 2 },
  { titre: 'Total', tri: 'total', droite: true, groupe: 1 },
  { titre: 'Moyenne', tri: 'moyenne', droite: true, groupe: 1 },
  { titre: '0–20', aide: 'Moyenne sur une échelle de 0 à 20, avec les barres', tri: null },
  { titre: 'Proposition', tri: 'proposition' },
  { titre: 'Jury', tri: 'points' },
  { titre: 'Résultat', tri: 'issue' },
  { titre: 'Décision', tri: 'decision' },
  { titre: 'Livret', tri: 'livret' },
  { titre: 'Actions', tri: null, actes: true },
];

const PAGE = 10;

/**
 * One row per candidate. The whole grid is one tab stop: up and down go from candidate to candidate, right goes
 * into the buttons of the row and left comes back.
 */
export function TableGrille(props: TableGrilleProps): ReactNode {
  const { ref, actes, notes, lignes, courant, touches, onAller } = props;
  const { criteres, changerCriteres, jury, groupe, etat, modifiable, reglement, changements, allerA } =
    useDeliberation();
  const { epreuves } = reglement;
  const suite = ecrireCriteresGrille(criteres);
  const envoi = etat.panne === null ? 'en_cours' : 'gardee';
  const cadre = useRef<HTMLDivElement>(null);
  const defilement = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // By script: the content policy refuses a style written in the page.
    cadre.current?.style.setProperty('--delib-notes', String(epreuves.length));
  }, [epreuves.length]);
  useNotesParVagues(defilement, notes, lignes);
  const [colonne, setColonne] = useState(0);
  const ids = lignes.map(({ candidat }) => candidat.id);
  const onCible = useCallback(
    (id: string, rang: number) => {
      allerA(id);
      setColonne(rang);
    },
    [allerA],
  );
  const colonnes: readonly ColonneGrille[] = COLONNES.filter(
    (each) => (modifiable || each.actes !== true) && (each.groupe ?? groupe) === groupe,
  ).flatMap((each) =>
    each.tri === 'categorie'
      ? [
          each,
          ...epreuves.map(({ code, intitule }) => ({
            ...{ titre: code, aide: intitule, tri: null, droite: true, note: true },
          })),
        ]
      : [each],
  );

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>): void {
    const rangee =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-candidat]') : null;
    const id = rangee?.dataset.candidat;
    if (!rangee || id === undefined || event.altKey) return;
    const rang = ids.indexOf(id);
    const moves: Readonly<Record<string, number>> = {
      ArrowUp: rang - 1,
      ArrowDown: rang + 1,
      PageUp: rang - PAGE,
      PageDown: rang + PAGE,
      Home: 0,
      End: ids.length - 1,
    };
    const move = moves[event.key];
    if (move !== undefined) {
      setColonne(0);
      onAller(ids[Math.max(0, Math.min(ids.length - 1, move))] ?? null);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const cibles = [rangee, ...rangee.querySelectorAll<HTMLElement>('[data-cible]')];
      const next = cibles.indexOf(event.target as HTMLElement) + (event.key === 'ArrowRight' ? 1 : -1);
      cibles[Math.max(0, Math.min(cibles.length - 1, next))]?.focus();
    } else if (event.key === 'Enter' && event.target === rangee) actes.onOuvrir(id);
    else if (touches && !event.ctrlKey && !event.metaKey && LETTRES.includes(event.key.toLowerCase())) {
      const lettre = event.key.toLowerCase();
      if (lettre === 'v') actes.onSaisir(id, 'valider');
      else if (lettre === 'p') actes.onPoints(id);
      else if (lettre === 'r') actes.onNote(id);
      else actes.onSaisir(id, 'examiner_livret');
    } else return;
    event.preventDefault();
  }

  if (lignes.length === 0) return null;
  return (
    <div
      ref={cadre}
      className={[
        'fr-table fr-table--sm fr-table--bordered fr-table--no-caption delib-table fr-mt-0',
        `delib-grille delib-grille--${groupe} ${modifiable ? '' : 'delib-grille--lecture'}`,
      ].join(' ')}
    >
      <div className="fr-table__wrapper">
        <div ref={defilement} className="fr-table__container delib-table__cadre">
          <div className="fr-table__content">
            <table ref={ref} role="grid">
              <caption>{typo(`Candidats du jury ${jury.code}`)}</caption>
              {/* Roles are said: what is not drawn as a table is not always read as one. */}
              <thead className="delib-entete" role="rowgroup">
                <tr role="row">
                  {colonnes.map(({ titre, aide, tri, droite, note }, rang) => {
                    const sens =
                      tri === null || criteres.tri !== tri
                        ? undefined
                        : criteres.descendant
                          ? 'descending'
                          : 'ascending';
                    return (
                      <th
                        key={titre}
                        scope="col"
                        role="columnheader"
                        aria-sort={sens}
                        className={`${rang === 0 ? 'fr-cell--fixed' : ''} ${droite ? 'fr-cell--right' : ''} ${note ? 'delib-note' : ''}`}
                      >
                        {tri === null ? (
                          <>
                            <span title={aide} aria-hidden={aide !== undefined}>
                              {titre}
                            </span>
                            {aide === undefined ? null : (
                              <span className="fr-sr-only">{`${titre}, ${aide}`}</span>
                            )}
                          </>
                        ) : (
                          // Beside « Trier par », which does the same from the keyboard: the grid is one tab stop.
                          <button
                            type="button"
                            tabIndex={-1}
                            className="delib-tri-grille"
                            title={`Trier par ${titre.toLowerCase()}`}
                            onClick={() =>
                              changerCriteres({
                                ...criteres,
                                tri: sens === 'descending' ? 'priorite' : tri,
                                descendant: sens === 'ascending',
                              })
                            }
                          >
                            {titre}
                            {sens ? (
                              <span
                                className={
                                  sens === 'ascending'
                                    ? 'fr-icon-arrow-up-line fr-icon--sm'
                                    : 'fr-icon-arrow-down-line fr-icon--sm'
                                }
                                aria-hidden="true"
                              />
                            ) : null}
                          </button>
                        )}
                      </th>
                    );
                  })}
                </tr>
              </thead>
              <tbody role="rowgroup" onKeyDown={onKeyDown}>
                {lignes.map((ligne) => (
                  <LigneGrille
                    key={ligne.candidat.id}
                    ligne={ligne}
                    reglement={reglement}
                    actes={actes}
                    suite={suite}
                    modifiable={modifiable}
                    change={changements.has(ligne.candidat.id)}
                    colonne={ligne.candidat.id === courant ? colonne : null}
                    envoi={etat.enCours.has(ligne.candidat.id) ? envoi : null}
                    onCible={onCible}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </div>
    </div>
  );
}

const LETTRES = ['v', 'p', 'r', 'l'];
