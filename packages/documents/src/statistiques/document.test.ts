import { fileURLToPath } from 'node:url';
import { formatCentiemes, formatMoyenne, ISSUES, LIBELLES_ISSUE, statistiquesJury } from '@delib/domain';
import { pagesDe, phrasesDe, policesDe, texteDe, verifierStructure } from '@delib/pdf/lecture.fixture';
import { ecartAvecReference } from '@delib/testing/images';
import { describe, expect, it } from 'vitest';
import { renderStatistiques } from './document';
import { candidatsExemple, REGLEMENT_EXEMPLE, statistiquesEditees } from './exemple.fixture';
import { nomEpreuve } from './graphiques-epreuve';

const [jury] = statistiquesEditees().jurys;
if (!jury) throw new Error('the example has a jury');
/** Rendered once for the four pictures. */
const exemple = renderStatistiques(statistiquesEditees());
const avecEtablissements = statistiquesJury(REGLEMENT_EXEMPLE, candidatsExemple(40, true));

describe('the PDF of the statistics', () => {
  it('says the same counts as the domain, and their sum is the number of candidates', async () => {
    const texte = texteDe(await renderStatistiques(statistiquesEditees({ presentation: 'decision' })));
    const { candidats, parDecision } = jury.statistiques;
    const lus = ISSUES.filter((issue) => issue !== 'poursuite').map((issue) => {
      const ligne = new RegExp(`^ *${LIBELLES_ISSUE[issue]} +(\\d+) +[\\d,]+`, 'm').exec(texte);
      expect(Number(ligne?.[1]), issue).toBe(parDecision.propositions[issue]);
      return Number(ligne?.[1]);
    });
    expect(lus.reduce((somme, n) => somme + n, 0) + parDecision.propositions.poursuite).toBe(candidats);
    expect(texte).toMatch(/Total +40 +100,00/);
  });

  it('has a row of figures for every épreuve, down to the standard deviation', async () => {
    const pdf = await renderStatistiques(statistiquesEditees({ presentation: 'epreuve' }));
    const phrases = phrasesDe(pdf);
    for (const epreuve of jury.statistiques.parEpreuve) {
      for (const mot of nomEpreuve(epreuve).split(' ')) expect(phrases).toContain(mot);
    }
    const e1 = jury.statistiques.parEpreuve[0]?.resume;
    if (!e1) throw new Error('the example has notes in E1');
    const figures = [
      formatCentiemes(e1.minimum),
      formatCentiemes(e1.maximum),
      formatMoyenne(e1.moyenne),
      formatMoyenne(e1.mediane),
      formatCentiemes(e1.ecartType),
    ];
    expect(texteDe(pdf)).toMatch(
      new RegExp(`E1 Culture générale et expression +${e1.nombre} +0 +${figures.join(' +')}`),
    );
  });

  it('draws with text that can be searched, in fonts it carries', async () => {
    const pdf = await renderStatistiques(statistiquesEditees());
    const phrases = phrasesDe(pdf);
    expect(phrases).toContain('seuil 8');
    expect(phrases).toContain('seuil 10');
    expect(phrases).toContain('Losange : moyenne');
    expect(policesDe(pdf).every(({ embarquee }) => embarquee)).toBe(true);
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
    verifierStructure(pdf);
  });

  it('names no établissement, unless asked to: then it says that it is not for the jury', async () => {
    expect(phrasesDe(await renderStatistiques(statistiquesEditees()))).not.toContain('tablissement');
    const pdf = await renderStatistiques(
      statistiquesEditees({ jurys: [{ ...jury, statistiques: avecEtablissements }] }),
    );
    expect(phrasesDe(pdf)).toContain('ne se remet pas au jury');
    expect(phrasesDe(pdf)).toContain('Lycée Élisée-Reclus');
  });

  it('draws nothing of fewer than five candidates, and says so', async () => {
    const phrases = phrasesDe(await renderStatistiques(statistiquesEditees({}, 4)));
    expect(phrases).toContain('Moins de 5 candidats : pas de graphique');
    expect(phrases).not.toContain('seuil 10');
    expect(phrases).toContain('Aucune épreuve n’a assez de notes pour un graphique.');
  });

  it('starts a new sheet for each jury and carries the title of the edition', async () => {
    const pdf = await renderStatistiques(
      statistiquesEditees({
        presentation: 'decision',
        titre: 'Réunion préparatoire',
        jurys: [jury, { ...jury, code: '20113' }],
      }),
    );
    const pages = pagesDe(pdf);
    const seconde = pages.findIndex((page) => page.includes('20113'));
    expect(seconde).toBeGreaterThan(0);
    expect(pages.slice(seconde).every((page) => !page.includes('20112'))).toBe(true);
    expect(phrasesDe(pdf)).toContain('Réunion préparatoire');
  });

  it.each([1, 2, 3, 4])('sheet %i of the example looks as it was agreed', async (page) => {
    const reference = fileURLToPath(new URL(`images/statistiques-${page}.png`, import.meta.url));
    const ecart = ecartAvecReference(await exemple, reference, page);
    expect(ecart, 'share of pixels that changed').toBeLessThan(0.005);
  });

  it('is the same for the same statistics', async () => {
    const [une, autre] = [
      await renderStatistiques(statistiquesEditees({ presentation: 'decision' })),
      await renderStatistiques(statistiquesEditees({ presentation: 'decision' })),
    ];
    expect(Buffer.compare(une, autre)).toBe(0);
  });
});
