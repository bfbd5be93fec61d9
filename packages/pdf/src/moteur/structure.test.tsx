/** @jsxRuntime automatic */
import { Page, Path, Svg, Text, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { baliser, decorer } from '../papier/balise';
import { styles } from '../papier/styles';
import { Texte } from '../papier/texte';
import { SANS_METADONNEES } from './image.fixture';
import { objetsDe, verifierStructure } from './lecture.fixture';
import { rendre } from './rendu';
import { elementsDe, structureDe } from './structure.fixture';

const METADONNEES = { ...SANS_METADONNEES, titre: 'Une liste' };

/** A document of one flow, under a title. */
async function ecrire(contenu: ReactNode): Promise<Uint8Array> {
  const page = (
    <Page size="A4" style={styles.page}>
      <Texte balise={baliser('H1')}>Titre</Texte>
      {contenu}
    </Page>
  );
  return (await rendre(METADONNEES, page)).pdf;
}

const table = (lignes: readonly (readonly string[])[]) => (
  <View {...baliser('Table')}>
    <View {...baliser('TR', { tete: true })} fixed style={{ flexDirection: 'row' }}>
      {['Nom', 'Note'].map((titre) => (
        <Texte key={titre} balise={baliser('TH', { portee: 'Column' })} style={{ width: 100 }}>
          {titre}
        </Texte>
      ))}
    </View>
    {lignes.map((cellules) => (
      <View key={cellules[0]} {...baliser('TR')} wrap={false} style={{ flexDirection: 'row' }}>
        {cellules.map((cellule, rang) => (
          <Texte
            // biome-ignore lint/suspicious/noArrayIndexKey: a static document, laid out once
            key={rang}
            balise={rang === 0 ? baliser('TH', { portee: 'Row' }) : baliser('TD')}
            style={{ width: 100 }}
          >
            {cellule}
          </Texte>
        ))}
      </View>
    ))}
  </View>
);

describe('what a document is to who hears it read', () => {
  it('a table over several sheets is one table, its head is said once, an empty cell stays', async () => {
    const lignes = Array.from({ length: 120 }, (_, rang) => [`Candidat ${rang}`, rang === 7 ? '' : '12']);
    const pdf = await ecrire(table(lignes));
    const { document, fautes } = structureDe(pdf);
    expect(fautes).toEqual([]);
    expect(objetsDe(pdf).match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(1);
    const [seule, ...autres] = elementsDe(document, 'Table');
    expect(autres).toEqual([]);
    const rangees = elementsDe(seule ?? document, 'TR').map(({ enfants }) =>
      enfants.map(({ texte }) => texte),
    );
    expect(rangees).toEqual([['Nom', 'Note'], ...lignes]);
  });

  it('a paragraph that goes on over the sheet is one paragraph', async () => {
    const phrase = 'Le jury demande une harmonisation. '.repeat(400).trim();
    const { document, fautes } = structureDe(await ecrire(<Texte>{phrase}</Texte>));
    expect(fautes).toEqual([]);
    expect(elementsDe(document, 'P').map(({ texte }) => texte.replace(/\s+/g, ' ').trim())).toEqual([phrase]);
  });

  it('a list has items, a cell of several paragraphs keeps them apart, a bare text is a paragraph', async () => {
    const pdf = await ecrire(
      <>
        <View {...baliser('L')}>
          <Texte balise={baliser('LI')}>– un</Texte>
          <View {...baliser('LI')}>
            <Texte>2</Texte>
            <Texte>deux</Texte>
          </View>
        </View>
        <Text>nue</Text>
        <Texte>{'première\nseconde'}</Texte>
      </>,
    );
    const { document, fautes } = structureDe(pdf);
    expect(fautes).toEqual([]);
    expect(elementsDe(document, 'LI').map(({ texte }) => texte)).toEqual(['– un', '2deux']);
    expect(elementsDe(document, 'P').map(({ texte }) => texte)).toEqual([
      '2',
      'deux',
      'nue',
      'première',
      'seconde',
    ]);
  });

  it('furniture is not read, and what a figure draws is told by its text', async () => {
    const pdf = await ecrire(
      <>
        <View {...decorer('pied')}>
          <Texte>page 1 / 1</Texte>
        </View>
        <View {...baliser('Figure', { alt: 'Un carré & un mot' })}>
          <Texte>mot</Texte>
          <Svg width={10} height={10} viewBox="0 0 1 1">
            <Path d="M0 0h1v1h-1z" fill="#000000" />
          </Svg>
        </View>
      </>,
    );
    const { document, fautes } = structureDe(pdf);
    expect(fautes).toEqual([]);
    expect(document.texte).toBe('Titremot');
    expect(elementsDe(document, 'Figure').map(({ alt }) => alt)).toEqual(['Un carré & un mot']);
    verifierStructure(pdf);
  });

  it('a drawing that says nothing is a bug', async () => {
    const muet = (
      <Svg width={10} height={10} viewBox="0 0 1 1">
        <Path d="M0 0h1v1h-1z" fill="#000000" />
      </Svg>
    );
    await expect(ecrire(muet)).rejects.toThrow('a drawing without a text in its place');
  });
});

describe('the reader that tests hold documents to', () => {
  const fautesDe = async (contenu: ReactNode) => structureDe(await ecrire(contenu)).fautes;

  it('sees a row too short, a level that is skipped, a title that names nothing, a figure that says nothing', async () => {
    expect(await fautesDe(table([['a', '1'], ['b']]))).toContain('a table with rows of 2, 1 cells');
    expect(await fautesDe(<Texte balise={baliser('H3')}>x</Texte>)).toContain('H3 after H1');
    const sansPortee = (
      <View {...baliser('Table')}>
        <View {...baliser('TR', { tete: true })}>
          <Texte balise={baliser('TH')}>Nom</Texte>
        </View>
      </View>
    );
    expect(await fautesDe(sansPortee)).toContain('the title « Nom » names neither row nor column');
    const muette = (
      <View {...baliser('Figure', { alt: ' ' })}>
        <Texte>x</Texte>
      </View>
    );
    expect(await fautesDe(muette)).toContain('a figure that says nothing');
    expect(await fautesDe(<Texte balise={baliser('TD')}>x</Texte>)).toContain('TD in Document');
  });

  it('sees letters outside of the structure, pieces of another number, trees that disagree', async () => {
    const clair = Buffer.from(objetsDe(await ecrire(<Texte>abc</Texte>)), 'latin1').toString('latin1');
    const casser = (avant: string | RegExp, apres: string) => {
      expect(clair).toMatch(avant);
      return structureDe(Buffer.from(clair.replace(avant, apres), 'latin1')).fautes.join('\n');
    };
    expect(casser('/P <</MCID 1>>BDC', '/Artifact     BMC')).toContain('piece 0 1 is not on its page');
    expect(casser(/\/H1 <<\/MCID 0>>BDC/, ' '.repeat(18))).toContain('outside of the structure');
    expect(casser('/P <</MCID 1>>BDC', '/P <</MCID 0>>BDC')).toContain('piece 0 comes twice');
    expect(casser(/\/Marked true/, '/Marked null')).toContain('not said to be tagged');
    expect(casser(/\/StructParents 0/, '/StructParents 9')).toContain('0 parents of 2');
  });
});
