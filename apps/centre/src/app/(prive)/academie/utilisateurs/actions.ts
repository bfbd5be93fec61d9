'use server';

import { randomBytes } from 'node:crypto';
import { renderFicheAcces } from '@delib/documents';
import { LIBELLES_ROLE, motDePassePapillon, type Result, refuse } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { refusDeSaisie, texteCompare, texteLibre } from '@delib/usecases/texte/textes';
import { creerCompte as creer } from '@delib/usecases/utilisateurs/creer-compte';
import * as centres from '@delib/usecases/utilisateurs/gerer-centres';
import {
  desactiverCompte as desactiver,
  leverVerrouCompte as lever,
  modifierCompte as modifier,
  reactiverCompte as reactiver,
  renouvelerMotDePasse as renouveler,
} from '@delib/usecases/utilisateurs/gerer-comptes';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { loadCadre } from '../../../../server/cadre';
import type { ContexteCentre } from '../../../../server/contexte';
import { env } from '../../../../server/env';
import { demanderActivite } from '../../../../server/garde';
import { nomCentre } from './affichage';

/** What an act answers, as a sentence. */
export interface Reponse {
  readonly ok: boolean;
  readonly phrase: string;
}

/** A password told once, with the page to print. */
export interface AccesRemis {
  readonly identifiant: string;
  readonly titulaire: string;
  readonly motDePasse: string;
  /** `null` when the page could not be laid out: the password is on the screen. */
  readonly pdf: { readonly nom: string; readonly base64: string } | null;
}

export type ReponseAcces =
  | { readonly ok: true; readonly acces: AccesRemis }
  | { readonly ok: false; readonly phrase: string };

const compte = z.object({
  role: z.enum(['chef_de_centre', 'gestionnaire', 'rssi']),
  identifiant: texteCompare({ max: 200 }),
  prenom: texteLibre({ min: 1, max: 80 }),
  nom: texteLibre({ min: 1, max: 80 }),
  centreId: z.uuid().nullable(),
});
const identite = compte.pick({ prenom: true, nom: true, centreId: true });
const centre = z.object({ nom: texteLibre({ max: 200 }), ville: texteLibre({ max: 200 }) });
/** What the page showed, to be compared with what is kept. */
const centreVu = z.object({ nom: texteCompare({ max: 200 }), ville: texteCompare({ max: 200 }) });

const aleatoire = (n: number) => new Uint8Array(randomBytes(n));
const CHEMIN = '/academie/utilisateurs';

/** « Créer un compte »: its password is drawn, shown once with the page to hand over. */
export async function creerCompte(saisie: z.input<typeof compte>): Promise<ReponseAcces> {
  const contexte = await demanderActivite('centres_et_utilisateurs');
  if (!contexte.ok) return non(contexte.refus);
  const lue = compte.safeParse(saisie);
  if (!lue.success) {
    return non(
      refusDeSaisie(lue.error, {
        code: 'saisie_invalide',
        champ: 'nom et prénom',
        attendu: 'de 1 à 80 caractères chacun',
      }),
    );
  }
  const motDePasse = motDePassePapillon(aleatoire(64));
  const cree = await creer(contexte.valeur, { ...lue.data, motDePasse });
  if (!cree.ok) return non(cree.refus);
  revalidatePath(CHEMIN);
  const identifiant = lue.data.identifiant.trim().toLowerCase();
  return { ok: true, acces: await remettre(contexte.valeur, { ...lue.data, identifiant }, motDePasse) };
}

/** « Nouveau mot de passe »: the earlier one stops at once. */
export async function renouvelerMotDePasse(id: string): Promise<ReponseAcces> {
  const contexte = await demanderActivite('centres_et_utilisateurs');
  if (!contexte.ok) return non(contexte.refus);
  if (!estId(id)) return non({ code: 'introuvable' });
  const fait = await renouveler(contexte.valeur, id, aleatoire);
  if (!fait.ok) return non(fait.refus);
  revalidatePath(CHEMIN);
  return { ok: true, acces: await remettre(contexte.valeur, fait.valeur.compte, fait.valeur.motDePasse) };
}

/** « Modifier »: name and centre. */
export async function modifierCompte(id: string, saisie: z.input<typeof identite>): Promise<Reponse> {
  const lue = identite.safeParse(saisie);
  if (!lue.success || !estId(id)) {
    return dire(refuse({ code: 'saisie_invalide', champ: 'nom et prénom', attendu: 'de 1 à 80 caractères' }));
  }
  return agir((contexte) => modifier(contexte, id, lue.data), 'Le compte est modifié.');
}

