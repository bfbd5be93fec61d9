'use client';

import { LIBELLES_ROLE } from '@delib/domain';
import {
  type ColonneDsfr,
  compter,
  Dialogue,
  formatDateHeure,
  TableDsfr,
  typo,
  useGardeDepart,
} from '@delib/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { lever } from './actions';
import { LIBELLES_SITUATION, type LigneAcces } from './ligne';
import { PapillonsEmis } from './PapillonsEmis';
import { useEmission } from './useEmission';

const QUESTION = typo(
  'Des papillons sont en cours d’émission. Quitter la page et perdre leurs mots de passe ? (Annuler pour rester)',
);

const quand = (iso: string | null) => (iso === null ? '' : formatDateHeure(iso));

const COLONNES: readonly ColonneDsfr<LigneAcces>[] = [
  { id: 'jury', titre: 'Jury', valeur: ({ jury }) => jury },
  { id: 'centre', titre: 'Centre', valeur: ({ centre }) => centre, filtre: 'liste', multiligne: true },
  {
    id: 'qualite',
    titre: 'Qualité',
    valeur: ({ qualite }) => LIBELLES_ROLE[qualite],
    filtre: 'liste',
  },
  { id: 'titulaire', titre: 'Titulaire', valeur: ({ titulaire }) => titulaire, personnelle: true },
  { id: 'login', titre: 'Identifiant', valeur: ({ login }) => login },
  {
    id: 'situation',
    titre: 'Situation',
    valeur: ({ situation }) => LIBELLES_SITUATION[situation],
    filtre: 'liste',
  },
  {
    id: 'emis',
    titre: 'Émis le',
    valeur: ({ emisLe }) => emisLe,
    texte: ({ emisLe }) => quand(emisLe),
    filtre: 'aucun',
  },
  {
    id: 'teste',
    titre: 'Testé le',
    valeur: ({ testeLe }) => testeLe,
    texte: ({ testeLe }) => quand(testeLe),
    filtre: 'aucun',
  },
];

/** Of one centre there is nothing to tell apart. */
const COLONNES_UN_CENTRE = COLONNES.filter(({ id }) => id !== 'centre');

/** The table of accesses, the choice of those to issue, the confirmation, and what was issued. */
export function Papillons({
  lignes,
  plusieursCentres,
  peutLever,
  choixSession,
}: {
  readonly lignes: readonly LigneAcces[];
  readonly plusieursCentres: boolean;
  /** A lock is the gestionnaire's to lift; a new papillon does it too. */
  readonly peutLever: boolean;
  /** Not offered while passwords are on the screen: another session would take them away. */
  readonly choixSession: ReactNode;
}): ReactNode {
  const router = useRouter();
  const [choisies, setChoisies] = useState<readonly string[]>([]);
  const [aConfirmer, setAConfirmer] = useState<readonly LigneAcces[] | null>(null);
  const { emission, avancement, lancer, arreter, ranger } = useEmission();
  const [message, setMessage] = useState('');
  const [leveEnCours, setLeveEnCours] = useState(false);
  const emissionEnCours = avancement !== null;
  useGardeDepart(emissionEnCours, QUESTION);

  const parId = new Map(lignes.map((ligne) => [ligne.membreId, ligne]));
  const selection = choisies.flatMap((id) => parId.get(id) ?? []);
  const sansPapillon = lignes.filter(({ situation }) => situation === 'aucun' || situation === 'expire');

  async function emettreTout(cibles: readonly LigneAcces[]): Promise<void> {
    await lancer(cibles);
    setAConfirmer(null);
    setChoisies([]);
  }

  async function leverVerrou(ligne: LigneAcces): Promise<void> {
    setLeveEnCours(true);
    const { phrase } = await lever(ligne.membreId);
    setLeveEnCours(false);
    setMessage(phrase);
    router.refresh();
  }

  if (emission !== null) {
    return (
      <PapillonsEmis
        emission={emission}
        terminer={() => {
          ranger();
          router.refresh();
        }}
      />
    );
  }
  const verrouilles = lignes.filter(({ verrouilleDepuis }) => verrouilleDepuis !== null);
  return (
    <>
      {emissionEnCours ? null : choixSession}
      <p role="status" className={message === '' ? 'fr-sr-only' : 'fr-text--bold'}>
        {message}
      </p>
      <Verrouilles
        lignes={verrouilles}
        lever={peutLever ? (ligne) => void leverVerrou(ligne) : null}
        enCours={leveEnCours}
      />
      <TableDsfr
        legende="Accès des présidents et vice-présidents au portail des jurys"
        lignes={lignes}
        colonnes={plusieursCentres ? COLONNES : COLONNES_UN_CENTRE}
        cle={({ membreId }) => membreId}
        nom={['personne', 'personnes']}
        selection={{
          choisies,
          onChange: setChoisies,
          refus: () => null,
          libelle: ({ jury, session, qualite }) =>
            `${LIBELLES_ROLE[qualite].toLowerCase()} ${jury}, session ${session}`,
        }}
        vide={{
          rien: peutLever
            ? 'Aucun président ni vice-président : importez une session, les jurys et leurs membres viennent avec elle.'
            : 'Aucun président ni vice-président dans les jurys de votre centre. Le gestionnaire académique les nomme.',
        }}
        complement={
          <>
            <button
              type="button"
              className="fr-btn"
              disabled={selection.length === 0 || emissionEnCours}
              onClick={() => setAConfirmer(selection)}
            >
              {selection.length === 0
                ? 'Émettre pour la sélection'
                : `Émettre pour la sélection (${selection.length})`}
            </button>
            {sansPapillon.length === 0 || sansPapillon.length === lignes.length ? null : (
              <button
                type="button"
                className="fr-btn fr-btn--secondary"
                disabled={emissionEnCours}
                onClick={() => setAConfirmer(sansPapillon)}
              >
                Émettre pour ceux qui n’en ont pas ({sansPapillon.length})
              </button>
            )}
            <button
              type="button"
              className="fr-btn fr-btn--secondary"
              disabled={emissionEnCours}
              onClick={() => setAConfirmer(lignes)}
            >
              Émettre pour tous ({lignes.length})
            </button>
          </>
        }
      />
      <Dialogue
        id="emettre-papillons"
        titre={`Émettre ${compter(aConfirmer?.length ?? 0, 'papillon', 'papillons')} ?`}
        ouvert={aConfirmer !== null}
        onFermer={() => {
          // Closed while papillons are being issued: those issued are shown, the others keep theirs.
          arreter();
          setAConfirmer(null);
        }}
        onConfirmer={() => void emettreTout(aConfirmer ?? [])}
        libelleAnnuler={emissionEnCours ? 'Arrêter' : 'Annuler'}
        enCours={emissionEnCours}
      >
        <Consequences lignes={aConfirmer ?? []} />
        <div role="status">
          {avancement === null ? null : (
            <p className="fr-mb-0">
              <label htmlFor="emission-avancement">Émission</label>{' '}
              <progress
                id="emission-avancement"
                className="delib-progression"
                value={avancement.fait}
                max={avancement.total}
              />{' '}
              {avancement.fait} sur {avancement.total}
            </p>
          )}
        </div>
      </Dialogue>
    </>
  );
}

