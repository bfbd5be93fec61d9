import { selectDestinataires, type Tx, withActor } from '@delib/db';
import { type EntreeZip, ecrireZip, renderPapillons } from '@delib/documents';
import { formatNom } from '@delib/domain';
import { compter, fr } from '@delib/francais';
import type { z } from 'zod';
import type { Contexte } from '../contexte';
import type { Conclusion, Generateur } from '../generation/generateur';
import { composerPapillons } from './composer-papillons';
import { demandeDePapillons, empreinteDesVus } from './demande-de-papillons';
import {
  finValidite,
  hacherPapillons,
  inscrirePapillons,
  loginsParMembre,
  type PapillonEmis,
  papillonsVus,
  tirerMotsDePasse,
} from './emettre-papillons';

/** The digests are nearly all of the work; the paper is the rest. */
const PART_DES_EMPREINTES = 0.95;

type Demande = z.infer<typeof demandeDePapillons>;

/**
 * The generator of many papillons: a zip with a PDF for each session and centre. Nothing is issued before the transaction
 * that offers the zip, and then all of it: cancelled or failed, the papillons that people hold go on opening. One that was
 * issued to one of them since it was asked ends it: neither of the two may find a dead password on a paper.
 * @param aleatoire `n` random bytes
 */
export function genererPapillons(aleatoire: (nombre: number) => Uint8Array): Generateur<Demande> {
  return {
    activite: 'papillons',
    parametres: demandeDePapillons,
    conservationJours: 1,
    verifier: async (contexte, { membreIds, vus }) => {
      const lus = await lireDestinataires(contexte, membreIds);
      if (lus.length !== new Set(membreIds).size) return { code: 'introuvable' };
      const [premier] = lus;
      if (!premier || empreinteDesVus(lus) === vus) return null;
      return { code: 'papillon_emis_entre_temps', jury: premier.jury };
    },
    async produire(contexte, { membreIds, vus }, production): Promise<Conclusion> {
      const destinataires = await lireDestinataires(contexte, membreIds);
      if (empreinteDesVus(destinataires) !== vus) {
        production.dire('erreur', CHANGE);
        return async () => {};
      }
      const tires = tirerMotsDePasse(membreIds, aleatoire);
      const total = tires.length / PART_DES_EMPREINTES;
      const secrets = await hacherPapillons(tires, (faits) => production.progresser(faits, total));
      const motsDePasse = new Map(tires.map(({ membreId, motDePasse }) => [membreId, motDePasse]));
      const logins = await lireLogins(contexte, destinataires);
      const valableJusquau = finValidite(contexte.maintenant);
      const emis = destinataires.map((destinataire): PapillonEmis => {
        const { membreId, jury, juryId, qualite } = destinataire;
        return {
          ...{ membreId, jury, juryId, qualite, valableJusquau, titulaire: formatNom(destinataire) },
          login: logins.get(membreId) ?? '',
          motDePasse: motsDePasse.get(membreId) ?? '',
        };
      });
      const documents = await composerPapillons(contexte, emis, production.adresses.portailJury);
      const entrees = documents.map(
        (document): EntreeZip => ({
          nom: `${document.numero}.pdf`,
          comprimer: false,
          octets: async () => {
            production.signal.throwIfAborted();
            return renderPapillons(document);
          },
        }),
      );
      const stamp = contexte.maintenant.toISOString().replace(/[-:]|\.\d+Z$/g, '');
      const zip = { nom: `papillons-${stamp}.zip`, type: 'application/zip' };
      await production.ajouterFichier(zip, ecrireZip(entrees, contexte.maintenant));
      const combien = compter(emis.length, 'papillon émis', 'papillons émis');
      const fichiers = compter(documents.length, 'un PDF pour le centre', 'PDF, un par centre');
      production.dire('information', documents.length === 1 ? fr`${combien}.` : fr`${combien}, ${fichiers}.`);
      production.dire('information', A_IMPRIMER);
      const imprimes = new Map(emis.map(({ membreId, login }) => [membreId, login]));
      return async (tx: Tx) => {
        const inscrits = await inscrirePapillons(
          tx,
          contexte,
          secrets,
          'ordinaire',
          papillonsVus(destinataires),
        );
        // Taken up again from nothing, it then says what changed.
        if (!inscrits.ok) throw new Error(`the papillons were refused: ${inscrits.refus.code}`);
        const autre = inscrits.valeur.find(({ membreId, login }) => imprimes.get(membreId) !== login);
        if (autre) throw new Error('a jury changed while its papillons were printed');
      };
    },
  };
}

const CHANGE = fr`Un papillon de l’une de ces personnes a été émis ou retiré depuis la demande, ou un jury a changé : rien n’a été émis. Revenez à la liste des papillons et recommencez.`;
const A_IMPRIMER = fr`Imprimez ou enregistrez le fichier aujourd’hui : il est effacé demain, et les mots de passe ne sont conservés nulle part ailleurs.`;

function lireDestinataires({ database, acteur }: Contexte, membreIds: readonly string[]) {
  return withActor(database, acteur, (tx) => selectDestinataires(tx, { membreIds }), 'lecture');
}

/** As they will be stored: two vice-presidents of one jury need two, whoever of them is issued one. */
async function lireLogins(
  { database, acteur }: Contexte,
  destinataires: readonly { readonly juryId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const juryIds = [...new Set(destinataires.map(({ juryId }) => juryId))];
  const tous = await withActor(database, acteur, (tx) => selectDestinataires(tx, { juryIds }), 'lecture');
  return loginsParMembre(tous, 'ordinaire');
}
