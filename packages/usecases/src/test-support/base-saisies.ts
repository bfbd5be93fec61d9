import { type Database, openDatabase } from '@delib/db';
import { idDuCandidat, passerEtats, validerDecisions } from '@delib/db/test-support/avancer-jury';
import type { Acteur, Etat } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { candidatDeTest, sessionDeTest } from '@delib/testing/petite-session';
import type { Contexte } from '../contexte';
import { importerSession } from '../import/importer-session';
import { listerJurys } from '../jury/lister-jurys';
import { passer } from '../jury/passer';
import { creerConfiance } from '../pv/confiance';
import { OPTIONS, valeur } from './base-import';

/** A base whose two jurys have candidates admitted to the 2nd groupe, and the people who enter choices and marks. */
export interface BaseSaisies {
  readonly owner: Database;
  /** As the centre app connects. */
  readonly gestionnaire: (prenom?: string) => Contexte;
  /** The chef of the centre of jury 20111. */
  readonly chef: () => Contexte;
  /** As the worker and the command line connect. */
  readonly worker: () => Contexte;
  readonly jury: (code: string) => Promise<Awaited<ReturnType<typeof listerJurys>>[number]>;
  /** Brings a jury where the journey would, its decisions those that the marks carry. */
  readonly amener: (code: string, etat: Etat) => Promise<string>;
  /** Id of a candidate by number. */
  readonly candidat: (numero: string) => Promise<string>;
  readonly fermer: () => Promise<void>;
}

/** From 110 on: what the jurys and their centre do, as facts. */
const CHEMIN: readonly Etat[] = ['110', '120', '130', '140', '198', '200', '210'];

/**
 * Jury 20111: 1001 admis, 1002 and 1003 admitted to the 2nd groupe (1003 présumé fraudeur); jury 20112: 2001
 * admitted to it.
 */
const SESSION_SAISIES = sessionDeTest({
  candidats: [
    candidatDeTest('1001', '20111'),
    candidatDeTest('1002', '20111'),
    candidatDeTest('1003', '20111', { presumeFraudeur: true }),
    candidatDeTest('2001', '20112'),
  ],
  notes: [
    { candidat: '1001', epreuve: 'E1', note: 1200 },
    { candidat: '1001', epreuve: 'E2', note: 1350 },
    { candidat: '1002', epreuve: 'E1', note: 950 },
    { candidat: '1002', epreuve: 'E2', nature: 'benefice', note: 1000, annee: 2024 },
    { candidat: '1003', epreuve: 'E1', note: 800 },
    { candidat: '1003', epreuve: 'E2', note: 1000 },
    { candidat: '2001', epreuve: 'E1', note: 900 },
    { candidat: '2001', epreuve: 'E2', note: 1000 },
  ],
});

export async function openBaseSaisies(): Promise<BaseSaisies> {
  const base: EphemeralDatabase = await openEphemeralDatabase();
  const centre = openDatabase(base.urls.centre, { max: 4 });
  const travail = openDatabase(base.urls.worker, { max: 2 });
  const owner = openDatabase(base.ownerUrl, { max: 1 });
  const contexte = (database: Database, acteur: Acteur): Contexte => ({
    database,
    acteur,
    maintenant: new Date('2026-07-01T08:00:00Z'),
    requete: 'test',
    confiance: creerConfiance([]),
  });
  const identite = { academieId: '99', connexionId: 'c', nom: 'Test' };
  const gestionnaire = (prenom = 'Dominique'): Contexte =>
    contexte(centre, { ...identite, prenom, role: 'gestionnaire', compteId: 'g' });
  const worker = () => ({ ...gestionnaire(), database: travail });
  valeur(await importerSession(worker(), SESSION_SAISIES, OPTIONS));
  const jury: BaseSaisies['jury'] = async (code) => {
    const found = (await listerJurys(gestionnaire())).find((ligne) => ligne.jury.code === code);
    if (!found) throw new Error(`no jury ${code}`);
    return found;
  };
  const { centreId } = (await jury('20111')).jury;
  return {
    owner,
    gestionnaire,
    worker,
    chef: () =>
      contexte(centre, { ...identite, prenom: 'Camille', role: 'chef_de_centre', compteId: 'c', centreId }),
    jury,
    amener: async (code, etat) => {
      const { id } = (await jury(code)).jury;
      valeur(await passer(gestionnaire(), { juryId: id, acte: 'ouvrirModificationNotes' }));
      if (etat === '105') return id;
      valeur(await passer(gestionnaire(), { juryId: id, acte: 'ouvrirDeliberation' }));
      await validerDecisions(owner, id);
      await passerEtats(owner, id, CHEMIN.slice(0, CHEMIN.indexOf(etat) + 1));
      return id;
    },
    candidat: (numero) => idDuCandidat(owner, numero),
    fermer: async () => {
      await Promise.all([centre.close(), travail.close(), owner.close()]);
      await base.close();
    },
  };
}
