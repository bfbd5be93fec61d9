/** @jsxRuntime automatic */

import { fileURLToPath } from 'node:url';
import { PLAGES_ACCEPTEES } from '@delib/domain';
import { ecartAvecReference } from '@delib/testing/images';
import { Page, View } from '@react-pdf/renderer';
import { describe, expect, it } from 'vitest';
import { styles } from '../papier/styles';
import { prepare } from '../papier/texte';
import { rassembler } from './assembler';
import { Emplacement, type Remplissage, type Valeurs } from './emplacement';
import { ecrireEnFlux } from './flux';
import { preparer } from './gabarit';
import { SANS_METADONNEES, verifierMemesPages } from './image.fixture';
import { policesDe, texteDe, verifierStructure } from './lecture.fixture';
import { rendreSimplement } from './simple';

/** Names with letters of every kind, each with what a reader of the file must find again. */
const NOMS = [
  'M̄bala',
  'Ǝkɛ',
  'Kəmal',
  'ʿAli',
  'Nuꞌu',
  'Keʻalohilani',
  'Ɔtɔ́nyɛ̃́',
  'ǅemal',
  'STRAẞE',
  'Ŀluc',
  'J̌i̊j̄',
  'Nguyễn Đặng',
  'ΠΑΠΑΔΌΠΟΥΛΟΣ Ἀλέξανδρος',
  'ЩЕРБАКОВА Ё҄лка',
  'Q̂̃x̣̄',
  'Ɖzifa Ðóra Đorđe',
  'n̈g̈ɓɗƙ',
  'Ꞌu ꟸ ꜣ',
];

/** A sheet of slots one under the other, regular on the left and bold on the right. */
const feuilleDe = (nombre: number, corps: number) => (remplissage: Remplissage | null) => (
  <Page size="A4" style={styles.page}>
    {Array.from({ length: nombre }, (_, rang) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a static document, laid out once
      <View key={rang} style={{ flexDirection: 'row' }}>
        {[false, true].map((gras) => (
          <Emplacement
            key={String(gras)}
            nom={`${rang}${gras ? 'g' : ''}`}
            remplissage={remplissage}
            largeur={245}
            hauteur={740 / nombre}
            corps={corps}
            gras={gras}
            chiffresAlignes
          />
        ))}
      </View>
    ))}
  </Page>
);

async function desDeuxFacons(textes: readonly string[], corps: number) {
  const gabarit = feuilleDe(textes.length, corps);
  const valeurs: Valeurs = Object.fromEntries(
    textes.flatMap((texte, rang) => [
      [`${rang}`, prepare(texte, true)],
      [`${rang}g`, prepare(texte, true)],
    ]),
  );
  const pret = await preparer(gabarit);
  const sections = [{ signet: null, feuilles: [{ gabarit: pret, valeurs, signet: null }] }];
  return {
    enFlux: await rassembler(ecrireEnFlux(SANS_METADONNEES, sections)),
    simple: await rendreSimplement({ ...SANS_METADONNEES, archivable: true }, gabarit, [valeurs]),
  };
}

/** The letters of a file, whatever stands between them. */
const lettres = (texte: string) => texte.normalize('NFC').replace(/[\s\f]/gu, '');

describe('letters that the main font lacks, and letters with marks', () => {
  it('are printed by both writers alike, and read back from the file', async () => {
    const { enFlux, simple } = await desDeuxFacons(NOMS, 15);
    verifierMemesPages(enFlux, simple);
    for (const pdf of [enFlux, simple]) {
      const lu = texteDe(pdf).normalize('NFC');
      for (const nom of NOMS) expect(lu).toContain(nom.normalize('NFC'));
      expect(verifierStructure(pdf)).toContain('No syntax or stream encoding errors');
      expect(policesDe(pdf).every(({ embarquee, sousEnsemble }) => embarquee && sousEnsemble)).toBe(true);
    }
    const reference = fileURLToPath(new URL('../images/lettres-1.png', import.meta.url));
    expect(ecartAvecReference(simple, reference, 1, 70)).toBeLessThan(0.005);
    expect(ecartAvecReference(enFlux, reference, 1, 70)).toBeLessThan(0.005);
  });

  it('every character that entry accepts is printed, and read back from the file', async () => {
    const points = PLAGES_ACCEPTEES.flatMap(([premier, dernier]) =>
      Array.from({ length: dernier - premier + 1 }, (_, rang) => String.fromCodePoint(premier + rang)),
    );
    const parties = points
      .filter((lettre) => lettre !== ' ')
      // A mark is read back with its letter.
      .map((lettre) => (/\p{M}/u.test(lettre) ? `Q${lettre}` : lettre).normalize('NFC'));
    for (let debut = 0; debut < parties.length; debut += 400) {
      const page = parties.slice(debut, debut + 400);
      const lignes = Array.from({ length: 40 }, (_, rang) => page.slice(rang * 10, rang * 10 + 10).join(' '));
      const { enFlux, simple } = await desDeuxFacons(lignes, 10);
      for (const pdf of [enFlux, simple]) {
        const lu = texteDe(pdf);
        const perdues = page.filter((lettre) => !lu.normalize('NFC').includes(lettre));
        expect(perdues).toEqual([]);
        expect(lettres(lu)).not.toContain('\ufffd');
      }
    }
  }, 120_000);
});
