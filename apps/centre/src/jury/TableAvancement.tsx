'use client';

import type { Etat } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import { BarreModifications, TableDsfr } from '@delib/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useMemo, useState } from 'react';
import { OuvrirHistorique } from './BoutonHistorique';
import { COLONNES_AVANCEMENT } from './colonnes-avancement';
import { type ActeDit, DialogueActe, type PartieActe } from './DialogueActe';
import { DialogueHistorique } from './DialogueHistorique';
import { DialogueMotifs } from './DialogueMotifs';
import type { LigneJuryAffichee } from './ligne-jury';
import { ChoixEtats, type EtatChoisi, type EtatsChoisis } from './NouvelEtat';
import type { Passer } from './passer';
import { RapportPassages } from './RapportPassages';
import type { RapportDePassages } from './rapport';

/** An act of the activity, known by the état that it leads to: one act only does. */
export interface ActeVers {
  readonly vers: Etat;
  readonly textes: ActeDit;
}

/** Vue détaillée: jurys, « Nouvel état », PVs, history, and « Enregistrer » with the changes that wait. */
export function TableAvancement(props: {
  readonly legende: string;
  readonly lignes: readonly LigneJuryAffichee[];
  readonly plusieursCentres: boolean;
  readonly passer: Passer;
  /** The acts of the activity, confirmed as in its Vue synthétique; `null`: exceptional changes, each with its motif. */
  readonly actes: readonly ActeVers[] | null;
  readonly fichierCsv: string;
}): ReactNode {
  const { legende, lignes, plusieursCentres, passer, actes, fichierCsv } = props;
  const router = useRouter();
  const [choisis, setChoisis] = useState<EtatsChoisis>({});
  const [historique, setHistorique] = useState<LigneJuryAffichee | null>(null);
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
      <OuvrirHistorique value={setHistorique}>
        {rapport === null ? null : <RapportPassages rapport={rapport} />}
        <div role="alert">
          {erreur === null ? null : (
            <p className="fr-alert fr-alert--error fr-alert--sm fr-mb-3w">{typo(erreur)}</p>
          )}
        </div>
        <TableDsfr
          legende={legende}
          lignes={lignes}
          colonnes={plusieursCentres ? COLONNES_AVANCEMENT.plusieursCentres : COLONNES_AVANCEMENT.unCentre}
          cle={({ id }) => id}
          nom={['jury', 'jurys']}
          vide="Aucun jury ne répond à ces critères. Modifiez-les, puis cliquez sur « Rechercher »."
          fichierCsv={fichierCsv}
          enCours={enCours}
        />
        {enAttente.length === 0 ? null : (
          <p className="fr-text--sm fr-mb-1w">
            {typo(`${compter(enAttente.length, 'changement', 'changements')} à enregistrer : `)}
            {enAttente.map(({ ligne, vers }) => `${ligne.code} (${ligne.etat} → ${vers})`).join(', ')}.
          </p>
        )}
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
        <DialogueHistorique jury={historique} onFermer={() => setHistorique(null)} />
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
