import { type Database, openDatabase } from '@delib/db';
import { validerDecisions } from '@delib/db/test-support/avancer-jury';
import { zipDe } from '@delib/documents/zip';
import type { Acteur, ActeurJury, Etat } from '@delib/domain';
import { generateSession, readSession } from '@delib/session-files';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lireSituations } from './accueil/lire-situations';
import { lireCompteRendu } from './comptes-rendus/lire-comptes-rendus';
import type { Contexte } from './contexte';
import { lireDeliberation } from './deliberation/lire-deliberation';
import { lireLivretsAViser } from './deliberation/lire-livrets-a-viser';
import { importerSession } from './import/importer-session';
import { lireJournal } from './journal/lire-journal';
import { lireComposition } from './jury/composer-jury';
import { lireFinPrevue } from './jury/lire-fin-prevue';
import { lireReexamens } from './jury/lire-reexamens';
import { lireSynthese } from './jury/lire-synthese';
import { listerJurys } from './jury/lister-jurys';
import { passer } from './jury/passer';
import { passerJurys } from './jury/passer-jurys';
import {
  controlerNotesManquantes,
  lireChoixLivrets,
  preparerListesCandidats,
} from './listes/apercevoir-listes';
import { preparerListesResultats } from './listes/preparer-listes-resultats';
import { lireNotes } from './notes/lire-notes';
import { lireCadre } from './perimetre/lire-cadre';
import { preparerPlanSecours } from './plan-secours/preparer-plan';
import { editerFeuillesEmargement } from './pv/editer-feuilles-emargement';
import { enregistrerTenue, lireTenue } from './pv/enregistrer-tenue';
import { lireDifferences } from './pv/lire-differences';
import { lireProjetPv, preparerProjetPv } from './pv/projet-pv';
import { preparerRln } from './rln/preparer-rln';
import { lireStatistiques, preparerStatistiques } from './statistiques/editer-statistiques';
import { lireAvantApres, lireAvantApresDuJury } from './statistiques/lire-avant-apres';
import { OPTIONS } from './test-support/base-import';
import { RENDU, tousPresents, valeur } from './test-support/moyens-de-test';
import { listerComptes } from './utilisateurs/gerer-comptes';

/*
 * The lists that come page by page are in jury/listes-par-page.db.test.ts. Here: every other page, of a session with few
 * jurys of few candidates, then of one with many of many.
 */

