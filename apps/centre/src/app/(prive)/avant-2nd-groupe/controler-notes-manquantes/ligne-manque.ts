import type { LigneManque } from '@delib/documents';
import { compter } from '@delib/ui';

/** One mark or choice that lacks, in words. */
export interface LigneManqueAffichee {
  readonly cle: string;
  readonly jury: string;
  readonly numeroCandidat: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly discipline: string;
  readonly manque: string;
}

export function toLigneManque({
  jury,
  numeroCandidat,
  nom,
  prenoms,
  manque,
}: LigneManque): LigneManqueAffichee {
  const personne = { jury, numeroCandidat, nom, prenoms };
  if (manque.genre === 'note') {
    const { epreuve, intitule } = manque;
    return {
      ...personne,
      cle: `${numeroCandidat} ${epreuve}`,
      discipline: `${epreuve} ${intitule}`,
      manque: 'La note',
    };
  }
  return {
    ...personne,
    cle: `${numeroCandidat} ${manque.rang}`,
    discipline: manque.rang === 1 ? '1re discipline' : '2de discipline',
    manque: 'Le choix',
  };
}

/** « Il manque 3 notes et 1 choix de discipline, pour 2 candidats. » */
export function bilanNotes(manques: readonly LigneManque[]): string {
  const notes = manques.filter(({ manque }) => manque.genre === 'note').length;
  const choix = manques.length - notes;
  const candidats = new Set(manques.map(({ numeroCandidat }) => numeroCandidat)).size;
  const parts = [
    ...(notes === 0 ? [] : [compter(notes, 'note', 'notes')]),
    ...(choix === 0 ? [] : [compter(choix, 'choix de discipline', 'choix de discipline')]),
  ];
  return `Il manque ${parts.join(' et ')}, pour ${compter(candidats, 'candidat', 'candidats')}.`;
}
