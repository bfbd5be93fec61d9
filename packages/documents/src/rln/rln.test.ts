import { SANS_REGLAGE } from '@delib/domain';
import { rassembler, rendreSimplement } from '@delib/pdf';
import { SANS_METADONNEES, verifierMemesPages } from '@delib/pdf/image.fixture';
import { objetsDe, pagesDe, phrasesDe, texteDe, verifierStructure } from '@delib/pdf/lecture.fixture';
import { describe, expect, it } from 'vitest';
import { reglementDe } from '../pv-individuel/exemple.fixture';
import { creerPresseRln } from './editer-rln';
import { editionRln, juryRln, rlnDe } from './exemple.fixture';
import { gabaritRln } from './gabarit-rln';
import { type JuryRln, valeursRln } from './rln';

const deJury = (jury: JuryRln, edition = editionRln()) => rassembler(creerPresseRln(edition).deJury(jury));

describe('a relevé de notes', () => {
  it('names the candidate, their marks, their mean, the decision and what they may choose', async () => {
    const pdf = await deJury(juryRln(1));
    const texte = phrasesDe(pdf);
    for (const attendu of [
      'ÉTIENNE AA',
      'Évelyne Marie',
      '0612345678',
      '1er mars 2005',
      'Lycée Édouard-Branly, Lyon',
      'Admis à se présenter au 2nd groupe',
      'Fait à Lyon, le 22 juin 2026',
      'Le chef de centre, Camille Durand',
      'ne remplace pas le relevé de notes officiel',
      'RLN-2026-1-0612345678',
    ]) {
      expect(texte).toContain(attendu);
    }
    expect(texteDe(pdf)).toMatch(/E1 .*8,00 +16,00 +oui/);
    expect(texteDe(pdf)).not.toMatch(/E5 .*oui/);
    expect(texte).toContain('E1 Culture générale et expression ; E2 Langue vivante étrangère 1');
  });

  it('never bears the title of the edition, nor what the jury raised', async () => {
    const jury = juryRln(2);
    const [premier] = jury.candidats;
    if (!premier) throw new Error('the fixture has candidates');
    const reglage = {
      ...SANS_REGLAGE,
      relevements: [{ epreuve: 'E1', avant: 800, apres: 850, motif: 'livret' }],
    };
    const candidats = [{ ...premier, dossier: { ...premier.dossier, reglage } }];
    const texte = phrasesDe(await deJury({ ...jury, candidats }));
    expect(texte).not.toContain('RLN du lundi');
    expect(texte).toContain('8,50');
    expect(texte).not.toContain('reçue');
  });

  it('does not offer an épreuve that was dispensed', async () => {
    const jury = juryRln(1);
    const [premier] = jury.candidats;
    if (!premier) throw new Error('the fixture has candidates');
    const resultats = { ...premier.dossier.resultats, E1: { nature: 'dispense' as const } };
    const pdf = await deJury({
      ...jury,
      candidats: [{ ...premier, dossier: { ...premier.dossier, resultats } }],
    });
    expect(texteDe(pdf)).not.toMatch(/E1 .*oui/);
    expect(phrasesDe(pdf)).not.toContain('E1 Culture générale et expression ;');
  });

  it('prints names of 60 letters whole, and looks as react-pdf lays it out', async () => {
    const bloc = 'RAKOTOARIMANANAMAHAFALYRANDRIANASOLOHERINIAINAMANANTSOAVOLOL';
    const long = 'DE LA FONTAINE-MONTMORENCY-LUXEMBOURG D’AUVERGNE-LAURAGUAIS';
    const jury = juryRln(0);
    const candidats = [
      rlnDe(jury, 0),
      rlnDe(jury, 1, { nom: bloc, prenoms: long, etablissement: `${long} ${bloc}` }),
      rlnDe(jury, 2, { nom: long, prenoms: bloc, numeroCandidat: '0'.repeat(24) }),
    ];
    const edition = editionRln({ essai: true });
    const plein: JuryRln = { ...jury, candidats };
    const bulk = await deJury(plein, edition);
    const plain = await rendreSimplement(
      SANS_METADONNEES,
      gabaritRln(edition, jury.reglement),
      candidats.map((candidat) => valeursRln(edition, plein, candidat)),
    );
    expect(pagesDe(bulk)).toHaveLength(3);
    verifierMemesPages(bulk, plain);
    expect(texteDe(bulk, 2).replace(/\s/g, '')).toContain(bloc);
  });

  it('goes on to a second sheet when the épreuves do not fit', async () => {
    const intitule =
      'Conduite d’un projet de fin de cycle avec soutenance orale devant un jury de professionnels';
    const pages = pagesDe(await deJury(juryRln(2, { reglement: reglementDe(14, intitule) })));
    expect(pages).toHaveLength(4);
    expect(pages[0]).toContain('page 1 / 2');
    expect(pages[3]).toContain('page 2 / 2');
    expect(pages[3]).toContain('Camille Durand');
  });
});

describe('the single file of a centre', () => {
  it('begins with a cover that bears the title, then each jury under its bookmark', async () => {
    const jurys = [juryRln(3), juryRln(2, { code: '20113', reglement: reglementDe(7) })];
    const flux = creerPresseRln(editionRln()).deJurys(jurys, { jurys: ['20112', '20113'], rln: 5 });
    const pdf = await rassembler(flux);
    verifierStructure(pdf);
    const pages = pagesDe(pdf);
    expect(pages).toHaveLength(6);
    expect(pages[0]).toContain('RLN du lundi 22 juin');
    expect(pages[0]).toContain('5 relevés');
    expect(pages.slice(1).some((page) => page.includes('RLN du lundi'))).toBe(false);
    expect(pages[4]).toContain('Jury 20113');
    expect(objetsDe(pdf).match(/\/Dest \[/g)).toHaveLength(1 + 2 + 5);
  });
});
