import {
  createGetHtmlAttributes,
  DsfrHeadBase,
} from '@codegouvfr/react-dsfr/next-app-router/server-only-index';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Fige } from './Fige';
import { Fournisseurs } from './Fournisseurs';
// Next announces it on every page, for the one that is « introuvable »: one without a header would be warned of a style
// that it never uses.
import '@codegouvfr/react-dsfr/assets/search-bar.css';
import './racine.scss';

const { getHtmlAttributes } = createGetHtmlAttributes({ defaultColorScheme: 'system' });

/**
 * The `html` document of both apps, in French, with DSFR's head.
 * @param nonce what allows the scripts of this answer (`lireNonce` of `@delib/web`)
 */
export function DocumentRacine({
  children,
  nonce,
}: {
  readonly children: ReactNode;
  readonly nonce: string | undefined;
}): ReactNode {
  return (
    <html {...getHtmlAttributes({ lang: 'fr' })}>
      {/* biome-ignore lint/style/noHeadElement: the rule is for the pages router; a root layout writes its head */}
      <head>
        <Fige>
          <DsfrHeadBase
            Link={Link}
            preloadFonts={['Marianne-Regular', 'Marianne-Medium', 'Marianne-Bold']}
            nonce={nonce}
          />
        </Fige>
      </head>
      <body>
        <Fournisseurs>{children}</Fournisseurs>
      </body>
    </html>
  );
}
