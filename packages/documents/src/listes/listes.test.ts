import { fileURLToPath } from 'node:url';
import {
  objetsDe,
  pagesDe,
  phrasesDe,
  policesDe,
  texteDe,
  verifierStructure,
} from '@delib/pdf/lecture.fixture';
import { ecartAvecReference } from '@delib/testing/images';
import { describe, expect, it } from 'vitest';
import {
  EXEMPLES,
  LONG_ETABLISSEMENT,
  ligneNommee,
  ligneNotee,
  listeExemple,
  NOM_COMPOSE,
  NOM_D_UN_BLOC,
  section,
} from './exemple.fixture';
import { type ListeCandidats, numeroListeCandidats, type TypeListeCandidats } from './liste';
import { renderListeCandidats } from './listes';
import { MODELES, titreListeCandidats } from './modeles';

const TYPES = Object.keys(EXEMPLES) as TypeListeCandidats[];
const exemple = (type: TypeListeCandidats): ListeCandidats => EXEMPLES[type];
const lettres = (texte: string) => texte.replace(/[^\p{L}\p{N}]/gu, '');

describe.each(TYPES)('the list « %s »', (type) => {
  it('carries head, title and foot on each sheet, and looks as it did', async () => {
    const liste = exemple(type);
    const pdf = await renderListeCandidats(liste);
    const pages = pagesDe(pdf);
    // A list of each jury is torn into one for each; a list of the centre is one.
    const rangs = compterFeuilles(pages, MODELES[type].parJury);
    pages.forEach((page, index) => {
      const texte = page.replace(/\s+/g, ' ');
      expect(texte).toContain('Brevet de technicien supérieur');
      expect(texte).toContain('Session 2026 – académie de Lyon');
      expect(texte).toContain('Centre de délibération 0690026D');
      expect(texte).toContain(titreListeCandidats(liste));
      expect(texte).toContain(liste.numero);
      expect(texte).toContain('édité le 16/06/2026 à 14:00');
      expect(texte).toContain(`page ${rangs[index]?.rang} / ${rangs[index]?.sur}`);
    });
    // The colour of the letters across the sheet.
    const filigranes = objetsDe(pdf).match(/0\.867 0\.867 0\.89 rg/g)?.length ?? 0;
    expect(filigranes, 'sheets that say ESSAI').toBe(liste.essai ? pages.length : 0);
    verifierStructure(pdf);
    expect(policesDe(pdf).every(({ embarquee }) => embarquee)).toBe(true);
    const reference = fileURLToPath(new URL(`./images/${type}.png`, import.meta.url));
    expect(ecartAvecReference(pdf, reference), 'share of pixels that changed').toBeLessThan(0.005);
  });

  it('says in words that nobody is on it', async () => {
    const [premiere] = exemple(type).sections;
    const vide = {
      ...exemple(type),
      sections: [{ jury: premiere?.jury ?? null, lignes: [] }],
    } as ListeCandidats;
    expect(phrasesDe(await renderListeCandidats(vide))).toMatch(/Aucun candidat|Pas de note manquante/);
  });
});

