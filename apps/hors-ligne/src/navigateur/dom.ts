type Enfant = Node | string | null | false;
type Attributs = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>;

/**
 * An element. `on…` attributes are listeners, booleans are present or not; text is text, never HTML.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  nom: K,
  attributs: Attributs = {},
  ...enfants: readonly Enfant[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(nom);
  for (const [cle, valeur] of Object.entries(attributs)) {
    if (typeof valeur === 'function') element.addEventListener(cle.slice(2), valeur);
    else if (valeur === true) element.setAttribute(cle, '');
    else if (valeur !== false) element.setAttribute(cle, String(valeur));
  }
  element.append(...enfants.filter((enfant) => enfant !== null && enfant !== false));
  return element;
}

/** The element of the page's own skeleton. A missing one is a bug. */
export function parId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found as T;
}
