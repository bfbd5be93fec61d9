import type {
  AnnulationPv,
  ContenuPv,
  DecisionPv,
  Emargement,
  MembrePv,
  ModificationPv,
  MoyenneDite,
  ReexamenPv,
  ResumeDifferences,
  Tenue,
} from '@delib/domain';
import { eq } from 'drizzle-orm';
import type { Tx } from '../client';
import { booleen, entier, liste, objet, texte, variante } from '../lecture-json';
import { signature } from '../schema';
import {
  lireCollege,
  lireGroupe,
  lireIssue,
  lireOrigine,
  lirePresence,
  lireQualiteMembre,
  lireStatut,
  ouRien,
  unDe,
} from '../valeurs';

const lireMoyenne = objet<MoyenneDite>('a mean', {
  affichee: texte,
  reserve: ouRien(
    objet<NonNullable<MoyenneDite['reserve']>>('the reserve of a mean', {
      barre: entier,
      exacte: texte,
      phrase: texte,
    }),
  ),
});

const lireMembre = objet<MembrePv>('a member', {
  nom: texte,
  prenom: texte,
  qualite: lireQualiteMembre,
  college: lireCollege,
  statut: lireStatut,
  presence: lirePresence,
  emargement: ouRien(objet<Emargement>('an émargement', { initiales: texte, le: texte })),
});

const lireDecision = objet<DecisionPv>('a décision', {
  numeroAnonymat: texte,
  moyenne: ouRien(lireMoyenne),
  issue: lireIssue,
  absences: liste('the absences', texte),
  annulee: booleen,
  unitesAcquises: liste('the units', texte),
  unitesDispensees: liste('the units', texte),
  livretExamine: booleen,
});

const lireModification = objet<ModificationPv>('what the jury changed', {
  numeroAnonymat: texte,
  objet: variante<'type', ModificationPv['objet']>('what was changed', 'type', {
    note: objet('a raised note', { epreuve: texte, intitule: texte, avant: entier, apres: entier }),
    points: objet('points', { points: entier }),
  }),
  motif: texte,
});

/** What a signed PV says, as it was kept when it was signed. */
const lireContenuPv = objet<ContenuPv>('the contents of a PV', {
  numero: texte,
  version: entier,
  groupe: lireGroupe,
  session: texte,
  annee: entier,
  essai: booleen,
  academie: texte,
  centre: objet<ContenuPv['centre']>('the centre', { code: texte, nom: texte, ville: texte }),
  jury: objet<ContenuPv['jury']>('the jury', { code: texte, specialite: texte }),
  reglement: objet<ContenuPv['reglement']>('the règlement', { code: texte, version: texte }),
  nomination: objet<ContenuPv['nomination']>('the arrêté', { numero: texte, date: texte }),
  tenue: objet<Tenue>('the sitting', {
    lieu: texte,
    date: texte,
    debut: texte,
    fin: texte,
    observations: texte,
    incidents: texte,
  }),
  membres: liste('the members', lireMembre),
  avertissements: liste(
    'the warnings',
    unDe('a warning', [
      'president_non_present',
      'parite_rompue',
      'enseignants_publics_minoritaires',
      'enseignant_chercheur_absent',
      'employeurs_absents',
      'salaries_absents',
    ]),
  ),
  comptes: objet<ContenuPv['comptes']>('the counts', {
    admis: entier,
    second_groupe: entier,
    non_admis: entier,
    poursuite: entier,
  }),
  candidatsExamines: entier,
  absents: entier,
  annules: entier,
  decisions: liste('the décisions', lireDecision),
  modifications: liste('what the jury changed', lireModification),
  annulations: liste(
    'the épreuves annulled',
    objet<AnnulationPv>('an épreuve annulled', {
      numeroAnonymat: texte,
      epreuve: texte,
      intitule: texte,
      groupe: lireGroupe,
      reference: texte,
    }),
  ),
  livretsAViser: liste('the livrets', texte),
  empreinteDecisions: texte,
  remplace: ouRien(entier),
  depuisRemplace: ouRien(
    objet<ResumeDifferences>('how it differs', {
      signeLe: texte,
      candidats: liste('the candidates', texte),
      tenue: booleen,
      composition: booleen,
    }),
  ),
  reexamen: ouRien(
    objet<ReexamenPv>('the réexamen', {
      origine: lireOrigine,
      reference: texte,
      dateReference: texte,
      remplace: liste('the versions', entier),
    }),
  ),
});

/** What a signed PV says; `null`: it is not signed, or was before its contents were kept. */
export async function selectContenuSigne(tx: Tx, pvId: string): Promise<ContenuPv | null> {
  const [row] = await tx
    .select({ contenu: signature.contenu })
    .from(signature)
    .where(eq(signature.pvId, pvId));
  return row?.contenu == null ? null : lireContenuPv(row.contenu);
}
