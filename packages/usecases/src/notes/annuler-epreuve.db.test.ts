import { AUCUN_CHOIX } from '@delib/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saisirChoix } from '../choix/saisir-choix';
import { lireDeliberation } from '../deliberation/lire-deliberation';
import { valeur } from '../test-support/base-import';
import { type BaseSaisies, openBaseSaisies } from '../test-support/base-saisies';
import { annulerEpreuve, type DemandeAnnulation } from './annuler-epreuve';
import { lireNotes } from './lire-notes';
import { saisirNotes } from './saisir-notes';

const REFERENCE = 'Commission de discipline de l’académie de Lyon, 12 septembre 2026, n° 14';
const MOTIF = 'décision de la commission annulée par le tribunal';

let base: BaseSaisies;
let ouvert: string;
let oraux: string;
beforeAll(async () => {
  base = await openBaseSaisies();
  ouvert = await base.amener('20112', '110');
  oraux = await base.amener('20111', '200');
});
afterAll(() => base?.fermer());

const demander = async (numero: string, changes: Partial<DemandeAnnulation> = {}) => {
  const demande = { juryId: ouvert, groupe: 1, epreuves: ['E1'], reference: REFERENCE } as const;
  const candidatId = await base.candidat(numero);
  // An hour after the deliberation was opened.
  const contexte = { ...base.gestionnaire(), maintenant: new Date('2026-07-01T09:00:00Z') };
  return annulerEpreuve(contexte, { ...demande, candidatId, leverPresomption: false, ...changes });
};
const dossier = async (juryId: string, numero: string) => {
  const candidatId = await base.candidat(numero);
  const lue = valeur(await lireDeliberation(base.gestionnaire(), juryId));
  const changements = lue.changements.filter((c) => c.candidatId === candidatId);
  return { lu: lue.candidats.find((c) => c.candidatId === candidatId), changements };
};

