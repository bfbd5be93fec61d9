import { texteCompare } from '@delib/usecases/texte/textes';
import { z } from 'zod';

/** What the QR code or the form asks, as the address holds it. */
export type ParametresVerification = Readonly<Record<string, string | string[] | undefined>>;

/** Read from the address: nothing asked, something unreadable, or a number and digest to look up. */
export type DemandeNumero =
  | { readonly etat: 'vide' }
  | {
      readonly etat: 'invalide';
      readonly numero: string;
      readonly empreinte: string;
      readonly erreurs: Partial<Record<'numero' | 'empreinte', string>>;
    }
  | { readonly etat: 'valide'; readonly numero: string; readonly empreinte: string };

// A digest is printed in groups of eight: spaces are no part of it.
const sansEspaces = texteCompare({ max: 500 }).transform((texte) => texte.replace(/\s+/g, ''));
const demande = z.object({
  numero: sansEspaces.pipe(z.string().regex(/^[A-Za-z0-9_-]{1,80}$/)),
  empreinte: sansEspaces.pipe(z.string().regex(/^[0-9a-fA-F]{64}$/)),
});

const ERREURS = {
  numero: 'Recopiez le numéro imprimé au pied du document, par exemple PV-2026-20112-1-v1.',
  empreinte: 'Recopiez les 64 chiffres et lettres de l’empreinte (de 0 à 9 et de a à f).',
} as const;

/** The number and digest asked for; anything else is told field by field, never thrown. */
export function lireDemande(parametres: ParametresVerification): DemandeNumero {
  const numero = premier(parametres.numero);
  const empreinte = premier(parametres.empreinte);
  if (numero === '' && empreinte === '') return { etat: 'vide' };
  const lu = demande.safeParse({ numero, empreinte });
  if (lu.success) return { etat: 'valide', ...lu.data };
  const champs = new Set(lu.error.issues.map(({ path }) => path[0]));
  return {
    etat: 'invalide',
    numero: numero.slice(0, 200),
    empreinte: empreinte.slice(0, 200),
    erreurs: {
      ...(champs.has('numero') ? { numero: ERREURS.numero } : {}),
      ...(champs.has('empreinte') ? { empreinte: ERREURS.empreinte } : {}),
    },
  };
}

function premier(valeur: string | string[] | undefined): string {
  return (Array.isArray(valeur) ? valeur[0] : valeur) ?? '';
}
