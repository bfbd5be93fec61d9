import { execFileSync } from 'node:child_process';
import { type Database, openDatabase, uneBase } from '@delib/db';
import { validerDecisions } from '@delib/db/test-support/avancer-jury';
import type { Acteur } from '@delib/domain';
import { raconterNumero } from '@delib/francais';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authentifierPapillon } from '../connexion/authentifier';
import { chargerActeur } from '../connexion/charger-acteur';
import type { Contexte } from '../contexte';
import { verifierJournal } from '../journal/verifier-journal';
import { listerJurys } from '../jury/lister-jurys';
import { passer } from '../jury/passer';
import { passerJurys } from '../jury/passer-jurys';
import { composerPapillons } from '../papillons/composer-papillons';
import { emettrePapillons } from '../papillons/emettre-papillons';
import { lireCadre } from '../perimetre/lire-cadre';
import { enregistrerTenue } from '../pv/enregistrer-tenue';
import { preparerProjetPv } from '../pv/projet-pv';
import { signerPv } from '../pv/signer-pv';
import { telechargerPv } from '../pv/telecharger-pv';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { code, RENDU, tousPresents, valeur } from '../test-support/moyens-de-test';
import { verifierNumero } from '../verification/verifier-document';
import { creerRepetition, type DemandeRepetition } from './creer-repetition';
import { effacerRepetition } from './effacer-repetition';

const ESSAI = '2026-ESSAI';
let t: JuryDeTest;
let travail: Database;
let reelleId = '';
beforeAll(async () => {
  t = await ouvrirJuryDeTest();
  travail = openDatabase(t.base.urls.worker, { max: 3 });
  reelleId = (await t.lu()).jury.sessionId;
});
afterAll(async () => {
  await travail?.close();
  await t?.fermer();
});

const worker = (acteur: Acteur = t.ici.gestionnaire): Contexte => ({
  ...t.contexte(acteur),
  database: travail,
});
const demande = (changes: Partial<DemandeRepetition> = {}): DemandeRepetition => ({
  ...{ annee: 2026, centres: ['C1'], jurys: 1, candidats: 6, graine: 3, nomAcademie: 'Académie de test' },
  ...changes,
});

/** Every row of the jurys of one session, by table, as text: what must not move. */
async function lignesDe(sessionId: string): Promise<Readonly<Record<string, string>>> {
  const tables = await t.owner.sql<{ nom: string; colonne: string }[]>`
    select c.relname as nom, a.attname as colonne from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'journal'
      and (a.attname = 'jury_id' or (c.relname = 'jury' and a.attname = 'id')) order by 1`;
  const lignes: Record<string, string> = {};
  for (const { nom, colonne } of tables) {
    const [row] = await t.owner.sql<{ tout: string | null }[]>`
      select string_agg(x::text, chr(10) order by x::text) as tout from ${t.owner.sql(nom)} x
      where ${t.owner.sql(colonne)} in (select id from jury where session_id = ${sessionId})`;
    lignes[nom] = row?.tout ?? '';
  }
  return lignes;
}

/** The one jury of the rehearsal. */
async function repete() {
  const lignes = await listerJurys(t.gestionnaire());
  const ligne = lignes.find(({ jury }) => jury.session === ESSAI);
  if (!ligne) throw new Error('no jury of the rehearsal');
  return ligne;
}

/** The jury of the rehearsal from its opening to its signed PV, its président with a papillon of the day. */
async function repeter(): Promise<{ readonly numero: string; readonly empreinte: string }> {
  const { jury } = await repete();
  for (const [etatVu, vers] of [['000', '105'] as const, ['105', '110'] as const]) {
    const [fait] = await passerJurys(t.gestionnaire(), [{ juryId: jury.id, jury: jury.code, etatVu, vers }]);
    expect(fait?.fait).toBe(true);
  }
  const president = jury.membres.find(({ qualite }) => qualite === 'president');
  const emis = valeur(await emettrePapillons(t.gestionnaire(), [president?.id ?? ''], t.aleatoire));
  const [feuille] = await composerPapillons(t.gestionnaire(), emis, 'https://jury.exemple.fr');
  expect(feuille).toMatchObject({ essai: true, session: ESSAI });
  const [papillon] = emis;
  if (!papillon) throw new Error('no papillon');
  const entree = {
    bases: uneBase(t.portail),
    maintenant: t.maintenant(),
    requete: 'test',
    adresse: '192.0.2.1',
  };
  const { connexionId } = valeur(await authentifierPapillon(entree, papillon));
  const acteur = await chargerActeur(uneBase(t.portail), connexionId, t.maintenant());
  if (!acteur) throw new Error('the papillon of the rehearsal opens nothing');
  const ici = { juryId: jury.id };
  await validerDecisions(t.owner, jury.id);
  await t.owner.sql`update deliberation set livret_examine_par = 'Test', livret_examine_qualite = 'president',
    livret_examine_le = now() where jury_id = ${jury.id}`;
  valeur(await passer(t.contexte(acteur), { ...ici, acte: 'cloreDecisions' }));
  const seance = tousPresents(jury.membres, { debut: '06:00', fin: '07:00' });
  valeur(await enregistrerTenue(t.contexte(acteur), { ...ici, ...seance, versionVue: 0 }));
  const { sha256 } = valeur(await preparerProjetPv(t.contexte(acteur), jury.id, RENDU));
  const { motDePasse } = papillon;
  valeur(await signerPv(t.contexte(acteur), t.moyens, { ...ici, sha256, lu: true, motDePasse }));
  const { pvs } = await repete();
  return { numero: `PV-${ESSAI}-${jury.code}-1-v1`, empreinte: pvs[0]?.empreinte ?? '' };
}

