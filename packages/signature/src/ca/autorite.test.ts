import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIDI, SIGNATAIRE } from '@delib/testing/fausse-autorite/certificats';
import { prepareExample } from '@delib/testing/fausse-autorite/exemple';
import { ask, inFolder } from '@delib/testing/fausse-autorite/oracles';
import { dresserEtabli, SECRET, signed } from '@delib/testing/fausse-autorite/vraie-autorite';
import { describe, expect, it } from 'vitest';
import { creerAutorite, horodateurLocal, ouvrirAutorite, signPdf, verifierPdf } from '..';

const { p12, racinePem, serie } = await dresserEtabli();

describe('the authority’s file', () => {
  it('is read by openssl: two keys and two certificates under AES-256 and SHA-256', async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, 'ca.p12'), p12);
      const args = ['pkcs12', '-info', '-in', 'ca.p12', '-nodes', '-passin', `pass:${SECRET}`];
      const { status, text } = ask(folder, 'openssl', ...args);
      expect(status).toBe(0);
      expect(text).toContain('MAC: sha256, Iteration 100000');
      expect(text.match(/PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256/g)).toHaveLength(3);
      expect(text.match(/BEGIN PRIVATE KEY/g)).toHaveLength(2);
      expect(text.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
      const wrong = ask(folder, 'openssl', ...args.with(-1, 'pass:wrong'));
      expect(wrong.status).not.toBe(0);
    });
  });

  it('holds a root that openssl finds to be one, and a unit that may stamp and nothing else', async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, 'root.pem'), racinePem);
      writeFileSync(join(folder, 'ca.p12'), p12);
      ask(
        folder,
        'openssl',
        'pkcs12',
        '-in',
        'ca.p12',
        '-nokeys',
        '-out',
        'all.pem',
        '-passin',
        `pass:${SECRET}`,
      );
      const [, unit = ''] =
        readFileSync(join(folder, 'all.pem'), 'utf8').match(/-----BEGIN[\s\S]*?END CERTIFICATE-----/g) ?? [];
      writeFileSync(join(folder, 'unit.pem'), unit);
      const verify = (purpose: string) =>
        ask(
          folder,
          'openssl',
          'verify',
          '-x509_strict',
          '-attime',
          String(MIDI.getTime() / 1000),
          '-CAfile',
          'root.pem',
          '-purpose',
          purpose,
          'unit.pem',
        );
      expect(verify('timestampsign')).toMatchObject({ status: 0 });
      expect(verify('smimesign').status).not.toBe(0);
      expect(new X509Certificate(racinePem).ca).toBe(true);
      expect(new X509Certificate(unit).ca).toBe(false);
    });
  });

  it('opens with its secret and with no other', async () => {
    expect(await ouvrirAutorite(p12, SECRET, MIDI)).toMatchObject({ ok: true });
    expect(await ouvrirAutorite(p12, `${SECRET} `, MIDI)).toEqual({
      ok: false,
      refus: { code: 'secret_errone' },
    });
    expect(await ouvrirAutorite(p12, '', MIDI)).toEqual({ ok: false, refus: { code: 'secret_errone' } });
  });

  it('does not open once its validity has ended, nor before it began', async () => {
    const ended = await ouvrirAutorite(p12, SECRET, new Date('2036-07-01T00:00:00Z'));
    expect(ended).toEqual({
      ok: false,
      refus: { code: 'autorite_expiree', le: new Date('2036-06-30T12:00:00Z') },
    });
    const early = await ouvrirAutorite(p12, SECRET, new Date('2026-06-29T00:00:00Z'));
    expect(early).toMatchObject({ ok: false, refus: { code: 'autorite_expiree' } });
  });

  it('does not open when it is no such file, cut short or changed', async () => {
    const illegible = { ok: false, refus: { code: 'autorite_illisible' } };
    expect(await ouvrirAutorite(new Uint8Array(), SECRET, MIDI)).toEqual(illegible);
    expect(await ouvrirAutorite(Buffer.from('a text'), SECRET, MIDI)).toEqual(illegible);
    expect(await ouvrirAutorite(p12.subarray(0, -1), SECRET, MIDI)).toEqual(illegible);
    const changed = Uint8Array.from(p12);
    changed[500] = (changed[500] ?? 0) ^ 1;
    expect(await ouvrirAutorite(changed, SECRET, MIDI)).toMatchObject({ ok: false });
  });

  it('names nothing without a name, a secret, or with a validity beyond 30 years', async () => {
    const good = { nom: 'A', secret: 'B', maintenant: MIDI, validiteAnnees: 1 };
    for (const wrong of [
      { nom: ' ' },
      { secret: '' },
      { validiteAnnees: 0 },
      { validiteAnnees: 31 },
      { validiteAnnees: 1.5 },
    ]) {
      await expect(creerAutorite({ ...good, ...wrong })).rejects.toThrow(RangeError);
    }
  });

  it('writes years from 2050 on as certificates must', async () => {
    const { racinePem: far } = await creerAutorite({
      nom: 'A',
      secret: 'B',
      maintenant: MIDI,
      validiteAnnees: 30,
    });
    expect(new X509Certificate(far).validToDate).toEqual(new Date('2056-06-30T12:00:00Z'));
  });
});

