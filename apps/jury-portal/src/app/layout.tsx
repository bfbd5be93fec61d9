import { DocumentRacine } from '@delib/ui/racine';
import { lireNonce } from '@delib/web/nonce';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { NOM_PORTAIL, titrerPage } from '../titre';

export const metadata: Metadata = {
  title: { default: NOM_PORTAIL, template: titrerPage('%s') },
  robots: { index: false, follow: false },
};

export default async function RootLayout({ children }: { readonly children: ReactNode }): Promise<ReactNode> {
  return <DocumentRacine nonce={await lireNonce()}>{children}</DocumentRacine>;
}
