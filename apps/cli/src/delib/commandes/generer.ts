import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { zipDe } from '@delib/documents/zip';
import { formatCoefficient, PAS_POSSIBLES, parseCentiemes, verifierSession } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import { generateSession, REGLEMENTS_ANCIENS } from '@delib/session-files';
import { CODES_SORTIE, type Commande, ErreurCommande, lireArguments, lireEntier } from '../commande';

export const generer: Commande = {
  nom: 'generer',
  arguments: '--sortie DOSSIER [--jurys 60] [--candidats 40] [--graine 1] [--zip]',
  resume: 'écrit une session fictive, de toute taille ; même graine, mêmes octets',
  aide: [
    '--candidats est le nombre de candidats de chaque jury.',
    '--centres 2, --academie 99, --annee 2026, --essai (répétition générale), --defauts (dernier jury mal nommé).',
    '--anciens emploie les règlements de 2003 à 2020 au lieu de ceux en vigueur ; --pas 0,01 donne des notes au centième.',
    '--zip écrit DOSSIER.zip, tel qu’on le dépose dans l’application, au lieu d’un dossier.',
  ],
  executer: async (args, { dire }) => {
    const { values } = lireArguments(
      args,
      {
        sortie: { type: 'string' },
        jurys: { type: 'string', default: '60' },
        candidats: { type: 'string', default: '40' },
        graine: { type: 'string', default: '1' },
        centres: { type: 'string' },
        academie: { type: 'string', default: '99' },
        'nom-academie': { type: 'string', default: 'Val-de-Brume' },
        annee: { type: 'string', default: '2026' },
        essai: { type: 'boolean' },
        defauts: { type: 'boolean' },
        anciens: { type: 'boolean' },
        pas: { type: 'string' },
        zip: { type: 'boolean' },
      },
      { min: 0, max: 0, manque: '' },
    );
    if (!values.sortie) throw new ErreurCommande('Indiquez où écrire la session : --sortie DOSSIER.');
    const jurys = lireEntier(values.jurys, 'jurys', 1, 50_000);
    const annee = lireEntier(values.annee, 'annee', 2000, 2199);
    const regles = verifierSession(annee);
    if (!regles.ok) throw new ErreurCommande(phraseRefus(regles.refus));
    const fichiers = generateSession({
      jurys,
      candidats: lireEntier(values.candidats, 'candidats', 1, 999),
      graine: lireEntier(values.graine, 'graine', 0, 999_999_999),
      centres:
        values.centres === undefined ? Math.min(2, jurys) : lireEntier(values.centres, 'centres', 1, jurys),
      academie: { code: values.academie, nom: values['nom-academie'] },
      annee,
      essai: values.essai === true,
      defauts: values.defauts === true,
      ...(values.anciens === true ? { reglements: REGLEMENTS_ANCIENS } : {}),
      ...(values.pas === undefined ? {} : { pasDesNotes: lirePas(values.pas) }),
    });
    const sortie = resolve(values.sortie);
    if (values.zip) {
      const chemin = `${sortie.replace(/\.zip$/, '')}.zip`;
      const octets = await zipDe([...fichiers].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
      await mkdir(dirname(chemin), { recursive: true });
      await writeNew(chemin, octets);
      dire(chemin);
    } else {
      await mkdir(sortie, { recursive: true });
      // What another session left there would be read with this one.
      if ((await readdir(sortie)).length > 0) {
        throw new ErreurCommande(`Le dossier ${sortie} n’est pas vide : choisissez-en un autre.`);
      }
      for (const [nom, texte] of fichiers) await writeNew(join(sortie, nom), texte);
      dire(sortie);
    }
    return CODES_SORTIE.reussite;
  },
};

function lirePas(texte: string): number {
  const pas = parseCentiemes(texte);
  if (pas !== null && PAS_POSSIBLES.includes(pas)) return pas;
  const possibles = PAS_POSSIBLES.map(formatCoefficient).join(' ; ');
  throw new ErreurCommande(`--pas attend un pas des notes qui divise un point : ${possibles}.`);
}

/** Whole or not at all. */
async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.tmp`, content);
  await rename(`${path}.tmp`, path);
}
