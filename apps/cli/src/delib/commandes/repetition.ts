import { writeFile } from 'node:fs/promises';
import { verifierSession } from '@delib/domain';
import { compter, fr, phraseRefus } from '@delib/francais';
import type { Contexte } from '@delib/usecases/contexte';
import { type LigneJury, listerJurys } from '@delib/usecases/jury/lister-jurys';
import { passerJurys } from '@delib/usecases/jury/passer-jurys';
import { composerPapillons } from '@delib/usecases/papillons/composer-papillons';
import { emettrePapillons } from '@delib/usecases/papillons/emettre-papillons';
import { creerRepetition } from '@delib/usecases/repetition/creer-repetition';
import { effacerRepetition } from '@delib/usecases/repetition/effacer-repetition';
import {
  CODES_SORTIE,
  type Commande,
  ErreurCommande,
  lireArguments,
  lireEntier,
  type Moyens,
  requireEnv,
} from '../commande';
import { withGestionnaire } from '../contexte';

export const repetitionCreer: Commande = {
  nom: 'repetition creer',
  arguments: '--academie CODE [--centre CODE] [--jurys 1] [--candidats 12] [--papillons FICHIER]',
  resume: 'prépare une répétition générale : une session fictive, marquée ESSAI partout',
  aide: [
    'Les jurys et les candidats sont inventés ; les centres et leurs comptes sont les vrais (tous, sans --centre).',
    '--jurys est le nombre de jurys de chaque centre, --candidats celui de chaque jury. Les délibérations sont ouvertes.',
    '--papillons écrit un PDF par centre (FICHIER-CENTRE.pdf) des papillons à imprimer ; URL_PORTAIL_JURY y figure.',
    '--annee 2026, --graine 1 ; --nom-academie là où aucune session n’est encore importée.',
    'Refusée pendant que des jurys de la session d’examen travaillent. À effacer ensuite : repetition effacer.',
  ],
  executer: async (args, moyens) => {
    const { values } = lireArguments(
      args,
      {
        academie: { type: 'string' },
        centre: { type: 'string', multiple: true, default: [] },
        jurys: { type: 'string', default: '1' },
        candidats: { type: 'string', default: '12' },
        annee: { type: 'string', default: String(moyens.maintenant().getFullYear()) },
        graine: { type: 'string', default: '1' },
        'nom-academie': { type: 'string', default: 'Académie en répétition' },
        papillons: { type: 'string' },
      },
      { min: 0, max: 0, manque: '' },
    );
    const { academie, papillons } = values;
    if (!academie) throw new ErreurCommande('L’option --academie manque.');
    const annee = lireEntier(values.annee, 'annee', 2000, 2199);
    const regles = verifierSession(annee);
    if (!regles.ok) throw new ErreurCommande(phraseRefus(regles.refus));
    const demande = {
      annee,
      centres: values.centre,
      jurys: lireEntier(values.jurys, 'jurys', 1, 200),
      candidats: lireEntier(values.candidats, 'candidats', 1, 200),
      graine: lireEntier(values.graine, 'graine', 0, 999_999_999),
      nomAcademie: values['nom-academie'],
    };
    // Asked before anything is made: a papillon whose print fails would be lost.
    const url =
      papillons === undefined
        ? ''
        : requireEnv(moyens, 'URL_PORTAIL_JURY', 'l’adresse du portail des jurys, imprimée');
    return withGestionnaire(moyens, academie, async (contexte) => {
      const creee = await creerRepetition(contexte(), demande);
      if (!creee.ok) {
        moyens.avertir(phraseRefus(creee.refus));
        return CODES_SORTIE.refus;
      }
      const { session, jurys, candidats } = creee.valeur;
      moyens.dire(
        fr`Répétition ${session} : ${compter(jurys, 'jury', 'jurys')}, ${compter(candidats, 'candidat inventé', 'candidats inventés')}.`,
      );
      const lignes = await ouvrir(contexte, session);
      if (papillons !== undefined) await imprimer(contexte, moyens, { lignes, url, papillons });
      moyens.dire(
        fr`Après la répétition : npm run delib -- repetition effacer --academie ${academie} --session ${session} --confirmer`,
      );
      return CODES_SORTIE.reussite;
    });
  },
};

