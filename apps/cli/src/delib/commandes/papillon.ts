import { writeFile } from 'node:fs/promises';
import { formatMotDePasse } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import type { Contexte } from '@delib/usecases/contexte';
import { type LigneJury, listerJurys } from '@delib/usecases/jury/lister-jurys';
import { composerPapillons } from '@delib/usecases/papillons/composer-papillons';
import { emettrePapillons, type PapillonEmis } from '@delib/usecases/papillons/emettre-papillons';
import { CODES_SORTIE, type Commande, ErreurCommande, lireArguments, requireEnv } from '../commande';
import { withGestionnaire } from '../contexte';

const DESTINATAIRES = {
  président: ['president'],
  president: ['president'],
  'vice-président': ['vice_president'],
  'vice-president': ['vice_president'],
  tous: ['president', 'vice_president'],
} as const satisfies Record<string, readonly PapillonEmis['qualite'][]>;

const LIBELLES = { president: 'Président', vice_president: 'Vice-président' } as const;

export const papillon: Commande = {
  nom: 'papillon',
  arguments: 'JURY (président|vice-président|tous) --academie CODE [--session CODE] [--pdf FICHIER]',
  resume: 'émet les papillons d’un jury ; les précédents cessent aussitôt de valoir',
  aide: [
    'Le mot de passe est montré cette seule fois. --pdf écrit les papillons à imprimer et à remettre ;',
    'URL_PORTAIL_JURY est l’adresse du portail qui y figure.',
  ],
  executer: async (args, moyens) => {
    const { values, positionals } = lireArguments(
      args,
      { academie: { type: 'string' }, session: { type: 'string' }, pdf: { type: 'string' } },
      {
        min: 2,
        max: 2,
        manque: 'Indiquez le jury, puis à qui va le papillon : président, vice-président ou tous.',
      },
    );
    const [code = '', qui = ''] = positionals;
    const { academie, session, pdf } = values;
    if (!academie) throw new ErreurCommande('L’option --academie manque.');
    const qualites: readonly string[] | undefined = Object.hasOwn(DESTINATAIRES, qui.normalize('NFC'))
      ? DESTINATAIRES[qui.normalize('NFC') as keyof typeof DESTINATAIRES]
      : undefined;
    if (!qualites) throw new ErreurCommande(`« ${qui} » : attendu président, vice-président ou tous.`);
    // Asked before anything is issued: a papillon whose print fails would be lost.
    const url =
      pdf === undefined
        ? ''
        : requireEnv(moyens, 'URL_PORTAIL_JURY', 'l’adresse du portail des jurys, imprimée');
    return withGestionnaire(moyens, academie, async (contexte) => {
      const ligne = await findJury(contexte(), code, session);
      const membreIds = ligne.jury.membres
        .filter(({ qualite }) => qualites.includes(qualite))
        .map(({ id }) => id);
      if (membreIds.length === 0) throw new ErreurCommande(`Le jury ${code} n’a pas de ${qui}.`);
      const emis = await emettrePapillons(contexte(), membreIds, moyens.aleatoire);
      if (!emis.ok) {
        moyens.avertir(phraseRefus(emis.refus));
        return CODES_SORTIE.refus;
      }
      for (const { qualite, titulaire, login, motDePasse } of emis.valeur) {
        moyens.dire(`${LIBELLES[qualite]}, ${titulaire}\u00a0: ${login}  ${formatMotDePasse(motDePasse)}`);
      }
      if (pdf !== undefined) {
        const [document] = await composerPapillons(contexte(), emis.valeur, url);
        if (!document) throw new Error('nothing to print of papillons just issued');
        // The engine of documents takes a second to load: only who prints waits for it.
        const { renderPapillons } = await import('@delib/documents');
        await writeFile(pdf, await renderPapillons(document), { mode: 0o600 });
        moyens.dire(pdf);
      }
      return CODES_SORTIE.reussite;
    });
  },
};

async function findJury(contexte: Contexte, code: string, session: string | undefined): Promise<LigneJury> {
  const lignes = (await listerJurys(contexte, { code })).filter(
    ({ jury }) => jury.code === code && (session === undefined || jury.session === session),
  );
  const [first, second] = lignes;
  if (!first) throw new ErreurCommande(`Aucun jury « ${code} » dans cette académie.`);
  if (second) {
    throw new ErreurCommande(
      `Plusieurs sessions ont un jury ${code} (${lignes.map(({ jury }) => jury.session).join(', ')}) : précisez --session.`,
    );
  }
  return first;
}
