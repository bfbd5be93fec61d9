import {
  imageDe,
  objetsDe,
  pagesDe,
  phrasesDe,
  policesDe,
  texteDe,
  verifierStructure,
} from '@delib/pdf/lecture.fixture';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { csvListeResultats } from './csv-liste';
import { candidats, listeAvecHomonymes, listeResultats } from './exemple.fixture';
import { empreinteListe, type ListeResultats } from './liste';
import { renderListesResultats } from './listes-resultats';

const CONTEXTE = { urlVerification: 'https://deliberations.exemple.fr/verifier' };

const deuxJurys: ListeResultats = listeResultats({
  jurys: [
    {
      code: '20112',
      specialite: 'Comptabilité et gestion',
      candidats: candidats(500),
      signataire: { prenom: 'Hélène', nom: 'DUVAL', qualite: 'president' },
    },
    {
      code: '20113',
      specialite:
        'Services informatiques aux organisations, option B solutions logicielles et applications métiers',
      candidats: [],
      signataire: { prenom: 'Jean', nom: 'ROC', qualite: 'vice_president' },
    },
  ],
});

describe('a posted list', () => {
  it('names every candidate once, in the order given, under a head that repeats', async () => {
    const { pdf } = await renderListesResultats(deuxJurys, CONTEXTE);
    const pages = pagesDe(pdf);
    const rows = pages.join('\n').match(/^ *\S.* [A-J]{3} {2,}\S.*$/gm) ?? [];
    expect(rows.map((row) => row.trim().split(/ {2,}/))).toEqual(
      candidats(500).map(({ nom, prenoms }) => [nom, prenoms]),
    );
    pages.forEach((page) => {
      expect(page).toContain('Liste d’affichage des admis');
      expect(page).toContain('LR-2026-0690026D-1-admis-3');
      if (/ [A-J]{3} {2,}/.test(page)) expect(page).toMatch(/Nom +Prénoms/);
    });
  });

  it('begins a new sheet for each jury, with a bookmark', async () => {
    const { pdf } = await renderListesResultats(deuxJurys, CONTEXTE);
    const pages = pagesDe(pdf);
    const second = pages.findIndex((page) => page.includes('Jury 20113'));
    expect(second).toBe(pages.length - 1);
    expect(pages.slice(0, second).every((page) => page.includes('Jury 20112'))).toBe(true);
    expect(objetsDe(pdf).match(/\/Title .*\n?.*\/Type|\/Dest \[/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('counts the sheets of each jury by themselves: each is torn off and posted alone', async () => {
    const pages = pagesDe((await renderListesResultats(deuxJurys, CONTEXTE)).pdf);
    const nombre = (code: string) => pages.filter((page) => page.includes(`Jury ${code}`)).length;
    expect(pages.map((page) => /page \d+ \/ \d+/.exec(page)?.[0])).toEqual(
      ['20112', '20113'].flatMap((code) =>
        Array.from({ length: nombre(code) }, (_, rang) => `page ${rang + 1} / ${nombre(code)}`),
      ),
    );
    expect(nombre('20112')).toBeGreaterThan(1);
  });

  it('says how many there are, and says so when there is nobody', async () => {
    const phrases = phrasesDe((await renderListesResultats(deuxJurys, CONTEXTE)).pdf);
    expect(phrases).toContain('500 candidats admis');
    expect(phrases).toContain('Aucun candidat de ce jury n’est admis.');
  });

  it.each([
    [1, 'admis', 'Liste d’affichage des admis', '12 candidats admis'],
    [
      1,
      'second_groupe',
      'Liste des candidats admis à se présenter aux épreuves du second groupe',
      '12 candidats admis à se présenter aux épreuves du second groupe',
    ],
    [1, 'non_admis', 'Liste des non admis', '12 candidats non admis'],
    [2, 'admis', 'Liste d’affichage des admis à l’issue du 2nd groupe', '12 candidats admis'],
    [2, 'non_admis', 'Liste des non admis à l’issue du 2nd groupe', '12 candidats non admis'],
  ] as const)('groupe %i, %s: carries the title of the memo', async (groupe, liste, titre, compte) => {
    const phrases = phrasesDe((await renderListesResultats(listeResultats({ groupe, liste }), CONTEXTE)).pdf);
    expect(phrases).toContain(titre);
    expect(phrases).toContain(compte);
  });

  it('leaves a place for the date and the hand of who signed each jury’s PV, in their quality', async () => {
    const feuilles = pagesDe((await renderListesResultats(deuxJurys, CONTEXTE)).pdf);
    const [premier, second] = ['20112', '20113'].map(
      (jury) => feuilles.findLast((feuille) => feuille.includes(`Jury ${jury}`)) ?? '',
    );
    expect(premier).toMatch(/Le président du jury\s[\s\S]*Hélène DUVAL/);
    expect(second).toMatch(/Le vice-président du jury\s[\s\S]*Jean ROC/);
    expect(second).not.toContain('Hélène DUVAL');
    for (const feuille of [premier, second]) {
      expect(feuille).toMatch(/Fait à …+, le …+/);
      expect(feuille).toContain('Signature');
    }
  });

  it('tells homonyms apart, and says of nobody else more than their name', async () => {
    const liste = listeAvecHomonymes();
    const texte = texteDe((await renderListesResultats(liste, CONTEXTE)).pdf).replace(/\s+/g, ' ');
    expect(texte).toContain('Nom Prénoms Précision');
    expect(texte).toContain('DURMONT Alix né(e) le 14/03/2005 ');
    expect(texte).toContain('DURMONT Alix né(e) le 02/11/2004, n° 02600000701');
    expect(texte).toContain('DURMONT Alix né(e) le 02/11/2004, n° 02600000702');
    expect(texte).toContain('LEROY Jo n° 02600000703');
    expect(texte.match(/né\(e\)/g)).toHaveLength(3);
    expect(csvListeResultats(liste).split('\r\n').slice(13)).toEqual([
      '20112;Comptabilité et gestion;DURMONT;Alix;né(e) le 14/03/2005',
      '20112;Comptabilité et gestion;DURMONT;Alix;né(e) le 02/11/2004, n°\u00a002600000701',
      '20112;Comptabilité et gestion;DURMONT;Alix;né(e) le 02/11/2004, n°\u00a002600000702',
      '20112;Comptabilité et gestion;LEROY;Jo;n°\u00a002600000703',
      '',
    ]);
    const sans = await renderListesResultats(listeResultats(), CONTEXTE);
    expect(texteDe(sans.pdf)).not.toContain('Précision');
  });

  it('carries on each jury’s sheet a QR code with number and digest, legible under ESSAI too', async () => {
    for (const essai of [false, true]) {
      const liste = listeResultats({ essai });
      const { pdf, empreinte } = await renderListesResultats(liste, CONTEXTE);
      const url = new URL(decodeQR(imageDe(pdf, 1, 216)));
      expect(Object.fromEntries(url.searchParams)).toEqual({ numero: liste.numero, empreinte });
    }
  });

  it('is sound, archivable and the same for the same data', async () => {
    const [une, autre] = [
      await renderListesResultats(listeResultats(), CONTEXTE),
      await renderListesResultats(listeResultats(), CONTEXTE),
    ];
    expect(Buffer.compare(une.pdf, autre.pdf)).toBe(0);
    verifierStructure(une.pdf);
    expect(policesDe(une.pdf).every(({ embarquee }) => embarquee)).toBe(true);
    expect(Buffer.from(une.pdf).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
  });

  it('prints names of 60 letters whole, with and without a place to break', async () => {
    const nom = 'DE LA FONTAINE-MONTMORENCY-LUXEMBOURG D’AUVERGNE-LAURAGUAIS';
    const bloc = 'RAKOTOARIMANANAMAHAFALYRANDRIANASOLOHERINIAINAMANANTSOAVOLOL';
    const jury = {
      code: '1',
      specialite: 'x',
      signataire: { prenom: 'P', nom: 'P', qualite: 'president' },
      candidats: [
        { nom, prenoms: 'Zoé', distinction: null },
        { nom: bloc, prenoms: bloc, distinction: null },
      ],
    } as const;
    const { pdf } = await renderListesResultats(listeResultats({ jurys: [jury] }), CONTEXTE);
    const page = texteDe(pdf);
    const colonne = (from: number, to?: number) =>
      page
        .split('\n')
        .map((line) => line.slice(from, to))
        .join('')
        .replace(/[\s-]/g, '');
    const start =
      page
        .split('\n')
        .find((line) => line.includes('Prénoms'))
        ?.indexOf('Prénoms') ?? 0;
    expect(start).toBeGreaterThan(20);
    expect(colonne(0, start)).toContain(nom.replace(/[\s-]/g, ''));
    expect(colonne(0, start)).toContain(bloc);
    expect(colonne(start)).toContain(bloc);
  });

  it('says that no jury was chosen rather than print an empty sheet', async () => {
    expect(texteDe((await renderListesResultats(listeResultats({ jurys: [] }), CONTEXTE)).pdf)).toContain(
      'Aucun jury',
    );
  });
});

describe('the digest of a list', () => {
  it('depends on what the list says, not on the hour of edition', () => {
    const empreinte = empreinteListe(listeResultats());
    expect(empreinte).toMatch(/^[0-9a-f]{64}$/);
    expect(empreinteListe(listeResultats({ editeLe: new Date('2027-01-01T00:00:00Z') }))).toBe(empreinte);
    expect(empreinteListe(listeResultats({ numero: 'LR-2' }))).not.toBe(empreinte);
    expect(empreinteListe(listeResultats({ liste: 'non_admis' }))).not.toBe(empreinte);
    const [jury] = listeResultats().jurys;
    if (!jury) throw new Error('the fixture has a jury');
    const avec = listeAvecHomonymes();
    expect(empreinteListe(listeAvecHomonymes('2005-03-15'))).not.toBe(empreinteListe(avec));
    const autre = [{ ...jury, signataire: { ...jury.signataire, nom: 'ROC' } }];
    expect(empreinteListe(listeResultats({ jurys: autre }))).not.toBe(empreinte);
    const moins = [{ ...jury, candidats: jury.candidats.slice(1) }];
    expect(empreinteListe(listeResultats({ jurys: moins }))).not.toBe(empreinte);
  });
});

describe('the list as CSV', () => {
  it('has the same candidates in the same order', () => {
    const rows = csvListeResultats(deuxJurys).split('\r\n');
    expect(rows[0]).toBe('\ufeffJury;Spécialité;Nom;Prénoms;Précision');
    expect(rows[1]).toBe('20112;Comptabilité et gestion;ABADIE AAA;Anaïs Marie;');
    expect(rows).toHaveLength(502);
  });
});
