import { DocumentRacine } from '@delib/ui/racine';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = {
  title: { default: 'Portail des jurys', template: '%s · Portail des jurys' },
  robots: { index: false, follow: false },
};

export default function RootLayout({ children }: { readonly children: ReactNode }): ReactNode {
  return <DocumentRacine>{children}</DocumentRacine>;
}
