import { pagesDe, phrasesDe, policesDe, verifierStructure } from '@delib/pdf/lecture.fixture';
import { describe, expect, it } from 'vitest';
import { renderStatistiques } from './document';
import { statistiquesEditees } from './exemple.fixture';
import { creerPresseStatistiques } from './presse-statistiques';

const EDITION = statistiquesEditees();

async function imprimer(): Promise<Uint8Array<ArrayBuffer>> {
  const [jury] = EDITION.jurys;
  if (!jury) throw new Error('an edition without a jury');
  const presse = await creerPresseStatistiques(EDITION);
  const parts: Uint8Array[] = [];
  for await (const part of presse.deJury(jury, EDITION.numero)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}
/** Words and figures in any order: lines break where each of the two ways breaks them. */
const mots = (texte: string) =>
  texte
    .replace(/page \d+ \/ \d+/g, '')
    .replace(/[-\s]+/g, '')
    .split('')
    .sort()
    .join('');

describe('the statistics of many jurys, written over a frame laid out once', () => {
  it('say every word and figure that the plain document says, on sheets that number themselves', async () => {
    const presse = await imprimer();
    verifierStructure(presse);
    const plain = await renderStatistiques(EDITION);
    // The frame stands on each sheet; the plain document shortens it after the first.
    const corps = (pdf: Uint8Array<ArrayBuffer>, phrase: string) => phrasesDe(pdf).includes(phrase);
    for (const phrase of [
      'Décisions proposées',
      'Répartition des moyennes',
      'Candidats à la barre',
      'Notes par épreuve',
    ])
      expect(corps(presse, phrase), phrase).toBe(corps(plain, phrase));
    const chiffres = (pdf: Uint8Array<ArrayBuffer>) =>
      mots((phrasesDe(pdf).match(/\d+,\d\d\s?%/g) ?? []).join(' '));
    expect(chiffres(presse)).toBe(chiffres(plain));
    expect(phrasesDe(presse)).toContain(`page 1 / ${pagesDe(presse).length}`);
    expect(policesDe(presse).every(({ embarquee }) => embarquee)).toBe(true);
  });

  it('give the same bytes for the same figures', async () => {
    expect(Buffer.compare(await imprimer(), await imprimer())).toBe(0);
  });
});
