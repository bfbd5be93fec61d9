const CHEMIN = '/projection';
/** One window for the room, whatever asks for it again. */
const FENETRE = 'delib-projection';

/**
 * Opens the second window, or brings it forward; one that followed another jury, before someone else logged in, is taken
 * over.
 * @param canal what it is to follow
 * @returns in French, why it is not there
 */
export function ouvrirProjection(canal: string): string | null {
  const adresse = `${CHEMIN}?${new URLSearchParams({ canal })}`;
  const fenetre = window.open('', FENETRE, 'popup,width=1280,height=720');
  if (fenetre === null) {
    return `Le navigateur a bloqué la fenêtre de projection : autorisez-la, ou ouvrez l’adresse ${location.origin}${CHEMIN} dans une autre fenêtre.`;
  }
  if (adresseDe(fenetre) !== adresse) {
    if (!navigator.onLine && !navigator.serviceWorker?.controller) {
      fenetre.close();
      return 'La fenêtre de projection s’ouvre avec le réseau ; une fois ouverte, elle suit sans lui.';
    }
    fenetre.location.assign(`${location.origin}${adresse}`);
  }
  fenetre.focus();
  return null;
}

/** What the window shows; nothing of ours where the browser shows a page of its own. */
function adresseDe(fenetre: Window): string | null {
  try {
    return fenetre.location.pathname + fenetre.location.search;
  } catch {
    return null;
  }
}