export const repetitionEffacer: Commande = {
  nom: 'repetition effacer',
  arguments: '--academie CODE --session CODE --confirmer',
  resume: 'efface une répétition générale, et rien d’autre',
  aide: [
    'Jurys, candidats, décisions, PV et papillons de la répétition disparaissent ; le journal garde ses lignes.',
    'Une session d’examen est refusée, par la commande et par la base. Sans --confirmer, rien n’est effacé.',
  ],
  executer: async (args, moyens) => {
    const { values } = lireArguments(
      args,
      { academie: { type: 'string' }, session: { type: 'string' }, confirmer: { type: 'boolean' } },
      { min: 0, max: 0, manque: '' },
    );
    const { academie, session } = values;
    if (!academie || !session) {
      throw new ErreurCommande('Les options --academie et --session sont nécessaires.');
    }
    return withGestionnaire(moyens, academie, async (contexte) => {
      if (values.confirmer !== true) {
        const jurys = (await deLaSession(contexte, session)).length;
        moyens.dire(
          fr`La session ${session} compte ${compter(jurys, 'jury', 'jurys')}. Pour l’effacer si c’est une répétition, relancez la même commande avec --confirmer.`,
        );
        return CODES_SORTIE.aConfirmer;
      }
      const effacee = await effacerRepetition(contexte(), session);
      if (!effacee.ok) {
        moyens.avertir(phraseRefus(effacee.refus));
        return CODES_SORTIE.refus;
      }
      moyens.dire(fr`Répétition ${session} effacée : ${compter(effacee.valeur.jurys, 'jury', 'jurys')}.`);
      return CODES_SORTIE.reussite;
    });
  },
};

async function deLaSession(contexte: () => Contexte, session: string): Promise<readonly LigneJury[]> {
  return (await listerJurys(contexte())).filter(({ jury }) => jury.session === session);
}

/** To the deliberation of the 1er groupe: what the juries of the day find. */
async function ouvrir(contexte: () => Contexte, session: string): Promise<readonly LigneJury[]> {
  const lignes = await deLaSession(contexte, session);
  for (const [etatVu, vers] of [['000', '105'] as const, ['105', '110'] as const]) {
    const demandes = lignes.map(({ jury }) => ({ juryId: jury.id, jury: jury.code, etatVu, vers }));
    const [manque] = (await passerJurys(contexte(), demandes)).filter(({ fait }) => !fait);
    if (manque) throw new Error(`a jury of the rehearsal does not open: ${JSON.stringify(manque)}`);
  }
  return lignes;
}

/** Papillons of every président and vice-président, one document a centre. */
async function imprimer(
  contexte: () => Contexte,
  moyens: Moyens,
  demande: { readonly lignes: readonly LigneJury[]; readonly url: string; readonly papillons: string },
): Promise<void> {
  const membreIds = demande.lignes.flatMap(({ jury }) =>
    jury.membres.filter(({ qualite }) => qualite !== 'membre').map(({ id }) => id),
  );
  const emis = await emettrePapillons(contexte(), membreIds, moyens.aleatoire);
  if (!emis.ok) throw new Error(`no papillons: ${emis.refus.code}`);
  // The engine of documents takes a second to load: only who prints waits for it.
  const { renderPapillons } = await import('@delib/documents');
  for (const document of await composerPapillons(contexte(), emis.valeur, demande.url)) {
    const chemin = `${demande.papillons.replace(/\.pdf$/, '')}-${document.centre.code}.pdf`;
    await writeFile(chemin, await renderPapillons(document), { mode: 0o600 });
    moyens.dire(chemin);
  }
}
