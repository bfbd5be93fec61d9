import { prDsfrLoaded } from '@codegouvfr/react-dsfr/start';

type Demander = (this: MenuDsfr, suite: () => void) => void;

/** A navigation as DSFR's scripts hold it: `current` is its open menu. */
interface MenuDsfr {
  readonly current: object | null;
  request: Demander;
}

/** What its scripts leave on the page. */
interface ClassesDsfr {
  readonly navigation: { readonly Navigation: { readonly prototype: MenuDsfr } };
}

/**
 * DSFR looks, one frame after Tab in an open menu, whether the focus left it; when Enter closed the menu within that
 * frame it reads `node` of nothing, and what else waited for the frame is lost with it: no menu opens any more until
 * the page is reloaded. Seen on a busy computer. Nothing is left to do for a menu that is closed.
 */
export async function garderLeMenuVivant(): Promise<void> {
  await prDsfrLoaded;
  const { dsfr } = window as unknown as Readonly<{ dsfr?: ClassesDsfr }>;
  const menu = dsfr?.navigation.Navigation.prototype;
  if (!menu) return;
  const demander = menu.request;
  menu.request = function demanderSansRompre(suite) {
    demander.call(this, () => {
      try {
        suite();
      } catch (erreur) {
        if (this.current !== null) throw erreur;
      }
    });
  };
}
