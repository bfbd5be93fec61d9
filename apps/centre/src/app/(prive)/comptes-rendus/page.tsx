import { type CompteRenduDePage, TRIS_COMPTES_RENDUS } from '@delib/db';
import { comparerTextes } from '@delib/domain';
import { typo } from '@delib/francais';
import { type FiltreListe, ListePaginee, libelleResultat, RESULTATS_COMPTE_RENDU } from '@delib/ui';
import {
  listerActivitesTraitees,
  listerComptesRendus,
} from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import { metadataActivite, PageActivite, pageGardee } from '../../../activite/PageActivite';
import { SuiviDesComptesRendus } from '../../../direct/suivis';
import { lireDemandeListe } from '../../../liste/lire-demande';
import { libelleDe } from './affichage';
import { COLONNES_COMPTES_RENDUS } from './colonnes-comptes-rendus';

export const metadata = metadataActivite('comptes_rendus');

/** Every generation and treatment asked for, newest first, followed live. */
export default pageGardee('comptes_rendus', async ({ contexte, parametres }) => {
  const filtres = filtresComptesRendus(await listerActivitesTraitees(contexte));
  const demande = lireDemandeListe(parametres, { triables: TRIS_COMPTES_RENDUS, filtres });
  const { recherche } = demande;
  const { activite } = demande.filtres;
  const resultat = RESULTATS_COMPTE_RENDU.find((each) => each === demande.filtres.resultat);
  const page = await listerComptesRendus(contexte, { recherche, activite, resultat }, demande.tri, demande);
  return (
    <PageActivite
      contexte={contexte}
      activite="comptes_rendus"
      chapeau={typo(
        'Chaque traitement laisse un compte-rendu : ce qui a été demandé, par qui, son résultat et ses fichiers.',
      )}
    >
      <SuiviDesComptesRendus />
      <ListePaginee
        legende="Comptes-rendus d’activité"
        page={{
          ...page,
          lignes: page.lignes.map(({ demandeLe, finLe, fichiers, ...ligne }) => ({
            ...ligne,
            activite: libelleDe(ligne.activite),
            demandeLe: demandeLe.toISOString(),
            finLe: finLe?.toISOString() ?? null,
            fichiers: fichiers.nombre,
            expireLe: fichiers.expireLe?.toISOString() ?? null,
            expires: fichiers.expireLe !== null && fichiers.expireLe <= contexte.maintenant,
          })),
        }}
        colonnes={COLONNES_COMPTES_RENDUS}
        cle={({ id }) => id}
        nom={['compte-rendu', 'comptes-rendus']}
        demande={demande}
        parametres={parametres}
        triables={TRIS_COMPTES_RENDUS}
        recherche="titre ou personne"
        filtres={filtres}
        vide="Aucun compte-rendu. Ce qui est long à produire, comme un plan de secours ou l’import d’une session, en laisse un ici."
      />
    </PageActivite>
  );
});

function filtresComptesRendus(activites: readonly CompteRenduDePage['activite'][]): readonly FiltreListe[] {
  return [
    {
      id: 'activite',
      libelle: 'Activité',
      choix: activites
        .map((valeur) => ({ valeur, libelle: libelleDe(valeur) }))
        .sort((a, b) => comparerTextes(a.libelle, b.libelle)),
      aucun: 'Toutes',
    },
    {
      id: 'resultat',
      libelle: 'Résultat',
      choix: RESULTATS_COMPTE_RENDU.map((valeur) => ({ valeur, libelle: libelleResultat(valeur) })),
      aucun: 'Tous',
    },
  ];
}
