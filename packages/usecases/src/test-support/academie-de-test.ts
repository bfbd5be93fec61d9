import { randomBytes } from 'node:crypto';
import { type Database, openDatabase, uneBase } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { authentifierCompte, authentifierPapillon } from '../connexion/authentifier';
import { chargerActeur } from '../connexion/charger-acteur';
import type { Contexte } from '../contexte';
import { emettrePapillons, type PapillonEmis } from '../papillons/emettre-papillons';
import { valeur } from './moyens-de-test';

/** A small académie, and each program's own role: what the acts of the académie are tested through. */
export interface AcademieDeTest {
  readonly centre: Database;
  readonly portail: Database;
  readonly worker: Database;
  readonly owner: Database;
  readonly ici: PetiteAcademie;
  readonly ailleurs: PetiteAcademie;
  /** The present moment, a minute later each time it is asked for. */
  readonly maintenant: () => Date;
  readonly contexte: (acteur: Acteur, database?: Database) => Contexte;
  /** A papillon just issued by that person, and the session it opened on the jury portal. */
  readonly entrer: (
    par: Acteur,
    membreId: string,
  ) => Promise<{ readonly papillon: PapillonEmis; readonly sid: string }>;
  readonly entrerUtilisateur: (identifiant: string, motDePasse: string) => Promise<string | null>;
  readonly ouverte: (sid: string) => Promise<boolean>;
  readonly fermer: () => Promise<void>;
}

export const aleatoire = (n: number) => new Uint8Array(randomBytes(n));

export async function ouvrirAcademieDeTest(): Promise<AcademieDeTest> {
  const base = await openEphemeralDatabase();
  const centre = openDatabase(base.urls.centre, { max: 4 });
  const portail = openDatabase(base.urls.jury, { max: 2 });
  const worker = openDatabase(base.urls.worker, { max: 2 });
  const owner = openDatabase(base.ownerUrl, { max: 1 });
  const ici = await writePetiteAcademie(base.ownerUrl, '14');
  const ailleurs = await writePetiteAcademie(base.ownerUrl, '19');
  let instant = new Date('2026-06-22T08:00:00Z').getTime();
  const maintenant = () => {
    instant += 60_000;
    return new Date(instant);
  };
  const confiance = { estAuthentique: async () => false };
  const contexte: AcademieDeTest['contexte'] = (acteur, database = centre) => ({
    database,
    acteur,
    maintenant: maintenant(),
    requete: 'test',
    confiance,
  });
  const entree = (database: Database) => ({
    bases: uneBase(database),
    maintenant: maintenant(),
    requete: 'test',
    adresse: '192.0.2.1',
  });
  return {
    centre,
    portail,
    worker,
    owner,
    ici,
    ailleurs,
    maintenant,
    contexte,
    entrer: async (par, membreId) => {
      const [papillon] = valeur(await emettrePapillons(contexte(par), [membreId], aleatoire));
      if (!papillon) throw new Error('no papillon');
      const { connexionId } = valeur(await authentifierPapillon(entree(portail), papillon));
      return { papillon, sid: connexionId };
    },
    entrerUtilisateur: async (identifiant, motDePasse) => {
      const entre = await authentifierCompte(entree(centre), { identifiant, motDePasse });
      return entre.ok ? entre.valeur.connexionId : null;
    },
    // Asked at the present minute: a session of this test has not run out by itself.
    ouverte: async (sid) => (await chargerActeur(uneBase(centre), sid, new Date(instant))) !== null,
    fermer: async () => {
      await Promise.all([centre.close(), portail.close(), worker.close(), owner.close()]);
      await base.close();
    },
  };
}
