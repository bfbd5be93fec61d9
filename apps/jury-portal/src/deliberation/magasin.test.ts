import { beforeEach, describe, expect, test } from 'vitest';
import { creerGardeDeTest } from './exemple.fixture';
import type { Envoyer, SaisieGardee } from './magasin-types';
import { oublierCles, ouvrir, serveur, TOUS } from './serveur.fixture';

const POINTS = { type: 'points', points: '8', motif: 'Assiduité' } as const;
const VALIDER = { type: 'valider' } as const;

beforeEach(oublierCles);
const libelle = 'essai';

describe('an entry', () => {
  test('shows at once, goes out with the version that was seen, and is said saved when the server has answered', async () => {
    const base = serveur(TOUS);
    const magasin = ouvrir(base.envoyer);
    const attente = magasin.enregistrer('id-A1', [POINTS], { libelle });
    expect(magasin.lire().candidats.get('id-A1')?.dossier.reglage.pointsJury).toBe(800);
    expect([...magasin.lire().enCours]).toEqual(['id-A1']);
    expect(magasin.lire().enregistreLe).toBeNull();
    expect(await attente).toEqual({ ok: true });
    expect(base.recus).toEqual([{ cle: 'cle-1', candidatId: 'id-A1', versionVue: 1, saisies: [POINTS] }]);
    expect(magasin.lire()).toMatchObject({ enAttente: 0, enregistreLe: '2026-06-20T09:00:01.000Z' });
  });

  test('that the domain refuses goes nowhere: a NON ADMIS with an unread livret is not validated', async () => {
    const base = serveur(TOUS);
    const magasin = ouvrir(base.envoyer);
    expect(await magasin.enregistrer('id-A3', [VALIDER], { libelle })).toEqual({
      ok: false,
      cause: 'refus',
      refus: { code: 'livret_non_examine' },
    });
    expect(base.recus).toEqual([]);
  });

  test('made right after another on the same candidate follows it, on the version that one gave', async () => {
    const base = serveur(TOUS);
    const magasin = ouvrir(base.envoyer);
    const first = magasin.enregistrer('id-A1', [POINTS], { libelle });
    const second = magasin.enregistrer('id-A1', [VALIDER], { libelle });
    expect(await Promise.all([first, second])).toEqual([{ ok: true }, { ok: true }]);
    expect(base.recus.map(({ versionVue }) => versionVue)).toEqual([1, 2]);
    expect(base.lire('id-A1')?.dossier.validation?.issue).toBe('admis');
  });
});

describe('two people on one candidate', () => {
  test('both values are shown, nothing is written, and the one entered here can be kept', async () => {
    const base = serveur(TOUS);
    const magasin = ouvrir(base.envoyer);
    base.ailleurs('id-A1', { type: 'points', points: '2', motif: 'Progrès' });
    expect(await magasin.enregistrer('id-A1', [POINTS], { libelle })).toEqual({
      ok: false,
      cause: 'conflit',
    });
    const [conflit] = magasin.lire().conflits;
    expect(conflit?.ici.reglage.pointsJury).toBe(800);
    expect(conflit?.actuel.dossier.reglage.pointsJury).toBe(200);
    expect(conflit?.actuel.modifiePar).toBe('Noa Merle');
    magasin.trancher('id-A1', 'ici');
    await expect.poll(() => base.lire('id-A1')?.dossier.reglage.pointsJury).toBe(800);
    await expect.poll(() => magasin.lire().conflits).toEqual([]);
  });

  test('the value of the other person can be kept: nothing more is sent', async () => {
    const base = serveur(TOUS);
    const magasin = ouvrir(base.envoyer);
    base.ailleurs('id-A1', { type: 'points', points: '2', motif: 'Progrès' });
    await magasin.enregistrer('id-A1', [POINTS], { libelle });
    magasin.trancher('id-A1', 'autre');
    expect(magasin.lire().candidats.get('id-A1')?.dossier.reglage.pointsJury).toBe(200);
    expect(base.recus).toHaveLength(1);
  });

  test('who did the same thing has nothing to choose', async () => {
    const base = serveur(TOUS);
    const magasin = ouvrir(base.envoyer);
    base.ailleurs('id-A2', VALIDER);
    expect(await magasin.enregistrer('id-A2', [VALIDER], { libelle })).toEqual({ ok: true });
    expect(magasin.lire().conflits).toEqual([]);
  });

  test('an older reading that arrives late does not undo what is known', async () => {
    const base = serveur(TOUS);
    const magasin = ouvrir(base.envoyer);
    await magasin.enregistrer('id-A1', [POINTS], { libelle });
    magasin.recevoir(TOUS);
    expect(magasin.lire().candidats.get('id-A1')?.dossier.reglage.pointsJury).toBe(800);
  });
});

