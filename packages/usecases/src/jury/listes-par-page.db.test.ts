import {
  type Database,
  openDatabase,
  type SITUATIONS_ACCES,
  type SituationComposition,
  TOUTES,
  TRIS_ACCES,
} from '@delib/db';
import { idDuJury, passerEtats } from '@delib/db/test-support/avancer-jury';
import { zipDe } from '@delib/documents/zip';
import { type Acteur, contient } from '@delib/domain';
import { generateSession, readSession } from '@delib/session-files';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { lireChoix } from '../choix/lire-choix';
import { listerComptesRendus } from '../comptes-rendus/lire-comptes-rendus';
import type { Contexte } from '../contexte';
import { importerSession } from '../import/importer-session';
import { listerPapillons } from '../papillons/lister-papillons';
import { listerSuivi } from '../pv/lister-suivi';
import { OPTIONS, valeur } from '../test-support/base-import';
import { listerCompositions } from './composer-jury';
import { listerAvancement } from './lister-avancement';
import { listerPageJurys } from './lister-page-jurys';

const PREMIERE = { page: 1, parPage: 50 };

let base: EphemeralDatabase;
let centre: Database;
let owner: Database;
let travail: Database;
const envoyes: string[] = [];
beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 1, onStatement: (text) => envoyes.push(text) });
  travail = openDatabase(base.urls.worker, { max: 2 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await Promise.all([centre, travail, owner].map((each) => each?.close()));
  await base?.close();
});

const contexte = (database = centre): Contexte => {
  const acteur: Acteur = {
    ...{ role: 'gestionnaire', compteId: 'g', academieId: '99', connexionId: 'c' },
    ...{ prenom: 'Dominique', nom: 'Test' },
  };
  const confiance = { estAuthentique: async () => false };
  return { database, acteur, maintenant: new Date('2026-06-01T08:00:00Z'), requete: 'test', confiance };
};