let base: EphemeralDatabase;
let centre: Database;
let portail: Database;
let travail: Database;
let owner: Database;
const envoyes: string[] = [];
beforeAll(async () => {
  base = await openEphemeralDatabase();
  const onStatement = (texte: string) => envoyes.push(texte);
  centre = openDatabase(base.urls.centre, { max: 1, onStatement });
  portail = openDatabase(base.urls.jury, { max: 1, onStatement });
  travail = openDatabase(base.urls.worker, { max: 2 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await Promise.all([centre, portail, travail, owner].map((each) => each?.close()));
  await base?.close();
});

const MAINTENANT = new Date('2026-07-01T08:00:00Z');
const ICI = { academieId: '99', connexionId: 'c', prenom: 'Dominique', nom: 'Test' };

function contexte<A extends Acteur>(database: Database, acteur: A) {
  const confiance = { estAuthentique: async () => false };
  return { database, acteur, maintenant: MAINTENANT, requete: 'test', confiance };
}

const gestionnaire = (database = centre): Contexte =>
  contexte(database, { ...ICI, role: 'gestionnaire', compteId: 'g' });

/** A session, and the jury of it that is looked at. */
interface Session {
  readonly annee: number;
  readonly id: string;
  readonly centreId: string;
  readonly juryId: string;
  readonly president: Contexte & { readonly acteur: ActeurJury };
}

/** Imports a session and opens the deliberation of its jurys; every candidate is a présumé fraudeur and lacks nothing. */
async function preparer(annee: number, jurys: number, candidats: number): Promise<Session> {
  const fichiers = generateSession({
    ...{ jurys, candidats, graine: 7, centres: 1, annee },
    academie: { code: '99', nom: 'Académie de test' },
  });
  const octets = await zipDe([...fichiers].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
  const lue = await readSession({ kind: 'zip', bytes: octets });
  if (!lue.ok) throw new Error('the generated session is refused');
  valeur(await importerSession(gestionnaire(travail), lue.session, OPTIONS));
  await owner.sql`update candidat set presume_fraudeur = true`;
  const { sessions } = await lireCadre(gestionnaire());
  const session = sessions.find((each) => each.code === String(annee));
  if (!session) throw new Error(`no session ${annee}`);
  const lignes = await listerJurys(gestionnaire(), { sessionId: session.id });
  for (const [etatVu, vers] of [['000', '105'] as const, ['105', '110'] as const]) {
    const demandes = lignes.map(({ jury }) => ({ juryId: jury.id, jury: jury.code, etatVu, vers }));
    const faites = await passerJurys(gestionnaire(travail), demandes);
    expect(faites.filter(({ fait }) => !fait)).toEqual([]);
  }
  const [premier] = lignes;
  const membre = premier?.jury.membres.find(({ qualite }) => qualite === 'president');
  if (!premier || !membre) throw new Error('no président');
  const { id: juryId, centreId } = premier.jury;
  const president = contexte(portail, {
    ...ICI,
    ...{ role: 'president' as const, juryId, centreId, membreId: membre.id },
    ...{ prenom: membre.prenom, nom: membre.nom },
  });
  return { annee, id: session.id, centreId, juryId, president };
}

const chef = ({ centreId }: Session): Contexte =>
  contexte(centre, { ...ICI, role: 'chef_de_centre', compteId: 'c', centreId });

type Pages = Readonly<Record<string, (session: Session) => Promise<unknown>>>;

/** What pages read while the jurys deliberate. */
const PENDANT: Pages = {
  'Accueil du gestionnaire': (s) => lireSituations(gestionnaire(), s.id),
  'Accueil du chef de centre': (s) => lireSituations(chef(s), s.id),
  'Quand aurons-nous fini ?': (s) =>
    lireFinPrevue(chef(s), { sessionId: s.id, centreId: s.centreId, groupe: 1 }),
  'Le cadre de toute page': () => lireCadre(gestionnaire()),
  'Vue synthétique': (s) =>
    lireSynthese(chef(s), {
      actes: [{ acte: 'terminerGroupe', vers: '140' as Etat }],
      filtre: { sessionId: s.id },
    }),
  'Saisir les notes, un jury': async (s) => {
    const lues = await lireNotes(gestionnaire(), s.juryId);
    expect(lues?.presumesFraudeurs).toHaveLength(lues?.candidats.length ?? 0);
    return lues;
  },
  'Composer un jury': (s) => lireComposition(gestionnaire(), s.juryId),
  Journal: () => lireJournal(gestionnaire(), {}, null).then(valeur),
  Réexamens: (s) => lireReexamens(gestionnaire(), s.id),
  Utilisateurs: () => listerComptes(gestionnaire()),
  'Un compte-rendu': async ({ annee }) => {
    const [ligne] = await owner.sql<
      { id: string }[]
    >`select id from compte_rendu where titre = ${`De ${annee}`}`;
    const lu = valeur(await lireCompteRendu(gestionnaire(), ligne?.id ?? ''));
    expect(lu.fichiers.length).toBeGreaterThan(0);
    return lu;
  },
  'Livrets, ce que l’on choisit': (s) => lireChoixLivrets(chef(s), { sessionId: s.id, centreId: s.centreId }),
  'Listes de candidats': (s) => preparerListesCandidats(chef(s), { sessionId: s.id, centreId: s.centreId }),
  'Notes manquantes': (s) => controlerNotesManquantes(chef(s), { sessionId: s.id, centreId: s.centreId }),
  'Listes de résultats': (s) => preparerListesResultats(chef(s), 1, { sessionId: s.id }),
  RLN: (s) => preparerRln(chef(s), { sessionId: s.id }),
  'Plan de secours': (s) => preparerPlanSecours(chef(s), 1, { sessionId: s.id, centreId: s.centreId }),
  'Statistiques, ce que l’on choisit': (s) => preparerStatistiques(chef(s), { sessionId: s.id }),
  'Statistiques d’un jury, au centre': async (s) =>
    valeur(await lireStatistiques(chef(s), { juryIds: [s.juryId], etablissements: true })),
  'Accueil du jury': ({ president, juryId }) => listerJurys(president, { ids: [juryId] }),
  'La grille, et la fiche d’un candidat': async ({ president, juryId }) =>
    valeur(await lireDeliberation(president, juryId)),
  'Statistiques du jury': async ({ president, juryId }) =>
    valeur(await lireStatistiques(president, { juryIds: [juryId], etablissements: false })),
};

/** What pages read once the decisions of that jury are cleared and its sitting is recorded. */
const EDITION: Pages = {
  'Tenue de la délibération': async ({ president, juryId }) => valeur(await lireTenue(president, juryId)),
  'Livrets à viser': ({ president, juryId }) => lireLivretsAViser(president, juryId),
  'Avant / après du jury': async ({ president }) => valeur(await lireAvantApresDuJury(president, 1)),
  'Avant / après du centre': (s) => lireAvantApres(chef(s), { sessionId: s.id }, 1),
  'PV, ce qui a changé': async ({ president, juryId }) =>
    valeur(await lireDifferences(president, { juryId, groupe: 1, version: 1 })),
  'Feuilles d’émargement du centre': async (s) =>
    valeur(await editerFeuillesEmargement(chef(s), { sessionId: s.id, centreId: s.centreId, groupe: 1 })),
  'PV, le projet à lire': async ({ president, juryId }) => {
    const projet = valeur(await lireProjetPv(president, juryId));
    expect(projet).not.toBeNull();
    return projet;
  },
  'PV, le projet à préparer': async ({ president, juryId }) => {
    await owner.sql`delete from pv_projet`;
    return valeur(await preparerProjetPv(president, juryId, RENDU));
  },
};

/** The président clears the decisions of the jury and records who sat. */
async function clore({ juryId, president }: Session): Promise<void> {
  await validerDecisions(owner, juryId);
  await owner.sql`update deliberation set livret_examine_par = 'Test', livret_examine_qualite = 'vice_president',
    livret_examine_le = ${MAINTENANT.toISOString()} where jury_id = ${juryId}`;
  valeur(await passer(president, { juryId, acte: 'cloreDecisions' }));
  const [ligne] = await listerJurys(president, { ids: [juryId] });
  const tenue = tousPresents(ligne?.jury.membres ?? [], { date: '2026-07-01', debut: '06:30', fin: '07:00' });
  valeur(await enregistrerTenue(president, { juryId, ...tenue, versionVue: 0 }));
  valeur(await preparerProjetPv(president, juryId, RENDU));
}

/** A treatment with as many files. */
async function traiter(annee: number, fichiers: number): Promise<void> {
  await owner.sql`
    with cr as (insert into compte_rendu (id, academie_id, activite, titre, parametres, criteres, demande_par, demande_le,
        resultat, progression, messages, tour, essai)
      values (gen_random_uuid(), '99', 'editer_rln', ${`De ${annee}`}, '{}', '[]', 'Dominique Test', now(), 'succes', 100, '[]',
        1, 1) returning id)
    insert into fichier (id, academie_id, compte_rendu_id, nom, type, genre, taille, sha256, cree_le, disponible_le)
    select gen_random_uuid(), '99', cr.id, n || '.pdf', 'application/pdf', 'produit', 1, repeat('0', 64), now(), now()
    from cr, generate_series(1, ${fichiers}) n`;
}

/** The statements of each page, by its name, on connections that know the schema already. */
async function compter(pages: Pages, session: Session): Promise<Readonly<Record<string, number>>> {
  const comptes: Record<string, number> = {};
  for (const [nom, lire] of Object.entries(pages)) {
    await lire(session);
    envoyes.length = 0;
    await lire(session);
    comptes[nom] = envoyes.length;
  }
  return comptes;
}

test('no page takes more statements of many jurys of many candidates than of a few of a few', async () => {
  const petite = await preparer(2025, 2, 4);
  await traiter(2025, 2);
  const avant = await compter(PENDANT, petite);
  await clore(petite);
  const avantEdition = await compter(EDITION, petite);

  const grande = await preparer(2026, 24, 40);
  await traiter(2026, 40);
  expect(await compter(PENDANT, grande)).toEqual(avant);
  await clore(grande);
  expect(await compter(EDITION, grande)).toEqual(avantEdition);
  expect(Math.min(...Object.values({ ...avant, ...avantEdition }))).toBeGreaterThan(1);
});
