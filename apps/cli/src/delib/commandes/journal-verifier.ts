import {
  type ChaineVerifiee,
  type GenreRupture,
  verifierJournal,
} from '@delib/usecases/journal/verifier-journal';
import { CODES_SORTIE, type Commande, lireArguments } from '../commande';
import { withWorker } from '../contexte';

const PHRASES: Readonly<Record<GenreRupture, (seq: number) => string>> = {
  ligne_manquante: (seq) => `la ligne ${seq} manque`,
  lien: (seq) => `la ligne ${seq} ne suit pas celle qui la précède`,
  contenu: (seq) => `la ligne ${seq} ne dit plus ce que son empreinte couvre`,
};

export const journalVerifier: Commande = {
  nom: 'journal verifier',
  arguments: '[--academie CODE] [--json]',
  resume: 'parcourt la chaîne du journal et nomme la première rupture',
  aide: [
    'Chaque académie a sa chaîne ; « - » garde les échecs sous un identifiant inconnu.',
    'Chaque ligne porte l’empreinte de la précédente : une ligne changée, retirée ou ajoutée se voit. Les',
    'dernières lignes, si elles ont été retirées, ne se voient pas dans la chaîne : comparez la tête avec celle',
    'd’une vérification précédente.',
    'Sortie : 0 intact, 1 rompu.',
  ],
  executer: async (args, moyens) => {
    const { values } = lireArguments(
      args,
      { academie: { type: 'string' }, json: { type: 'boolean' } },
      { min: 0, max: 0, manque: '' },
    );
    return withWorker(moyens, 1, async (database) => {
      const chaines = await verifierJournal(database, values.academie);
      const intact = chaines.every(({ rupture }) => rupture === null);
      if (values.json) moyens.dire(JSON.stringify({ intact, chaines }, null, 2));
      else {
        for (const chaine of chaines) moyens.dire(raconter(chaine));
        moyens.dire(intact ? 'Journal intact.' : 'Journal rompu.');
      }
      return intact ? CODES_SORTIE.reussite : CODES_SORTIE.refus;
    });
  },
};

function raconter({ academie, lignes, tete, rupture }: ChaineVerifiee): string {
  const chaine = academie === '-' ? 'Identifiants inconnus' : `Académie ${academie}`;
  const compte = `${chaine}\u00a0: ${lignes} ${lignes < 2 ? 'ligne intacte' : 'lignes intactes'}`;
  if (rupture) return `${compte}, puis rupture\u00a0: ${PHRASES[rupture.genre](rupture.seq)}.`;
  return tete === '' ? `${compte}.` : `${compte}, tête ${tete}.`;
}
