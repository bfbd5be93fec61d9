import { generateKeyPairSync } from 'node:crypto';
import { MIDI, minutes, SIGNATAIRE } from '@delib/testing/fausse-autorite/certificats';
import { CHAMP, prepareExample, renderExample } from '@delib/testing/fausse-autorite/exemple';
import { dissect } from '@delib/testing/fausse-autorite/oracles';
import { dresserEtabli, signed } from '@delib/testing/fausse-autorite/vraie-autorite';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { HorodatageIndisponible, horodateurLocal, preparePdf, signPdf, verifierPdf } from '..';
import { at, bytesOf, childrenOf, oidOf, readDer } from '../der/read';
import { integer, sequence, toDer } from '../der/write';

const { autorite, horodatage, horodateur, racinePem, serie, signer } = await dresserEtabli();
const pdf = await renderExample();
const prepared = await prepareExample();
const demande = { autorite, signataire: SIGNATAIRE, horodateur, maintenant: MIDI };

describe('signing a PV', () => {
  it('gives a document that the verifier, which shares no code with the signer, finds authentic', async () => {
    const signature = signed(await signer(prepared));
    const verdict = verifierPdf(signature.octets, { racines: [racinePem], maintenant: MIDI });
    expect(verdict).toMatchObject({
      verdict: 'authentique',
      signataire: SIGNATAIRE,
      jetonLe: MIDI,
      declareLe: MIDI,
      sha256: signature.sha256,
    });
    expect(signature.jetonLe).toEqual(MIDI);
  });

  it('changes nothing of what the signer was shown but the field itself', async () => {
    const { octets } = signed(await signer(prepared));
    expect(octets.length).toBe(prepared.length);
    const changed = [...octets.keys()].filter((index) => octets[index] !== prepared[index]);
    const file = Buffer.from(prepared);
    const start = file.indexOf('/ByteRange');
    const end = file.indexOf('>', file.indexOf('/Contents <', start));
    expect(changed.length).toBeGreaterThan(1000);
    expect(changed.every((index) => index > start && index < end)).toBe(true);
  });

  it('signs exactly content-type, message-digest and signing-certificate-v2, in DER order', async () => {
    const { cms } = dissect(signed(await signer(prepared)).octets);
    const info = at(childrenOf(at(readDer(cms), 1, 0)).at(-1), 0);
    expect(childrenOf(at(info, 3)).map((attribute) => oidOf(at(attribute, 0)))).toEqual([
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
      '1.2.840.113549.1.9.16.2.47',
    ]);
    expect(childrenOf(at(info, 6)).map((attribute) => oidOf(at(attribute, 0)))).toEqual([
      '1.2.840.113549.1.9.16.2.14',
    ]);
  });

  it('uses a key and a certificate once: two signatures share neither', async () => {
    const [first, second] = [signed(await signer(prepared)), signed(await signer(prepared))];
    expect(first.certificatPem).not.toBe(second.certificatPem);
    expect(first.sha256).not.toBe(second.sha256);
  });

  it('leaves half of the reserved space and more for a remote service with a longer chain', async () => {
    expect(dissect(signed(await signer(prepared)).octets).cms.length).toBeLessThan(8192);
  });

  it('fits an authority with an RSA key as signer’s key too', async () => {
    const generateKey = () => generateKeyPairSync('rsa', { modulusLength: 3072 });
    const { octets } = signed(await signPdf(prepared, { ...demande, serie: serie(), generateKey }));
    expect(verifierPdf(octets, { racines: [racinePem] }).verdict).toBe('authentique');
  });
});

