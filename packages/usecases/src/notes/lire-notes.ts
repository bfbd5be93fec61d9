import {
  type CandidatNote,
  type CandidatSecondGroupe,
  type JuryStocke,
  type ReexamenStocke,
  selectCandidatsNotes,
  selectCandidatsSecondGroupe,
  selectDecisions,
  selectJurys,
  selectReexamenDelibere,
  selectReglement,
  type Tx,
  withActor,
} from '@delib/db';
import {
  type Epreuve,
  type Etat,
  ecrireResultat,
  estAnnulable,
  type Groupe,
  groupeDe,
  RESULTAT_MANQUANT,
  type Refus,
  type Reglement,
  refusAnnulation,
  refusAnnulationEn,
  refusSaisie,
  resultatDe,
  type SuiteLevee,
  suiteLevee,
} from '@delib/domain';
import type { Contexte } from '../contexte';

/** One candidate as the screen of the marks shows them; each mark as it is typed (« 12,50 », « BEN 12,00 2024 »). */
export interface CandidatDesNotes {
  readonly id: string;
  readonly numeroAnonymat: string;
  readonly numeroCandidat: string;
  readonly forme: 'globale' | 'progressive';
  /** By code of épreuve. 2nd groupe: of the chosen disciplines. */
  readonly notes: Readonly<Record<string, string>>;
  /** 2nd groupe: the chosen disciplines, empty while nothing is chosen. */
  readonly choix: readonly string[];
  /** 2nd groupe: false for who chose and is no longer admitted to it. */
  readonly admissible: boolean;
  /** By code of épreuve of this groupe: the decision of the commission that annulled it. */
  readonly annulations: Readonly<Record<string, string>>;
  /** Codes of the épreuves that were sat: what the commission may annul. */
  readonly annulables: readonly string[];
}

export interface NotesASaisir {
  readonly jury: { readonly id: string; readonly code: string; readonly etat: Etat };
  readonly reglement: Reglement;
  readonly groupe: Groupe;
  /** The réexamen whose candidates these are, when it was asked for. */
  readonly reexamen: { readonly version: number; readonly reference: string } | null;
  /** Year of the session: bénéfices and reports are counted from it. */
  readonly annee: number;
  /** Why the marks of this groupe cannot be entered at this état, or `null`. */
  readonly refus: Refus | null;
  /** Why nothing can be annulled, nor an annulation taken back, at this état; or `null`. */
  readonly refusAnnulation: Refus | null;
  readonly candidats: readonly CandidatDesNotes[];
  readonly presumesFraudeurs: readonly PresumeFraudeur[];
}

export interface PresumeFraudeur {
  /** What lifting the suspicion leads to. */
  readonly suite: SuiteLevee;
  readonly id: string;
  readonly numeroAnonymat: string;
  readonly numeroCandidat: string;
}

/**
 * « Saisir les notes » of one jury: of the 1er groupe until it is over, of the orals afterwards; or, when asked for, of
 * the candidates of the réexamen that the jury is deliberating, in its groupe.
 * @returns `null` when the actor sees no such jury, or it has no règlement
 */
