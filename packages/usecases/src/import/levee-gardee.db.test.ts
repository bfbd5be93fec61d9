import { DESCRIPTION, sessionDeTest } from '@delib/testing/petite-session';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leverPresomption } from '../notes/lever-presomption';
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

/** The session as it was received: candidate 1001 présumé fraudeur, and 2001 too. */
const candidats = DESCRIPTION.candidats.map((candidat, i) => ({
  ...candidat,
  ligne: i + 2,
  presumeFraudeur: candidat.numeroCandidat !== '1002',
}));
const recue = sessionDeTest({ candidats });

let base: BaseImport;
beforeAll(async () => {
  base = await openBaseImport();
  valeur(await importerSession(base.contexte(), recue, OPTIONS));
  const juryId = await base.ouvrir('20111', '110');
  const [{ id } = { id: '' }] = await base.owner.sql<{ id: string }[]>`select candidat_id as id
    from candidat_identite where numero_candidat = '1001'`;
  const motif = 'relaxe, commission du 12 juin 2026';
  valeur(await leverPresomption(base.contexte(), { juryId, candidatId: id, motif }));
});
afterAll(() => base?.fermer());

const presumes = async () =>
  (
    await base.owner.sql<{ numero: string }[]>`select i.numero_candidat as numero
      from candidat c join candidat_identite i on i.candidat_id = c.id where c.presume_fraudeur order by 1`
  ).map(({ numero }) => numero);

it('the same files again raise no suspicion that the académie lifted, and the deliberating jury forbids nothing', async () => {
  const before = await base.contenu();
  const told = valeur(await importerSession(base.contexte(), recue, CONFIRME));
  expect([told.issue, nombres(told.rapport)]).toEqual(['inchange', { levee_gardee: 1 }]);
  expect(told.rapport.ecarts[0]?.exemples).toEqual([
    { jury: '20111', objet: 'candidat 1001', avant: 'levée le 01/06/2026', apres: 'présumé fraudeur' },
  ]);
  expect(
    told.situer([{ genre: 'levee_gardee', groupe: null, jury: '20111', objet: 'candidat 1001' }]),
  ).toEqual([{ fichier: 'candidats.csv', ligne: 2 }]);
  expect(raconterImport(told).map(({ niveau, texte }) => [niveau, texte])).toContainEqual([
    'avertissement',
    '1\u00a0présomption de fraude levée à l’écran, encore dans les fichiers, et gardée levée.',
  ]);
  expect(await base.contenu()).toEqual(before);
});

it('what the same files correct in another jury is written, the lifting stays', async () => {
  const notes = DESCRIPTION.notes.map((note) =>
    note.candidat === '2001' && note.epreuve === 'E2' ? { ...note, note: 900 } : note,
  );
  const told = valeur(await importerSession(base.contexte(), sessionDeTest({ candidats, notes }), CONFIRME));
  expect([told.issue, nombres(told.rapport)]).toEqual(['importe', { levee_gardee: 1, note_modifiee: 1 }]);
  expect(await presumes()).toEqual(['2001']);
});

it('files that say it was lifted differ in nothing; a suspicion that only files lifted is raised by files again', async () => {
  const notes = DESCRIPTION.notes.map((note) =>
    note.candidat === '2001' && note.epreuve === 'E2' ? { ...note, note: 900 } : note,
  );
  const sans = (numero: string) =>
    candidats.map((c) =>
      ['1001', numero].includes(c.numeroCandidat) ? { ...c, presumeFraudeur: false } : c,
    );
  const importer = async (numero: string) => {
    const lue = sessionDeTest({ candidats: sans(numero), notes });
    const { issue, rapport } = valeur(await importerSession(base.contexte(), lue, CONFIRME));
    return [issue, nombres(rapport)];
  };
  expect(await importer('1001')).toEqual(['inchange', {}]);
  expect(await importer('2001')).toEqual(['importe', { candidat_modifie: 1 }]);
  expect(await presumes()).toEqual([]);
  expect(await importer('1001')).toEqual(['importe', { candidat_modifie: 1 }]);
  expect(await presumes()).toEqual(['2001']);
});
