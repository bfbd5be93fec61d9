'use client';

import type { Groupe } from '@delib/domain';
import { compter, Dialogue, typo } from '@delib/ui';
import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { generer } from './actions';

interface GenererPlanProps {
  readonly groupe: Groupe;
  readonly sessionId: string;
  readonly centreId: string;
  readonly centre: string;
  /** Codes of the jurys that will be in it. */
  readonly jurys: readonly string[];
  /** Papillons de secours that this plan will replace. */
  readonly papillonsRemplaces: number;
  /** Address of the last plan's compte-rendu, if any. */
  readonly dernier: string | null;
}

/** **Générer**, its confirmation, then **Afficher le compte-rendu**. */
export function GenererPlan(props: GenererPlanProps): ReactNode {
  const { groupe, sessionId, centreId, centre, jurys, papillonsRemplaces, dernier } = props;
  const [demande, setDemande] = useState(false);
  const [enCours, setEnCours] = useState(false);
  const [reponse, setReponse] = useState<Awaited<ReturnType<typeof generer>> | null>(null);
  const adresse = reponse?.ok ? `/comptes-rendus/${reponse.compteRenduId}` : dernier;

  async function confirmer(): Promise<void> {
    setEnCours(true);
    setReponse(await generer({ groupe, sessionId, centreId }));
    setEnCours(false);
    setDemande(false);
  }

  return (
    <>
      <div role="status">
        {reponse === null ? null : reponse.ok ? (
          <p className="fr-alert fr-alert--sm fr-alert--success fr-mb-3w">
            {typo('La génération est demandée : elle peut durer quelques minutes. Son compte-rendu la suit.')}
          </p>
        ) : (
          <p className="fr-alert fr-alert--sm fr-alert--error fr-mb-3w">{reponse.phrase}</p>
        )}
      </div>
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <button
            type="button"
            className="fr-btn"
            disabled={jurys.length === 0}
            aria-describedby={jurys.length === 0 ? 'plan-sans-jury' : undefined}
            onClick={() => setDemande(true)}
          >
            Générer
          </button>
        </li>
        {adresse === null ? null : (
          <li>
            <Link className="fr-btn fr-btn--secondary" href={adresse} prefetch={false}>
              Afficher le compte-rendu
            </Link>
          </li>
        )}
      </ul>
      {jurys.length > 0 ? null : (
        <p id="plan-sans-jury">
          {typo('Aucun jury ne peut être mis au plan pour l’instant : chaque ligne ci-dessous dit pourquoi.')}
        </p>
      )}
      <Dialogue
        id={`generer-plan-${groupe}`}
        titre={`Générer le plan de secours du ${groupe === 1 ? '1er' : '2nd'} groupe ?`}
        ouvert={demande}
        onFermer={() => setDemande(false)}
        onConfirmer={() => void confirmer()}
        enCours={enCours}
      >
        <p>{typo(`${centre} : ${compter(jurys.length, 'jury', 'jurys')}, ${jurys.join(', ')}.`)}</p>
        <p>
          {typo(
            papillonsRemplaces > 0
              ? `Les papillons du portail de secours déjà émis (${papillonsRemplaces}) seront remplacés : ceux du plan précédent, même imprimés, n’ouvriront plus rien. Les papillons ordinaires des jurys restent valables.`
              : 'Des papillons du portail de secours seront émis. Les papillons ordinaires des jurys restent valables.',
          )}
        </p>
        <p>{typo('Le fichier contient des mots de passe : téléchargez-le et conservez-le sous clé.')}</p>
      </Dialogue>
    </>
  );
}
