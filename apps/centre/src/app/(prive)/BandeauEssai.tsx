import { Bandeau } from '@delib/ui';
import type { ReactNode } from 'react';

/** Above every page while a session of the académie is a rehearsal: nothing done on it counts. */
export function BandeauEssai({
  sessions,
}: {
  readonly sessions: readonly { readonly libelle: string; readonly essai: boolean }[];
}): ReactNode {
  const essais = sessions.filter(({ essai }) => essai);
  if (essais.length === 0) return null;
  const noms = new Intl.ListFormat('fr').format(essais.map(({ libelle }) => `« ${libelle} »`));
  // Beside a session of the exam, what is real is told from what is not.
  const examen =
    essais.length < sessions.length
      ? ' Les autres sessions sont celles de l’examen, et ne la portent pas.'
      : '';
  return (
    <Bandeau nom="Session d’essai" titre="ESSAI">
      {`${noms} : répétition sans valeur. Ses documents portent la mention ESSAI.${examen}`}
    </Bandeau>
  );
}
