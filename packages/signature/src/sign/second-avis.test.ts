import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIDI, minutes, pem } from '@delib/testing/fausse-autorite/certificats';
import { prepareExample } from '@delib/testing/fausse-autorite/exemple';
import { ask, dissect, inFolder } from '@delib/testing/fausse-autorite/oracles';
import { dresserScene } from '@delib/testing/fausse-autorite/scene';
import { dresserEtabli, signed } from '@delib/testing/fausse-autorite/vraie-autorite';
import { describe, expect, it } from 'vitest';
import { at, bytesOf, childrenOf, readDer } from '../der/read';
import { toDer } from '../der/write';

/** What programs that are not ours say of a PV we signed. */

const { racinePem, signer } = await dresserEtabli();
const { octets } = signed(await signer(await prepareExample()));

const at_ = (date: Date): string => String(Math.floor(date.getTime() / 1000));

/** Lays a signed file out for openssl. */
function lay(folder: string, file: Uint8Array, root: string): void {
  const { content, cms } = dissect(file);
  const info = at(childrenOf(at(readDer(cms), 1, 0)).at(-1), 0);
  const token = at(info, 6, 0, 1, 0);
  writeFileSync(join(folder, 'pv.pdf'), file);
  writeFileSync(join(folder, 'content'), content);
  writeFileSync(join(folder, 'cms'), cms);
  writeFileSync(join(folder, 'signature'), bytesOf(at(info, 5)));
  if (token !== undefined) writeFileSync(join(folder, 'token'), toDer(token));
  writeFileSync(join(folder, 'root.pem'), root);
}

const cms = (...more: string[]): string[] => [
  ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'cms', '-content', 'content'],
  ...['-CAfile', 'root.pem', '-out', 'out', ...more],
];
const ts = (...more: string[]): string[] => [
  ...['ts', '-verify', '-in', 'token', '-token_in', '-data', 'signature', '-CAfile', 'root.pem', ...more],
];

describe('other programs on a signed PV', () => {
  it('pdfsig: the signature is valid, the whole document signed, the signer named', async () => {
    await inFolder((folder) => {
      lay(folder, octets, racinePem);
      const { text } = ask(folder, 'pdfsig', 'pv.pdf');
      expect(text).toContain('Signature is Valid.');
      expect(text).toContain('Total document signed');
      expect(text).toContain('Signature Type: ETSI.CAdES.detached');
      expect(text).toContain('Signing Hash Algorithm: SHA-256');
      expect(text).toContain('Signer Certificate Common Name: Maëlle QUÉMÉNEUR');
      expect(text).toContain('title=présidente du jury');
      expect(text).toContain('Signing Time: Jun 30 2026 12:00:00');
    });
  });

  it('openssl cms -cades: verified while the certificate is valid, and later at the token’s time', async () => {
    await inFolder((folder) => {
      lay(folder, octets, racinePem);
      const inTime = ask(folder, 'openssl', ...cms('-attime', at_(MIDI)));
      expect(inTime).toMatchObject({
        status: 0,
        text: expect.stringContaining('CAdES Verification successful'),
      });
      const expired = ask(folder, 'openssl', ...cms('-attime', at_(minutes(60))));
      expect(expired.text).toContain('certificate has expired');
      expect(expired.status).not.toBe(0);
      // The token, valid for years, says that the signature existed while the certificate was.
      const proven = ask(folder, 'openssl', ...ts('-attime', at_(minutes(60))));
      expect(proven).toMatchObject({ status: 0, text: expect.stringContaining('Verification: OK') });
      expect(ask(folder, 'openssl', ...cms('-no_check_time')).status).toBe(0);
    });
  });

  it('openssl ts: the token is over this signature value and over no other', async () => {
    await inFolder((folder) => {
      lay(folder, octets, racinePem);
      expect(ask(folder, 'openssl', ...ts('-attime', at_(MIDI))).status).toBe(0);
      writeFileSync(join(folder, 'signature'), 'another');
      expect(ask(folder, 'openssl', ...ts('-attime', at_(MIDI))).status).not.toBe(0);
    });
  });

  it('qpdf: no error and no warning; pdfinfo: a form, no encryption, one page', async () => {
    await inFolder((folder) => {
      lay(folder, octets, racinePem);
      const check = ask(folder, 'qpdf', '--check', 'pv.pdf');
      expect(check.status).toBe(0);
      expect(check.text).not.toMatch(/warning/i);
      const info = ask(folder, 'pdfinfo', 'pv.pdf').text;
      expect(info).toMatch(/Form:\s+AcroForm/);
      expect(info).toMatch(/Encrypted:\s+no/);
      expect(ask(folder, 'pdfinfo', '-meta', 'pv.pdf').text).toContain('<pdfaid:part>2</pdfaid:part>');
    });
  });

  it('a changed byte: pdfsig and openssl see it too', async () => {
    await inFolder((folder) => {
      const altered = Buffer.from(octets);
      const index = altered.indexOf('stream') + 20;
      altered[index] = (altered[index] ?? 0) ^ 1;
      lay(folder, altered, racinePem);
      expect(ask(folder, 'pdfsig', 'pv.pdf').text).not.toContain('Signature is Valid.');
      expect(ask(folder, 'openssl', ...cms('-attime', at_(MIDI))).status).not.toBe(0);
    });
  });

  it('pdfsig alone is no judge: it calls SHA-1, a missing ESS and a foreign token valid, and we do not', async () => {
    const { contrefaire, verifier, racine } = await dresserScene();
    const bad = [
      contrefaire({ cms: { digest: 'sha1' } }),
      contrefaire({ cms: { attributes: (all) => all.slice(0, 2) } }),
      contrefaire({ jeton: () => null }),
    ];
    for (const file of bad) {
      await inFolder((folder) => {
        lay(folder, file, pem(racine));
        expect(ask(folder, 'pdfsig', 'pv.pdf').text).toContain('Signature is Valid.');
      });
      expect(verifier(file).verdict).toBe('altere');
    }
  });
});
