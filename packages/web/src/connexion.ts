import { texteCherche } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import type { EtatConnexion } from '@delib/ui';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { cheminDeRetour } from './retour';
import type { Identifiants, OuvrirConnexion } from './sessions';

// Longer than any login or password of ours: what is beyond is not worth hashing.
const LONGUEUR_MAXIMALE = 200;
const formulaireConnexion = z.object({
  // An identifiant that no account can have is unknown like any other.
  identifiant: z.string().trim().max(LONGUEUR_MAXIMALE).transform(texteCherche),
  motDePasse: z.string().max(LONGUEUR_MAXIMALE),
  retour: z.string().max(2000).catch('/'),
});

/**
 * « Se connecter »: opens a session and goes where the person was going; else says why not, fields in place.
 * @param entrer opens the session and gives the browser its cookie
 * @param identifiantManquant « Saisissez votre identifiant. »
 */
export async function seConnecterPar(
  entrer: (saisie: Identifiants) => ReturnType<OuvrirConnexion>,
  identifiantManquant: string,
  formulaire: FormData,
): Promise<EtatConnexion> {
  const saisie = formulaireConnexion.safeParse(Object.fromEntries(formulaire));
  if (!saisie.success) {
    return { identifiant: '', erreurs: { formulaire: phraseRefus({ code: 'identifiants_refuses' }) } };
  }
  const { identifiant, motDePasse, retour } = saisie.data;
  if (identifiant === '' || motDePasse === '') {
    return {
      identifiant,
      erreurs: {
        ...(identifiant === '' ? { identifiant: identifiantManquant } : {}),
        ...(motDePasse === '' ? { motDePasse: 'Saisissez votre mot de passe.' } : {}),
      },
    };
  }
  const result = await entrer({ identifiant, motDePasse });
  if (!result.ok) return { identifiant, erreurs: { formulaire: phraseRefus(result.refus) } };
  redirect(cheminDeRetour(retour));
}

/** What the address of the login page says: where to go afterwards, and the sentence it begins with. */
export function lireAdresseConnexion(parametres: Readonly<Record<string, string | string[] | undefined>>): {
  readonly retour: string;
  readonly erreurInitiale: string | undefined;
  /** Asked for by someone still logged in, whose session is about to end: the form is for them too. */
  readonly renouveler: boolean;
} {
  const retour = cheminDeRetour(typeof parametres.retour === 'string' ? parametres.retour : null);
  const renouveler = parametres.renouveler !== undefined;
  if (parametres.fin !== undefined) {
    return { retour, erreurInitiale: phraseRefus({ code: 'session_expiree' }), renouveler };
  }
  const refusee = parametres.error !== undefined;
  const erreurInitiale = refusee ? phraseRefus({ code: 'identifiants_refuses' }) : undefined;
  return { retour, erreurInitiale, renouveler };
}
