'use client';

import { LIBELLES_ROLE } from '@delib/domain';
import { typo } from '@delib/francais';
import { Dialogue, TableDsfr } from '@delib/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useState } from 'react';
import { DialogueSaisie } from '../../../../formulaire/DialogueSaisie';
import {
  type AccesRemis,
  creerCompte,
  desactiverCompte,
  leverVerrouCompte,
  modifierCompte,
  type Reponse,
  type ReponseAcces,
  reactiverCompte,
  renouvelerMotDePasse,
} from './actions';
import type { CentreAffiche, CompteAffiche } from './affichage';
import { type ActeCompte, COLONNES_COMPTES, DemanderActe } from './colonnes';
import { FicheRemise } from './FicheRemise';
import { COMPTE_VIDE, type CompteSaisi, FormulaireCompte } from './FormulaireCompte';

const COUPURE: Reponse = {
  ok: false,
  phrase: typo('Le serveur ne répond pas. Rechargez la page : elle dira ce qui est enregistré.'),
};

/** Acts that are confirmed with what they do; the others change nothing that was working. */
type ActeConfirme = Extract<ActeCompte, 'renouveler' | 'desactiver'>;

const TITRES: Readonly<Record<ActeConfirme, (compte: CompteAffiche) => string>> = {
  renouveler: ({ identifiant }) => `Donner un nouveau mot de passe à ${identifiant} ?`,
  desactiver: ({ identifiant }) => `Désactiver le compte ${identifiant} ?`,
};
const EFFETS: Readonly<Record<ActeConfirme, string>> = {
  renouveler:
    'Le mot de passe actuel cesse de fonctionner immédiatement et les sessions en cours de cette personne prennent fin. Le nouveau sera affiché une seule fois, avec une fiche à imprimer : préparez l’imprimante.',
  desactiver:
    'Cette personne ne pourra plus se connecter et ses sessions en cours prennent fin immédiatement. Ce qu’elle a fait reste au journal. Le compte pourra être réactivé.',
};

/** The local accounts: their table, the windows that change them, and a password once drawn. */
export function Comptes(props: {
  readonly comptes: readonly CompteAffiche[];
  readonly centres: readonly CentreAffiche[];
}): ReactNode {
  const { comptes, centres } = props;
  const router = useRouter();
  const [saisie, setSaisie] = useState<{ readonly id: string | null; readonly valeur: CompteSaisi } | null>(
    null,
  );
  const [confirme, setConfirme] = useState<{
    readonly acte: ActeConfirme;
    readonly compte: CompteAffiche;
  } | null>(null);
  const [acces, setAcces] = useState<AccesRemis | null>(null);
  const [reponse, setReponse] = useState<Reponse | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);

  const attendre = useCallback(async <T,>(acte: Promise<T>): Promise<T | Reponse> => {
    setEnCours(true);
    setReponse(null);
    try {
      return await acte;
    } catch {
      return COUPURE;
    } finally {
      setEnCours(false);
    }
  }, []);

  const demander = useCallback(
    (acte: ActeCompte, compte: CompteAffiche): void => {
      setErreur(null);
      if (acte === 'modifier') setSaisie({ id: compte.id, valeur: compte });
      else if (acte === 'renouveler' || acte === 'desactiver') setConfirme({ acte, compte });
      else {
        void attendre(acte === 'lever' ? leverVerrouCompte(compte.id) : reactiverCompte(compte.id)).then(
          setReponse,
        );
      }
    },
    [attendre],
  );

  async function enregistrer(): Promise<void> {
    if (saisie === null) return;
    setErreur(null);
    const { id, valeur } = saisie;
    const { prenom, nom, centreId } = valeur;
    const fait = await attendre<Reponse | ReponseAcces>(
      id === null ? creerCompte(toCompte(valeur)) : modifierCompte(id, { prenom, nom, centreId }),
    );
    if (!fait.ok) {
      setErreur('phrase' in fait ? fait.phrase : null);
      return;
    }
    setSaisie(null);
    if ('acces' in fait) setAcces(fait.acces);
    else if ('phrase' in fait) setReponse(fait);
  }

  async function confirmer(): Promise<void> {
    if (confirme === null) return;
    const { acte, compte } = confirme;
    const fait = await attendre<Reponse | ReponseAcces>(
      acte === 'renouveler' ? renouvelerMotDePasse(compte.id) : desactiverCompte(compte.id),
    );
    setConfirme(null);
    if ('acces' in fait) setAcces(fait.acces);
    else setReponse(fait);
  }

  if (acces !== null) {
    return (
      <FicheRemise
        acces={acces}
        terminer={() => {
          setAcces(null);
          router.refresh();
        }}
      />
    );
  }
  return (
    <DemanderActe value={demander}>
      <div role="status">
        {reponse === null ? null : (
          <p className={`fr-alert fr-alert--sm fr-mb-3w fr-alert--${reponse.ok ? 'success' : 'error'}`}>
            {reponse.phrase}
          </p>
        )}
      </div>
      <TableDsfr
        legende="Comptes de l’académie"
        lignes={comptes}
        colonnes={COLONNES_COMPTES}
        cle={({ id }) => id}
        nom={['compte', 'comptes']}
        vide="Aucun compte. Créez d’abord celui d’un gestionnaire."
        enCours={enCours}
        complement={
          <button
            type="button"
            className="fr-btn"
            onClick={() => {
              setErreur(null);
              setSaisie({ id: null, valeur: COMPTE_VIDE });
            }}
          >
            Créer un compte
          </button>
        }
      />
      <DialogueSaisie
        id="compte"
        titre={
          saisie === null || saisie.id === null ? 'Créer un compte' : `Modifier ${saisie.valeur.identifiant}`
        }
        ouvert={saisie !== null}
        onFermer={() => setSaisie(null)}
        onConfirmer={() => void enregistrer()}
        libelleConfirmer={saisie?.id === null ? 'Créer' : 'Modifier'}
        enCours={enCours}
        erreur={erreur}
      >
        {saisie === null ? null : (
          <>
            <p>
              {typo(
                saisie.id === null
                  ? 'Le mot de passe est tiré au hasard et affiché une seule fois, avec une fiche à imprimer.'
                  : `${LIBELLES_ROLE[saisie.valeur.role]}. Ses sessions en cours prennent fin : elles portent l’ancien nom et l’ancien centre.`,
              )}
            </p>
            <FormulaireCompte
              saisie={saisie.valeur}
              nouveau={saisie.id === null}
              centres={centres}
              onChange={(valeur) => setSaisie({ ...saisie, valeur })}
            />
          </>
        )}
      </DialogueSaisie>
      <Dialogue
        id="confirmer-compte"
        titre={confirme === null ? '' : TITRES[confirme.acte](confirme.compte)}
        ouvert={confirme !== null}
        onFermer={() => setConfirme(null)}
        onConfirmer={() => void confirmer()}
        enCours={enCours}
      >
        {confirme === null ? null : (
          <p>{typo(`${confirme.compte.prenom} ${confirme.compte.nom}. ${EFFETS[confirme.acte]}`)}</p>
        )}
      </Dialogue>
    </DemanderActe>
  );
}

function toCompte({ role, identifiant, prenom, nom, centreId }: CompteSaisi): CompteSaisi {
  return { role, identifiant, prenom, nom, centreId };
}
