import { readDepot } from '@delib/session-files';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listerJurys } from '../jury/lister-jurys';
import { passer } from '../jury/passer';
import { type BaseImport, openBaseImport, valeur } from '../test-support/base-import';
import {
  CORRECTIONS,
  type Correction,
  type FichiersDeTest,
  fichiersDeTest,
  zipDeTest,
} from '../test-support/fichiers-a-corriger';
import { importerSession } from './importer-session';
import type { ReponseImport } from './rapport';

let base: BaseImport;
beforeAll(async () => {
  base = await openBaseImport();
});
afterAll(() => base?.fermer());

const correction: fc.Arbitrary<Correction> = fc.record({
  quoi: fc.constantFrom(...CORRECTIONS),
  a: fc.nat(5),
  b: fc.nat(5),
});
/** A jury taken further: up to which état, and when. */
const avance = fc.record({
  jury: fc.nat(2),
  jusqua: fc.constantFrom('105' as const, '110' as const),
  quand: fc.constantFrom('avant' as const, 'apres_apercu' as const),
});

/** Reads the files as a deposit is read, then imports what they hold; faults either way are the same answer. */
async function deposer(
  academie: string,
  fichiers: FichiersDeTest,
  vue?: string,
): Promise<Pick<ReponseImport, 'issue' | 'fautes'> & Partial<Pick<ReponseImport, 'rapport'>>> {
  const lecture = await readDepot({ kind: 'zip', bytes: await zipDeTest(fichiers) });
  if (!lecture.ok) return { issue: 'fautif', fautes: lecture.fautes };
  if (lecture.genre !== 'session') throw new Error('a session was written');
  const options = { confirme: vue !== undefined, source: 'session.zip', empreinteVue: vue };
  return valeur(await importerSession(base.contexte(academie), lecture.session, options));
}

async function avancerJury(academie: string, rang: number, jusqua: '105' | '110'): Promise<void> {
  const contexte = base.contexte(academie);
  const jury = (await listerJurys(contexte))[rang]?.jury;
  if (!jury) return;
  // Either may be refused, as it is to a person; what counts is that the import copes with where the jury is.
  await passer(contexte, { juryId: jury.id, acte: 'ouvrirModificationNotes' });
  if (jusqua === '110') await passer(contexte, { juryId: jury.id, acte: 'ouvrirDeliberation' });
}

let numero = 0;

it('what the preview accepts is written once confirmed; what it refuses, it refuses by file and line, or by jury', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(correction, { minLength: 1, maxLength: 4 }),
      fc.array(avance, { maxLength: 2 }),
      async (corrections, avances) => {
        numero += 1;
        const academie = `P${numero}`;
        const avant = fichiersDeTest(academie);
        expect((await deposer(academie, avant)).issue).toBe('importe');
        for (const { jury, jusqua, quand } of avances) {
          if (quand === 'avant') await avancerJury(academie, jury, jusqua);
        }
        const apres = structuredClone(avant);
        for (const { quoi, a, b } of corrections) quoi.faire(apres, a, b);
        const apercu = await deposer(academie, apres);
        let meanwhile = false;
        for (const { jury, jusqua, quand } of avances) {
          if (quand === 'apres_apercu') {
            meanwhile = true;
            await avancerJury(academie, jury, jusqua);
          }
        }
        if (apercu.issue === 'a_confirmer') {
          const ecrit = await deposer(academie, apres, apercu.rapport?.empreinte);
          if (meanwhile) expect(['importe', 'interdit', 'a_confirmer']).toContain(ecrit.issue);
          else expect(ecrit.issue).toBe('importe');
          if (ecrit.issue === 'interdit') expect(ecrit.rapport?.interdits[0]?.etat).not.toBeNull();
          if (ecrit.issue === 'importe') {
            expect((await deposer(academie, apres)).issue, 'the same again').toBe('inchange');
          }
        } else if (apercu.issue === 'fautif') {
          expect(apercu.fautes.length).toBeGreaterThan(0);
          for (const { fichier, message, attendu } of apercu.fautes) {
            expect([fichier, message, attendu].every((part) => part.length > 0)).toBe(true);
          }
        } else if (apercu.issue === 'interdit') {
          expect(apercu.rapport?.interdits.length).toBeGreaterThan(0);
        }
        // Whatever was written, the jurys can be worked with.
        for (const rang of [0, 1, 2, 3]) await avancerJury(academie, rang, '110');
      },
    ),
    { numRuns: 25 },
  );
}, 300_000);
