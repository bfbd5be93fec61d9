import { TOUTES } from '@delib/db';
import type { Acteur, MembreSaisi } from '@delib/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enregistrerTenue } from '../pv/enregistrer-tenue';
import { type AcademieDeTest, ouvrirAcademieDeTest } from '../test-support/academie-de-test';
import { code, valeur } from '../test-support/moyens-de-test';
import { type CompositionLue, composerJury, lireComposition, listerCompositions } from './composer-jury';
import { passer } from './passer';

let a: AcademieDeTest;
beforeAll(async () => {
  a = await ouvrirAcademieDeTest();
});
afterAll(() => a?.fermer());

const juryId = () => a.ici.jurys[0];
const lire = async (id = juryId()): Promise<CompositionLue> =>
  valeur(await lireComposition(a.contexte(a.ici.gestionnaire), id));

const saisir = ({ id, nom, prenom, qualite, college, statut }: MembreSaisi): MembreSaisi => ({
  id,
  nom,
  prenom,
  qualite,
  college,
  statut,
});

/** Saves the composition as `change` makes it from the present one. */
async function composer(
  change: (membres: readonly MembreSaisi[]) => readonly MembreSaisi[],
  { acteur = a.ici.gestionnaire, versionVue }: { acteur?: Acteur; versionVue?: number } = {},
) {
  const { jury, membres } = await lire();
  return composerJury(a.contexte(acteur), {
    juryId: jury.id,
    versionVue: versionVue ?? jury.version,
    nomination: { numero: '2026-118', date: '2026-06-02' },
    membres: change(membres.map(saisir)),
  });
}

const SAULE: MembreSaisi = {
  id: null,
  nom: 'Saule',
  prenom: 'Max',
  qualite: 'membre',
  college: 'profession',
  statut: 'salarie',
};
const remplacant: MembreSaisi = {
  ...SAULE,
  nom: 'Orme',
  qualite: 'president',
  college: 'presidence',
  statut: 'ia_ipr',
};

describe('composing a jury', () => {
  it('writes the arrêté and a new member, who stands last of the profession', async () => {
    expect((await lire()).bilan.avertissements).toEqual(['salaries_absents']);
    const fait = valeur(await composer((membres) => [...membres, SAULE]));
    expect(fait.plan.ajoutes.map(({ nom }) => nom)).toEqual(['Saule']);
    const { jury, membres, bilan } = await lire();
    expect(jury.nomination).toEqual({ numero: '2026-118', date: '2026-06-02' });
    expect(jury.version).toBe(fait.version);
    expect(membres.map(({ nom }) => nom)).toEqual(['Renard', 'Merle', 'Tilleul', 'Saule']);
    expect(bilan.manquements).toEqual(['parite_non_respectee']);
  });

  it('is told apart from what someone else saved meanwhile, with their name', async () => {
    const { jury } = await lire();
    const refus = await composer((membres) => membres.slice(1), { versionVue: jury.version - 1 });
    expect(refus).toMatchObject({
      ok: false,
      refus: { code: 'modifie_entre_temps', par: 'Dominique Test' },
    });
    expect((await lire()).membres).toHaveLength(4);
  });

  it('withdraws without deleting, revokes the papillon and ends the session at once', async () => {
    const president = (await lire()).membres.find(({ qualite }) => qualite === 'president');
    const { sid, papillon } = await a.entrer(a.ici.gestionnaire, president?.id ?? '');
    expect(await a.ouverte(sid)).toBe(true);
    // The papillon of the portail de secours opens nothing more either.
    await a.owner
      .sql`insert into papillon (academie_id, centre_id, jury_id, membre_id, login, empreinte_mot_de_passe,
      emis_le, emis_par, valable_jusquau, portail) select academie_id, centre_id, jury_id, membre_id, 'SECOURS', 'x',
      emis_le, emis_par, valable_jusquau, 'secours' from papillon where login = ${papillon.login}`;
    const { plan } = valeur(await composer((membres) => [remplacant, ...membres.slice(1)]));
    expect(plan.accesPerdus.map(({ id }) => id)).toEqual([president?.id]);
    expect(await a.ouverte(sid)).toBe(false);
    const { membres, anciens } = await lire();
    expect(membres[0]).toMatchObject({ nom: 'Orme', login: null });
    expect(anciens.map(({ nom, login }) => [nom, login])).toEqual([['Renard', null]]);
    const lignes = await a.owner.sql`select acte, objet from journal order by seq desc limit 3`;
    expect(new Set(lignes.map(({ acte, objet }) => `${acte} ${objet}`))).toEqual(
      new Set([
        'revoquerPapillon papillon SECOURS',
        `revoquerPapillon papillon ${papillon.login}`,
        'composerJury jury 20111',
      ]),
    );
    const [reste] = await a.owner
      .sql`select count(*)::int as n from papillon where membre_id = ${president?.id ?? ''} and revoque_le is null`;
    expect(reste?.n).toBe(0);
  });

  it('takes the papillon of who is renamed: it may be another person', async () => {
    const { membres } = await lire();
    const { sid } = await a.entrer(a.ici.gestionnaire, membres[0]?.id ?? '');
    valeur(
      await composer(([premier, ...suite]) => [{ ...(premier as MembreSaisi), nom: 'Ormeau' }, ...suite]),
    );
    expect(await a.ouverte(sid)).toBe(false);
  });

  it('is the gestionnaire’s alone, in the use case and in the database', async () => {
    expect(code(await composer((membres) => membres, { acteur: a.ici.chef }))).toBe('role_interdit');
    expect(code(await composer((membres) => membres, { acteur: a.ailleurs.gestionnaire }))).toBe(
      'introuvable',
    );
    const [chef, autre] = [a.ici.chef, a.ailleurs.gestionnaire];
    const { lignes } = await listerCompositions(a.contexte(autre), {}, null, TOUTES);
    expect(lignes.map(({ jury }) => jury.id)).not.toContain(juryId());
    // The rows a chef sees are written by no statement of theirs, whatever the code forgets.
    const tries = [
      `update membre set retire_le = now() where jury_id = '${juryId()}' returning id`,
      `update jury set arrete_numero = 'X' where id = '${juryId()}' returning id`,
      `insert into membre (academie_id, centre_id, jury_id, ordre, nom, prenom, qualite, college, statut)
        values ('14', '${a.ici.centres[0]}', '${juryId()}', 9, 'X', 'Y', 'membre', 'profession', 'salarie') returning id`,
      `delete from membre where jury_id = '${juryId()}' returning id`,
    ];
    for (const statement of tries) {
      const rows = await a.centre.sql
        .begin(async (sql) => {
          await sql`select set_config('delib.role', 'chef_de_centre', true), set_config('delib.academie', '14', true),
            set_config('delib.centre', ${'centreId' in chef ? chef.centreId : ''}, true)`;
          return (await sql.unsafe(statement)).length;
        })
        .catch(() => 0);
      expect(rows, statement).toBe(0);
    }
  });
});

