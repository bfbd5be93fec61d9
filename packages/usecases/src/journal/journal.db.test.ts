import { appendJournal, type FiltreJournal, type LigneJournalLue, withActor } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AcademieDeTest, ouvrirAcademieDeTest } from '../test-support/academie-de-test';
import { code, valeur } from '../test-support/moyens-de-test';
import { annoncerExportJournal, exporterJournal, LIGNES_PAR_PAGE, lireJournal } from './lire-journal';
import { verifierJournal } from './verifier-journal';

let a: AcademieDeTest;
let rssi: Acteur;
/** Of académie 14, in two days: decisions, with a connection every tenth line. */
const LIGNES = 230;

beforeAll(async () => {
  a = await ouvrirAcademieDeTest();
  rssi = { ...a.ici.gestionnaire, role: 'rssi', nom: 'Garde' } as Acteur;
  const lignes = Array.from({ length: LIGNES }, (_, i) => ({
    academieId: '14',
    // 22h30 in UTC is the next day in Paris.
    quand: new Date(i < 100 ? '2026-06-20T22:30:00Z' : '2026-06-22T08:00:00Z'),
    qui: i % 2 ? 'Alix Renard' : 'Noa 100 % Merle',
    role: i % 2 ? 'president' : 'vice_president',
    connexionId: 'c',
    acte: i % 10 ? 'saisirDecision' : 'seConnecter',
    objet: i % 10 ? `candidat ${i}` : 'identifiant J20111-PR',
    juryId: a.ici.jurys[i % 3 ? 0 : 1],
    centreId: a.ici.centres[i % 3 ? 0 : 1],
    avant: { decision: null },
    apres: { decision: 'admis', i },
    requete: `r${i}`,
  }));
  await withActor(a.worker, a.ici.gestionnaire, async (tx) => appendJournal(tx, lignes));
  await withActor(a.worker, a.ailleurs.gestionnaire, async (tx) =>
    appendJournal(
      tx,
      lignes.slice(0, 3).map((ligne) => ({ ...ligne, academieId: '19' })),
    ),
  );
});
afterAll(() => a?.fermer());

/** Every line of the filter, page after page. */
async function parcourir(acteur: Acteur, filtre: FiltreJournal) {
  const lignes: LigneJournalLue[] = [];
  for (let curseur: { avant: number } | null = null; ; ) {
    const page: Awaited<ReturnType<typeof lireJournal>> = await lireJournal(
      a.contexte(acteur),
      filtre,
      curseur,
    );
    const lue = valeur(page);
    lignes.push(...lue.lignes);
    const last = lue.lignes.at(-1);
    if (!lue.plusAnciennes || !last) return lignes;
    curseur = { avant: last.seq };
  }
}

