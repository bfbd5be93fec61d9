/** What a row, a key or a button of the grid asks for, by id of candidate. */
export interface ActesGrille {
  readonly onSaisir: (
    id: string,
    saisie: 'valider' | 'devalider' | 'examiner_livret' | 'livret_non_examine',
  ) => void;
  readonly onPoints: (id: string) => void;
  readonly onNote: (id: string) => void;
  readonly onOuvrir: (id: string) => void;
}
