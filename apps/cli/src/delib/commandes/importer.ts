import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Faute, provenanceOf, readSession, writeFautesCsv } from '@delib/session-files';
import { phraseRefus } from '@delib/ui/refus';
import { importerSession } from '@delib/usecases/import/importer-session';
import { phrasesImport, valeurEcart } from '@delib/usecases/import/phrases';
import { CODES_SORTIE, type Commande, lireArguments, type Moyens } from '../commande';
import { withGestionnaire } from '../contexte';

/** Most faults the terminal shows; the CSV has them all. */
const FAUTES_MONTREES = 1000;

export const importer: Commande = {
  nom: 'importer',
  arguments: 'CHEMIN [--academie CODE] [--confirmer]',
  resume: 'importe une session (dossier ou zip de CSV), tout ou rien',
  aide: [
    'Toutes les fautes sont données avec fichier, ligne et colonne, et écrites dans CHEMIN-fautes.csv.',
    'Une correction de ce qui est déjà importé montre d’abord ce qu’elle change : --confirmer l’écrit.',
    '--academie CODE refuse une session d’une autre académie.',
    'Sortie : 0 importé ou rien à changer, 1 refusé (rien n’est écrit), 3 à confirmer (rien n’est écrit).',
  ],
  executer: async (args, moyens) => {
    const { values, positionals } = lireArguments(
      args,
      { academie: { type: 'string' }, confirmer: { type: 'boolean' } },
      { min: 1, max: 1, manque: 'Indiquez le dossier ou le zip de la session à importer.' },
    );
    const chemin = resolve(positionals[0] ?? '');
    const lecture = await readSession(await provenanceOf(chemin));
    if (!lecture.ok) return direFautes(lecture.fautes, chemin, moyens);
    const { session } = lecture;
    const { code } = session.session.academie;
    if (values.academie !== undefined && values.academie !== code) {
      moyens.avertir(`Cette session est celle de l’académie ${code}, pas de l’académie ${values.academie}.`);
      return CODES_SORTIE.refus;
    }
    return withGestionnaire(moyens, code, async (contexte) => {
      const reponse = await importerSession(contexte(), session, {
        confirme: values.confirmer === true,
        source: basename(chemin),
      });
      if (!reponse.ok) {
        moyens.avertir(phraseRefus(reponse.refus));
        return CODES_SORTIE.refus;
      }
      for (const { niveau, texte } of phrasesImport(reponse.valeur)) {
        (niveau === 'erreur' ? moyens.avertir : moyens.dire)(texte);
      }
      if (reponse.valeur.issue === 'interdit') return CODES_SORTIE.refus;
      if (reponse.valeur.issue !== 'a_confirmer') return CODES_SORTIE.reussite;
      for (const { genre, exemples } of reponse.valeur.rapport.ecarts) {
        for (const { jury, objet, avant, apres } of exemples) {
          const lieu = jury === null ? '' : `jury ${jury}, `;
          const valeurs = [avant, apres].map((valeur) => valeurEcart(genre, valeur)).filter(Boolean);
          moyens.dire(`  ${[`${lieu}${objet}`, valeurs.join(' → ')].filter(Boolean).join(', ')}`);
        }
      }
      moyens.dire('Pour écrire ces changements, relancez la même commande avec --confirmer.');
      return CODES_SORTIE.aConfirmer;
    });
  },
};

async function direFautes(fautes: readonly Faute[], chemin: string, { avertir }: Moyens): Promise<number> {
  for (const faute of fautes.slice(0, FAUTES_MONTREES)) avertir(phraseFaute(faute));
  if (fautes.length > FAUTES_MONTREES) avertir(`… et ${fautes.length - FAUTES_MONTREES} autres.`);
  const csv = `${chemin}-fautes.csv`;
  try {
    await writeFile(csv, writeFautesCsv(fautes));
    avertir(`Rien n’a été importé\u00a0: ${fautes.length} faute(s), toutes dans ${csv}`);
  } catch {
    avertir(
      `Rien n’a été importé\u00a0: ${fautes.length} faute(s). Le fichier ${csv} n’a pas pu être écrit.`,
    );
  }
  return CODES_SORTIE.refus;
}

/** « notes.csv, ligne 12, colonne note, « 21 » : La note… Attendu : … » */
function phraseFaute({ fichier, ligne, colonne, valeur, message, attendu }: Faute): string {
  const lieu = [
    fichier,
    ligne === null ? null : `ligne ${ligne}`,
    colonne === null ? null : `colonne ${colonne}`,
    valeur === null ? null : `«\u202f${valeur}\u202f»`,
  ].filter((part) => part !== null);
  return `${lieu.join(', ')}\u00a0: ${message} Attendu\u00a0: ${attendu}.`;
}
