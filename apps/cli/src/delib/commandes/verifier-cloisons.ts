import type { DefautDeCloison } from '@delib/db';
import { compter, fr } from '@delib/francais';
import { verifierCloisons } from '@delib/usecases/cloisons/verifier-cloisons';
import { CODES_SORTIE, type Commande, lireArguments } from '../commande';
import { withWorker } from '../contexte';

const DEFAUTS: Readonly<Record<DefautDeCloison['defaut'], string>> = {
  table_sans_academie: 'la table ne dit pas l’académie de chaque ligne',
  cle_disputee: 'deux académies séparées y mettraient la même valeur',
  reference_hors_academie: 'la référence ne peut pas porter l’académie',
  sequence_disputee: 'deux bases en tireraient les mêmes numéros',
  ecriture_sans_academie: 'une ligne peut y être écrite sans dire son académie',
};

export const verifierCloisonsDesAcademies: Commande = {
  nom: 'verifier-cloisons',
  arguments: '[--json]',
  resume: 'dit si chaque académie de la base peut recevoir une base à elle',
  aide: [
    'À lancer avant de séparer des académies : le schéma tel qu’il est dans cette base, puis chaque ligne qui en',
    'désigne une autre. Ne change rien.',
    'Sortie : 0 tout peut être séparé, 1 un défaut a été trouvé.',
  ],
  executer: async (args, moyens) => {
    const { values } = lireArguments(args, { json: { type: 'boolean' } }, { min: 0, max: 0, manque: '' });
    return withWorker(moyens, 1, async (database) => {
      const { schema, academies } = await verifierCloisons(database);
      const melanges = academies.flatMap(({ academie, melanges: siens }) =>
        siens.map((melange) => ({ academie, ...melange })),
      );
      const separable = schema.length + melanges.length === 0;
      if (values.json) {
        moyens.dire(JSON.stringify({ separable, schema, melanges }, null, 2));
      } else {
        for (const { objet, defaut } of schema) moyens.dire(fr`${objet} : ${DEFAUTS[defaut]}.`);
        for (const { academie, reference, lignes } of melanges) {
          const combien = compter(lignes, 'ligne désigne', 'lignes désignent');
          moyens.dire(fr`Académie ${academie} : ${combien} par ${reference} ce qui n’est pas à elle.`);
        }
        moyens.dire(
          separable
            ? `${compter(academies.length, 'académie peut', 'académies peuvent')} être ${academies.length > 1 ? 'séparées' : 'séparée'}.`
            : 'Signalez-le : aucun programme ne doit en produire.',
        );
      }
      return separable ? CODES_SORTIE.reussite : CODES_SORTIE.refus;
    });
  },
};
