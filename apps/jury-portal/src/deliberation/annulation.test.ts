import { beforeEach, describe, expect, test } from 'vitest';
import { oublierCles, ouvrir, serveur, TOUS } from './serveur.fixture';

const POINTS = { type: 'points', points: '8', motif: 'Assiduité' } as const;
const VALIDER = { type: 'valider' } as const;
const libelle = 'essai';

beforeEach(oublierCles);

describe('Ctrl+Z', () => {
  test('takes back the last entry, then the one before', async () => {
    const base = serveur(TOUS);
    const magasin = ouvrir(base.envoyer);
    await magasin.enregistrer('id-A1', [POINTS], { libelle: 'points de A1' });
    await magasin.enregistrer('id-A2', [VALIDER], { libelle: 'décision de A2' });
    expect(await magasin.annuler()).toEqual({
      ok: true,
      valeur: { libelle: 'décision de A2', candidatId: 'id-A2' },
    });
    expect(base.lire('id-A2')?.dossier.validation).toBeNull();
    expect(await magasin.annuler()).toEqual({
      ok: true,
      valeur: { libelle: 'points de A1', candidatId: 'id-A1' },
    });
    expect(base.lire('id-A1')?.dossier.reglage.pointsJury).toBe(0);
    expect(magasin.lire().annulables).toEqual([]);
  });

  test('does not take back what rests on someone else’s entry since', async () => {
    const base = serveur(TOUS);
    const magasin = ouvrir(base.envoyer);
    await magasin.enregistrer('id-A1', [POINTS], { libelle });
    magasin.recevoir([base.ailleurs('id-A1', VALIDER)]);
    expect(await magasin.annuler()).toMatchObject({
      ok: false,
      refus: { code: 'modifie_entre_temps', par: 'Noa Merle' },
    });
    expect(base.lire('id-A1')?.dossier.validation?.issue).toBe('admis');
  });

  test('does not either when an entry is known to have arrived before, and someone came after it', async () => {
    const base = serveur(TOUS);
    // The answer to the second was lost: the server has it, and the vice-président after it.
    const magasin = ouvrir(async (demandes) => {
      const reponses = await base.envoyer(demandes);
      if (demandes[0]?.saisies[0] === POINTS) return reponses;
      return [{ ok: true, candidat: base.ailleurs('id-A1', { type: 'devalider' }), inverses: [] }];
    });
    await magasin.enregistrer('id-A1', [POINTS], { libelle });
    await magasin.enregistrer('id-A1', [VALIDER], { libelle });
    expect(await magasin.annuler()).toMatchObject({ ok: false, refus: { code: 'modifie_entre_temps' } });
    expect(base.lire('id-A1')?.dossier.reglage.pointsJury).toBe(800);
  });

  test('takes all the clear cases back as one', async () => {
    const base = serveur(TOUS);
    const magasin = ouvrir(base.envoyer);
    const validated = [base.ailleurs('id-A1', VALIDER), base.ailleurs('id-A2', VALIDER)];
    magasin.adopter(
      validated,
      {
        libelle: '2 cas clairs',
        etapes: validated.map(({ id }) => ({ candidatId: id, saisies: [{ type: 'devalider' }] })),
      },
      '2026-06-20T10:00:00.000Z',
    );
    expect(await magasin.annuler()).toEqual({
      ok: true,
      valeur: { libelle: '2 cas clairs', candidatId: null },
    });
    expect(['id-A1', 'id-A2'].map((id) => base.lire(id)?.dossier.validation)).toEqual([null, null]);
  });

  test('takes back what waits for the line: the entry and its undoing go out in order, when it is back', async () => {
    const base = serveur(TOUS);
    let coupee = true;
    const magasin = ouvrir(async (demandes) => {
      if (coupee) throw new Error('offline');
      return base.envoyer(demandes);
    });
    await magasin.enregistrer('id-A1', [POINTS], { libelle: 'points de A1' });
    await magasin.enregistrer('id-A1', [VALIDER], { libelle: 'décision de A1' });
    expect(await magasin.annuler()).toEqual({
      ok: true,
      valeur: { libelle: 'décision de A1', candidatId: 'id-A1' },
    });
    expect(magasin.lire().candidats.get('id-A1')?.dossier).toMatchObject({
      validation: null,
      reglage: { pointsJury: 800 },
    });
    expect(await magasin.annuler()).toMatchObject({ ok: true, valeur: { libelle: 'points de A1' } });
    expect(magasin.lire().candidats.get('id-A1')?.dossier.reglage.pointsJury).toBe(0);
    expect(await magasin.annuler()).toMatchObject({ ok: false, refus: { code: 'introuvable' } });
    coupee = false;
    magasin.reessayer();
    await expect.poll(() => magasin.lire().enAttente).toBe(0);
    expect(base.recus.map(({ saisies }) => saisies[0]?.type)).toEqual([
      'points',
      'valider',
      'devalider',
      'points',
    ]);
    expect(base.lire('id-A1')?.dossier).toMatchObject({ validation: null, reglage: { pointsJury: 0 } });
    // What was undone is not there to be undone again.
    expect(magasin.lire().annulables).toEqual([]);
  });

  test('takes back an entry whose answer is still awaited, not the one before it', async () => {
    const base = serveur(TOUS);
    const magasin = ouvrir(base.envoyer);
    await magasin.enregistrer('id-A1', [POINTS], { libelle: 'points de A1' });
    const attente = magasin.enregistrer('id-A2', [VALIDER], { libelle: 'décision de A2' });
    expect(await magasin.annuler()).toMatchObject({ ok: true, valeur: { libelle: 'décision de A2' } });
    expect(await attente).toEqual({ ok: true });
    expect(base.lire('id-A2')?.dossier.validation).toBeNull();
    expect(base.lire('id-A1')?.dossier.reglage.pointsJury).toBe(800);
  });
});
