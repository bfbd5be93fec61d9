'use client';

import { compter, direRole, phraseRefus, typo } from '@delib/francais';
import { Dialogue, type FiltreListe, ListePaginee, type PageDeListe, useGardeDepart } from '@delib/ui';
import { adresseListe, type EtatListe, type ParametresUrl } from '@delib/ui/url';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useSuivreGeneration } from '../../../../generation/useSuivreGeneration';
import { RechercheParNom, type TrouvesParNom } from '../../../../liste/RechercheParNom';
import {
  demanderPapillons,
  type EmissionLongue,
  leverVerrou,
  listerPapillons,
  type Recherche,
} from './actions';
import { Consequences } from './Consequences';
import { COLONNES_ACCES, COLONNES_ACCES_UN_CENTRE } from './colonnes-acces';
import type { LigneAcces } from './ligne';
import { PapillonsEmis } from './PapillonsEmis';
import { useEmission } from './useEmission';
import { Verrouilles } from './Verrouilles';

const QUESTION = typo(
  'Des papillons sont en cours d’émission. Quitter la page et perdre leurs mots de passe ? (Annuler pour rester)',
);

const COUPURE = typo('Le service n’a pas répondu : rien n’est émis. Recommencez dans un instant.');

const TITULAIRES = [
  'Titulaires qui portent',
  (nombre: number) => `les ${nombre} premiers titulaires qui portent`,
] as const;

/** What a name finds is a page by itself. */
function pageDe({
  lignes,
  total,
}: Omit<PageDeListe<LigneAcces>, 'page' | 'parPage'>): PageDeListe<LigneAcces> {
  return { lignes, total, page: 1, parPage: Math.max(total, 1) };
}

