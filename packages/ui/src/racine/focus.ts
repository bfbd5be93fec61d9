/** An element, then what holds it, outwards. */
export function ancetres(element: Element): readonly Element[] {
  return element.parentElement ? [element, ...ancetres(element.parentElement)] : [element];
}

/**
 * Gives the focus to the title of the window or of the innermost section, among these, that is still on the page; else to
 * that of the page.
 * @param chaine what had the focus, and what held it
 */
export function focusAuTitre(chaine: readonly Element[]): void {
  const reste = chaine.filter((each) => each.isConnected);
  const fenetre = reste.find((each) => each.matches('dialog[open]'));
  const section = reste.find((each) => each.matches('main section'));
  const cible =
    fenetre?.querySelector<HTMLElement>('h1, h2') ??
    section?.querySelector<HTMLElement>('h2, h3, h4') ??
    document.querySelector<HTMLElement>('main h1') ??
    document.getElementById('contenu');
  if (cible === null) return;
  if (!cible.hasAttribute('tabindex')) cible.tabIndex = -1;
  cible.focus({ preventScroll: true });
}
