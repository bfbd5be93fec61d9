import { passerEtats, validerDecisions } from '@delib/db/test-support/avancer-jury';
import { type Acte, type Etat, planifierTransition } from '@delib/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { lireSynthese } from './lire-synthese';
import { listerJurys } from './lister-jurys';
import { passerJurysAppeles } from './passer-jurys-appeles';

let t: JuryDeTest;
beforeAll(async () => {
  t = await ouvrirJuryDeTest();
  // Twelve more jurys of each centre, as empty as an import may leave them, some without an arrêté or a règlement.
  await t.owner
    .sql`insert into jury (academie_id, centre_id, session_id, periode_id, reglement_id, code, arrete_numero, arrete_date)
    select j.academie_id, j.centre_id, j.session_id, j.periode_id, case when n % 4 = 0 then null else j.reglement_id end,
      (j.code::int * 100 + n)::text, case when n % 3 = 0 then null else 'A-2' end, '2026-05-02'
    from jury j, generate_series(1, 12) n where j.id = any (${[...t.ici.jurys]}::uuid[])`;
  await t.owner
    .sql`insert into membre (academie_id, centre_id, jury_id, ordre, nom, prenom, qualite, college, statut)
    select j.academie_id, j.centre_id, j.id, m.ordre, m.nom, m.prenom, m.qualite, m.college,
      case when m.qualite = 'president' and j.code::int % 5 = 0 then 'employeur' else m.statut end
    from jury j join membre m on m.jury_id = ${t.ici.jurys[0]}
    where length(j.code) = 7 and not (j.code::int % 4 = 1 and m.college = 'profession')`;
}, 60_000);
afterAll(() => t?.fermer());

const ACTES = [
  { acte: 'ouvrirModificationNotes', vers: '105' },
  { acte: 'ouvrirDeliberation', vers: '110' },
  { acte: 'terminerGroupe', vers: '140' },
  { acte: 'verrouillerGroupe', vers: '198' },
  { acte: 'ouvrirRecueilSecondGroupe', vers: '200' },
  { acte: 'ouvrirDeliberationSecondGroupe', vers: '210' },
] as const satisfies readonly { acte: Acte; vers: Etat }[];

/** What the Vue synthétique says of each act, jury by jury, is what each jury read with everything says of itself. */
async function expectMemesReponses() {
  for (const contexte of [t.gestionnaire(), t.contexte(t.ici.chef)]) {
    const lus = await listerJurys(contexte);
    const { offres, comptes } = await lireSynthese(contexte, { actes: ACTES, filtre: {} });
    expect(comptes.reduce((somme, { nombre }) => somme + nombre, 0)).toBe(lus.length);
    for (const [rang, { acte, vers }] of ACTES.entries()) {
      const offre = offres[rang];
      const faits = lus.map((lu) => lu.faits).filter(({ etat }) => etat === offre?.etat);
      const plan = planifierTransition(contexte.acteur, faits, acte, vers);
      const codes = offre?.possibles.flatMap((each) => each.codes).toSorted();
      expect(codes, acte).toEqual(plan.possibles.map(({ code }) => code));
      expect(
        offre?.nommes?.map(({ code }) => code),
        acte,
      ).toEqual(codes);
      expect(
        offre?.refuses.premiers.map(({ code, refus }) => ({ code, refus })),
        acte,
      ).toEqual(plan.refuses.map(({ jury, refus }) => ({ code: jury.code, refus })));
    }
  }
}

it('what each act can be done on, and why not on the others, whatever the jurys lack', async () => {
  await expectMemesReponses();
  const autres = await t.owner.sql<
    { id: string }[]
  >`select id from jury where length(code) = 7 order by code`;
  for (const { id } of autres.slice(0, 16)) await passerEtats(t.owner, id, ['000', '105']);
  await passerEtats(t.owner, t.ici.jurys[1], ['000', '105']);
  await t.owner.sql`delete from resultat where jury_id = ${t.ici.jurys[1]} and epreuve = 'E1'`;
  await expectMemesReponses();
  await t.verrouiller(expectMemesReponses);
  await expectMemesReponses();
  await passerEtats(t.owner, t.ici.jurys[0], ['198', '200']);
  await passerEtats(t.owner, t.ici.jurys[1], ['105', '110', '120', '130']);
  await validerDecisions(t.owner, t.ici.jurys[1]);
  await expectMemesReponses();
}, 60_000);

it('jurys are passed by the codes that were read, each from the état seen, and one that moved since says so', async () => {
  const gestionnaire = t.gestionnaire();
  const [offre] = (await lireSynthese(gestionnaire, { actes: [ACTES[1]], filtre: {} })).offres;
  const codes = offre?.refuses.premiers.map(({ code }) => code).slice(0, 2) ?? [];
  const rows = await t.owner.sql<{ id: string }[]>`select id from jury where code = ${codes[1] ?? ''}`;
  await passerEtats(t.owner, rows[0]?.id ?? '', ['105', '110']);
  const lignes = await passerJurysAppeles(gestionnaire, {
    etatVu: '105',
    vers: '110',
    jurys: [{ session: '2026', codes: [...codes, '99'] }],
  });
  expect(lignes.map(({ jury, fait, refus }) => [jury, fait, refus?.code])).toEqual([
    [codes[0], false, offre?.refuses.premiers[0]?.refus[0]?.code],
    [codes[1], false, 'modifie_entre_temps'],
    ['99', false, 'introuvable'],
  ]);
});
