import type { Acteur } from '@delib/domain';

/** Whoever holds the worker's URL acts, and reads, as this gestionnaire of an académie; the journal names it so. */
export function ligneDeCommande(academieId: string) {
  return {
    role: 'gestionnaire',
    compteId: 'ligne-de-commande',
    academieId,
    connexionId: 'ligne-de-commande',
    prenom: 'Ligne',
    nom: 'de commande',
  } as const satisfies Acteur;
}
