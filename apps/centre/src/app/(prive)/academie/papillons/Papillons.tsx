'use client';

import { compter, direRole, typo } from '@delib/francais';
import { Dialogue, TableDsfr, useGardeDepart } from '@delib/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { leverVerrou } from './actions';
import { Consequences } from './Consequences';
import { COLONNES_ACCES, COLONNES_ACCES_UN_CENTRE } from './colonnes-acces';
import type { LigneAcces } from './ligne';
import { PapillonsEmis } from './PapillonsEmis';
import { useEmission } from './useEmission';
import { Verrouilles } from './Verrouilles';

const QUESTION = typo(
  'Des papillons sont en cours d’émission. Quitter la page et perdre leurs mots de passe ? (Annuler pour rester)',
);

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

  async function leverPour(ligne: LigneAcces): Promise<void> {
    setLeveEnCours(true);
    const { phrase } = await leverVerrou(ligne.membreId);
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
        lever={peutLever ? (ligne) => void leverPour(ligne) : null}
        enCours={leveEnCours}
      />
      <TableDsfr
        legende="Accès des présidents et vice-présidents au portail des jurys"
        lignes={lignes}
        colonnes={plusieursCentres ? COLONNES_ACCES : COLONNES_ACCES_UN_CENTRE}
        cle={({ membreId }) => membreId}
        nom={['personne', 'personnes']}
        selection={{
          choisies,
          onChange: setChoisies,
          refus: () => null,
          libelle: ({ jury, session, qualite }) => `${direRole(qualite)} ${jury}, session ${session}`,
        }}
        vide={
          peutLever
            ? 'Aucun président ni vice-président : importez une session, les jurys et leurs membres viennent avec elle.'
            : 'Aucun président ni vice-président dans les jurys de votre centre. Le gestionnaire académique les nomme.'
        }
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
