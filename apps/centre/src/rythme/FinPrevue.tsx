import { Figure, graphiqueFins } from '@delib/documents/graphiques';
import {
  type Groupe,
  INTERVALLES_REQUIS,
  INTERVALLES_RETENUS,
  LIBELLES_GROUPE,
  PAUSE_MINUTES,
} from '@delib/domain';
import {
  abregerFin,
  abregerRythme,
  direDateHeure,
  formatEntier,
  nommerJury,
  phrasesFinDuCentre,
  typo,
} from '@delib/francais';
import type { ParametresUrl } from '@delib/ui/url';
import { type FinPrevueLue, lireFinPrevue } from '@delib/usecases/jury/lire-fin-prevue';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';
import type { ReactNode } from 'react';
import { ChoixCentre, centreChoisi } from '../perimetre/ChoixCentre';
import type { ContexteCentre } from '../server/contexte';

/**
 * « Quand aurons-nous fini ? »: the hour, the late room, the time left to each jury and how it is reckoned; of one centre,
 * which who follows several chooses.
 */
export async function FinPrevue(props: {
  readonly contexte: ContexteCentre;
  readonly filtre: { readonly sessionId: string | undefined; readonly periodeId: string | undefined };
  readonly groupe: Groupe;
  readonly centres: Cadre['centres'];
  /** Code, as the URL says. */
  readonly centre: ParametresUrl[string];
}): Promise<ReactNode> {
  const { contexte, filtre, groupe, centres } = props;
  const centre = centreChoisi({ centres }, props.centre);
  const { sessionId, periodeId } = filtre;
  return (
    <>
      <ChoixCentre centres={centres} efface={['jury']} />
      {centre === undefined || sessionId === undefined ? (
        <p className="fr-callout fr-py-2w">
          {typo('Choisissez un centre : l’heure de fin est celle des jurys d’un même centre.')}
        </p>
      ) : (
        <Fins
          lue={await lireFinPrevue(contexte, { sessionId, periodeId, centreId: centre.id, groupe })}
          groupe={groupe}
        />
      )}
    </>
  );
}

function Fins({ lue, groupe }: { readonly lue: FinPrevueLue; readonly groupe: Groupe }): ReactNode {
  const { jurys, centre, a } = lue;
  if (jurys.length === 0) {
    return (
      <p className="fr-callout fr-py-2w">
        {typo(
          groupe === 1
            ? 'Aucun jury. Les jurys apparaissent ici une fois la session importée en académie.'
            : 'Aucun jury. Les jurys apparaissent ici une fois leur 1er groupe terminé, si un de leurs candidats est admis à se présenter au 2nd groupe.',
        )}
      </p>
    );
  }
  const [constat = '', ...precisions] = phrasesFinDuCentre(centre, a);
  return (
    <>
      <div className="fr-callout fr-py-2w fr-mb-3w">
        <h2 className="fr-callout__title">
          {typo(`Quand aurons-nous fini le ${LIBELLES_GROUPE[groupe]} ?`)}
        </h2>
        {[constat, ...precisions].map((phrase, rang) => (
          <p key={phrase} className={rang === 0 ? 'fr-text--bold fr-mb-1w' : 'fr-mb-1w'}>
            {typo(phrase)}
          </p>
        ))}
        <p className="fr-text--sm fr-mb-0">
          {typo(`Estimation faite le ${direDateHeure(a)}, heure de Paris.`)}
        </p>
      </div>
      <Figure
        titre="h3"
        graphique={graphiqueFins(
          jurys.map(({ prevue, specialite, candidats, reste, ...jury }) => ({
            nom: nommerJury(jury),
            minutes: prevue.fin === 'prevue' ? prevue.minutes : null,
            fin: abregerFin(prevue, a),
            enPause: prevue.fin === 'prevue' && prevue.enPauseDepuis !== null,
            cellules: [
              specialite ?? '',
              `${formatEntier(prevue.fin === 'validee' ? candidats : candidats - reste)} sur ${formatEntier(candidats)}`,
              abregerRythme(prevue, a),
              abregerFin(prevue, a),
            ],
          })),
          ['Qualification présentée', 'Décisions validées', 'Rythme', 'Fin estimée'],
        )}
      />
      <Methode />
    </>
  );
}

function Methode(): ReactNode {
  return (
    <details className="fr-mb-3w">
      <summary>{typo('Comment cette heure est-elle estimée ?')}</summary>
      <ul className="fr-mt-1w">
        <li>
          {typo(
            `Le rythme d’un jury est la durée médiane entre ses ${INTERVALLES_RETENUS} dernières validations : une validation sur deux prend moins de temps, l’autre davantage.`,
          )}
        </li>
        <li>
          {typo(
            `Plus de ${PAUSE_MINUTES} minutes sans validation sont une pause : elles ne comptent pas dans le rythme.`,
          )}
        </li>
        <li>
          {typo(
            `« Valider les cas clairs » compte pour une seule validation, quel que soit le nombre de candidats. En dessous de ${INTERVALLES_REQUIS + 1} validations hors pauses, rien n’est estimé.`,
          )}
        </li>
        <li>
          {typo(
            'Il reste autant de validations que de décisions à valider, à partir de maintenant. Le procès-verbal, sa signature et la clôture viennent ensuite : ils ne sont pas comptés.',
          )}
        </li>
      </ul>
    </details>
  );
}
