import type { JuryDePage } from '@delib/db';
import { etatsDeSaisie } from '@delib/domain';
import type { FiltreListe } from '@delib/ui';
import { adresseListe, type ParametresUrl } from '@delib/ui/url';

/** The états at which marks are expected, a réexamen under way apart. */
export const ETATS_OUVERTS = [...etatsDeSaisie('corrigerNotes'), ...etatsDeSaisie('saisirOraux')];

/** Marks are looked at in any jury; those that expect some come first. */
export const NOTES_ATTENDUES: FiltreListe = {
  id: 'saisie',
  libelle: 'Notes',
  choix: [{ valeur: 'toutes', libelle: 'Tous les jurys' }],
  aucun: 'À saisir maintenant',
};

/**
 * The marks of a jury, those of its réexamen while it deliberates one. What the list was asked for stays behind: the
 * grid of the marks has a search and an order of its own.
 */
export function adresseNotes(
  { session }: ParametresUrl,
  { code, reexamen }: Pick<JuryDePage, 'code' | 'reexamen'>,
): string {
  return adresseListe({ session, jury: code }, { reexamen: reexamen === null ? null : 'oui' });
}

/** The list of the jurys of the session, as it is at the start. */
export function adresseJurys({ session }: ParametresUrl): string {
  return adresseListe({ session }, {});
}
