import { formatEtat, formatVersion, LIBELLES_GROUPE, type PlanHorsLigne } from '@delib/domain';
import { direDateHeure, typo } from '@delib/francais';

/**
 * One self-contained page for one jury: no network, nothing but what is in it.
 * @param gabarit the page as `apps/hors-ligne` builds it; one that lacks a place for the plan is a bug, and throws
 */
export function remplirPageHorsLigne(gabarit: string, plan: PlanHorsLigne): string {
  const { jury, groupe, session, centre, reglement, etabliLe, etat, essai, numero } = plan;
  const valeurs = {
    titre: html(`Jury ${jury.code} – délibération hors ligne du ${LIBELLES_GROUPE[groupe]}`),
    essai: essai
      ? '<div class="bandeau"><strong>ESSAI</strong> – session de répétition : les candidats sont inventés.</div>'
      : '',
    faits: html(
      typo(
        `Session ${session} – ${centre} – ${reglement.intitule} (${formatVersion(reglement)}). Plan ${numero} établi le ${direDateHeure(new Date(etabliLe))}, jury à l’état ${formatEtat(etat)}.`,
      ),
    ),
    jury: html(jury.code),
    // A closing tag inside the data must not end them.
    plan: JSON.stringify({ ...plan, reglement: { ...reglement, cas: [] } }).replaceAll('<', '\\u003c'),
  };
  const manquante = Object.keys(valeurs).find((nom) => !gabarit.includes(`<!--delib:${nom}-->`));
  if (manquante !== undefined) throw new Error(`the offline page has no place for « ${manquante} »`);
  // One pass: what a value holds is never read as a place.
  return gabarit.replace(
    /<!--delib:(\w+)-->/g,
    (_marque, nom: string) => valeurs[nom as keyof typeof valeurs],
  );
}

function html(texte: string): string {
  return texte
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
