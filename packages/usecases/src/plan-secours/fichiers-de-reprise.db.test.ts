import type { Refus } from '@delib/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type JuryDeReprise, octets, openBaseReprise, SAISIES } from '../test-support/base-reprise';
import { code, valeur } from '../test-support/moyens-de-test';
import { comparerReprise } from './reprendre-decisions';

let base: Awaited<ReturnType<typeof openBaseReprise>>;
let ici: JuryDeReprise;
let exporte: string;

beforeAll(async () => {
  base = await openBaseReprise();
});
afterAll(() => base?.fermer());
beforeEach(async () => {
  ici = await base.neuf();
  exporte = await ici.exporter();
});

async function refus(fichier: Uint8Array | string): Promise<Refus | null> {
  const donnes = typeof fichier === 'string' ? octets(fichier) : fichier;
  const lue = await comparerReprise(ici.contexte(), ici.juryId, donnes);
  return lue.ok ? null : lue.refus;
}
const cause = (nom: string) => ({ code: 'export_illisible', cause: nom });
const latin1 = (debut: string) => new Uint8Array(Buffer.from(debut.padEnd(600, '\x07'), 'latin1'));
/** The same file with the motif of candidate 0002 written otherwise, traces included: as another program would. */
const avecMotif = (motif: string) => exporte.replaceAll('progrès constants', motif);

