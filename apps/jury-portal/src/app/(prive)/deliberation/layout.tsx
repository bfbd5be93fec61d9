import { Page, phraseRefus, typo } from '@delib/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { toCandidatsVus, toChangementVu } from '../../../deliberation/candidat';
import { maDeliberation, monJury } from '../../../server/jury';
import { Deliberation } from './Deliberation';
import { pourquoiLectureSeule } from './lecture-seule';

/**
 * What the grid and the sheets share: the candidates, the entries on their way and what can be undone stay while one
 * goes from one to the other.
 */
export default async function LayoutDeliberation({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactNode> {
  const [lue, { jury }] = await Promise.all([maDeliberation(), monJury()]);
  if (!lue.ok) return <SansDeliberation phrase={phraseRefus(lue.refus)} />;
  const { reglement, candidats, changements, groupe, actes } = lue.valeur;
  if (jury.etat < '110') {
    return (
      <SansDeliberation phrase="La délibération n’est pas encore ouverte. Le gestionnaire académique l’ouvre quand les notes sont complètes ; il n’y a rien à faire d’ici là." />
    );
  }
  if (groupe === 2) {
    return (
      <SansDeliberation phrase="La délibération du 1er groupe de ce jury est terminée et verrouillée. Ses procès-verbaux signés restent à votre disposition sur l’accueil ; il n’y a rien à faire ici." />
    );
  }
  const saisir = actes.find(({ acte }) => acte === 'saisirDecision');
  const clore = actes.find(({ acte }) => acte === 'cloreDecisions');
  return (
    <Deliberation
      jury={{ code: jury.code, specialite: jury.specialite ?? '' }}
      reglement={reglement}
      candidats={toCandidatsVus(candidats)}
      changements={changements.map(toChangementVu)}
      modifiable={saisir?.possible ?? false}
      lectureSeule={pourquoiLectureSeule(jury.etat)}
      refusClore={clore?.refus ?? []}
    >
      {children}
    </Deliberation>
  );
}

function SansDeliberation({ phrase }: { readonly phrase: string }): ReactNode {
  return (
    <Page fil={[{ libelle: 'Accueil', href: '/' }, { libelle: 'Délibération' }]} titre="Délibération">
      <p className="fr-callout fr-py-2w">{typo(phrase)}</p>
      <Link className="fr-btn" href="/">
        Revenir à l’accueil
      </Link>
    </Page>
  );
}
