'use client';

import {
  CODES_RESULTAT,
  direPasAPas,
  formatEtat,
  LIBELLES_GROUPE,
  LIBELLES_RESULTAT,
  NATURES_ORAL,
  NATURES_PREMIER_GROUPE,
  type NatureResultat,
  type Result,
} from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { GrilleSaisie, type LigneAEnregistrer, type ReponseDeLigne } from '@delib/ui';
import type { CandidatDesNotes, NotesASaisir } from '@delib/usecases/notes/lire-notes';
import type { ReponseNote } from '@delib/usecases/notes/saisir-notes';
import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { AnnulerEpreuve } from './AnnulerEpreuve';
import { saisirNotes } from './actions';
import { colonnesNotes, epreuveDeColonne, regrouper } from './colonnes-notes';
import { PresumesFraudeurs } from './PresumesFraudeurs';

/** The marks of one jury: of the 1er groupe by épreuve, of the 2nd by chosen discipline. */
export function NotesDuJury({ lues }: { readonly lues: NotesASaisir }): ReactNode {
  const { jury, groupe, reglement, refus, refusAnnulation, candidats, presumesFraudeurs } = lues;
  const router = useRouter();
  const [motif, setMotif] = useState('');
  const ouvert = refus === null;
  const retirable = refusAnnulation === null;
  const annulees = candidats.some(({ annulations }) => Object.keys(annulations).length > 0);
  const colonnes = useMemo(
    () => colonnesNotes(reglement, groupe, ouvert, retirable),
    [reglement, groupe, ouvert, retirable],
  );

  async function enregistrer(
    lignes: readonly LigneAEnregistrer<CandidatDesNotes>[],
  ): Promise<Result<readonly ReponseDeLigne[]>> {
    const cellules = lignes.flatMap(({ ligne, vu, voulu }) =>
      Object.entries(voulu).map(([colonne, valeur]) => ({
        candidatId: ligne.id,
        epreuve: epreuveDeColonne(ligne, colonne),
        vu: vu[colonne] ?? '',
        voulu: valeur,
      })),
    );
    const reponse = await saisirNotes({ juryId: jury.id, groupe, motif, cellules });
    if (!reponse.ok) return reponse;
    const parCandidat = new Map(lignes.map(({ ligne }) => [ligne.id, ligne]));
    return { ok: true, valeur: regrouper(reponse.valeur.map(dire), parCandidat) };
  }

  return (
    <>
      <h2 className="fr-h4 fr-mt-3w">{typo(titre(lues))}</h2>
      {lues.reexamen === null ? null : (
        <p className="fr-callout fr-py-2w">
          {typo(
            `Seules les notes des candidats que nomme le réexamen se corrigent (${lues.reexamen.reference}). Elles servent à la délibération du réexamen et remplacent les notes reçues à sa clôture.`,
          )}
        </p>
      )}
      {ouvert ? (
        <Legende natures={groupe === 1 ? NATURES_1 : NATURES_2} pas={reglement.pasDesNotes} />
      ) : (
        <p className="fr-callout fr-py-2w">{phraseRefus(refus)}</p>
      )}
      <GrilleSaisie
        legende={`Notes du ${LIBELLES_GROUPE[groupe]}, jury ${jury.code}`}
        lignes={candidats}
        colonnes={colonnes}
        cle={({ id }) => id}
        nom={['candidat', 'candidats']}
        raison={(candidat) => (ouvert ? raison(candidat, groupe) : null)}
        vide={
          groupe === 1
            ? 'Ce jury n’a aucun candidat.'
            : 'Aucun candidat de ce jury n’est admis à se présenter au 2nd groupe.'
        }
        enregistrer={enregistrer}
        onEnregistre={() => router.refresh()}
        complement={
          groupe === 1 || annulees || lues.reexamen !== null ? (
            <Motif valeur={motif} onChange={setMotif} />
          ) : undefined
        }
      />
      <AnnulerEpreuve lues={lues} />
      <PresumesFraudeurs juryId={jury.id} candidats={presumesFraudeurs} />
    </>
  );
}

/** What is typed as a code: neither a plain mark, nor a missing one, nor what has an act of its own. */
const estTapee = (nature: NatureResultat) => !['note', 'manquante', 'annulee'].includes(nature);
const NATURES_1 = NATURES_PREMIER_GROUPE.filter(estTapee);
const NATURES_2 = NATURES_ORAL.filter(estTapee);

function titre({ jury, groupe, reexamen }: NotesASaisir): string {
  if (reexamen) {
    return `Jury ${jury.code}, notes du réexamen du ${LIBELLES_GROUPE[groupe]} (PV version ${reexamen.version})`;
  }
  return `Jury ${jury.code}, ${groupe === 1 ? 'notes du 1er groupe' : 'notes des oraux du 2nd groupe'} – ${formatEtat(jury.etat)}`;
}

function raison({ admissible, choix }: CandidatDesNotes, groupe: 1 | 2): string | null {
  if (groupe === 1) return null;
  if (!admissible) return phraseRefus({ code: 'candidat_hors_second_groupe' });
  return choix.length < 2 ? phraseRefus({ code: 'choix_absent' }) : null;
}

function dire(reponse: ReponseNote) {
  const { candidatId, epreuve } = reponse;
  if (reponse.ok) return { candidatId, epreuve, valeur: reponse.valeur, phrase: null, actuel: null };
  const conflit = reponse.refus.code === 'modifie_entre_temps';
  return {
    candidatId,
    epreuve,
    valeur: null,
    phrase: phraseRefus(reponse.refus),
    actuel: conflit ? reponse.actuel : null,
  };
}

function Legende({
  natures,
  pas,
}: {
  readonly natures: readonly NatureResultat[];
  readonly pas: number;
}): ReactNode {
  const codes = natures.map((nature) => `${CODES_RESULTAT[nature]} ${LIBELLES_RESULTAT[nature]}`).join(', ');
  const garde = natures.includes('benefice')
    ? ' Un bénéfice ou un report se saisit avec sa note et son année : BEN 12,5 2024.'
    : '';
  return (
    <p className="fr-text--sm">
      {typo(
        `Saisissez une note de 0 à 20, ${direPasAPas(pas)}, ou un code : ${codes}. Vide : note manquante.${garde}`,
      )}
    </p>
  );
}

function Motif({
  valeur,
  onChange,
}: {
  readonly valeur: string;
  readonly onChange: (texte: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={id}>
        Motif des corrections
        <span className="fr-hint-text">
          {typo('Conservé avec chaque note changée, par exemple : erreur de report de la copie.')}
        </span>
      </label>
      <input
        id={id}
        className="fr-input"
        type="text"
        maxLength={500}
        value={valeur}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
