import { migrate } from '@delib/db';
import { installJobs } from '@delib/jobs';
import { CODES_SORTIE, type Commande, lireArguments, requireEnv } from '../commande';

export const migrer: Commande = {
  nom: 'migrer',
  arguments: '',
  resume: 'met la base au schéma de cette version (tables, droits, file des traitements)',
  aide: [
    'DATABASE_URL est l’adresse de la base pour son propriétaire. Sans danger si on la relance.',
    'Les rôles delib_centre, delib_jury et delib_worker sont créés sans mot de passe : donnez-leur-en un',
    '(ALTER ROLE … PASSWORD …), celui des DATABASE_URL_… de chaque programme.',
  ],
  executer: async (args, moyens) => {
    lireArguments(args, {}, { min: 0, max: 0, manque: '' });
    const url = requireEnv(moyens, 'DATABASE_URL', 'l’adresse de la base pour son propriétaire');
    await migrate(url);
    await installJobs(url);
    moyens.dire('La base est à jour.');
    return CODES_SORTIE.reussite;
  },
};
