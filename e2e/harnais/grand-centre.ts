import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openDatabase } from '@delib/db';
import { idDuJury, passerEtats } from '@delib/db/test-support/avancer-jury';
import type { Etat } from '@delib/domain';
import { urlOfRole } from '@delib/postgres-local';
import { type Compte, demoFolder, readDemo } from './acces';
import { urlBaseDemo } from './base';
import { delibAvec } from './documents';
import { type Fichiers, genererSession } from './session-neuve';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A centre of its own in a session of its own, so that no other journey meets its jurys. */
export const GRAND_CENTRE = {
  code: '9900004Z',
  nom: 'Lycée de la Garenne',
  session: '2022',
  libelle: 'Session 2022',
  periodes: ['Première période, juin 2022', 'Seconde période, juillet 2022'],
  jurys: 60,
  candidats: 20,
} as const;

/** « 20101 » to « 20160 ». */
export const CODES = Array.from({ length: GRAND_CENTRE.jurys }, (_, rang) => String(20_101 + rang));

/** The session as files, its centre renamed. */
export function genererGrandCentre(): Fichiers {
  const { code, nom, session, jurys, candidats } = GRAND_CENTRE;
  const fichiers = genererSession([
    ...['--jurys', String(jurys), '--candidats', String(candidats), '--graine', '60', '--centres', '1'],
    ...['--annee', session, '--academie', '99', '--nom-academie', 'Académie de démonstration'],
  ]);
  const [, premier = ''] = /\n([^;]+);/.exec(fichiers.lire('centres.csv')) ?? [];
  fichiers.ecrire('centres.csv', `code;nom;ville\n${code};${nom};Port-Lambert\n`);
  fichiers.ecrire('jurys.csv', fichiers.lire('jurys.csv').replaceAll(`;${premier};`, `;${code};`));
  return fichiers;
}

/** The account of its chef de centre. */
export function creerChefDuGrandCentre(): Compte {
  const identifiant = 'chef.grand.centre';
  const { code, texte } = delibAvec(
    { DATABASE_URL_WORKER: urlOfRole(urlBaseDemo(), 'worker') },
    ...['compte', 'creer', '--role', 'chef-de-centre', '--identifiant', identifiant, '--academie', '99'],
    ...['--prenom', 'Maxence', '--nom', 'Orfeuil', '--centre', GRAND_CENTRE.code],
  );
  const [, motDePasse] = /Mot de passe.* : (\S+)/.exec(texte) ?? [];
  if (code !== 0 || !motDePasse) throw new Error(`delib compte creer: ${texte}`);
  return { role: 'Chef de centre de délibération', identifiant, motDePasse };
}

/** Each jury at 110 sits by the use cases and signs, but for those named. */
export function faireSieger(options: {
  readonly sansSigner: readonly string[];
  readonly sauf: readonly string[];
}): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href],
      join(ROOT, 'apps/cli/src/cycle/sieger.ts'),
      ...['--dossier', demoFolder(), '--base', urlBaseDemo(), '--centre', readDemo().centre.url],
      ...['--session', GRAND_CENTRE.session],
      ...['--sans-signer', options.sansSigner.join(','), '--sauf', options.sauf.join(',')],
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'packages', 'tsconfig.json') },
    },
  );
  if (status !== 0) throw new Error(`the jurys did not sit: ${stdout}${stderr}`);
}

/** Takes one jury from état to état, without the conditions of each: what should not happen, as the base would have it. */
export async function forcerEtats(code: string, etats: readonly Etat[]): Promise<void> {
  const owner = openDatabase(urlBaseDemo(), { max: 1, name: 'delib-test' });
  try {
    await passerEtats(owner, await idDuJury(owner, GRAND_CENTRE.session, code), etats);
  } finally {
    await owner.close();
  }
}