describe('a PV that cannot be signed now', () => {
  const refuse = async (change: Partial<Parameters<typeof signPdf>[1]>, document = prepared) => {
    const signature = await signPdf(document, { ...demande, serie: serie(), ...change });
    return signature.ok ? undefined : signature.refus;
  };

  it('is refused when it was not prepared, or is signed already', async () => {
    expect(await refuse({}, pdf)).toEqual({ code: 'document_non_prepare' });
    expect(await refuse({}, signed(await signer(prepared)).octets)).toEqual({ code: 'document_non_prepare' });
    expect(await refuse({}, Buffer.concat([prepared, Buffer.from('\n')]))).toEqual({
      code: 'document_non_prepare',
    });
  });

  it('stays to be signed while the timestamp service is down', async () => {
    const down = () => Promise.reject(new HorodatageIndisponible('did not answer'));
    expect(await refuse({ horodateur: down })).toEqual({
      code: 'horodatage_indisponible',
      cause: 'did not answer',
    });
  });

  it('stays to be signed also when another copy of this module says that the service is down', async () => {
    class HorodatageIndisponibleDAilleurs extends Error {
      override readonly name = 'HorodatageIndisponible';
    }
    const down = () => Promise.reject(new HorodatageIndisponibleDAilleurs('did not answer'));
    expect(await refuse({ horodateur: down })).toMatchObject({ code: 'horodatage_indisponible' });
  });

  it('stays to be signed when the timestamp service rejects the request', async () => {
    const rejection = toDer(sequence(sequence(integer(2))));
    expect(await refuse({ horodateur: async () => rejection })).toEqual({
      code: 'horodatage_refuse',
      statut: 2,
    });
  });

  it('stays to be signed when the reply is no reply, or answers another request', async () => {
    expect(await refuse({ horodateur: async () => Buffer.from('<html>') })).toEqual({
      code: 'horodatage_incoherent',
    });
    let stale: Uint8Array | undefined;
    const replaying = async (tsq: Uint8Array) => {
      stale ??= await horodateur(tsq);
      return stale;
    };
    expect(await refuse({ horodateur: replaying })).toBeUndefined();
    expect(await refuse({ horodateur: replaying })).toEqual({ code: 'horodatage_incoherent' });
  });

  it('stays to be signed when the service’s clock is outside the certificate’s quarter of an hour', async () => {
    const late = horodateurLocal(horodatage, () => minutes(14), serie);
    expect(await refuse({ horodateur: late })).toEqual({ code: 'horloges_ecartees', jetonLe: minutes(14) });
  });

  it('stays to be signed when the authority has ended or cannot be reached', async () => {
    expect(await refuse({ maintenant: new Date('2036-06-30T11:50:00Z') })).toEqual({
      code: 'autorite_expiree',
    });
    const away = {
      ...autorite,
      emettre: async () => ({ ok: false, refus: { code: 'autorite_indisponible' } }) as const,
    };
    expect(await refuse({ autorite: away })).toEqual({ code: 'autorite_indisponible' });
  });

  it('throws what is a bug and no refusal', async () => {
    const broken = () => Promise.reject(new TypeError('a bug'));
    await expect(refuse({ horodateur: broken })).rejects.toThrow('a bug');
    await expect(refuse({ signataire: { ...SIGNATAIRE, qualite: ' ' } })).rejects.toThrow(/qualité/);
    const weak = () => generateKeyPairSync('ec', { namedCurve: 'P-384' });
    await expect(refuse({ generateKey: weak })).rejects.toThrow(/P-256/);
  });
});

describe('preparing a PV', () => {
  it('keeps the identifier, the XMP metadata and the output intent that make it PDF/A', async () => {
    const before = await PDFDocument.load(pdf, { updateMetadata: false });
    const after = await PDFDocument.load(prepared, { updateMetadata: false });
    expect(after.context.trailerInfo.ID?.toString()).toBe(before.context.trailerInfo.ID?.toString());
    for (const key of ['Metadata', 'OutputIntents', 'Lang']) {
      expect(after.catalog.lookup(PDFName.of(key))?.toString()).toBe(
        before.catalog.lookup(PDFName.of(key))?.toString(),
      );
    }
    expect(after.getProducer()).toBe(before.getProducer());
  });

  it('names the signer and the qualité in the field’s alternate name, accents and all', async () => {
    const document = await PDFDocument.load(prepared, { updateMetadata: false });
    const field = document.getForm().getFields()[0]?.acroField.dict;
    const words = field?.lookup(PDFName.of('TU'), PDFHexString).decodeText();
    expect(words).toBe('Signé électroniquement par Maëlle QUÉMÉNEUR, présidente du jury');
  });

  it('lays the field over the frame that the page draws: x, y, width, height', () => {
    expect(Buffer.from(prepared).toString('latin1')).toContain('/Rect [ 40 700 400 760 ]');
  });

  it('lets no name add to the dictionary: brackets and backslashes are only text', async () => {
    const nom = ') /Contents <00> /Foo (\\';
    const octets = await preparePdf(pdf, { ...CHAMP, nom, motif: '((', lieu: '\\' });
    const { octets: done } = signed(await signer(octets));
    expect(verifierPdf(done, { racines: [racinePem] }).verdict).toBe('authentique');
    const document = await PDFDocument.load(done, { updateMetadata: false });
    const value = document.getForm().getFields()[0]?.acroField.dict.lookup(PDFName.of('V'), PDFDict);
    expect(value?.has(PDFName.of('Foo'))).toBe(false);
    expect(value?.lookup(PDFName.of('Name'), PDFString).decodeText()).toBe(`${CHAMP.prenom} ${nom}`);
  });

  it('throws for a page that is not there and for a document that has a field already', async () => {
    await expect(preparePdf(pdf, { ...CHAMP, champ: { page: 2, rect: [0, 0, 1, 1] } })).rejects.toThrow(
      /no page 2/,
    );
    await expect(preparePdf(prepared, CHAMP)).rejects.toThrow(/form already/);
  });

  it('puts no candidate’s name anywhere: the certificate holds the signer’s alone', async () => {
    const { certificatPem } = signed(await signer(prepared));
    const der = new Uint8Array(Buffer.from(certificatPem.replace(/-----.*-----|\n/g, ''), 'base64'));
    const subject = childrenOf(at(readDer(der), 0, 5)).map((rdn) =>
      Buffer.from(bytesOf(at(rdn, 0, 1))).toString('utf8'),
    );
    expect(subject).toEqual(['FR', 'QUÉMÉNEUR', 'Maëlle', 'présidente du jury', 'Maëlle QUÉMÉNEUR']);
  });
});
