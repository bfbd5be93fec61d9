import type { Acteur, Presence } from '@delib/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validerCasClairs } from '../deliberation/valider-cas-clairs';
import { lireJournal } from '../journal/lire-journal';
import { passer } from '../jury/passer';
import { saisirNotes } from '../notes/saisir-notes';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { code, RENDU, valeur } from '../test-support/moyens-de-test';
import { emarger } from './emarger';
import { enregistrerTenue, lireTenue } from './enregistrer-tenue';
import { lireDifferences } from './lire-differences';
import { preparerProjetPv } from './projet-pv';
import { retirerEmargement } from './retirer-emargement';
import { signerPv } from './signer-pv';

let test: JuryDeTest;
let president: Acteur;
let viceKey: Acteur;
let jury = '';
/** The members by surname: Renard presides, Merle is vice-président, Tilleul sits. */
let membres: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  test = await ouvrirJuryDeTest();
  jury = test.ici.jurys[0];
  for (const acte of ['ouvrirModificationNotes', 'ouvrirDeliberation'] as const) {
    valeur(await passer(test.gestionnaire(), { juryId: jury, acte }));
  }
  president = await test.entrer();
  const { jury: lu } = await test.lu();
  membres = Object.fromEntries(lu.membres.map(({ nom, id }) => [nom, id]));
  if (!('membreId' in president)) throw new Error('a président is a member');
  viceKey = { ...president, role: 'vice_president', membreId: idDe('Merle'), prenom: 'Noa', nom: 'Merle' };
});
afterAll(async () => {
  await test?.fermer();
});

const idDe = (nom: string): string => membres[nom] ?? '';
const faire = (nom: string, initiales: string, acteur = president) =>
  emarger(test.contexte(acteur), { juryId: jury, membreId: idDe(nom), initiales });
const tenue = async () => valeur(await lireTenue(test.contexte(president), jury));
const emargesDe = async () =>
  Object.values((await tenue()).emargements).map(({ membreId, initiales, recueilliPar }) => {
    const nom = Object.keys(membres).find((each) => membres[each] === membreId);
    return `${nom} ${initiales} (${recueilliPar})`;
  });

/** Records the sitting again, with these presences; who is not named is present. */
async function presences(autres: Readonly<Record<string, Presence>>, acteur = president) {
  const lue = await tenue();
  const toutes = Object.entries(membres).map(([nom, id]) => [id, autres[nom] ?? 'present']);
  const date = test.maintenant().toISOString().slice(0, 10);
  return enregistrerTenue(test.contexte(acteur), {
    juryId: jury,
    tenue: { lieu: 'Salle 12', date, debut: '08:00', fin: '08:01', observations: '', incidents: '' },
    presences: Object.fromEntries(toutes),
    versionVue: lue.tenue?.version ?? 0,
  });
}

/** The lines of the journal on émargements, oldest first. */
async function journal(): Promise<readonly (readonly [string, unknown, unknown])[]> {
  const { lignes } = valeur(await lireJournal(test.gestionnaire(), {}, null));
  return lignes
    .filter(({ acte }) => acte === 'emarger' || acte === 'retirerEmargement')
    .map(({ acte, avant, apres }) => [acte, avant ?? null, apres ?? null] as const)
    .toReversed();
}

async function valider(): Promise<void> {
  valeur(await validerCasClairs(test.contexte(president), jury));
  for (const numero of ['0002', '0003']) {
    const livret = numero === '0003' ? [{ type: 'examiner_livret' } as const] : [];
    const { ok } = await test.decider(president, numero, [...livret, { type: 'valider' }]);
    if (!ok) throw new Error(`candidate ${numero} was refused`);
  }
}

