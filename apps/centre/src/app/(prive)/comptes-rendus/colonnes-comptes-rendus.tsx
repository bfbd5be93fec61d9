import { compter, formatDateHeure, formatInstant, typo } from '@delib/francais';
import { type ColonneDsfr, libelleResultat, ResultatBadge, type ResultatCompteRendu } from '@delib/ui';
import Link from 'next/link';

/** One compte-rendu as the list shows it. Dates are ISO date-times. */
interface LigneAffichee {
  readonly id: string;
  readonly activite: string;
  readonly titre: string;
  readonly demandePar: string;
  readonly demandeLe: string;
  readonly finLe: string | null;
  readonly progression: number;
  readonly resultat: ResultatCompteRendu;
  /** How many it offers, or offered. */
  readonly fichiers: number;
  readonly expireLe: string | null;
  /** They are gone. */
  readonly expires: boolean;
}

/** The comptes-rendus d’activité. */
export const COLONNES_COMPTES_RENDUS: readonly ColonneDsfr<LigneAffichee>[] = [
  {
    id: 'titre',
    titre: 'Compte-rendu',
    valeur: ({ titre }) => titre,
    rendu: ({ id, titre, demandeLe }) => (
      <Link href={`/comptes-rendus/${id}`} prefetch={false}>
        {titre}
        {/* Of two of one title, which: the column that says it is not heard with the link. */}
        <span className="fr-sr-only"> du {formatInstant(demandeLe)}</span>
      </Link>
    ),
    multiligne: true,
  },
  {
    id: 'activite',
    titre: 'Activité',
    valeur: ({ activite }) => activite,
    multiligne: true,
  },
  {
    id: 'resultat',
    titre: 'Résultat',
    valeur: ({ resultat }) => libelleResultat(resultat),
    rendu: ({ resultat, progression }) => (
      <>
        <ResultatBadge resultat={resultat} />
        {resultat === 'en_cours' ? typo(` ${progression} %`) : null}
      </>
    ),
  },
  { id: 'par', titre: 'Demandé par', valeur: ({ demandePar }) => demandePar },
  {
    id: 'demande',
    titre: 'Mis en file',
    valeur: ({ demandeLe }) => demandeLe,
    texte: ({ demandeLe }) => formatDateHeure(demandeLe),
  },
  {
    id: 'fin',
    titre: 'Fin',
    valeur: ({ finLe }) => finLe,
    texte: ({ finLe }) => (finLe === null ? '' : formatDateHeure(finLe)),
  },
  {
    id: 'fichiers',
    titre: 'Fichiers',
    valeur: ({ fichiers }) => fichiers,
    texte: texteFichiers,
    multiligne: true,
  },
];

function texteFichiers({ fichiers, expireLe, expires }: LigneAffichee): string {
  if (fichiers === 0) return '';
  const nombre = compter(fichiers, 'fichier', 'fichiers');
  if (expireLe === null) return nombre;
  return expires ? `${nombre}, expiré` : `${nombre}, expire le ${formatDateHeure(expireLe)}`;
}
