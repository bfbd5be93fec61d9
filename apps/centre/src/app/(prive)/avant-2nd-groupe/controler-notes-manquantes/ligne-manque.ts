import { disciplineManquante, type LigneManque } from '@delib/documents';
import { compter } from '@delib/francais';

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

/** What a candidate lacks, in words. */
export function toLigneManque(ligne: LigneManque): LigneManqueAffichee {
  const { jury, numeroCandidat, nom, prenoms, manque } = ligne;
  return {
    cle: `${numeroCandidat} ${manque.genre === 'note' ? manque.epreuve : manque.rang}`,
    jury,
    numeroCandidat,
    nom,
    prenoms,
    discipline: disciplineManquante(ligne),
    manque: manque.genre === 'note' ? 'La note' : 'Le choix',
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