describe('Émargement of the members of a jury', () => {
  it('waits for the presence of the member, and takes their own initials alone', async () => {
    expect(code(await faire('Renard', 'AR'))).toBe('emargement_sans_presence');
    valeur(await presences({ Tilleul: 'absent' }));
    expect(code(await faire('Tilleul', 'LT'))).toBe('emargement_sans_presence');
    expect(code(await faire('Renard', 'XX'))).toBe('initiales_refusees');
    valeur(await faire('Renard', 'a. r.'));
    expect(await emargesDe()).toEqual(['Renard AR (Alix Renard)']);
  });
  it('is done once, whichever of the two portals receives it, and seen on both', async () => {
    const deux = await Promise.all([faire('Merle', 'NM'), faire('Merle', 'nm', viceKey)]);
    expect(deux.map(code).sort()).toEqual(['deja_emarge', 'ok']);
    expect(code(await faire('Merle', 'NM', viceKey))).toBe('deja_emarge');
    const vuDuVice = valeur(await lireTenue(test.contexte(viceKey), jury));
    expect(vuDuVice.emargements).toEqual((await tenue()).emargements);
    expect(Object.keys(vuDuVice.emargements)).toHaveLength(2);
  });
  it('is withdrawn by who saw it, once; a withdrawal of one that is gone is refused', async () => {
    const { id } = (await tenue()).emargements[idDe('Merle')] ?? { id: '' };
    const retrait = { juryId: jury, membreId: idDe('Merle'), emargementId: id };
    const deux = await Promise.all([
      retirerEmargement(test.contexte(president), retrait),
      retirerEmargement(test.contexte(viceKey), retrait),
    ]);
    expect(deux.map(code).sort()).toEqual(['emargement_absent', 'ok']);
    valeur(await faire('Merle', 'NM', viceKey));
    expect(code(await retirerEmargement(test.contexte(president), retrait))).toBe('emargement_absent');
    expect(await emargesDe()).toEqual(['Renard AR (Alix Renard)', 'Merle NM (Noa Merle)']);
  });
  it('is withdrawn by itself when another presence than the one attested is recorded, and by nothing else', async () => {
    valeur(await presences({ Tilleul: 'absent' }));
    expect(await emargesDe()).toHaveLength(2);
    valeur(await presences({ Tilleul: 'present', Merle: 'a_distance' }));
    expect(await emargesDe()).toEqual(['Renard AR (Alix Renard)']);
    valeur(await faire('Merle', 'NM', viceKey));
    valeur(await presences({ Merle: 'absent' }));
    expect(await emargesDe()).toEqual(['Renard AR (Alix Renard)']);
    valeur(await presences({}));
    expect(await emargesDe(), 'being present again is not to have émargé').toHaveLength(1);
  });
  it('is told by the journal, done and withdrawn, whoever or whatever withdrew it', async () => {
    const lignes = await journal();
    expect(lignes.map(([acte]) => acte)).toEqual([
      'emarger',
      'emarger',
      'retirerEmargement',
      'emarger',
      'retirerEmargement',
      'emarger',
      'retirerEmargement',
    ]);
    expect(lignes[0]?.[2]).toEqual({
      membre: 'Alix Renard',
      presence: 'present',
      initiales: 'AR',
      groupe: 1,
      ronde: 1,
    });
    expect(lignes[4]?.[1]).toMatchObject({ membre: 'Noa Merle', initiales: 'NM' });
    expect(lignes.map(([, , apres]) => apres)[4]).toEqual({ presence: 'a_distance' });
    expect(lignes.map(([, , apres]) => apres)[6]).toEqual({ presence: 'absent' });
  });
  it('is of the jury alone: not of the centre, not of another jury, not of who is not named', async () => {
    const demande = { juryId: jury, membreId: idDe('Merle'), initiales: 'NM' };
    expect(code(await emarger(test.contexte(test.ici.chef), demande))).toBe('role_interdit');
    const [, ailleurs] = test.ici.jurys;
    expect(code(await emarger(test.contexte(president), { ...demande, juryId: ailleurs }))).toBe(
      'introuvable',
    );
    const inconnu = '00000000-0000-4000-8000-000000000000';
    expect(code(await emarger(test.contexte(president), { ...demande, membreId: inconnu }))).toBe(
      'introuvable',
    );
  });
  it('keeps what was withdrawn in its table, and lets nobody change what was typed', async () => {
    const [{ n } = { n: 0 }] = await test.owner.sql<{ n: number }[]>`
      select count(*)::int as n from emargement where retire_le is not null`;
    expect(n).toBe(3);
    await expect(
      test.portail.sql.begin(async (sql) => {
        await sql`update emargement set initiales = 'XX'`;
      }),
    ).rejects.toThrow(/permission denied/);
    await expect(test.portail.sql`delete from emargement`).rejects.toThrow(/permission denied/);
  });
});

describe('The PV of a sitting whose members émargèrent', () => {
  it('holds each émargement: one more after it was read makes another document of it', async () => {
    await valider();
    valeur(await passer(test.contexte(president), { juryId: jury, acte: 'cloreDecisions' }));
    const lu = valeur(await preparerProjetPv(test.contexte(president), jury, RENDU));
    valeur(await faire('Merle', 'NM'));
    const demande = { juryId: jury, sha256: lu.sha256, lu: true, motDePasse: test.motDePasse() };
    expect(code(await signerPv(test.contexte(president), test.moyens, demande))).toBe('document_change');
    const relu = valeur(await preparerProjetPv(test.contexte(president), jury, RENDU));
    expect(relu.sha256).not.toBe(lu.sha256);
  });
  it('is signed although one who sat did not émarger, and lets no émargement change any more', async () => {
    valeur(await test.signer(president));
    expect(code(await faire('Tilleul', 'LT'))).toBe('pv_deja_signe');
    const { id } = (await tenue()).emargements[idDe('Merle')] ?? { id: '' };
    const retrait = { juryId: jury, membreId: idDe('Merle'), emargementId: id };
    expect(code(await retirerEmargement(test.contexte(president), retrait))).toBe('pv_deja_signe');
    const lues = valeur(
      await lireDifferences(test.contexte(president), { juryId: jury, groupe: 1, version: 1 }),
    );
    expect(lues).toEqual({ type: 'premiere' });
  });
});