describe('once the deliberation is open', () => {
  it('a change keeps the jury lawfully named, or is refused with what it would lack', async () => {
    valeur(await composer((membres) => membres.filter(({ nom }) => nom !== 'Saule')));
    valeur(
      await passer(a.contexte(a.ici.gestionnaire), { juryId: juryId(), acte: 'ouvrirModificationNotes' }),
    );
    valeur(await passer(a.contexte(a.ici.gestionnaire), { juryId: juryId(), acte: 'ouvrirDeliberation' }));
    expect(await composer((membres) => membres.slice(1))).toMatchObject({
      refus: { code: 'jury_non_nomme', manquements: ['president_absent'] },
    });
    // The président replaced in one act: never a moment without one.
    valeur(await composer((membres) => [{ ...remplacant, nom: 'Charme' }, ...membres.slice(1)]));
    expect((await lire()).membres[0]?.nom).toBe('Charme');
  });

  it('who sat keeps their name, and is withdrawn with what they attended', async () => {
    const { membres } = await lire();
    const president: Acteur = { ...a.ici.president, membreId: membres[0]?.id ?? '' } as Acteur;
    valeur(
      await enregistrerTenue(a.contexte(president, a.portail), {
        juryId: juryId(),
        tenue: {
          lieu: 'Salle 12',
          date: '2026-06-22',
          debut: '08:30',
          fin: '',
          observations: '',
          incidents: '',
        },
        presences: Object.fromEntries(membres.map(({ id }) => [id, 'present'])),
        versionVue: 0,
      }),
    );
    const renomme = (nom: string) =>
      composer((tous) => tous.map((membre) => (membre.nom === 'Tilleul' ? { ...membre, nom } : membre)));
    expect(await renomme('Tilleux')).toMatchObject({ refus: { code: 'membre_a_siege', nom: 'Lou Tilleul' } });
    valeur(
      await composer((tous) => [
        ...tous.filter(({ nom }) => nom !== 'Tilleul'),
        { ...SAULE, nom: 'Frêne', statut: 'employeur' },
      ]),
    );
    const ancien = (await lire()).anciens.find(({ nom }) => nom === 'Tilleul');
    expect(ancien).toMatchObject({ aSiege: true, aSigne: false });
  });

  it('nothing changes once the decisions are cleared, and the refusal says until when', async () => {
    await a.owner.sql.unsafe(`insert into transition (academie_id, centre_id, jury_id, de, vers, exceptionnelle, par, qualite,
      quand, version_vue, nouvelle_ronde) select academie_id, centre_id, id, '110', '120', false, 'x', 'x', now(), version, false
      from jury where id = '${juryId()}'`);
    expect((await lire()).refus).toEqual({ code: 'composition_figee', etat: '120', groupe: 1 });
    expect(code(await composer((membres) => membres))).toBe('composition_figee');
  });
});
