import { type RangPage, STATUTS_SUIVIS, TRIS_SUIVI } from '@delib/db';
import type { Groupe } from '@delib/domain';
import { type FiltreListe, libellePv } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { SessionSuivie } from '@delib/usecases/perimetre/lire-cadre';
import { listerSuivi } from '@delib/usecases/pv/lister-suivi';
import { filtrePages, filtresJurys } from '../liste/filtres-jurys';
import { lireDemandeListe } from '../liste/lire-demande';
import { centreChoisi } from '../perimetre/ChoixCentre';
import { choixPeriodes, periodeChoisie } from '../perimetre/ChoixPeriode';
import { loadCadre } from '../server/cadre';
import type { ContexteCentre } from '../server/contexte';
import { toLigneSuivi } from './ligne-suivi';

const PV: FiltreListe = {
  id: 'pv',
  libelle: 'PV',
  choix: STATUTS_SUIVIS.map((valeur) => ({ valeur, libelle: libellePv(valeur) })),
  aucun: 'Tous',
};

/** The session that is followed, the période if the address names one: the latest session, all its périodes, if not. */
export async function perimetreSuivi(parametres: ParametresUrl) {
  const cadre = await loadCadre();
  const periodes = choixPeriodes(cadre.sessions);
  const periodeId = periodeChoisie(periodes, parametres);
  const deLaPeriode = ({ periodes: siennes }: SessionSuivie) => siennes.some(({ id }) => id === periodeId);
  const session = cadre.sessions.find(deLaPeriode) ?? cadre.sessions[0];
  return { cadre, periodes, periodeId, session };
}

/** What the address asks of « Suivre l'édition du PV », read: one page for the screen, all the rows for an export. */
export async function lireListeSuivi(
  contexte: ContexteCentre,
  parametres: ParametresUrl,
  groupe: Groupe,
  rang?: RangPage,
) {
  const { cadre, periodeId, session } = await perimetreSuivi(parametres);
  const filtres = [PV, ...filtresJurys(cadre)];
  const demande = lireDemandeListe(parametres, { triables: TRIS_SUIVI, filtres });
  const plusieursCentres = cadre.centres.length > 1;
  const centre = centreChoisi(cadre, demande.filtres.centre);
  const commun = { filtres, demande, plusieursCentres, session, centre };
  if (session === undefined) return { ...commun, centres: [], page: RIEN };
  const { centres, page } = await listerSuivi(
    contexte,
    {
      ...filtrePages(cadre, demande),
      groupe,
      sessionId: session.id,
      periodeId,
      statut: STATUTS_SUIVIS.find((statut) => statut === demande.filtres.pv),
    },
    demande.tri,
    rang ?? demande,
  );
  const lignes = page.lignes.map((ligne) => toLigneSuivi(ligne, groupe));
  return { ...commun, centres, page: { ...page, lignes } };
}

const RIEN = { lignes: [], total: 0, page: 1, parPage: 1 };