async function importer(annee: number, jurys: number) {
  const fichiers = generateSession({
    ...{ jurys, candidats: 4, graine: annee, centres: 3, annee },
    academie: { code: '99', nom: 'Académie de test' },
  });
  const octets = await zipDe([...fichiers].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
  const lue = await readSession({ kind: 'zip', bytes: octets });
  if (!lue.ok) throw new Error('the generated session is refused');
  valeur(await importerSession(contexte(travail), lue.session, OPTIONS));
}

/** As many treatments as jurys, each with its file. */
async function traiter(nombre: number) {
  const lus = await owner.sql<{ id: string }[]>`
    insert into compte_rendu (id, academie_id, activite, titre, parametres, criteres, demande_par, demande_le, resultat,
      progression, messages, tour, essai)
    select gen_random_uuid(), '99', 'editer_rln', 'Relevés ' || n, '{}', '[]', 'Dominique Test', now(), 'succes', 100, '[]', 1, 1
    from generate_series(1, ${nombre}) n returning id`;
  expect(lus).toHaveLength(nombre);
}

/** Puts every jury there, without what leads to it. */
async function poserEtat(etat: '000' | '140') {
  await owner.sql.begin(async (sql) => {
    await sql`alter table jury disable trigger user`;
    await sql`update jury set etat = ${etat}`;
    await sql`alter table jury enable trigger user`;
  });
}

/** Every candidate is admitted to the 2nd groupe, and none has chosen. */
async function admettreAuSecond() {
  await poserEtat('140');
  await owner.sql`insert into deliberation (candidat_id, groupe, academie_id, centre_id, jury_id, proposition, issue_arretee,
        issue_validee, empreinte_arretee, empreinte_validee, points_jury, motif_points, modifie_par, modifie_le)
      select id, 1, academie_id, centre_id, jury_id, 'second_groupe', 'second_groupe', 'second_groupe', 'e', 'e', 0, '',
        'Test', now()
      from candidat on conflict do nothing`;
}

async function derniereSession(): Promise<string> {
  const [session] = await owner.sql<
    { id: string }[]
  >`select id from session_examen order by annee desc limit 1`;
  return session?.id ?? '';
}

/** Every list that comes page by page, as its page reads it. */
const LISTES: Readonly<Record<string, () => Promise<{ readonly total: number }>>> = {
  'Saisir les notes': () => listerPageJurys(contexte(), {}, null, PREMIERE),
  'Composer les jurys': () => listerCompositions(contexte(), {}, null, PREMIERE),
  'Vue détaillée': () => listerAvancement(contexte(), {}, null, PREMIERE),
  'Vue détaillée, par PV': () =>
    listerAvancement(contexte(), { pv: { 1: 'sans_pv' } }, { colonne: 'pv2', descendant: true }, PREMIERE),
  'Saisir les choix': async () =>
    lireChoix(contexte(), { sessionId: await derniereSession() }, null, PREMIERE),
  Papillons: () => listerPapillons(contexte(), {}, null, PREMIERE),
  'Suivre l’édition du PV': async () => {
    const demande = { sessionId: await derniereSession(), groupe: 1 } as const;
    return (await listerSuivi(contexte(), demande, null, PREMIERE)).page;
  },
  'Comptes-rendus': () => listerComptesRendus(contexte(), {}, null, PREMIERE),
};

/** How many rows a list has, and the statements that its first page takes. */
async function compter(lire: () => Promise<{ readonly total: number }>) {
  await lire();
  envoyes.length = 0;
  const { total } = await lire();
  return { total, requetes: envoyes.length };
}

test('no list takes more statements of sixty jurys than of three', async () => {
  await importer(2025, 3);
  await admettreAuSecond();
  await traiter(3);
  const peu = new Map<string, Awaited<ReturnType<typeof compter>>>();
  for (const [nom, lire] of Object.entries(LISTES)) peu.set(nom, await compter(lire));
  await importer(2026, 60);
  await admettreAuSecond();
  await traiter(60);
  for (const [nom, lire] of Object.entries(LISTES)) {
    const avant = peu.get(nom);
    const apres = await compter(lire);
    expect(apres.total, nom).toBeGreaterThan(10 * (avant?.total ?? 0));
    expect(avant?.requetes, nom).toBeGreaterThan(0);
    expect(apres.requetes, nom).toBe(avant?.requetes);
  }
  await poserEtat('000');
});

describe('a list of jurys, page after page', () => {
  it('holds each jury once, in the order of the whole', async () => {
    for (const colonne of ['code', 'qualification', 'centre', 'etat'] as const) {
      const tri = { colonne, descendant: true };
      const tous = await listerPageJurys(contexte(), {}, tri, TOUTES);
      const vus: string[] = [];
      for (let page = 1; page <= 4; page += 1) {
        vus.push(
          ...(await listerPageJurys(contexte(), {}, tri, { page, parPage: 20 })).lignes.map(({ id }) => id),
        );
      }
      expect(vus, colonne).toEqual(tous.lignes.map(({ id }) => id));
      expect(new Set(vus).size).toBe(63);
    }
  });

  it('past its last page is its last page', async () => {
    const lue = await listerPageJurys(contexte(), {}, null, { page: 99, parPage: 20 });
    expect([lue.page, lue.lignes.length, lue.total]).toEqual([4, 3, 63]);
    const vide = await listerPageJurys(contexte(), { recherche: 'introuvable' }, null, PREMIERE);
    expect([vide.page, vide.lignes, vide.total]).toEqual([1, [], 0]);
  });

  it.each(['2010', 'LYCÉE', 'lycee 2011', 'services informatiques', '%', '_'])(
    'searched for « %s » gives what the browser would',
    async (mots) => {
      const { lignes } = await listerPageJurys(contexte(), {}, null, TOUTES);
      const attendus = lignes.filter((jury) =>
        contient(
          `${jury.code} ${jury.specialite} ${jury.centreCode} ${jury.centreNom} ${jury.centreVille}`,
          mots,
        ),
      );
      const trouves = await listerPageJurys(contexte(), { recherche: mots }, null, TOUTES);
      expect(trouves.lignes).toEqual(attendus);
    },
  );

  it('is found by the name of who presides it, and of nobody else', async () => {
    const { lignes } = await listerCompositions(contexte(), {}, null, TOUTES);
    const { nom = '', prenom = '' } =
      lignes[5]?.jury.membres.find(({ qualite }) => qualite === 'vice_president') ?? {};
    const attendus = lignes.filter(({ jury }) =>
      jury.membres.some(
        (m) => m.qualite !== 'membre' && contient(`${m.prenom} ${m.nom}`, `${nom} ${prenom}`),
      ),
    );
    const trouves = await listerCompositions(contexte(), { president: `${nom} ${prenom}` }, null, TOUTES);
    expect(trouves.lignes.map(({ jury }) => jury.code)).toEqual(attendus.map(({ jury }) => jury.code));
    expect(attendus.length).toBeGreaterThan(0);
  });

  it('offers for its marks the jurys at an état where some are entered', async () => {
    const saisie = ['105', '200'] as const;
    expect((await listerPageJurys(contexte(), { saisie }, null, PREMIERE)).total).toBe(0);
    const id = await idDuJury(owner, '2026', '20105');
    await passerEtats(owner, id, ['000', '105']);
    const { lignes } = await listerPageJurys(contexte(), { saisie }, null, PREMIERE);
    expect(lignes).toMatchObject([{ id, etat: '105', reexamen: null }]);
  });
});

describe('the accesses to the jury portal, page after page', () => {
  const lister = (
    ...demande: [Parameters<typeof listerPapillons>[1]?, Parameters<typeof listerPapillons>[2]?]
  ) => listerPapillons(contexte(), demande[0] ?? {}, demande[1] ?? null, TOUTES);

  it('holds each président and vice-président once, in any order', async () => {
    const tous = new Set((await lister()).lignes.map(({ membreId }) => membreId));
    for (const colonne of TRIS_ACCES) {
      const ids = (await lister({}, { colonne, descendant: false })).lignes.map(({ membreId }) => membreId);
      expect(ids, colonne).toHaveLength(tous.size);
      expect(new Set(ids), colonne).toEqual(tous);
    }
  });

  it('finds by name whoever the browser would', async () => {
    const { lignes } = await lister();
    const { prenom = '', nom = '' } = lignes[7] ?? {};
    const attendus = lignes.filter((ligne) => contient(`${ligne.prenom} ${ligne.nom}`, `${nom} ${prenom}`));
    expect(attendus.length).toBeGreaterThan(0);
    expect((await lister({ titulaire: `${nom} ${prenom}` })).lignes).toEqual(attendus);
  });

  it('counts and finds each situation', async () => {
    const { lignes } = await lister();
    const [emis, expire, teste, verrouille] = lignes.map(({ membreId }) => membreId);
    for (const [membreId, valable, essaye] of [
      [emis, '2026-12-01', null],
      [expire, '2026-05-01', null],
      [teste, '2026-12-01', '2026-05-20'],
      [verrouille, '2026-12-01', '2026-05-20'],
    ]) {
      await owner.sql`
        insert into papillon (id, academie_id, centre_id, jury_id, membre_id, login, empreinte_mot_de_passe, emis_le, emis_par,
          valable_jusquau, teste_le)
        select gen_random_uuid(), academie_id, centre_id, jury_id, id, 'L-' || left(id::text, 8), 'x', '2026-04-01', 'Test',
          ${valable ?? null}, ${essaye ?? null}
        from membre where id = ${membreId ?? ''}`;
    }
    await owner.sql`insert into essai_connexion (adresse, login, echecs, dernier_le, verrouille)
      values ('192.0.2.1', 'L-' || left(${verrouille ?? ''}, 8), 10, now(), true)`;
    const { parSituation, total } = await lister();
    expect(parSituation).toEqual({ aucun: total - 4, jamais_utilise: 1, expire: 1, teste: 1, verrouille: 1 });
    const une = async (situation: (typeof SITUATIONS_ACCES)[number]) =>
      (await lister({ situations: [situation] })).lignes.map(({ membreId }) => membreId);
    expect(await une('jamais_utilise')).toEqual([emis]);
    expect(await une('expire')).toEqual([expire]);
    expect(await une('teste')).toEqual([teste]);
    expect(await une('verrouille')).toEqual([verrouille]);
    expect((await lister({ recherche: `l-${(teste ?? '').slice(0, 8)}` })).lignes).toMatchObject([
      { membreId: teste },
    ]);
  });
});

describe('« Composer les jurys » by what lacks', () => {
  it('finds in each situation the jurys that the domain puts there, whatever was changed', async () => {
    // Each jury is spoilt in its own way: no arrêté, no président, two, one without the quality, a college short, empty…
    await owner.sql`update jury set arrete_numero = null where code like '%1'`;
    await owner.sql`update membre m set retire_le = now() from jury j
      where j.id = m.jury_id and ((j.code like '%2' and m.qualite = 'president') or (j.code like '%3' and m.college = 'profession')
        or (j.code like '%4' and m.statut = 'salarie') or (j.code like '%5' and m.statut = 'enseignant_chercheur'))`;
    await owner.sql`update membre m set statut = 'employeur' from jury j where j.id = m.jury_id and j.code like '%6' and m.college = 'profession'`;
    await owner.sql`update membre m set statut = 'enseignant_prive' from jury j where j.id = m.jury_id and j.code like '%7' and m.college = 'enseignants'`;
    await owner.sql`update membre m set statut = 'enseignant_public' from jury j where j.id = m.jury_id and j.code like '%8' and m.qualite = 'president'`;
    const { lignes } = await listerCompositions(contexte(), {}, null, TOUTES);
    const parSituation = Map.groupBy(lignes, ({ bilan }): SituationComposition => {
      if (bilan.manquements.length > 0) return 'a_completer';
      return bilan.avertissements.length > 0 ? 'avec_reserve' : 'complete';
    });
    for (const composition of ['a_completer', 'avec_reserve', 'complete'] as const) {
      const attendus = parSituation.get(composition) ?? [];
      expect(attendus.length, composition).toBeGreaterThan(0);
      const trouves = await listerCompositions(contexte(), { composition }, null, TOUTES);
      expect(trouves.lignes.map(({ jury }) => jury.code)).toEqual(attendus.map(({ jury }) => jury.code));
    }
  });
});
