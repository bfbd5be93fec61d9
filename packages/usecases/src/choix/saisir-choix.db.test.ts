import { updatePresomption, withActor, writeRecu } from '@delib/db';
import { passerEtats } from '@delib/db/test-support/avancer-jury';
import { AUCUN_CHOIX, type ChoixSaisi } from '@delib/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BaseSaisies, openBaseSaisies } from '../test-support/base-saisies';
import { lireChoix } from './lire-choix';
import { type DemandeChoix, saisirChoix } from './saisir-choix';

let base: BaseSaisies;
let ici: string;
let ailleurs: string;
let session: string;
beforeAll(async () => {
  base = await openBaseSaisies();
  ici = await base.amener('20111', '140');
  ailleurs = await base.amener('20112', '200');
  session = (await base.jury('20111')).jury.sessionId;
});
afterAll(() => base?.fermer());

const CHOIX: ChoixSaisi = [
  { epreuve: 'E1', moment: '2026-07-06T08:30' },
  { epreuve: 'E2', moment: '' },
];

async function demande(numero: string, vu: ChoixSaisi, voulu: ChoixSaisi): Promise<DemandeChoix> {
  const juryId = numero.startsWith('2') ? ailleurs : ici;
  return { juryId, candidatId: await base.candidat(numero), vu, voulu };
}

const verdicts = (reponses: Awaited<ReturnType<typeof saisirChoix>>) =>
  reponses.map((reponse) => (reponse.ok ? 'ok' : reponse.refus.code));

