import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { ColonneDsfr } from '../tableau/colonnes';
import type { ParametresUrl } from '../url/criteres';
import { ListePaginee, type ListePagineeProps } from './ListePaginee';

interface Jury {
  readonly code: string;
  readonly etat: string;
}
const COLONNES: readonly ColonneDsfr<Jury>[] = [
  { id: 'code', titre: 'Jury', valeur: ({ code }) => code },
  { id: 'etat', titre: 'État', valeur: ({ etat }) => etat },
  { id: 'note', titre: 'Note', valeur: () => 'x', masqueeParDefaut: true },
];
const RIEN = { page: 1, tri: null, recherche: '', filtres: {}, colonnes: null };
const lignes = (nombre: number) =>
  Array.from({ length: nombre }, (_, rang) => ({ code: String(20_101 + rang), etat: '110' }));

/** The markup that the server sends, before any script has run. */
function markup(plus: Partial<ListePagineeProps<Jury>> = {}, parametres: ParametresUrl = {}): string {
  return renderToStaticMarkup(
    <ListePaginee
      legende="Jurys"
      page={{ lignes: lignes(50), total: 5200, page: 2, parPage: 50 }}
      colonnes={COLONNES}
      cle={({ code }) => code}
      nom={['jury', 'jurys']}
      demande={RIEN}
      parametres={parametres}
      triables={['code']}
      recherche="jury ou centre"
      filtres={[
        { id: 'etat', libelle: 'État', aucun: 'Tous', choix: [{ valeur: '110', libelle: '110 ouvert' }] },
      ]}
      vide="Aucun jury."
      export="/liste/export"
      {...plus}
    />,
  );
}
const adresses = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

describe('a list that comes page by page, as the server sends it', () => {
  test('says which page of how many, and names its rows', () => {
    const html = markup();
    expect(html).toContain('50 sur 5\u202f200\u00a0jurys, page 2 sur 104');
    expect(count(html, /scope="row"/g)).toBe(50);
    expect(markup({ page: { lignes: lignes(3), total: 3, page: 1, parPage: 50 } })).toContain(
      '>3\u00a0jurys<',
    );
  });

  test('its pages are links that keep what the address says, to the first, the neighbours and the last', () => {
    const vers = adresses(markup({}, { session: '2026', q: 'sio', page: '2' })).filter((href) =>
      href.endsWith('#liste'),
    );
    expect([...new Set(vers)]).toEqual([
      '?session=2026&q=sio#liste',
      '?session=2026&q=sio&page=3#liste',
      '?session=2026&q=sio&page=104#liste',
    ]);
    expect(markup()).toContain('aria-current="page"');
    expect(markup({ page: { lignes: lignes(3), total: 3, page: 1, parPage: 50 } })).not.toContain(
      'fr-pagination',
    );
  });

  test('is sorted by links, from the first page on, and only by what the server sorts by', () => {
    const html = markup(
      { demande: { ...RIEN, tri: { colonne: 'code', descendant: false } } },
      { tri: 'code', page: '2' },
    );
    expect(html).toContain('aria-sort="ascending"');
    expect(adresses(html)).toContain('?tri=-code');
    expect(count(html, /aria-sort/g)).toBe(1);
  });

  test('is searched by a form that a browser sends by itself, with the rest of the address', () => {
    const html = markup(
      { demande: { ...RIEN, recherche: 'sio', filtres: { etat: '110' } } },
      { session: '2026', q: 'sio', f_etat: '110', page: '2' },
    );
    expect(html).toMatch(/<form[^>]*role="search"/);
    expect(html).toMatch(/type="search"[^>]*name="q"[^>]*value="sio"/);
    expect(html).toMatch(/<select[^>]*name="f_etat"/);
    expect(html).toMatch(/<option[^>]*value="110"[^>]*selected=""/);
    expect(html).toContain('<input type="hidden" name="session" value="2026"/>');
    expect(html).not.toMatch(/type="hidden" name="(q|page|f_etat)"/);
    expect(adresses(html)).toContain('?session=2026');
    expect(html).toContain('Effacer la recherche et les filtres');
  });

  test('keeps the criteria of its page, one that was emptied included', () => {
    const html = markup({ bouton: 'Filtrer' }, { c_etat: '', criteres: '', c_jury: '201', q: '', page: '2' });
    expect(adresses(html)).toContain('?c_etat=&criteres=&c_jury=201&page=3#liste');
    expect(html).toContain('<input type="hidden" name="c_etat" value=""/>');
    expect(html).toMatch(/<button type="submit"[^>]*>Filtrer</);
  });

  test('exports what the address finds, whatever the page', () => {
    expect(adresses(markup({}, { q: 'sio', page: '2' }))).toContain('/liste/export?q=sio');
  });

  test('a column may be shown or hidden by a link', () => {
    expect(markup()).not.toContain('>x<');
    expect(adresses(markup())).toContain('?colonnes=code%2Cetat%2Cnote');
    const html = markup({ demande: { ...RIEN, colonnes: ['code', 'note'] } }, { colonnes: 'code,note' });
    expect(html).toContain('>x<');
    expect(html).not.toContain('>110<');
  });

  test('tells apart: nothing exists, nothing is found', () => {
    const page = { lignes: [], total: 0, page: 1, parPage: 50 };
    expect(markup({ page })).toContain('Aucun jury.');
    const cherche = markup({ page, demande: { ...RIEN, recherche: 'introuvable' } });
    expect(cherche).toContain('Rien n’est trouvé.');
    expect(cherche).toContain('Effacer la recherche et les filtres');
    expect(cherche).not.toContain('Exporter CSV');
  });

  test('ticks the rows of the page and says so', () => {
    const selection = {
      choisies: ['20101'],
      onChange: () => {},
      refus: () => null,
      libelle: ({ code }: Jury) => `le jury ${code}`,
    };
    const html = markup({ selection });
    expect(html).toContain('Tout cocher sur cette page');
    expect(count(html, /aria-selected="true"/g)).toBe(1);
  });
});
