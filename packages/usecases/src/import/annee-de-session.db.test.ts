import { sessionDeTest } from '@delib/testing/petite-session';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annulerEpreuve } from '../notes/annuler-epreuve';
import { lireNotes } from '../notes/lire-notes';
import { type BaseImport, CONFIRME, OPTIONS, openBaseImport, valeur } from '../test-support/base-import';
import { code } from '../test-support/moyens-de-test';
import { importerSession } from './importer-session';

let base: BaseImport;
beforeEach(async () => {
  base = await openBaseImport();
});
afterEach(() => base.fermer());

/** 9,00 and 10,00: a mean of 9,60 with 10 at the professional épreuve, and 12 everywhere. */
const NOTES = [
  { candidat: '1001', epreuve: 'E1', note: 900 },
  { candidat: '1001', epreuve: 'E2', note: 1000 },
  { candidat: '1002', epreuve: 'E1', note: 1200 },
  { candidat: '1002', epreuve: 'E2', note: 1200 },
  { candidat: '2001', epreuve: 'E1', note: 900 },
  { candidat: '2001', epreuve: 'E2', note: 1000 },
];

function session(annee: number) {
  const lue = sessionDeTest({ notes: NOTES });
  return { ...lue, session: { ...lue.session, code: String(annee), annee } };
}

async function propositions(annee: number): Promise<readonly string[]> {
  const rows = await base.owner.sql<{ proposition: string }[]>`select d.proposition from deliberation d
    join candidat c on c.id = d.candidat_id join jury j on j.id = d.jury_id
    join session_examen s on s.id = j.session_id where s.annee = ${annee} order by c.numero_anonymat`;
  return rows.map(({ proposition }) => proposition);
}

describe('the year of a session', () => {
  it.each([
    [2019, 'non_admis'],
    [2021, 'non_admis'],
    [2022, 'second_groupe'],
    [2026, 'second_groupe'],
  ])('chooses the rules: in %i a mean of 9,60 is %s', async (annee, issue) => {
    valeur(await importerSession(base.contexte(), session(annee), OPTIONS));
    expect(await base.jury('20111')).toMatchObject({ session: String(annee), annee });
    await base.ouvrir('20111', '110');
    expect(await propositions(annee)).toEqual([issue, 'admis']);
  });

  it.each([
    [2020, 'annulation_hors_session'],
    [2021, 'ok'],
  ])('says whether the commission de discipline can annul: in %i, %s', async (annee, attendu) => {
    valeur(await importerSession(base.contexte(), session(annee), OPTIONS));
    const juryId = await base.ouvrir('20111', '110');
    const [{ id } = { id: '' }] = await base.owner.sql<{ id: string }[]>`select candidat_id as id
      from candidat_identite where numero_candidat = '1002'`;
    const reponse = await annulerEpreuve(base.contexte(), {
      juryId,
      groupe: 1,
      candidatId: id,
      epreuves: ['E1'],
      reference: `Commission de discipline, 3 juillet ${annee}, n° 7`,
      leverPresomption: false,
    });
    expect(code(reponse)).toBe(attendu);
    const lues = await lireNotes(base.contexte(), juryId);
    expect(lues?.refusAnnulation?.code ?? 'ok').toBe(attendu);
  });

  it('is fixed once stored: files that say another year are refused, and nothing is written', async () => {
    valeur(await importerSession(base.contexte(), session(2026), OPTIONS));
    const avant = await base.contenu();
    const autre = session(2026);
    const { issue, rapport } = valeur(
      await importerSession(
        base.contexte(),
        { ...autre, session: { ...autre.session, annee: 2025 } },
        CONFIRME,
      ),
    );
    expect(issue).toBe('interdit');
    expect(rapport.interdits).toMatchObject([{ jury: null, raison: 'session_autre_annee', nombre: 1 }]);
    expect(await base.contenu()).toEqual(avant);
  });
});
