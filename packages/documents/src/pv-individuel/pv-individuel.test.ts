import { SANS_REGLAGE } from '@delib/domain';
import { rassembler, rendreSimplement } from '@delib/pdf';
import { SANS_METADONNEES, verifierMemesPages } from '@delib/pdf/image.fixture';
import { pagesDe, phrasesDe, texteDe, verifierStructure } from '@delib/pdf/lecture.fixture';
import { describe, expect, it } from 'vitest';
import { creerPressePvIndividuels, renderPvIndividuels } from './editer-pv';
import { candidatDe, dossierDe, edition, juryDe, reglementDe } from './exemple.fixture';
import { gabaritPvIndividuel } from './gabarit-pv';
import { type EditionPvIndividuels, type JuryPvIndividuels, valeursPvIndividuel } from './pv-individuel';

const QUATRE_LIGNES =
  'Culture économique, juridique et managériale pour l’informatique, étude approfondie de cas concrets en entreprise et conduite d’un projet de fin de cycle avec soutenance orale devant un jury';

function simplement(e: EditionPvIndividuels, jury: JuryPvIndividuels) {
  const feuilles = jury.candidats.map((candidat) => valeursPvIndividuel(e, jury, candidat));
  return rendreSimplement(SANS_METADONNEES, gabaritPvIndividuel(e, jury.reglement), feuilles);
}

const CAS: readonly (readonly [string, EditionPvIndividuels, JuryPvIndividuels])[] = [
  ['the 1er groupe', edition(), juryDe(reglementDe(12), 3)],
  [
    'the 2nd groupe',
    edition({ groupe: 2 }),
    juryDe(reglementDe(12), 0, { candidats: [0, 1].map((rang) => candidatDe(reglementDe(12), rang, 2)) }),
  ],
  [
    '14 épreuves of four lines, in a rehearsal',
    edition({ essai: true }),
    juryDe(reglementDe(14, QUATRE_LIGNES), 2),
  ],
  [
    'a spécialité of four lines and names of 60 letters',
    edition(),
    juryDe(reglementDe(7), 1, {
      specialite: QUATRE_LIGNES,
      president: 'RAKOTOARIMANANAMAHAFALYRANDRIANASOLOHERINIAINAMANANTSOAVOLOL',
      candidats: [{ ...candidatDe(reglementDe(7), 3), numeroAnonymat: 'A'.repeat(60) }],
    }),
  ],
];

describe('a page written over the template', () => {
  it.each(CAS)('looks as the page react-pdf lays out: %s', async (_, e, jury) => {
    const [bulk, plain] = [await renderPvIndividuels(e, jury), await simplement(e, jury)];
    verifierMemesPages(bulk, plain);
  });
});

