import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Tells the styles how high what stays in sight is: the grid below takes the rest of the window, whatever wraps. */
export function useBarreCollante(): RefObject<HTMLDivElement | null> {
  const barre = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const racine = document.documentElement;
    const observer = new ResizeObserver(([mesure]) => {
      const [taille] = mesure?.borderBoxSize ?? [];
      if (taille) racine.style.setProperty('--delib-barre', `${Math.ceil(taille.blockSize)}px`);
    });
    if (barre.current) observer.observe(barre.current);
    return () => {
      observer.disconnect();
      racine.style.removeProperty('--delib-barre');
    };
  }, []);
  return barre;
}