describe('when the line is down', () => {
  test('entries wait in order, are counted, and go out once when asked again', async () => {
    const base = serveur(TOUS);
    let down = true;
    const magasin = ouvrir(async (demandes) => {
      if (down) throw new Error('offline');
      return base.envoyer(demandes);
    });
    const waiting = [
      magasin.enregistrer('id-A1', [POINTS], { libelle }),
      magasin.enregistrer('id-A2', [VALIDER], { libelle }),
    ];
    await expect.poll(() => magasin.lire().panne).toBe('connexion');
    expect(magasin.lire().enAttente).toBe(2);
    down = false;
    magasin.reessayer();
    const gardee = { ok: true, gardee: true };
    expect(await Promise.all(waiting)).toEqual([gardee, gardee]);
    await expect.poll(() => magasin.lire().enAttente).toBe(0);
    expect(base.recus.map(({ candidatId }) => candidatId)).toEqual(['id-A1', 'id-A2']);
    expect(magasin.lire()).toMatchObject({ panne: null, enAttente: 0 });
  });

  test('an entry that had arrived without its answer is not taken for a conflict', async () => {
    const base = serveur(TOUS);
    let lost = true;
    const magasin = ouvrir(async (demandes) => {
      const reponses = await base.envoyer(demandes);
      if (lost) throw new Error('the answer was lost');
      return reponses;
    });
    const attente = magasin.enregistrer('id-A1', [POINTS], { libelle });
    await expect.poll(() => magasin.lire().panne).toBe('connexion');
    lost = false;
    magasin.reessayer();
    expect(await attente).toEqual({ ok: true, gardee: true });
    await expect.poll(() => magasin.lire().enAttente).toBe(0);
    expect(magasin.lire().conflits).toEqual([]);
    expect(base.lire('id-A1')).toMatchObject({ version: 2, dossier: { reglage: { pointsJury: 800 } } });
  });

  test('a session that ended keeps the entry and says so', async () => {
    const magasin = ouvrir(async (demandes) =>
      demandes.map(() => ({ ok: false, refus: { code: 'session_expiree' }, actuel: null }) as const),
    );
    void magasin.enregistrer('id-A2', [VALIDER], { libelle });
    await expect.poll(() => magasin.lire().panne).toBe('session');
    expect(magasin.lire().enAttente).toBe(1);
  });

  test('giving up shows again what the server holds', async () => {
    const magasin = ouvrir(() => Promise.reject(new Error('offline')));
    await magasin.enregistrer('id-A1', [POINTS], { libelle });
    expect(magasin.lire()).toMatchObject({ panne: 'connexion', enAttente: 1 });
    magasin.abandonner();
    expect(magasin.lire().candidats.get('id-A1')?.dossier.reglage.pointsJury).toBe(0);
  });
});

describe('on a computer', () => {
  const coupe: Envoyer = () => Promise.reject(new Error('offline'));

  test('that keeps nothing, an entry is not said kept: it waits for its answer in the page', async () => {
    const rienGarder = {
      ecrire: () => Promise.reject(new Error('full')),
      reprendre: async () => [],
      memoriser: async () => {},
    };
    const magasin = ouvrir(coupe, rienGarder);
    const attente = magasin.enregistrer('id-A1', [POINTS], { libelle });
    await expect
      .poll(() => magasin.lire())
      .toMatchObject({ panne: 'connexion', enAttente: 1, gardees: false });
    magasin.abandonner();
    expect(await attente).toEqual({ ok: false, cause: 'abandon' });
  });

  test('two values wait to be chosen from, whatever becomes of the page', async () => {
    const base = serveur(TOUS);
    const disque = new Map<string, SaisieGardee>();
    base.ailleurs('id-A1', { type: 'points', points: '2', motif: 'Progrès' });
    await ouvrir(base.envoyer, creerGardeDeTest(disque)).enregistrer('id-A1', [POINTS], { libelle });
    const rouverte = ouvrir(base.envoyer, creerGardeDeTest(disque));
    await rouverte.reprendre();
    await expect.poll(() => rouverte.lire().conflits).toHaveLength(1);
    rouverte.trancher('id-A1', 'ici');
    await expect.poll(() => base.lire('id-A1')?.dossier.reglage.pointsJury).toBe(800);
    await expect.poll(() => disque.size).toBe(0);
  });

  test('what is given up is forgotten', async () => {
    const disque = new Map<string, SaisieGardee>();
    const magasin = ouvrir(coupe, creerGardeDeTest(disque));
    await magasin.enregistrer('id-A1', [POINTS], { libelle });
    magasin.abandonner();
    expect(disque.size).toBe(0);
  });
});
