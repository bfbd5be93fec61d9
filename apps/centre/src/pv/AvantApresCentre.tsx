import { Figure, graphiqueAvantApres, graphiqueAvantApresParJury } from '@delib/documents/graphiques';
import { ETAPES, formatEtat, type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import { SelectUrl } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';
import { type AvantApresLu, lireAvantApres } from '@delib/usecases/statistiques/lire-avant-apres';
import type { ReactNode } from 'react';
import { ChoixCentre, centreChoisi } from '../perimetre/ChoixCentre';
import type { ContexteCentre } from '../server/contexte';

/**
 * What the jurys of one centre decided against what the marks proposed, once their deliberation is closed: all of
 * them together, then jury by jury, or one of them.
 */
export async function AvantApresCentre(props: {
  readonly contexte: ContexteCentre;
  readonly filtre: Parameters<typeof lireAvantApres>[1];
  readonly groupe: Groupe;
  readonly centres: Cadre['centres'];
  /** Codes, as the URL says. */
  readonly centre: ParametresUrl[string];
  readonly jury: ParametresUrl[string];
}): Promise<ReactNode> {
  const { contexte, filtre, groupe, centres } = props;
  const centre = centreChoisi({ centres }, props.centre);
  return (
    <>
      <ChoixCentre centres={centres} efface={['jury']} />
      {centre === undefined ? (
        <p className="fr-callout fr-py-2w">
          {typo('Choisissez un centre : les décisions se comparent entre les jurys d’un même centre.')}
        </p>
      ) : (
        <Jurys
          lu={await lireAvantApres(contexte, { ...filtre, centreId: centre.id }, groupe)}
          groupe={groupe}
          choisi={props.jury}
        />
      )}
    </>
  );
}

function Jurys(props: {
  readonly lu: AvantApresLu;
  readonly groupe: Groupe;
  readonly choisi: ParametresUrl[string];
}): ReactNode {
  const { groupe } = props;
  const { jurys, ensemble } = props.lu;
  if (jurys.length === 0) {
    return (
      <p className="fr-callout fr-py-2w">
        {typo(
          `Aucun jury n’a clôturé sa délibération : les décisions se comparent aux propositions à partir de l’état « ${formatEtat(ETAPES[groupe].editionsApres)} ».`,
        )}
      </p>
    );
  }
  const seul = jurys.length === 1 ? jurys[0] : jurys.find(({ jury }) => jury.code === props.choisi);
  return (
    <>
      {jurys.length < 2 ? null : (
        <SelectUrl
          libelle="Jury affiché"
          parametre="jury"
          choix={jurys.map(({ jury: { code, specialite } }) => ({
            valeur: code,
            libelle: `${code} ${specialite ?? ''}`,
          }))}
          aucun="Tous les jurys"
        />
      )}
      <h2 className="fr-h5 fr-mb-1v">
        {seul === undefined
          ? typo(`${compter(jurys.length, 'jury', 'jurys')} dont la délibération est clôturée`)
          : `Jury ${seul.jury.code}`}
      </h2>
      <p className="fr-mb-3w">
        {typo(
          `${seul === undefined ? '' : `${seul.jury.specialite ?? ''}, `}${compter((seul?.vus ?? ensemble).candidats, 'candidat', 'candidats')}. Ce que les notes proposaient avant la délibération du ${LIBELLES_GROUPE[groupe]}, et ce qui a été décidé.`,
        )}
      </p>
      <Figure graphique={graphiqueAvantApres(seul?.vus ?? ensemble, groupe)} titre="h3" />
      {seul === undefined ? (
        <Figure
          graphique={graphiqueAvantApresParJury(
            jurys.map(({ jury: { code }, vus }) => ({ code, vus })),
            groupe,
          )}
          titre="h3"
        />
      ) : null}
    </>
  );
}
