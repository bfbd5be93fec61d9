import type { Centiemes } from '../nombre/centiemes';
import { atteint } from '../nombre/moyenne';
import type { Reglement } from '../reglement/reglement';
import type { NatureResultat, Resultats } from '../resultat';
import { DEMI_POINT } from '../statistiques/classes';
import type { Relevement } from './actes-jury';
import { type Dossier, etatDecision, propositionArretee, propositionAvantJury } from './deliberation';
import { type Issue, rangIssue } from './issue';
import { barresDuGroupe } from './proposition';
import { notesEnJeu, reglageEnCours } from './saisie';

/** A candidate as the same case is looked for: what the jury reads of them, and no name. */
export interface CandidatAComparer {
  readonly id: string;
  readonly numeroAnonymat: string;
  /** « globale », « progressive » */
  readonly forme: string;
  readonly dossier: Dossier;
}

/** Two candidates are looked at together up to this far apart on the mean: as wide as « at the bar » is (10-produit). */
export const DISTANCE_MEME_CAS: Centiemes = DEMI_POINT;

/** No more are shown than are looked at. */
const NOMBRE_MEMES_CAS = 5;

/** Ten-thousandths of a point in a hundredth: what totals are counted in. */
const PAR_CENTIEME = 100;

/** What the jury granted to a candidate whose decision it validated. */
export interface Octroi {
  /** Points de jury on the total, hundredths. */
  readonly points: Centiemes;
  readonly motifPoints: string;
  readonly relevements: readonly Relevement[];
  /** The outcome that was validated. */
  readonly issue: Issue;
  /** The bar was crossed, to a better outcome than the marks carried by themselves. */
  readonly accorde: boolean;
}

/** A candidate in the same situation, already decided. */
export interface MemeCas<C extends CandidatAComparer = CandidatAComparer> {
  readonly candidat: C;
  /** What lacked to the bar before the jury, exact: ten-thousandths of a point on the total, > 0. */
  readonly manque: number;
  /** How far that is from the candidate who is looked at, ten-thousandths of a point, ≥ 0. */
  readonly ecart: number;
  readonly octroi: Octroi;
}

/** Like cases treated unlike: one was helped over the bar; the other, as near to it or nearer, was not. */
export interface TraitementInegal<C extends CandidatAComparer = CandidatAComparer> {
  readonly aide: MemeCas<C>;
  readonly autre: MemeCas<C>;
}

/** Everything that makes two cases one, but the points that lack. */
interface Situation {
  readonly barre: Centiemes;
  /** Equal where the situations are. */
  readonly cle: string;
  /** Ten-thousandths of a point on the total. */
  readonly manque: number;
  readonly coefficients: Centiemes;
}

/**
 * Where the received marks leave a candidate below a bar, before the jury: the lowest bar that the mean does not reach,
 * the exact points that lack to it; `null` when nothing lacks, or where there is no mean (missing mark, absence,
 * annulation): points de jury would change nothing there.
 */
function situationDe(reglement: Reglement, { forme, dossier }: CandidatAComparer): Situation | null {
  const avant = propositionAvantJury(reglement, dossier);
  if (!avant?.moyenne) return null;
  const { moyenne, professionnelle, regle } = avant;
  const { total, coefficients } = moyenne;
  const barre = barresDuGroupe(dossier.groupe, reglement).findLast((seuil) => !atteint(moyenne, seuil));
  if (barre === undefined) return null;
  // What opens the 2nd groupe besides the mean.
  const ouvert = professionnelle === null || atteint(professionnelle, reglement.seuils.professionnel);
  const cle = [
    dossier.groupe,
    regle,
    barre,
    // One sum of coefficients: a point on the total is then the same step of the mean for both.
    coefficients,
    ouvert,
    forme,
    naturesDe(reglement, dossier.resultats),
    naturesDe(reglement, dossier.groupe === 1 ? {} : notesEnJeu(dossier)),
    // Whether the jury has read it yet is its own doing, and the livret of who is refused always is.
    dossier.livret === 'aucun',
  ].join('/');
  return { barre, cle, manque: barre * coefficients - total, coefficients };
}

/** What stands for a mark, besides marks of the session: bénéfices, reports, dispenses, justified absences. */
function naturesDe({ epreuves }: Reglement, resultats: Resultats): string {
  const natures = new Set<NatureResultat>();
  for (const { code, nature } of epreuves) {
    const resultat = resultats[code];
    if (nature === 'obligatoire' && resultat && resultat.nature !== 'note') natures.add(resultat.nature);
  }
  return [...natures].sort().join('+');
}

