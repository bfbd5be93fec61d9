import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS } from '@delib/documents/exemples.fixture';
import { type ElementLu, structureDe } from '@delib/pdf/structure.fixture';
import { preparePdf, verifierPdf } from '@delib/signature';
import { CHAMP } from '@delib/testing/fausse-autorite/exemple';
import { ask, inFolder } from '@delib/testing/fausse-autorite/oracles';
import { dresserEtabli, signed } from '@delib/testing/fausse-autorite/vraie-autorite';
import { expect, it } from 'vitest';

it('a signed PV is still heard whole, its signature last, and every verifier finds it signed', async () => {
  const { racinePem, signer } = await dresserEtabli();
  const pdf = await DOCUMENTS['pv-tenue'].rendre();
  const { octets } = signed(await signer(await preparePdf(pdf, CHAMP)));
  expect(verifierPdf(octets, { racines: [racinePem] })).toMatchObject({ verdict: 'authentique' });

  const [avant, apres] = [structureDe(pdf), structureDe(octets)];
  expect(apres.fautes).toEqual([]);
  const dits = ({ enfants }: ElementLu) => enfants.map(({ role, texte }) => `${role} ${texte}`);
  expect(dits(apres.document)).toEqual([...dits(avant.document), 'Form ']);
  expect(apres.document.enfants.at(-1)?.alt).toContain(
    `Signé électroniquement par ${CHAMP.prenom} ${CHAMP.nom}`,
  );

  await inFolder((folder) => {
    writeFileSync(join(folder, 'pv.pdf'), octets);
    expect(ask(folder, 'pdfsig', 'pv.pdf').text).toContain('Signature is Valid.');
    expect(ask(folder, 'qpdf', '--check', 'pv.pdf')).toMatchObject({ status: 0 });
    expect(ask(folder, 'pdfinfo', 'pv.pdf').text).toMatch(/Tagged: +yes/);
    expect(ask(folder, 'pdfinfo', '-struct', 'pv.pdf').text).toMatch(/^ *Form\b/m);
  });
});