describe('a PV individuel', () => {
  it('names nobody but the président, and gives each candidate one sheet', async () => {
    const jury = juryDe(reglementDe(12), 5);
    const pages = pagesDe(await renderPvIndividuels(edition(), jury));
    expect(pages).toHaveLength(5);
    pages.forEach((page, rang) => {
      expect(page).toContain(`000${rang + 1}`);
      expect(page).toContain(`PVI-2026-20112-1-000${rang + 1}`);
      expect(page).toContain('page 1 / 1');
      expect(page).toContain('FICTIF-12, version 2026-1');
      expect(page).toContain('Le président du jury');
      expect(page).toContain('Hélène DUVAL');
    });
  });

  it.each([1, 2] as const)('of twelve épreuves holds on one sheet in groupe %i', async (groupe) => {
    const reglement = reglementDe(12);
    const jury = juryDe(reglement, 0, { candidats: [candidatDe(reglement, 0, groupe)] });
    expect(pagesDe(await renderPvIndividuels(edition({ groupe }), jury))).toHaveLength(1);
  });

  it('carries everything to deliberate on paper: marks, codes, points, means, proposal, its article', async () => {
    const reglement = reglementDe(4);
    const notes = {
      E1: { nature: 'note', note: 800 },
      E2: { nature: 'benefice', note: 1200 },
      E3: { nature: 'note', note: 950 },
      E4: { nature: 'dispense' },
      EF1: { nature: 'note', note: 1450 },
    } as const;
    const candidat = { ...candidatDe(reglement, 1), dossier: dossierDe(notes) };
    const texte = phrasesDe(
      await renderPvIndividuels(edition(), juryDe(reglement, 0, { candidats: [candidat] })),
    );
    for (const attendu of ['8,00', '12,00 BEN', '9,50', 'DIS', '16,00', '36,00', '14,25', '+4,50']) {
      expect(texte).toContain(attendu);
    }
    // 16 + 36 + 14,25 + 4,50 over 2 + 3 + 1,5.
    expect(texte).toContain('70,75 / 130');
    expect(texte).toContain('10,88');
    expect(texte).toContain('La moyenne générale atteint 10.');
    expect(texte).toContain('D643-22');
    expect(texte).toContain('remis, à examiner');
    expect(texte).toContain('DIS : dispense');
  });

  it('says what the commission annulled, with its decision: no mark, no mean, no absence', async () => {
    const reglement = reglementDe(4);
    const reference = 'Commission de discipline de l’académie de Lyon, 12 septembre 2026, n° 14';
    const annule = { nature: 'annulee', reference } as const;
    const notes = Object.fromEntries(
      reglement.epreuves.map(({ code }) => [code, { nature: 'note', note: 1500 } as const]),
    );
    const dossiers = [
      dossierDe({ ...notes, E4: annule }),
      dossierDe(notes, { groupe: 2, oraux: { E1: annule, E2: { nature: 'note', note: 2000 } } }),
    ] as const;
    const [premier, second] = await Promise.all(
      dossiers.map(async (dossier) => {
        const candidat = { ...candidatDe(reglement, 1), dossier, choix: Object.keys(dossier.oraux) };
        const jury = juryDe(reglement, 0, { candidats: [candidat] });
        return texteDe(await renderPvIndividuels(edition({ groupe: dossier.groupe }), jury));
      }),
    );
    const dit = (texte = '') => texte.replaceAll(/\s+/g, ' ');
    expect(premier).toMatch(/^ *E4 .* ANN +–$/m);
    expect(dit(premier)).toContain('Proposition Non admis');
    expect(dit(premier)).toContain(
      `Épreuve annulée (décision de la commission de discipline) : E4 (${reference}).`,
    );
    expect(dit(premier)).toContain('D643-32-1 et suivants');
    expect(dit(premier)).not.toContain('Absence');
    expect(second).toMatch(/^ *E1 .* 15,00 +ANN +ANN +–$/m);
    expect(dit(second)).toContain('oral E1');
  });

  it('prints the settled mark and tells what was received', async () => {
    const reglement = reglementDe(2);
    const dossier = dossierDe(
      { E1: { nature: 'note', note: 950 }, E2: { nature: 'note', note: 1000 } },
      {
        reglage: {
          ...SANS_REGLAGE,
          relevements: [{ epreuve: 'E1', avant: 950, apres: 1000, motif: 'livret' }],
          pointsJury: 150,
          motifPoints: 'assiduité',
        },
      },
    );
    const candidat = { ...candidatDe(reglement, 0), dossier };
    const texte = phrasesDe(
      await renderPvIndividuels(edition(), juryDe(reglement, 0, { candidats: [candidat] })),
    );
    expect(texte).toContain('10,00 (reçue 9,50)');
    expect(texte).toContain('+1,50');
  });

  it('says that a mean shown as 10,00 may be below 10, and which mark is missing', async () => {
    const reglement = reglementDe(2);
    const presque = dossierDe({ E1: { nature: 'note', note: 999 }, E2: { nature: 'note', note: 1000 } });
    const manque = dossierDe({ E1: { nature: 'note', note: 999 } });
    const texte = phrasesDe(
      await renderPvIndividuels(
        edition(),
        juryDe(reglement, 0, {
          candidats: [
            { ...candidatDe(reglement, 0), dossier: presque },
            { ...candidatDe(reglement, 1), dossier: manque },
          ],
        }),
      ),
    );
    expect(texte).toMatch(/affichée 10,00 par arrondi, est exactement 9,99\d…?, sous 10\./);
    expect(texte).toContain('Note manquante : E2.');
    expect(texte).toContain('Aucune proposition');
  });

  it('shows in the 2nd groupe the orals beside the marks they replace; one to come leaves no proposal', async () => {
    const reglement = reglementDe(4);
    const resultats = {
      E1: { nature: 'note', note: 800 },
      E2: { nature: 'note', note: 900 },
      E3: { nature: 'note', note: 1100 },
      E4: { nature: 'note', note: 1100 },
    } as const;
    const oraux = { E1: { nature: 'note', note: 1375 }, E2: { nature: 'note', note: 500 } } as const;
    const un = candidatDe(reglement, 0, 2);
    const jury = juryDe(reglement, 0, {
      candidats: [
        { ...un, choix: ['E1', 'E2'], dossier: dossierDe(resultats, { groupe: 2, oraux }) },
        {
          ...un,
          numeroAnonymat: '0002',
          choix: ['E1', 'E2'],
          dossier: dossierDe(resultats, { groupe: 2, oraux: { E1: oraux.E1 } }),
        },
      ],
    });
    const pdf = await renderPvIndividuels(edition({ groupe: 2 }), jury);
    const complete = texteDe(pdf, 1);
    expect(complete).toMatch(/E1 .*8,00 +13,75 +13,75 +27,50/);
    expect(complete).toMatch(/E2 .*9,00 +5,00 +9,00 +27,00/);
    expect(complete).toContain('2nd groupe');
    expect(texteDe(pdf, 2)).toMatch(/E2 .*9,00 +MQ/);
    expect(texteDe(pdf, 2)).toContain('Note manquante : E2.');
  });

  it('prints in several jurys’ file a bookmark a jury, whatever their règlement', async () => {
    const presse = creerPressePvIndividuels(edition());
    const jurys = [juryDe(reglementDe(12), 3), juryDe(reglementDe(7), 2, { code: '20113' })];
    const pdf = await rassembler(presse.deJurys(jurys));
    verifierStructure(pdf);
    expect(pagesDe(pdf)).toHaveLength(5);
    expect(texteDe(pdf, 4)).toContain('Jury 20113');
  });
});