describe('« Annuler une épreuve » while the jury of the 1er groupe deliberates', () => {
  it('takes the place of the mark, with its decision, and shows as changed since the opening', async () => {
    expect(await demander('2001', { reference: `  ${REFERENCE} ` })).toEqual({
      ok: true,
      valeur: { numeroAnonymat: 'A2001', epreuves: ['E1'], presomptionLevee: false },
    });
    const { lu, changements } = await dossier(ouvert, '2001');
    expect(lu?.dossier.resultats.E1).toEqual({ nature: 'annulee', reference: REFERENCE });
    expect(changements).toMatchObject([
      {
        epreuve: 'E1',
        avant: { nature: 'note', note: 900 },
        apres: { nature: 'annulee', reference: REFERENCE },
        par: 'Dominique Test',
      },
    ]);
    const [held] = await base.owner.sql`select issue_arretee from deliberation
      where groupe = 1 and candidat_id = ${await base.candidat('2001')}`;
    expect(held?.issue_arretee).toBe('non_admis');
    const [line] = await base.owner
      .sql`select objet, avant, apres from journal where acte = 'annulerEpreuve'`;
    expect(line).toMatchObject({
      objet: 'candidat A2001, E1',
      avant: { nature: 'note', note: 900 },
      apres: { nature: 'annulee', reference: REFERENCE },
    });
  });

  it('the reference can be corrected; the grid shows it and does not annul by itself', async () => {
    expect((await demander('2001', { reference: `${REFERENCE} bis` })).ok).toBe(true);
    const lues = await lireNotes(base.gestionnaire(), ouvert);
    expect(lues?.refusAnnulation).toBeNull();
    expect(lues?.candidats[0]).toMatchObject({
      notes: { E1: 'ANN', E2: '10,00' },
      annulations: { E1: `${REFERENCE} bis` },
      annulables: ['E1', 'E2'],
    });
    const candidatId = await base.candidat('2001');
    const cellules = [{ candidatId, epreuve: 'E2', vu: '10,00', voulu: 'ANN' }];
    const demande = { juryId: ouvert, groupe: 1, motif: MOTIF, cellules } as const;
    expect(await saisirNotes(base.gestionnaire(), demande)).toMatchObject({
      valeur: [{ ok: false, refus: { code: 'etat_inadapte' } }],
    });
  });

  it('is taken back with a motif, in the grid, which corrects nothing else at that état', async () => {
    const candidatId = await base.candidat('2001');
    const cellules = [
      { candidatId, epreuve: 'E1', vu: 'ANN', voulu: '9' },
      { candidatId, epreuve: 'E2', vu: '10,00', voulu: '12' },
    ];
    const demande = { juryId: ouvert, groupe: 1, motif: MOTIF, cellules } as const;
    expect(await saisirNotes(base.gestionnaire(), { ...demande, motif: ' ' })).toMatchObject({
      refus: { code: 'motif_trop_court' },
    });
    expect(valeur(await saisirNotes(base.gestionnaire(), demande))).toMatchObject([
      { epreuve: 'E1', ok: true, valeur: '9,00' },
      { epreuve: 'E2', ok: false, refus: { code: 'etat_inadapte' } },
    ]);
    const { lu } = await dossier(ouvert, '2001');
    expect(lu?.dossier.resultats.E1).toEqual({ nature: 'note', note: 900 });
    const rows = await base.owner
      .sql`select nature_avant, reference_avant, nature_apres, reference_apres, motif
      from correction order by le, id`;
    expect(
      rows.find(({ nature_avant, nature_apres }) => nature_avant === 'annulee' && nature_apres === 'note'),
    ).toEqual({
      nature_avant: 'annulee',
      reference_avant: `${REFERENCE} bis`,
      nature_apres: 'note',
      reference_apres: null,
      motif: MOTIF,
    });
  });

  it.each([
    ['a reference that names nothing', { reference: 'n° 14' }, 'reference_trop_courte'],
    ['no épreuve', { epreuves: [] }, 'saisie_invalide'],
    ['an unknown épreuve', { epreuves: ['E1', 'E9'] }, 'epreuve_inconnue'],
    ['an épreuve of the other groupe', { groupe: 2 }, 'annulation_hors_deliberation'],
    ['a suspicion there is not', { leverPresomption: true }, 'presomption_absente'],
  ] as const)('%s is refused, and nothing is annulled', async (_titre, changes, code) => {
    expect(await demander('2001', changes)).toMatchObject({ refus: { code } });
    expect((await dossier(ouvert, '2001')).lu?.dossier.resultats.E1?.nature).toBe('note');
  });

  it('a chef de centre does not enter it, nor anybody once the groupe is over', async () => {
    const candidatId = await base.candidat('1003');
    const demande = { juryId: oraux, groupe: 1, candidatId, epreuves: ['E1'], reference: REFERENCE } as const;
    expect(await annulerEpreuve(base.chef(), { ...demande, leverPresomption: false })).toMatchObject({
      refus: { code: 'role_interdit' },
    });
    expect(await demander('1003', { juryId: oraux })).toMatchObject({
      refus: { code: 'annulation_hors_deliberation', etat: '200', groupe: 1 },
    });
  });
});

describe('« Annuler une épreuve » at the 2nd groupe', () => {
  it('is that of an oral that was chosen, and ends the suspicion in the same act', async () => {
    const candidatId = await base.candidat('1003');
    const oral = { juryId: oraux, groupe: 2, leverPresomption: true } as const;
    expect(await demander('1003', oral)).toMatchObject({ refus: { code: 'epreuve_non_choisie' } });
    const choix = [
      { epreuve: 'E1', moment: '' },
      { epreuve: 'E2', moment: '' },
    ] as const;
    const choisis = await saisirChoix(base.gestionnaire(), [
      { juryId: oraux, candidatId, vu: AUCUN_CHOIX, voulu: choix },
    ]);
    expect(choisis).toMatchObject([{ ok: true }]);
    expect(await demander('1003', oral)).toMatchObject({ ok: true, valeur: { presomptionLevee: true } });
    const lines = await base.owner.sql`select acte, objet, apres from journal
      where acte in ('annulerEpreuve', 'leverPresomption') and objet like 'candidat A1003%' order by seq`;
    expect(lines.map(({ acte, objet }) => [acte, objet])).toEqual([
      ['annulerEpreuve', 'candidat A1003, oral E1'],
      ['leverPresomption', 'candidat A1003'],
    ]);
    expect(lines[1]?.apres).toMatchObject({ motif: expect.stringContaining(REFERENCE) });
    const lues = await lireNotes(base.gestionnaire(), oraux);
    expect(lues?.candidats.find(({ id }) => id === candidatId)).toMatchObject({
      notes: { E1: 'ANN' },
      annulations: { E1: REFERENCE },
    });
    expect(lues?.presumesFraudeurs).toEqual([]);
  });
});