describe('A second version, after the académie reopened the deliberation', () => {
  const lire = (acteur: Acteur, version: number) =>
    lireDifferences(test.contexte(acteur), { juryId: jury, groupe: 1, version });

  it('begins with nobody émargé, and is compared once its sitting is recorded', async () => {
    valeur(await passer(test.contexte(president), { juryId: jury, acte: 'cloturerDeliberation' }));
    const motif = 'erreur de report d’une note';
    const retour = { juryId: jury, etatVu: '130', vers: '105', motif } as const;
    valeur(await passer(test.gestionnaire(), { ...retour, acte: 'changerEtatExceptionnel' }));
    const candidatId = await test.candidat('0001');
    const cellules = [{ candidatId, epreuve: 'E2', vu: '13,00', voulu: '14' }];
    const corrigees = await saisirNotes(test.gestionnaire(), { juryId: jury, groupe: 1, motif, cellules });
    expect(valeur(corrigees)).toMatchObject([{ ok: true, valeur: '14,00' }]);
    valeur(await passer(test.gestionnaire(), { juryId: jury, acte: 'ouvrirDeliberation' }));
    expect((await test.decider(president, '0001', [{ type: 'valider' }])).ok).toBe(true);
    expect(await emargesDe()).toEqual([]);
    const { ok } = await test.decider(president, '0002', [
      { type: 'relever', epreuve: 'E1', note: '10', motif: 'dossier et oral' },
      { type: 'valider' },
    ]);
    expect(ok).toBe(true);
    valeur(await passer(test.contexte(president), { juryId: jury, acte: 'cloreDecisions' }));
    expect(valeur(await lire(president, 2))).toEqual({ type: 'tenue_absente' });
    expect(code(await lire(president, 3))).toBe('introuvable');
  });
  it('says what differs from the version signed before, to the jury and, once signed, to the centre', async () => {
    valeur(await presences({ Tilleul: 'absent' }));
    valeur(await faire('Renard', 'AR'));
    const avantSignature = valeur(await lire(president, 2));
    if (avantSignature.type !== 'comparees') throw new Error(`not compared: ${avantSignature.type}`);
    const { avant, differences } = avantSignature;
    expect([avant.version, avant.par]).toEqual([1, 'Alix Renard']);
    expect(differences.candidats).toMatchObject([
      {
        numeroAnonymat: '0001',
        differences: [
          { rubrique: 'moyenne', avant: { affichee: '12,60' }, apres: { affichee: '13,20' } },
          { rubrique: 'recu', epreuve: 'E2', avant: { note: 1300 }, apres: { note: 1400 } },
        ],
      },
      {
        numeroAnonymat: '0002',
        differences: [
          { rubrique: 'issue', avant: 'second_groupe', apres: 'admis' },
          { rubrique: 'moyenne', avant: { affichee: '9,80' }, apres: { affichee: '10,00' } },
          { rubrique: 'unitesAcquises' },
          {
            rubrique: 'note',
            epreuve: 'E1',
            avant: null,
            apres: { de: 950, a: 1000, motif: 'dossier et oral' },
          },
        ],
      },
    ]);
    expect(
      differences.membres.map(({ nom, differences: siennes }) => [nom, siennes.map((d) => d.rubrique)]),
    ).toEqual([
      ['Merle', ['emarge']],
      ['Tilleul', ['presence']],
    ]);
    valeur(await test.signer(president));
    expect(valeur(await lire(president, 2))).toEqual(avantSignature);
    expect(valeur(await lire(test.ici.chef, 2))).toEqual(avantSignature);
  });
  it('prints it: whom it concerns, and which version it replaces', async () => {
    const [row] = await test.owner.sql<{ contenu: unknown }[]>`
      select contenu from signature where jury_id = ${jury} and version = 2`;
    expect(row?.contenu).toMatchObject({
      remplace: 1,
      depuisRemplace: { candidats: ['0001', '0002'], composition: true },
      membres: [
        { nom: 'Renard', emargement: { initiales: 'AR' } },
        { emargement: null },
        { emargement: null },
      ],
    });
  });
  it('of which the version before was signed before contents were kept is not guessed at', async () => {
    await test.owner.sql.begin(async (sql) => {
      await sql`alter table signature disable trigger user`;
      await sql`update signature set contenu = null where jury_id = ${jury} and version = 1`;
      await sql`alter table signature enable trigger user`;
    });
    expect(valeur(await lire(president, 2))).toMatchObject({ type: 'non_garde', avant: { version: 1 } });
  });
});
