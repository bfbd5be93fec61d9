import type { ChoixSaisi } from '@delib/domain';
import { AUCUN_CHOIX } from '@delib/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saisirChoix } from '../choix/saisir-choix';
import { valeur } from '../test-support/base-import';
import { type BaseSaisies, openBaseSaisies } from '../test-support/base-saisies';
import { leverPresomption } from './lever-presomption';
import { lireNotes } from './lire-notes';
import { type CelluleNote, saisirNotes } from './saisir-notes';

let base: BaseSaisies;
let avant: string;
let oraux: string;
beforeAll(async () => {
  base = await openBaseSaisies();
  oraux = await base.amener('20111', '200');
  avant = await base.amener('20112', '105');
});
afterAll(() => base?.fermer());

const cellule = async (numero: string, epreuve: string, vu: string, voulu: string): Promise<CelluleNote> => ({
  candidatId: await base.candidat(numero),
  epreuve,
  vu,
  voulu,
});
const MOTIF = 'erreur de report de la copie';

async function saisir(
  juryId: string,
  groupe: 1 | 2,
  cellules: readonly CelluleNote[],
  contexte = base.gestionnaire(),
) {
  const reponses = valeur(await saisirNotes(contexte, { juryId, groupe, motif: MOTIF, cellules }));
  return reponses.map((reponse) => (reponse.ok ? reponse.valeur : reponse.refus.code));
}

describe('Correcting marks before the deliberation of the 1er groupe', () => {
  it('takes a note or any code, and keeps before, after, who and why', async () => {
    expect(await saisir(avant, 1, [await cellule('2001', 'E1', '9,00', 'BEN 12,5 2024')])).toEqual([
      'BEN 12,50 2024',
    ]);
    expect(await saisir(avant, 1, [await cellule('2001', 'E2', '10,00', 'abs')])).toEqual(['ABS']);
    const history = await base.owner
      .sql`select epreuve, nature_avant, note_avant, nature_apres, note_apres, motif, par from correction order by epreuve`;
    expect(history.map((row) => Object.values(row))).toEqual([
      ['E1', 'note', '9.00', 'benefice', '12.50', MOTIF, 'Dominique Test'],
      ['E2', 'note', '10.00', 'absent', null, MOTIF, 'Dominique Test'],
    ]);
    const lues = await lireNotes(base.gestionnaire(), avant);
    expect(lues?.candidats[0]?.notes).toEqual({ E1: 'BEN 12,50 2024', E2: 'ABS' });
    const journal = await base.owner
      .sql`select objet, apres from journal where acte = 'corrigerNote' order by seq`;
    expect(journal.map(({ objet, apres }) => [objet, apres.motif])).toEqual([
      ['candidat A2001, E1', MOTIF],
      ['candidat A2001, E2', MOTIF],
    ]);
  });

  it('a mark taken away is missing, and counted so', async () => {
    expect((await base.jury('20112')).faits.notesManquantes).toBe(0);
    expect(await saisir(avant, 1, [await cellule('2001', 'E2', 'ABS', '')])).toEqual(['']);
    expect((await base.jury('20112')).faits.notesManquantes).toBe(1);
  });

  it('refuses each wrong mark in its own words, saves the others, and says who was faster', async () => {
    const cellules = [
      await cellule('2001', 'E1', 'BEN 12,50 2024', '20,5'),
      await cellule('2001', 'E1', 'BEN 12,50 2024', '12,35'),
      await cellule('2001', 'E9', '', '12'),
      await cellule('2001', 'E2', '', '11'),
    ];
    expect(await saisir(avant, 1, cellules)).toEqual([
      'note_hors_bornes',
      'note_hors_pas',
      'epreuve_inconnue',
      '11,00',
    ]);
    const reponses = valeur(
      await saisirNotes(base.gestionnaire('Sacha'), {
        juryId: avant,
        groupe: 1,
        motif: MOTIF,
        cellules: [await cellule('2001', 'E2', '', '13')],
      }),
    );
    expect(reponses).toMatchObject([
      { ok: false, refus: { code: 'modifie_entre_temps', par: 'Dominique Test' }, actuel: '11,00' },
    ]);
  });

  it('needs a motif, the gestionnaire, and the état', async () => {
    const demande = { juryId: avant, groupe: 1 as const, motif: ' ', cellules: [] };
    expect(await saisirNotes(base.gestionnaire(), demande)).toMatchObject({
      refus: { code: 'motif_trop_court' },
    });
    const auCentre = { ...demande, juryId: oraux, motif: MOTIF };
    expect(await saisirNotes(base.chef(), auCentre)).toMatchObject({ refus: { code: 'role_interdit' } });
    expect(await saisirNotes(base.gestionnaire(), auCentre)).toMatchObject({
      refus: { code: 'etat_inadapte', etat: '200', attendus: ['105'] },
    });
  });
});

