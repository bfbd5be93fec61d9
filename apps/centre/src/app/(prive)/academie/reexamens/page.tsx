import { formatEtat, LIBELLES_GROUPE } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { SelectUrl } from '@delib/ui';
import { type JuryReexaminable, lireReexamens, lireReexaminables } from '@delib/usecases/jury/lire-reexamens';
import type { ReactNode } from 'react';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { SuiviDesJurys } from '../../../../direct/suivis';
import { ChoixSession, sessionChoisie } from '../../../../perimetre/ChoixSession';
import { loadCadre } from '../../../../server/cadre';
import type { ContexteCentre } from '../../../../server/contexte';
import { ChercherCandidat } from './ChercherCandidat';
import { type Depart, departDeSuite, departDuCandidat, departParmi } from './depart';
import { toLigneReexamen } from './ligne-reexamen';
import { OuvrirReexamen } from './OuvrirReexamen';
import { TableReexamens } from './TableReexamens';

const ACTIVITE = 'reexamens';

/** What another session, or another jury, leaves behind. */
const EFFACES = ['jury', 'candidat', 'suite'] as const;

export const metadata = metadataActivite(ACTIVITE);

/** « Réexamens »: send named candidates of a locked groupe back to their jury, and follow what becomes of it. */
export default pageGardee(ACTIVITE, async ({ contexte, parametres }) => {
  const cadre = await loadCadre();
  const session = sessionChoisie(cadre, parametres);
  const { reexamens, jurys } = session
    ? await lireReexamens(contexte, session.id)
    : { reexamens: [], jurys: [] };
  // Of the 2nd groupe, after one of the 1er: the same decision sends the same candidates on.
  const suite = reexamens.find(({ id }) => id === parametres.suite);
  const choisi = jurys.find(({ id, code }) => (suite ? id === suite.juryId : code === parametres.jury));
  return (
    <PageActivite
      contexte={contexte}
      activite={ACTIVITE}
      chapeau={typo(
        'Une juridiction ou la commission de discipline renvoie un candidat devant son jury : le réexamen est une délibération pour lui seul, avec son propre PV. Le groupe reste verrouillé, les décisions des autres candidats ne changent pas.',
      )}
    >
      <SuiviDesJurys />
      <ChoixSession sessions={cadre.sessions} efface={EFFACES} />
      <h2 className="fr-h4">Réexamens de la session</h2>
      <TableReexamens lignes={reexamens.map(toLigneReexamen)} />
      <h2 className="fr-h4 fr-mt-6w" id="nouveau-reexamen">
        Ouvrir un réexamen
      </h2>
      {jurys.length === 0 || session === null ? (
        <p className="fr-callout fr-py-2w">
          {typo(
            'Aucun jury n’a de groupe verrouillé hors délibération. Tant qu’un groupe n’est pas verrouillé, son jury peut délibérer de nouveau sans réexamen : ramenez-le à sa délibération par « Gérer l’avancement des jurys ».',
          )}
        </p>
      ) : (
        <>
          <ChercherCandidat session={session} />
          <SelectUrl
            libelle="Ou le jury, si vous le connaissez"
            parametre="jury"
            choix={jurys.map(({ code, specialite }) => ({ valeur: code, libelle: `${code} ${specialite}` }))}
            aucun="Choisir un jury"
            efface={['candidat', 'suite']}
          />
        </>
      )}
      {choisi === undefined ? null : (
        <Ouvrir
          // Not what it starts with: once the réexamen is open nobody is left to name, and what was answered stays.
          cle={`${choisi.id} ${suite?.id ?? parametres.candidat ?? ''}`}
          contexte={contexte}
          jury={choisi}
          depart={suite ? departDeSuite(suite) : departDuCandidat(parametres.candidat)}
        />
      )}
    </PageActivite>
  );
});

async function Ouvrir(props: {
  readonly contexte: ContexteCentre;
  /** Tells one form from another. */
  readonly cle: string;
  readonly jury: JuryReexaminable;
  readonly depart: Depart | null;
}): Promise<ReactNode> {
  const { id, code, etat, groupes, refus } = props.jury;
  const candidats = await lireReexaminables(props.contexte, id);
  const depart = props.depart && departParmi(candidats, groupes, props.depart);
  return (
    <OuvrirReexamen
      key={props.cle}
      titre={typo(`Jury ${code}`)}
      etat={typo(
        `État « ${formatEtat(etat)} ». ${groupes.map((groupe) => LIBELLES_GROUPE[groupe]).join(' et ')} : ${groupes.length > 1 ? 'ouverts' : 'ouvert'} au réexamen.`,
      )}
      juryId={id}
      groupes={groupes}
      candidats={candidats}
      depart={depart}
      refus={refus === null ? null : phraseRefus(refus)}
    />
  );
}
