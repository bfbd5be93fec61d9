'use client';

import { LIBELLES_ISSUE_COURTS } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import { type ReactNode, useId } from 'react';
import { FILTRES, type Filtre, SANS_CRITERE, TRIS, type Tri } from '../../../deliberation/criteres';
import { type ComptesDeliberation, issuesDuGroupe } from '../../../deliberation/ligne';
import { FILTRES_DITS } from '../../../deliberation/phrases';
import { useDeliberation } from './Deliberation';
import { revenirAuTravail } from './travail';

const LIBELLES_TRI: Readonly<Record<Tri, string>> = {
  priorite: 'À la barre d’abord',
  numero: 'Numéro d’anonymat',
  categorie: 'Catégorie',
  total: 'Total',
  moyenne: 'Moyenne',
  proposition: 'Proposition',
  points: 'Points et notes du jury',
  issue: 'Résultat',
  decision: 'Décision',
  livret: 'Livret',
};

interface OutilsProps {
  readonly affichees: number;
  readonly horsCriteres: number;
  readonly comptes: ComptesDeliberation;
  readonly ouverts: boolean;
  readonly onOuvrir: (ouverts: boolean) => void;
  /** Leaves the search for the grid. */
  readonly onTableau: () => void;
}

/** Search, filters and sort, all in the address; folded until they are asked for, since they hide rows. */
export function OutilsGrille(props: OutilsProps): ReactNode {
  const { affichees, horsCriteres, ouverts, onOuvrir } = props;
  const { criteres, changerCriteres, lignes } = useDeliberation();
  const id = useId();
  const filtre = criteres.filtres.length > 0 || criteres.issue !== null || criteres.recherche !== '';
  const hors =
    horsCriteres === 0
      ? ''
      : compter(
          horsCriteres,
          'ne répond plus au filtre et reste affiché',
          'ne répondent plus au filtre et restent affichés',
        );
  return (
    <>
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--secondary fr-icon-filter-line fr-btn--icon-left"
        aria-expanded={ouverts}
        aria-controls={id}
        onClick={() => onOuvrir(!ouverts)}
      >
        Filtrer et trier
      </button>
      <p className="fr-mb-0 fr-text--sm" role="status">
        {typo(
          [filtre ? `${affichees} sur ${compter(lignes.size, 'candidat', 'candidats')}` : '', hors]
            .filter((dit) => dit !== '')
            .join(' ; '),
        )}
      </p>
      {filtre ? (
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--tertiary-no-outline"
          onClick={() => {
            changerCriteres({ ...SANS_CRITERE, tri: criteres.tri, descendant: criteres.descendant });
            revenirAuTravail();
          }}
        >
          Effacer les filtres
        </button>
      ) : null}
      <search id={id} className="delib-outils-grille" hidden={!ouverts}>
        <PanneauOutils {...props} />
      </search>
    </>
  );
}

function PanneauOutils({ comptes, onTableau }: OutilsProps): ReactNode {
  const { criteres, changerCriteres, actualiserOrdre, changements, lignes, groupe, reglement } =
    useDeliberation();
  const id = useId();
  const nombres: Readonly<Record<Filtre, number>> = {
    barre: comptes.aLaBarre,
    a_valider: comptes.total - comptes.validees,
    livret: comptes.livretsAExaminer,
    modifies: [...lignes.values()].filter((l) => l.pointsJury > 0 || l.notesRelevees > 0).length,
    changes: changements.size,
  };
  return (
    <>
      <div className="delib-outils-grille__champs">
        <div className="fr-input-group fr-mb-0">
          <label className="fr-label" htmlFor={`${id}-q`}>
            Numéro d’anonymat
          </label>
          <input
            id={`${id}-q`}
            type="search"
            className="fr-input"
            data-touche-recherche=""
            value={criteres.recherche}
            onChange={(event) => changerCriteres({ ...criteres, recherche: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return;
              event.preventDefault();
              onTableau();
            }}
          />
        </div>
        <div className="fr-select-group fr-mb-0">
          <label className="fr-label" htmlFor={`${id}-issue`}>
            Résultat
          </label>
          <select
            id={`${id}-issue`}
            className="fr-select"
            value={criteres.issue ?? ''}
            onChange={(event) =>
              changerCriteres({
                ...criteres,
                issue:
                  issuesDuGroupe(groupe, reglement).find((issue) => issue === event.target.value) ?? null,
              })
            }
          >
            <option value="">Tous</option>
            {issuesDuGroupe(groupe, reglement).map((issue) => (
              <option key={issue} value={issue}>
                {LIBELLES_ISSUE_COURTS[issue]}
              </option>
            ))}
          </select>
        </div>
        <div className="fr-select-group fr-mb-0">
          <label className="fr-label" htmlFor={`${id}-tri`}>
            Trier par
          </label>
          <select
            id={`${id}-tri`}
            className="fr-select"
            value={`${criteres.descendant ? '-' : ''}${criteres.tri}`}
            onChange={({ target }) => {
              const descendant = target.value.startsWith('-');
              const tri = TRIS.find((known) => known === target.value.replace('-', '')) ?? 'priorite';
              changerCriteres({ ...criteres, tri, descendant });
            }}
          >
            {TRIS.flatMap((tri) =>
              tri === 'priorite'
                ? [
                    <option key={tri} value={tri}>
                      {LIBELLES_TRI[tri]}
                    </option>,
                  ]
                : [
                    <option key={tri} value={tri}>{`${LIBELLES_TRI[tri]}, croissant`}</option>,
                    <option key={`-${tri}`} value={`-${tri}`}>{`${LIBELLES_TRI[tri]}, décroissant`}</option>,
                  ],
            )}
          </select>
        </div>
      </div>
      <ul className="fr-tags-group fr-mb-0" aria-label="Filtres">
        {FILTRES.filter((each) => nombres[each] > 0 || criteres.filtres.includes(each)).map((each) => {
          const actif = criteres.filtres.includes(each);
          return (
            <li key={each}>
              <button
                type="button"
                className="fr-tag fr-tag--sm"
                aria-pressed={actif}
                onClick={() =>
                  changerCriteres({
                    ...criteres,
                    filtres: FILTRES.filter((f) => (f === each ? !actif : criteres.filtres.includes(f))),
                  })
                }
              >
                {FILTRES_DITS[each]} ({nombres[each]})
              </button>
            </li>
          );
        })}
      </ul>
      <div className="delib-outils-grille__etat">
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--tertiary-no-outline fr-icon-refresh-line fr-btn--icon-left"
          title="Les lignes ne bougent pas pendant que vous saisissez"
          onClick={actualiserOrdre}
        >
          Refaire le tri et les filtres
        </button>
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--tertiary-no-outline fr-icon-close-line fr-btn--icon-left"
          onClick={onTableau}
        >
          Revenir à la grille
        </button>
      </div>
    </>
  );
}
