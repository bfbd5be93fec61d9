import { type Centiemes, centiemesToDecimal } from '@delib/domain';
import {
  CANDIDATS,
  CENTRES,
  JURYS,
  MEMBRES,
  NOTES,
  PERIODES,
  REGLEMENTS_JSON,
  SESSION,
} from '../format/fichiers';
import type { ReglementJson } from '../format/reglement-json';
import { REGLEMENTS_EN_VIGUEUR, REGLEMENTS_REELS } from '../format/reglements-reels';
import { bulletin } from './bulletin';
import { candidatFictif } from './candidats';
import { createHasard, type Hasard } from './hasard';
import { membresFictifs } from './membres';
import { etablissementFictif } from './noms';
import { type LigneEcrite, writeFichier } from './write-csv';

/** What session to make up. Counts are whole numbers of at least 1. */
export interface Commande {
  readonly jurys: number;
  /** Candidates of each jury. */
  readonly candidats: number;
  /** Same seed, same bytes. */
  readonly graine: number;
  readonly centres: number;
  readonly academie: { readonly code: string; readonly nom: string };
  /** Year of the session. */
  readonly annee: number;
  /** A répétition générale: ESSAI everywhere. */
  readonly essai?: boolean;
  /** The centres, by their own names; by default made up, as many as `centres`. */
  readonly centresNommes?: readonly { readonly code: string; readonly nom: string; readonly ville: string }[];
  /** When the jurys are named, ISO day: before they sit. By default in June of that year. */
  readonly nommesLe?: string;
  /** Codes of the règlements to use, of those of `REGLEMENTS_REELS`; by default the ones in force. */
  readonly reglements?: readonly string[];
  /** Step of marks of these règlements, hundredths, in a version of their own; by default that of each. */
  readonly pasDesNotes?: Centiemes;
  /** True: the last jury cannot open (no arrêté, no parity, marks missing). The session imports all the same. */
  readonly defauts?: boolean;
}

/** Files of a session by name, as text to encode in UTF-8. */
export type FichiersSession = ReadonlyMap<string, string>;

const PREMIER_JURY = 20_101;
/** Each centre gathers candidates of this many établissements. */
const ETABLISSEMENTS_PAR_CENTRE = 6;
/** Numbers of candidates are a permutation modulo this prime: unique, and in no order that tells anything. */
const PREMIER = 99_999_989;

/**
 * Makes up a session of fictional people, of any size: every catégorie, bénéfices, dispenses, absents, now and
 * then an épreuve annulled, * facultatives, measures for handicap, liste rouge, présumés fraudeurs, missing livrets, and means around 8
 * and 10. Without `defauts` every jury of it can be opened.
 * @returns the files that `readSession` reads
 * @throws when a count is not a whole number of at least 1, or a règlement is not one of ours
 */
export function generateSession(commande: Commande): FichiersSession {
  const { jurys: nombreJurys, candidats: parJury, graine, annee } = commande;
  const centres =
    commande.centresNommes ?? Array.from({ length: commande.centres }, (_, i) => centreFictif(i));
  const nombreCentres = commande.centresNommes?.length ?? commande.centres;
  for (const nombre of [nombreJurys, parJury, nombreCentres]) {
    if (!Number.isInteger(nombre) || nombre < 1) throw new Error(`not a count: ${nombre}`);
  }
  const reglements = (commande.reglements ?? REGLEMENTS_EN_VIGUEUR)
    .map(findReglement)
    .map((reglement) => withPas(reglement, commande.pasDesNotes));
  const hasard = createHasard(graine);
  const jurys: LigneEcrite<typeof JURYS>[] = [];
  const membres: LigneEcrite<typeof MEMBRES>[] = [];
  const candidats: LigneEcrite<typeof CANDIDATS>[] = [];
  const notes: LigneEcrite<typeof NOTES>[] = [];

  for (let i = 0; i < nombreJurys; i += 1) {
    const tirage = hasard.branche(i);
    const code = String(PREMIER_JURY + i);
    const rangCentre = Math.floor((i * nombreCentres) / nombreJurys);
    const reglement = reglements[i % reglements.length] as ReglementJson;
    const abime = commande.defauts === true && i === nombreJurys - 1;
    jurys.push({
      code,
      centre: centres[rangCentre]?.code ?? '',
      periode: i % 2 === 0 ? 'P1' : 'P2',
      reglement: reglement.code,
      version: reglement.version,
      arrete_numero: abime ? '' : `${annee}-BTS-${code}`,
      arrete_date: abime ? '' : (commande.nommesLe ?? `${annee}-06-02`),
    });
    membres.push(...membresFictifs(code, tirage.branche(0), !abime));
    for (let j = 0; j < parJury; j += 1) {
      const rang = i * parJury + j;
      const numero = numeroCandidat(rang, graine, annee);
      const lignes = makeCandidat({ rang, rangCentre, reglement, annee, hasard: tirage.branche(j + 1) });
      candidats.push({
        ...lignes.candidat,
        numero_candidat: numero,
        numero_anonymat: `${code}${String(j + 1).padStart(3, '0')}`,
        jury: code,
      });
      lignes.notes.forEach((note, k) => {
        // The first candidates of a jury with faults: a mark announced as missing, then a line that never came.
        if (abime && j === 1 && k === 0) return;
        const manque = abime && j === 0 && k === 0;
        notes.push({
          numero_candidat: numero,
          ...note,
          ...(manque ? { code: 'MQ', note: '', annee: '', reference: '' } : {}),
        });
      });
    }
  }

  return new Map([
    [SESSION.nom, writeFichier(SESSION, [sessionLigne(commande)])],
    [CENTRES.nom, writeFichier(CENTRES, centres)],
    [PERIODES.nom, writeFichier(PERIODES, periodes(annee))],
    [REGLEMENTS_JSON, `${JSON.stringify(reglements, null, 2)}\n`],
    [JURYS.nom, writeFichier(JURYS, jurys)],
    [MEMBRES.nom, writeFichier(MEMBRES, membres)],
    [CANDIDATS.nom, writeFichier(CANDIDATS, candidats)],
    [NOTES.nom, writeFichier(NOTES, notes)],
  ]);
}