/** « Désactiver »: open sessions end at once. */
export async function desactiverCompte(id: string): Promise<Reponse> {
  if (!estId(id)) return dire(refuse({ code: 'introuvable' }));
  return agir((contexte) => desactiver(contexte, id), 'Le compte est désactivé.');
}

/** « Réactiver » an account, with the password it had. */
export async function reactiverCompte(id: string): Promise<Reponse> {
  if (!estId(id)) return dire(refuse({ code: 'introuvable' }));
  return agir(
    (contexte) => reactiver(contexte, id),
    'Le compte est réactivé, avec le mot de passe qu’il avait.',
  );
}

/** « Lever le verrou » of an account held after too many failures. */
export async function leverVerrouCompte(id: string): Promise<Reponse> {
  if (!estId(id)) return dire(refuse({ code: 'introuvable' }));
  return agir(
    (contexte) => lever(contexte, id),
    'Le verrou est levé : la connexion est de nouveau possible.',
  );
}

/** « Créer un centre » */
export async function creerCentre(saisie: z.input<typeof centre> & { code: string }): Promise<Reponse> {
  const lue = centre.extend({ code: texteCompare({ max: 200 }) }).safeParse(saisie);
  if (!lue.success) return dire(refuse(refusDeSaisie(lue.error, { code: 'introuvable' })));
  return agir((contexte) => centres.creerCentre(contexte, lue.data), 'Le centre est créé.');
}

/** « Modifier » a centre: its name and town, if they are still those that were seen. */
export async function modifierCentre(
  id: string,
  vu: z.input<typeof centre>,
  saisie: z.input<typeof centre>,
): Promise<Reponse> {
  const [avant, apres] = [centreVu.safeParse(vu), centre.safeParse(saisie)];
  if (!apres.success) return dire(refuse(refusDeSaisie(apres.error, { code: 'introuvable' })));
  if (!avant.success || !estId(id)) return dire(refuse({ code: 'introuvable' }));
  return agir(
    (contexte) => centres.modifierCentre(contexte, { id, vu: avant.data, saisie: apres.data }),
    'Le centre est modifié.',
  );
}

async function agir(
  acte: (contexte: ContexteCentre) => Promise<Result<unknown>>,
  phrase: string,
): Promise<Reponse> {
  const contexte = await demanderActivite('centres_et_utilisateurs');
  if (!contexte.ok) return dire(contexte);
  const fait = await acte(contexte.valeur);
  if (!fait.ok) return dire(fait);
  revalidatePath(CHEMIN);
  return { ok: true, phrase: typo(phrase) };
}

/** The password is stored already: whatever happens here, it must reach the screen. */
async function remettre(
  contexte: ContexteCentre,
  compte: {
    readonly prenom: string;
    readonly nom: string;
    readonly role: 'chef_de_centre' | 'gestionnaire' | 'rssi';
    readonly identifiant: string;
    readonly centreId: string | null;
  },
  motDePasse: string,
): Promise<AccesRemis> {
  const { prenom, nom, role, identifiant, centreId } = compte;
  const acces = { identifiant, titulaire: `${prenom} ${nom}`, motDePasse };
  try {
    const cadre = await loadCadre();
    const sien = cadre.centres.find((candidat) => candidat.id === centreId);
    const numero = `ACC-${contexte.maintenant.toISOString().replace(/[-:]|\.\d+Z$/g, '')}`;
    const { pdf } = await renderFicheAcces({
      numero,
      academie: cadre.academie?.nom ?? '',
      prenom,
      nom,
      role: LIBELLES_ROLE[role],
      centre: sien === undefined ? null : nomCentre(sien),
      url: env().NEXTAUTH_URL,
      identifiant,
      motDePasse,
      editeLe: contexte.maintenant,
    });
    return { ...acces, pdf: { nom: `${numero}.pdf`, base64: Buffer.from(pdf).toString('base64') } };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`access page, request ${contexte.requete}: ${detail}\n`);
    return { ...acces, pdf: null };
  }
}

function estId(id: string): boolean {
  return z.uuid().safeParse(id).success;
}

function dire(fait: Result<unknown>): Reponse {
  return fait.ok ? { ok: true, phrase: '' } : { ok: false, phrase: phraseRefus(fait.refus) };
}

function non(refus: Parameters<typeof phraseRefus>[0]): { readonly ok: false; readonly phrase: string } {
  return { ok: false, phrase: phraseRefus(refus) };
}
