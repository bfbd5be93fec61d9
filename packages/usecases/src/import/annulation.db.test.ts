import { DESCRIPTION, type NoteDeTest, sessionDeTest } from '@delib/testing/petite-session';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { annulerEpreuve } from '../notes/annuler-epreuve';
import {
  type BaseImport,
  CONFIRME,
  nombres,
  OPTIONS,
  openBaseImport,
  valeur,
} from '../test-support/base-import';
import { importerSession } from './importer-session';
import { raconterImport } from './raconter-import';

const REFERENCE = 'Commission de discipline, 12 septembre 2026, n° 14';
const AUTRE = 'Commission de discipline, 19 septembre 2026, n° 15';

let base: BaseImport;
beforeAll(async () => {
  base = await openBaseImport();
});
afterAll(() => base?.fermer());

/** The session whose candidate 1001 has this at E1. */
const avecE1 = (e1: Omit<NoteDeTest, 'candidat' | 'epreuve'>) =>
  sessionDeTest({
    notes: DESCRIPTION.notes.map((note) =>
      note.candidat === '1001' && note.epreuve === 'E1' ? { candidat: '1001', epreuve: 'E1', ...e1 } : note,
    ),
  });
const annulee = (reference: string) => avecE1({ nature: 'annulee', reference });
const stockee = async () => {
  const [row] = await base.owner.sql`select r.nature, r.note, r.reference from resultat r
    join candidat_identite i using (candidat_id) where i.numero_candidat = '1001' and r.epreuve = 'E1'`;
  return row;
};

it('an annulation comes with its decision, and with its correction', async () => {
  valeur(await importerSession(base.contexte(), annulee(REFERENCE), OPTIONS));
  expect(await stockee()).toEqual({ nature: 'annulee', note: null, reference: REFERENCE });
  expect(valeur(await importerSession(base.contexte(), annulee(REFERENCE), OPTIONS)).issue).toBe('inchange');
  const asked = valeur(await importerSession(base.contexte(), annulee(AUTRE), OPTIONS));
  expect(asked.rapport.ecarts).toMatchObject([
    {
      genre: 'note_modifiee',
      exemples: [{ avant: `annulee ${REFERENCE}`, apres: `annulee ${AUTRE}` }],
    },
  ]);
  valeur(await importerSession(base.contexte(), annulee(AUTRE), CONFIRME));
  expect(await stockee()).toMatchObject({ reference: AUTRE });
  const history = await base.owner.sql`select nature_avant, reference_avant, nature_apres, reference_apres
    from correction`;
  expect([...history]).toEqual([
    {
      nature_avant: 'annulee',
      reference_avant: REFERENCE,
      nature_apres: 'annulee',
      reference_apres: AUTRE,
    },
  ]);
});

it('files made before the commission ruled give no mark back: it is told, and nothing is written', async () => {
  const files = avecE1({ note: 1200 });
  const before = await base.contenu();
  const told = valeur(await importerSession(base.contexte(), files, CONFIRME));
  expect(nombres(told.rapport)).toEqual({ annulation_gardee: 1 });
  expect(raconterImport(told).map(({ texte }) => texte)).toContainEqual(
    expect.stringContaining('épreuve annulée à l’écran, notée dans les fichiers, et gardée annulée'),
  );
  expect(await stockee()).toEqual({ nature: 'annulee', note: null, reference: AUTRE });
  const { resultat, correction } = await base.contenu();
  expect({ resultat, correction }).toEqual({ resultat: before.resultat, correction: before.correction });
});

it('a mark that the same files correct beside it is written, the annulation stays', async () => {
  const files = sessionDeTest({
    notes: DESCRIPTION.notes.map((note) => (note.candidat === '1001' ? { ...note, note: 700 } : note)),
  });
  const told = valeur(await importerSession(base.contexte(), files, CONFIRME));
  expect([told.issue, nombres(told.rapport)]).toEqual([
    'importe',
    { annulation_gardee: 1, note_modifiee: 1 },
  ]);
  expect(await stockee()).toMatchObject({ nature: 'annulee' });
});

it('what the screen annulled is kept as well', async () => {
  const juryId = await base.ouvrir('20111', '105');
  const [{ id } = { id: '' }] = await base.owner.sql<{ id: string }[]>`select candidat_id as id
    from candidat_identite where numero_candidat = '1002'`;
  const demande = { juryId, groupe: 1, candidatId: id, epreuves: ['E1'], reference: REFERENCE } as const;
  valeur(await annulerEpreuve(base.contexte(), { ...demande, leverPresomption: false }));
  const told = valeur(await importerSession(base.contexte(), annulee(AUTRE), OPTIONS));
  expect(nombres(told.rapport)).toMatchObject({ annulation_gardee: 1 });
});