describe('a confidential list of jurys', () => {
  const deux = listeExemple(
    'correspondance',
    [
      section(90, ligneNommee),
      section(1, ligneNommee, { code: '20113', specialite: 'Tourisme', periode: 'P' }),
    ],
    { titreEdition: 'Salle 12' },
  );

  it('begins a new sheet for each jury, each sheet with its head, its title and « Document confidentiel »', async () => {
    const pdf = await renderListeCandidats(deux);
    const pages = pagesDe(pdf);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    pages.forEach((page, index) => {
      expect(page).toContain('Document confidentiel');
      expect(page).toContain('Salle 12');
      expect(page).toContain(index < pages.length - 1 ? 'Jury 20112' : 'Jury 20113');
      expect(page).toMatch(/anonymat/);
      expect(page).toMatch(/naissance/);
    });
    expect(objetsDe(pdf).match(/\/Dest \[/g)).toHaveLength(2);
  });

  it('prints every row once, in the order given, and cuts none', async () => {
    const texte = texteDe(await renderListeCandidats(deux));
    const numeros = [...texte.matchAll(/^\s*(20112\d{3})\s/gm)].map(([, numero]) => numero);
    const attendus = Array.from({ length: 90 }, (_, rang) => ligneNommee(rang).numeroAnonymat);
    expect(numeros).toEqual([...attendus, ligneNommee(0).numeroAnonymat]);
  });
});

describe('the means of a list', () => {
  it('show 9,996 as 10,00 with a mark, and the foot note says that it is below', async () => {
    const pdf = await renderListeCandidats(listeExemple('anonyme', [section(4, ligneNotee)]));
    const texte = texteDe(pdf);
    expect(texte).toMatch(/20112002\s+Scolaire\s+999,60\s+10,00\*\s+2nd groupe/);
    expect(texte).toMatch(/20112001\s+Scolaire\s+1435,00\s+14,35\s+Admis/);
    expect(texte).toMatch(/20112003\s+Scolaire\s+–\s+–\s+Non admis/);
    expect(phrasesDe(pdf)).toContain('elle n’atteint pas la barre : 20112002 (exactement 9,996, sous 10).');
  });

  it('have no such note where no rounding deceives', async () => {
    const [ligne] = section(1, ligneNotee).lignes;
    if (!ligne) throw new Error('one row');
    const pdf = await renderListeCandidats(listeExemple('decision_moyenne', [section(1, () => ligne)]));
    expect(phrasesDe(pdf)).not.toContain('*');
  });
});

describe('a text too long', () => {
  it.each(['livrets', 'correspondance', 'amenagements'] as const)(
    'wraps and never loses a letter in « %s »',
    async (type) => {
      const court = { ...ligneNommee(0), nom: '', prenoms: '', etablissement: '', amenagements: '' };
      const long = {
        nom: NOM_COMPOSE,
        prenoms: NOM_D_UN_BLOC,
        etablissement: LONG_ETABLISSEMENT,
        amenagements: 'Secrétaire lecteur ou scripteur ; '.repeat(14),
      };
      const titreEdition = 'Délibérations de juin, premier étage, salle 12, en présence du président '.repeat(
        2,
      );
      // Whatever the order in which a reader finds the pieces of a cell: the same letters, as many times.
      const imprimees = async (liste: ListeCandidats<typeof type>) =>
        [...lettres(texteDe(await renderListeCandidats(liste)))].sort().join('');
      const texte = long.nom + long.prenoms + long.etablissement + titreEdition;
      const attendues = lettres(type === 'amenagements' ? texte + long.amenagements : texte);
      const sans = await imprimees(listeExemple(type, [section(1, () => court)]));
      const avec = await imprimees(
        listeExemple(type, [section(1, () => ({ ...court, ...long }))], { titreEdition }),
      );
      expect(avec).toBe([...sans, ...attendues].sort().join(''));
    },
  );
});

describe('the livrets', () => {
  it('follow jury by jury, with a bookmark to each, and a column for the livret when both kinds are there', async () => {
    const pdf = await renderListeCandidats(EXEMPLES.livrets);
    expect(phrasesDe(pdf)).toContain('14 candidats');
    expect(phrasesDe(pdf)).toContain('Livret scolaire : oui ; Catégorie : Scolaire, Formation continue');
    expect(phrasesDe(pdf)).toContain('Jurys 20112, 20113');
    expect(objetsDe(pdf).match(/\/Dest \[/g)).toHaveLength(3);
    const tous = await renderListeCandidats({ ...EXEMPLES.livrets, livret: null });
    expect(phrasesDe(tous)).toContain('Liste des candidats, avec ou sans livret scolaire');
    expect(texteDe(tous)).toMatch(/20112004\s.*\snon\s/);
  });
});

describe('the number of an edition', () => {
  it('names nobody, and differs with what is said and with the moment', () => {
    const { numero: _n, ...liste } = EXEMPLES.anonyme;
    const numero = numeroListeCandidats(liste);
    expect(numero).toMatch(/^LANO-2026-0690026D-[0-9A-F]{8}$/);
    expect(numeroListeCandidats(liste)).toBe(numero);
    expect(numeroListeCandidats({ ...liste, editeLe: new Date('2026-06-16T12:00:01Z') })).not.toBe(numero);
    expect(numeroListeCandidats({ ...liste, titreEdition: 'x' })).not.toBe(numero);
  });
});

/** Of each sheet, its rank and how many there are, jury by jury or in the whole. */
function compterFeuilles(pages: readonly string[], parJury: boolean) {
  const jurys = pages.map((page) => (parJury ? (/Jury (\w+) –/.exec(page)?.[1] ?? '') : ''));
  return jurys.map((jury, index) => ({
    rang: jurys.slice(0, index + 1).filter((autre) => autre === jury).length,
    sur: jurys.filter((autre) => autre === jury).length,
  }));
}
