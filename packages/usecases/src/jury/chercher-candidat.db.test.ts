import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { code, valeur } from '../test-support/moyens-de-test';
import { CANDIDATS_MONTRES, chercherCandidat } from './chercher-candidat';
import { ouvrirReexamen } from './ouvrir-reexamen';

let test: JuryDeTest;
let sessionId: string;
beforeAll(async () => {
  test = await ouvrirJuryDeTest();
  sessionId = (await test.lu()).jury.sessionId;
  await test.verrouiller();
}, 120_000);
afterAll(() => test?.fermer());

const chercher = async (recherche: string, contexte = test.gestionnaire()) =>
  valeur(await chercherCandidat(contexte, { sessionId, recherche }));
const noms = ({ candidats }: Awaited<ReturnType<typeof chercher>>) =>
  candidats.map(({ nom, numeroAnonymat, jury }) => `${nom} ${numeroAnonymat} ${jury}`);

describe('The gestionnaire looks for whom a judgment names', () => {
  it('by name, whatever its case and accents, in every jury of the session; with jury and decisions', async () => {
    const trouves = await chercher('LOU evelyne');
    expect(noms(trouves)).toEqual(['Évelyne 0001 20111', 'Évelyne 0001 20112']);
    expect(trouves).toMatchObject({ tronque: false });
    const [ici, ailleurs] = trouves.candidats;
    expect(ici).toMatchObject({ etat: '198', decisions: { 1: 'admis', 2: null }, refus: null });
    // The jury of that one has not begun: nothing to deliberate on again.
    expect(ailleurs).toMatchObject({
      etat: '000',
      decisions: { 1: null, 2: null },
      refus: { code: 'etat_inadapte' },
    });
  });

  it('by either number; nobody for what nobody has', async () => {
    expect(noms(await chercher('0002'))).toEqual(['Eve 0002 20111', 'Eve 0002 20112']);
    expect(noms(await chercher('21'))).toEqual(['Eve 0002 20112']);
    expect(noms(await chercher('Elan 0003 12'))).toEqual(['Élan 0003 20111']);
    expect(noms(await chercher('personne'))).toEqual([]);
  });

  it('not with one letter, nor with signs alone', async () => {
    for (const recherche of ['', 'e', ' - ', "'"]) {
      expect(code(await chercherCandidat(test.gestionnaire(), { sessionId, recherche }))).toBe(
        'saisie_invalide',
      );
    }
  });

  it('sees that a réexamen is under way in the jury', async () => {
    test.allerA(new Date('2026-11-02T09:00:00Z'));
    const demande = { origine: 'juridiction', reference: 'TA de Villebourg, n° 2303845' } as const;
    const candidatIds = [await test.candidat('0002')];
    const juryId = test.ici.jurys[0];
    valeur(
      await ouvrirReexamen(test.gestionnaire(), {
        ...{ ...demande, juryId, groupe: 1, candidatIds },
        dateReference: '2026-10-20',
      }),
    );
    const [ici] = (await chercher('evelyne')).candidats;
    expect(ici?.refus).toEqual({ code: 'reexamen_en_cours', groupe: 1, version: 2 });
  });

  it('is given the first ones of many, and told to be more precise; a chef sees his centre alone', async () => {
    await test.owner
      .sql`insert into candidat (academie_id, centre_id, jury_id, numero_anonymat, categorie, forme,
        livret, presume_fraudeur, liste_rouge)
      select academie_id, centre_id, jury_id, (1000 + n)::text, categorie, forme, livret, false, false
      from candidat, generate_series(1, 25) n where jury_id = ${test.ici.jurys[1]} and numero_anonymat = '0001'`;
    await test.owner
      .sql`insert into candidat_identite (candidat_id, academie_id, centre_id, jury_id, session_id,
        numero_candidat, nom, prenoms, date_naissance, etablissement_code, etablissement, amenagements)
      select id, academie_id, centre_id, jury_id, ${sessionId}, 'X' || numero_anonymat, 'Martin', 'Lou', '2005-01-01',
        '', '', '' from candidat where numero_anonymat > '1000'`;
    const trouves = await chercher('martin');
    expect([trouves.candidats.length, trouves.tronque]).toEqual([CANDIDATS_MONTRES, true]);
    expect(await chercher('martin x1025')).toMatchObject({ candidats: [{ nom: 'Martin' }], tronque: false });
    expect(noms(await chercher('martin', test.contexte(test.ici.chef)))).toEqual([]);
  });
});
