import { h } from './dom';

/** Gives the browser a file to save, made of what the page holds. */
export function telecharger(contenu: object, nom: string): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(contenu, null, 2)], { type: 'application/json' }));
  const lien = h('a', { href: url, download: nom });
  document.body.append(lien);
  lien.click();
  lien.remove();
  // Some browsers read the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