function makeCandidat(donnees: {
  readonly rang: number;
  readonly rangCentre: number;
  readonly reglement: ReglementJson;
  readonly annee: number;
  readonly hasard: Hasard;
}) {
  const { rang, rangCentre, reglement, annee, hasard } = donnees;
  const etablissements = Array.from({ length: ETABLISSEMENTS_PAR_CENTRE }, (_, i) =>
    etablissementFictif(rangCentre * ETABLISSEMENTS_PAR_CENTRE + i),
  );
  const fictif = candidatFictif(rang, annee, etablissements, hasard);
  return {
    candidat: {
      nom: fictif.nom,
      prenoms: fictif.prenoms,
      date_naissance: fictif.dateNaissance,
      categorie: fictif.categorie,
      etablissement_code: fictif.etablissement?.code ?? '',
      etablissement: fictif.etablissement?.nom ?? '',
      forme: fictif.forme,
      livret: ouiNon(fictif.livret),
      amenagements: fictif.amenagements,
      liste_rouge: ouiNon(fictif.listeRouge),
      presume_fraudeur: ouiNon(fictif.presumeFraudeur),
    },
    notes: bulletin(reglement, fictif.situation, annee, hasard),
  };
}

function sessionLigne({ annee, essai, academie }: Commande): LigneEcrite<typeof SESSION> {
  return {
    code: essai ? `${annee}-ESSAI` : String(annee),
    libelle: essai ? `Répétition générale ${annee}` : `Session ${annee}`,
    annee: String(annee),
    academie_code: academie.code,
    academie_nom: academie.nom,
    essai: ouiNon(essai === true),
  };
}

/** The first établissement of each six is where the jurys sit. */
function centreFictif(rang: number): LigneEcrite<typeof CENTRES> {
  return etablissementFictif(rang * ETABLISSEMENTS_PAR_CENTRE);
}

function periodes(annee: number): LigneEcrite<typeof PERIODES>[] {
  return [
    {
      code: 'P1',
      libelle: `Première période, juin ${annee}`,
      debut: `${annee}-06-22`,
      fin: `${annee}-06-26`,
    },
    {
      code: 'P2',
      libelle: `Seconde période, juillet ${annee}`,
      debut: `${annee}-06-29`,
      fin: `${annee}-07-03`,
    },
  ];
}

function numeroCandidat(rang: number, graine: number, annee: number): string {
  const mele = (rang * 48_271 + (graine >>> 0)) % PREMIER;
  return `0${String(annee).slice(-2)}${String(mele).padStart(8, '0')}`;
}

function findReglement(code: string): ReglementJson {
  const found = REGLEMENTS_REELS.find((reglement) => reglement.code === code);
  if (!found) throw new Error(`no règlement ${code}`);
  return found;
}

/** A version is immutable: another step is another version. */
function withPas(reglement: ReglementJson, pas: Centiemes | undefined): ReglementJson {
  if (pas === undefined) return reglement;
  const pasDesNotes = centiemesToDecimal(pas);
  return { ...reglement, version: `${reglement.version}-pas${pasDesNotes}`, pasDesNotes };
}

function ouiNon(valeur: boolean): string {
  return valeur ? 'oui' : 'non';
}
