import { DESCRIPTION, sessionDeTest } from '@delib/testing/petite-session';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composerJury, lireComposition } from '../jury/composer-jury';
import {
  type BaseImport,
  CONFIRME,
  nombres,
  OPTIONS,
  openBaseImport,
  valeur,
} from '../test-support/base-import';
import { importerSession } from './importer-session';

let base: BaseImport;
beforeAll(async () => {
  base = await openBaseImport();
  valeur(await importerSession(base.contexte(), sessionDeTest(), OPTIONS));
});
afterAll(() => base?.fermer());

/** Replaces the président of jury 20111 on the screen. */
async function remplacerPresident(): Promise<void> {
  const { id } = await base.jury('20111');
  const { jury, membres } = valeur(await lireComposition(base.contexte(), id));
  const saisis = membres.map(({ id, nom, prenom, qualite, college, statut }) =>
    qualite === 'president'
      ? { id: null, nom: 'Orme', prenom: 'Max', qualite, college, statut }
      : { id, nom, prenom, qualite, college, statut },
  );
  const nomination = { numero: '2026-200', date: '2026-05-20' };
  valeur(
    await composerJury(base.contexte(), {
      juryId: id,
      versionVue: jury.version,
      nomination,
      membres: saisis,
    }),
  );
}

it('what was composed on the screen prevails over the files, which still bring marks; it is told, once a jury', async () => {
  await base.ouvrir('20111', '110');
  await remplacerPresident();
  // The same files again, with a mark of the other jury put right: the deliberating jury forbids nothing.
  const notes = DESCRIPTION.notes.map((note) =>
    note.candidat === '2001' && note.epreuve === 'E2' ? { ...note, note: 900 } : note,
  );
  const rapport = valeur(await importerSession(base.contexte(), sessionDeTest({ notes }), CONFIRME));
  expect(rapport.issue).toBe('importe');
  expect(nombres(rapport.rapport)).toEqual({ composition_gardee: 1, note_modifiee: 1 });
  const jury = await base.jury('20111');
  expect(jury.membres.map(({ nom }) => nom)).toEqual(['Orme', 'Merle', 'Tilleul']);
  expect(jury.nomination).toEqual({ numero: '2026-200', date: '2026-05-20' });
});

it('the jury that nobody composed on the screen still follows the files, and alone', async () => {
  const membres = DESCRIPTION.membres.map((membre) =>
    membre.nom === 'Tilleul' ? { ...membre, nom: 'Aulne' } : membre,
  );
  const notes = DESCRIPTION.notes.map((note) =>
    note.candidat === '2001' && note.epreuve === 'E2' ? { ...note, note: 900 } : note,
  );
  const rapport = valeur(await importerSession(base.contexte(), sessionDeTest({ notes, membres }), CONFIRME));
  expect(nombres(rapport.rapport)).toEqual({ composition_gardee: 1, membre_nouveau: 1, membre_retire: 1 });
  expect((await base.jury('20112')).membres.map(({ nom }) => nom)).toContain('Aulne');
  expect((await base.jury('20111')).membres.map(({ nom }) => nom)).toContain('Tilleul');
});

it('files that say what was composed differ in nothing', async () => {
  const membres = DESCRIPTION.membres.map((membre) =>
    membre.jury === '20111' && membre.nom === 'Renard'
      ? { ...membre, nom: 'Orme', prenom: 'Max' }
      : membre.jury === '20112' && membre.nom === 'Tilleul'
        ? { ...membre, nom: 'Aulne' }
        : membre,
  );
  const notes = DESCRIPTION.notes.map((note) =>
    note.candidat === '2001' && note.epreuve === 'E2' ? { ...note, note: 900 } : note,
  );
  const jury = await base.jury('20111');
  const lue = sessionDeTest({ notes, membres });
  const session = {
    ...lue,
    jurys: lue.jurys.map((lu) => (lu.code === '20111' ? { ...lu, nomination: jury.nomination } : lu)),
  };
  const rapport = valeur(await importerSession(base.contexte(), session, OPTIONS));
  expect([rapport.issue, nombres(rapport.rapport)]).toEqual(['inchange', {}]);
});
