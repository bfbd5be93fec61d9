import { LIBELLES_GROUPE } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import type { ParametresUrl } from '@delib/ui/url';
import { listerPageJurys } from '@delib/usecases/jury/lister-page-jurys';
import { lireNotes } from '@delib/usecases/notes/lire-notes';
import { texteCompare } from '@delib/usecases/texte/textes';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { SuiviDesJurys } from '../../../../direct/suivis';
import { ChoixSession, sessionChoisie } from '../../../../perimetre/ChoixSession';
import { loadCadre } from '../../../../server/cadre';
import type { ContexteCentre } from '../../../../server/contexte';
import { JurysANoter } from './JurysANoter';
import { adresseJurys, adresseNotes } from './jurys-a-noter';
import { NotesDuJury } from './NotesDuJury';

const ACTIVITE = 'saisir_notes';

export const metadata = metadataActivite(ACTIVITE);

const code = texteCompare({ min: 1, max: 20 });

/** « Saisir les notes »: marks of the 1er groupe at 105, of the orals at 200, jury by jury. */
export default pageGardee(ACTIVITE, async ({ contexte, parametres }) => {
  const cadre = await loadCadre();
  const session = sessionChoisie(cadre, parametres);
  const jury = code.safeParse(parametres.jury).data;
  const choisi = session === null || jury === undefined ? null : await trouver(contexte, session.id, jury);
  return (
    <PageActivite
      contexte={contexte}
      activite={ACTIVITE}
      chapeau={typo(
        'Corrigez une note ou un code avant la délibération du 1er groupe, saisissez les notes des oraux du 2nd groupe, inscrivez ce que la commission de discipline annule. Chaque changement est conservé avec son auteur et son motif ; ce qu’un jury a arrêté n’est jamais modifié.',
      )}
    >
      <SuiviDesJurys seuls={choisi ? [choisi.id] : undefined} />
      <ChoixSession sessions={cadre.sessions} efface={['jury', 'reexamen', 'page']} />
      {session === null ? (
        <p className="fr-callout fr-py-2w">Aucune session n’est importée.</p>
      ) : jury === undefined ? (
        <JurysANoter contexte={contexte} cadre={cadre} sessionId={session.id} parametres={parametres} />
      ) : (
        <UnJury contexte={contexte} choisi={choisi} parametres={parametres} />
      )}
    </PageActivite>
  );
});

/** The jury that the address names, if the reader sees it. */
async function trouver(contexte: ContexteCentre, sessionId: string, code: string) {
  const { lignes } = await listerPageJurys(contexte, { sessionId, code }, null, { page: 1, parPage: 1 });
  return lignes[0] ?? null;
}

/** The marks of the jury that the address names, and the way back to the list. */
async function UnJury(props: {
  readonly contexte: ContexteCentre;
  readonly choisi: Awaited<ReturnType<typeof trouver>>;
  readonly parametres: ParametresUrl;
}): Promise<ReactNode> {
  const { contexte, choisi, parametres } = props;
  const enReexamen = parametres.reexamen === 'oui';
  const lues = choisi === null ? null : await lireNotes(contexte, choisi.id, { enReexamen });
  return (
    <>
      <p>
        <Link
          className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
          href={adresseJurys(parametres)}
          prefetch={false}
        >
          Choisir un autre jury
        </Link>
      </p>
      {choisi === null ? (
        <p className="fr-callout fr-py-2w">{phraseRefus({ code: 'introuvable' })}</p>
      ) : lues === null ? (
        <p className="fr-callout fr-py-2w">{phraseRefus({ code: 'reglement_absent' })}</p>
      ) : (
        <>
          {choisi.reexamen !== null && lues.reexamen === null ? (
            <p className="fr-callout fr-py-2w">
              {typo('Un réexamen est en cours dans ce jury. ')}
              <Link className="fr-link" href={adresseNotes(parametres, choisi)} prefetch={false}>
                {typo(`Saisir les notes du réexamen du ${LIBELLES_GROUPE[choisi.reexamen]}`)}
              </Link>
            </p>
          ) : null}
          <NotesDuJury key={`${lues.jury.id} ${lues.groupe} ${lues.reexamen?.version ?? ''}`} lues={lues} />
        </>
      )}
    </>
  );
}
