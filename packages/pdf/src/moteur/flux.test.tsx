/** @jsxRuntime automatic */
import { Page } from '@react-pdf/renderer';
import { describe, expect, it } from 'vitest';
import { baliser } from '../papier/balise';
import { Texte } from '../papier/texte';
import { rassembler } from './assembler';
import { Emplacement } from './emplacement';
import { ecrireEnFlux, type Feuille } from './flux';
import { type Gabarit, preparer } from './gabarit';
import { objetsDe, pagesDe, policesDe, verifierStructure } from './lecture.fixture';
import { elementsDe, structureDe } from './structure.fixture';

const METADONNEES = {
  titre: 'Épreuve d’essai',
  sujet: 'essai',
  auteur: 'Centre 0690026D',
  creeLe: new Date('2026-06-16T12:00:00Z'),
};

const gabarit: Gabarit = (remplissage) => (
  <Page size="A4" style={{ fontFamily: ['Marianne', 'Noto Sans'], padding: 40 }}>
    <Texte balise={baliser('H1')}>Candidat à l’examen</Texte>
    <Emplacement nom="nom" remplissage={remplissage} largeur={200} hauteur={15} corps={11} />
  </Page>
);

async function document(jurys: number, parJury: number): Promise<Uint8Array<ArrayBuffer>> {
  const pret = await preparer(gabarit);
  const feuilles = (jury: number): Feuille[] =>
    Array.from({ length: parJury }, (_, rang) => ({
      gabarit: pret,
      valeurs: { nom: `Candidat ${jury}-${rang} Évelyne` },
      signet: `Candidat ${rang}`,
    }));
  const sections = Array.from({ length: jurys }, (_, rang) => ({
    signet: `Jury ${rang}`,
    feuilles: feuilles(rang),
  }));
  return rassembler(ecrireEnFlux(METADONNEES, sections));
}

describe('a document written sheet by sheet', () => {
  it('has every sheet in order, its text as it was given', async () => {
    const pages = pagesDe(await document(3, 70));
    expect(pages).toHaveLength(210);
    expect(pages.map((page) => page.trim().split('\n').at(-1)?.trim())).toEqual(
      Array.from({ length: 210 }, (_, rang) => `Candidat ${Math.floor(rang / 70)}-${rang % 70} Évelyne`),
    );
  });
  it('is sound, with its fonts as subsets, its language and its title', async () => {
    const pdf = await document(2, 3);
    verifierStructure(pdf);
    expect(policesDe(pdf).every(({ embarquee, sousEnsemble }) => embarquee && sousEnsemble)).toBe(true);
    const objets = objetsDe(pdf);
    expect(objets).toContain('/Lang (fr-FR)');
    expect(objets).toContain('/DisplayDocTitle true');
  });
  it('has a bookmark a jury, closed, and under it one a candidate', async () => {
    const objets = objetsDe(await document(3, 4));
    expect(objets.match(/\/Dest \[/g)).toHaveLength(3 + 12);
    expect(objets.match(/\/Count -4/g)).toHaveLength(3);
    expect(objets.match(/\/Next /g)).toHaveLength(2 + 9);
  });
  it('holds the template once, however many sheets', async () => {
    const objets = objetsDe(await document(2, 40));
    expect(objets.match(/\/Subtype \/Form/g)).toHaveLength(1);
    expect(objets.match(/\/M0 Do/g)).toHaveLength(80);
  });
  it('is a section a sheet to who hears it read; an empty slot is no paragraph', async () => {
    const { document: lu, fautes } = structureDe(await document(2, 40));
    expect(fautes).toEqual([]);
    expect(lu.enfants.map(({ role }) => role)).toEqual(Array.from({ length: 80 }, () => 'Sect'));
    const pret = await preparer(gabarit);
    const vide = { gabarit: pret, valeurs: { nom: '' }, signet: null };
    const sans = await rassembler(ecrireEnFlux(METADONNEES, [{ signet: null, feuilles: [vide] }]));
    expect(structureDe(sans).fautes).toEqual([]);
    expect(elementsDe(structureDe(sans).document, 'P')).toEqual([]);
  });
  it('gives the same bytes for the same data', async () => {
    expect(Buffer.compare(await document(2, 5), await document(2, 5))).toBe(0);
  });
  it('comes in pieces, before the last sheet is known', async () => {
    const pret = await preparer(gabarit);
    let demandees = 0;
    function* sansFin(): Generator<Feuille> {
      for (;;) {
        demandees += 1;
        yield { gabarit: pret, valeurs: { nom: `Candidat ${demandees}` }, signet: null };
      }
    }
    const flux = ecrireEnFlux(METADONNEES, [{ signet: null, feuilles: sansFin() }]);
    const { value } = await flux.next();
    await flux.return();
    expect(value?.length).toBeGreaterThan(60_000);
    expect(demandees).toBeLessThan(1000);
  });
  it('refuses a value without a slot, a slot without a value, and to be empty', async () => {
    const pret = await preparer(gabarit);
    const avec = (valeurs: Feuille['valeurs']) =>
      rassembler(
        ecrireEnFlux(METADONNEES, [{ signet: null, feuilles: [{ gabarit: pret, valeurs, signet: null }] }]),
      );
    await expect(avec({ nom: 'x', inconnu: 'y' })).rejects.toThrow('no slot for the value inconnu');
    await expect(avec({})).rejects.toThrow('no value for the slot nom');
    await expect(rassembler(ecrireEnFlux(METADONNEES, []))).rejects.toThrow('without a sheet');
  });
});
