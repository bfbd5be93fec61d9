import { readFile } from 'node:fs/promises';
import { openDatabase, uneBase } from '@delib/db';
import { type RecitVerification, raconterVerification } from '@delib/francais';
import { type Verdict, verifierPdf } from '@delib/signature';
import { verifierDocument } from '@delib/usecases/verification/verifier-document';
import { CODES_SORTIE, type Commande, ErreurCommande, lireArguments, type Moyens } from '../commande';
import { loadRacines } from '../racines';

export const verifier: Commande = {
  nom: 'verifier',
  arguments: 'FICHIER.pdf [--racine RACINE.pem] [--json]',
  resume: 'dit si un PV signé est authentique',
  aide: [
    'Les racines de confiance viennent de --racine (fichier PEM), sinon de RACINES_FICHIER, sinon de AC_FICHIER et AC_SECRET.',
    'Avec DATABASE_URL_WORKER, dit aussi si une version plus récente le remplace.',
    'Sortie : 0 authentique, 1 non.',
  ],
  executer: async (args, moyens) => {
    const { values, positionals } = lireArguments(
      args,
      { racine: { type: 'string' }, json: { type: 'boolean' } },
      { min: 1, max: 1, manque: 'Indiquez le fichier PDF à vérifier.' },
    );
    const fichier = positionals[0] ?? '';
    const octets = await readFile(fichier).catch(() => {
      throw new ErreurCommande(`Le fichier ${fichier} ne peut pas être lu.`);
    });
    const racines = await loadRacines(moyens, values.racine);
    const { verdict, recit } = await repondre(octets, racines, moyens);
    const authentique = verdict.verdict === 'authentique';
    if (values.json) moyens.dire(JSON.stringify({ fichier, authentique, ...recit, verdict }, null, 2));
    else {
      moyens.dire(recit.titre);
      for (const phrase of recit.phrases) moyens.dire(phrase);
      for (const { libelle, valeur } of recit.details) {
        moyens.dire(`  ${libelle}\u00a0: ${typeof valeur === 'string' ? valeur : formatMoment(valeur)}`);
      }
    }
    return authentique ? CODES_SORTIE.reussite : CODES_SORTIE.refus;
  },
};

async function repondre(
  octets: Uint8Array,
  racines: readonly string[],
  { env, maintenant }: Moyens,
): Promise<{ readonly verdict: Verdict; readonly recit: RecitVerification }> {
  const url = env.DATABASE_URL_WORKER;
  if (url) {
    const database = openDatabase(url, { max: 1, name: 'delib-cli' });
    try {
      const reponse = await verifierDocument(uneBase(database), racines, octets);
      return { verdict: reponse.verdict, recit: raconterVerification(reponse) };
    } finally {
      await database.close();
    }
  }
  const verdict = verifierPdf(octets, { racines, maintenant: maintenant() });
  if (verdict.verdict !== 'authentique') {
    return { verdict, recit: raconterVerification({ reponse: 'refuse', verdict }) };
  }
  // Without the base nobody knows which PV is current: only what the bytes prove is said.
  const { details } = raconterVerification({ reponse: 'inconnu', verdict });
  return {
    verdict,
    recit: {
      issue: 'valide',
      titre: 'Document authentique',
      phrases: [
        'Ce document a bien été signé par la personne ci-dessous, et pas un octet n’a changé depuis.',
        'Sans accès à la base (DATABASE_URL_WORKER), on ne sait pas si une version plus récente le remplace.',
      ],
      details,
      code: null,
    },
  };
}

function formatMoment(moment: Date): string {
  return moment.toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Paris' });
}
