import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { direLieu, phraseFautes, phraseRefus } from '@delib/francais';
import {
  type Faute,
  type LotSecondGroupe,
  provenanceOf,
  readDepot,
  writeFautesCsv,
} from '@delib/session-files';
import { importerSecondGroupe } from '@delib/usecases/import/importer-second-groupe';
import { importerSession } from '@delib/usecases/import/importer-session';
import { raconterImport } from '@delib/usecases/import/raconter-import';
import type { ReponseImport } from '@delib/usecases/import/rapport';
import { valeurEcart } from '@delib/usecases/import/valeur-ecart';
import { CODES_SORTIE, type Commande, lireArguments, type Moyens } from '../commande';
import { withGestionnaire } from '../contexte';

/** Most faults the terminal shows; the CSV has them all. */
const FAUTES_MONTREES = 1000;

export const importer: Commande = {
  nom: 'importer',
  arguments: 'CHEMIN [--academie CODE] [--confirmer]',
  resume: 'importe une session (dossier, zip ou classeur : CSV, .xlsx, .ods), tout ou rien',
  aide: [
    'Toutes les fautes sont données avec fichier, ligne et colonne, et écrites dans CHEMIN-fautes.csv.',
    'Une correction de ce qui est déjà importé montre d’abord ce qu’elle change : --confirmer l’écrit.',
    '--academie CODE refuse une session d’une autre académie ; il est nécessaire pour un lot du 2nd groupe.',
    'Un lot du 2nd groupe ne contient que choix-2nd-groupe.csv, notes-2nd-groupe.csv, ou les deux.',
    'Sortie : 0 importé ou rien à changer, 1 refusé (rien n’est écrit), 3 à confirmer (rien n’est écrit).',
  ],
  executer: async (args, moyens) => {
    const { values, positionals } = lireArguments(
      args,
      { academie: { type: 'string' }, confirmer: { type: 'boolean' } },
      { min: 1, max: 1, manque: 'Indiquez le dossier ou le zip de la session à importer.' },
    );
    const chemin = resolve(positionals[0] ?? '');
    const lecture = await readDepot(await provenanceOf(chemin));
    if (!lecture.ok) return direFautes(lecture.fautes, chemin, moyens);
    const confirme = values.confirmer === true;
    if (lecture.genre === 'lot') {
      return importerUnLot(lecture.lot, { academie: values.academie, chemin, confirme }, moyens);
    }
    const { session } = lecture;
    const { code } = session.session.academie;
    if (values.academie !== undefined && values.academie !== code) {
      moyens.avertir(`Cette session est celle de l’académie ${code}, pas de l’académie ${values.academie}.`);
      return CODES_SORTIE.refus;
    }
    return withGestionnaire(moyens, code, async (contexte) => {
      const reponse = await importerSession(contexte(), session, {
        confirme,
        source: basename(chemin),
      });
      if (!reponse.ok) {
        moyens.avertir(phraseRefus(reponse.refus));
        return CODES_SORTIE.refus;
      }
      return direReponse(reponse.valeur, chemin, moyens);
    });
  },
};

/** Choices and marks of the 2nd groupe, for a session that is there already. */
async function importerUnLot(
  lot: LotSecondGroupe,
  {
    academie,
    chemin,
    confirme,
  }: { readonly academie: string | undefined; readonly chemin: string; readonly confirme: boolean },
  moyens: Moyens,
): Promise<number> {
  if (academie === undefined) {
    moyens.avertir('Ces fichiers du 2nd groupe ne disent pas leur académie : ajoutez --academie CODE.');
    return CODES_SORTIE.refus;
  }
  return withGestionnaire(moyens, academie, async (contexte) => {
    const reponse = await importerSecondGroupe(contexte(), lot, { confirme, source: basename(chemin) });
    if (!reponse.ok) {
      moyens.avertir(phraseRefus(reponse.refus));
      return CODES_SORTIE.refus;
    }
    return direReponse(reponse.valeur, chemin, moyens);
  });
}

/** What was imported, or would change. */
async function direReponse(reponse: ReponseImport, chemin: string, moyens: Moyens): Promise<number> {
  if (reponse.issue === 'fautif') return direFautes(reponse.fautes, chemin, moyens);
  for (const { niveau, texte } of raconterImport(reponse)) {
    (niveau === 'erreur' ? moyens.avertir : moyens.dire)(texte);
  }
  if (reponse.issue === 'interdit') return CODES_SORTIE.refus;
  if (reponse.issue !== 'a_confirmer') return CODES_SORTIE.reussite;
  for (const { genre, exemples } of reponse.rapport.ecarts) {
    for (const { jury, objet, avant, apres } of exemples) {
      const lieu = jury === null ? '' : `jury ${jury}, `;
      const valeurs = [avant, apres].map((valeur) => valeurEcart(genre, valeur)).filter(Boolean);
      moyens.dire(`  ${[`${lieu}${objet}`, valeurs.join(' → ')].filter(Boolean).join(', ')}`);
    }
  }
  moyens.dire('Pour écrire ces changements, relancez la même commande avec --confirmer.');
  return CODES_SORTIE.aConfirmer;
}

async function direFautes(fautes: readonly Faute[], chemin: string, { avertir }: Moyens): Promise<number> {
  for (const faute of fautes.slice(0, FAUTES_MONTREES)) avertir(phraseFaute(faute));
  if (fautes.length > FAUTES_MONTREES) avertir(`… et ${fautes.length - FAUTES_MONTREES} autres.`);
  const csv = `${chemin}-fautes.csv`;
  try {
    await writeFile(csv, writeFautesCsv(fautes));
    avertir(`${phraseFautes(fautes.length)} La liste entière est dans ${csv}`);
  } catch {
    avertir(`${phraseFautes(fautes.length)} Le fichier ${csv} n’a pas pu être écrit.`);
  }
  return CODES_SORTIE.refus;
}

/** « notes.csv, ligne 12, colonne note, « 21 » : La note… Attendu : … » */
function phraseFaute(faute: Faute): string {
  return `${direLieu(faute)}\u00a0: ${faute.message} Attendu\u00a0: ${faute.attendu}.`;
}
