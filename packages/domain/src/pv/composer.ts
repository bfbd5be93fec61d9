import { noteRelevee } from '../decision/actes-jury';
import { epreuvesAnnulees } from '../decision/annulation';
import { type Dossier, propositionArretee, type QualiteExamen } from '../decision/deliberation';
import { compterIssues, type Groupe } from '../decision/issue';
import { direMoyenneGenerale } from '../decision/moyenne-dite';
import { estAbsentAUnOral } from '../decision/oraux';
import { notesEnJeu, reglageEnCours } from '../decision/saisie';
import type { Membre, Nomination, Presence } from '../jury/composition';
import { verifierTenue } from '../jury/composition';
import type { Emargement } from '../jury/emargement';
import { nommerUnites, type Reglement } from '../reglement/reglement';
import {
  type AnnulationPv,
  type ContenuPv,
  type DecisionPv,
  type ModificationPv,
  numeroPv,
  type ReexamenPv,
  type Tenue,
} from './contenu';

/** One candidate as frozen when the decisions were cleared. */
export interface CandidatGele {
  readonly numeroAnonymat: string;
  readonly dossier: Dossier;
  /** Who noted the livret examined in this groupe; nothing where nobody did, or where it was not kept then. */
  readonly livretExaminePar?: QualiteExamen;
}

/** The decisions of one round, frozen: what the PV is composed from and what its digest covers. */
export interface DecisionsGelees {
  readonly reglement: { readonly code: string; readonly version: string };
  readonly groupe: Groupe;
  /** The reference of the decision that sent them back, where they are those of a réexamen. */
  readonly reexamen?: string;
  readonly candidats: readonly CandidatGele[];
}

/** Everything a PV is composed of, beside the frozen decisions. */
export interface CadrePv {
  readonly version: number;
  readonly session: string;
  readonly essai: boolean;
  readonly academie: string;
  readonly centre: ContenuPv['centre'];
  readonly jury: ContenuPv['jury'];
  readonly nomination: Nomination;
  readonly membres: readonly Membre[];
  /** By member; a member without one counts as absent. */
  readonly presences: Readonly<Record<string, Presence>>;
  /** By member; that of who is absent is not printed. */
  readonly emargements: Readonly<Record<string, Emargement>>;
  readonly tenue: Tenue;
  readonly empreinteDecisions: string;
  readonly remplace: number | null;
  readonly reexamen: ReexamenPv | null;
}

/** Composes the PV de tenue de délibération. Decisions come in the order of the numéros d'anonymat. */
export function composerPv(reglement: Reglement, decisions: DecisionsGelees, cadre: CadrePv): ContenuPv {
  const { membres, presences, emargements, ...repris } = cadre;
  const candidats = [...decisions.candidats].sort((a, b) => (a.numeroAnonymat < b.numeroAnonymat ? -1 : 1));
  const lignes = candidats.map((candidat) => decisionPv(reglement, candidat));
  return {
    ...repris,
    depuisRemplace: null,
    numero: numeroPv(cadre.session, cadre.jury.code, decisions.groupe, cadre.version),
    groupe: decisions.groupe,
    annee: reglement.session,
    reglement: decisions.reglement,
    membres: membres.map(({ nom, prenom, qualite, college, statut, id }) => {
      const presence = presences[id] ?? 'absent';
      const fait = presence === 'absent' ? undefined : emargements[id];
      const emargement = fait ? { initiales: fait.initiales, le: fait.le } : null;
      return { nom, prenom, qualite, college, statut, presence, emargement };
    }),
    avertissements: verifierTenue(membres.filter(({ id }) => (presences[id] ?? 'absent') !== 'absent')),
    comptes: compterIssues(lignes.map(({ issue }) => issue)),
    candidatsExamines: lignes.length,
    absents:
      decisions.groupe === 1
        ? lignes.filter(({ absences }) => absences.length > 0).length
        : candidats.filter(({ dossier }) => estAbsentAUnOral(dossier)).length,
    annules: lignes.filter(({ annulee }) => annulee).length,
    decisions: lignes,
    livretsAViser: candidats
      .filter(({ livretExaminePar }) => livretExaminePar === 'vice_president')
      .map(({ numeroAnonymat }) => numeroAnonymat),
    modifications: candidats.flatMap((candidat) => modificationsPv(reglement, candidat)),
    annulations: candidats.flatMap((candidat) => annulationsPv(reglement, candidat)),
  };
}

