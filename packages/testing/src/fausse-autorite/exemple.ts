import { createRequire } from 'node:module';
import { type DemandePreparation, preparePdf } from '@delib/signature';
import { Document, Font, Page, renderToBuffer, Text } from '@react-pdf/renderer';
import { createElement } from 'react';
import { MIDI, SIGNATAIRE } from './certificats';

/** A PDF/A-2b of one page with an embedded font, as the PV is rendered. */
export async function renderExample(): Promise<Uint8Array> {
  const modules = createRequire(import.meta.url);
  const src = modules.resolve('@codegouvfr/react-dsfr/dsfr/fonts/Marianne-Regular.woff');
  Font.register({ family: 'Marianne', src });
  const words = [
    'Procès-verbal de tenue de délibération — BTS Comptabilité et gestion, jury 20112',
    `Signé électroniquement par ${SIGNATAIRE.prenom} ${SIGNATAIRE.nom}, ${SIGNATAIRE.qualite}`,
  ];
  const page = createElement(
    Page,
    { size: 'A4', style: { fontFamily: 'Marianne', padding: 40 } },
    words.map((text) => createElement(Text, { key: text }, text)),
  );
  const properties = {
    title: 'Procès-verbal',
    language: 'fr',
    conformance: 'PDF/A-2b',
    creationDate: MIDI,
  } as const;
  return new Uint8Array(await renderToBuffer(createElement(Document, properties, page)));
}

/** The field of the example. */
export const CHAMP: DemandePreparation = {
  ...SIGNATAIRE,
  lieu: 'Rennes (lycée)',
  motif: 'Procès-verbal de tenue de délibération',
  le: MIDI,
  champ: { page: 1, rect: [40, 700, 360, 60] },
};

/** The example, prepared for signing. */
export const prepareExample = async (): Promise<Uint8Array> => preparePdf(await renderExample(), CHAMP);
