import { type RefObject, useEffect, useRef } from 'react';

/**
 * The first field of a window takes the focus when it opens. DSFR first gives it to the cross of the window; whoever
 * already is in a field is left there: what they type would land in the other one.
 * @returns of the form in the window
 */
export function usePremierChamp(ouvert: boolean): RefObject<HTMLFormElement | null> {
  const formulaire = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!ouvert) return;
    const dialog = formulaire.current?.closest('dialog');
    function versLePremierChamp({ target }: FocusEvent): void {
      if (target instanceof Node && formulaire.current?.contains(target)) return;
      allerAuPremierChamp(formulaire.current);
    }
    dialog?.addEventListener('focusin', versLePremierChamp, { once: true });
    return () => dialog?.removeEventListener('focusin', versLePremierChamp);
  }, [ouvert]);
  return formulaire;
}

/** Goes to the first field of a form, to type over what it holds. */
export function allerAuPremierChamp(formulaire: HTMLFormElement | null): void {
  const champ = formulaire?.querySelector<HTMLElement>('input, select');
  champ?.focus();
  if (champ instanceof HTMLInputElement) champ.select();
}
