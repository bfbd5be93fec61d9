'use client';

import type { EmargementStocke } from '@delib/db';
import { formatNom, LIBELLES_QUALITE, LIBELLES_STATUT, type Membre, type Presence } from '@delib/domain';
import { direDateHeure, phraseEmarges, typo } from '@delib/francais';
import { type ReactNode, useState } from 'react';
import { DialogueEmargement, type SeanceEmargee } from './DialogueEmargement';
import { DialogueRetrait } from './DialogueRetrait';

/** The émargements of a round that hold, by member. */
export type EmargementsVus = Readonly<Record<string, EmargementStocke>>;

/**
 * Each member who sat attests it here, by their own initials: on this screen, one after the other. What is shown is what
 * is recorded; an émargement changes nothing of what is being typed above.
 */
export function Emargements(props: {
  readonly membres: readonly Membre[];
  /** As recorded. */
  readonly presences: Readonly<Record<string, Presence>>;
  readonly emargements: EmargementsVus;
  readonly seance: SeanceEmargee;
}): ReactNode {
  const { membres, presences, emargements, seance } = props;
  const [emarge, setEmarge] = useState<Membre | null>(null);
  const [retire, setRetire] = useState<Membre | null>(null);
  const presents = membres.filter(({ id }) => (presences[id] ?? 'absent') !== 'absent');
  const faits = presents.filter(({ id }) => emargements[id]).length;
  return (
    <section id="emargement" aria-labelledby="titre-emargement" className="delib-cadre fr-mt-4w">
      <h2 id="titre-emargement" className="fr-h5 fr-mb-1w">
        Émargement des membres présents
      </h2>
      <p>
        {typo(
          'Chaque membre qui a siégé l’atteste lui-même, de ses propres initiales, sur cet écran : la signature du PV ne dit rien de la présence des autres. Le procès-verbal porte chaque émargement et son heure.',
        )}
      </p>
      <p role="status">
        <strong>{typo(phraseEmarges(faits, presents.length))}</strong>
      </p>
      <ul className="delib-emargements">
        {presents.map((membre) => {
          const fait = emargements[membre.id];
          const distance = presences[membre.id] === 'a_distance';
          return (
            <li key={membre.id}>
              <p className="fr-mb-0">
                {formatNom(membre)}
                <span className="delib-mention">
                  {membre.qualite === 'membre' ? '' : `${LIBELLES_QUALITE[membre.qualite]}, `}
                  {LIBELLES_STATUT[membre.statut]}
                  {distance ? ', à distance' : ''}
                </span>
              </p>
              <p className="fr-mb-0">
                {fait ? (
                  <>
                    <span className="fr-icon-check-line fr-icon--sm delib-succes" aria-hidden="true" />{' '}
                    {typo(`A émargé le ${direDateHeure(new Date(fait.le))} (${fait.initiales})`)}
                  </>
                ) : (
                  'N’a pas émargé'
                )}
              </p>
              {/* One button, whatever it does: who pressed it keeps the focus. */}
              <button
                type="button"
                className={`fr-btn fr-btn--sm ${fait ? 'fr-btn--tertiary' : 'fr-btn--secondary'}`}
                onClick={() => (fait ? setRetire(membre) : setEmarge(membre))}
              >
                {fait ? 'Retirer l’émargement' : 'Émarger'}
                <span className="fr-sr-only">
                  {fait ? ' de ' : ' : '}
                  {formatNom(membre)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="fr-text--sm fr-mb-0">
        {typo(
          'Un membre que vous venez de noter présent apparaît ici quand la tenue est enregistrée. Un émargement se retire tant que le PV n’est pas signé ; il tombe de lui-même si la présence enregistrée change.',
        )}{' '}
        <a
          className="fr-link fr-link--sm"
          href="/documents/feuille-emargement.pdf"
          target="_blank"
          rel="noopener"
        >
          Feuille d’émargement à imprimer (PDF, nouvel onglet)
        </a>
      </p>
      <DialogueEmargement
        membre={emarge}
        presence={emarge ? (presences[emarge.id] ?? 'absent') : 'absent'}
        seance={seance}
        onFermer={() => setEmarge(null)}
      />
      <DialogueRetrait
        membre={retire}
        emargement={retire ? emargements[retire.id] : undefined}
        onFermer={() => setRetire(null)}
      />
    </section>
  );
}
