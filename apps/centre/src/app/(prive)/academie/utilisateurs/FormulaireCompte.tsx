'use client';

import { LIBELLES_ROLE } from '@delib/domain';
import type { ReactNode } from 'react';
import { ChampChoix, ChampTexte } from '../../../../formulaire/Champs';
import { type CentreAffiche, type CompteAffiche, nomCentre } from './affichage';

/** What is typed of an account. */
export interface CompteSaisi {
  readonly role: CompteAffiche['role'];
  readonly identifiant: string;
  readonly prenom: string;
  readonly nom: string;
  readonly centreId: string | null;
}

export const COMPTE_VIDE: CompteSaisi = {
  role: 'chef_de_centre',
  identifiant: '',
  prenom: '',
  nom: '',
  centreId: null,
};

const ROLES = ['chef_de_centre', 'gestionnaire', 'rssi'] as const;

/** The fields of an account; role and identifiant of one that exists stay. */
export function FormulaireCompte(props: {
  readonly saisie: CompteSaisi;
  readonly nouveau: boolean;
  readonly centres: readonly CentreAffiche[];
  readonly onChange: (saisie: CompteSaisi) => void;
}): ReactNode {
  const { saisie, nouveau, centres, onChange } = props;
  return (
    <>
      {nouveau ? (
        <>
          <ChampChoix
            libelle="Rôle"
            valeur={saisie.role}
            choix={ROLES.map((role) => ({ valeur: role, libelle: LIBELLES_ROLE[role] }))}
            onChange={(role) => {
              if (role === '') return;
              onChange({ ...saisie, role, centreId: role === 'chef_de_centre' ? saisie.centreId : null });
            }}
          />
          <ChampTexte
            libelle="Identifiant"
            aide="3 à 40 lettres sans accent, chiffres, points ou tirets. Il ne change plus ensuite."
            valeur={saisie.identifiant}
            longueur={40}
            onChange={(identifiant) => onChange({ ...saisie, identifiant })}
          />
        </>
      ) : null}
      <ChampTexte
        libelle="Nom"
        valeur={saisie.nom}
        longueur={80}
        onChange={(nom) => onChange({ ...saisie, nom })}
      />
      <ChampTexte
        libelle="Prénom"
        valeur={saisie.prenom}
        longueur={80}
        onChange={(prenom) => onChange({ ...saisie, prenom })}
      />
      {saisie.role === 'chef_de_centre' ? (
        <ChampChoix
          libelle="Centre de délibération"
          valeur={saisie.centreId ?? ''}
          aucun="Choisir un centre"
          choix={centres.map((centre) => ({ valeur: centre.id, libelle: nomCentre(centre) }))}
          onChange={(centreId) => onChange({ ...saisie, centreId: centreId === '' ? null : centreId })}
        />
      ) : null}
    </>
  );
}
