import { objetsDe, pagesDe, phrasesDe, policesDe, texteDe } from '@delib/pdf/lecture.fixture';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { contenuPv } from './exemple.fixture';
import { codeQr } from './page-signee.fixture';
import { type ContextePv, renderPvTenue } from './pv-tenue';

const CONTEXTE: ContextePv = {
  signataire: { prenom: 'Hélène', nom: 'DUVAL', qualite: 'president' },
  etabliLe: new Date('2026-06-16T10:35:00Z'),
  urlVerification: 'https://deliberations.exemple.fr/verifier',
};

describe('PVs of all sizes', () => {
  it('repeats the head of the table and numbers the sheets over 500 candidates', async () => {
    const contenu = contenuPv({ candidats: 500 });
    const { pdf, champSignature } = await renderPvTenue(contenu, CONTEXTE);
    const pages = pagesDe(pdf);
    expect(pages.length).toBeGreaterThan(10);
    expect(champSignature.page).toBe(pages.length);
    const printed = pages
      .join('\n')
      .slice(pages.join('\n').indexOf('Décisions du jury'))
      .match(/^ *26011300\d+/gm);
    expect(printed?.map((cell) => cell.trim())).toEqual(
      contenu.decisions.map(({ numeroAnonymat }) => numeroAnonymat),
    );
    pages.forEach((page, index) => {
      expect(page).toContain(`page ${index + 1} / ${pages.length}`);
      expect(page).toContain('PV-2026-20112-1-v2');
      if (/^ *26011300\d+ +[\d–]/m.test(page)) expect(page).toMatch(/N° d’anonymat +Moyenne +Décision/);
    });
  });

  it.each([0, 1, 17, 22, 23, 24, 25, 40])(
    'keeps QR code, frame and signer together with %i candidates',
    async (candidats) => {
      const rendu = await renderPvTenue(contenuPv({ candidats }), CONTEXTE);
      const pages = pagesDe(rendu.pdf);
      const { page, rect } = rendu.champSignature;
      expect(page).toBe(pages.length);
      expect(pages.at(-1)).toMatch(/Vérifier ce document[\s\S]*Signé électroniquement par/);
      const [x, y, largeur, hauteur] = rect;
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThan(40);
      expect(x + largeur).toBeLessThan(595.28);
      expect(y + hauteur).toBeLessThan(800);
      expect(new URL(decodeQR(codeQr(rendu))).searchParams.get('numero')).toBe('PV-2026-20112-1-v2');
    },
  );

  it('never leaves a heading or the head of a table alone at the foot of a sheet', async () => {
    for (const candidats of [0, 5, 24]) {
      for (const long of [false, true]) {
        const { pdf } = await renderPvTenue(contenuPv({ candidats, long }), CONTEXTE);
        for (const page of pagesDe(pdf)) {
          const lines = page.split('\n').filter((line) => line.trim() !== '');
          expect(lines.at(-1)).toMatch(/page \d+ \/ \d+/);
          expect(lines.at(-2)).not.toMatch(
            /N° d’anonymat|Nom et prénom|^ *(Décisions|Observations|Incidents|Notes relevées)/,
          );
        }
      }
    }
  });

  it('cuts nothing of a long name, a long observation or a long motif', async () => {
    const contenu = contenuPv({ long: true });
    const phrases = phrasesDe((await renderPvTenue(contenu, CONTEXTE)).pdf);
    // The reader of the PDF takes a hyphen at the end of a line for one of a word that was cut.
    expect(phrases).toMatch(
      /DE LA TOUR D’AUVERGNE-LAURAGUAIS DE MONTMORENCY-?LUXEMBOURG Marie-Charlotte Anne-Élisabeth/,
    );
    expect(phrases.match(/Le jury a examiné chaque livret scolaire/g)).toHaveLength(12);
    expect(phrases.match(/un stage jugé excellent/g)).toHaveLength(4);
  });

  it('prints a motif longer than a sheet to its last word', async () => {
    const contenu = contenuPv();
    const [premiere] = contenu.modifications;
    if (!premiere) throw new Error('the fixture has a modification');
    const motif = `${'Le livret décrit un parcours remarquable. '.repeat(150)}Fin du motif.`;
    const phrases = phrasesDe(
      (await renderPvTenue({ ...contenu, modifications: [{ ...premiere, motif }] }, CONTEXTE)).pdf,
    );
    expect(phrases.match(/parcours remarquable/g)).toHaveLength(150);
    expect(phrases).toContain('Fin du motif.');
  });

  it('carries an observation over several sheets to its last word', async () => {
    const contenu = contenuPv({ candidats: 3 });
    const observations = `${'Le jury demande une harmonisation. '.repeat(600)}Fin des observations.`;
    const { pdf } = await renderPvTenue({ ...contenu, tenue: { ...contenu.tenue, observations } }, CONTEXTE);
    const phrases = phrasesDe(pdf);
    expect(phrases.match(/harmonisation/g)).toHaveLength(600);
    expect(phrases).toContain('Fin des observations.');
  });

  it('keeps the paragraphs of an observation, in embedded fonts', async () => {
    const contenu = contenuPv();
    const { pdf } = await renderPvTenue(
      {
        ...contenu,
        tenue: { ...contenu.tenue, observations: 'Premier point.\n\nSecond point : 李.\r\nFin.' },
      },
      CONTEXTE,
    );
    expect(texteDe(pdf)).toMatch(/Premier point\.\n[\s\S]*Second point : \ufffd\.\n+ *Fin\./);
    expect(policesDe(pdf).every(({ embarquee }) => embarquee)).toBe(true);
  });

  it('writes ESSAI across every sheet of a rehearsal, and on no other', async () => {
    const filigranes = (pdf: Uint8Array) => objetsDe(pdf).match(/0\.867 0\.867 0\.89 rg/g)?.length ?? 0;
    const rehearsal = await renderPvTenue(contenuPv({ candidats: 60, essai: true }), CONTEXTE);
    const real = await renderPvTenue(contenuPv({ candidats: 60 }), CONTEXTE);
    expect(pagesDe(rehearsal.pdf).length).toBeGreaterThan(2);
    expect(filigranes(rehearsal.pdf)).toBe(pagesDe(rehearsal.pdf).length);
    expect(filigranes(real.pdf)).toBe(0);
  });

  it('has the words of the 2nd groupe, and signs as vice-président', async () => {
    const contenu = contenuPv({ candidats: 3 });
    const phrases = phrasesDe(
      (
        await renderPvTenue(
          {
            ...contenu,
            groupe: 2,
            comptes: { admis: 2, second_groupe: 0, non_admis: 1, poursuite: 0 },
            decisions: [],
          },
          { ...CONTEXTE, signataire: { prenom: 'Aya', nom: 'N’GUESSAN', qualite: 'vice_president' } },
        )
      ).pdf,
    );
    expect(phrases).toContain('délibération du 2nd groupe');
    expect(phrases).toContain('Aya N’GUESSAN vice-président du jury');
    expect(phrases).toContain('arrêté du 9 mai 2025');
    expect(phrases).not.toContain('se présenter au 2nd groupe');
    expect(phrases).toContain('Absents à un oral');
  });
});
