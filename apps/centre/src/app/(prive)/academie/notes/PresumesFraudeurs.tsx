'use client';

import { LIBELLES_GROUPE, type Refus } from '@delib/domain';
import { typo } from '@delib/francais';
import { ChampQuand } from '@delib/ui';
import type { LeveeFaite } from '@delib/usecases/notes/lever-presomption';
import type { PresumeFraudeur } from '@delib/usecases/notes/lire-notes';
import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useState } from 'react';
import { DialogueMotif } from '../../../../formulaire/DialogueMotif';
import { leverPresomption } from './actions';

/** The présumés fraudeurs of the jury, and the act that lifts it once the discipline commission has ruled. */
export function PresumesFraudeurs({
  juryId,
  candidats,
}: {
  readonly juryId: string;
  readonly candidats: readonly PresumeFraudeur[];
}): ReactNode {
  const router = useRouter();
  const id = useId();
  const [choisi, setChoisi] = useState<PresumeFraudeur | null>(null);
  const [date, setDate] = useState('');
  const [reexaminer, setReexaminer] = useState(true);
  const rappele = choisi?.suite.suite === 'reexamen' && reexaminer;
  const [fait, setFait] = useState<string | null>(null);

  async function confirmer(motif: string): Promise<Refus | null> {
    if (choisi === null) return null;
    const reexamen = rappele ? { reexamen: { dateReference: date } } : {};
    const done = await leverPresomption({ juryId, candidatId: choisi.id, motif, ...reexamen });
    if (!done.ok) return done.refus;
    setFait(raconterLevee(done.valeur));
    setChoisi(null);
    router.refresh();
    return null;
  }

  if (candidats.length === 0 && fait === null) return null;
  return (
    <section className="fr-mt-4w" aria-labelledby={`${id}-titre`}>
      <h2 className="fr-h6" id={`${id}-titre`}>
        Candidats présumés fraudeurs
      </h2>
      <p className="fr-text--sm">
        {typo(
          'Aucun résultat de ces candidats n’est affiché ni édité tant que la commission de discipline n’a pas statué et que l’académie n’a pas levé la présomption.',
        )}
      </p>
      <div role="status">{fait === null ? null : <p className="fr-valid-text fr-mb-2w">{typo(fait)}</p>}</div>
      <ul>
        {candidats.map((candidat) => (
          <li key={candidat.id} className="fr-mb-1w">
            {candidat.numeroAnonymat} (numéro candidat {candidat.numeroCandidat}){' '}
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--secondary"
              onClick={() => {
                setDate('');
                setReexaminer(true);
                setChoisi(candidat);
              }}
            >
              Lever la présomption<span className="fr-sr-only"> du candidat {candidat.numeroAnonymat}</span>
            </button>
          </li>
        ))}
      </ul>
      <DialogueMotif
        id="lever-presomption"
        titre={`Lever la présomption de fraude du candidat ${choisi?.numeroAnonymat ?? ''} ?`}
        ouvert={choisi !== null}
        onFermer={() => setChoisi(null)}
        onConfirmer={confirmer}
        aide="Décision de la commission de discipline et sa date."
      >
        <p>
          {typo(
            'Ses résultats pourront être affichés et son relevé de notes édité. Les notes et la décision du jury ne changent pas. L’acte et son motif sont inscrits au journal.',
          )}
        </p>
        {choisi === null ? null : <p>{typo(annoncerSuite(choisi.suite))}</p>}
        {choisi?.suite.suite === 'reexamen' ? (
          <div className="fr-checkbox-group fr-mb-2w">
            <input
              type="checkbox"
              id={`${id}-reexamen`}
              checked={reexaminer}
              onChange={({ target }) => setReexaminer(target.checked)}
            />
            <label className="fr-label" htmlFor={`${id}-reexamen`}>
              Ouvrir le réexamen de ce candidat
              <span className="fr-hint-text">
                La décision de la commission en est la référence, imprimée sur le PV.
              </span>
            </label>
          </div>
        ) : null}
        {rappele ? (
          <ChampQuand
            libelle="Date de la décision de la commission"
            genre="date"
            valeur={date}
            onChange={setDate}
            erreur={null}
          />
        ) : null}
      </DialogueMotif>
    </section>
  );
}

/** What comes next for a candidate whose suspicion is lifted, told before it is confirmed. */
function annoncerSuite({ suite, groupe }: PresumeFraudeur['suite']): string {
  const du = `du ${LIBELLES_GROUPE[groupe]}`;
  switch (suite) {
    case 'a_deliberer':
      return `Le jury délibère de nouveau sur ce candidat sans autre acte : sa délibération ${du} n’est pas close.`;
    case 'a_rouvrir':
      return `Les décisions ${du} sont closes, et le groupe n’est pas encore verrouillé : pour que le jury délibère de nouveau sur ce candidat, ramenez-le à sa délibération par « Gérer l’avancement des jurys ».`;
    case 'reexamen':
      return `Le ${LIBELLES_GROUPE[groupe]} est verrouillé : le jury délibère de nouveau sur ce seul candidat par un réexamen.`;
  }
}

function raconterLevee({ numeroAnonymat, suite, reexamen }: LeveeFaite): string {
  const levee = `Présomption de fraude levée pour le candidat ${numeroAnonymat}.`;
  if (reexamen) {
    return `${levee} Son réexamen est ouvert (PV version ${reexamen.version}) : émettez le papillon du président du jury ${reexamen.jury}.`;
  }
  return suite.suite === 'reexamen'
    ? `${levee} Son réexamen n’est pas ouvert : « Réexamens » l’ouvre.`
    : `${levee} ${annoncerSuite(suite)}`;
}
