import { SelectUrl, typo } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { Cadre, SessionSuivie } from '@delib/usecases/suivi/lire-cadre';
import type { ReactNode } from 'react';

/** The session and the centre that a list is of. */
export interface Perimetre {
  readonly session: SessionSuivie;
  readonly centre: Cadre['centres'][number];
}

/**
 * The choice of a session (the latest unless another is asked for) and, for who sees several, of a centre; below it,
 * what is of them, or the sentence that says what is missing.
 */
export function DansPerimetre(props: {
  readonly cadre: Cadre;
  readonly parametres: ParametresUrl;
  /** Parameters of the URL that mean something in one session and centre only. */
  readonly efface?: readonly string[];
  readonly children: (perimetre: Perimetre) => ReactNode;
}): ReactNode {
  const { cadre, parametres, efface, children } = props;
  const { sessions, centres } = cadre;
  const session = sessions.find(({ code }) => code === parametres.session) ?? sessions[0];
  const centre = centres.length === 1 ? centres[0] : centres.find(({ code }) => code === parametres.centre);
  if (session === undefined) return <p className="fr-callout fr-py-2w">Aucune session n’est importée.</p>;
  return (
    <>
      <SelectUrl
        libelle="Session"
        parametre="session"
        choix={sessions.slice(1).map(({ code, libelle }) => ({ valeur: code, libelle }))}
        aucun={sessions[0]?.libelle ?? ''}
        efface={efface}
      />
      {centres.length < 2 ? null : (
        <SelectUrl
          libelle="Centre de délibération"
          parametre="centre"
          choix={centres.map(({ code, nom, ville }) => ({
            valeur: code,
            libelle: `${code} ${nom}, ${ville}`,
          }))}
          aucun="Choisissez un centre"
          efface={efface}
        />
      )}
      {centre === undefined ? (
        <p className="fr-callout fr-py-2w">
          {typo('Choisissez un centre : une liste est celle d’un seul centre.')}
        </p>
      ) : (
        children({ session, centre })
      )}
    </>
  );
}
