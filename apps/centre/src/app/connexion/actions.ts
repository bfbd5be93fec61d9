'use server';

import { type EtatConnexion, phraseRefus } from '@delib/ui';
import { cheminDeRetour, sealSessionCookie } from '@delib/ui/web';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ouvrirConnexion } from '../../server/auth';
import { fermerSession } from '../../server/fermer-session';
import { getSession } from '../../server/session';
import { sessionSettings } from '../../server/session-settings';

// Longer than any login or password of ours: what is beyond is not worth hashing.
const LONGUEUR_MAXIMALE = 200;
const formulaireConnexion = z.object({
  identifiant: z.string().trim().max(LONGUEUR_MAXIMALE),
  motDePasse: z.string().max(LONGUEUR_MAXIMALE),
  retour: z.string().max(2000).catch('/'),
});

/** « Se connecter »: opens a session and goes where the person was going; else says why not, fields in place. */
export async function seConnecter(_etat: EtatConnexion, formulaire: FormData): Promise<EtatConnexion> {
  const saisie = formulaireConnexion.safeParse(Object.fromEntries(formulaire));
  if (!saisie.success) {
    return { identifiant: '', erreurs: { formulaire: phraseRefus({ code: 'identifiants_refuses' }) } };
  }
  const { identifiant, motDePasse, retour } = saisie.data;
  if (identifiant === '' || motDePasse === '') {
    return {
      identifiant,
      erreurs: {
        ...(identifiant === '' ? { identifiant: 'Saisissez votre identifiant.' } : {}),
        ...(motDePasse === '' ? { motDePasse: 'Saisissez votre mot de passe.' } : {}),
      },
    };
  }
  const result = await ouvrirConnexion({ identifiant, motDePasse });
  if (!result.ok) return { identifiant, erreurs: { formulaire: phraseRefus(result.refus) } };

  // A session left open in this browser ends here: one browser is one person.
  const precedente = await getSession();
  if (precedente !== null) await fermerSession(precedente);
  const cookie = await sealSessionCookie(sessionSettings(), result.valeur.connexionId);
  (await cookies()).set(cookie.name, cookie.value, cookie.options);
  redirect(cheminDeRetour(retour));
}
