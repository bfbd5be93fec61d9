import { ETATS, LIBELLES_ETAT } from '@delib/domain';
import { withNuqsTestingAdapter } from 'nuqs/adapters/testing';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CompteRendu } from './compte-rendu/CompteRendu';
import { Criteres } from './criteres/Criteres';
import { EtatJury } from './etat/EtatJury';
import { IconePv } from './etat/IconePv';
import { JuryPicker } from './formulaire/JuryPicker';
import { TableDifferences } from './pv/TableDifferences';
import { FilAriane } from './shell/FilAriane';
import { CadreTableau } from './tableau/CadreTableau';
import type { ColonneDsfr } from './tableau/colonnes';
import { TableDsfr } from './tableau/TableDsfr';

/** The markup that the server sends for an address, before any script has run. */
function markup(element: ReactNode, searchParams = ''): string {
  const Adapter = withNuqsTestingAdapter({ searchParams });
  return renderToStaticMarkup(<Adapter>{element}</Adapter>);
}
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

interface Jury {
  readonly code: string;
  readonly etat: string;
}
const JURYS: readonly Jury[] = [
  { code: '20112', etat: '130' },
  { code: '20113', etat: '110' },
  { code: '20114', etat: '130' },
];
const COLONNES: readonly ColonneDsfr<Jury>[] = [
  { id: 'code', titre: 'Jury', valeur: ({ code }) => code },
  { id: 'etat', titre: 'État', valeur: ({ etat }) => etat, filtre: 'liste' },
];
const table = (plus: { lignes?: readonly Jury[]; colonnes?: typeof COLONNES } = {}) => (
  <TableDsfr
    legende="Jurys du centre"
    lignes={plus.lignes ?? JURYS}
    colonnes={plus.colonnes ?? COLONNES}
    cle={({ code }) => code}
    nom={['jury', 'jurys']}
    vide="Aucun jury dans ce centre."
    selection={{
      choisies: [],
      onChange: () => {},
      refus: ({ etat }) => (etat === '130' ? null : 'Le jury n’est pas à l’état 130.'),
      libelle: ({ code }) => `le jury ${code}`,
    }}
  />
);

describe('a table of jurys, as the server sends it', () => {
  test('names its rows and columns for a screen reader', () => {
    const html = markup(table());
    expect(html).toContain('Jurys du centre</caption>');
    expect(count(html, /scope="row"/g)).toBe(3);
    expect(count(html, /aria-sort="none"/g)).toBe(2);
    expect(html).toContain('3\u00a0jurys');
  });

  test('is already sorted and filtered by its address', () => {
    const html = markup(table(), '?tri=-code&f_etat=130');
    expect([...html.matchAll(/scope="row"[^>]*>(\d+)/g)].map(([, code]) => code)).toEqual(['20114', '20112']);
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain('2 sur 3\u00a0jurys');
    expect(html).toContain('Retirer le filtre État : 130');
  });

  test('keeps what has no value at the end, in both directions', () => {
    const colonnes: typeof COLONNES = [
      { id: 'code', titre: 'Jury', valeur: ({ code }) => code },
      { id: 'rang', titre: 'Rang', valeur: ({ code }) => (code === '20113' ? null : Number(code)) },
    ];
    const order = (tri: string) =>
      [...markup(table({ colonnes }), `?tri=${tri}`).matchAll(/scope="row"[^>]*>(\d+)/g)].map(([, c]) => c);
    expect(order('rang')).toEqual(['20112', '20114', '20113']);
    expect(order('-rang')).toEqual(['20114', '20112', '20113']);
  });

  test('greys out a jury that cannot be ticked, with the reason tied to its checkbox', () => {
    const html = markup(table());
    expect(count(html, /disabled=""[^>]*aria-describedby/g)).toBe(1);
    const id = /aria-describedby="([^"]*ligne-20113-refus)"/.exec(html)?.[1];
    expect(html).toContain(`id="${id}" class="delib-refus">Le jury n’est pas à l’état 130.`);
  });

  test('tells apart: nothing exists, the filters hide all', () => {
    expect(markup(table({ lignes: [] }))).toContain('Aucun jury dans ce centre.');
    const hidden = markup(table(), '?q=introuvable');
    expect(hidden).toContain('La recherche et les filtres masquent les 3\u00a0jurys.');
    expect(hidden).toContain('Effacer la recherche et les filtres');
  });

  test('never searches personal data by the address', () => {
    const colonnes = COLONNES.map((colonne) => ({ ...colonne, personnelle: colonne.id === 'code' }));
    expect(count(markup(table({ colonnes }), '?q=20112'), /scope="row"/g)).toBe(3);
    expect(count(markup(table({ colonnes }), '?f_code=20112'), /scope="row"/g)).toBe(3);
    expect(count(markup(table(), '?f_code=20112'), /scope="row"/g)).toBe(1);
  });
});

