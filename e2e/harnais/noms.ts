import { expect, type Page } from '@playwright/test';

/** One node of the tree that a screen reader is given. */
interface Noeud {
  readonly role: string;
  readonly nom: string;
  /** Where a link leads. */
  readonly url: string;
  readonly niveau: number;
  /** Within a table's row. */
  readonly dansUneRangee: boolean;
}

/** What is pressed, followed or filled in: without a name, it is « bouton », « lien », « édition ». */
const A_NOMMER = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'checkbox',
  'radio',
  'radiogroup',
  'spinbutton',
  'tab',
  'dialog',
  'region',
  'navigation',
  'table',
  'grid',
  'Date',
  'InputTime',
]);

/** The tree of the page as it stands, in the order in which it is read. */
async function lireArbre(page: Page): Promise<readonly Noeud[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const parId = new Map(nodes.map((node) => [node.nodeId, node]));
  const dansUneRangee = (node: (typeof nodes)[number] | undefined): boolean =>
    node !== undefined && (node.role?.value === 'row' || dansUneRangee(parId.get(node.parentId ?? '')));
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => {
      const propriete = (nom: string) => node.properties?.find(({ name }) => name === nom)?.value.value;
      return {
        role: String(node.role?.value ?? ''),
        nom: String(node.name?.value ?? '').trim(),
        url: String(propriete('url') ?? ''),
        niveau: Number(propriete('level') ?? 0),
        dansUneRangee: dansUneRangee(node),
      };
    });
}

/**
 * What a screen reader says of this page: everything that acts has a name; two links of one name lead to one place, two
 * buttons of a table to one row; landmarks and heading levels are where they are looked for; each row of a table has a
 * head; the page is French.
 */
export async function verifierNoms(page: Page): Promise<void> {
  const arbre = await lireArbre(page);
  const ou = `on ${page.url()}`;
  expect
    .soft(
      arbre.filter(({ role, nom }) => A_NOMMER.has(role) && nom === ''),
      `without a name ${ou}`,
    )
    .toEqual([]);

  const liens = Map.groupBy(
    arbre.filter(({ role }) => role === 'link'),
    ({ nom }) => nom,
  );
  const ambigus = [...liens].filter(([, memes]) => new Set(memes.map(({ url }) => url)).size > 1);
  expect
    .soft(
      ambigus.map(([nom]) => nom),
      `links of one name that lead elsewhere ${ou}`,
    )
    .toEqual([]);
  const boutons = Map.groupBy(
    arbre.filter(({ role, dansUneRangee }) => role === 'button' && dansUneRangee),
    ({ nom }) => nom,
  );
  const repetes = [...boutons].filter(([, memes]) => memes.length > 1).map(([nom]) => nom);
  expect.soft(repetes, `buttons of rows that do not say of what ${ou}`).toEqual([]);

  for (const repere of ['banner', 'main', 'contentinfo']) {
    expect.soft(arbre.filter(({ role }) => role === repere).length, `${repere} ${ou}`).toBe(1);
  }
  const navigations = arbre.filter(({ role }) => role === 'navigation').map(({ nom }) => nom);
  expect
    .soft(new Set(navigations).size, `navigations of one name ${ou}: ${navigations.join(', ')}`)
    .toBe(navigations.length);

  const titres = arbre.filter(({ role }) => role === 'heading').map(({ niveau, nom }) => ({ niveau, nom }));
  expect.soft(titres.filter(({ niveau }) => niveau === 1).length, `titles of level 1 ${ou}`).toBe(1);
  const sauts = titres.filter(({ niveau }, rang) => niveau > (titres[rang - 1]?.niveau ?? 0) + 1);
  expect.soft(sauts, `levels that are skipped ${ou}`).toEqual([]);

  const tables = await page.evaluate(() => ({
    langue: document.documentElement.lang,
    sansTete: [...document.querySelectorAll('main table tbody tr')]
      .filter(
        (rangee) => rangee.querySelector('td') !== null && rangee.querySelector('th[scope="row"]') === null,
      )
      .map((rangee) => rangee.closest('table')?.caption?.textContent ?? ''),
  }));
  expect.soft(tables.langue, `language ${ou}`).toBe('fr');
  expect.soft([...new Set(tables.sansTete)], `tables whose rows have no head ${ou}`).toEqual([]);
}
