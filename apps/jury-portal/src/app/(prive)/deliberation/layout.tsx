import { phraseRefus, typo } from '@delib/francais';
import { Page } from '@delib/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { toChangementVu } from '../../../deliberation/candidat';
import { suiviDuJury } from '../../../direct/SuiviDuJury';
import { titreDuTravail } from '../../../jury/moment';
import { nommerCanal } from '../../../projection/canal';
import { candidatsVus, maDeliberation, monJury } from '../../../server/jury';
import { sessions } from '../../../server/session';
import { dureesSession } from '../../../server/session-settings';
import { titrerPage } from '../../../titre';
import { Deliberation } from './Deliberation';
import { Ecran } from './Ecran';
import { pourquoiLectureSeule } from './lecture-seule';

/** Each screen writes its own: it changes without the server. */
export const metadata: Metadata = { title: null };

/**
 * The grid and the sheets: one screen, which the browser changes by itself from all that is given here. The pages below
 * only say whether there is one at their address.
 */
export default async function LayoutDeliberation({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactNode> {
  // Before anything is read: what this computer remembers to be newer is newer.
  const lueLe = new Date().toISOString();
  const [lue, { jury, travail }, suivi, acteur] = await Promise.all([
    maDeliberation(),
    monJury(),
    suiviDuJury(),
    sessions.acteurConnecte(),
  ]);
  if (!lue.ok) return <SansDeliberation phrase={phraseRefus(lue.refus)} />;
  const { reglement, candidats, changements, groupe, actes } = lue.valeur;
  if (travail.moment === 'avant') {
    return (
      <SansDeliberation
        phrase={
          groupe === 1
            ? 'La délibération n’est pas encore ouverte. Le gestionnaire académique l’ouvre quand les notes sont complètes ; il n’y a rien à faire d’ici là.'
            : 'La délibération du 1er groupe est terminée et verrouillée ; celle du 2nd groupe n’est pas encore ouverte. Le chef de centre l’ouvre quand les choix et les notes des oraux sont complets ; il n’y a rien à faire d’ici là.'
        }
      />
    );
  }
  const saisir = actes.find(({ acte }) => acte === 'saisirDecision');
  const clore = actes.find(({ acte }) => acte === 'cloreDecisions');
  return (
    <Deliberation
      // What one person typed in one round is taken up by that person, in that round.
      file={[acteur.membreId, jury.id, groupe, travail.reexamen?.id ?? 'ronde'].join('/')}
      lueLe={lueLe}
      dureeMs={dureesSession().maximale * 1000}
      suivi={{ ...suivi, portee: [jury.id] }}
      canal={nommerCanal(jury.id, groupe)}
      jury={{ code: jury.code, specialite: jury.specialite ?? '' }}
      titre={titreDuTravail(travail)}
      groupe={groupe}
      reglement={reglement}
      candidats={candidatsVus(candidats)}
      changements={changements.map(toChangementVu)}
      modifiable={saisir?.possible ?? false}
      lectureSeule={pourquoiLectureSeule(jury.etat, travail)}
      refusClore={clore?.refus ?? []}
    >
      <Ecran />
      {children}
    </Deliberation>
  );
}

function SansDeliberation({ phrase }: { readonly phrase: string }): ReactNode {
  return (
    <Page fil={[{ libelle: 'Accueil', href: '/' }, { libelle: 'Délibération' }]} titre="Délibération">
      <title>{titrerPage('Délibération')}</title>
      <p className="fr-callout fr-py-2w">{typo(phrase)}</p>
      <Link className="fr-btn" href="/">
        Revenir à l’accueil
      </Link>
    </Page>
  );
}