/** What stops working, before anything is confirmed. */
function Consequences({ lignes }: { readonly lignes: readonly LigneAcces[] }): ReactNode {
  const remplaces = lignes.filter(({ login }) => login !== null);
  const testes = remplaces.filter(({ testeLe }) => testeLe !== null);
  return (
    <>
      {remplaces.length === 0 ? (
        <p>Aucune de ces personnes n’a encore de papillon.</p>
      ) : (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>
            {typo(
              remplaces.length === 1
                ? `Le papillon actuel de ${remplaces[0]?.login} cessera de fonctionner immédiatement et sa session en cours prendra fin.`
                : `Les ${remplaces.length} papillons déjà émis cesseront de fonctionner immédiatement et les sessions en cours prendront fin.`,
            )}
          </p>
          {testes.length === 0 ? null : (
            <p>
              {typo(
                testes.length === 1
                  ? 'Cette personne s’est déjà connectée avec le sien : remettez-lui le nouveau sans attendre.'
                  : `${testes.length} personnes se sont déjà connectées avec le leur : remettez-leur le nouveau sans attendre.`,
              )}
            </p>
          )}
        </div>
      )}
      <p>
        {typo(
          'Les mots de passe seront affichés une seule fois, avec le PDF à imprimer. Ils ne sont conservés nulle part : préparez l’imprimante.',
        )}
      </p>
    </>
  );
}

function Verrouilles({
  lignes,
  lever: onLever,
  enCours,
}: {
  readonly lignes: readonly LigneAcces[];
  readonly lever: ((ligne: LigneAcces) => void) | null;
  readonly enCours: boolean;
}): ReactNode {
  if (lignes.length === 0) return null;
  return (
    <section aria-labelledby="verrouilles" className="fr-callout fr-mb-3w">
      <h2 id="verrouilles" className="fr-callout__title fr-h5">
        {compter(lignes.length, 'accès verrouillé', 'accès verrouillés')}
      </h2>
      <p className="fr-callout__text fr-text--md">
        {typo(
          `Après dix échecs depuis un même poste, ce poste ne peut plus essayer. Assurez-vous de l’identité de la personne avant de ${
            onLever === null
              ? 'lui émettre un nouveau papillon, ou demandez au gestionnaire académique de lever le verrou.'
              : 'lever le verrou.'
          }`,
        )}
      </p>
      <ul>
        {lignes.map((ligne) => (
          <li key={ligne.membreId}>
            {ligne.login}, {ligne.titulaire}, depuis le {quand(ligne.verrouilleDepuis)}{' '}
            {onLever === null ? null : (
              <button
                type="button"
                className="fr-btn fr-btn--sm fr-btn--secondary"
                disabled={enCours}
                onClick={() => onLever(ligne)}
              >
                Lever le verrou<span className="fr-sr-only"> de {ligne.login}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
