import { choisirDisciplines } from '../decision/choix-second-groupe';
import type { Issue } from '../decision/issue';
import { type Proposition, proposerPremierGroupe, proposerSecondGroupe } from '../decision/proposition';
import { formatMoyenne } from '../nombre/moyenne';
import { NOTE_MAXIMALE } from '../resultat';
import type { CasPratique, Reglement, Seuils } from './reglement';

/** What a case gives: the outcome and the displayed mean (« 9,64 »), `null` when there is none. */
export interface IssueDeCas {
  readonly issue: Issue;
  readonly moyenne: string | null;
}

/** A worked case that the rules do not answer as the règlement's author expects. */
export interface CasEchoue {
  readonly libelle: string;
  readonly attendu: IssueDeCas;
  /** `null` when nothing can be proposed: a mark is missing, or the two orals cannot be chosen. */
  readonly obtenu: IssueDeCas | null;
}

/**
 * Runs the worked cases of one version of a règlement (3-decisions). A jury does not open on a version of
 * which one fails.
 * @returns the cases that fail, in their order; empty when all hold
 */
export function executerCas(reglement: Reglement): readonly CasEchoue[] {
  return reglement.cas.flatMap((cas) => {
    const obtenu = executerUnCas(reglement, cas);
    if (obtenu?.issue === cas.attendu && obtenu.moyenne === cas.moyenne) return [];
    return [{ libelle: cas.libelle, attendu: { issue: cas.attendu, moyenne: cas.moyenne }, obtenu }];
  });
}

/** A case with orals goes through both groupes: it fails at the first one when that does not lead there. */
function executerUnCas(reglement: Reglement, cas: CasPratique): IssueDeCas | null {
  const premier = proposerPremierGroupe(reglement, cas.resultats);
  if (!cas.oraux || premier?.issue !== 'second_groupe') return premier && summarize(premier);
  if (!choisirDisciplines(reglement, cas.resultats, Object.keys(cas.oraux)).ok) return null;
  const second = proposerSecondGroupe(reglement, cas.resultats, cas.oraux);
  return second && summarize(second);
}

function summarize({ issue, moyenne }: Proposition): IssueDeCas {
  return { issue, moyenne: moyenne ? formatMoyenne(moyenne) : null };
}

/** What makes a table of épreuves unfit to decide with, whatever the marks. */
export type FauteReglement =
  | { readonly code: 'aucune_obligatoire' }
  | { readonly code: 'epreuve_en_double'; readonly epreuve: string }
  | { readonly code: 'coefficient_invalide'; readonly epreuve: string }
  | { readonly code: 'facultative_avec_domaine'; readonly epreuve: string }
  | { readonly code: 'obligatoire_sans_domaine'; readonly epreuve: string }
  | { readonly code: 'facultative_de_controle'; readonly epreuve: string }
  | { readonly code: 'seuil_hors_bornes'; readonly seuil: keyof Seuils }
  | { readonly code: 'seuils_inverses' }
  | { readonly code: 'aucun_cas' }
  | { readonly code: 'cas_epreuve_inconnue'; readonly cas: string; readonly epreuve: string };

/** Structural faults of one version of a règlement, in the order of its parts; empty: it is sound. */
export function verifierReglement(reglement: Reglement): readonly FauteReglement[] {
  const { epreuves, seuils, cas } = reglement;
  const fautes: FauteReglement[] = [];
  if (!epreuves.some(({ nature }) => nature === 'obligatoire')) fautes.push({ code: 'aucune_obligatoire' });
  const codes = new Set<string>();
  for (const { code, coefficient, nature, domaine, controle } of epreuves) {
    if (codes.has(code)) fautes.push({ code: 'epreuve_en_double', epreuve: code });
    codes.add(code);
    if (!Number.isSafeInteger(coefficient) || coefficient <= 0) {
      fautes.push({ code: 'coefficient_invalide', epreuve: code });
    }
    if (nature === 'facultative') {
      if (domaine !== null) fautes.push({ code: 'facultative_avec_domaine', epreuve: code });
      if (controle) fautes.push({ code: 'facultative_de_controle', epreuve: code });
    } else if (domaine === null) fautes.push({ code: 'obligatoire_sans_domaine', epreuve: code });
  }
  for (const seuil of ['admission', 'secondGroupe', 'professionnel'] as const) {
    const valeur = seuils[seuil];
    if (!Number.isSafeInteger(valeur) || valeur <= 0 || valeur > NOTE_MAXIMALE) {
      fautes.push({ code: 'seuil_hors_bornes', seuil });
    }
  }
  if (seuils.secondGroupe > seuils.admission) fautes.push({ code: 'seuils_inverses' });
  if (cas.length === 0) fautes.push({ code: 'aucun_cas' });
  for (const { libelle, resultats, oraux } of cas) {
    for (const epreuve of new Set([...Object.keys(resultats), ...Object.keys(oraux ?? {})])) {
      if (!codes.has(epreuve)) fautes.push({ code: 'cas_epreuve_inconnue', cas: libelle, epreuve });
    }
  }
  return fautes;
}
