import { objetsDe, policesDe, verifierStructure } from '@delib/pdf/lecture.fixture';
import { beforeAll, describe, expect, it } from 'vitest';
import { contenuPv } from './exemple.fixture';
import { type ContextePv, renderPvTenue } from './pv-tenue';

const CONTEXTE: ContextePv = {
  signataire: { prenom: 'Hélène', nom: 'DUVAL', qualite: 'president' },
  etabliLe: new Date('2026-06-16T10:35:00Z'),
  urlVerification: 'https://deliberations.exemple.fr/verifier',
};

describe('the PV as a file to archive', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = (
      await renderPvTenue({ ...contenuPv(), jury: { code: 'A&<B', specialite: 'R & D <test>' } }, CONTEXTE)
    ).pdf;
  });

  it('is sound, PDF 1.7, without encryption', () => {
    expect(verifierStructure(pdf)).toMatch(/PDF Version: 1\.7\nFile is not encrypted/);
  });

  it('embeds every font', () => {
    const polices = policesDe(pdf);
    expect(polices.length).toBeGreaterThan(2);
    expect(polices.filter(({ embarquee, sousEnsemble }) => !embarquee || !sousEnsemble)).toEqual([]);
  });

  it('says PDF/A-2b in well-formed metadata and brings its colour profile', () => {
    const raw = Buffer.from(pdf).toString('utf8');
    const xmp = raw.slice(raw.indexOf('<x:xmpmeta'), raw.indexOf('</x:xmpmeta>') + 12);
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(xmp).toContain('2026-06-16T10:35:00Z');
    expect(xmp.match(/&(?!amp;|lt;|gt;)/)).toBeNull();
    const stripped = xmp.replace(/<\/?[A-Za-z][\w:]*(?:\s+[\w:]+="[^"]*")*\s*\/?>/g, '');
    expect(stripped).not.toContain('<');
    const objets = objetsDe(pdf);
    expect(objets).toMatch(/\/S \/GTS_PDFA1/);
    expect(objets).toContain('/DestOutputProfile');
    expect(objets).toContain('/Lang (fr-FR)');
    expect(objets).toMatch(/\/DisplayDocTitle true/);
  });

  it('has nothing that PDF/A forbids: scripts, actions, files, annotations without appearance', () => {
    const objets = objetsDe(pdf);
    for (const forbidden of [
      '/JavaScript',
      '/JS',
      '/Launch',
      '/EmbeddedFiles',
      '/Annots',
      '/Encrypt',
      '/LZWDecode',
    ]) {
      expect(objets).not.toContain(forbidden);
    }
  });
});
