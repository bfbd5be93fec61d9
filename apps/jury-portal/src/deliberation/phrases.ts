import {
  type Dossier,
  direLivret,
  formatCentiemes,
  LIBELLES_ISSUE,
  LIBELLES_LIVRET,
  type OralCompare,
  type Reglement,
  type Result,
  reglageEnCours,
} from '@delib/domain';
import { compter, direResultat, LIBELLES_FILTRE, phraseRefus, typo } from '@delib/francais';
import type { Annulation } from './annulation';
import { type Criteres, estFiltre, type Filtre } from './criteres';
import { type Ligne, livretRequis } from './ligne';
import type { EtatMagasin } from './magasin-types';

/** One line about the last act. */
export interface MessageActe {
  readonly ton: 'info' | 'erreur';
  readonly texte: string;
}

/** « E3 : 8,00 puis 12,00 à l’oral, l’oral compte »: which of the two marks counts, in words. */
export function direOral({ epreuve, premiere, arrete, retenue }: OralCompare): string {
  const avant = `${epreuve.code} : ${direResultat(premiere)}`;
  switch (retenue) {
    case 'oral':
      return `${avant}, puis ${direResultat(arrete)} à l’oral ; l’oral compte`;
    case 'premiere':
      return `${avant}, puis ${direResultat(arrete)} à l’oral ; la première note reste`;
    case 'premiere_absent':
      return `${avant}, ${direResultat(arrete)} à l’oral ; la première note reste`;
    case 'annulee':
      return `${avant}, oral annulé par décision de la commission de discipline`;
    case 'aucune':
      return `${avant}, note d’oral manquante`;
  }
}

/** « À examiner » where the decision waits for it; « Non examiné » where nothing does. */
export function libelleLivret(ligne: Ligne): string {
  return direLivret(ligne.candidat.dossier.livret, livretRequis(ligne));
}

/** The filters of the grid, with the one that the portal alone has. */
export const FILTRES_DITS: Readonly<Record<Filtre, string>> = {
  ...LIBELLES_FILTRE,
  changes: 'Notes changées depuis l’ouverture',
};

/** What a candidate's dossier holds from the jury, one line each, to show two of them side by side. */
export function resumeDossier(reglement: Reglement, dossier: Dossier): readonly string[] {
  const reglage = reglageEnCours(dossier);
  const lignes = reglement.epreuves.flatMap(({ code }) => {
    const relevement = reglage.relevements.find(({ epreuve }) => epreuve === code);
    return relevement
      ? [
          `${code} : ${formatCentiemes(relevement.avant)} relevée à ${formatCentiemes(relevement.apres)} (${relevement.motif})`,
        ]
      : [];
  });
  if (reglage.pointsJury > 0) {
    lignes.push(`Points de jury : ${formatCentiemes(reglage.pointsJury)} (${reglage.motifPoints})`);
  }
  if (dossier.livret !== 'aucun') lignes.push(`Livret : ${LIBELLES_LIVRET[dossier.livret].toLowerCase()}`);
  lignes.push(
    dossier.validation
      ? `Décision validée : ${LIBELLES_ISSUE[dossier.validation.issue]}`
      : 'Décision non validée',
  );
  return lignes;
}

/** « Vous êtes hors ligne : 3 saisies gardées sur cet ordinateur »: why entries do not go out, and where they wait. */
export function direPanne(
  { panne, enAttente, gardees }: Pick<EtatMagasin, 'panne' | 'enAttente' | 'gardees'>,
  enLigne: boolean,
): string {
  const cause =
    panne === 'session'
      ? 'Votre session a pris fin'
      : enLigne
        ? 'Le serveur ne répond pas'
        : 'Vous êtes hors ligne';
  const saisies = compter(enAttente, 'saisie gardée', 'saisies gardées');
  return typo(`${cause} : ${saisies} ${gardees ? 'sur cet ordinateur' : 'dans cette page'}`);
}

/**
 * What is said where « suivant » leads nowhere any more.
 * @param toutes the candidate one comes from is decided too
 */
export function phraseFin(criteres: Criteres, toutes: boolean): string {
  const filtre = estFiltre(criteres);
  return toutes
    ? `Toutes les décisions${filtre ? ' de ce filtre' : ''} sont prises.`
    : `Aucun autre candidat${filtre ? ' de ce filtre' : ''} n’est à décider.`;
}

/** What Ctrl+Z did, or why it did nothing. */
export function direAnnulation(fait: Result<Annulation>): MessageActe {
  if (fait.ok) return { ton: 'info', texte: `Annulé : ${fait.valeur.libelle}.` };
  return fait.refus.code === 'introuvable'
    ? { ton: 'info', texte: 'Il n’y a rien à annuler.' }
    : { ton: 'erreur', texte: `Annulation impossible. ${phraseRefus(fait.refus)}` };
}
