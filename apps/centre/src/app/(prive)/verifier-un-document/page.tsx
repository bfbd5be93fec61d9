import type { ReactNode } from 'react';
import { metadataActivite, PageActivite } from '../../../activite/PageActivite';
import { exigerActivite } from '../../../server/garde';
import type { ParametresVerification } from '../../../verification/demande';
import { Verification } from '../../../verification/Verification';

export const metadata = metadataActivite('verifier_un_document');

/** The public page, in the frame of someone logged in. */
export default async function PageVerifierUnDocument({
  searchParams,
}: {
  readonly searchParams: Promise<ParametresVerification>;
}): Promise<ReactNode> {
  const contexte = await exigerActivite('verifier_un_document');
  return (
    <PageActivite
      contexte={contexte}
      activite="verifier_un_document"
      chapeau="Procès-verbaux de tenue de délibération et listes de résultats établis par ce service."
    >
      <Verification parametres={await searchParams} />
    </PageActivite>
  );
}
