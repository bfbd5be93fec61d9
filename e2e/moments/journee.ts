import { comparerTextes } from '@delib/domain';
import type { Page } from '@playwright/test';
import type { Papillon } from '../harnais/acces';
import type { DecisionLue } from '../harnais/documents';
import { SESSION_NEUVE as SESSION } from '../harnais/jurys';
import {
  type CandidatEcrit,
  changerLigne,
  type Fichiers,
  genererSession,
  lireCandidats,
  lireCsv,
} from '../harnais/session-neuve';
import type { NouvellePersonne } from '../harnais/surveillance';

/** Who takes part in a moment: one page, and more people each in a browser of their own. */
export interface Personnes {
  readonly page: Page;
  readonly nouvellePersonne: NouvellePersonne;
}

/** What one moment of the journey leaves to the next ones. */
interface Journee {
  fichiers: Fichiers;
  candidats: readonly CandidatEcrit[];
  papillons: readonly Papillon[];
  /** The decisions of each jury's signed PV, read from its text. */
  readonly decisions: Map<string, readonly DecisionLue[]>;
  /** The first PV that the président signed, byte for byte. */
  pvDuPresident: Uint8Array;
}

/** State of the journey: its moments run one after the other in one process. */
export const journee = {
  candidats: [],
  papillons: [],
  decisions: new Map(),
  pvDuPresident: new Uint8Array(),
} as unknown as Journee;

/** As pages that show several sessions name the first période. */
export const P1 = `${SESSION.libelle}, ${SESSION.periodes[0]}`;
export const CANDIDATS = 12;
export const NUMERO_V1 = `PV-${SESSION.code}-${SESSION.duPresident}-1-v1`;
export const NUMERO_V2 = `PV-${SESSION.code}-${SESSION.duPresident}-1-v2`;
export const MOTIF = 'Progression constante, appréciations favorables du livret';

export const ADMIS = 'Liste d’affichage des admis';
export const SECOND_GROUPE = 'Liste des candidats admis à se présenter aux épreuves du second groupe';
export const NON_ADMIS = 'Liste des non admis';

/** Makes up the session that the journey imports. */
export function preparerJournee(): void {
  const fichiers = genererSession([
    ...['--jurys', '3', '--candidats', String(CANDIDATS), '--graine', '7', '--centres', '1'],
    ...['--annee', SESSION.code, '--academie', SESSION.academie],
    ...['--nom-academie', 'Académie de démonstration'],
  ]);
  // Same surname but for an accent, first names that a sort by bytes would put in another order.
  const noms = [
    ['Éonville', 'Évelyne'],
    ['Eonville', 'Eve'],
    ['Éonville', 'Zoé'],
    ['Eonville', 'Étienne'],
  ];
  for (const [rang, [nom = '', prenoms = '']] of noms.entries()) {
    changerLigne(fichiers, 'candidats.csv', rang + 1, { nom, prenoms });
  }
  Object.assign(journee, { fichiers, candidats: lireCandidats(fichiers) });
}

export function papillonDe(jury: string, qualite: Papillon['qualite']): Papillon {
  const found = journee.papillons.find((papillon) => papillon.jury === jury && papillon.qualite === qualite);
  if (!found) throw new Error(`no papillon of ${qualite} ${jury}`);
  return found;
}

/** « Prénom Nom » of the members of a jury with that statut. */
export function membres(jury: string, statut: string): readonly string[] {
  return lireCsv(journee.fichiers.lire('membres.csv'))
    .filter((membre) => membre.jury === jury && membre.statut === statut)
    .map(({ prenom, nom }) => `${prenom} ${nom}`);
}

export function decisionsDe(jury: string): readonly DecisionLue[] {
  const lues = journee.decisions.get(jury);
  if (!lues) throw new Error(`no PV was read for ${jury}`);
  return lues;
}

/** Who a list should name for a jury, in the order a French reader looks a name up. */
export function attendus(jury: string, issue: DecisionLue['issue']): readonly CandidatEcrit[] {
  const numeros = new Set(
    decisionsDe(jury)
      .filter((decision) => decision.issue === issue)
      .map(({ numeroAnonymat }) => numeroAnonymat),
  );
  return journee.candidats
    .filter((c) => c.jury === jury && numeros.has(c.numeroAnonymat) && !c.listeRouge && !c.presumeFraudeur)
    .sort((a, b) => comparerTextes(a.nom, b.nom) || comparerTextes(a.prenoms, b.prenoms));
}
