'use client';

import { type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { formatDateHeure, typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import { type ReactNode, useState } from 'react';
import { reglerPublication } from './actions';

interface EtatGroupe {
  readonly groupe: Groupe;
  readonly ouvert: boolean;
  readonly par: string | null;
  /** ISO date-time. */
  readonly le: string | null;
}

interface SessionAffichee {
  readonly id: string;
  readonly libelle: string;
  readonly groupes: readonly EtatGroupe[];
}

interface Demande {
  readonly session: SessionAffichee;
  readonly groupe: Groupe;
  readonly ouvert: boolean;
}

/** One table per session; each change is confirmed with what it opens or closes. */
export function Publication({ sessions }: { readonly sessions: readonly SessionAffichee[] }): ReactNode {
  const [demande, setDemande] = useState<Demande | null>(null);
  const [enCours, setEnCours] = useState(false);
  const [message, setMessage] = useState<{ readonly ok: boolean; readonly phrase: string } | null>(null);

  async function confirmer({ session, groupe, ouvert }: Demande): Promise<void> {
    setEnCours(true);
    const refus = await reglerPublication({ sessionId: session.id, groupe, ouvert });
    setEnCours(false);
    setDemande(null);
    const fait = `${session.libelle}, ${LIBELLES_GROUPE[groupe]} : le service est ${ouvert ? 'ouvert' : 'fermé'}.`;
    setMessage(refus === null ? { ok: true, phrase: typo(fait) } : { ok: false, phrase: refus });
  }

  if (sessions.length === 0) {
    return (
      <p className="fr-callout fr-py-2w">Aucune session n’est importée. Le service s’ouvre par session.</p>
    );
  }
  return (
    <>
      <div role="status">
        {message === null ? null : (
          <p className={`fr-alert fr-alert--sm fr-mb-3w fr-alert--${message.ok ? 'success' : 'error'}`}>
            {message.phrase}
          </p>
        )}
      </div>
      {sessions.map((session) => (
        <section key={session.id} aria-labelledby={`session-${session.id}`} className="fr-mb-4w">
          <h2 id={`session-${session.id}`} className="fr-h4">
            {session.libelle}
          </h2>
          <div className="fr-grid-row fr-grid-row--gutters">
            {session.groupes.map((etat) => (
              <div key={etat.groupe} className="fr-col-12 fr-col-md-6">
                <Service
                  session={session}
                  etat={etat}
                  demander={() => setDemande({ session, groupe: etat.groupe, ouvert: !etat.ouvert })}
                />
              </div>
            ))}
          </div>
        </section>
      ))}
      <Dialogue
        id="regler-publication"
        titre={demande === null ? '' : question(demande)}
        ouvert={demande !== null}
        onFermer={() => setDemande(null)}
        onConfirmer={() => {
          if (demande !== null) void confirmer(demande);
        }}
        enCours={enCours}
      >
        {demande === null ? null : <Effet demande={demande} />}
      </Dialogue>
    </>
  );
}

function question({ session, groupe, ouvert }: Demande): string {
  return `${ouvert ? 'Ouvrir' : 'Fermer'} le service de publication du ${LIBELLES_GROUPE[groupe]}, ${session.libelle} ?`;
}

function Effet({ demande }: { readonly demande: Demande }): ReactNode {
  const texte = demande.ouvert
    ? 'Les centres pourront éditer les listes de résultats des jurys dont le PV est signé, et les afficher.'
    : 'Les centres ne pourront plus éditer de liste de résultats de ce groupe. Les listes déjà éditées restent vérifiables.';
  return <p>{typo(texte)}</p>;
}

function Service({
  session,
  etat,
  demander,
}: {
  readonly session: SessionAffichee;
  readonly etat: EtatGroupe;
  readonly demander: () => void;
}): ReactNode {
  const { groupe, ouvert, par, le } = etat;
  const acte = ouvert ? 'Fermer le service' : 'Ouvrir le service';
  return (
    <div className="fr-callout fr-mb-0">
      <h3 className="fr-callout__title fr-h5">
        {LIBELLES_GROUPE[groupe]}{' '}
        <span className={`fr-badge ${ouvert ? 'fr-badge--success' : ''}`}>{ouvert ? 'Ouvert' : 'Fermé'}</span>
      </h3>
      <p className="fr-callout__text fr-text--md">
        {par === null || le === null
          ? 'Jamais ouvert.'
          : typo(`${ouvert ? 'Ouvert' : 'Fermé'} par ${par}, le ${formatDateHeure(le)}.`)}
      </p>
      <button type="button" className={`fr-btn ${ouvert ? 'fr-btn--secondary' : ''}`} onClick={demander}>
        {acte}
        <span className="fr-sr-only">
          {' '}
          du {LIBELLES_GROUPE[groupe]}, {session.libelle}
        </span>
      </button>
    </div>
  );
}
