'use client';

import { compter, phraseRefus, typo } from '@delib/francais';
import Link from 'next/link';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ChampNom } from '../../../../liste/ChampNom';
import { listerCompositions } from './actions';
import type { LigneComposition } from './ligne';

const COUPURE = typo('Le service n’a pas répondu. Recommencez dans un instant.');

interface Reponse {
  readonly phrase: string;
  readonly lignes: readonly LigneComposition[];
}

/** The jurys that someone presides, by name: sent and never written in the address. */
export function RecherchePresident({ session }: { readonly session: string }): ReactNode {
  const [nom, setNom] = useState('');
  const [reponse, setReponse] = useState<Reponse | null>(null);

  async function chercher(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (nom.trim() === '') return setReponse(null);
    try {
      const lus = await listerCompositions({ session, president: nom });
      if (!lus.ok) return setReponse({ phrase: phraseRefus(lus.refus), lignes: [] });
      const { lignes, total } = lus.valeur;
      const reste = total === lignes.length ? '' : `, dont les ${lignes.length} premiers`;
      const phrase = `${compter(total, 'jury', 'jurys')} dont un président ou vice-président porte « ${nom} »${reste}.`;
      setReponse({ phrase: typo(total === 0 ? `Personne ne porte « ${nom} ».` : phrase), lignes });
    } catch {
      setReponse({ phrase: COUPURE, lignes: [] });
    }
  }

  return (
    <form method="post" onSubmit={(event) => void chercher(event)} className="fr-mb-3w">
      <div className="delib-outils__rangee">
        <ChampNom libelle="Nom d’un président ou vice-président" nom={nom} onNom={setNom} />
      </div>
      <div role="status">
        {reponse === null ? null : (
          <>
            <p className="fr-mt-2w fr-mb-1w">{reponse.phrase}</p>
            <ul>
              {reponse.lignes.map(({ id: juryId, code, president, vicePresidents, centre }) => (
                <li key={juryId}>
                  <Link href={`/academie/jurys/${juryId}`} prefetch={false}>
                    {code}
                  </Link>
                  {typo(
                    ` : ${[president, vicePresidents].filter((each) => each !== '').join(', ')} (${centre})`,
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </form>
  );
}
