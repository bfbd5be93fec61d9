import type { Groupe, Issue, NatureResultat, QualiteExamen } from '@delib/domain';
import { entier, liste, objet, texte } from '../lecture-json';
import { lireGroupe, lireIssue, lireNature, lireQualite, ouRien } from '../valeurs';

/** Readers of the arrays that one row of `selectDossiers` holds. */

/** A row of `deliberation` as the statement builds it; moments as ISO texts. */
export interface LigneDeliberation {
  readonly groupe: Groupe;
  readonly version: number;
  readonly proposition: Issue;
  readonly issue_validee: Issue | null;
  readonly empreinte_validee: string | null;
  readonly validee_par: string | null;
  readonly validee_le: string | null;
  readonly points_jury: string;
  readonly motif_points: string;
  readonly livret_examine_par: string | null;
  readonly livret_examine_qualite: QualiteExamen | null;
  readonly livret_examine_le: string | null;
  readonly modifie_par: string;
  readonly modifie_le: string;
}

export const lireDeliberations = liste(
  'deliberations',
  objet<LigneDeliberation>('a deliberation', {
    groupe: lireGroupe,
    version: entier,
    proposition: lireIssue,
    issue_validee: ouRien(lireIssue),
    empreinte_validee: ouRien(texte),
    validee_par: ouRien(texte),
    validee_le: ouRien(texte),
    points_jury: texte,
    motif_points: texte,
    livret_examine_par: ouRien(texte),
    livret_examine_qualite: ouRien(lireQualite),
    livret_examine_le: ouRien(texte),
    modifie_par: texte,
    modifie_le: texte,
  }),
);

interface LigneRelevement {
  readonly groupe: Groupe;
  readonly epreuve: string;
  readonly avant: string;
  readonly apres: string;
  readonly motif: string;
}

export const lireRelevements = liste(
  'raises',
  objet<LigneRelevement>('a raise', {
    groupe: lireGroupe,
    epreuve: texte,
    avant: texte,
    apres: texte,
    motif: texte,
  }),
);

interface LigneRecue {
  readonly groupe: Groupe;
  readonly epreuve: string;
  readonly nature: NatureResultat;
  readonly note: string | null;
  readonly reference: string | null;
}

export const lireRecus = liste(
  'results',
  objet<LigneRecue>('a result', {
    groupe: lireGroupe,
    epreuve: texte,
    nature: lireNature,
    note: ouRien(texte),
    reference: ouRien(texte),
  }),
);

export const lireChoisies = liste('chosen disciplines', texte);

/** What a réexamen works on, in place of what is in force. */
interface LignesReexamen {
  readonly deliberations: readonly LigneDeliberation[];
  readonly relevements: readonly LigneRelevement[];
  readonly resultats: readonly LigneRecue[];
}

export const lireDuReexamen = ouRien(
  objet<LignesReexamen>('what a réexamen works on', {
    deliberations: lireDeliberations,
    relevements: lireRelevements,
    resultats: lireRecus,
  }),
);
