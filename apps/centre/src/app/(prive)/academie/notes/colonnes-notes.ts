import { CODES_RESULTAT, findEpreuve, type Groupe, type Reglement } from '@delib/domain';
import type { ColonneSaisie, ReponseDeLigne } from '@delib/ui';
import type { CandidatDesNotes } from '@delib/usecases/notes/lire-notes';

/**
 * Columns of the grid of the marks: by épreuve of the règlement, or by chosen discipline.
 * @param ouvert any mark can be typed
 * @param annulationOuverte an annulation can be taken back
 */
export function colonnesNotes(
  reglement: Reglement,
  groupe: Groupe,
  ouvert: boolean,
  annulationOuverte: boolean,
): readonly ColonneSaisie<CandidatDesNotes>[] {
  const note = (
    id: string,
    titre: string,
    epreuve: (ligne: CandidatDesNotes) => string | undefined,
  ): ColonneSaisie<CandidatDesNotes> => {
    const valeur = (ligne: CandidatDesNotes) => ligne.notes[epreuve(ligne) ?? ''] ?? '';
    return {
      id,
      titre,
      valeur: (ligne) => noteTriable(valeur(ligne)),
      texte: valeur,
      alignement: 'droite',
      saisie: {
        genre: 'texte',
        valeur,
        libelle: (ligne) => `${epreuve(ligne) ?? titre}, candidat ${ligne.numeroAnonymat}`,
        // While the jury deliberates only an annulation is taken back, as it is entered.
        ouverte: (ligne) =>
          (ouvert || (annulationOuverte && valeur(ligne) === CODES_RESULTAT.annulee)) &&
          ligne.admissible &&
          epreuve(ligne) !== undefined,
      },
    };
  };
  const candidat: ColonneSaisie<CandidatDesNotes>[] = [
    {
      id: 'anonymat',
      titre: 'Candidat',
      valeur: ({ numeroAnonymat }) => numeroAnonymat,
      enteteDeLigne: true,
    },
    {
      id: 'numero',
      titre: 'Numéro candidat',
      valeur: ({ numeroCandidat }) => numeroCandidat,
      personnelle: true,
    },
  ];
  if (groupe === 2) {
    return [
      ...candidat,
      ...([0, 1] as const).flatMap((rang) => [
        {
          id: `discipline${rang + 1}`,
          titre: `Discipline ${rang + 1}`,
          valeur: ({ choix }: CandidatDesNotes) => choix[rang] ?? null,
          texte: ({ choix }: CandidatDesNotes) => libelle(reglement, choix[rang]),
          filtre: 'liste' as const,
          multiligne: true,
        },
        note(`note${rang + 1}`, `Note ${rang + 1}`, ({ choix }) => choix[rang]),
      ]),
    ];
  }
  const obligatoires = reglement.epreuves.filter(({ nature }) => nature === 'obligatoire');
  return [
    ...candidat,
    {
      id: 'forme',
      titre: 'Forme',
      valeur: ({ forme }) => forme,
      filtre: 'liste',
      masqueeParDefaut: true,
    },
    ...reglement.epreuves.map(({ code, nature }) =>
      note(code, nature === 'facultative' ? `${code} (fac.)` : code, () => code),
    ),
    {
      id: 'manquantes',
      titre: 'Notes manquantes',
      valeur: ({ notes }) => obligatoires.filter(({ code }) => (notes[code] ?? '') === '').length || null,
      filtre: 'liste',
      alignement: 'droite',
    },
  ];
}

/** The épreuve that a column of this row is about. */
export function epreuveDeColonne({ choix }: CandidatDesNotes, colonne: string): string {
  const rang = /^note([12])$/.exec(colonne)?.[1];
  return rang === undefined ? colonne : (choix[Number(rang) - 1] ?? '');
}

/** The answer for one mark, in words. */
export interface NoteRepondue {
  readonly candidatId: string;
  readonly epreuve: string;
  /** As it is now stored; `null` when it was refused. */
  readonly valeur: string | null;
  readonly phrase: string | null;
  /** On a conflict: what is stored. */
  readonly actuel: string | null;
}

/** Answers by mark as the grid wants them: by row, then by column. */
export function regrouper(
  reponses: readonly NoteRepondue[],
  candidats: ReadonlyMap<string, CandidatDesNotes>,
): readonly ReponseDeLigne[] {
  return [...Map.groupBy(reponses, ({ candidatId }) => candidatId)].map(([cle, notes]) => {
    const choix = candidats.get(cle)?.choix ?? [];
    const colonne = (epreuve: string) => {
      const rang = choix.indexOf(epreuve);
      return rang < 0 ? epreuve : `note${rang + 1}`;
    };
    const conflits = notes.filter(({ actuel }) => actuel !== null);
    return {
      cle,
      faites: Object.fromEntries(
        notes.flatMap(({ epreuve, valeur }) => (valeur === null ? [] : [[colonne(epreuve), valeur]])),
      ),
      refus: notes.flatMap(({ epreuve, phrase }) =>
        phrase === null ? [] : [{ colonne: colonne(epreuve), phrase }],
      ),
      actuels:
        conflits.length === 0
          ? null
          : Object.fromEntries(conflits.map(({ epreuve, actuel }) => [colonne(epreuve), actuel ?? ''])),
    };
  });
}

function noteTriable(texte: string): string | number | null {
  if (texte === '') return null;
  return /^\d+,\d\d$/.test(texte) ? Number(texte.replace(',', '')) : texte;
}

function libelle(reglement: Reglement, code: string | undefined): string {
  if (code === undefined) return '';
  return `${code} ${findEpreuve(reglement, code)?.intitule ?? ''}`.trim();
}
