import type { CompteGarde } from '@delib/db';
import { compter, fr } from '@delib/francais';
import { verifierComptes } from '@delib/usecases/jury/verifier-comptes';
import { CODES_SORTIE, type Commande, lireArguments } from '../commande';
import { withWorker } from '../contexte';

const NOMS: Readonly<Record<CompteGarde, string>> = {
  candidats: 'candidats',
  resultats: 'notes et codes du 1er groupe',
  notes_manquantes: 'notes manquantes',
  a_valider_1: 'décisions à valider au 1er groupe',
  a_valider_2: 'décisions à valider au 2nd groupe',
  livrets_1: 'livrets à examiner au 1er groupe',
  livrets_2: 'livrets à examiner au 2nd groupe',
  candidats_second_groupe: 'candidats du 2nd groupe',
  choix_manquants: 'choix manquants',
  oraux_manquants: 'notes d’oraux manquantes',
};

export const verifierComptesGardes: Commande = {
  nom: 'verifier-comptes',
  arguments: '[--academie CODE] [--corriger] [--json]',
  resume: 'recompte ce que chaque jury garde compté, et nomme ce qui diffère',
  aide: [
    'Les pages lisent des nombres gardés avec chaque jury (candidats, notes manquantes, décisions à valider…). La',
    'base les tient à jour d’elle-même ; cette commande les recompte ligne à ligne, sans s’y fier.',
    'Un écart est une anomalie à signaler. --corriger remet les nombres justes.',
    'Sortie : 0 tout est juste, 1 un écart a été trouvé, corrigé ou non.',
  ],
  executer: async (args, moyens) => {
    const { values } = lireArguments(
      args,
      { academie: { type: 'string' }, corriger: { type: 'boolean' }, json: { type: 'boolean' } },
      { min: 0, max: 0, manque: '' },
    );
    return withWorker(moyens, 1, async (database) => {
      const corriger = values.corriger ?? false;
      const academies = await verifierComptes(database, { academie: values.academie, corriger });
      const ecarts = academies.flatMap((une) =>
        une.ecarts.map((ecart) => ({ academie: une.academie, ...ecart })),
      );
      const juste = ecarts.length === 0;
      if (values.json) {
        moyens.dire(JSON.stringify({ juste, corrige: corriger && !juste, ecarts }, null, 2));
      } else {
        for (const { academie, jury, compte, garde, recompte } of ecarts) {
          moyens.dire(
            fr`Académie ${academie}, jury ${jury} : ${NOMS[compte]}, ${garde} gardés, ${recompte} comptés.`,
          );
        }
        moyens.dire(conclure(ecarts.length, corriger));
      }
      return juste ? CODES_SORTIE.reussite : CODES_SORTIE.refus;
    });
  },
};

function conclure(ecarts: number, corriger: boolean): string {
  if (ecarts === 0) return 'Tous les comptes gardés sont justes.';
  const trouves = compter(ecarts, 'écart trouvé', 'écarts trouvés');
  return corriger
    ? `${trouves}, ${ecarts === 1 ? 'corrigé' : 'corrigés'}. Signalez-le : aucun programme ne doit en produire.`
    : `${trouves}. Signalez-le, et corrigez avec --corriger.`;
}
