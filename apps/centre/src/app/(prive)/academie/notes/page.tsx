import { type Etat, etatsDeSaisie, formatEtat, type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { EtatJury, SelectUrl, SuiviEnDirect } from '@delib/ui';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import { lireNotes } from '@delib/usecases/notes/lire-notes';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { FLUX_JURYS } from '../../../../jury/adresses';
import { ChoixSession, sessionChoisie } from '../../../../perimetre/ChoixSession';
import { loadCadre } from '../../../../server/cadre';
import { NotesDuJury } from './NotesDuJury';

const ACTIVITE = 'saisir_notes';

export const metadata = metadataActivite(ACTIVITE);

const OUVERTS = [...etatsDeSaisie('corrigerNotes'), ...etatsDeSaisie('saisirOraux')];

/** « Saisir les notes »: marks of the 1er groupe at 105, of the orals at 200, jury by jury. */
export default pageGardee(ACTIVITE, async ({ contexte, parametres }) => {
  const cadre = await loadCadre();
  const session = sessionChoisie(cadre, parametres);
  const lus = session === null ? [] : await listerJurys(contexte, { sessionId: session.id });
  const jurys = lus.map(({ jury, faits }) => ({
    id: jury.id,
    code: jury.code,
    etat: jury.etat,
    reexamen: faits.reexamen?.etat === 'ouvert' ? faits.reexamen.groupe : null,
  }));
  const choisi = jurys.find(({ code }) => code === parametres.jury);
  const lues =
    choisi === undefined
      ? null
      : await lireNotes(contexte, choisi.id, { enReexamen: parametres.reexamen === 'oui' });
  const ouverts = jurys.filter(({ etat, reexamen }) => OUVERTS.includes(etat) || reexamen !== null);
  return (
    <PageActivite
      contexte={contexte}
      activite={ACTIVITE}
      chapeau={typo(
        'Corrigez une note ou un code avant la délibération du 1er groupe, saisissez les notes des oraux du 2nd groupe, inscrivez ce que la commission de discipline annule. Chaque changement est conservé avec son auteur et son motif ; ce qu’un jury a arrêté n’est jamais modifié.',
      )}
    >
      <SuiviEnDirect url={FLUX_JURYS} />
      <ChoixSession sessions={cadre.sessions} />
      <SelectUrl
        libelle="Jury"
        parametre="jury"
        choix={jurys.map(({ code, etat }) => ({ valeur: code, libelle: `${code} – ${formatEtat(etat)}` }))}
        aucun="Choisir un jury"
      />
      {choisi === undefined ? (
        <JurysOuverts jurys={ouverts} session={session?.code} />
      ) : lues === null ? (
        <p className="fr-callout fr-py-2w">{phraseRefus({ code: 'reglement_absent' })}</p>
      ) : (
        <>
          {choisi.reexamen !== null && lues.reexamen === null ? (
            <p className="fr-callout fr-py-2w">
              {typo('Un réexamen est en cours dans ce jury. ')}
              <Link className="fr-link" href={adresse(choisi, session?.code)} prefetch={false}>
                {typo(`Saisir les notes du réexamen du ${LIBELLES_GROUPE[choisi.reexamen]}`)}
              </Link>
            </p>
          ) : null}
          <NotesDuJury key={`${lues.jury.id} ${lues.groupe} ${lues.reexamen?.version ?? ''}`} lues={lues} />
        </>
      )}
    </PageActivite>
  );
});

interface JuryChoisissable {
  readonly code: string;
  readonly etat: Etat;
  /** The groupe of the réexamen that it is deliberating, if any. */
  readonly reexamen: Groupe | null;
}

/** The marks of a jury, those of its réexamen while it deliberates one. */
function adresse({ code, reexamen }: JuryChoisissable, session: string | undefined): string {
  return `?${new URLSearchParams({ ...(session && { session }), jury: code, ...(reexamen && { reexamen: 'oui' }) })}`;
}

/** Where marks are expected now. */
function JurysOuverts({
  jurys,
  session,
}: {
  readonly jurys: readonly JuryChoisissable[];
  readonly session: string | undefined;
}): ReactNode {
  if (jurys.length === 0) {
    return (
      <p className="fr-callout fr-py-2w">
        {typo(
          `Aucun jury n’attend de notes : il faut l’état « ${OUVERTS.map(formatEtat).join(' » ou « ')} ». Choisissez un jury pour consulter ses notes.`,
        )}
      </p>
    );
  }
  return (
    <>
      <p className="fr-mb-1w">{typo('Jurys dont les notes peuvent être saisies maintenant :')}</p>
      <ul>
        {jurys.map((jury) => (
          <li key={jury.code}>
            <Link className="fr-link" href={adresse(jury, session)} prefetch={false}>
              {jury.code}
              {jury.reexamen === null ? '' : typo(`, réexamen du ${LIBELLES_GROUPE[jury.reexamen]}`)}
            </Link>{' '}
            <EtatJury etat={jury.etat} />
          </li>
        ))}
      </ul>
    </>
  );
}
