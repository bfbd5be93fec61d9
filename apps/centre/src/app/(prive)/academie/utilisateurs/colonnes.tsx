import { LIBELLES_ROLE } from '@delib/domain';
import { formatDateHeure } from '@delib/francais';
import type { ColonneDsfr } from '@delib/ui';
import { createContext, type ReactNode, useContext } from 'react';
import { type CompteAffiche, LIBELLES_SITUATION, type SituationCompte } from './affichage';

/** What a row's button asks for. */
export type ActeCompte = 'modifier' | 'renouveler' | 'desactiver' | 'reactiver' | 'lever';

/** Columns are defined once, outside the component: their buttons find what to call here. */
export const DemanderActe = createContext<(acte: ActeCompte, compte: CompteAffiche) => void>(() => {});

const BADGES: Readonly<Record<SituationCompte, string>> = {
  actif: 'fr-badge--success',
  verrouille: 'fr-badge--warning',
  desactive: '',
};

export const COLONNES_COMPTES: readonly ColonneDsfr<CompteAffiche>[] = [
  {
    id: 'identifiant',
    titre: 'Identifiant',
    valeur: ({ identifiant }) => identifiant,
    personnelle: true,
  },
  { id: 'nom', titre: 'Nom', valeur: ({ prenom, nom }) => `${nom} ${prenom}`, personnelle: true },
  { id: 'role', titre: 'Rôle', valeur: ({ role }) => LIBELLES_ROLE[role], filtre: 'liste' },
  {
    id: 'centre',
    titre: 'Centre',
    valeur: ({ centre }) => centre || null,
    filtre: 'liste',
    multiligne: true,
  },
  {
    id: 'situation',
    titre: 'Situation',
    valeur: ({ situation }) => LIBELLES_SITUATION[situation],
    rendu: ({ situation, depuis }) => (
      <>
        <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${BADGES[situation]}`}>
          {LIBELLES_SITUATION[situation]}
        </span>
        {depuis === null ? null : <span className="delib-refus">depuis le {formatDateHeure(depuis)}</span>}
      </>
    ),
    filtre: 'liste',
    multiligne: true,
  },
  {
    id: 'actes',
    titre: 'Changer',
    valeur: () => null,
    rendu: (compte) => <Actes compte={compte} />,
    filtre: 'aucun',
    tri: false,
    masquable: false,
    multiligne: true,
  },
];

function Actes({ compte }: { readonly compte: CompteAffiche }): ReactNode {
  const demander = useContext(DemanderActe);
  const bouton = (acte: ActeCompte, libelle: string) => (
    <button
      type="button"
      className="fr-btn fr-btn--sm fr-btn--secondary"
      onClick={() => demander(acte, compte)}
    >
      {libelle}
      <span className="fr-sr-only"> {compte.identifiant}</span>
    </button>
  );
  if (compte.situation === 'desactive') {
    return <div className="delib-boutons-ligne">{bouton('reactiver', 'Réactiver')}</div>;
  }
  return (
    <div className="delib-boutons-ligne">
      {bouton('modifier', 'Modifier')}
      {bouton('renouveler', 'Nouveau mot de passe')}
      {compte.situation === 'verrouille' ? bouton('lever', 'Lever le verrou') : null}
      {compte.soi ? <span className="delib-refus">Votre compte</span> : bouton('desactiver', 'Désactiver')}
    </div>
  );
}
