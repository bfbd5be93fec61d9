import type { ReactNode } from 'react';
import type { DemandeNumero } from './demande';

/** A plain form whose answer is an address: it can be reloaded, shared and gone back to, and needs no script. */
export function FormulaireNumero({ demande }: { readonly demande: DemandeNumero }): ReactNode {
  const saisi = demande.etat === 'vide' ? { numero: '', empreinte: '' } : demande;
  const erreurs = demande.etat === 'invalide' ? demande.erreurs : {};
  return (
    <form method="get" noValidate>
      <Champ nom="numero" libelle="Numéro du document" valeur={saisi.numero} erreur={erreurs.numero} />
      <Champ nom="empreinte" libelle="Empreinte" valeur={saisi.empreinte} erreur={erreurs.empreinte} />
      <button type="submit" className="fr-btn fr-btn--secondary">
        Vérifier le numéro
      </button>
    </form>
  );
}

function Champ(props: {
  readonly nom: 'numero' | 'empreinte';
  readonly libelle: string;
  readonly valeur: string;
  readonly erreur: string | undefined;
}): ReactNode {
  const { nom, libelle, valeur, erreur } = props;
  return (
    <div className={`fr-input-group ${erreur === undefined ? '' : 'fr-input-group--error'}`}>
      <label className="fr-label" htmlFor={nom}>
        {libelle}
      </label>
      <input
        className="fr-input"
        id={nom}
        name={nom}
        defaultValue={valeur}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={erreur === undefined ? undefined : true}
        aria-describedby={`${nom}-messages`}
      />
      <div className="fr-messages-group" id={`${nom}-messages`} aria-live="polite">
        {erreur === undefined ? null : <p className="fr-message fr-message--error">{erreur}</p>}
      </div>
    </div>
  );
}
