import { passerEtats } from '@delib/db/test-support/avancer-jury';
import type { Etat, Groupe } from '@delib/domain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listerJurys } from '../jury/lister-jurys';
import type { DemandePassage } from '../jury/passage';
import { passer } from '../jury/passer';
import { ACTIVITE_DU_PLAN } from '../plan-secours/preparer-plan';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { valeur } from '../test-support/moyens-de-test';
import { lireSituations } from './lire-situations';

describe('what a home page reads of jurys, without reading one', () => {
  let t: JuryDeTest;
  beforeAll(async () => {
    t = await ouvrirJuryDeTest();
  });
  afterAll(() => t?.fermer());

  /** Situations told of each jury by itself, by code. */
  async function lues() {
    const { jury } = await t.lu();
    const situations = await lireSituations(t.gestionnaire(), jury.sessionId);
    return situations
      .flatMap(({ codes, planGenere: _plan, papillonEmis: _papillon, ancien: _ancien, ...situation }) =>
        codes.map((code) => ({ code, ...situation })),
      )
      .toSorted((a, b) => a.code.localeCompare(b.code));
  }

  /** The same from everything that is known of each jury. */
  async function attendues() {
    const lignes = await listerJurys(t.gestionnaire());
    return lignes.map(({ jury, statuts, faits }) => ({
      code: jury.code,
      etat: jury.etat,
      pv: statuts,
      notesManquent: jury.notesManquantes > 0,
      secondGroupe: jury.candidatsSecondGroupe > 0,
      choixManquent: jury.choixManquants > 0,
      orauxManquent: jury.orauxManquants > 0,
      reexamen: {
        choixManquent: (faits.reexamen?.choixManquants ?? 0) > 0,
        orauxManquent: (faits.reexamen?.orauxManquants ?? 0) > 0,
      },
    }));
  }

  const papillonEmis = async () => {
    const { jury } = await t.lu();
    const situations = await lireSituations(t.gestionnaire(), jury.sessionId);
    return situations.find(({ codes }) => codes.includes(jury.code))?.papillonEmis;
  };

  it('is what each jury says by itself, from its opening to its lock and back', async () => {
    const reprendre = async (vers: Etat) =>
      valeur(
        await passer(t.gestionnaire(), {
          juryId: t.ici.jurys[0],
          acte: 'changerEtatExceptionnel',
          vers,
          motif: 'pour la lecture des situations',
        }),
      );
    expect(await lues()).toEqual(await attendues());
    await t.verrouiller(async () => {
      expect(await lues()).toEqual(await attendues());
    });
    const verrouille = await attendues();
    expect(verrouille[0]).toMatchObject({ etat: '198', pv: { 1: 'signe' }, secondGroupe: true });
    expect(await lues()).toEqual(verrouille);
    await reprendre('140');
    await reprendre('110');
    const rouvert = await attendues();
    expect(rouvert[0]).toMatchObject({ etat: '110', pv: { 1: 'rouvert' } });
    expect(await lues()).toEqual(rouvert);
  });

  it('which jury waits longest, and since when, is told to the chef of their centre alone', async () => {
    const { jury } = await t.lu();
    const duChef = await lireSituations(t.contexte(t.ici.chef), jury.sessionId);
    expect(duChef.map(({ ancien }) => ancien)).toEqual([{ code: jury.code, depuis: jury.attendDepuis }]);
    const duGestionnaire = await lireSituations(t.gestionnaire(), jury.sessionId);
    expect(duGestionnaire.map(({ ancien }) => ancien)).toEqual(duGestionnaire.map(() => null));
  });

  it('a papillon is told of while the jury opens, until it is revoked', async () => {
    expect(await papillonEmis()).toBe(true);
    await t.owner.sql`update papillon set revoque_le = now()`;
    expect(await papillonEmis()).toBe(false);
  });

  it('a PV whose bytes were changed is an anomaly', async () => {
    await t.owner.sql`alter table signature disable trigger user`;
    await t.owner.sql`update signature set octets = octets || '\\x00'::bytea`;
    const [premier] = await lues();
    expect(premier?.pv).toEqual({ 1: 'anomalie', 2: 'sans_pv' });
    expect(await lues()).toEqual(await attendues());
  });
});

describe('a plan de secours', () => {
  let t: JuryDeTest;
  beforeEach(async () => {
    t = await ouvrirJuryDeTest();
  });
  afterEach(() => t?.fermer());

  const le = (heure: string) => new Date(`2026-06-22T${heure}:00Z`);

  /** The gestionnaire does this act at that hour. */
  async function passerA(heure: string, demande: Omit<DemandePassage, 'juryId'>) {
    t.allerA(new Date(le(heure).getTime() - 60_000));
    valeur(await passer(t.gestionnaire(), { juryId: t.ici.jurys[0], ...demande }));
  }

  const plan = (groupe: Groupe, centreId: string, debut: string) =>
    t.owner
      .sql`insert into compte_rendu (academie_id, centre_id, activite, titre, parametres, demande_par, demande_le,
        debut_le, fin_le, resultat)
      select j.academie_id, ${centreId}, ${ACTIVITE_DU_PLAN[groupe]}, 'Plan de secours',
        jsonb_build_object('sessionId', j.session_id, 'centreId', ${centreId}::text), 'Test', ${debut}, ${debut}, ${debut}, 'succes'
      from jury j where j.id = ${t.ici.jurys[0]}`;

  async function planGenere() {
    const { jury } = await t.lu();
    const situations = await lireSituations(t.contexte(t.ici.chef), jury.sessionId);
    return situations.map((situation) => situation.planGenere);
  }

  it('counts for the jurys of its centre whose marks were being gathered when it was made', async () => {
    await passerA('08:00', { acte: 'ouvrirModificationNotes' });
    await passerA('10:00', { acte: 'ouvrirDeliberation' });
    expect(await planGenere()).toEqual([{ 1: false, 2: false }]);
    await plan(1, t.ici.centres[1], le('09:00').toISOString());
    await plan(1, t.ici.centres[0], le('07:00').toISOString());
    expect(await planGenere()).toEqual([{ 1: false, 2: false }]);
    await plan(1, t.ici.centres[0], le('09:00').toISOString());
    expect(await planGenere()).toEqual([{ 1: true, 2: false }]);
  });

  it('made before the marks were opened again is none, and each groupe has its own', async () => {
    await passerA('08:00', { acte: 'ouvrirModificationNotes' });
    await passerA('10:00', { acte: 'ouvrirDeliberation' });
    await plan(1, t.ici.centres[0], le('09:00').toISOString());
    const motif = 'Notes à reprendre';
    await passerA('11:00', { acte: 'changerEtatExceptionnel', vers: '105', motif });
    expect(await planGenere()).toEqual([{ 1: false, 2: false }]);
    await passerEtats(t.owner, t.ici.jurys[0], ['105', '110', '120', '130', '140', '198', '200', '210']);
    const ensuite = new Date(Date.now() + 60_000).toISOString();
    await plan(1, t.ici.centres[0], ensuite);
    expect(await planGenere()).toEqual([{ 1: false, 2: false }]);
    await plan(2, t.ici.centres[0], ensuite);
    expect(await planGenere()).toEqual([{ 1: false, 2: true }]);
  });
});
