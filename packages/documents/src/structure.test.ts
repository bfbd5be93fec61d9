import { rassembler } from '@delib/pdf';
import { pagesDe } from '@delib/pdf/lecture.fixture';
import { type ElementLu, elementsDe, structureDe } from '@delib/pdf/structure.fixture';
import { describe, expect, it } from 'vitest';
import { tousLesDocuments } from './exemples.fixture';
import { EXEMPLES } from './listes/exemple.fixture';
import { renderListeCandidats } from './listes/listes';
import { renderPapillons } from './papillon/editer-papillons';
import { edition as editionPapillons } from './papillon/exemple.fixture';
import { renderPvIndividuels } from './pv-individuel/editer-pv';
import { edition, juryDe, reglementDe } from './pv-individuel/exemple.fixture';
import { contenuPv } from './pv-tenue/exemple.fixture';
import { renderPvTenue } from './pv-tenue/pv-tenue';
import { statistiquesEditees } from './statistiques/exemple.fixture';
import { creerPresseStatistiques } from './statistiques/presse-statistiques';

const CONTEXTE = {
  signataire: { prenom: 'Hélène', nom: 'DUVAL', qualite: 'president' },
  etabliLe: new Date('2026-06-16T10:35:00Z'),
  urlVerification: 'https://deliberations.exemple.fr/verifier',
} as const;

const textes = (document: ElementLu, role: string) => elementsDe(document, role).map(({ texte }) => texte);

describe('every document, read as a screen reader reads it', () => {
  it.each(Object.entries(tousLesDocuments()))('%s is tagged whole', async (_, { rendre }) => {
    const { document, fautes } = structureDe(await rendre());
    expect(fautes).toEqual([]);
    expect(elementsDe(document, 'H1').length).toBeGreaterThan(0);
  });

  it('a PV is heard from its title to who signs, by its headings', async () => {
    const { document } = structureDe((await renderPvTenue(contenuPv(), CONTEXTE)).pdf);
    expect(textes(document, 'H1')).toEqual(['Procès-verbal de tenue de délibération']);
    expect(textes(document, 'H2')).toEqual([
      'Composition du jury et présence',
      'Résultats de la délibération',
      'Notes relevées et points de jury',
      'Observations du jury',
      'Incidents',
      'Décisions du jury',
      'Vérifier ce document',
    ]);
    expect(document.texte).not.toContain('page 1 / ');
  });

  it.each([0, 24, 500])(
    'a PV of %i candidates, with texts of all lengths, is tagged whole',
    async (candidats) => {
      for (const long of [false, true]) {
        const contenu = contenuPv({ candidats, long, essai: true });
        const observations = `${'Le jury demande une harmonisation. '.repeat(400)}\n\nFin.`;
        const { pdf } = await renderPvTenue(
          { ...contenu, tenue: { ...contenu.tenue, observations } },
          CONTEXTE,
        );
        const { document, fautes } = structureDe(pdf);
        expect(fautes).toEqual([]);
        const decisions = elementsDe(document, 'Table').at(-1);
        if (decisions && candidats > 0) expect(elementsDe(decisions, 'TR')).toHaveLength(candidats + 1);
        // A rehearsal says so once, before all else.
        expect(document.enfants[0]?.texte).toBe('ESSAI');
        expect(textes(document, 'P').filter((texte) => texte === 'ESSAI')).toHaveLength(1);
      }
    },
  );

  it('a list of 3,000 candidates is one table, its head said once', async () => {
    const liste = EXEMPLES.decision_moyenne;
    const [section] = liste.sections;
    const [ligne] = section?.lignes ?? [];
    if (!section || !ligne) throw new Error('the fixture has a line');
    const long = {
      ...liste,
      sections: [{ ...section, lignes: Array.from({ length: 3000 }, () => ligne) }],
    };
    const pdf = await renderListeCandidats(long);
    const { document, fautes } = structureDe(pdf);
    expect(fautes).toEqual([]);
    expect(pagesDe(pdf).length).toBeGreaterThan(60);
    expect(elementsDe(document, 'Table')).toHaveLength(1);
    expect(elementsDe(document, 'TR')).toHaveLength(3001);
  }, 120_000);

  it('each candidate is a section; a règlement of two sheets is one table in each', async () => {
    const reglement = reglementDe(28);
    const pdf = await renderPvIndividuels(edition({ essai: true }), juryDe(reglement, 40));
    const { document, fautes } = structureDe(pdf);
    expect(fautes).toEqual([]);
    expect(pagesDe(pdf)).toHaveLength(80);
    expect(document.enfants).toHaveLength(40);
    for (const candidat of document.enfants) {
      expect(textes(candidat, 'H1')).toEqual(['Procès-verbal individuel de notes']);
      expect(elementsDe(candidat, 'Table')).toHaveLength(1);
      expect(elementsDe(candidat, 'TR')).toHaveLength(reglement.epreuves.length + 1);
    }
    // A jury that differs in its marks alone differs in nothing else.
    expect(new Set(document.enfants.map((candidat) => elementsDe(candidat, 'TD').length)).size).toBe(1);
  });

  it('statistics written over a frame, and a sheet without a papillon, are tagged whole', async () => {
    const editees = statistiquesEditees();
    const [jury] = editees.jurys;
    if (!jury) throw new Error('the fixture has a jury');
    const presse = await creerPresseStatistiques(editees);
    const { document, fautes } = structureDe(await rassembler(presse.deJury(jury, editees.numero)));
    expect(fautes).toEqual([]);
    const figures = elementsDe(document, 'Figure');
    expect(figures.length).toBeGreaterThan(5);
    // What is drawn is told with its figures.
    for (const { alt } of figures) expect(alt).toMatch(/^Graphique\s: .+\. .+\s: .*\d/s);
    expect(structureDe(await renderPapillons(editionPapillons([]))).fautes).toEqual([]);
  });
});
