import { createHash } from 'node:crypto';
import {
  countHorsAffichage,
  insertListeAffichee,
  selectAcademie,
  selectAffichage,
  selectIdentites,
  selectPublication,
  type Tx,
  withActor,
} from '@delib/db';
import { empreinteListe, enCapitales, type ListeResultats } from '@delib/documents';
import {
  accept,
  distinguerHomonymes,
  ETAPES,
  type Groupe,
  precede,
  pvSigne,
  type RefusActe,
  type Result,
  refuse,
} from '@delib/domain';
import { type TypeListe, titreListe } from '@delib/francais';
import { type Contexte, journaliser, nomActeur } from '../contexte';
import { type JuryCharge, loadJurys } from '../jury/faits';

/** One edition: what is printed or exported, and what the screen says beside it. */
export interface EditionListe {
  readonly liste: ListeResultats;
  /** SHA-256 (hex) of what the list says, printed on it and kept. */
  readonly empreinte: string;
  /** Candidates with that decision who are on no posted list (liste rouge, présumés fraudeurs), by jury. */
  readonly horsAffichage: readonly { readonly jury: string; readonly nombre: number }[];
}

/**
 * Activity 6, « Editer les listes de résultats du centre de délibération ». Refusals: aucun_jury_choisi,
 * introuvable, saisie_invalide (juries of two centres), publication_fermee, etat_inadapte (before 130),
 * pv_non_signe, pv_en_anomalie; one jury that cannot refuses the edition, since a posted list must be whole.
 */
export function editerListesResultats(
  contexte: Contexte,
  demande: { readonly juryIds: readonly string[]; readonly groupe: Groupe; readonly liste: TypeListe },
): Promise<Result<EditionListe>> {
  return withActor(contexte.database, contexte.acteur, (tx) => editerDans(tx, contexte, demande));
}

async function editerDans(
  tx: Tx,
  contexte: Contexte,
  { juryIds, groupe, liste: type }: Parameters<typeof editerListesResultats>[1],
): Promise<Result<EditionListe>> {
  if (juryIds.length === 0) return refuse({ code: 'aucun_jury_choisi' });
  const lus = await loadJurys(tx, contexte, { ids: juryIds });
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
  const filtre = { juryIds: lus.map(({ jury }) => jury.id), groupe, issue: type };
  const candidats = await selectAffichage(tx, filtre);
  const hors = await countHorsAffichage(tx, filtre);
  const { sessionId, centreId } = first.jury;
  const distinctions = distinguerHomonymes(await selectIdentites(tx, { sessionId, centreId }));
  const jurys = lus.map((lu) => {
    const { jury } = lu;
    return {
      code: jury.code,
      specialite: jury.specialite ?? '',
      signataire: signataireEnVigueur(lu, groupe),
      candidats: candidats
        .filter(({ juryId }) => juryId === jury.id)
        .map(({ numeroCandidat, nom, prenoms }) => ({
          // Posted: surnames in capitals, in the digest and in the file as on the paper.
          nom: enCapitales(nom),
          prenoms,
          distinction: distinctions.get(numeroCandidat) ?? null,
        })),
    };
  });
  const { jury } = first;
  const academie = await selectAcademie(tx);
  const liste: ListeResultats = {
    numero: numeroListe(jury.session, jury.centreCode, groupe, type, jurys),
    session: jury.session,
    essai: jury.essai,
    academie: academie?.nom ?? '',
    centre: { code: jury.centreCode, nom: jury.centreNom, ville: jury.centreVille },
    groupe,
    liste: type,
    jurys,
    editeLe: contexte.maintenant,
  };
  const empreinte = empreinteListe(liste);
  await insertListeAffichee(tx, {
    academieId: jury.academieId,
    centreId: jury.centreId,
    numero: liste.numero,
    empreinte,
    libelle: `${titreListe(liste)}, ${jury.centreNom}, session ${jury.session}`,
    par: nomActeur(contexte),
    le: contexte.maintenant,
  });
  journaliser(tx, contexte, {
    acte: 'editerListesResultats',
    objet: `liste ${liste.numero}`,
    centreId: jury.centreId,
    apres: {
      type,
      groupe,
      empreinte,
      jurys: jurys.map((j) => ({ code: j.code, candidats: j.candidats.length })),
    },
  });
  return accept({
    liste,
    empreinte,
    horsAffichage: lus.map((lu) => ({ jury: lu.jury.code, nombre: hors.get(lu.jury.id) ?? 0 })),
  });
}

/** Names nobody, and differs as soon as the juries or their results do. */
function numeroListe(
  session: string,
  centre: string,
  groupe: Groupe,
  type: TypeListe,
  jurys: ListeResultats['jurys'],
): string {
  const content = createHash('sha256').update(JSON.stringify(jurys)).digest('hex').slice(0, 8).toUpperCase();
  return `LR-${session}-${centre}-${groupe}-${type.toUpperCase().replace('_', '')}-${content}`;
}

/** Who signed the PV in force, which a jury without is on no list: of the round it is at, not of one before. */
function signataireEnVigueur({ jury, pvs }: Pick<JuryCharge, 'jury' | 'pvs'>, groupe: Groupe) {
  const ronde = groupe === 1 ? jury.ronde1 : jury.ronde2;
  const signature = pvs.find(
    (pv) => pv.groupe === groupe && pv.reexamenId === null && pv.version === ronde && pv.abandonneLe === null,
  )?.signature;
  if (!signature) throw new Error(`jury ${jury.code} has no signed PV in force`);
  const { prenom, nom, qualite } = signature;
  return { prenom, nom, qualite };
}

/** Why this jury is on no result list yet; also what the jury picker shows beside a greyed jury. */
export function refusAffichage(
  { jury, faits, statuts }: Pick<JuryCharge, 'jury' | 'faits' | 'statuts'>,
  groupe: Groupe,
): RefusActe | null {
  const etat = ETAPES[groupe].editionsApres;
  if (precede(jury.etat, etat)) return { code: 'etat_inadapte', etat: jury.etat, attendus: [etat] };
  return pvSigne({ ...faits, pv: statuts[groupe] });
}
