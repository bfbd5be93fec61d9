'use client';

import type { Etat } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import { type ReactNode, useId } from 'react';
import { Raisons } from './Raisons';
import type { Raison } from './raison';

/** A jury named in a dialog or a list of refusals. */
export interface JuryNomme {
  readonly juryId: string;
  /** « 20112 » */
  readonly jury: string;
  readonly qualification: string;
}

/** One that the act moves: the état is the one that the page shows. */
export type JuryVu = JuryNomme & { readonly etat: Etat };

/** One that the act cannot be done on, with the reasons in words. */
export type JuryRefuse = JuryNomme & { readonly raisons: readonly Raison[] };

/** One act over jurys, as its page, its button and its dialog say it: « Terminer 1er groupe ». */
export interface ActeDit {
  readonly bouton: string;
  /** « Terminer le 1er groupe ? » */
  readonly question: string;
  /** « passe à l’état 140 1er groupe terminé en centre », after « 3 jurys ». */
  readonly effet: readonly [singulier: string, pluriel: string];
  /** What to have done before, and how to come back. */
  readonly suites: readonly string[];
  /** When there is no jury to do it on. */
  readonly rien: string;
}

/** One act, the jurys it moves, and those that it does not. */
export interface PartieActe {
  readonly acte: ActeDit;
  readonly nommes: readonly JuryNomme[];
  readonly refuses?: readonly JuryRefuse[];
}

/** The confirmation of acts: which jurys each moves, which it does not and why, what to have done before. */
export function DialogueActe(props: {
  readonly parties: readonly PartieActe[];
  readonly ouvert: boolean;
  readonly enCours: boolean;
  readonly onFermer: () => void;
  readonly onConfirmer: () => void;
}): ReactNode {
  const { parties } = props;
  // A page may offer several acts.
  const id = useId();
  const [seule, autre] = parties;
  return (
    <Dialogue
      id={`acte-${id}`}
      titre={
        autre === undefined
          ? (seule?.acte.question ?? '')
          : `Enregistrer ces ${parties.length} changements d’état ?`
      }
      ouvert={props.ouvert}
      onFermer={props.onFermer}
      onConfirmer={props.onConfirmer}
      enCours={props.enCours}
    >
      {parties.map((partie) => (
        <section key={partie.acte.question} aria-label={typo(partie.acte.bouton)} className="fr-mb-3w">
          {autre === undefined ? null : <h2 className="fr-h6 fr-mb-1w">{typo(partie.acte.bouton)}</h2>}
          <Partie {...partie} />
        </section>
      ))}
    </Dialogue>
  );
}

function Partie({ acte, nommes, refuses = [] }: PartieActe): ReactNode {
  return (
    <>
      <p className="fr-mb-1w">
        {typo(`${compter(nommes.length, 'jury', 'jurys')} ${acte.effet[nommes.length < 2 ? 0 : 1]} :`)}
      </p>
      <ul>
        {nommes.map(({ juryId, jury, qualification }) => (
          <li key={juryId}>
            <strong>{jury}</strong> {qualification}
          </li>
        ))}
      </ul>
      {refuses.length === 0 ? null : (
        <>
          <p className="fr-mt-2w fr-mb-1w">
            {typo(
              refuses.length === 1
                ? 'Un jury du même état n’est pas concerné :'
                : `${refuses.length} jurys du même état ne sont pas concernés :`,
            )}
          </p>
          <JurysRefuses refuses={refuses} />
        </>
      )}
      {acte.suites.map((suite) => (
        <p key={suite} className="fr-mt-2w fr-mb-0">
          {typo(suite)}
        </p>
      ))}
    </>
  );
}

/** Each jury that stays where it is, and why. */
export function JurysRefuses({ refuses }: { readonly refuses: readonly JuryRefuse[] }): ReactNode {
  return (
    <ul>
      {refuses.map(({ juryId, jury, raisons }) => (
        <li key={juryId}>
          <strong>{jury}</strong>
          {typo(' : ')}
          <Raisons raisons={raisons} />
        </li>
      ))}
    </ul>
  );
}
