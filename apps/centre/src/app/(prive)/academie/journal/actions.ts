'use server';

import { phraseRefus } from '@delib/francais';
import { loadCadre } from '../../../../server/cadre';
import { demanderActivite } from '../../../../server/garde';
import { criteresJournal, lireFormulaire } from './filtre';
import type { PageAffichee } from './ligne';
import { lirePage } from './lire-page';

/** « Rechercher » and the pages beside: a form, since who acted and the free text stay out of the address. */
export async function lireJournal(form: FormData): Promise<PageAffichee> {
  const contexte = await demanderActivite('journal');
  if (!contexte.ok) {
    return { lignes: [], plusAnciennes: false, plusRecentes: false, refus: phraseRefus(contexte.refus) };
  }
  const { role } = contexte.valeur.acteur;
  const { centres } = await loadCadre();
  const { filtre, curseur } = lireFormulaire(form, role, criteresJournal(role, centres));
  return lirePage(contexte.valeur, filtre, curseur);
}