describe('jurys to tick', () => {
  const picker = (
    <JuryPicker
      erreur={undefined}
      jurys={[
        { id: 'a', code: '20112', qualification: 'SIO', etat: '110', refus: null },
        { id: 'b', code: '20113', qualification: 'SIO', etat: '105', refus: 'Il faut l’état 110.' },
      ]}
    />
  );
  test('those of the address are ticked, save those that cannot be', () => {
    const html = markup(picker, '?jurys=a,b,inconnu');
    expect(count(html, /checked=""/g)).toBe(1);
    expect(html).toContain('1\u00a0jury coché sur 1');
  });

  test('one that cannot be says why', () => {
    expect(markup(picker)).toContain('Il faut l’état 110.');
  });
});

test('criteria show their defaults and send their values with the form', () => {
  const html = markup(
    <Criteres
      mode="saisie"
      criteres={[
        {
          id: 'etat',
          libelle: 'État',
          type: 'liste',
          parDefaut: ['130'],
          choix: [{ valeur: '130', libelle: '130 Editions' }],
        },
        { id: 'nom', libelle: 'Nom', type: 'texte', present: false, personnel: true },
      ]}
    />,
  );
  expect(html).toContain('<input type="hidden" name="etat" value="130"/>');
  expect(html).toContain('Retirer la valeur 130 Editions');
  expect(html).toContain('Voir plus de critères de recherche');
});

describe('nothing is told by colour alone', () => {
  test.each(ETATS)('état %s shows its code and its libellé', (etat) => {
    const html = markup(<EtatJury etat={etat} />);
    expect(html).toContain(`>${etat}</span>`);
    expect(html).toContain(`<span>${LIBELLES_ETAT[etat]}</span>`);
  });

  test('each case of a PV has words of its own', () => {
    const texts = (['sans_pv', 'non_signe', 'signe', 'rouvert', 'anomalie'] as const).map((statut) =>
      markup(<IconePv statut={statut} />).replace(/<[^>]*>/g, ''),
    );
    expect(new Set(texts).size).toBe(5);
  });

  test('a signed PV says when its bytes were last verified, to who hears it and to who points at it', () => {
    const html = markup(<IconePv statut="signe" verifieLe="2026-06-23T00:00:00Z" />);
    expect(html.replace(/<[^>]*>/g, '').trim()).toBe('PV signé, vérifié le 23/06/2026 à\u00a002:00');
    expect(html).toContain('title="Signé, vérifié le 23/06/2026 à\u00a002:00"');
  });
});

test('a breadcrumb marks the page and links only what has a page', () => {
  const html = markup(
    <FilAriane fil={[{ libelle: 'Accueil', href: '/' }, { libelle: 'Après' }, { libelle: 'Terminer' }]} />,
  );
  expect(count(html, /<a /g)).toBe(1);
  expect(html).toContain('aria-current="page">Terminer');
});

