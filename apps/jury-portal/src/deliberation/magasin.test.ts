import { type Dossier, saisiesInverses } from '@delib/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CandidatVu } from './candidat';
import { appliquer } from './dossiers';
import { candidat, creerGardeDeTest, notes, SISR } from './exemple.fixture';
import { creerMagasin } from './magasin';
import type { Demande, Envoyer, Reponse, SaisieGardee } from './magasin-types';

const POINTS = { type: 'points', points: '8', motif: 'Assiduité' } as const;
const VALIDER = { type: 'valider' } as const;

/** A server of one's own: it holds candidates, checks versions and applies entries as the use case does. */
function serveur(candidats: readonly CandidatVu[]) {
  const held = new Map(candidats.map((each) => [each.id, each]));
  const recus: Demande[] = [];
  let horloge = 0;
  function ecrire(id: string, dossier: Dossier, par: string): CandidatVu {
    const before = held.get(id);
    if (!before) throw new Error('no such candidate');
    horloge += 1;
    const modifieLe = new Date(Date.UTC(2026, 5, 20, 9, 0, horloge)).toISOString();
    const after = { ...before, dossier, version: before.version + 1, modifiePar: par, modifieLe };
    held.set(id, after);
    return after;
  }
  function repondre({ candidatId, versionVue, saisies }: Demande): Reponse {
    const now = held.get(candidatId);
    if (!now) return { ok: false, refus: { code: 'introuvable' }, actuel: null };
    if (now.version !== versionVue) {
      const refus = { code: 'modifie_entre_temps', par: now.modifiePar, quand: now.modifieLe } as const;
      return { ok: false, refus, actuel: now };
    }
    const applied = appliquer(SISR, now.dossier, saisies);
    if (!applied.ok) return { ok: false, refus: applied.refus, actuel: now };
    const after = ecrire(candidatId, applied.valeur, 'Alix Renard');
    return { ok: true, candidat: after, inverses: saisiesInverses(SISR, now.dossier, applied.valeur) };
  }
  const envoyer: Envoyer = async (demandes) => {
    recus.push(...demandes);
    return demandes.map(repondre);
  };
  /** What the vice-président does from another machine. */
  function ailleurs(id: string, ...saisies: Demande['saisies']): CandidatVu {
    const now = held.get(id);
    const applied = now && appliquer(SISR, now.dossier, saisies);
    if (!applied?.ok) throw new Error('the other entry was refused');
    return ecrire(id, applied.valeur, 'Noa Merle');
  }
  return { envoyer, ailleurs, recus, lire: (id: string) => held.get(id) };
}

const ALABARRE = candidat('A1', notes(8, 11));
const ADMIS = candidat('A2', notes(12, 12));
const REFUSE = candidat('A3', notes(5, 5), { livret: 'a_examiner' });
const TOUS = [ALABARRE, ADMIS, REFUSE];

function ouvrir(envoyer: Envoyer, garde = creerGardeDeTest()) {
  const nouvelleCle = () => `cle-${++cle}`;
  return creerMagasin({ reglement: SISR, candidats: TOUS, envoyer, garde, nouvelleCle });
}
let cle = 0;
beforeEach(() => {
  cle = 0;
});
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
    const rienGarder = { ecrire: () => Promise.reject(new Error('full')), reprendre: async () => [] };
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

describe('Ctrl+Z', () => {
  test('takes back the last entry, then the one before', async () => {
    const base = serveur(TOUS);
    const magasin = ouvrir(base.envoyer);
    await magasin.enregistrer('id-A1', [POINTS], { libelle: 'points de A1' });
    await magasin.enregistrer('id-A2', [VALIDER], { libelle: 'décision de A2' });
    expect(await magasin.annuler()).toEqual({ ok: true, valeur: 'décision de A2' });
    expect(base.lire('id-A2')?.dossier.validation).toBeNull();
    expect(await magasin.annuler()).toEqual({ ok: true, valeur: 'points de A1' });
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
    expect(await magasin.annuler()).toEqual({ ok: true, valeur: '2 cas clairs' });
    expect(['id-A1', 'id-A2'].map((id) => base.lire(id)?.dossier.validation)).toEqual([null, null]);
  });
});
