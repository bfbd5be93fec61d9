/** An act that ends a step is being done on this very screen: what then says so takes the focus, which the button had. */
let demande = false;

/** Said before the act is asked for, as the page may know of it before its answer; and unsaid when it is refused. */
export function annoncerFin(demandee: boolean): void {
  demande = demandee;
}

/** Was it done from here? Told once. */
export function prendreFin(): boolean {
  const prise = demande;
  demande = false;
  return prise;
}
