import { DocumentRacine } from '@delib/ui/racine';
import { lireNonce } from '@delib/web/nonce';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = {
  title: { default: 'Délibération BTS', template: '%s · Délibération BTS' },
  robots: { index: false, follow: false },
};

export default async function RootLayout({ children }: { readonly children: ReactNode }): Promise<ReactNode> {
  return <DocumentRacine nonce={await lireNonce()}>{children}</DocumentRacine>;
}
