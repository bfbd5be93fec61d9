import { typo } from '@delib/francais';
import { useEffect } from 'react';
import { lireAdresse } from '../../../deliberation/adresses';

const QUESTION = typo(
  'Des saisies ne sont pas encore enregistrées. Elles restent sur cet ordinateur et partiront quand vous rouvrirez la délibération. Quitter quand même ? (Annuler pour rester)',
);

/** Asks before the deliberation is left with entries that only this page holds; grid and sheets are one place. */
export function useGardeDeliberation(actif: boolean): void {
  useEffect(() => {
    if (!actif) return;
    function onBeforeUnload(event: BeforeUnloadEvent): void {
      event.preventDefault();
    }
    function onClick(event: MouseEvent): void {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank') return;
      const inside = link.origin === location.origin && lireAdresse(link.pathname) !== null;
      if (!inside && !window.confirm(QUESTION)) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    /** « Se déconnecter » is a form, and the only one that leaves. */
    function onSubmit(event: SubmitEvent): void {
      const quitte = event.target instanceof Element && event.target.closest('header') !== null;
      if (!quitte || window.confirm(QUESTION)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    window.addEventListener('beforeunload', onBeforeUnload);
    document.addEventListener('submit', onSubmit, true);
    // Caught before Next, whose links change the page without unloading it.
    document.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload);
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('submit', onSubmit, true);
    };
  }, [actif]);
}
