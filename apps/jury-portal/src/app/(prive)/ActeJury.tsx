'use client';

import type { RefusActe } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { passer } from './actes';
import { annoncerFin } from './fin-acte';
import { remedeDe } from './remedes';

type ActeDuJury = 'cloreDecisions' | 'reprendreDeliberation' | 'cloturerDeliberation';

const TEXTES: Readonly<
  Record<
    ActeDuJury,
    { readonly bouton: string; readonly question: string; readonly suites: readonly string[] }
  >
> = {
  cloreDecisions: {
    bouton: 'Clore les décisions',
    question: 'Clore les décisions ?',
    suites: [
      'Plus aucune note ni décision ne peut alors changer. Tant que le PV n’est pas signé, « Reprendre la délibération » permet d’y revenir.',
    ],
  },
  reprendreDeliberation: {
    bouton: 'Reprendre la délibération',
    question: 'Reprendre la délibération ?',
    suites: [
      'Le projet de PV est écarté : il ne pourra plus être signé. Le suivant portera le numéro de version d’après.',
      'Les décisions validées et les notes arrêtées sont conservées et redeviennent modifiables.',
      'La tenue de la délibération (lieu, heures, présences) est à vérifier et à enregistrer de nouveau.',
    ],
  },
  cloturerDeliberation: {
    bouton: 'Clôturer la délibération',
    question: 'Clôturer la délibération ?',
    suites: [
      'Le centre de délibération peut alors éditer les listes de résultats.',
      'Vous ne pourrez plus rien modifier depuis ce portail. Seul le centre peut rouvrir la délibération, à titre exceptionnel et avec un motif ; il faudrait alors signer un nouveau PV.',
    ],
  },
};

/** What closing a réexamen does, and does not do. */
const CLOTURE_REEXAMEN = [
  'Les décisions de ce réexamen entrent en vigueur pour les candidats qu’il nomme : listes, relevés et comptes les suivent aussitôt.',
  'Rien ne change pour les autres candidats. Vous ne pourrez plus rien modifier depuis ce portail.',
];

/** One act of the jury as a button with its confirmation, or the reasons why it cannot be done now. */
export function ActeJury(props: {
  readonly acte: ActeDuJury;
  /** Empty: the act is possible. */
  readonly refus: readonly RefusActe[];
  /** Where to go once done; by default the page shows its new state. */
  readonly apres?: string;
  readonly secondaire?: boolean;
  /** The act is on a réexamen. */
  readonly reexamen?: boolean;
  /** What the act is about, in figures; above its consequences. */
  readonly children?: ReactNode;
}): ReactNode {
  const { acte, refus, apres, secondaire = false, reexamen = false, children } = props;
  const { bouton, question, suites } = TEXTES[acte];
  const dites = reexamen && acte === 'cloturerDeliberation' ? CLOTURE_REEXAMEN : suites;
  const router = useRouter();
  const [ouvert, setOuvert] = useState(false);
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);

  async function faire(): Promise<void> {
    setEnCours(true);
    setErreur(null);
    try {
      annoncerFin(acte === 'cloturerDeliberation');
      const done = await passer(acte);
      if (!done.ok) {
        annoncerFin(false);
        setErreur(phraseRefus(done.refus));
      } else if (apres !== undefined) router.push(apres);
    } catch {
      setErreur('Le serveur ne répond pas. Rechargez la page : elle dira si l’acte est fait.');
    }
    router.refresh();
    setEnCours(false);
    setOuvert(false);
  }

  return (
    <div>
      <button
        type="button"
        className={`fr-btn ${secondaire ? 'fr-btn--secondary' : ''}`}
        disabled={refus.length > 0}
        onClick={() => setOuvert(true)}
      >
        {bouton}
      </button>
      <p role="alert" className={erreur === null ? 'fr-sr-only' : 'fr-error-text'}>
        {erreur === null ? '' : typo(erreur)}
      </p>
      {refus.length > 0 ? <PourquoiGrise refus={refus} /> : null}
      <Dialogue
        id={`acte-${acte}`}
        titre={question}
        ouvert={ouvert}
        onFermer={() => setOuvert(false)}
        onConfirmer={() => void faire()}
        enCours={enCours}
        libelleConfirmer={bouton}
      >
        {children}
        {dites.map((suite) => (
          <p key={suite}>{typo(suite)}</p>
        ))}
      </Dialogue>
    </div>
  );
}

/** « Pourquoi ce bouton est-il grisé ? »: each unmet condition, with a way to its remedy or who has it in hand. */
export function PourquoiGrise({ refus }: { readonly refus: readonly RefusActe[] }): ReactNode {
  return (
    <details className="delib-pourquoi fr-mt-1w" open>
      <summary>{typo('Pourquoi ce bouton est-il grisé ?')}</summary>
      <ul>
        {refus.map((each) => {
          const remede = remedeDe(each.code);
          return (
            <li key={each.code}>
              {phraseRefus(each)}{' '}
              {remede.href === null ? typo(remede.sinon) : <Link href={remede.href}>{remede.libelle}</Link>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