describe('an authority made elsewhere', () => {
  const config = ['-config', '/dev/null', '-subj', '/CN=Racine du ministère', '-days', '3000'];
  const extensions = [
    '-addext',
    'basicConstraints=critical,CA:TRUE',
    '-addext',
    'keyUsage=critical,keyCertSign,cRLSign',
  ];
  const makeWith = (folder: string, ...key: string[]): Uint8Array => {
    const made = ask(
      folder,
      'openssl',
      'req',
      '-x509',
      '-nodes',
      '-newkey',
      ...key,
      '-keyout',
      'key',
      '-out',
      'cert',
      ...config,
      ...extensions,
    );
    expect(made.status, made.text).toBe(0);
    const bundled = ask(
      folder,
      'openssl',
      'pkcs12',
      '-export',
      '-inkey',
      'key',
      '-in',
      'cert',
      '-out',
      'p12',
      '-passout',
      `pass:${SECRET}`,
    );
    expect(bundled.status, bundled.text).toBe(0);
    return new Uint8Array(readFileSync(join(folder, 'p12')));
  };

  it.each([
    ['P-256', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
    ['RSA of 3072 bits', ['rsa:3072']],
  ])(
    'takes the place of ours: a %s file written by openssl signs, stamped by another service',
    async (_, key) => {
      await inFolder(async (folder) => {
        // openssl req begins a certificate at the machine's own time: here the clock is the real one.
        const bytes = makeWith(folder, ...key);
        const maintenant = new Date();
        const opened = await ouvrirAutorite(bytes, SECRET, maintenant);
        if (!opened.ok) throw new Error(opened.refus.code);
        expect(opened.horodatage).toBeNull();
        const service = await creerAutorite({
          nom: 'Service',
          secret: SECRET,
          maintenant,
          validiteAnnees: 1,
        });
        const unit = await ouvrirAutorite(service.p12, SECRET, maintenant);
        if (!unit.ok || unit.horodatage === null) throw new Error('unit does not open');
        const horodateur = horodateurLocal(unit.horodatage, () => maintenant, serie);
        const demande = {
          autorite: opened.autorite,
          signataire: SIGNATAIRE,
          horodateur,
          maintenant,
          serie: serie(),
        };
        const { octets } = signed(await signPdf(await prepareExample(), demande));
        const racines = [opened.autorite.racinePem];
        expect(verifierPdf(octets, { racines, racinesHorodatage: [service.racinePem] })).toMatchObject({
          verdict: 'authentique',
        });
        expect(verifierPdf(octets, { racines })).toMatchObject({ code: 'jeton_emetteur_inconnu' });
        expect(verifierPdf(octets, { racines: [racinePem] })).toMatchObject({ code: 'emetteur_inconnu' });
      });
    },
  );

  it('is not opened with a key that is too short', async () => {
    await inFolder(async (folder) => {
      const opened = await ouvrirAutorite(makeWith(folder, 'rsa:2048'), SECRET, new Date());
      expect(opened).toEqual({ ok: false, refus: { code: 'autorite_illisible' } });
    });
  });
});
