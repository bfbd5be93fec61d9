import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { urlOfRole } from '@delib/postgres-local';
import { type Compte, type Papillon, readDemo } from './acces';
import { urlBaseDemo } from './base';
import { delibAvec, texteDuPdf } from './documents';

/** An académie of its own, so that no other journey meets the rehearsal nor its banner. */
const ACADEMIE = '97';
const CENTRE = '9900001W';

/** The rehearsal, by its year: of the demo's session. */
export const REPETITION = { session: '2026-ESSAI', jurys: ['20101', '20102'], candidats: 8 } as const;

function delib(...args: readonly string[]): string {
  const { code, texte } = delibAvec(
    {
      DATABASE_URL_WORKER: urlOfRole(urlBaseDemo(), 'worker'),
      URL_PORTAIL_JURY: readDemo().juryPortal.url,
    },
    ...args,
  );
  if (code !== 0) throw new Error(`delib ${args.join(' ')}: ${texte}`);
  return texte;
}

/**
 * `npm run delib -- repetition creer`, and what a centre then has on paper.
 * @returns the text of the papillons that were printed, and the first of them: what its holder types
 */
export async function creerRepetition(): Promise<{
  readonly papier: string;
  readonly papillon: Pick<Papillon, 'jury' | 'login' | 'motDePasse'>;
}> {
  const dossier = mkdtempSync(join(tmpdir(), 'delib-papillons-'));
  try {
    delib(
      ...['repetition', 'creer', '--academie', ACADEMIE, '--annee', '2026', '--jurys', '2'],
      ...['--candidats', String(REPETITION.candidats), '--papillons', join(dossier, 'papillons.pdf')],
    );
    const [feuille = ''] = readdirSync(dossier);
    const papier = await texteDuPdf(readFileSync(join(dossier, feuille)));
    // The first papillon is of the président; what stands to its right is the QR code.
    const [, login = '', motDePasse = ''] =
      /(J\d+-PR)\s+Mot de passe\s+(\w{4} \w{4} \w{4})/.exec(papier) ?? [];
    return { papier, papillon: { jury: REPETITION.jurys[0], login, motDePasse } };
  } finally {
    rmSync(dossier, { recursive: true, force: true });
  }
}

/** The account of the chef of the centre that rehearses. */
export function creerChefDeRepetition(): Compte {
  const identifiant = 'chef.repetition';
  const texte = delib(
    ...['compte', 'creer', '--role', 'chef-de-centre', '--identifiant', identifiant, '--academie', ACADEMIE],
    ...['--prenom', 'Lou', '--nom', 'Belcourt', '--centre', CENTRE],
  );
  const [, motDePasse = ''] = /Mot de passe.* : (\S+)/.exec(texte) ?? [];
  return { role: 'Chef de centre de délibération', identifiant, motDePasse };
}

/** `npm run delib -- repetition effacer`. @returns what it says */
export function effacerRepetition(): string {
  return delib(
    ...['repetition', 'effacer', '--academie', ACADEMIE, '--session', REPETITION.session, '--confirmer'],
  );
}