describe('a compte-rendu', () => {
  const common = {
    activite: 'Générer le plan de secours par jury',
    parametres: [{ libelle: 'Jurys', valeur: '20112, 20113' }],
    auteur: 'Camille Durand',
    demandeLe: '2026-06-24T08:00:00Z',
    debutLe: '2026-06-24T08:00:01Z',
    finLe: null,
    progression: 37,
    messages: [],
    fichiers: [],
  };
  const fichier = { nom: 'plan.zip', octets: 12_400, sha256: 'ab12', expireLe: '2026-07-24T08:00:00Z' };

  test('under way shows its progress, and is read out ten times at most', () => {
    const html = markup(<CompteRendu {...common} resultat="en_cours" />);
    expect(html).toContain('value="37" max="100"');
    expect(html).toMatch(/role="status"[^>]*>Avancement\u00a0: 30/);
    expect(html).toContain('20112, 20113');
    const waiting = markup(
      <CompteRendu {...common} debutLe={null} progression={null} resultat="en_attente" />,
    );
    expect(waiting).toContain('Pas encore commencé');
    expect(waiting).not.toContain('max=');
  });

  test('that was cancelled says so and moves no more', () => {
    const html = markup(<CompteRendu {...common} resultat="annule" />);
    expect(html).toContain('Annulé');
    expect(html).not.toContain('<progress');
  });

  test('gathers its messages by gravity, the gravest first, in one frame each', () => {
    const messages = [
      { niveau: 'information', texte: 'Jury 20105 non inclus.' },
      { niveau: 'avertissement', texte: 'Jury 20113 : notes manquantes.' },
      { niveau: 'information', texte: 'Jury 20106 non inclus.' },
    ] as const;
    const html = markup(<CompteRendu {...common} resultat="avertissements" messages={messages} />);
    expect(count(html, /fr-alert--info/g)).toBe(1);
    expect(html.indexOf('notes manquantes')).toBeLessThan(html.indexOf('20105'));
    expect(html.indexOf('20105')).toBeLessThan(html.indexOf('20106'));
  });

  test('offers its files with size, digest and end; an expired one is told, not offered', () => {
    const html = (href: string | null) =>
      markup(<CompteRendu {...common} resultat="succes" fichiers={[{ ...fichier, href }]} />);
    const offered = html('/f/1');
    for (const part of ['href="/f/1"', '12,4', 'ab12', 'Expire le 24/07/2026'])
      expect(offered).toContain(part);
    expect(html(null)).not.toContain('href');
    expect(html(null)).toContain('refaire avec les mêmes critères');
  });
});

describe('a table of fixed rows', () => {
  const rows = (
    <tbody>
      <tr>
        <td>20112</td>
      </tr>
    </tbody>
  );

  test('that may scroll is reached by the keyboard, under its name', () => {
    const html = markup(
      <CadreTableau legende="Membres nommés" region="Membres nommés" collant>
        {rows}
      </CadreTableau>,
    );
    expect(html).toMatch(
      /<section class="[^"]*delib-table__cadre" aria-label="Membres nommés" tabindex="0">/,
    );
    expect(html).toContain('<caption>Membres nommés</caption>');
  });

  test('that always fits is no stop of the keyboard', () => {
    expect(markup(<CadreTableau legende="Ce qui diffère">{rows}</CadreTableau>)).not.toContain('tabindex');
  });
});

test('what differs between two PVs is told under whom it is about, or that nothing does', () => {
  const rien = { candidats: [], tenue: [], membres: [], cadre: [] };
  const meme = markup(<TableDifferences differences={rien} avant={1} apres={2} />);
  expect(meme).toContain('Aucune différence.');
  expect(meme).not.toContain('<table');
  const html = markup(
    <TableDifferences
      avant={1}
      apres={3}
      differences={{
        ...rien,
        candidats: [
          {
            numeroAnonymat: '20112001',
            differences: [
              { rubrique: 'issue', avant: 'non_admis', apres: 'admis' },
              { rubrique: 'livretExamine', avant: false, apres: true },
            ],
          },
        ],
        tenue: [{ rubrique: 'lieu', avant: 'Salle 1', apres: 'Salle 2' }],
      }}
    />,
  );
  expect(count(html, /<table/g)).toBe(2);
  expect(html).toMatch(
    /<th scope="row" rowSpan="2">20112001<\/th><td>Décision<\/td><td>Non admis<\/td><td>Admis<\/td>/,
  );
  expect(html).toMatch(/<th scope="row">Lieu<\/th><td>Salle 1<\/td><td>Salle 2<\/td>/);
  expect(html).toContain('Version 3');
});
