import { formatNom, LIBELLES_QUALITE } from '@delib/domain';
import { formatDateHeure, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { AncienMembre } from './composition-vue';

/** Who is no longer named: kept for what they attended and signed. */
export function Anciens({ membres }: { readonly membres: readonly AncienMembre[] }): ReactNode {
  if (membres.length === 0) return null;
  return (
    <section aria-labelledby="anciens" className="fr-mt-4w">
      <h2 id="anciens" className="fr-h5">
        Membres retirés
      </h2>
      <ul>
        {membres.map((membre) => (
          <li key={membre.id}>
            {typo(
              `${formatNom(membre)}, ${LIBELLES_QUALITE[membre.qualite].toLowerCase()}, le ${formatDateHeure(membre.retireLe)}${suite(membre)}`,
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function suite({ aSiege, aSigne }: AncienMembre): string {
  if (aSigne) return '. A signé un PV, qui garde son nom.';
  return aSiege ? '. A siégé : sa présence reste enregistrée.' : '.';
}
