import { TRIS_SUIVI } from '@delib/db';
import { type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { typo } from '@delib/francais';
import { type Onglet, Onglets } from '@delib/ui';
import { PARAMETRES_TABLE, type ParametresUrl } from '@delib/ui/url';
import type { ReactNode } from 'react';
import { type DemandePage, PageActivite } from '../activite/PageActivite';
import { SuiviDesJurys } from '../direct/suivis';
import { SUIVI_PV } from '../jury/adresses';
import { ChoixPeriode } from '../perimetre/ChoixPeriode';
import { ONGLET_FIN } from '../rythme/FinAnnoncee';
import { FinPrevue } from '../rythme/FinPrevue';
import type { ContexteCentre } from '../server/contexte';
import { AvantApresCentre } from './AvantApresCentre';
import { BilanSuivi } from './BilanSuivi';
import { FeuillesEmargement } from './FeuillesEmargement';
import { ListeSuivi } from './ListeSuivi';
import { lireListeSuivi, perimetreSuivi } from './liste-suivi';
import { ReunirPvs } from './ReunirPvs';

const ONGLETS: readonly [Onglet, ...Onglet[]] = [
  { id: 'suivi', libelle: 'Suivi des PV' },
  { id: ONGLET_FIN, libelle: typo('Quand aurons-nous fini ?') },
  { id: 'avant-apres', libelle: 'Avant / après délibération' },
];

/**
 * Activities 5 and 13, « Suivre l'édition du PV de tenue de délibération » of one groupe; follows changes live. A PV
 * that was signed stays signed when the jury is brought back: its row then says that the deliberation was reopened.
 * The other tabs show when the jurys will have finished, and what those that closed have changed.
 */
export async function PageSuiviPv({
  contexte,
  parametres,
  groupe,
}: DemandePage & { readonly groupe: Groupe }): Promise<ReactNode> {
  const { cadre, periodes, periodeId, session } = await perimetreSuivi(parametres);
  const [derniere] = cadre.sessions;
  return (
    <PageActivite
      contexte={contexte}
      activite={SUIVI_PV[groupe]}
      chapeau={typo(
        `${LIBELLES_GROUPE[groupe]} : le président ou le vice-président signe le PV depuis le portail des jurys. Vous voyez ici, jury par jury, s’il l’a fait.`,
      )}
    >
      <SuiviDesJurys />
      <FeuillesEmargement
        groupe={groupe}
        sessionId={session?.id}
        centreId={centreRegarde(cadre.centres, parametres)}
      />
      <ChoixPeriode
        periodes={periodes}
        aucun={`Toutes les périodes${derniere === undefined ? '' : ` (${derniere.libelle})`}`}
        efface={['jury', 'page']}
      />
      <Onglets onglets={ONGLETS} libelle="PV et décisions">
        {parametres.vue === ONGLET_FIN ? (
          <FinPrevue
            contexte={contexte}
            filtre={{ sessionId: session?.id, periodeId }}
            groupe={groupe}
            centres={cadre.centres}
            centre={parametres.centre}
          />
        ) : parametres.vue === 'avant-apres' ? (
          <AvantApresCentre
            contexte={contexte}
            filtre={{ sessionId: session?.id, periodeId }}
            groupe={groupe}
            centres={cadre.centres}
            centre={parametres.centre}
            jury={parametres.jury}
          />
        ) : (
          <Suivi contexte={contexte} parametres={parametres} groupe={groupe} />
        )}
      </Onglets>
    </PageActivite>
  );
}

/** Of a person of one centre, theirs; of who follows several, the one the list is filtered by. */
function centreRegarde(
  centres: Awaited<ReturnType<typeof perimetreSuivi>>['cadre']['centres'],
  parametres: ParametresUrl,
): string | undefined {
  if (centres.length < 2) return centres[0]?.id;
  const code = parametres[PARAMETRES_TABLE.filtre('centre')];
  return centres.find((centre) => centre.code === code)?.id;
}

async function Suivi(props: {
  readonly contexte: ContexteCentre;
  readonly parametres: ParametresUrl;
  readonly groupe: Groupe;
}): Promise<ReactNode> {
  const { contexte, parametres, groupe } = props;
  const { filtres, demande, plusieursCentres, centres, page, session, centre } = await lireListeSuivi(
    contexte,
    parametres,
    groupe,
  );
  return (
    <>
      <BilanSuivi centres={centres} parametres={parametres} />
      <ListeSuivi
        groupe={groupe}
        page={page}
        plusieursCentres={plusieursCentres}
        demande={demande}
        parametres={parametres}
        triables={TRIS_SUIVI}
        filtres={filtres}
        lueLe={contexte.maintenant.toISOString()}
      />
      {session === undefined ? null : (
        <ReunirPvs
          contexte={contexte}
          groupe={groupe}
          sessionId={session.id}
          centre={centre}
          centres={centres}
          compteRendu={parametres.compte_rendu}
        />
      )}
    </>
  );
}
