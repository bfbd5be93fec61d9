import { formatEtat, formatVersion, LIBELLES_GROUPE, type PlanHorsLigne } from '@delib/domain';
import { direDateHeure, typo } from '@delib/francais';

/** Where a plan writes: its title, the banner of a rehearsal, its facts, the jury, the data. */
export type Marque = 'titre' | 'essai' | 'faits' | 'jury' | 'plan';

/** How every place begins in the page that is built. */
export const DEBUT_DE_MARQUE = '<!--delib:';

/** A place of the plan, as it stands in the page that is built. */
export function marque(nom: Marque): string {
  return `${DEBUT_DE_MARQUE}${nom}-->`;
}

/**
 * One self-contained page for one jury: no network, nothing but what is in it.
 * @param gabarit the page as `apps/hors-ligne` builds it; one that lacks a place for the plan is a bug, and throws
 */
export function remplirPageHorsLigne(gabarit: string, plan: PlanHorsLigne): string {
  const { jury, groupe, session, centre, reglement, etabliLe, etat, essai, numero } = plan;
  const valeurs: Readonly<Record<Marque, string>> = {
    titre: enHtml(`Jury ${jury.code} – délibération hors ligne du ${LIBELLES_GROUPE[groupe]}`),
    essai: essai
      ? '<div class="bandeau"><strong>ESSAI</strong> – session de répétition : les candidats sont inventés.</div>'
      : '',
    faits: enHtml(
      typo(
        `Session ${session} – ${centre} – ${reglement.intitule} (${formatVersion(reglement)}). Plan ${numero} établi le ${direDateHeure(new Date(etabliLe))}, jury à l’état ${formatEtat(etat)}.`,
      ),
    ),
    jury: enHtml(jury.code),
    // A closing tag inside the data must not end them.
    plan: JSON.stringify({ ...plan, reglement: { ...reglement, cas: [] } }).replaceAll('<', '\\u003c'),
  };
  const places = Object.entries(valeurs) as readonly (readonly [Marque, string])[];
  const manquante = places.find(([nom]) => !gabarit.includes(marque(nom)))?.[0];
  if (manquante !== undefined) throw new Error(`the offline page has no place for « ${manquante} »`);
  // One pass: what a value holds is never read as a place.
  const parMarque = new Map(places.map(([nom, valeur]) => [marque(nom), valeur]));
  return gabarit.replace(
    new RegExp(`${DEBUT_DE_MARQUE}\\w+-->`, 'g'),
    (place) => parMarque.get(place) ?? place,
  );
}

/** A text as it is written between tags or in an attribute. */
export function enHtml(texte: string): string {
  return texte
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
