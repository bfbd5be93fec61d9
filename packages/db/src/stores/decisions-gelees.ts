import type { CandidatGele, DecisionsGelees, Dossier, Reglage, Relevement } from '@delib/domain';
import { entier, facultatif, liste, objet, texte } from '../lecture-json';
import { lireGroupe, lireIssue, lireQualite, ouRien, unDe } from '../valeurs';
import { lireResultats } from './definition-reglement';

const lireReglage = objet<Reglage>('what the jury settled', {
  relevements: liste(
    'the raises',
    objet<Relevement>('a raise', { epreuve: texte, avant: entier, apres: entier, motif: texte }),
  ),
  pointsJury: entier,
  motifPoints: texte,
});

const lireDossier = objet<Dossier>('a candidate', {
  groupe: lireGroupe,
  resultats: lireResultats,
  oraux: lireResultats,
  reglage: lireReglage,
  reglageSecondGroupe: lireReglage,
  livret: unDe('what became of the livret', ['aucun', 'a_examiner', 'examine']),
  validation: ouRien(
    objet<NonNullable<Dossier['validation']>>('the validated décision', {
      issue: lireIssue,
      empreinte: texte,
    }),
  ),
});

/** The decisions of a round as they were frozen for its PV. */
export const lireDecisionsGelees = objet<DecisionsGelees>('frozen decisions', {
  reglement: objet<DecisionsGelees['reglement']>('the règlement', { code: texte, version: texte }),
  groupe: lireGroupe,
  reexamen: facultatif(texte),
  candidats: liste(
    'the candidates',
    objet<CandidatGele>('a frozen candidate', {
      numeroAnonymat: texte,
      dossier: lireDossier,
      livretExaminePar: facultatif(lireQualite),
    }),
  ),
});