it('is made in the real centres, plays to a signed PV that says ESSAI, and is erased without a trace but the journal', async () => {
  const reelle = await lignesDe(reelleId);
  const creee = valeur(await creerRepetition(worker(), demande()));
  expect(creee).toEqual({ session: ESSAI, jurys: 1, candidats: 6 });
  const { jury } = await repete();
  expect([jury.essai, jury.centreCode, jury.centreNom]).toEqual([true, 'C1', 'Lycée 1']);

  const { numero, empreinte } = await repeter();
  const pv = valeur(await telechargerPv(t.gestionnaire(), { juryId: jury.id, groupe: 1, version: 1 }));
  expect(pv.numero).toBe(numero);
  const texte = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pv.octets, encoding: 'utf8' });
  for (const page of texte.split('\f').slice(0, -1)) expect(page).toContain('ESSAI');
  const connu = await verifierNumero(uneBase(t.portail), numero, empreinte);
  const { issue, titre } = raconterNumero(connu);
  expect([issue, titre]).toEqual(['perime', 'Document de répétition (ESSAI), sans valeur']);

  expect(code(await effacerRepetition(worker(), '2026'))).toBe('session_reelle');
  expect(code(await effacerRepetition(worker(), '2025-ESSAI'))).toBe('introuvable');
  expect(code(await effacerRepetition(t.contexte(t.ici.chef), ESSAI))).toBe('role_interdit');
  expect(Object.values(await lignesDe(jury.sessionId)).filter(Boolean).length).toBeGreaterThan(12);

  expect(valeur(await effacerRepetition(worker(), ESSAI))).toEqual({ jurys: 1 });
  const restes = await lignesDe(jury.sessionId);
  expect(Object.keys(restes).filter((table) => restes[table])).toEqual([]);
  expect(await t.owner.sql`select from session_examen where code = ${ESSAI}`).toHaveLength(0);
  expect(await verifierNumero(uneBase(t.portail), numero, empreinte)).toEqual({ reponse: 'inconnu' });
  expect(await lignesDe(reelleId)).toEqual(reelle);
  const chaines = await verifierJournal(travail);
  expect(chaines.map(({ rupture }) => rupture)).toEqual(chaines.map(() => null));
  const [ligne] = await t.owner.sql<
    { objet: string }[]
  >`select objet from journal where acte = 'effacerRepetition'`;
  expect(ligne?.objet).toBe(`session ${ESSAI}`);
});

it('may be made again once erased, and not twice; one of every centre when none is named', async () => {
  expect(valeur(await creerRepetition(worker(), demande({ centres: [], candidats: 2 }))).jurys).toBe(2);
  expect(code(await creerRepetition(worker(), demande()))).toBe('repetition_existe');
  valeur(await effacerRepetition(worker(), ESSAI));
  expect(code(await creerRepetition(worker(), demande({ centres: ['INCONNU'] })))).toBe('introuvable');
});

it('is shown first while it is played, steps back once a jury of the exam is at work, and is no longer made then', async () => {
  const [juryId] = t.ici.jurys;
  const sessions = async (acteur: Acteur) =>
    (await lireCadre(t.contexte(acteur))).sessions.map(({ code: sienne }) => sienne);
  valeur(await creerRepetition(worker(), demande({ candidats: 2 })));
  expect(await sessions(t.ici.chef)).toEqual([ESSAI, '2026']);
  valeur(await passer(t.gestionnaire(), { juryId, acte: 'ouvrirModificationNotes' }));
  for (const acteur of [t.ici.chef, t.ici.gestionnaire])
    expect(await sessions(acteur)).toEqual(['2026', ESSAI]);
  valeur(await effacerRepetition(worker(), ESSAI));
  expect(code(await creerRepetition(worker(), demande()))).toBe('repetition_pendant_session');
});

it('the database itself erases nothing of a session of the exam, whoever asks', async () => {
  const demander = (database: Database, role: string) =>
    database.sql.begin(async (sql) => {
      await sql`select set_config('delib.role', ${role}, true), set_config('delib.academie', '14', true)`;
      await sql`select effacer_repetition(${reelleId})`;
    });
  await expect(demander(travail, 'gestionnaire')).rejects.toThrow('not a rehearsal');
  await expect(demander(t.centre, 'gestionnaire')).rejects.toThrow('permission denied');
  await expect(demander(t.portail, 'president')).rejects.toThrow('permission denied');
  await expect(t.owner.sql`delete from transition`).rejects.toThrow('append-only');
  // Its policies show the guardian no row of a real jury, and the trigger would refuse it all the same.
  const effacees = await t.owner.sql.begin(async (sql) => {
    await sql`set local role delib_gardien`;
    return (await sql`delete from transition where jury_id = ${t.ici.jurys[0]}`).count;
  });
  expect(effacees).toBe(0);
  expect(
    (await t.owner.sql`select from transition where jury_id = ${t.ici.jurys[0]}`).length,
  ).toBeGreaterThan(0);
});
