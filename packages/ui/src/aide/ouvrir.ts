/** Sent by whatever asks for the help of the page; the window itself is drawn once, by the frame of the app. */
export const OUVRIR_AIDE = 'delib-aide';

/** « ? » : opens the help of the page that is shown. */
export function ouvrirAide(): void {
  window.dispatchEvent(new Event(OUVRIR_AIDE));
}
