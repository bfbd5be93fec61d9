import { type ActiviteId, ETATS, type Etat, formatEtat, type Result, refuse } from '@delib/domain';
import { compter, formatEntier, typo } from '@delib/francais';
import type { DemandeGeneration } from '@delib/usecases/generation/demander-generation';
import type { PassageDemande } from '@delib/usecases/jury/passer-jurys';
import type { PassageAppele } from '@delib/usecases/jury/passer-jurys-appeles';
import { texteCompare, texteDuDomaine } from '@delib/usecases/texte/textes';
import { z } from 'zod';

/**
 * The activities that change the état of jurys, each with the changes that it offers, from état to état; one offers the
 * exceptional changes, each with its motif.
 */
export const PASSAGES = {
  ouvrir_deliberations: { '000': '105', '105': '110', '198': '200' },
  verrouiller_groupes: { '140': '198', '214': '218' },
  terminer_1er_groupe: { '130': '140' },
  ouvrir_2nd_groupe: { '200': '210' },
  terminer_2nd_groupe: { '212': '214' },
  gerer_avancement_jurys: 'exceptionnel',
} as const satisfies Partial<Record<ActiviteId, Readonly<Partial<Record<Etat, Etat>>> | 'exceptionnel'>>;

/** An activity that changes the état of jurys. */
export type ActiviteDePassage = keyof typeof PASSAGES;

/** Is this one of them? What an action is given comes from outside. */
export function isActiviteDePassage(valeur: unknown): valeur is ActiviteDePassage {
  return typeof valeur === 'string' && Object.hasOwn(PASSAGES, valeur);
}

/** More jurys than an académie has. */
const JURYS_MAXIMUM = 10_000;

const passage = z.object({
  juryId: z.uuid(),
  jury: texteCompare({ max: 40 }),
  etatVu: z.enum(ETATS),
  vers: z.enum(ETATS),
});
const normaux = z.array(passage).min(1).max(JURYS_MAXIMUM);
const exceptionnels = z
  .array(passage.extend({ motif: texteDuDomaine({ max: 1000 }) }))
  .min(1)
  .max(JURYS_MAXIMUM);

/**
 * The changes of état that a view of an activity asks for: each with the état that the person saw. A change that this
 * activity does not offer refuses them all: no screen of ours asks for it. Refusal: saisie_invalide.
 */
export function lirePassages(activite: ActiviteDePassage, input: unknown): Result<readonly PassageDemande[]> {
  const offre = PASSAGES[activite];
  if (offre === 'exceptionnel') {
    const lus = exceptionnels.safeParse(input);
    const attendu = 'un état de la liste et un motif de 1 000 caractères au plus';
    return lus.success ? { ok: true, valeur: lus.data } : invalide(attendu);
  }
  const passages: Readonly<Partial<Record<Etat, Etat>>> = offre;
  const lus = normaux.safeParse(input);
  const offerts = lus.success && lus.data.every(({ etatVu, vers }) => passages[etatVu] === vers);
  return offerts ? { ok: true, valeur: lus.data } : invalide('des jurys de la liste');
}

const code = texteCompare({ max: 40 });
const appele = z.object({
  etatVu: z.enum(ETATS),
  vers: z.enum(ETATS),
  jurys: z
    .array(z.object({ session: code, codes: z.array(code).min(1).max(JURYS_MAXIMUM) }))
    .min(1)
    .max(JURYS_MAXIMUM)
    .refine((jurys) => jurys.reduce((somme, { codes }) => somme + codes.length, 0) <= JURYS_MAXIMUM),
});

/**
 * The change of état that a Vue synthétique asks for all the jurys it named, by code, at the one état where it showed them.
 * Refusal: saisie_invalide, also for a change that the activity does not offer.
 */
export function lirePassageAppele(activite: ActiviteDePassage, input: unknown): Result<PassageAppele> {
  const offre: Readonly<Partial<Record<Etat, Etat>>> | 'exceptionnel' = PASSAGES[activite];
  const lu = appele.safeParse(input);
  const offert = lu.success && offre !== 'exceptionnel' && offre[lu.data.etatVu] === lu.data.vers;
  return offert ? { ok: true, valeur: lu.data } : invalide('des jurys de la liste');
}

/** The same as a job: what its compte-rendu is called, and says of what was asked. */
export function enTraitement(
  activite: ActiviteDePassage,
  demande: PassageAppele,
  nombre: number,
): DemandeGeneration {
  const [jurys, vers] = [compter(nombre, 'jury', 'jurys'), formatEtat(demande.vers)];
  return {
    activite,
    titre: typo(`Passage de ${jurys} à l’état ${demande.vers}`),
    parametres: demande,
    criteres: [
      { libelle: 'État de départ', valeur: formatEtat(demande.etatVu) },
      { libelle: 'Nouvel état', valeur: vers },
      { libelle: 'Jurys', valeur: formatEntier(nombre) },
    ],
  };
}

function invalide(attendu: string): Result<never> {
  return refuse({ code: 'saisie_invalide', champ: 'Nouvel état', attendu });
}