describe('a file that is no export of the offline page', () => {
  it.each([
    ['vide', new Uint8Array(0)],
    ['vide', octets('\ufeff \n')],
    ['trop_gros', octets('x'.repeat(1_000_000))],
    ['archive', latin1('PK\x03\x04\x14\0')],
    ['archive', latin1('7z\xbc\xaf\x27\x1c')],
    ['pdf', latin1('%PDF-1.7\n%\xe2\xe3')],
    ['autre_format', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['autre_format', latin1('\x89PNG\r\n\x1a\n')],
    ['page_web', octets('<!doctype html>\n<html lang="fr">')],
    ['autre_format', octets('numero_candidat;jury\n1;2\n')],
    ['autre_json', octets('[]')],
    ['autre_json', octets('{"format":"x","version":1}')],
    ['autre_json', octets(`${'['.repeat(5000)}${']'.repeat(5000)}`)],
  ])('is named for what it is: %s', async (nom, fichier) => {
    expect(await refus(fichier)).toEqual(cause(nom));
  });

  it('is told from an export that was cut, changed or saved again by another program', async () => {
    expect(await refus(exporte.slice(0, -5))).toEqual(cause('incomplet'));
    expect(await refus(exporte.slice(0, 400))).toEqual(cause('incomplet'));
    expect(await refus(exporte.replace('"version":1', '"version":2'))).toEqual(cause('autre_version'));
    expect(await refus(exporte.replace('"saisiPar"', '"saisi"'))).toEqual(cause('contenu'));
    expect(await refus(exporte.replaceAll('"0002"', '"0001"'))).toEqual(cause('candidat_double'));
    for (const unicode of [`\ufeff${exporte}`, exporte]) {
      expect(await refus(new Uint8Array(Buffer.from(unicode, 'utf16le')))).toEqual(cause('utf16'));
      expect(await refus(new Uint8Array(Buffer.from(unicode, 'utf16le').swap16()))).toEqual(cause('utf16'));
    }
    expect(await refus(new Uint8Array(Buffer.from(exporte, 'latin1')))).toEqual(cause('autre_codage'));
    // A lone surrogate written as bytes is no UTF-8.
    const [avant = '', apres = ''] = exporte.split('progrès');
    const moitie = Buffer.concat([octets(avant), Buffer.from([0xed, 0xa0, 0x80]), octets(apres)]);
    expect(await refus(new Uint8Array(moitie))).toEqual(cause('autre_codage'));
  });

  it('an export that an editor laid out otherwise, or marked as UTF-8, is still one', async () => {
    expect(await refus(`\ufeff${JSON.stringify(JSON.parse(exporte), null, 2)}\r\n`)).toBeNull();
  });
});

describe('an export with a character that no text holds', () => {
  it.each([
    ['\\u0000', 'U+0000'],
    ['\\ud800', 'U+D800'],
    ['\\ue000', 'U+E000'],
    ['\\u200b', 'U+200B'],
    ['\\ufffd', 'U+FFFD'],
  ])('%s in a motif stops that candidate by name, and no other', async (echappe, point) => {
    const fichier = avecMotif(`progrès${echappe} constants`);
    expect(await ici.impossible(fichier, '0002')).toMatchObject({
      code: 'caractere_refuse',
      caractere: { point },
    });
    expect(await ici.statuts(fichier)).toMatchObject({ '0001': 'a_reprendre', '0003': 'a_reprendre' });
    expect(code(await ici.reprendre(fichier))).toBe('caractere_refuse');
    expect(await ici.systeme()).toEqual({ '0001': [null, 0], '0002': [null, 0], '0003': [null, 0] });
    expect(valeur(await ici.reprendre(fichier, ['0001', '0003'])).repris).toEqual(['0001', '0003']);
  });

  it('in the name of who entered the decisions stops the file by name', async () => {
    expect(await refus(exporte.replace('Alix Renard', 'Alix\\u0000 Renard'))).toMatchObject({
      code: 'caractere_refuse',
      caractere: { point: 'U+0000', avant: 'Alix' },
    });
  });

  it('in what is only compared, the number of the plan or a code, finds nothing and breaks nothing', async () => {
    const inconnue = exporte.replaceAll('"epreuve":"E1"', '"epreuve":"E1\\u0000"');
    expect(await ici.impossible(inconnue, '0002')).toMatchObject({ code: 'epreuve_inconnue' });
    const plan = exporte.replace(/"numero":"[^"]+"/, '"numero":"PS\\u0000\\ud800"');
    expect(valeur(await ici.reprendre(plan)).repris).toEqual(['0001', '0002', '0003']);
  });

  it('in a motif that withdrawing points does not need is refused too, offline and online', async () => {
    const points = { type: 'points', points: '0', motif: '\0' } as const;
    const fichier = exporte.replace(
      /("numeroAnonymat":"0002".*?"saisies":\[)/,
      `$1${JSON.stringify(points)},`,
    );
    expect(await ici.impossible(fichier, '0002')).toMatchObject({ code: 'caractere_refuse' });
    expect(code(await ici.reprendre(fichier, ['0002']))).toBe('caractere_refuse');
    expect(code(await ici.saisir('0002', [points]))).toBe('caractere_refuse');
  });
});

describe('an export of a jury', () => {
  it('with a mark off the step of the règlement is refused as online, with the marks beside it', async () => {
    const horsPas = exporte.replaceAll('"note":"10,50"', '"note":"10,3"');
    const hors = await ici.impossible(horsPas, '0002');
    expect(hors).toMatchObject({ code: 'note_hors_pas', epreuve: 'E1' });
    const enLigne = await ici.saisir('0002', [
      { type: 'relever', epreuve: 'E1', note: '10,3', motif: 'progrès constants' },
    ]);
    expect(enLigne).toMatchObject({ ok: false, refus: hors });
    expect(code(await ici.reprendre(horsPas))).toBe('note_hors_pas');
    for (const [ecrite, attendu] of [
      ['20,5', 'note_hors_bornes'],
      ['dix', 'note_illisible'],
      ['-1', 'note_illisible'],
      ['2', 'baisse_interdite'],
    ]) {
      const fichier = exporte.replaceAll('"note":"10,50"', `"note":"${ecrite}"`);
      expect(await ici.impossible(fichier, '0002')).toMatchObject({ code: attendu });
    }
  });

  it('of another version of the règlement, or of a jury of the same code elsewhere, is named for it', async () => {
    const plan = await ici.plan();
    const reglement = { ...plan.reglement, version: '2019' };
    expect(await refus(await ici.exporter(SAISIES, { ...plan, reglement }))).toMatchObject({
      code: 'reprise_autre',
      quoi: 'reglement',
      fichier: `${plan.reglement.code} 2019`,
    });
    const id = '00000000-0000-4000-8000-000000000000';
    expect(await refus(await ici.exporter(SAISIES, { ...plan, jury: { ...plan.jury, id } }))).toEqual({
      code: 'reprise_homonyme',
      jury: plan.jury.code,
    });
  });

  it('asked twice for one candidate writes once', async () => {
    expect(valeur(await ici.reprendre(exporte, ['0001'])).repris).toEqual(['0001']);
    expect(valeur(await ici.reprendre(exporte)).repris).toEqual(['0002', '0003']);
    expect(valeur(await ici.reprendre(exporte)).repris).toEqual([]);
  });
});
