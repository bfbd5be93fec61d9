import { type ActePossible, faitsDuTravail } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { nomGroupe, phraseRecueil, phrasesAttente } from '../../jury/moment';
import { ActeJury, PourquoiGrise } from './ActeJury';
import { ReexamenEnCours } from './ReexamenEnCours';

/** What to do now: the act the état calls for as the one primary button, from the domain's own list of acts. */
export function ProchaineEtape({ ligne }: { readonly ligne: LigneJury }): ReactNode {
  return (
    <section aria-labelledby="titre-suite" className="delib-suite fr-p-3w fr-mb-4w">
      <h2 id="titre-suite" className="fr-h4">
        À faire maintenant
      </h2>
      <ReexamenEnCours ligne={ligne} />
      <Suite ligne={ligne} />
    </section>
  );
}

function Suite({ ligne }: { readonly ligne: LigneJury }): ReactNode {
  const { jury, faits, actes, travail } = ligne;
  const ronde = faitsDuTravail(faits);
  const acte = (nom: ActePossible['acte']) => actes.find((each) => each.acte === nom);
  switch (travail.moment) {
    case 'avant':
    case 'apres':
      return (
        <>
          {faits.pv === 'anomalie' ? <Anomalie /> : null}
          {phrasesAttente(jury.etat, faits).map((phrase) => (
            <Phrase key={phrase} texte={phrase} />
          ))}
        </>
      );
    case 'deliberation':
      return <Deliberer ligne={ligne} clore={acte('cloreDecisions')} />;
    case 'edition': {
      const signer = acte('signerPv');
      const cloturer = acte('cloturerDeliberation');
      if (ronde.pv === 'anomalie') return <Anomalie />;
      if (ronde.pv === 'signe') {
        return (
          <>
            <Phrase
              texte={
                travail.reexamen
                  ? 'Le PV du réexamen est signé. Il reste à clôturer la délibération : c’est alors que les décisions entrent en vigueur.'
                  : 'Le PV est signé. Il reste à clôturer la délibération : le centre pourra alors éditer les listes de résultats.'
              }
            />
            <ActeJury
              acte="cloturerDeliberation"
              refus={cloturer?.refus ?? []}
              reexamen={travail.reexamen !== null}
            />
          </>
        );
      }
      return signer?.possible ? (
        <>
          <Phrase texte="Les décisions sont closes et la tenue est enregistrée. Lisez le PV, puis signez-le." />
          <Bouton href="/pv" libelle="Lire et signer le PV" />
        </>
      ) : (
        <>
          <Phrase texte="Les décisions sont closes. Enregistrez la tenue de la délibération pour pouvoir signer le PV." />
          <Bouton href="/tenue" libelle="Remplir la tenue de la délibération" />
          <div className="fr-mt-2w">
            <button type="button" className="fr-btn fr-btn--secondary" disabled>
              Signer le PV
            </button>
            <PourquoiGrise refus={signer?.refus ?? []} />
          </div>
        </>
      );
    }
  }
}

function Deliberer(props: {
  readonly ligne: LigneJury;
  readonly clore: ActePossible | undefined;
}): ReactNode {
  const { faits, travail } = props.ligne;
  const { groupe, reexamen } = travail;
  const candidats = reexamen?.candidats ?? (groupe === 1 ? faits.candidats : faits.candidatsSecondGroupe);
  const { decisionsAValider: reste, livretsAExaminer } = faitsDuTravail(faits);
  const quoi = `${reexamen ? 'du réexamen ' : ''}du ${nomGroupe(groupe)}`;
  if (reste === 0) {
    return (
      <>
        <Phrase
          texte={`Toutes les décisions ${quoi} sont validées. Closes, elles sont figées et le PV est composé.`}
        />
        <ActeJury acte="cloreDecisions" refus={props.clore?.refus ?? []} apres="/pv" />
        <p className="fr-mt-2w fr-mb-0">
          {reexamen ? null : (
            <>
              <Link href="/documents/avant-apres">Voir ce que le jury a changé</Link> ou{' '}
            </>
          )}
          <Link href="/deliberation">{reexamen ? 'Revoir les décisions' : 'revoir les décisions'}</Link>
        </p>
      </>
    );
  }
  const recueil = phraseRecueil(reexamen);
  if (recueil !== null) {
    return (
      <>
        <Phrase texte={recueil} />
        <Link href="/deliberation" prefetch={false}>
          Voir ce que le jury a reçu
        </Link>
      </>
    );
  }
  return (
    <>
      <Phrase
        texte={`Délibération ${quoi} : ${compter(reste, 'décision reste', 'décisions restent')} à valider sur ${compter(candidats, 'candidat', 'candidats')}${livretsAExaminer > 0 ? `, et ${compter(livretsAExaminer, 'livret scolaire', 'livrets scolaires')} à examiner` : ''}.`}
      />
      <Bouton
        href="/deliberation"
        libelle={reste === candidats ? 'Commencer la délibération' : 'Continuer la délibération'}
      />
      <div className="fr-mt-2w">
        <button type="button" className="fr-btn fr-btn--secondary" disabled>
          Clore les décisions
        </button>
        <PourquoiGrise refus={props.clore?.refus ?? []} />
      </div>
    </>
  );
}

/** Said instead of the next step when the kept PV is not what was signed any more. */
/** Said instead of the next step when the kept PV is not what was signed any more. */
export function Anomalie(): ReactNode {
  return (
    <div className="fr-alert fr-alert--error">
      <p className="fr-alert__title">Le PV conservé ne se vérifie plus</p>
      <p>
        Ses octets ou sa signature ne sont plus ceux qui ont été enregistrés. Ne poursuivez pas : prévenez le
        gestionnaire académique.
      </p>
    </div>
  );
}

function Phrase({ texte }: { readonly texte: string }): ReactNode {
  return <p>{typo(texte)}</p>;
}

function Bouton({ href, libelle }: { readonly href: string; readonly libelle: string }): ReactNode {
  return (
    <Link className="fr-btn" href={href} prefetch={false}>
      {libelle}
    </Link>
  );
}
