import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Database, openDatabase, uneBase } from '@delib/db';
import type { Acteur, Result } from '@delib/domain';
import { horodateurLocal, ouvrirAutorite } from '@delib/signature';
import { authentifierPapillon } from '@delib/usecases/connexion/authentifier';
import { chargerActeur } from '@delib/usecases/connexion/charger-acteur';
import { seDeconnecter } from '@delib/usecases/connexion/se-deconnecter';
import type { Contexte } from '@delib/usecases/contexte';
import { creerConfiance } from '@delib/usecases/pv/confiance';
import type { MoyensDeSignature } from '@delib/usecases/pv/signer-pv';
import type { ContexteDemo } from './contrat';
import { ACADEMIE } from './session';

/** Who prepares the session of the demo. */
export const GESTIONNAIRE = { prenom: 'Dominique', nom: 'Lavigne' } as const;

/** Milliseconds between two acts of the story, and how long before now it begins. */
const PAS_MS = 2000;
const DEBUT_MS = 45 * 60_000;

/** A user of the demo, with the id of the account once there is one. */
export interface Utilisateur {
  readonly prenom: string;
  readonly nom: string;
  readonly compteId: string;
}

/** Whoever acts while the demo is prepared, on the bases and with the authority of the real programs. */
export interface Scene {
  readonly gestionnaire: () => Contexte;
  readonly chef: (utilisateur: Utilisateur, centreId: string) => Contexte;
  /** Logs in by a papillon, as on the portal, acts, and closes the session. */
  readonly president: <T>(
    papillon: { readonly login: string; readonly motDePasse: string },
    acts: (contexte: () => Contexte) => Promise<T>,
  ) => Promise<T>;
  readonly moyens: MoyensDeSignature;
  readonly aleatoire: (n: number) => Uint8Array;
  readonly fermer: () => Promise<void>;
}

/**
 * Opens the scene. The story's clock runs in the hour before now: after the authority began to be valid,
 * before whoever looks.
 */
export async function openScene({ urls, ac, maintenant }: ContexteDemo): Promise<Scene> {
  let horloge = maintenant.getTime() - DEBUT_MS;
  const tick = () => {
    horloge = Math.min(horloge + PAS_MS, maintenant.getTime());
    return new Date(horloge);
  };
  const opened = await ouvrirAutorite(readFileSync(ac.fichier), ac.secret, maintenant);
  if (!opened.ok || !opened.horodatage) throw new Error('the authority of the demo does not open');
  const confiance = creerConfiance([opened.autorite.racinePem]);
  const aleatoire = (n: number) => new Uint8Array(randomBytes(n));
  const centre = openDatabase(urls.centre, { max: 2, name: 'delib-demo' });
  const portail = openDatabase(urls.jury, { max: 2, name: 'delib-demo' });
  const worker = openDatabase(urls.worker, { max: 3, name: 'delib-demo' });
  const contexte = (database: Database, acteur: Acteur): Contexte => {
    return { database, acteur, maintenant: tick(), requete: 'demonstration', confiance };
  };
  const ici = { academieId: ACADEMIE.code, connexionId: 'demonstration' };
  return {
    gestionnaire: () =>
      contexte(worker, { ...ici, ...GESTIONNAIRE, role: 'gestionnaire', compteId: 'demonstration' }),
    chef: ({ prenom, nom, compteId }, centreId) =>
      contexte(centre, { ...ici, prenom, nom, compteId, role: 'chef_de_centre', centreId }),
    president: async (papillon, acts) => {
      const entree = {
        bases: uneBase(portail),
        maintenant: tick(),
        requete: 'demonstration',
        adresse: '127.0.0.1',
      };
      const { connexionId } = accepte(await authentifierPapillon(entree, papillon));
      const acteur = await chargerActeur(uneBase(portail), connexionId, tick());
      if (!acteur) throw new Error('the session just opened is not there');
      const result = await acts(() => contexte(portail, acteur));
      await seDeconnecter(uneBase(portail), acteur, tick(), 'demonstration');
      return result;
    },
    moyens: {
      autorite: opened.autorite,
      horodateur: horodateurLocal(
        opened.horodatage,
        () => new Date(horloge),
        () => positiveSerial(aleatoire(16)),
      ),
      aleatoire,
    },
    aleatoire,
    fermer: async () => {
      await Promise.all([centre.close(), portail.close(), worker.close()]);
    },
  };
}

/** The value of an act that has no reason to be refused here: a refusal is a bug of the demo. */
export function accepte<T>(result: Result<T>): T {
  if (result.ok) return result.valeur;
  throw new Error(`the demo was refused: ${JSON.stringify(result.refus)}`);
}

/** A DER serial number is positive: the first bit off, the next one on so that it is never zero. */
function positiveSerial(serial: Uint8Array): Uint8Array {
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return serial;
}
