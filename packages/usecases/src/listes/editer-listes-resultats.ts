import { createHash } from 'node:crypto';
import {
  appendJournal,
  countHorsAffichage,
  insertListeAffichee,
  selectAcademie,
  selectAffichage,
  selectPublication,
  type Tx,
  withActor,
} from '@delib/db';
import {
  ETAPES,
  formatNom,
  type Groupe,
  type Issue,
  precede,
  pvSigne,
  type Refus,
  type Result,
  refuse,
} from '@delib/domain';
import { type Contexte, ligneJournal, nomActeur } from '../contexte';
import { type JuryLu, loadJurys } from '../jury/faits';

/** The lists of activity 6; those of the 2nd groupe (activity 14) are the first and the last. */
export type ListeAffichage = Extract<Issue, 'admis' | 'second_groupe' | 'non_admis'>;

/** The memo's own names of the posted lists. */
export const LIBELLES_LISTE = {
  1: {
    admis: 'Liste d’affichage des admis',
    second_groupe: 'Liste des candidats admis à se présenter aux épreuves du second groupe',
    non_admis: 'Liste des non admis',
  },
  2: {
    admis: 'Liste d’affichage des admis au 2nd groupe',
    second_groupe: '',
    non_admis: 'Liste des non admis au 2nd groupe',
  },
} as const satisfies Record<Groupe, Record<ListeAffichage, string>>;

export interface JuryAffichage {
  readonly code: string;
  readonly specialite: string;
  readonly president: string | null;
  readonly candidats: readonly { readonly nom: string; readonly prenoms: string }[];
  /** Candidates with that decision who are on no posted list (liste rouge, présumés fraudeurs). */
  readonly horsAffichage: number;
}

/** The data of one edition; rendering is a pure function of it. */
export interface EditionListe {
  readonly numero: string;
  /** SHA-256 (hex) of what the list says, printed on it so that Vérifier answers without names. */
  readonly empreinte: string;
  readonly session: string;
  readonly essai: boolean;
  readonly academie: string;
  readonly centre: { readonly code: string; readonly nom: string; readonly ville: string };
  readonly groupe: Groupe;
  readonly liste: ListeAffichage;
  readonly jurys: readonly JuryAffichage[];
  readonly editeLe: Date;
}

/**
 * Activity 6, « Editer les listes de résultats du centre de délibération ». Refusals: aucun_jury_choisi,
 * introuvable, publication_fermee, etat_inadapte (before 130), pv_non_signe, pv_en_anomalie; one jury that
 * cannot refuses the edition, since a posted list must be whole.
 */
export function editerListesResultats(
  contexte: Contexte,
  demande: { readonly juryIds: readonly string[]; readonly groupe: Groupe; readonly liste: ListeAffichage },
): Promise<Result<EditionListe>> {
  return withActor(contexte.database, contexte.acteur, (tx) => editerDans(tx, contexte, demande));
}

async function editerDans(
  tx: Tx,
  contexte: Contexte,
  { juryIds, groupe, liste }: Parameters<typeof editerListesResultats>[1],
): Promise<Result<EditionListe>> {
  if (juryIds.length === 0) return refuse({ code: 'aucun_jury_choisi' });
  const lus = await loadJurys(tx, contexte.confiance, { ids: juryIds });
  const [first] = lus;
  if (!first || lus.length !== new Set(juryIds).size) return refuse({ code: 'introuvable' });
  if (lus.some(({ jury }) => jury.centreId !== first.jury.centreId)) {
    return refuse({ code: 'saisie_invalide', champ: 'jurys', attendu: 'des jurys d’un même centre' });
  }
  const publication = await selectPublication(tx, first.jury.sessionId);
  if (!publication.some((p) => p.groupe === groupe && p.ouvert))
    return refuse({ code: 'publication_fermee', groupe });
  for (const lu of lus) {
    const refus = refusAffichage(lu, groupe);
    if (refus) return refuse(refus);
  }
  const filtre = { juryIds: lus.map(({ jury }) => jury.id), groupe, issue: liste };
  const candidats = await selectAffichage(tx, filtre);
  const hors = await countHorsAffichage(tx, filtre);
  const jurys = lus.map(({ jury }) => {
    const president = jury.membres.find(({ qualite }) => qualite === 'president');
    return {
      code: jury.code,
      specialite: jury.specialite ?? '',
      president: president ? formatNom(president) : null,
      candidats: candidats
        .filter(({ juryId }) => juryId === jury.id)
        .map(({ nom, prenoms }) => ({ nom, prenoms })),
      horsAffichage: hors.get(jury.id) ?? 0,
    };
  });
  const { jury } = first;
  const academie = await selectAcademie(tx);
  const empreinte = createHash('sha256')
    .update(JSON.stringify([jury.session, jury.centreCode, groupe, liste, jurys]))
    .digest('hex');
  const numero = `LR-${jury.session}-${jury.centreCode}-${groupe}-${liste.toUpperCase().replace('_', '')}-${empreinte.slice(0, 8).toUpperCase()}`;
  await insertListeAffichee(tx, {
    academieId: jury.academieId,
    centreId: jury.centreId,
    numero,
    empreinte,
    libelle: `${LIBELLES_LISTE[groupe][liste]}, ${jury.centreNom}, session ${jury.session}`,
    par: nomActeur(contexte),
    le: contexte.maintenant,
  });
  await appendJournal(
    tx,
    ligneJournal(contexte, {
      acte: 'editerListesResultats',
      objet: `liste ${numero}`,
      centreId: jury.centreId,
      apres: {
        liste,
        groupe,
        empreinte,
        jurys: jurys.map((j) => ({ code: j.code, candidats: j.candidats.length })),
      },
    }),
  );
  return {
    ok: true,
    valeur: {
      numero,
      empreinte,
      session: jury.session,
      essai: jury.essai,
      academie: academie?.nom ?? '',
      centre: { code: jury.centreCode, nom: jury.centreNom, ville: jury.centreVille },
      groupe,
      liste,
      jurys,
      editeLe: contexte.maintenant,
    },
  };
}

/** Why this jury is on no result list yet; also what the jury picker shows beside a greyed jury. */
export function refusAffichage(
  { jury, faits, statuts }: Pick<JuryLu, 'jury' | 'faits' | 'statuts'>,
  groupe: Groupe,
): Refus | null {
  const etat = ETAPES[groupe].editionsApres;
  if (precede(jury.etat, etat)) return { code: 'etat_inadapte', etat: jury.etat, attendus: [etat] };
  return pvSigne({ ...faits, pv: statuts[groupe] });
}
