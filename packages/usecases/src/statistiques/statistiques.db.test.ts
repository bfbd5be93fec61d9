import { type Database, openDatabase, selectEtablissements, withActor } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contexte } from '../contexte';
import { lireDeliberation } from '../deliberation/lire-deliberation';
import { saisirDecision } from '../deliberation/saisir-decision';
import type { Production } from '../generation/generateur';
import { passer } from '../jury/passer';
import { creerConfiance } from '../pv/confiance';
import { editerPvIndividuels } from '../pv-individuels/editer-pv-individuels';
import { ADRESSES_DE_TEST, code, PAGE_DE_TEST, valeur } from '../test-support/moyens-de-test';
import { editerStatistiques, lireStatistiques, preparerStatistiques } from './editer-statistiques';
import { genererStatistiques } from './generer-statistiques';

let base: EphemeralDatabase;
let centre: Database;
let portail: Database;
let ici: PetiteAcademie;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre);
  portail = openDatabase(base.urls.jury);
  ici = await writePetiteAcademie(base.ownerUrl);
});

afterAll(async () => {
  await centre.close();
  await portail.close();
  await base.close();
});

function contexte(acteur: Acteur): Contexte {
  return {
    database: acteur.role === 'president' ? portail : centre,
    acteur,
    maintenant: new Date('2026-06-22T08:00:00Z'),
    requete: 'test',
    confiance: creerConfiance([]),
  };
}

const demande = (juryIds: string[], etablissements = false) => ({
  juryIds,
  presentation: 'decision' as const,
  titre: ' Réunion ',
  etablissements,
});