function octroiDe(reglement: Reglement, dossier: Dossier, barre: Centiemes): Octroi | null {
  if (dossier.validation === null || etatDecision(reglement, dossier) !== 'valide') return null;
  const { issue } = dossier.validation;
  const avant = propositionAvantJury(reglement, dossier);
  const moyenne = propositionArretee(reglement, dossier)?.moyenne;
  const { pointsJury: points, motifPoints, relevements } = reglageEnCours(dossier);
  const franchie = moyenne !== undefined && moyenne !== null && atteint(moyenne, barre);
  return {
    points,
    motifPoints,
    relevements,
    issue,
    accorde: franchie && avant !== null && rangIssue(issue) > rangIssue(avant.issue),
  };
}

/**
 * « Même cas, même décision »: the candidates of this jury whom it has decided, in the very situation of this one before
 * the jury, at most five, nearest first by the points that lack to the bar (exact, at most
 * {@link DISTANCE_MEME_CAS} of mean apart), then by numéro d'anonymat. The candidate is never among them.
 */
export function memesCas<C extends CandidatAComparer>(
  reglement: Reglement,
  candidat: CandidatAComparer,
  jury: Iterable<C>,
): readonly MemeCas<C>[] {
  const sienne = situationDe(reglement, candidat);
  if (!sienne) return [];
  const trouves: MemeCas<C>[] = [];
  for (const autre of jury) {
    if (autre.id === candidat.id) continue;
    const situation = situationDe(reglement, autre);
    if (situation?.cle !== sienne.cle) continue;
    const ecart = Math.abs(situation.manque - sienne.manque);
    // Hundredths of the mean by hundredths of coefficient: ten-thousandths of the total.
    if (ecart > DISTANCE_MEME_CAS * sienne.coefficients) continue;
    const octroi = octroiDe(reglement, autre.dossier, situation.barre);
    if (octroi) trouves.push({ candidat: autre, manque: situation.manque, ecart, octroi });
  }
  return trouves
    .sort((a, b) => a.ecart - b.ecart || comparerNumeros(a.candidat, b.candidat))
    .slice(0, NOMBRE_MEMES_CAS);
}

/**
 * Who was not helped while another in the same situation, as far from the bar or farther, was; each once, beside the
 * nearest of those who were. It is for the jury to see: a jury is sovereign (D643-26), and its candidates are equal.
 */
export function traitementsInegaux<C extends CandidatAComparer>(
  reglement: Reglement,
  jury: Iterable<C>,
): readonly TraitementInegal<C>[] {
  const decides = new Map<string, MemeCas<C>[]>();
  for (const candidat of jury) {
    const situation = situationDe(reglement, candidat);
    const octroi = situation && octroiDe(reglement, candidat.dossier, situation.barre);
    if (!situation || !octroi) continue;
    const semblables = decides.get(situation.cle) ?? [];
    semblables.push({ candidat, manque: situation.manque, ecart: 0, octroi });
    decides.set(situation.cle, semblables);
  }
  return [...decides.values()]
    .flatMap((semblables) => {
      const aides = semblables
        .filter(({ octroi }) => octroi.accorde)
        .sort((a, b) => a.manque - b.manque || comparerNumeros(a.candidat, b.candidat));
      return semblables
        .filter(({ octroi }) => !octroi.accorde)
        .flatMap((autre) => {
          const aide = aides.find(({ manque }) => manque >= autre.manque);
          const ecart = (aide?.manque ?? 0) - autre.manque;
          return aide ? [{ aide: { ...aide, ecart }, autre: { ...autre, ecart } }] : [];
        });
    })
    .sort((a, b) => a.autre.manque - b.autre.manque || comparerNumeros(a.autre.candidat, b.autre.candidat));
}

/** What lacks as the jury grants it: the least hundredth of a point that is enough. */
export function manqueEnPoints({ manque }: Pick<MemeCas, 'manque'>): Centiemes {
  return (manque + ((PAR_CENTIEME - (manque % PAR_CENTIEME)) % PAR_CENTIEME)) / PAR_CENTIEME;
}

function comparerNumeros(a: CandidatAComparer, b: CandidatAComparer): number {
  return a.numeroAnonymat < b.numeroAnonymat ? -1 : Number(a.numeroAnonymat > b.numeroAnonymat);
}