/** The outcome of a frozen dossier is the validated one; the act that froze it made sure there is one. */
function decisionPv(reglement: Reglement, { numeroAnonymat, dossier }: CandidatGele): DecisionPv {
  const proposition = propositionArretee(reglement, dossier);
  if (!dossier.validation || !proposition)
    throw new Error(`candidate ${numeroAnonymat} was frozen without a decision`);
  return {
    numeroAnonymat,
    moyenne: proposition.moyenne && direMoyenneGenerale(proposition.moyenne, reglement),
    issue: dossier.validation.issue,
    absences: proposition.absences,
    annulee: proposition.annulations.length > 0,
    unitesAcquises: nommerUnites(reglement, proposition.unitesAcquises),
    unitesDispensees: nommerUnites(reglement, proposition.unitesDispensees),
    livretExamine: dossier.livret === 'examine',
  };
}

function annulationsPv(reglement: Reglement, { numeroAnonymat, dossier }: CandidatGele): AnnulationPv[] {
  return epreuvesAnnulees(reglement, dossier).map(({ epreuve: { code, intitule }, groupe, reference }) => ({
    numeroAnonymat,
    epreuve: code,
    intitule,
    groupe,
    reference,
  }));
}

function modificationsPv(reglement: Reglement, { numeroAnonymat, dossier }: CandidatGele): ModificationPv[] {
  const { relevements, pointsJury, motifPoints } = reglageEnCours(dossier);
  const modifications: ModificationPv[] = [];
  for (const epreuve of reglement.epreuves) {
    const relevement = relevements.find((r) => r.epreuve === epreuve.code);
    const recu = relevement && noteRelevee(notesEnJeu(dossier), relevement);
    if (!relevement || !recu) continue;
    modifications.push({
      numeroAnonymat,
      objet: {
        type: 'note',
        epreuve: epreuve.code,
        intitule: epreuve.intitule,
        avant: recu.note,
        apres: relevement.apres,
      },
      motif: relevement.motif,
    });
  }
  if (pointsJury > 0) {
    modifications.push({ numeroAnonymat, objet: { type: 'points', points: pointsJury }, motif: motifPoints });
  }
  return modifications;
}

/**
 * The canonical text of frozen decisions, whose SHA-256 the PV prints: one line per candidate, by numéro
 * d'anonymat, with the marks it rests on. Hashing itself is outside the domain.
 */
export function texteDecisions({ reglement, groupe, reexamen, candidats }: DecisionsGelees): string {
  // Free text goes in as JSON: a tab or a line end typed in a motif cannot pass for another decision.
  const lines = candidats.map(({ numeroAnonymat, dossier, livretExaminePar }) =>
    [
      numeroAnonymat,
      dossier.validation?.issue ?? '',
      dossier.validation?.empreinte ?? '',
      // The president's own says no more than what was frozen before the quality was kept.
      livretExaminePar === 'vice_president' ? `${dossier.livret}/vice_president` : dossier.livret,
      JSON.stringify(
        reglageEnCours(dossier)
          .relevements.map((r) => [r.epreuve, r.avant, r.apres, r.motif])
          .sort(),
      ),
      JSON.stringify(reglageEnCours(dossier).motifPoints),
      ...referencesAnnulations(dossier),
    ].join('\t'),
  );
  const head = `${reglement.code}/${reglement.version}/g${groupe}`;
  return [reexamen === undefined ? head : `${head}\t${JSON.stringify(reexamen)}`, ...lines.sort()].join('\n');
}

/** The decisions that annulled something: nothing of most candidates, whose line is as it always was. */
function referencesAnnulations({ resultats, oraux }: Dossier): string[] {
  const references = [resultats, oraux].map((recus) =>
    Object.entries(recus)
      .flatMap(([code, recu]) => (recu.nature === 'annulee' ? [[code, recu.reference]] : []))
      .sort(),
  );
  return references.some(({ length }) => length > 0) ? [JSON.stringify(references)] : [];
}
