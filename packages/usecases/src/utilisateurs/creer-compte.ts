import { insertCompte, isDoublon, withActor } from '@delib/db';
import { accept, lireTexte, type Result, refuse } from '@delib/domain';
import { hacherMotDePasse } from '../connexion/mot-de-passe';
import { type Contexte, journaliser } from '../contexte';

export interface NouveauCompte {
  readonly role: 'chef_de_centre' | 'gestionnaire' | 'rssi';
  readonly identifiant: string;
  readonly motDePasse: string;
  readonly prenom: string;
  readonly nom: string;
  /** A chef de centre has exactly one centre, the others none. */
  readonly centreId: string | null;
}

/** Creates a local account of the académie. Refusals: role_interdit, saisie_invalide (taken, weak, no centre), caractere_refuse. */
export async function creerCompte(
  contexte: Contexte,
  compte: NouveauCompte,
): Promise<Result<{ readonly id: string }>> {
  const { acteur } = contexte;
  if (acteur.role !== 'gestionnaire') return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
  const identifiant = compte.identifiant.trim().toLowerCase();
  if (!/^[a-z0-9][a-z0-9._-]{2,39}$/.test(identifiant)) {
    return refuse({
      code: 'saisie_invalide',
      champ: 'identifiant',
      attendu: '3 à 40 lettres sans accent, chiffres, points ou tirets',
    });
  }
  if (compte.motDePasse.length < 12) {
    return refuse({ code: 'saisie_invalide', champ: 'mot de passe', attendu: 'au moins 12 caractères' });
  }
  if ((compte.role === 'chef_de_centre') !== (compte.centreId !== null)) {
    return refuse({
      code: 'saisie_invalide',
      champ: 'centre',
      attendu: 'un centre pour un chef de centre, aucun sinon',
    });
  }
  const [prenom, nom] = [lireTexte(compte.prenom), lireTexte(compte.nom)];
  if (!prenom.ok) return prenom;
  if (!nom.ok) return nom;
  const empreinteMotDePasse = await hacherMotDePasse(compte.motDePasse);
  try {
    return await withActor(
      contexte.database,
      acteur,
      async (tx): Promise<Result<{ readonly id: string }>> => {
        const { role, centreId } = compte;
        const id = await insertCompte(tx, {
          academieId: acteur.academieId,
          centreId,
          role,
          identifiant,
          empreinteMotDePasse,
          prenom: prenom.valeur,
          nom: nom.valeur,
        });
        journaliser(tx, contexte, {
          acte: 'creerCompte',
          objet: `compte ${identifiant}`,
          centreId,
          apres: { role },
        });
        return accept({ id });
      },
    );
  } catch (error) {
    if (isDoublon(error)) {
      return refuse({
        code: 'saisie_invalide',
        champ: 'identifiant',
        attendu: 'un identifiant qui n’est pas déjà pris',
      });
    }
    throw error;
  }
}
