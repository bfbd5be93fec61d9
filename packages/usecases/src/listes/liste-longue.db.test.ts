import { type Database, openDatabase, STOCKAGE_EN_BASE } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { GENERATION, installJobs } from '@delib/jobs';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lireCompteRendu } from '../comptes-rendus/lire-comptes-rendus';
import type { Contexte } from '../contexte';
import { executerGeneration } from '../generation/executer-generation';
import { creerConfiance } from '../pv/confiance';
import { ADRESSES_DE_TEST, PAGE_DE_TEST, valeur } from '../test-support/moyens-de-test';
import { criteresLivrets, type DemandeListe } from './demande-liste';
import { demanderListeCandidats, LIGNES_A_L_INSTANT } from './demander-liste-candidats';

let base: EphemeralDatabase;
let centre: Database;
let worker: Database;
let owner: Database;
let ici: PetiteAcademie;
let demande: DemandeListe;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  await installJobs(base.ownerUrl);
  centre = openDatabase(base.urls.centre);
  worker = openDatabase(base.urls.worker);
  owner = openDatabase(base.ownerUrl, { max: 1 });
  ici = await writePetiteAcademie(base.ownerUrl);
  const [session] = await owner.sql<{ id: string }[]>`select id from session_examen`;
  demande = {
    liste: 'livrets',
    sessionId: session?.id ?? '',
    centreId: ici.centres[0],
    criteres: criteresLivrets.parse({ nom: 'nombreux' }),
  };
  await owner.sql`with ajoutes as (
    insert into candidat (academie_id, centre_id, jury_id, numero_anonymat, categorie, forme, livret, presume_fraudeur, liste_rouge)
    select academie_id, centre_id, id, 'B' || n, 'SCOLAIRE', 'globale', true, false, false
    from jury cross join generate_series(1, ${LIGNES_A_L_INSTANT + 1}::int) n where id = ${ici.jurys[0]} returning *)
    insert into candidat_identite (candidat_id, academie_id, centre_id, jury_id, session_id, numero_candidat, nom, prenoms,
      date_naissance, etablissement_code, etablissement, amenagements)
    select id, academie_id, centre_id, jury_id, ${session?.id ?? ''}, numero_anonymat, 'Nombreux', 'Lou', '2005-01-01', '', '', ''
    from ajoutes`;
});

afterAll(async () => {
  await Promise.all([centre?.close(), worker?.close(), owner?.close()]);
  await base?.close();
});

const confiance = creerConfiance([]);
const contexte = (acteur: Acteur): Contexte => ({
  database: centre,
  acteur,
  maintenant: new Date('2026-06-22T08:00:00Z'),
  requete: 'test',
  confiance,
});

describe('a list longer than a person waits for', () => {
  it('is given at once as CSV, and as PDF by a job whose compte-rendu names no candidate', async () => {
    const csv = valeur(await demanderListeCandidats(contexte(ici.chef), demande, 'csv'));
    expect(csv.genre).toBe('prete');
    const pdf = valeur(await demanderListeCandidats(contexte(ici.chef), demande, 'pdf'));
    if (pdf.genre !== 'en_preparation') throw new Error('a job was expected');

    const [tache] = await owner.sql`select data from pgboss.job where name = 'generation'`;
    await executerGeneration(
      {
        database: worker,
        maintenant: () => new Date(),
        stockage: STOCKAGE_EN_BASE,
        confiance,
        adresses: ADRESSES_DE_TEST,
        pageHorsLigne: PAGE_DE_TEST,
        dureeFichiersJours: 30,
      },
      GENERATION.payload.parse(tache?.data),
      { signal: new AbortController().signal },
    );
    const fait = valeur(await lireCompteRendu(contexte(ici.chef), pdf.compteRenduId));
    expect(fait.resultat).toBe('succes');
    expect(fait.fichiers.map(({ nom }) => nom)).toEqual([
      expect.stringMatching(/^LLIV-2026-C1-[0-9A-F]{8}\.pdf$/),
    ]);
    expect(JSON.stringify(fait.criteres)).toContain('20111');
    expect(JSON.stringify(fait.criteres)).not.toMatch(/nombreux/i);
    // The CSV at once, and the PDF when it was made: both are in the journal, by who asked.
    const lignes = await owner.sql`select qui from journal where acte = 'editerListeCandidats'`;
    expect(lignes.map(({ qui }) => qui)).toEqual(['Dominique Test', 'Dominique Test']);
  });

  it('tells why it can no longer be made', async () => {
    const ailleurs = { ...demande, centreId: ici.centres[1] };
    const refusee = await demanderListeCandidats(contexte(ici.chef), ailleurs, 'pdf');
    expect(refusee.ok ? '' : refusee.refus.code).toBe('introuvable');
  });
});
