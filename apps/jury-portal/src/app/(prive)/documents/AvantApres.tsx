import { Figure, graphiqueAvantApres } from '@delib/documents/graphiques';
import type { Groupe } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import { lireAvantApresDuJury } from '@delib/usecases/statistiques/lire-avant-apres';
import type { ReactNode } from 'react';
import { getContexte } from '../../../server/contexte';

/** What the marks proposed and what this jury decided in one groupe; or why there is nothing to compare yet. */
export async function AvantApres({ groupe }: { readonly groupe: Groupe }): Promise<ReactNode> {
  const lu = await lireAvantApresDuJury(await getContexte(), groupe);
  if (!lu.ok) return <p className="fr-callout fr-py-2w">{phraseRefus(lu.refus)}</p>;
  return <Figure graphique={graphiqueAvantApres(lu.valeur, groupe)} titre="h3" />;
}
