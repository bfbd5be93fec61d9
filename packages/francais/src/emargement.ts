import {
  formatNom,
  type Groupe,
  LIBELLES_GROUPE,
  LIBELLES_QUALITE,
  LIBELLES_STATUT,
  type Membre,
  type Presence,
} from '@delib/domain';
import { compter } from './nombres';

/** What a member attests to when they émarge, in their own words: on the screen as on the sheet of paper. */
export function phraseAttestation(
  membre: Pick<Membre, 'prenom' | 'nom' | 'qualite' | 'statut'>,
  presence: Presence,
  seance: {
    readonly groupe: Groupe;
    readonly jury: string;
    readonly session: string;
    readonly reexamen: boolean;
  },
): string {
  const { groupe, jury, session, reexamen } = seance;
  const qualite = LIBELLES_QUALITE[membre.qualite].toLowerCase();
  return (
    `Moi, ${formatNom(membre)}, ${qualite} du jury (${LIBELLES_STATUT[membre.statut]}), atteste avoir siégé` +
    `${presence === 'a_distance' ? ' à distance' : ''} à la délibération ${reexamen ? 'de réexamen ' : ''}du ${LIBELLES_GROUPE[groupe]}` +
    ` du jury ${jury}, session ${session} du brevet de technicien supérieur.`
  );
}

/** « 2 membres présents sur 5 ont émargé. » @param presents who sat, how many of them émargèrent */
export function phraseEmarges(emarges: number, presents: number): string {
  if (presents === 0) return 'Aucun membre n’est noté présent : personne n’a à émarger.';
  if (emarges === presents) return 'Tous les membres notés présents ont émargé.';
  if (emarges === 0)
    return `Aucun des ${compter(presents, 'membre noté présent', 'membres notés présents')} n’a émargé.`;
  return `${compter(emarges, 'membre', 'membres')} sur ${presents} notés présents ${emarges === 1 ? 'a' : 'ont'} émargé.`;
}

/** What a signer is told when some who sat did not émarger; `null`: all did. @param noms « Camille Durand » */
export function phraseSansEmargement(noms: readonly string[]): string | null {
  if (noms.length === 0) return null;
  return noms.length === 1
    ? `${noms[0]} est noté présent et n’a pas émargé. Vous pouvez signer : le procès-verbal le dira.`
    : `${noms.slice(0, -1).join(', ')} et ${noms.at(-1)} sont notés présents et n’ont pas émargé. Vous pouvez signer : le procès-verbal le dira.`;
}
