import {
  type CandidatNomme,
  type DossierStocke,
  type JuryStocke,
  selectAcademie,
  selectCandidatsNommes,
  selectCentres,
  selectDossiersParJury,
  selectJurys,
  selectManquesSecondGroupe,
  selectReglements,
  selectSessions,
  selectVersionsReglement,
  type Tx,
  withActor,
} from '@delib/db';
import {
  type LigneManque,
  type LigneNotee,
  type ListeCandidats,
  numeroListeCandidats,
  type SectionListe,
} from '@delib/documents';
import {
  accept,
  compareMoyennes,
  direMoyenneGenerale,
  ETAPES,
  ISSUES,
  propositionAvantJury,
  type RefusActe,
  type Reglement,
  type Result,
  refuse,
} from '@delib/domain';
import type { Contexte } from '../contexte';
import type { DemandeConfidentielle, DemandeDuCentre, DemandeListe, DemandeLivrets } from './demande-liste';
import { direCriteres, filtreLivrets, livretVoulu } from './filtre-livrets';

/** A list as read, and the centre it is of. */
export interface ListeLue {
  readonly liste: ListeCandidats;
  readonly centreId: string;
}

/**
 * Reads one list of candidates, in one snapshot, sorted as it is to be printed. Refusals: introuvable (a centre,
 * session or jury that the actor does not see), aucun_jury_choisi, saisie_invalide (jurys of two centres or
 * sessions), etat_inadapte (a confidential list of a jury that is not at 110).
 */
export function lireListeCandidats(contexte: Contexte, demande: DemandeListe): Promise<Result<ListeLue>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    (tx) => {
      switch (demande.liste) {
        case 'livrets':
          return lireLivrets(tx, contexte, demande);
        case 'notes_manquantes':
        case 'hors_affichage':
          return lireDuCentre(tx, contexte, demande);
        default:
          return lireConfidentielle(tx, contexte, demande);
      }
    },
    'lecture',
  );
}

/** Why no confidential list of this jury can be edited: only those that deliberate the 1er groupe have one. */
export function refusConfidentielle({ etat }: Pick<JuryStocke, 'etat'>): RefusActe | null {
  const attendu = ETAPES[1].deliberation;
  return etat === attendu ? null : { code: 'etat_inadapte', etat, attendus: [attendu] };
}

async function lireLivrets(tx: Tx, contexte: Contexte, demande: DemandeLivrets): Promise<Result<ListeLue>> {
  const tete = await loadTete(tx, contexte, demande);
  if (!tete) return refuse({ code: 'introuvable' });
  const candidats = await selectCandidatsNommes(tx, filtreLivrets(demande, demande.criteres), 'nom');
  const jurys = await selectJurys(tx, { ids: [...new Set(candidats.map(({ juryId }) => juryId))] });
  const sections = parJury(jurys, candidats);
  return numeroter(tete, {
    type: 'livrets',
    criteres: await direCriteres(tx, demande, demande.criteres),
    livret: livretVoulu(demande.criteres),
    sections,
  });
}

async function lireDuCentre(tx: Tx, contexte: Contexte, demande: DemandeDuCentre): Promise<Result<ListeLue>> {
  const tete = await loadTete(tx, contexte, demande);
  if (!tete) return refuse({ code: 'introuvable' });
  const { sessionId, centreId } = demande;
  if (demande.liste === 'hors_affichage') {
    const lignes = await selectCandidatsNommes(tx, { sessionId, centreId, horsAffichage: true }, 'nom');
    return numeroter(tete, { type: demande.liste, sections: [{ jury: null, lignes }] });
  }
  const lignes = await loadManques(tx, demande);
  return numeroter(tete, { type: demande.liste, sections: [{ jury: null, lignes }] });
}

/** What lacks to the candidates of the 2nd groupe whose marks are being gathered, jury by jury, by name. */
export async function loadManques(
  tx: Tx,
  perimetre: { readonly sessionId: string; readonly centreId: string },
): Promise<readonly LigneManque[]> {
  const manques = await selectManquesSecondGroupe(tx, perimetre);
  const reglements = await selectVersionsReglement(
    tx,
    manques.flatMap(({ reglementId }) => reglementId ?? []),
  );
  return manques.map(({ jury, numeroCandidat, nom, prenoms, reglementId, epreuve, rang }) => {
    const reglement = reglements.get(reglementId ?? '');
    const intitule = reglement?.epreuves.find(({ code }) => code === epreuve)?.intitule ?? '';
    return {
      jury,
      numeroCandidat,
      nom,
      prenoms,
      manque: epreuve === null ? { genre: 'choix', rang } : { genre: 'note', epreuve, intitule },
    };
  });
}

