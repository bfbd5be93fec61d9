import { type JuryDePage, TRIS_JURYS } from '@delib/db';
import { formatEtat, LIBELLES_GROUPE } from '@delib/domain';
import { typo } from '@delib/francais';
import { type ColonneDsfr, ListePaginee } from '@delib/ui';
import { adresseListe, PARAMETRES_TABLE, type ParametresUrl } from '@delib/ui/url';
import { listerPageJurys } from '@delib/usecases/jury/lister-page-jurys';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ETAT } from '../../../../jury/colonnes-jury';
import { filtrePages, filtresJurys, RECHERCHE_JURYS } from '../../../../liste/filtres-jurys';
import { lireDemandeListe } from '../../../../liste/lire-demande';
import type { ContexteCentre } from '../../../../server/contexte';
import { adresseNotes, ETATS_OUVERTS, NOTES_ATTENDUES } from './jurys-a-noter';

/** The jurys whose marks are expected now, or all of them: each leads to its marks. */
export async function JurysANoter(props: {
  readonly contexte: ContexteCentre;
  readonly cadre: Cadre;
  readonly sessionId: string;
  readonly parametres: ParametresUrl;
}): Promise<ReactNode> {
  const { contexte, cadre, sessionId, parametres } = props;
  const filtres = [NOTES_ATTENDUES, ...filtresJurys(cadre)];
  const demande = lireDemandeListe(parametres, { triables: TRIS_JURYS, filtres });
  const saisie = demande.filtres.saisie === undefined ? ETATS_OUVERTS : undefined;
  const filtre = { ...filtrePages(cadre, demande), sessionId, saisie };
  const page = await listerPageJurys(contexte, filtre, demande.tri, demande);
  return (
    <ListePaginee
      legende="Jurys dont les notes se saisissent"
      page={page}
      colonnes={colonnes(parametres)}
      cle={({ id }) => id}
      nom={['jury', 'jurys']}
      demande={demande}
      parametres={parametres}
      triables={TRIS_JURYS}
      recherche={RECHERCHE_JURYS}
      filtres={filtres}
      vide={
        <>
          {typo(
            `Aucun jury n’attend de notes : il faut l’état « ${ETATS_OUVERTS.map(formatEtat).join(' » ou « ')} ». `,
          )}
          <Link
            className="fr-link"
            href={adresseListe(parametres, { [PARAMETRES_TABLE.filtre('saisie')]: 'toutes' })}
            prefetch={false}
          >
            Consulter les notes d’un autre jury
          </Link>
        </>
      }
    />
  );
}

function colonnes(parametres: ParametresUrl): readonly ColonneDsfr<JuryDePage>[] {
  return [
    {
      id: 'code',
      titre: 'Jury',
      valeur: ({ code }) => code,
      rendu: (jury) => (
        <Link className="fr-link" href={adresseNotes(parametres, jury)} prefetch={false}>
          {jury.code}
          {jury.reexamen === null ? '' : typo(`, réexamen du ${LIBELLES_GROUPE[jury.reexamen]}`)}
        </Link>
      ),
    },
    {
      id: 'qualification',
      titre: 'Qualification présentée',
      valeur: ({ specialite }) => specialite,
      multiligne: true,
    },
    {
      id: 'centre',
      titre: 'Centre de délibération',
      valeur: ({ centreCode, centreNom, centreVille }) => `${centreCode} ${centreNom}, ${centreVille}`,
      multiligne: true,
    },
    ETAT,
  ];
}
