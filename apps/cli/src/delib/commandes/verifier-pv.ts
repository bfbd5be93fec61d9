import { compter, fr } from '@delib/francais';
import { creerConfiance } from '@delib/usecases/pv/confiance';
import { verifierPvs } from '@delib/usecases/pv/verifier-pvs';
import { CODES_SORTIE, type Commande, lireArguments } from '../commande';
import { withWorker } from '../contexte';
import { loadRacines } from '../racines';

/** PVs between two lines of progress. */
const PAS = 500;

export const verifierPvSignes: Commande = {
  nom: 'verifier-pv',
  arguments: '[--academie CODE] [--racine RACINE.pem] [--json]',
  resume: 'vérifie les octets de tous les PV signés, et nomme ceux qui sont en anomalie',
  aide: [
    'Les listes lisent le verdict gardé avec chaque PV ; le worker le renouvelle chaque nuit. À lancer sans attendre',
    'la nuit : après une restauration, un changement d’autorité (RACINES_FICHIER) ou un doute sur la base.',
    'Les racines de confiance viennent de --racine (fichier PEM), sinon de RACINES_FICHIER, sinon de AC_FICHIER et',
    'AC_SECRET. Chaque anomalie est aussi une ligne du journal de l’académie.',
    'Sortie : 0 tous sont authentiques, 1 l’un d’eux ne l’est pas.',
  ],
  executer: async (args, moyens) => {
    const { values } = lireArguments(
      args,
      { academie: { type: 'string' }, racine: { type: 'string' }, json: { type: 'boolean' } },
      { min: 0, max: 0, manque: '' },
    );
    const confiance = creerConfiance(await loadRacines(moyens, values.racine));
    return withWorker(moyens, 1, async (database) => {
      const { maintenant } = moyens;
      const progression = (academie: string, verifies: number) => {
        if (verifies % PAS === 0) moyens.avertir(fr`Académie ${academie} : ${verifies} PV vérifiés…`);
      };
      const requete = `cli-${Buffer.from(moyens.aleatoire(6)).toString('hex')}`;
      const academies = await verifierPvs(
        { database, confiance, maintenant, requete },
        { academie: values.academie, perimeAvant: null, progression },
      );
      const authentiques = academies.every(({ anomalies }) => anomalies.length === 0);
      if (values.json) moyens.dire(JSON.stringify({ authentiques, academies }, null, 2));
      else {
        for (const { academie, verifies, anomalies } of academies) {
          moyens.dire(
            fr`Académie ${academie} : ${compter(verifies, 'PV signé vérifié', 'PV signés vérifiés')}.`,
          );
          for (const { numero, jury } of anomalies) {
            moyens.dire(fr`Anomalie : ${numero} du jury ${jury} ne se vérifie pas.`);
          }
        }
        moyens.dire(
          authentiques
            ? 'Tous les PV signés sont authentiques.'
            : 'Des PV signés ont été altérés : ne terminez pas ces jurys, et cherchez qui a écrit dans la base.',
        );
      }
      return authentiques ? CODES_SORTIE.reussite : CODES_SORTIE.refus;
    });
  },
};
