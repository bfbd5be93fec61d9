import { performance } from 'node:perf_hooks';
import {
  type Dossier,
  isResultatNote,
  propositionAvantJury,
  type Reglement,
  type Resultat,
  resultatDe,
  SANS_REGLAGE,
} from '@delib/domain';
import { iterNotes, readSession, reglementsParCandidat } from '@delib/session-files';
import { type TailleSession, zipDeMesure } from './base';
import { auPlus, mediane, nombre, type Partie } from './mesure';

/** 7-performance: a national session. A ninth is made up and read; the others have the same marks, in objects of their own. */
const NEUVIEME = { jurys: 572, candidats: 35, centres: 60 };
const PARTS = 9;
const TOURS = 9;
const FOIS_MAX = 5;

/** A candidate as the opening of a deliberation has them in memory. */
interface Candidat {
  readonly reglement: Reglement;
  readonly dossier: Dossier;
}

/** Every proposal of a national session, computed in memory, against a sum of note × coefficient over the same objects. */
export const propositions: Partie = {
  nom: 'propositions',
  travail: `propositions de ${nombre(NEUVIEME.jurys * NEUVIEME.candidats * PARTS)} candidats, en mémoire`,
  async mesurer(dire) {
    dire('session de mesure');
    const candidats = await lireCandidats(NEUVIEME, PARTS);
    const temps = { propositions: [] as number[], somme: [] as number[] };
    for (let tour = 0; tour <= TOURS; tour += 1) {
      const [somme, proposees] = [chronometrer(candidats, sommer), chronometrer(candidats, proposer)];
      // The first turn compiles both.
      if (tour === 0) continue;
      temps.somme.push(somme);
      temps.propositions.push(proposees);
    }
    dire(`somme ${nombre(mediane(temps.somme))} ms, propositions ${nombre(mediane(temps.propositions))} ms`);
    return [
      auPlus(
        'propositions',
        mediane(temps.propositions),
        'ms',
        { libelle: 'Σ note × coefficient', valeur: mediane(temps.somme) },
        FOIS_MAX,
      ),
    ];
  },
};

/** Every proposal of a session of that size, in memory. Seconds; the median of some turns. */
export async function chronometrerPropositions(taille: TailleSession): Promise<number> {
  const candidats = await lireCandidats(taille, 1);
  const temps = Array.from({ length: TOURS }, () => chronometrer(candidats, proposer) / 1000);
  return mediane(temps);
}

/** @param parts how many times the marks of that session, in objects of their own each time */
async function lireCandidats(taille: TailleSession, parts: number): Promise<readonly Candidat[]> {
  const lue = await readSession({ kind: 'zip', bytes: await zipDeMesure(taille) });
  if (!lue.ok) throw new Error('the generated session is refused');
  const { session } = lue;
  const reglements = reglementsParCandidat(session);
  const resultats = session.candidats.map((): Record<string, Resultat> => ({}));
  for (const { candidat, epreuve, ...note } of iterNotes(session, 1)) {
    const recus = resultats[candidat];
    if (recus) recus[epreuve] = resultatDe(note);
  }
  const candidats: Candidat[] = [];
  for (let part = 0; part < parts; part += 1) {
    for (const [rang, recus] of resultats.entries()) {
      const version = reglements[rang];
      if (!version) continue;
      candidats.push({
        reglement: { ...version, session: session.session.annee },
        dossier: {
          ...{ groupe: 1, reglage: SANS_REGLAGE, oraux: {}, reglageSecondGroupe: SANS_REGLAGE },
          ...{ livret: 'aucun', validation: null },
          resultats: structuredClone(recus),
        },
      });
    }
  }
  return candidats;
}

/** One pass over all candidates. Milliseconds. */
function chronometrer(candidats: readonly Candidat[], faire: (candidat: Candidat) => number): number {
  const debut = performance.now();
  let total = 0;
  for (const candidat of candidats) total += faire(candidat);
  const duree = performance.now() - debut;
  // What is computed is looked at, so that no compiler leaves it out.
  if (!(total > 0)) throw new Error('nothing was computed');
  return duree;
}

/** The floor. */
function sommer({ reglement, dossier: { resultats } }: Candidat): number {
  let points = 0;
  for (const { code, coefficient } of reglement.epreuves) {
    const resultat = resultats[code];
    if (resultat && isResultatNote(resultat)) points += resultat.note * coefficient;
  }
  return points;
}

function proposer({ reglement, dossier }: Candidat): number {
  return propositionAvantJury(reglement, dossier) === null ? 0 : 1;
}