async function lireConfidentielle(
  tx: Tx,
  contexte: Contexte,
  demande: DemandeConfidentielle,
): Promise<Result<ListeLue>> {
  const { liste: type, juryIds, titre: titreEdition } = demande;
  if (juryIds.length === 0) return refuse({ code: 'aucun_jury_choisi' });
  const jurys = await selectJurys(tx, { ids: juryIds });
  const [first] = jurys;
  if (!first || jurys.length !== new Set(juryIds).size) return refuse({ code: 'introuvable' });
  const ailleurs = jurys.some((j) => j.centreId !== first.centreId || j.sessionId !== first.sessionId);
  if (ailleurs) {
    return refuse({ code: 'saisie_invalide', champ: 'jurys', attendu: 'des jurys d’un même centre' });
  }
  for (const jury of jurys) {
    const refus = refusConfidentielle(jury);
    if (refus) return refuse(refus);
  }
  const tete = await loadTete(tx, contexte, first);
  if (!tete) return refuse({ code: 'introuvable' });
  if (type === 'correspondance' || type === 'amenagements') {
    const avecAmenagements = type === 'amenagements';
    const ordre = avecAmenagements ? 'nom' : 'anonymat';
    const candidats = await selectCandidatsNommes(tx, { juryIds, avecAmenagements }, ordre);
    return numeroter(tete, { type, titreEdition, sections: parJury(jurys, candidats) });
  }
  const reglements = await selectReglements(tx, jurys);
  const dossiers = await selectDossiersParJury(tx, juryIds, 1);
  const sections: SectionListe<LigneNotee>[] = [];
  for (const jury of jurys) {
    const reglement = reglements.get(jury.id);
    if (!reglement) return refuse({ code: 'reglement_absent' });
    const lignes = toNotees(dossiers.get(jury.id) ?? [], reglement);
    sections.push({
      jury: enTete(jury),
      lignes: type === 'anonyme' ? lignes : lignes.toSorted(parDecisionEtMoyenne),
    });
  }
  return numeroter(tete, { type, titreEdition, sections });
}

/** The candidates of a jury by numéro d'anonymat, with what the marks received carry before the jury. */
function toNotees(dossiers: readonly DossierStocke[], reglement: Reglement): LigneNotee[] {
  return dossiers.map(({ numeroAnonymat, categorie, dossier }) => {
    const proposition = propositionAvantJury(reglement, dossier);
    const exacte = proposition?.moyenne ?? null;
    return {
      numeroAnonymat,
      categorie,
      exacte,
      moyenne: exacte && direMoyenneGenerale(exacte, reglement),
      issue: proposition?.issue ?? null,
    };
  });
}

/** The best decision first, then the best mean, compared exactly; who has none comes after who has one. */
function parDecisionEtMoyenne(a: LigneNotee, b: LigneNotee): number {
  const rang = ({ issue }: LigneNotee) => (issue === null ? ISSUES.length : ISSUES.indexOf(issue));
  if (rang(a) !== rang(b)) return rang(a) - rang(b);
  if (a.exacte === null || b.exacte === null) return Number(a.exacte === null) - Number(b.exacte === null);
  return compareMoyennes(b.exacte, a.exacte);
}

interface Tete {
  readonly centreId: string;
  readonly liste: Omit<ListeCandidats, 'type' | 'numero' | 'sections'>;
}

/** What the head of every list says; `null` when the actor does not see the session or the centre. */
async function loadTete(
  tx: Tx,
  contexte: Contexte,
  { sessionId, centreId }: { readonly sessionId: string; readonly centreId: string },
): Promise<Tete | null> {
  const session = (await selectSessions(tx)).find(({ id }) => id === sessionId);
  const centre = (await selectCentres(tx)).find(({ id }) => id === centreId);
  const academie = await selectAcademie(tx);
  if (!session || !centre || !academie) return null;
  return {
    centreId,
    liste: {
      session: session.code,
      essai: session.essai,
      academie: academie.nom,
      centre: { code: centre.code, nom: centre.nom, ville: centre.ville },
      titreEdition: '',
      criteres: [],
      livret: null,
      editeLe: contexte.maintenant,
    },
  };
}

/** The list made whole: its head, what is particular to it, and its number. */
function numeroter(
  { centreId, liste }: Tete,
  suite: Pick<ListeCandidats, 'type' | 'sections'> & Partial<ListeCandidats>,
): Result<ListeLue> {
  const entiere = { ...liste, ...suite };
  return accept({ centreId, liste: { ...entiere, numero: numeroListeCandidats(entiere) } });
}

function enTete({ code, specialite, periode }: JuryStocke) {
  return { code, specialite: specialite ?? '', periode };
}

function parJury(
  jurys: readonly JuryStocke[],
  candidats: readonly CandidatNomme[],
): readonly SectionListe<CandidatNomme>[] {
  const lignes = Map.groupBy(candidats, ({ juryId }) => juryId);
  return jurys.map((jury) => ({ jury: enTete(jury), lignes: lignes.get(jury.id) ?? [] }));
}
