/**
 * Gives the focus back to the work after an act whose button is gone: to that candidate's row, else to the row one was at,
 * else, on a sheet, to its title.
 */
export function revenirAuTravail(candidatId: string | null = null): void {
  // After React has drawn what the act changed, and after a dialog has given the focus back.
  requestAnimationFrame(() => {
    const rangee =
      document.querySelector<HTMLElement>(`[data-candidat="${candidatId}"]`) ??
      document.querySelector<HTMLElement>('[data-candidat].delib-rangee--courante');
    if (rangee) rangee.focus();
    else document.querySelector<HTMLElement>('main h1')?.focus();
  });
}
