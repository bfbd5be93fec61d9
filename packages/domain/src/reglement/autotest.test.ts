import { describe, expect, it } from 'vitest';
import { casParDefaut } from '../test-support/cas-derives';
import { note, notes, SIO_SISR } from '../test-support/sio-sisr';
import { executerCas } from './autotest';
import { type Epreuve, epreuvesDeControle, formatVersion, type Reglement } from './reglement';

const sansCas: Reglement = { ...SIO_SISR, cas: [] };

describe('A version of a règlement tests itself', () => {
  it('the worked cases of SIO-SISR hold', () => {
    expect(SIO_SISR.cas).toHaveLength(10);
    expect(executerCas(SIO_SISR)).toEqual([]);
  });
  it('and fail on a table with one wrong coefficient', () => {
    const epreuves = SIO_SISR.epreuves.map((e) => (e.code === 'E7' ? { ...e, coefficient: 300 } : e));
    const failed = executerCas({ ...SIO_SISR, epreuves });
    expect(failed.map(({ attendu, obtenu }) => [attendu.moyenne, obtenu?.moyenne])).toEqual([
      ['9,64', '9,57'],
      ['10,36', '10,43'],
      ['9,59', '9,60'],
      ['7,73', '7,62'],
      ['10,00', '9,95'],
      ['9,73', '9,62'],
      ['9,89', '9,83'],
      ['10,18', '10,14'],
    ]);
  });
  it('and on a bar that is not the decree’s, or an épreuve in the wrong domain', () => {
    const seuils = { ...SIO_SISR.seuils, professionnel: 1200 };
    expect(executerCas({ ...SIO_SISR, seuils }).map(({ obtenu }) => obtenu?.issue)).toEqual([
      'non_admis',
      'non_admis',
      'non_admis',
    ]);
    const epreuves = SIO_SISR.epreuves.map(
      (e): Epreuve => (e.code === 'E4' ? { ...e, domaine: 'professionnel' } : e),
    );
    expect(executerCas({ ...SIO_SISR, epreuves }).length).toBeGreaterThan(0);
  });
  it('a case that leads to the orals fails at the 1er groupe when that does not lead there', () => {
    const cas = [
      {
        libelle: 'déjà admis',
        resultats: notes('12 12 12 12 12 12 12'),
        oraux: { E3: note('12'), E4: note('12') },
        attendu: 'admis' as const,
        moyenne: '12,14',
      },
    ];
    expect(executerCas({ ...SIO_SISR, cas })).toEqual([
      {
        libelle: 'déjà admis',
        attendu: { issue: 'admis', moyenne: '12,14' },
        obtenu: { issue: 'admis', moyenne: '12,00' },
      },
    ]);
  });
  it.each([
    ['one oral only', { E3: note('12') }],
    ['an oral at a professional épreuve', { E3: note('12'), E5: note('12') }],
    ['an oral without its mark', { E3: note('12'), E4: { nature: 'manquante' as const } }],
  ])('a case with %s gives nothing, and fails', (_title, oraux) => {
    const cas = [
      {
        libelle: 'x',
        resultats: notes('8 8 8 8 11 11 11'),
        oraux,
        attendu: 'admis' as const,
        moyenne: '10,18',
      },
    ];
    expect(executerCas({ ...SIO_SISR, cas })).toEqual([
      { libelle: 'x', attendu: { issue: 'admis', moyenne: '10,18' }, obtenu: null },
    ]);
  });
  it('a case without all its marks gives nothing, and fails', () => {
    const cas = [{ libelle: 'x', resultats: {}, attendu: 'admis' as const, moyenne: null }];
    expect(executerCas({ ...SIO_SISR, cas })[0]?.obtenu).toBeNull();
  });
  it('the right outcome by the wrong mean still fails', () => {
    const cas = [
      { libelle: 'x', resultats: notes('12 12 12 12 12 12 12'), attendu: 'admis' as const, moyenne: '12,01' },
    ];
    expect(executerCas({ ...SIO_SISR, cas })).toHaveLength(1);
  });
});

describe('A table of épreuves', () => {
  it('its épreuves de contrôle are the obligatory ones marked so, and it is printed with its version', () => {
    expect(epreuvesDeControle(SIO_SISR).map(({ code }) => code)).toEqual(['E1', 'E2', 'E3', 'E4']);
    expect(formatVersion(SIO_SISR)).toBe('SIO-SISR, version 2025-1');
  });
});

describe('The cases derived for SIO-SISR', () => {
  it('are what a lawyer would write', () => {
    expect(casParDefaut(sansCas).map((c) => `${c.libelle} → ${c.attendu} ${c.moyenne ?? '—'}`)).toEqual([
      '10 partout : la moyenne suffit → admis 10,00',
      '9,99 partout : la moyenne est sous 10 → non_admis 9,99',
      '20 partout → admis 20,00',
      '0 partout → non_admis 0,00',
      '10 partout, 9 à une épreuve professionnelle : les deux moyennes sont sous 10 → non_admis 9,82',
      '10 partout, 9 à une épreuve générale : le domaine professionnel reste à 10 → second_groupe 9,91',
      '9,99 à une épreuve générale, 10 aux autres : l’arrondi ne donne rien → second_groupe 10,00',
      '8 en général, 11 en professionnel → second_groupe 9,64',
      '12 en général, 9 en professionnel → admis 10,36',
      '9,5 partout en professionnel, 10 en général → non_admis 9,73',
      '5 en général, 10 en professionnel → non_admis 7,73',
      '7,99 en général, 8 en professionnel : la moyenne est sous 8 → non_admis 8,00',
      'absence non justifiée : ni diplôme ni 2nd groupe → non_admis —',
      'épreuve annulée par la commission de discipline : ni diplôme ni 2nd groupe → non_admis —',
      'forme progressive, épreuves non toutes passées → poursuite —',
      'absence justifiée (force majeure) : compte zéro → admis 10,91',
      'bénéfice : compte avec son coefficient → non_admis 9,36',
      'report sous 10 : compte aussi → second_groupe 9,64',
      'dispense, 10 aux autres : la moyenne suffit → admis 10,00',
      'dispense, 9 aux autres : elle n’apporte rien → non_admis 9,00',
      'facultative à 18 : ses points au-dessus de 10 s’ajoutent → admis 10,36',
      'facultative à 20, 9,9 aux autres → admis 10,35',
      'facultative à 10 : aucun effet → admis 10,00',
      'facultative à 0 : aucun effet → admis 10,00',
      'absence à une facultative : aucun effet → admis 10,00',
      'facultative annulée : aucun effet → admis 10,00',
      '2nd groupe : 10 aux deux oraux → admis 10,00',
      '2nd groupe : oraux plus bas que les écrits → non_admis 9,82',
      '2nd groupe : 20 à un oral, absent à l’autre → admis 10,82',
    ]);
  });
});
