import { ecrireCourbes } from './courbes';
import { croissance } from './croissance';
import { direct } from './direct';
import { documents } from './documents';
import { duree } from './duree';
import { grille } from './grille';
import { importation } from './import';
import type { Mesure, Partie } from './mesure';
import { pages } from './pages';
import { passages } from './passages';
import { pertes } from './pertes';
import { plan } from './plan';
import { propositions } from './propositions';
import { saisies } from './saisies';
import { signature } from './signature';
import { tableau } from './tableau';

/** Every part, in the order they run when none is named. */
const PARTIES: readonly Partie[] = [
  documents,
  plan,
  signature,
  propositions,
  importation,
  saisies,
  direct,
  passages,
  pages,
  croissance,
  duree,
  grille,
  pertes,
];

process.exitCode = await main(process.argv.slice(2));

/**
 * `npm run bench [-- PARTIE…] [--json]`: figure, floor or peer, ratio, goal. Writes nothing else.
 * `npm run bench -- --courbes FICHIER.json SORTIE.svg` draws the curves of growth of what `--json` wrote.
 */
async function main(args: readonly string[]): Promise<number> {
  if (args[0] === '--courbes') return ecrireCourbes(args.slice(1));
  const noms = args.filter((arg) => arg !== '--json');
  const json = args.includes('--json');
  const connus = PARTIES.map(({ nom }) => nom);
  const inconnus = noms.filter((nom) => !connus.includes(nom));
  if (inconnus.length > 0) {
    console.error(`Partie inconnue : ${inconnus.join(', ')}. Parties : ${connus.join(', ')}.`);
    return 2;
  }
  const resultats: {
    readonly partie: string;
    readonly travail: string;
    readonly mesures: readonly Mesure[];
  }[] = [];
  for (const { nom, travail, mesurer } of PARTIES.filter((p) => noms.length === 0 || noms.includes(p.nom))) {
    const mesures = await mesurer((ligne) => process.stderr.write(`${nom} : ${ligne}\n`));
    resultats.push({ partie: nom, travail, mesures });
    if (!json) console.log(`\n── ${nom} : ${travail}\n\n${tableau(mesures)}`);
  }
  if (json) console.log(JSON.stringify(resultats, null, 2));
  return resultats.some(({ mesures }) => mesures.some(({ atteint }) => atteint === false)) ? 1 : 0;
}
