'use client';

import { formatEtat, LIBELLES_GROUPE, LIBELLES_ISSUE, type Result } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import type { CandidatsTrouves, CandidatTrouve } from '@delib/usecases/jury/chercher-candidat';
import Link from 'next/link';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { chercherCandidat } from './actions';

interface Session {
  readonly id: string;
  readonly code: string;
}

/** A judgment names a person: they are looked for in every jury of the session, and lead to the form of their jury. */
export function ChercherCandidat({ session }: { readonly session: Session }): ReactNode {
  const id = useId();
  const [recherche, setRecherche] = useState('');
  const [trouves, setTrouves] = useState<CandidatsTrouves | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);
  const derniere = useRef(0);

  async function soumettre(event: FormEvent): Promise<void> {
    event.preventDefault();
    // A second search may be asked for before the first has answered: the last one is what is shown.
    derniere.current += 1;
    const rang = derniere.current;
    setEnCours(true);
    setTrouves(null);
    setErreur(null);
    let reponse: Result<CandidatsTrouves> | null = null;
    try {
      reponse = await chercherCandidat({ sessionId: session.id, recherche });
    } catch {}
    if (rang !== derniere.current) return;
    if (reponse === null) setErreur('Le serveur ne répond pas. Cherchez de nouveau.');
    else if (reponse.ok) setTrouves(reponse.valeur);
    else setErreur(phraseRefus(reponse.refus));
    setEnCours(false);
  }

  return (
    <search>
      <form
        className={`delib-chercher fr-input-group fr-mb-4w ${erreur === null ? '' : 'fr-input-group--error'}`}
        onSubmit={(event) => void soumettre(event)}
      >
        <label className="fr-label" htmlFor={id}>
          Candidat que nomme la décision
          <span className="fr-hint-text">
            {typo('Nom, prénoms ou numéro, entiers ou en partie. Exemple : Delacroix Zoé')}
          </span>
        </label>
        <div className="fr-input-wrap fr-input-wrap--addon">
          <input
            id={id}
            className={`fr-input ${erreur === null ? '' : 'fr-input--error'}`}
            type="text"
            autoComplete="off"
            maxLength={80}
            value={recherche}
            aria-invalid={erreur === null ? undefined : true}
            aria-describedby={`${id}-reponse`}
            onChange={({ target }) => setRecherche(target.value)}
          />
          <button type="submit" className="fr-btn">
            Chercher
          </button>
        </div>
        <div id={`${id}-reponse`} role="status" aria-busy={enCours}>
          {erreur === null ? null : <p className="fr-error-text">{erreur}</p>}
          {trouves === null ? null : <p className="fr-mt-2w fr-mb-0">{typo(raconter(trouves))}</p>}
        </div>
      </form>
      {trouves === null || trouves.candidats.length === 0 ? null : (
        <ul className="fr-raw-list delib-trouves fr-mb-3w" aria-label="Candidats trouvés">
          {trouves.candidats.map((candidat) => (
            <li key={candidat.id}>
              <Trouve candidat={candidat} session={session} onChoisir={() => setTrouves(null)} />
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

function Trouve(props: {
  readonly candidat: CandidatTrouve;
  readonly session: Session;
  readonly onChoisir: () => void;
}): ReactNode {
  const { candidat, session } = props;
  const { id, nom, prenoms, numeroCandidat, numeroAnonymat, jury, specialite, refus } = candidat;
  const adresse = `?${new URLSearchParams({ session: session.code, jury, candidat: id })}`;
  const raison = refus && direRefus(candidat);
  return (
    <>
      {raison === null ? (
        <Link className="fr-link" href={adresse} scroll={false} prefetch={false} onClick={props.onChoisir}>
          {nom} {prenoms}
        </Link>
      ) : (
        <span className="fr-text--bold">
          {nom} {prenoms}
        </span>
      )}
      <span className="delib-precision">
        {typo(`Candidat ${numeroCandidat}, anonymat ${numeroAnonymat}. Jury ${jury}, ${specialite}`)}
      </span>
      <span className="delib-precision">{typo(direDecisions(candidat))}</span>
      {raison === null ? null : <span className="delib-precision">{typo(raison)}</span>}
    </>
  );
}

function raconter({ candidats, tronque }: CandidatsTrouves): string {
  if (tronque) {
    return `Plus de ${candidats.length} candidats correspondent ; voici les premiers. Précisez le nom, un prénom ou le numéro.`;
  }
  return candidats.length === 0
    ? 'Aucun candidat de la session ne correspond. Vérifiez le nom, ou cherchez par le numéro.'
    : `${compter(candidats.length, 'candidat trouvé', 'candidats trouvés')}.`;
}

/** « 1er groupe : Admis à se présenter au 2nd groupe ; 2nd groupe : Admis » */
function direDecisions({ decisions }: CandidatTrouve): string {
  const parts = ([1, 2] as const).flatMap((groupe) => {
    const issue = decisions[groupe];
    return issue === null ? [] : [`${LIBELLES_GROUPE[groupe]} : ${LIBELLES_ISSUE[issue]}`];
  });
  return parts.length === 0 ? 'Sans décision' : parts.join(' ; ');
}

/** Beside the jury: its own état, where a refusal names every other one. */
function direRefus({ refus, etat }: CandidatTrouve): string | null {
  if (refus === null) return null;
  return refus.code === 'etat_inadapte'
    ? `Jury à l’état « ${formatEtat(etat)} » : un réexamen s’ouvre quand le groupe est verrouillé, hors délibération.`
    : phraseRefus(refus);
}
