import type { CurseurJournal, FiltreJournal } from '@delib/db';
import {
  ACTES_JOURNAL,
  type ActeurRole,
  actesLisibles,
  debutDe,
  type FamilleActe,
  isActeJournalise,
  LIBELLES_FAMILLE,
  LIBELLES_ROLE,
  texteCherche,
} from '@delib/domain';
import type { ChoixCritere, Critere, ParametresUrl, ValeursCriteres } from '@delib/ui/url';
import { z } from 'zod';

interface CentreNomme {
  readonly id: string;
  readonly code: string;
  readonly nom: string;
  readonly ville: string;
}

const FAMILLE = 'famille.';

/**
 * What the journal is searched by. Who acted and the free text may hold a name: they are sent with the form and never
 * enter the address. The RSSI sees no jury and no centre: those criteria are the gestionnaire's.
 */
export function criteresJournal(role: ActeurRole, centres: readonly CentreNomme[]): readonly Critere[] {
  const gestionnaire: readonly Critere[] = [
    { id: 'jury', libelle: 'Jury', type: 'texte' },
    {
      id: 'centre',
      libelle: 'Centre de délibération',
      type: 'liste',
      choix: centres.map(({ id, code, nom, ville }) => ({ valeur: id, libelle: `${code} ${nom}, ${ville}` })),
      present: false,
    },
  ];
  return [
    { id: 'acte', libelle: 'Acte', type: 'liste', choix: choixActes(role) },
    { id: 'qui', libelle: 'Qui', type: 'texte', personnel: true },
    ...(role === 'gestionnaire' ? gestionnaire : []),
    { id: 'texte', libelle: 'Texte, n’importe où dans la ligne', type: 'texte', personnel: true },
    {
      id: 'role',
      libelle: 'Rôle',
      type: 'liste',
      choix: Object.entries(LIBELLES_ROLE).map(([valeur, libelle]) => ({ valeur, libelle })),
      present: false,
    },
  ];
}

/** Each family whole, then its acts one by one. */
function choixActes(role: ActeurRole): readonly ChoixCritere[] {
  const parFamille = Map.groupBy(actesLisibles(role), (acte) => ACTES_JOURNAL[acte].famille);
  return [...parFamille].flatMap(([famille, actes]) => [
    { valeur: `${FAMILLE}${famille}`, libelle: `${LIBELLES_FAMILLE[famille]} : tous les actes` },
    ...actes.map((acte) => ({
      valeur: acte,
      libelle: `${LIBELLES_FAMILLE[famille]} : ${ACTES_JOURNAL[acte].libelle}`,
    })),
  ]);
}

const jour = z.iso.date();
const numero = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** The days that the address or the form holds; what is no day is none. */
export function lireJours(parametres: {
  readonly du?: unknown;
  readonly au?: unknown;
}): Pick<FiltreJournal, 'du' | 'au'> {
  return { du: jour.safeParse(parametres.du).data, au: jour.safeParse(parametres.au).data };
}

/** The filter of the database that the criteria stand for. */
export function filtreJournal(
  role: ActeurRole,
  valeurs: ValeursCriteres,
  jours: Pick<FiltreJournal, 'du' | 'au'>,
): FiltreJournal {
  const lisibles = actesLisibles(role);
  const actes = (valeurs.acte ?? []).flatMap((valeur) => {
    if (!valeur.startsWith(FAMILLE)) return isActeJournalise(valeur) ? [valeur] : [];
    const famille = valeur.slice(FAMILLE.length) as FamilleActe;
    return lisibles.filter((acte) => ACTES_JOURNAL[acte].famille === famille);
  });
  const texte = (id: string) => debutDe(texteCherche(valeurs[id]?.[0]?.trim() ?? ''), 200) || undefined;
  return {
    ...jours,
    actes: [...new Set(actes)],
    roles: valeurs.role ?? [],
    centreIds: valeurs.centre ?? [],
    jury: texte('jury'),
    qui: texte('qui'),
    texte: texte('texte'),
  };
}

/** Where the page begins: `avant` or `apres` the line of that number. */
export function lireCurseur(parametres: {
  readonly avant?: unknown;
  readonly apres?: unknown;
}): CurseurJournal {
  const avant = numero.safeParse(parametres.avant);
  if (avant.success) return { avant: avant.data };
  const apres = numero.safeParse(parametres.apres);
  return apres.success ? { apres: apres.data } : null;
}

/** What a form of the page says: its criteria, its days, where it is. */
export function lireFormulaire(
  form: FormData,
  role: ActeurRole,
  criteres: readonly Critere[],
): { readonly filtre: FiltreJournal; readonly curseur: CurseurJournal } {
  const valeurs: Record<string, readonly string[]> = {};
  for (const { id, type, choix = [] } of criteres) {
    const lues = form
      .getAll(id)
      .filter((valeur): valeur is string => typeof valeur === 'string' && valeur !== '');
    valeurs[id] = type === 'texte' ? lues : lues.filter((lue) => choix.some(({ valeur }) => valeur === lue));
  }
  return {
    filtre: filtreJournal(role, valeurs, lireJours({ du: form.get('du'), au: form.get('au') })),
    curseur: lireCurseur({ avant: form.get('avant'), apres: form.get('apres') }),
  };
}

/** One value of a parameter of the address. */
export function un(parametres: ParametresUrl, nom: string): string | undefined {
  const valeur = parametres[nom];
  return typeof valeur === 'object' ? valeur[0] : valeur;
}
