import { type RangPage, SITUATIONS_CHOIX, type SituationChoix, TRIS_CHOIX } from '@delib/db';
import type { FiltreListe } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import { lireChoix, listerJurysDesChoix } from '@delib/usecases/choix/lire-choix';
import { filtreCentre } from '../../../../liste/filtres-jurys';
import { lireDemandeListe } from '../../../../liste/lire-demande';
import { sessionChoisie } from '../../../../perimetre/ChoixSession';
import { loadCadre } from '../../../../server/cadre';
import type { ContexteCentre } from '../../../../server/contexte';
import { toLigneChoix } from './ligne-choix';

const SITUATIONS: Readonly<Record<SituationChoix, string>> = {
  a_saisir: 'À saisir',
  saisi: 'Saisi',
  sans_objet: 'Ne va plus au 2nd groupe',
};

/** Past so many, a jury is searched for by its code: a list of them all is no help, and heavy. */
const JURYS_PROPOSES = 100;

/** What the address asks of « Saisir les choix », read. @param candidat words of a name, or a number: in no address */
export async function lireListeChoix(
  contexte: ContexteCentre,
  parametres: ParametresUrl,
  { candidat, rang }: { readonly candidat?: string; readonly rang?: RangPage } = {},
) {
  const cadre = await loadCadre();
  const session = sessionChoisie(cadre, parametres);
  const jurys = session === null ? [] : await listerJurysDesChoix(contexte, session.id, JURYS_PROPOSES + 1);
  const filtres: readonly FiltreListe[] = [
    {
      id: 'situation',
      libelle: 'Choix',
      choix: SITUATIONS_CHOIX.map((valeur) => ({ valeur, libelle: SITUATIONS[valeur] })),
      aucun: 'Tous',
    },
    ...filtreCentre(cadre.centres),
    ...(jurys.length < 2 || jurys.length > JURYS_PROPOSES
      ? []
      : [
          {
            id: 'jury',
            libelle: 'Jury',
            choix: jurys.map((code) => ({ valeur: code, libelle: code })),
            aucun: 'Tous',
          },
        ]),
  ];
  const demande = lireDemandeListe(parametres, { triables: TRIS_CHOIX, filtres });
  const { centre, jury, situation } = demande.filtres;
  const lus =
    session === null
      ? RIEN
      : await lireChoix(
          contexte,
          {
            sessionId: session.id,
            centreId: cadre.centres.find(({ code }) => code === centre)?.id,
            jury,
            situation: SITUATIONS_CHOIX.find((each) => each === situation),
            recherche: demande.recherche,
            candidat,
          },
          demande.tri,
          rang ?? demande,
        );
  const { lignes, jurys: deLaPage, reglements, jours, ...page } = lus;
  return {
    cadre,
    filtres,
    demande,
    reglements,
    jours,
    page: { ...page, lignes: lignes.map((ligne) => toLigneChoix(ligne, deLaPage)) },
  };
}

const RIEN: Awaited<ReturnType<typeof lireChoix>> = {
  ...{ lignes: [], total: 0, page: 1, parPage: 1 },
  ...{ jurys: [], reglements: {}, jours: { debut: '', fin: '' } },
};
