import {
  arretesPremierGroupe,
  barresDuGroupe,
  type Centiemes,
  direMoyenneGenerale,
  ecrireMoyenne,
  formatCoefficient,
  formatTotal,
  type Issue,
  libelleCategorie,
  type Moyenne,
  pointsApportes,
  pointsManquants,
  type Reglement,
  type Resultat,
  reglageEnCours,
} from '@delib/domain';
import { abregerResultat, direPoints, direReglage } from '@delib/francais';
import type { Ligne } from '../deliberation/ligne';

/** One épreuve as the room reads it. */
export interface EpreuveProjetee {
  readonly code: string;
  readonly intitule: string;
  readonly coefficient: string;
  /** What counts: « 12,50 », « 12,50 BEN », « ABS ». */
  readonly note: string;
  /** The mark that the jury or an oral replaced. */
  readonly remplacee: string | null;
  readonly points: string;
}

/**
 * What the second window shows of one candidate: by numéro d'anonymat, with nothing of the members of the jury, nor of
 * its motifs.
 */
export interface VueProjection {
  /** « Délibération du 1er groupe, jury 20101 » */
  readonly titre: string;
  readonly numeroAnonymat: string;
  /** « Scolaire, forme globale » */
  readonly categorie: string;
  readonly epreuves: readonly EpreuveProjetee[];
  readonly moyenne: Moyenne | null;
  /** « 9,64 », « 10,00 (exactement 9,996…, sous 10) »; « aucune » */
  readonly moyenneDite: string;
  readonly avant: Moyenne | null;
  readonly seuils: readonly Centiemes[];
  readonly manques: readonly { readonly barre: string; readonly points: string }[];
  /** What the received marks carry by themselves; `null` while a mark is missing. */
  readonly proposition: Issue | null;
  /** « 1 note relevée, 2,00 points »; « » */
  readonly octroi: string;
  /** What the settled marks carry. */
  readonly resultat: Issue | null;
  /** What the jury validated, on the marks as they are; `null` while it has not. */
  readonly decision: Issue | null;
}

/** What is projected of a row. */
export function projeter(
  ligne: Ligne,
  { reglement, titre }: { readonly reglement: Reglement; readonly titre: string },
): VueProjection {
  const { candidat, arretee, avant, etat } = ligne;
  const { dossier, numeroAnonymat, categorie, forme } = candidat;
  const moyenne = arretee?.moyenne ?? null;
  const seuils = barresDuGroupe(dossier.groupe, reglement);
  return {
    titre,
    numeroAnonymat,
    categorie: `${libelleCategorie(categorie)}, forme ${forme}`,
    epreuves: epreuvesProjetees(ligne, reglement),
    moyenne,
    moyenneDite: moyenne ? ecrireMoyenne(direMoyenneGenerale(moyenne, reglement)) : 'aucune',
    avant: avant?.moyenne ?? null,
    seuils,
    manques: moyenne
      ? seuils.map((seuil) => {
          const points = pointsManquants(moyenne, seuil);
          return { barre: formatCoefficient(seuil), points: points === 0 ? 'aucun' : direPoints(points) };
        })
      : [],
    proposition: avant?.issue ?? null,
    octroi: direReglage(dossier),
    resultat: arretee?.issue ?? null,
    decision: etat === 'valide' ? (dossier.validation?.issue ?? null) : null,
  };
}

function epreuvesProjetees({ candidat, oraux }: Ligne, reglement: Reglement): readonly EpreuveProjetee[] {
  const { dossier } = candidat;
  const arretes = arretesPremierGroupe(dossier);
  const relevees = new Set(reglageEnCours(dossier).relevements.map(({ epreuve }) => epreuve));
  return reglement.epreuves.flatMap((epreuve) => {
    const { code, intitule, nature } = epreuve;
    if (nature === 'facultative' && !arretes[code]) return [];
    const oral = oraux.find((each) => each.epreuve.code === code);
    let compte: Resultat | undefined = arretes[code];
    let remplacee: Resultat | undefined = relevees.has(code) ? dossier.resultats[code] : undefined;
    if (oral) {
      compte = oral.retenue === 'oral' || oral.retenue === 'annulee' ? oral.arrete : oral.premiere;
      remplacee = oral.retenue === 'oral' ? oral.premiere : undefined;
    }
    const points = pointsApportes(epreuve, compte);
    return {
      code,
      intitule,
      coefficient: formatCoefficient(epreuve.coefficient),
      note: abregerResultat(compte),
      remplacee: remplacee === undefined ? null : abregerResultat(remplacee),
      points: points === null ? '–' : formatTotal(points),
    };
  });
}
