/** What narrows the grid of a jury, on the portal and on the offline page. */
export const LIBELLES_FILTRE = {
  barre: 'À la barre',
  a_valider: 'À valider',
  livret: 'Livret à examiner',
  modifies: 'Notes relevées ou points',
} as const;