describe('reading the journal', () => {
  it('the gestionnaire reads all of their académie, newest first, page after page, and back', async () => {
    const toutes = await parcourir(a.ici.gestionnaire, {});
    expect(toutes.map(({ seq }) => seq)).toEqual(Array.from({ length: LIGNES }, (_, i) => LIGNES - i));
    const retour = valeur(await lireJournal(a.contexte(a.ici.gestionnaire), {}, { apres: LIGNES - 60 }));
    expect(retour.lignes).toHaveLength(LIGNES_PAR_PAGE);
    expect(retour.lignes.at(-1)?.seq).toBe(LIGNES - 59);
    expect(retour).toMatchObject({ plusRecentes: true, plusAnciennes: true });
  });

  it('the RSSI reads the acts of security and no candidate, nor a jury by another way', async () => {
    const lues = await parcourir(rssi, {});
    expect(lues).toHaveLength(LIGNES / 10);
    expect(new Set(lues.map(({ acte }) => acte))).toEqual(new Set(['seConnecter']));
    expect(await parcourir(rssi, { actes: ['saisirDecision'] })).toEqual([]);
    expect(await parcourir(rssi, { texte: 'candidat' })).toEqual([]);
  });

  it('a chef de centre and a jury read nothing, another académie its own', async () => {
    expect(code(await lireJournal(a.contexte(a.ici.chef), {}, null))).toBe('role_interdit');
    expect(code(await annoncerExportJournal(a.contexte(a.ici.chef), {}))).toBe('role_interdit');
    expect(await parcourir(a.ailleurs.gestionnaire, {})).toHaveLength(3);
  });

  it('is filtered by days of Paris, act, role, jury, centre, who, and any word', async () => {
    const nombre = async (filtre: FiltreJournal) => (await parcourir(a.ici.gestionnaire, filtre)).length;
    expect(await nombre({ au: '2026-06-20' })).toBe(0);
    expect(await nombre({ du: '2026-06-21', au: '2026-06-21' })).toBe(100);
    expect(await nombre({ du: '2026-06-22' })).toBe(130);
    expect(await nombre({ actes: ['seConnecter'] })).toBe(23);
    expect(await nombre({ roles: ['president'] })).toBe(115);
    expect(await nombre({ jury: '20112' })).toBe(77);
    expect(await nombre({ centreIds: [a.ici.centres[0]] })).toBe(153);
    expect(await nombre({ qui: 'renard' })).toBe(115);
    // A sign of a pattern is a character like another.
    expect(await nombre({ qui: '100 %' })).toBe(115);
    expect(await nombre({ qui: '1%0' })).toBe(0);
    expect(await nombre({ texte: 'candidat 117' })).toBe(1);
    expect(await nombre({ texte: '"i": 117', roles: ['president'] })).toBe(1);
  });

  it('is exported whole as filtered, and the export is a line of it', async () => {
    valeur(await annoncerExportJournal(a.contexte(rssi), { actes: ['seConnecter'] }));
    let nombre = 0;
    for await (const lot of exporterJournal(a.contexte(rssi), { actes: ['seConnecter'] }))
      nombre += lot.length;
    expect(nombre).toBe(23);
    const [derniere] = valeur(await lireJournal(a.contexte(rssi), {}, null)).lignes;
    expect(derniere).toMatchObject({
      acte: 'exporterJournal',
      apres: { filtre: { actes: ['seConnecter'] } },
    });
  });
});

describe('verifying the chain', () => {
  const of = async (academie: string) =>
    (await verifierJournal(a.worker)).find((chaine) => chaine.academie === academie);
  /** Changes the journal as its owner would, with every trigger off. */
  async function falsifier(statement: string): Promise<void> {
    await a.owner.sql.begin(async (sql) => {
      await sql`alter table journal disable trigger all`;
      await sql`alter table journal no force row level security`;
      await sql.unsafe(statement);
      await sql`alter table journal force row level security`;
      await sql`alter table journal enable trigger all`;
    });
  }

  it('finds every chain whole, each académie’s own', async () => {
    expect(await of('14')).toMatchObject({ lignes: LIGNES + 1, rupture: null });
    expect(await of('19')).toMatchObject({ lignes: 3, rupture: null });
    expect((await of('19'))?.tete).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names the first break: what a line says, what links it, a line that is gone', async () => {
    await falsifier(`update journal set qui = 'Personne' where academie_id = '14' and seq in (150, 200)`);
    expect(await of('14')).toMatchObject({ lignes: 149, rupture: { seq: 150, genre: 'contenu' } });
    // The digest made right again: the line after no longer follows it.
    await falsifier(
      `update journal j set empreinte = sha256(convert_to(journal_texte(j), 'UTF8')) where academie_id = '14' and seq = 150`,
    );
    expect(await of('14')).toMatchObject({ rupture: { seq: 151, genre: 'lien' } });
    await falsifier(`delete from journal where academie_id = '14' and seq = 40`);
    expect(await of('14')).toMatchObject({ lignes: 39, rupture: { seq: 40, genre: 'ligne_manquante' } });
    // The other chain is none the worse.
    expect(await of('19')).toMatchObject({ lignes: 3, rupture: null });
  });
});