describe('Entering the marks of the orals', () => {
  const CHOIX: ChoixSaisi = [
    { epreuve: 'E2', moment: '' },
    { epreuve: 'E1', moment: '' },
  ];

  it('waits for the choice', async () => {
    expect(await saisir(oraux, 2, [await cellule('1002', 'E1', '', '12')])).toEqual(['choix_absent']);
    const candidatIds = [await base.candidat('1002'), await base.candidat('1003')];
    const saved = await saisirChoix(
      base.gestionnaire(),
      candidatIds.map((candidatId) => ({ juryId: oraux, candidatId, vu: AUCUN_CHOIX, voulu: CHOIX })),
    );
    expect(saved.every(({ ok }) => ok)).toBe(true);
    expect((await base.jury('20111')).faits).toMatchObject({ choixManquants: 0, orauxManquants: 4 });
  });

  it('takes a note or an absence for the chosen disciplines, and counts what is left', async () => {
    expect(
      await saisir(oraux, 2, [
        await cellule('1002', 'E1', '', '12'),
        await cellule('1002', 'E2', '', 'ABS'),
        await cellule('1003', 'E1', '', 'DIS'),
        await cellule('1003', 'E2', '', '12,345'),
        await cellule('1003', 'E2', '', '12,25'),
        await cellule('1001', 'E2', '', '12'),
      ]),
    ).toEqual([
      '12,00',
      'ABS',
      'resultat_illisible',
      'note_illisible',
      'note_hors_pas',
      'candidat_hors_second_groupe',
    ]);
    const { faits } = await base.jury('20111');
    expect(faits).toMatchObject({ orauxManquants: 2 });
    const lues = await lireNotes(base.gestionnaire(), oraux);
    const empty = lues?.candidats.flatMap(({ notes }) => Object.values(notes)).filter((note) => note === '');
    expect(empty).toHaveLength(faits.orauxManquants);
  });

  it('a discipline whose oral has a mark is not given up; taken away, the mark leaves its history', async () => {
    const candidatId = await base.candidat('1002');
    const demande = { juryId: oraux, candidatId, vu: CHOIX, voulu: AUCUN_CHOIX };
    expect(await saisirChoix(base.gestionnaire(), [demande])).toMatchObject([
      { refus: { code: 'oral_deja_note', epreuve: 'E1' } },
    ]);
    expect(
      await saisir(oraux, 2, [
        await cellule('1002', 'E1', '12,00', ''),
        await cellule('1002', 'E2', 'ABS', ''),
      ]),
    ).toEqual(['', '']);
    expect(await saisirChoix(base.gestionnaire(), [demande])).toMatchObject([{ ok: true }]);
    const history = await base.owner
      .sql`select nature_avant, nature_apres from correction where candidat_id = ${candidatId} and epreuve = 'E1' order by le, nature_apres desc`;
    expect(history.map((row) => Object.values(row))).toEqual([
      ['manquante', 'note'],
      ['note', 'manquante'],
    ]);
  });

  it('never touches what a jury settled or decided', async () => {
    const rows = await base.owner
      .sql`select issue_validee, issue_arretee, version from deliberation where groupe = 1`;
    expect(rows.every(({ version }) => version === 1)).toBe(true);
  });
});

describe('Lifting « présumé fraudeur »', () => {
  it('is an act of the gestionnaire, with a motif, once, journaled', async () => {
    const candidatId = await base.candidat('1003');
    const demande = { juryId: oraux, candidatId, motif: 'commission du 3 juillet : relaxe' };
    expect(await leverPresomption(base.chef(), demande)).toMatchObject({ refus: { code: 'role_interdit' } });
    expect(await leverPresomption(base.gestionnaire(), { ...demande, motif: 'court' })).toMatchObject({
      refus: { code: 'motif_trop_court' },
    });
    expect(await leverPresomption(base.gestionnaire(), demande)).toMatchObject({ ok: true });
    expect(await leverPresomption(base.gestionnaire(), demande)).toMatchObject({
      refus: { code: 'presomption_absente' },
    });
    expect((await lireNotes(base.gestionnaire(), oraux))?.presumesFraudeurs).toEqual([]);
    const lines = await base.owner.sql`select apres from journal where acte = 'leverPresomption'`;
    expect([...lines]).toEqual([{ apres: { presumeFraudeur: false, motif: demande.motif } }]);
  });
});
