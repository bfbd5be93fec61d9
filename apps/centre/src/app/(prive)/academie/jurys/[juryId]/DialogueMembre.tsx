'use client';

import {
  type College,
  formatNom,
  LIBELLES_COLLEGE,
  LIBELLES_QUALITE,
  LIBELLES_STATUT,
  type QualiteMembre,
  STATUTS_DU_COLLEGE,
  type Statut,
  verifierSaisieComposition,
} from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import { type ReactNode, useState } from 'react';
import { ChampChoix, ChampTexte } from '../../../../../formulaire/Champs';
import { DialogueSaisie } from '../../../../../formulaire/DialogueSaisie';
import type { MembreEnCours } from './composition-vue';

const QUALITES: readonly QualiteMembre[] = ['president', 'vice_president', 'membre'];
const COLLEGES: readonly College[] = ['enseignants', 'profession'];

const versChoix = <T extends string>(valeurs: readonly T[], libelles: Readonly<Record<T, string>>) =>
  valeurs.map((valeur) => ({ valeur, libelle: libelles[valeur] }));

/** Someone to name, or what changes of someone named. Nothing is written before « Enregistrer » on the page. */
export function DialogueMembre(props: {
  /** `null`: the window is closed. */
  readonly membre: MembreEnCours | null;
  /** The others of the composition: one person is named once. */
  readonly autres: readonly MembreEnCours[];
  /** Their name is in what they attended or signed: it stays. */
  readonly nomFige: boolean;
  readonly onFermer: () => void;
  readonly onValider: (membre: MembreEnCours) => void;
}): ReactNode {
  const { membre, autres, nomFige, onFermer, onValider } = props;
  const [saisie, setSaisie] = useState<MembreEnCours | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);
  if (membre?.cle !== saisie?.cle) {
    setSaisie(membre);
    setErreur(null);
  }
  const nouveau = membre?.id === null;

  function valider(): void {
    if (saisie === null) return;
    const refus = verifierSaisieComposition([
      ...autres,
      { ...saisie, nom: saisie.nom.trim(), prenom: saisie.prenom.trim() },
    ]);
    if (refus) setErreur(phraseRefus(refus));
    else onValider({ ...saisie, nom: saisie.nom.trim(), prenom: saisie.prenom.trim() });
  }

  return (
    <DialogueSaisie
      id="membre"
      titre={nouveau || membre === null ? 'Ajouter un membre' : `Modifier ${formatNom(membre)}`}
      ouvert={membre !== null}
      onFermer={onFermer}
      onConfirmer={valider}
      libelleConfirmer={nouveau ? 'Ajouter' : 'Modifier'}
      erreur={erreur}
    >
      {saisie === null ? null : (
        <ChampsMembre
          saisie={saisie}
          nomFige={nomFige}
          onChange={(suite) => setSaisie({ ...saisie, ...suite })}
        />
      )}
    </DialogueSaisie>
  );
}

function ChampsMembre(props: {
  readonly saisie: MembreEnCours;
  readonly nomFige: boolean;
  readonly onChange: (suite: Partial<MembreEnCours>) => void;
}): ReactNode {
  const { saisie, nomFige, onChange } = props;
  const statuts: readonly Statut[] = STATUTS_DU_COLLEGE[saisie.college];
  function choisirCollege(college: College): Partial<MembreEnCours> {
    const possibles: readonly Statut[] = STATUTS_DU_COLLEGE[college];
    return {
      college,
      statut: possibles.includes(saisie.statut) ? saisie.statut : (possibles[0] ?? saisie.statut),
    };
  }
  return (
    <>
      {nomFige ? (
        <p>
          Cette personne a siégé ou signé : son nom ne change plus. Pour la remplacer, retirez-la et ajoutez
          l’autre personne.
        </p>
      ) : (
        <>
          <ChampTexte libelle="Nom" valeur={saisie.nom} longueur={80} onChange={(nom) => onChange({ nom })} />
          <ChampTexte
            libelle="Prénom"
            valeur={saisie.prenom}
            longueur={80}
            onChange={(prenom) => onChange({ prenom })}
          />
        </>
      )}
      <ChampChoix
        libelle="Qualité"
        valeur={saisie.qualite}
        choix={versChoix(QUALITES, LIBELLES_QUALITE)}
        onChange={(qualite) => {
          if (qualite === '') return;
          const avant = saisie.college === 'presidence';
          // The presidency is a college of its own, and of nobody else (D643-31).
          const college = qualite === 'president' ? 'presidence' : avant ? 'enseignants' : saisie.college;
          onChange({ qualite, ...choisirCollege(college) });
        }}
      />
      {saisie.qualite === 'president' ? null : (
        <ChampChoix
          libelle="Collège"
          valeur={saisie.college}
          choix={versChoix(COLLEGES, LIBELLES_COLLEGE)}
          onChange={(college) => {
            if (college !== '') onChange(choisirCollege(college));
          }}
        />
      )}
      <ChampChoix
        libelle="Statut"
        aide={
          saisie.qualite === 'president'
            ? 'Le président est enseignant-chercheur ou IA-IPR (D643-31).'
            : undefined
        }
        valeur={saisie.statut}
        choix={versChoix(
          // What an import brought may not be of the list: it stays readable until it is changed.
          statuts.includes(saisie.statut) ? statuts : [saisie.statut, ...statuts],
          LIBELLES_STATUT,
        )}
        onChange={(statut) => {
          if (statut !== '') onChange({ statut });
        }}
      />
    </>
  );
}