export function lireNotes(
  contexte: Contexte,
  juryId: string,
  { enReexamen = false }: { readonly enReexamen?: boolean } = {},
): Promise<NotesASaisir | null> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const [jury] = await selectJurys(tx, { ids: [juryId] });
      if (!jury?.reglementId) return null;
      const reglement = await selectReglement(tx, jury.reglementId, jury.annee);
      const reexamen = enReexamen ? await reexamenDelibere(tx, juryId) : null;
      const groupe = reexamen?.groupe ?? groupeDe(jury.etat);
      const du = reexamen !== null;
      const nommes = reexamen?.candidats.map(({ id }) => id);
      const tous = await selectCandidatsNotes(tx, juryId, nommes, reexamen?.id);
      const seconds = groupe === 2 ? await selectCandidatsSecondGroupe(tx, { juryIds: [juryId] }) : [];
      return {
        jury: { id: jury.id, code: jury.code, etat: jury.etat },
        reglement,
        groupe,
        reexamen: reexamen && { version: reexamen.version, reference: reexamen.reference },
        refus: refusSaisie(contexte.acteur, jury, groupe === 1 ? 'corrigerNotes' : 'saisirOraux', du),
        refusAnnulation: refusAnnulation(contexte.acteur, jury, groupe, du) ?? refusAnnulationEn(jury.annee),
        annee: jury.annee,
        candidats:
          groupe === 1
            ? tous.map((c) => premierGroupe(reglement, c))
            : secondGroupe(reglement, tous, seconds),
        presumesFraudeurs: await lirePresumes(tx, jury, tous),
      };
    },
    'lecture',
  );
}

async function reexamenDelibere(tx: Tx, juryId: string): Promise<ReexamenStocke | null> {
  return (await selectReexamenDelibere(tx, juryId, 1)) ?? selectReexamenDelibere(tx, juryId, 2);
}

async function lirePresumes(
  tx: Tx,
  { etat }: JuryStocke,
  tous: readonly CandidatNote[],
): Promise<readonly PresumeFraudeur[]> {
  const presumes = tous.filter(({ presumeFraudeur }) => presumeFraudeur);
  const decisions = await selectDecisions(
    tx,
    presumes.map(({ candidatId }) => candidatId),
  );
  return presumes.map(({ candidatId, numeroAnonymat, numeroCandidat }) => ({
    ...{ id: candidatId, numeroAnonymat, numeroCandidat },
    suite: suiteLevee(etat, decisions(candidatId)),
  }));
}

function premierGroupe(reglement: Reglement, candidat: CandidatNote): CandidatDesNotes {
  return {
    ...identite(candidat),
    notes: Object.fromEntries(
      reglement.epreuves.map(({ code }) => [
        code,
        ecrireResultat(candidat.resultats[code] ?? RESULTAT_MANQUANT),
      ]),
    ),
    choix: [],
    admissible: true,
    ...annulation(reglement.epreuves, candidat.resultats),
  };
}

function secondGroupe(
  reglement: Reglement,
  tous: readonly CandidatNote[],
  seconds: readonly CandidatSecondGroupe[],
): readonly CandidatDesNotes[] {
  const parId = new Map(seconds.map((candidat) => [candidat.candidatId, candidat]));
  return tous.flatMap((candidat) => {
    const second = parId.get(candidat.candidatId);
    if (!second) return [];
    const choix = second.choix.map(({ epreuve }) => epreuve);
    const note = (code: string) => ecrireResultat(candidat.oraux[code] ?? RESULTAT_MANQUANT);
    return [
      {
        ...identite(candidat),
        notes: Object.fromEntries(choix.map((code) => [code, note(code)])),
        choix,
        admissible: second.issue === 'second_groupe',
        ...annulation(
          reglement.epreuves.filter(({ code }) => second.issue === 'second_groupe' && choix.includes(code)),
          candidat.oraux,
        ),
      },
    ];
  });
}

/** What the commission annulled among these épreuves, and what it may. */
function annulation(epreuves: readonly Epreuve[], recus: CandidatNote['resultats']) {
  return {
    annulations: Object.fromEntries(
      epreuves.flatMap(({ code }) => {
        const reference = recus[code]?.reference;
        return reference ? [[code, reference]] : [];
      }),
    ),
    annulables: epreuves
      .filter((epreuve) => {
        const recu = recus[epreuve.code];
        return estAnnulable(epreuve, recu && resultatDe(recu));
      })
      .map(({ code }) => code),
  };
}

function identite({ candidatId, numeroAnonymat, numeroCandidat, forme }: CandidatNote) {
  return { id: candidatId, numeroAnonymat, numeroCandidat, forme };
}
