'use client';

import type { Etat } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { BarreModifications, type FiltreListe, ListePaginee, type PageDeListe } from '@delib/ui';
import type { EtatListe, ParametresUrl } from '@delib/ui/url';
import { useRouter } from 'next/navigation';
import { type ReactNode, useMemo, useState } from 'react';
import { HorlogeDeLaPage } from '../attente/Depuis';
import { RECHERCHE_JURYS } from '../liste/filtres-jurys';
import { OuvrirHistorique } from './BoutonHistorique';
import { ChangementsChoisis } from './ChangementsChoisis';
import { colonnesAvancement } from './colonnes-avancement';
import { type ActeDit, DialogueActe, type PartieActe } from './DialogueActe';
import { DialogueHistorique } from './DialogueHistorique';
import { DialogueMotifs } from './DialogueMotifs';
import type { LigneJuryAffichee } from './ligne-jury';
import { ChoixEtats, type EtatChoisi, type EtatsChoisis } from './NouvelEtat';
import type { Passer } from './passer';
import { RapportPassages } from './RapportPassages';
import type { RapportDePassages } from './rapport';
import { type LireHistorique, useHistorique } from './useHistorique';

/** An act of the activity, known by the état that it leads to: one act only does. */
export interface ActeVers {
  readonly vers: Etat;
  readonly textes: ActeDit;
}

/**
 * Vue détaillée: one page of jurys, « Nouvel état », PVs, history, and « Enregistrer » with the changes that wait, which
 * stay while other pages are looked at. Drawn by the browser from its rows: sent as elements, they would weigh twice as much.
 */
export function TableAvancement(props: {
  readonly legende: string;
  readonly page: PageDeListe<LigneJuryAffichee>;
  readonly demande: EtatListe;
  readonly parametres: ParametresUrl;
  readonly triables: readonly string[];
  readonly filtres: readonly FiltreListe[];
  readonly plusieursCentres: boolean;
  readonly passer: Passer;
  /** The acts of the activity, confirmed as in its Vue synthétique; `null`: exceptional changes, each with its motif. */
  readonly actes: readonly ActeVers[] | null;
  readonly lireHistorique: LireHistorique;
  readonly export: string;
  /** When the page was made, ISO. */
  readonly lueLe: string;
}): ReactNode {
  const { plusieursCentres, passer, actes, lireHistorique, lueLe, ...liste } = props;
  const router = useRouter();
  const [choisis, setChoisis] = useState<EtatsChoisis>({});
  const historique = useHistorique(lireHistorique);
  const [confirmation, setConfirmation] = useState(false);
  const [enCours, setEnCours] = useState(false);
  const [rapport, setRapport] = useState<RapportDePassages | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);

  const choix = useMemo(
    () => ({
      choisis,
      choisir: (ligne: LigneJuryAffichee, vers: Etat | null) =>
        setChoisis(({ [ligne.id]: _avant, ...reste }) =>
          vers === null ? reste : { ...reste, [ligne.id]: { ligne, vers } },
        ),
    }),
    [choisis],
  );
  const enAttente = Object.values(choisis);

  /** @param motifs of exceptional changes, by jury; `null`: of the acts of the activity */
  async function envoyer(motifs: Readonly<Record<string, string>> | null): Promise<void> {
    setEnCours(true);
    setErreur(null);
    setRapport(null);
    try {
      const done = await passer(
        enAttente.map(({ ligne, vers }) => ({
          juryId: ligne.id,
          jury: ligne.code,
          etatVu: ligne.etat,
          vers,
          ...(motifs && { motif: motifs[ligne.id] ?? '' }),
        })),
      );
      if (done.ok) {
        setRapport(done.valeur);
        setChoisis({});
        router.refresh();
      } else setErreur(phraseRefus(done.refus));
    } catch {
      setErreur('Le serveur ne répond pas. Rechargez la page : elle dira ce qui est enregistré.');
    }
    setEnCours(false);
    setConfirmation(false);
  }

  return (
    <ChoixEtats value={choix}>
      <OuvrirHistorique value={historique.ouvrir}>
        {rapport === null ? null : <RapportPassages rapport={rapport} />}
        <div role="alert">
          {erreur === null ? null : (
            <p className="fr-alert fr-alert--error fr-alert--sm fr-mb-3w">{typo(erreur)}</p>
          )}
        </div>
        <HorlogeDeLaPage lueLe={lueLe}>
          <ListePaginee
            {...liste}
            colonnes={colonnesAvancement(plusieursCentres)}
            cle={({ id }) => id}
            nom={['jury', 'jurys']}
            recherche={RECHERCHE_JURYS}
            bouton="Filtrer"
            vide="Aucun jury ne répond à ces critères. Modifiez-les, puis cliquez sur « Rechercher »."
          />
        </HorlogeDeLaPage>
        <ChangementsChoisis choisis={enAttente} retirer={(ligne) => choix.choisir(ligne, null)} />
        <BarreModifications
          nombre={enAttente.length}
          onEnregistrer={() => setConfirmation(true)}
          onAnnuler={() => setChoisis({})}
          enCours={enCours}
        />
        {actes === null ? (
          <DialogueMotifs
            choisis={enAttente}
            ouvert={confirmation}
            enCours={enCours}
            onFermer={() => setConfirmation(false)}
            onConfirmer={(motifs) => void envoyer(motifs)}
          />
        ) : (
          <DialogueActe
            parties={partiesDe(actes, enAttente)}
            ouvert={confirmation}
            enCours={enCours}
            onFermer={() => setConfirmation(false)}
            onConfirmer={() => void envoyer(null)}
          />
        )}
        <DialogueHistorique jury={historique.jury} lu={historique.lu} onFermer={historique.fermer} />
      </OuvrirHistorique>
    </ChoixEtats>
  );
}

/** What the confirmation says: each act with the jurys chosen for it. */
function partiesDe(actes: readonly ActeVers[], choisis: readonly EtatChoisi[]): readonly PartieActe[] {
  return actes.flatMap(({ vers, textes }) => {
    const jurys = choisis
      .filter((choisi) => choisi.vers === vers)
      .map(({ ligne: { code, session, qualification } }) => ({ jury: code, session, qualification }));
    return jurys.length === 0 ? [] : [{ acte: textes, jurys }];
  });
}
