import {
  createGetHtmlAttributes,
  DsfrHeadBase,
} from '@codegouvfr/react-dsfr/next-app-router/server-only-index';
import { headers } from 'next/headers';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { NONCE_HEADER } from '../web/proxy';
import { Fige } from './Fige';
import { Fournisseurs } from './Fournisseurs';
import './racine.scss';

const { getHtmlAttributes } = createGetHtmlAttributes({ defaultColorScheme: 'system' });

/**
 * The `html` document of both apps, in French, with DSFR's head. It reads the nonce that `proxy.ts` gave the request,
 * which also makes every page dynamic: a page with a nonce cannot be prerendered.
 */
export async function DocumentRacine({ children }: { readonly children: ReactNode }): Promise<ReactNode> {
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
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