/** The list of accesses, the choice of those to issue, the confirmation, and what was issued. */
export function Papillons(props: {
  readonly page: PageDeListe<LigneAcces>;
  /** Of all that the list finds, those whose papillon opens nothing. */
  readonly sansPapillon: number;
  readonly verrouilles: readonly LigneAcces[];
  readonly demande: EtatListe;
  readonly filtres: readonly FiltreListe[];
  readonly triables: readonly string[];
  readonly parametres: ParametresUrl;
  readonly plusieursCentres: boolean;
  /** A lock is the gestionnaire's to lift; a new papillon does it too. */
  readonly peutLever: boolean;
  /** Not offered while passwords are on the screen: another session would take them away. */
  readonly choixSession: ReactNode;
}): ReactNode {
  const { page, sansPapillon, verrouilles, parametres, peutLever, choixSession } = props;
  const router = useRouter();
  const suivre = useSuivreGeneration();
  const [cochees, setCochees] = useState<readonly string[]>([]);
  const [trouves, setTrouves] = useState<TrouvesParNom<PageDeListe<LigneAcces>> | null>(null);
  const [aConfirmer, setAConfirmer] = useState<readonly LigneAcces[] | null>(null);
  const { emission, avancement, lancer, arreter, ranger } = useEmission();
  const [longue, setLongue] = useState<(EmissionLongue & { readonly demande: Recherche }) | null>(null);
  const [message, setMessage] = useState('');
  const [enCours, setEnCours] = useState(false);
  const emissionEnCours = avancement !== null;
  useGardeDepart(emissionEnCours, QUESTION);

  const adresse = adresseListe(parametres, {});
  const affichees = trouves?.adresse === adresse ? trouves.page : page;
  const selection = affichees.lignes.filter(({ membreId }) => cochees.includes(membreId));
  const cherche = adresseListe(props.demande.filtres, { q: props.demande.recherche }) !== '?';

  async function emettreTout(cibles: readonly LigneAcces[]): Promise<void> {
    if (longue !== null) await demander(longue);
    else await lancer(cibles);
    fermer();
    setCochees([]);
    setTrouves(null);
  }

  function fermer(): void {
    setAConfirmer(null);
    setLongue(null);
  }

  async function demander({ demande, total }: { demande: Recherche; total: number }): Promise<void> {
    setEnCours(true);
    try {
      const asked = await demanderPapillons(demande, total);
      setMessage(asked.ok ? '' : phraseRefus(asked.refus));
      if (asked.ok) suivre(asked.valeur.compteRenduId);
    } catch {
      setMessage(typo('Le serveur ne répond pas. Regardez « Comptes-rendus » avant de recommencer.'));
    }
    setEnCours(false);
  }

  /** Those that the list finds, on all its pages: read now, and confirmed by their number. */
  async function proposer(seulementSans: boolean): Promise<void> {
    setEnCours(true);
    try {
      const lesquels = seulementSans ? 'sans_papillon' : 'tous';
      const demande: Recherche = { adresse, titulaire: '', lesquels };
      const lus = await listerPapillons(demande);
      if (lus.ok) {
        setAConfirmer(lus.lignes);
        setLongue(lus.longue && { ...lus.longue, demande });
      }
      setMessage(lus.ok ? '' : lus.phrase);
    } catch {
      setMessage(COUPURE);
    }
    setEnCours(false);
  }

  async function leverPour(ligne: LigneAcces): Promise<void> {
    setEnCours(true);
    const { phrase } = await leverVerrou(ligne.membreId);
    setEnCours(false);
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
  const occupe = enCours || emissionEnCours;
  return (
    <>
      {emissionEnCours ? null : choixSession}
      <p role="status" className={message === '' ? 'fr-sr-only' : 'fr-text--bold'}>
        {message}
      </p>
      <Verrouilles
        lignes={verrouilles}
        lever={peutLever ? (ligne) => void leverPour(ligne) : null}
        enCours={enCours}
      />
      <RechercheParNom
        libelle="Nom du titulaire"
        adresse={adresse}
        trouves={trouves?.adresse === adresse ? trouves : null}
        onTrouve={setTrouves}
        chercher={async (titulaire) => {
          const lus = await listerPapillons({ adresse, titulaire, lesquels: 'une_page' });
          return lus.ok ? { ok: true, page: pageDe(lus) } : lus;
        }}
        quiPortent={TITULAIRES}
      />
      <ListePaginee
        legende="Accès des présidents et vice-présidents au portail des jurys"
        page={affichees}
        colonnes={props.plusieursCentres ? COLONNES_ACCES : COLONNES_ACCES_UN_CENTRE}
        cle={({ membreId }) => membreId}
        nom={['personne', 'personnes']}
        demande={props.demande}
        parametres={parametres}
        triables={props.triables}
        recherche="jury, identifiant ou centre"
        filtres={props.filtres}
        selection={{
          choisies: selection.map(({ membreId }) => membreId),
          onChange: setCochees,
          refus: () => null,
          libelle: ({ jury, session, qualite }) => `${direRole(qualite)} ${jury}, session ${session}`,
        }}
        vide={
          affichees !== page
            ? 'Personne de ce nom parmi ceux que la liste trouve.'
            : peutLever
              ? 'Aucun président ni vice-président : importez une session, les jurys et leurs membres viennent avec elle.'
              : 'Aucun président ni vice-président dans les jurys de votre centre. Le gestionnaire académique les nomme.'
        }
        complement={
          <>
            <button
              type="button"
              className="fr-btn"
              disabled={selection.length === 0 || occupe}
              aria-describedby={selection.length === 0 ? 'papillons-sans-selection' : undefined}
              onClick={() => setAConfirmer(selection)}
            >
              {selection.length === 0
                ? 'Émettre pour la sélection'
                : `Émettre pour la sélection (${selection.length})`}
            </button>
            {selection.length > 0 ? null : (
              <span id="papillons-sans-selection" className="fr-hint-text">
                Cochez d’abord une personne.
              </span>
            )}
            {sansPapillon === 0 || sansPapillon === page.total ? null : (
              <button
                type="button"
                className="fr-btn fr-btn--secondary"
                disabled={occupe}
                onClick={() => void proposer(true)}
              >
                {`Émettre pour ceux ${cherche ? 'trouvés ' : ''}qui n’en ont pas (${sansPapillon})`}
              </button>
            )}
            {page.total === 0 ? null : (
              <button
                type="button"
                className="fr-btn fr-btn--secondary"
                disabled={occupe}
                onClick={() => void proposer(false)}
              >
                {`Émettre pour tous${cherche ? ' ceux trouvés' : ''} (${page.total})`}
              </button>
            )}
          </>
        }
      />
      <Dialogue
        id="emettre-papillons"
        titre={`Émettre ${compter(longue?.total ?? aConfirmer?.length ?? 0, 'papillon', 'papillons')} ?`}
        ouvert={aConfirmer !== null}
        onFermer={() => {
          // Closed while papillons are being issued: those issued are shown, the others keep theirs.
          arreter();
          fermer();
        }}
        onConfirmer={() => void emettreTout(aConfirmer ?? [])}
        libelleAnnuler={emissionEnCours ? 'Arrêter' : 'Annuler'}
        enCours={occupe}
      >
        <Consequences lignes={aConfirmer ?? []} longue={longue} />
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