describe('Entering the choices of the 2nd groupe', () => {
  it('shows the candidates admitted to it, of one’s own centre or of the whole académie', async () => {
    const numeros = async (contexte = base.chef()) =>
      (await lireChoix(contexte, { sessionId: session })).lignes.map(({ numeroCandidat }) => numeroCandidat);
    expect(await numeros()).toEqual(['1002', '1003']);
    expect(await numeros(base.gestionnaire())).toEqual(['1002', '1003', '2001']);
    expect((await base.jury('20111')).faits).toMatchObject({ choixManquants: 2, orauxManquants: 0 });
  });

  it('saves what is right, and says of each other row why it is not', async () => {
    const same: ChoixSaisi = [CHOIX[0], { epreuve: 'E1', moment: '' }];
    const reponses = await saisirChoix(base.chef(), [
      await demande('1002', AUCUN_CHOIX, CHOIX),
      await demande('1003', AUCUN_CHOIX, same),
    ]);
    expect(verdicts(reponses)).toEqual(['ok', 'disciplines_identiques']);
    const { lignes } = await lireChoix(base.chef(), { sessionId: session });
    expect(lignes.map(({ choix, saisie }) => [choix, saisie?.par ?? null])).toEqual([
      [CHOIX, 'Camille Test'],
      [AUCUN_CHOIX, null],
    ]);
    const [row] = await base.owner.sql`select passe_le from choix where epreuve = 'E1'`;
    expect(new Date(row?.passe_le)).toEqual(new Date('2026-07-06T06:30:00Z'));
    expect((await base.jury('20111')).faits).toMatchObject({ choixManquants: 1, orauxManquants: 2 });
  });

  it('saving the same again changes nothing and journals nothing', async () => {
    const lines = () => base.owner.sql`select objet from journal where acte = 'saisirChoix'`;
    expect(await lines()).toHaveLength(1);
    expect(verdicts(await saisirChoix(base.chef(), [await demande('1002', AUCUN_CHOIX, CHOIX)]))).toEqual([
      'ok',
    ]);
    expect(await lines()).toHaveLength(1);
  });

  it('a row that someone else changed is not written: who, when and what they left come back', async () => {
    const autre: ChoixSaisi = [CHOIX[1], CHOIX[0]];
    const [reponse] = await saisirChoix(base.gestionnaire(), [await demande('1002', AUCUN_CHOIX, autre)]);
    expect(reponse).toMatchObject({
      ok: false,
      refus: { code: 'modifie_entre_temps', par: 'Camille Test', quand: '2026-07-01T08:00:00.000Z' },
      actuel: { choix: CHOIX },
    });
    const [after] = (await lireChoix(base.chef(), { sessionId: session })).lignes;
    expect(after?.choix).toEqual(CHOIX);
  });

  it('of two people at once on one candidate, one is saved and the other is told', async () => {
    const vers = (moment: string): ChoixSaisi => [{ epreuve: 'E2', moment }, CHOIX[0]];
    const demandes = [
      await demande('1003', AUCUN_CHOIX, vers('2026-07-07T08:00')),
      await demande('1003', AUCUN_CHOIX, vers('2026-07-07T09:00')),
    ];
    const both = await Promise.all([
      saisirChoix(base.chef(), demandes.slice(0, 1)),
      saisirChoix(base.gestionnaire(), demandes.slice(1)),
    ]);
    expect(both.flatMap(verdicts).sort()).toEqual(['modifie_entre_temps', 'ok']);
  });

  it('the candidate of another centre does not exist for a chef, nor one that is not admitted to the 2nd groupe', async () => {
    const reponses = await saisirChoix(base.chef(), [
      await demande('2001', AUCUN_CHOIX, CHOIX),
      await demande('1001', AUCUN_CHOIX, CHOIX),
    ]);
    expect(verdicts(reponses)).toEqual(['introuvable', 'introuvable']);
    const smuggled = { ...(await demande('2001', AUCUN_CHOIX, CHOIX)), juryId: ici };
    expect(verdicts(await saisirChoix(base.chef(), [smuggled]))).toEqual(['introuvable']);
    expect(await base.owner.sql`select 1 from choix where jury_id = ${ailleurs}`).toHaveLength(0);
  });

  it('a chef de centre cannot write a mark nor lift a suspicion, whatever is asked of the database', async () => {
    const { jury } = await base.jury('20111');
    const { academieId, centreId, id: juryId } = jury;
    const candidatId = await base.candidat('1002');
    const cible = {
      academieId,
      centreId,
      juryId,
      juryVersion: 1,
      candidatId,
      groupe: 2,
      epreuve: 'E1',
    } as const;
    const note = { nature: 'note', note: 2000, annee: null, reference: null } as const;
    const auteur = { par: 'x', le: new Date(), motif: 'x' };
    const attempt = withActor(base.chef().database, base.chef().acteur, (tx) =>
      writeRecu(tx, cible, note, note, auteur),
    );
    await expect(attempt).rejects.toThrow();
    expect(await base.owner.sql`select 1 from resultat where groupe = 2`).toHaveLength(0);
    const presume = await base.candidat('1003');
    await withActor(base.chef().database, base.chef().acteur, (tx) =>
      updatePresomption(tx, presume, base.chef().maintenant),
    );
    const [still] = await base.owner.sql`select presume_fraudeur from candidat where id = ${presume}`;
    expect(still?.presume_fraudeur).toBe(true);
  });

  it('who chose and is no longer admitted is shown, keeps the choice, and can change nothing', async () => {
    const candidatId = await base.candidat('1003');
    await base.owner
      .sql`update deliberation set issue_validee = 'non_admis' where candidat_id = ${candidatId} and groupe = 1`;
    const shown = (await lireChoix(base.chef(), { sessionId: session })).lignes.find(
      ({ id }) => id === candidatId,
    );
    expect(shown).toMatchObject({ admissible: false, choix: [{ epreuve: 'E2' }, { epreuve: 'E1' }] });
    const autre: ChoixSaisi = [CHOIX[0], CHOIX[1]];
    const vu = shown?.choix ?? AUCUN_CHOIX;
    expect(verdicts(await saisirChoix(base.chef(), [await demande('1003', vu, autre)]))).toEqual([
      'candidat_hors_second_groupe',
    ]);
    expect((await base.jury('20111')).faits).toMatchObject({ choixManquants: 0, orauxManquants: 2 });
  });

  it('nothing is entered once the deliberation of the 2nd groupe is open', async () => {
    await passerEtats(base.owner, ailleurs, ['200', '210']);
    const [reponse] = await saisirChoix(base.gestionnaire(), [await demande('2001', AUCUN_CHOIX, CHOIX)]);
    expect(reponse).toMatchObject({ ok: false, refus: { code: 'etat_inadapte', etat: '210' } });
  });
});
