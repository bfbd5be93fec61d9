import {
  type EtatReexamen,
  estEnCours,
  type Groupe,
  LIBELLES_ETAT_REEXAMEN,
  LIBELLES_ORIGINE,
} from '@delib/domain';
import { compter, formatDateHeure, formatJour } from '@delib/francais';
import type { ReexamenVu } from '@delib/usecases/jury/lire-reexamens';

/** One réexamen as the table shows it. */
export interface LigneReexamen {
  readonly id: string;
  readonly juryId: string;
  readonly jury: string;
  readonly session: string;
  readonly groupe: Groupe;
  readonly etat: EtatReexamen;
  readonly libelleEtat: string;
  readonly decision: string;
  readonly candidats: string;
  readonly version: number;
  readonly pvSigne: string | null;
  readonly ouvert: string;
  readonly suite: string;
  /** What is entered for it now: the two disciplines, and marks. */
  readonly aSaisir: { readonly choix: boolean; readonly notes: boolean };
  /** A réexamen of the 2nd groupe may follow for those it admitted to it. */
  readonly suivi: boolean;
  /** It can still be abandoned: under way, its PV not signed. */
  readonly abandonnable: boolean;
}

/** The words of one réexamen. */
export function toLigneReexamen(reexamen: ReexamenVu): LigneReexamen {
  const { id, juryId, jury, session, groupe, etat, version, pvSigne } = reexamen;
  const le = (date: Date) => formatDateHeure(date.toISOString());
  return {
    ...{ id, juryId, jury, session, groupe, etat, version, pvSigne },
    libelleEtat: LIBELLES_ETAT_REEXAMEN[etat],
    decision: `${LIBELLES_ORIGINE[reexamen.origine]} : ${reexamen.reference}, ${formatJour(reexamen.dateReference)}`,
    candidats: reexamen.candidats.join(', '),
    ouvert: `${le(reexamen.ouvertLe)} par ${reexamen.ouvertPar}`,
    suite: suite(reexamen, le(reexamen.modifieLe)),
    aSaisir: { choix: etat === 'ouvert' && groupe === 2, notes: etat === 'ouvert' },
    suivi: reexamen.secondGroupe?.suite === 'reexamen',
    abandonnable: estEnCours(etat) && pvSigne === null,
  };
}

/** What comes next, or how it ended. */
function suite(reexamen: ReexamenVu, le: string): string {
  const { etat, pvSigne, modifiePar, motifAbandon } = reexamen;
  switch (etat) {
    case 'ouvert':
      return (
        recueil(reexamen) ??
        'Le président délibère sur le portail des jurys ; émettez son papillon s’il ne l’a plus.'
      );
    case 'edition':
      return pvSigne === null
        ? 'Le président lit et signe le PV du réexamen.'
        : 'Le PV est signé ; le président clôture.';
    case 'clos':
      return `Clos le ${le} par ${modifiePar} : les décisions sont en vigueur.${secondGroupe(reexamen)}`;
    case 'abandonne':
      return `Abandonné le ${le} par ${modifiePar}. Motif : ${motifAbandon ?? ''}`;
  }
}

/** What its candidates of the 2nd groupe wait for before the jury can decide, or `null`. */
function recueil({ manques }: ReexamenVu): string | null {
  if (manques.choix > 0) {
    return `Saisissez les choix de ${compter(manques.choix, 'candidat', 'candidats')}, puis les notes de leurs oraux ; le président délibère ensuite.`;
  }
  if (manques.oraux === 0) return null;
  return `Il manque ${compter(manques.oraux, 'note d’oral', 'notes d’oral')} ; le président délibère quand elles sont saisies.`;
}

/** For whom the 2nd groupe begins. */
function secondGroupe({ secondGroupe: suivant }: ReexamenVu): string {
  if (suivant === null) return '';
  const numeros = suivant.candidats.map(({ numeroAnonymat }) => numeroAnonymat).join(', ');
  const admis = ` Au 2nd groupe : ${numeros}.`;
  switch (suivant.suite) {
    case 'avec_les_autres':
      return `${admis} Choix et oraux se saisissent avec ceux du jury.`;
    case 'attendre_verrou':
      return `${admis} Ouvrez un réexamen du 2nd groupe quand celui du jury sera verrouillé.`;
    case 'reexamen':
      return `${admis} Ouvrez un réexamen du 2nd groupe pour saisir choix et oraux.`;
  }
}