describe('Activity 4 on a real base', () => {
  it('before 110 there is nothing to edit, and the picker says so', async () => {
    const [jury] = ici.jurys;
    expect(code(await editerStatistiques(contexte(ici.chef), demande([jury])))).toBe('etat_inadapte');
    const proposes = await preparerStatistiques(contexte(ici.chef), {});
    expect(proposes.map(({ jury: propose, refus }) => [propose.id, refus?.code])).toEqual([
      [jury, 'etat_inadapte'],
    ]);
  });

  it('at 110 it gives the proposals of the marks received, with établissements where they are asked for', async () => {
    const [jury] = ici.jurys;
    for (const acte of ['ouvrirModificationNotes', 'ouvrirDeliberation'] as const) {
      valeur(await passer(contexte(ici.gestionnaire), { juryId: jury, acte }));
    }
    const edition = valeur(await editerStatistiques(contexte(ici.chef), demande([jury], true)));
    expect(edition).toMatchObject({ titre: 'Réunion', session: '2026', presentation: 'decision' });
    expect(edition.numero).toMatch(/^ST-2026-C1-decision-[0-9A-F]{8}$/);
    const { parDecision, parEpreuve, candidats } = edition.jurys[0]?.statistiques ?? {};
    expect(candidats).toBe(3);
    expect(parDecision?.propositions).toEqual({ admis: 1, second_groupe: 1, non_admis: 1, poursuite: 0 });
    expect(parDecision?.parEtablissement).toMatchObject([{ libelle: 'Lycée', candidats: 3, moyenne: null }]);
    expect(parEpreuve?.map(({ epreuve, auMoinsDix }) => [epreuve.code, auMoinsDix])).toEqual([
      ['E1', 1],
      ['E2', 2],
    ]);
  });

  it('what the jury settles afterwards changes nothing in them', async () => {
    const [jury] = ici.jurys;
    const president = contexte(ici.president);
    const avant = valeur(await lireStatistiques(president, demande([jury])));
    const { candidats } = valeur(await lireDeliberation(president, jury));
    const barre = candidats.find(({ numeroAnonymat }) => numeroAnonymat === '0002');
    const relevee = await saisirDecision(president, {
      juryId: jury,
      candidatId: barre?.candidatId ?? '',
      versionVue: 1,
      saisies: [{ type: 'relever', epreuve: 'E1', note: '12', motif: 'dossier et oral' }],
    });
    expect(code(relevee)).toBe('ok');
    expect(valeur(await lireStatistiques(president, demande([jury])))).toEqual(avant);
  });

  it('a président reads those of their own jury, never an établissement, never another jury', async () => {
    const [jury, autre] = ici.jurys;
    const lues = valeur(await lireStatistiques(contexte(ici.president), demande([jury], true)));
    expect(lues[0]?.statistiques.parDecision.parEtablissement).toBeNull();
    expect(code(await lireStatistiques(contexte(ici.president), demande([autre])))).toBe('introuvable');
    await expect(
      withActor(portail, ici.president, (tx) => selectEtablissements(tx, [jury])),
    ).rejects.toThrow();
  });

  it('many jurys are made by a job, as the person who asked: one zip, a PDF per jury, told as it goes', async () => {
    const [jury] = ici.jurys;
    const fichiers: { nom: string; octets: Buffer }[] = [];
    const dits: string[] = [];
    const production: Production = {
      progresser: async (fait, total) => void dits.push(`${fait}/${total}`),
      dire: (niveau, texte) => void dits.push(`${niveau} : ${texte}`),
      ajouterFichier: async ({ nom }, octets) => {
        const morceaux: Uint8Array[] = [];
        for await (const morceau of octets) morceaux.push(morceau);
        fichiers.push({ nom, octets: Buffer.concat(morceaux) });
      },
      signal: new AbortController().signal,
      adresses: ADRESSES_DE_TEST,
      pageHorsLigne: PAGE_DE_TEST,
    };
    const worker = openDatabase(base.urls.worker);
    try {
      const demandeur = { ...contexte(ici.chef), database: worker };
      expect(await genererStatistiques.verifier?.(demandeur, demande([ici.jurys[1]]))).toEqual({
        code: 'introuvable',
      });
      await genererStatistiques.produire(demandeur, demande([jury], true), production);
    } finally {
      await worker.close();
    }
    expect(dits).toEqual(['0/1', '1/1', 'information : Un PDF par jury, 1 au total.']);
    expect(fichiers.map(({ nom }) => nom)).toEqual([expect.stringMatching(/^ST-2026-C1-decision-.*\.zip$/)]);
    const zip = fichiers[0]?.octets.toString('latin1') ?? '';
    expect(zip.startsWith('PK')).toBe(true);
    expect(zip).toContain('statistiques-20111.pdf');
    expect(zip).toContain('%PDF-1.7');
  });

  it('the PV individuels of their jury are for the président too, without a name', async () => {
    const [jury, autre] = ici.jurys;
    const { edition, jury: imprime } = valeur(
      await editerPvIndividuels(contexte(ici.president), { juryId: jury, groupe: 1 }),
    );
    expect(imprime.candidats.map(({ numeroAnonymat }) => numeroAnonymat)).toEqual(['0001', '0002', '0003']);
    expect(JSON.stringify([edition, imprime])).not.toMatch(/Évelyne|Eve|Élan/);
    expect(code(await editerPvIndividuels(contexte(ici.president), { juryId: autre, groupe: 1 }))).toBe(
      'introuvable',
    );
    for (const [juryId, groupe] of [
      [autre, 1],
      [jury, 2],
    ] as const) {
      const refusee = await editerPvIndividuels(contexte(ici.gestionnaire), { juryId, groupe });
      expect(code(refusee)).toBe('etat_inadapte');
    }
  });

  it('nobody, a stranger and two centres at once are refused', async () => {
    expect(code(await editerStatistiques(contexte(ici.chef), demande([])))).toBe('aucun_jury_choisi');
    expect(code(await editerStatistiques(contexte(ici.chef), demande([...ici.jurys])))).toBe('introuvable');
    expect(code(await editerStatistiques(contexte(ici.gestionnaire), demande([...ici.jurys])))).toBe(
      'saisie_invalide',
    );
  });
});
