import { useEffect } from 'react';
import { lireAdresse } from '../../../deliberation/adresses';
import { adresseReprise } from '../../../deliberation/hors-ligne';

/** Goes to the grid or to a sheet without asking the server: everything needed is here. */
export function naviguer(adresse: string): void {
  window.history.pushState(null, '', adresse);
  window.scrollTo({ top: 0, behavior: 'instant' });
}

/** What Next last wrote into the entry of the history that is shown: which page of the server it holds. */
let pageDeNext: unknown = null;

/** Follows links to the grid and the sheets, and the browser's back and forward between them, as {@link naviguer} does. */
export function useNavigationDeliberation(): void {
  // After each drawing: Next writes the entry of one before anything here hears of it.
  useEffect(() => {
    pageDeNext = window.history.state;
  });
  useEffect(() => {
    // Opened without a network: the page that is kept is the grid's, whatever was asked for.
    const demandee = adresseReprise(window.location.hash);
    // Once Next follows the history: it begins to after everything here.
    const suite = setTimeout(() => {
      if (demandee !== null) window.history.replaceState(null, '', demandee);
    });
    // Caught before Next, which leaves alone a click that was taken already; other windows and downloads stay links.
    document.addEventListener('click', suivreLien, true);
    window.addEventListener('popstate', suivreHistorique, true);
    return () => {
      clearTimeout(suite);
      document.removeEventListener('click', suivreLien, true);
      window.removeEventListener('popstate', suivreHistorique, true);
    };
  }, []);
}

function suivreLien(event: MouseEvent): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const lien = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(lien instanceof HTMLAnchorElement) || lien.target === '_blank' || lien.hash !== '') return;
  if (lien.origin !== location.origin || lireAdresse(lien.pathname) === null) return;
  event.preventDefault();
  naviguer(lien.href);
}

/**
 * An entry of the history keeps which page of the server it showed, and Next would ask for that one again once a live
 * refresh has replaced it. What an entry here shows comes from its address alone: it takes the page that there is.
 */
function suivreHistorique(event: PopStateEvent): void {
  if (lireAdresse(location.pathname) === null) return;
  event.stopImmediatePropagation();
  // First not by Next's own, which takes the page from the entry as it stands.
  History.prototype.replaceState.call(window.history, pageDeNext, '');
  window.history.replaceState(null, '', location.href);
}
