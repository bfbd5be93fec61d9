import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { creerAutorite } from '@delib/signature';
import {
  CODES_SORTIE,
  type Commande,
  ErreurCommande,
  lireArguments,
  lireEntier,
  requireEnv,
} from '../commande';

const SECRET_MIN = 16;

export const acCreer: Commande = {
  nom: 'ac creer',
  arguments: '[--fichier AC.p12] [--nom NOM] [--annees 10]',
  resume: 'crée l’autorité de certification qui nomme les signataires',
  aide: [
    'AC_SECRET protège le fichier (16 caractères au moins) ; sans --fichier, AC_FICHIER dit où l’écrire.',
    'Le certificat racine est écrit à côté, en .pem. Un fichier qui existe n’est jamais remplacé.',
  ],
  executer: async (args, moyens) => {
    const { values } = lireArguments(
      args,
      {
        fichier: { type: 'string' },
        nom: { type: 'string', default: 'Délibérations BTS' },
        annees: { type: 'string', default: '10' },
      },
      { min: 0, max: 0, manque: '' },
    );
    const fichier = resolve(
      values.fichier ?? requireEnv(moyens, 'AC_FICHIER', 'le fichier à créer, ou donnez --fichier'),
    );
    const secret = requireEnv(moyens, 'AC_SECRET', 'le secret qui protégera le fichier');
    if (secret.length < SECRET_MIN) {
      throw new ErreurCommande(`AC_SECRET doit avoir au moins ${SECRET_MIN} caractères.`);
    }
    const validiteAnnees = lireEntier(values.annees, 'annees', 1, 30);
    if (values.nom.trim() === '') throw new ErreurCommande('--nom ne peut pas être vide.');
    const { p12, racinePem } = await creerAutorite({
      nom: values.nom,
      secret,
      maintenant: moyens.maintenant(),
      validiteAnnees,
    });
    const racine = join(dirname(fichier), 'racine.pem');
    await mkdir(dirname(fichier), { recursive: true });
    await writeOnce(fichier, p12);
    try {
      await writeOnce(racine, racinePem);
    } catch (error) {
      // Beside another authority's root this one could not be told apart: it is not made at all.
      await rm(fichier);
      throw error;
    }
    moyens.dire(fichier);
    moyens.dire(racine);
    return CODES_SORTIE.reussite;
  },
};

/** `wx` refuses in one step: a check before could be overtaken. */
async function writeOnce(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new ErreurCommande(
        `Le fichier ${path} existe déjà : une autorité n’est jamais remplacée, déplacez-le d’abord vous-même.`,
      );
    }
    throw error;
  }
}
