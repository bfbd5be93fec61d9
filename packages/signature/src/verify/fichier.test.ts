import { renderExample } from '@delib/testing/fausse-autorite/exemple';
import { attendre, dresserScene, type Row } from '@delib/testing/fausse-autorite/scene';
import { describe, expect, it } from 'vitest';
import { TAILLE_MAX } from './pdf';

const { contrefaire, prepared, verifier } = await dresserScene();
const unsignedPdf = await renderExample();
const genuine = contrefaire();

/** The genuine file with some bytes replaced. */
function replaced(search: string | number, by: string | ((byte: number) => number)): Buffer {
  const file = Buffer.from(genuine);
  const index = typeof search === 'number' ? search : file.indexOf(search);
  if (index < 0) throw new Error(`nothing to replace: ${search}`);
  if (typeof by === 'string') file.write(by, index, 'latin1');
  else file[index] = by(file[index] ?? 0);
  return file;
}

/** Offset of the gap's first digit. */
const gap = (): number => genuine.indexOf('/Contents <') + '/Contents <'.length;
/** The gap's digits from an offset on, replaced. */
const inGap = (offset: number, digits: string): Buffer => replaced(gap() + offset, digits);
const digitsOf = (): string => genuine.toString('latin1', gap(), genuine.indexOf('>', gap()));
/** Offset, in digits, just after the CMS. */
const cmsEnd = (): number => digitsOf().replace(/0+$/, '').length + 64;
const flip = (byte: number): number => byte ^ 1;
const range = (change: (numbers: number[]) => number[]): Buffer => {
  const text = /\/ByteRange \[0 \d+ \d+ \d+\] */.exec(genuine.toString('latin1'))?.[0] ?? '';
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  return replaced('/ByteRange', `/ByteRange [${change(numbers).join(' ')}]`.padEnd(text.length));
};

/** An update appended as PDF readers expect it: a new object, a new table, a pointer to the old one. */
const incremental = (): Buffer => {
  const start = /startxref\n(\d+)\n%%EOF$/.exec(genuine.toString('latin1'))?.[1] ?? '';
  const object = '\n1 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n';
  const table = `xref\n1 1\n${String(genuine.length + 1).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size 2 /Prev ${start} >>\nstartxref\n${genuine.length + object.length}\n%%EOF`;
  return Buffer.concat([genuine, Buffer.from(object + table + trailer)]);
};

const fichiers: Row[] = [
  [
    'one byte of the body changed',
    () => replaced(genuine.indexOf('stream') + 20, flip),
    'empreinte_differente',
  ],
  ['its last byte but one changed', () => replaced(genuine.length - 2, flip), 'mise_a_jour_incrementale'],
  ['the claimed time changed', () => replaced('/M (D:2026', '/M (D:2025'), 'empreinte_differente'],
  [
    'one byte of the signature value changed',
    () => inGap(digitsOf().indexOf('a0820'), 'a0821'),
    'cms_non_der',
  ],
  [
    'a digit of the signature in upper case',
    () => inGap(digitsOf().search(/[a-f]/), digitsOf().match(/[a-f]/)?.[0].toUpperCase() ?? ''),
    'contents_malforme',
  ],
  ['a signature zeroed', () => inGap(0, '0'.repeat(digitsOf().length)), 'contents_vide'],
  [
    'a signature left empty',
    () => replaced(gap() - 1, `<>${' '.repeat(digitsOf().length)}`),
    'byterange_incoherent',
  ],
  [
    'a null signature',
    () => replaced(gap() - 1, 'null'.padEnd(digitsOf().length + 2)),
    'byterange_incoherent',
  ],
  ['data hidden in the padding', () => inGap(cmsEnd() + 200, 'ff'), 'remplissage_non_nul'],
  [
    'data in the very last byte of the padding',
    () => inGap(digitsOf().length - 2, '01'),
    'remplissage_non_nul',
  ],
  [
    'a range that starts after the header',
    () => range(([, a, b, c]) => [9, a ?? 0, b ?? 0, c ?? 0]),
    'byterange_malforme',
  ],
  [
    'a range one byte short',
    () => range(([z, a, b, c]) => [z ?? 0, a ?? 0, b ?? 0, (c ?? 0) - 1]),
    'octets_apres_signature',
  ],
  [
    'a range one byte long',
    () => range(([z, a, b, c]) => [z ?? 0, a ?? 0, b ?? 0, (c ?? 0) + 1]),
    'fichier_tronque',
  ],
  [
    'a gap moved by a byte',
    () => range(([z, a, b, c]) => [z ?? 0, (a ?? 0) - 1, b ?? 0, c ?? 0]),
    'byterange_incoherent',
  ],
  [
    'a gap widened over what follows',
    () => range(([z, a, b, c]) => [z ?? 0, a ?? 0, (b ?? 0) + 9, (c ?? 0) - 9]),
    'byterange_incoherent',
  ],
  [
    'a range of five numbers',
    () => range(([z, a, b]) => [z ?? 0, a ?? 0, b ?? 0, 1, 1]),
    'byterange_malforme',
  ],
  [
    'a second range in a comment',
    () => Buffer.concat([genuine, Buffer.from('\n%/ByteRange [0 1 2 3]')]),
    'byterange_multiple',
  ],
  ['an incremental update', incremental, 'mise_a_jour_incrementale'],
  ['a newline appended', () => Buffer.concat([genuine, Buffer.from('\n')]), 'octets_apres_signature'],
  ['bytes before the header', () => Buffer.concat([Buffer.from('%\n'), genuine]), 'octets_avant_entete'],
  ['its end cut off', () => genuine.subarray(0, genuine.length - 100), 'fichier_tronque'],
  ['its second half cut off', () => genuine.subarray(0, gap() + 1000), 'fichier_tronque'],
  [
    'another /Contents key in the dictionary',
    () => replaced('\n/ContactInfo ()', '\n/Contents <00>'),
    'dictionnaire_inattendu',
  ],
  [
    'another sub-filter',
    () => replaced('ETSI.CAdES.detached', 'adbe.pkcs7.detached'),
    'dictionnaire_inattendu',
  ],
  [
    'a field that points to another object',
    () => replaced(/\/V \d+ 0 R/.exec(genuine.toString('latin1'))?.[0] ?? '', '/V 1'),
    'champ_inattendu',
  ],
];

const nonSignes: Row[] = [
  ['a PV that was never signed', () => unsignedPdf, 'sans_signature', 'non_signe'],
  ['a PV prepared for signing and left there', () => prepared, 'sans_signature', 'non_signe'],
  ['an empty file', () => new Uint8Array(), 'pas_un_pdf', 'non_signe'],
  ['a text', () => Buffer.from('Procès-verbal'), 'pas_un_pdf', 'non_signe'],
  ['a file beyond the size limit', () => new Uint8Array(TAILLE_MAX + 1), 'fichier_trop_grand', 'non_signe'],
];

describe.each([
  ['The file is refused for', fichiers],
  ['Nothing was signed in', nonSignes],
])('%s', (_, rows) => {
  it.each(rows)('%s', (_title, make, code, verdict, detail) => {
    attendre(verifier(make()), code, verdict, detail);
  });
});

it('every digit of the signature counts: none can change without a refusal', () => {
  const signature = digitsOf().slice(0, cmsEnd());
  for (let offset = 0; offset < signature.length; offset += 7) {
    const digit = signature.charAt(offset) === '5' ? '6' : '5';
    expect(verifier(inGap(offset, digit))).not.toMatchObject({ verdict: 'authentique' });
  }
});
