'use client';

import { compter, formatEntier, typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import type { JurysDeCentre } from '@delib/usecases/jury/lire-synthese';
import { type ReactNode, useId } from 'react';
import { JurysRefuses, type Refuses } from './JurysRefuses';
import type { JuryVise } from './remedes';

/** One jury that the act moves. */
export type JuryVu = JuryVise & { readonly qualification: string };

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
  /** One by one, or by centre where they are too many to read. */
  readonly jurys: readonly JuryVu[] | readonly JurysDeCentre[];
  readonly refuses?: Refuses;
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

function Partie({ acte, jurys, refuses }: PartieActe): ReactNode {
  const nombre = jurys.reduce((somme, each) => somme + ('codes' in each ? each.codes.length : 1), 0);
  return (
    <>
      <p className="fr-mb-1w">
        {typo(`${compter(nombre, 'jury', 'jurys')} ${acte.effet[nombre < 2 ? 0 : 1]} :`)}
      </p>
      <ul>
        {jurys.map((each) =>
          'codes' in each ? (
            <li key={`${each.session} ${each.centre}`}>
              {each.centre}
              {typo(` (${compter(each.codes.length, 'jury', 'jurys')}) : ${each.codes.join(', ')}`)}
            </li>
          ) : (
            <li key={`${each.session} ${each.jury}`}>
              <strong>{each.jury}</strong> {each.qualification}
            </li>
          ),
        )}
      </ul>
      {refuses === undefined || refuses.nombre === 0 ? null : (
        <>
          <p className="fr-mt-2w fr-mb-1w">
            {typo(
              refuses.nombre === 1
                ? 'Un jury du même état n’est pas concerné :'
                : `${formatEntier(refuses.nombre)} jurys du même état ne sont pas concernés :`,
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
