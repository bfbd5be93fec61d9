import {
  CODES_RESULTAT,
  type Dossier,
  direLivret,
  formatCentiemes,
  isResultatNote,
  LIBELLES_ISSUE,
  LIBELLES_LIVRET,
  LIBELLES_RESULTAT,
  type OralCompare,
  type Reglement,
  type Resultat,
  reglageEnCours,
  type Saisie,
} from '@delib/domain';
import type { Filtre } from './criteres';
import { type Ligne, livretRequis } from './ligne';

export { articleRegle, libelleCategorie, phraseRegle } from '@delib/domain';

/** A result as the table shows it: « 12,50 » or its code. */
export function formatResultat(resultat: Resultat | undefined): string {
  if (!resultat) return CODES_RESULTAT.manquante;
  return isResultatNote(resultat) ? formatCentiemes(resultat.note) : CODES_RESULTAT[resultat.nature];
}

/** « 12,50 (bénéfice) », « absent »: for sentences. */
export function direResultat(resultat: Resultat | undefined): string {
  if (!resultat) return LIBELLES_RESULTAT.manquante;
  if (!isResultatNote(resultat)) return LIBELLES_RESULTAT[resultat.nature];
  const note = formatCentiemes(resultat.note);
  return resultat.nature === 'note' ? note : `${note} (${LIBELLES_RESULTAT[resultat.nature]})`;
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

export const LIBELLES_FILTRE: Readonly<Record<Filtre, string>> = {
  barre: 'À la barre',
  a_valider: 'À valider',
  livret: 'Livret à examiner',
  modifies: 'Notes relevées ou points',
  changes: 'Notes changées depuis l’ouverture',
};

/** What one entry does, as the person who made it would say it. */
export function phraseSaisie(saisie: Saisie): string {
  switch (saisie.type) {
    case 'relever':
      return `${saisie.epreuve} relevée à ${saisie.note} (motif : ${saisie.motif})`;
    case 'annuler_relevement':
      return `note reçue rétablie en ${saisie.epreuve}`;
    case 'points':
      return estNul(saisie.points)
        ? 'points de jury retirés'
        : `${saisie.points} points de jury (motif : ${saisie.motif})`;
    case 'valider':
      return 'décision validée';
    case 'devalider':
      return 'validation retirée';
    case 'examiner_livret':
      return 'livret examiné';
    case 'livret_non_examine':
      return 'livret noté non examiné';
  }
}

function estNul(points: string): boolean {
  return /^0+([.,]0*)?$/.test(points.trim());
}

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
