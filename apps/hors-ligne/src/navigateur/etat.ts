import {
  appliquerSaisie,
  type Dossier,
  type ExportHorsLigne,
  estCasClair,
  exporterDecisions,
  type PlanHorsLigne,
  type Refus,
  type Saisie,
  type SaisieDatee,
  type Saisissant,
} from '@delib/domain';

/** What the browser keeps for one jury and groupe. */
interface Garde {
  readonly plan: string;
  readonly saisiPar: Saisissant;
  readonly entrees: readonly Entree[];
  /** How many entries the last export held. */
  readonly exportees: number;
}

interface Entree extends SaisieDatee {
  readonly numero: string;
}

/** Where entries are kept: the browser's storage, or nowhere when it refuses. */
export interface Rangement {
  readonly lire: () => string | null;
  readonly ecrire: (texte: string) => boolean;
}

/**
 * The entries of the jury and the dossiers they lead to. Nothing is kept that the domain refuses; what is kept
 * survives a reload.
 */
export function creerEtat(plan: PlanHorsLigne, rangement: Rangement) {
  const bases = new Map(plan.candidats.map(({ numeroAnonymat, dossier }) => [numeroAnonymat, dossier]));
  const dossiers = new Map(bases);
  const garde = lireGarde(rangement);
  let saisiPar: Saisissant = garde?.saisiPar ?? { nom: '', qualite: 'president' };
  let entrees: Entree[] = [];
  const ecartees: Entree[] = [];
  for (const entree of garde?.entrees ?? []) (appliquer(entree) ? ecartees : entrees).push(entree);
  let exportees = Math.min(garde?.exportees ?? 0, entrees.length);
  let conserve = true;

  function appliquer({ numero, saisie }: Entree): Refus | null {
    const avant = dossiers.get(numero);
    if (!avant) return { code: 'introuvable' };
    const applied = appliquerSaisie(plan.reglement, avant, saisie);
    if (!applied.ok) return applied.refus;
    dossiers.set(numero, applied.valeur);
    return null;
  }

  function dossier(numero: string): Dossier {
    const found = dossiers.get(numero);
    if (!found) throw new Error(`no candidate ${numero}`);
    return found;
  }

  function garder(): void {
    const texte: Garde = { plan: plan.numero, saisiPar, entrees, exportees };
    conserve = rangement.ecrire(JSON.stringify(texte));
  }

  function saisir(numero: string, saisie: Saisie, le: string): Refus | null {
    const entree = { numero, saisie, le };
    const refus = appliquer(entree);
    if (refus) return refus;
    entrees.push(entree);
    garder();
    return null;
  }

  return {
    plan,
    dossier,
    /** One entry. @returns why it is refused, or `null` once kept */
    saisir,
    /** Takes the last entry of all back. @returns whose it was */
    annuler(): string | null {
      const last = entrees.pop();
      const base = last && bases.get(last.numero);
      if (!last || !base) return null;
      dossiers.set(last.numero, base);
      for (const entree of entrees) if (entree.numero === last.numero) appliquer(entree);
      exportees = Math.min(exportees, entrees.length);
      garder();
      return last.numero;
    },
    /** Validates every clear case, each as an entry of its own. @returns how many */
    validerCasClairs(le: string): number {
      const clairs = plan.candidats.filter(({ numeroAnonymat }) =>
        estCasClair(plan.reglement, dossier(numeroAnonymat)),
      );
      for (const { numeroAnonymat } of clairs) saisir(numeroAnonymat, { type: 'valider' }, le);
      return clairs.length;
    },
    effacer(): void {
      entrees = [];
      exportees = 0;
      for (const [numero, base] of bases) dossiers.set(numero, base);
      garder();
    },
    entreesDe: (numero: string): readonly SaisieDatee[] => entrees.filter((e) => e.numero === numero),
    get nombre() {
      return entrees.length;
    },
    get nonExportees() {
      return entrees.length - exportees;
    },
    /** False when the browser keeps nothing: the page must say so. */
    get conserve() {
      return conserve;
    },
    /** Entries kept by an earlier plan that no longer hold on this one's marks. */
    ecartees,
    /** The entries come from a plan made before this one. */
    autrePlan: garde !== null && garde.plan !== plan.numero && garde.entrees.length > 0,
    get saisiPar() {
      return saisiPar;
    },
    nommer(qui: Saisissant): void {
      saisiPar = qui;
      garder();
    },
    exporter(exporteLe: string): ExportHorsLigne {
      const historique = Map.groupBy(entrees, ({ numero }) => numero);
      const parCandidat = new Map(
        [...historique].map(([numero, own]) => [numero, own.map(({ le, saisie }) => ({ le, saisie }))]),
      );
      const fichier = exporterDecisions(plan, parCandidat, { saisiPar, exporteLe });
      exportees = entrees.length;
      garder();
      return fichier;
    },
  };
}

export type EtatPage = ReturnType<typeof creerEtat>;

function lireGarde(rangement: Rangement): Garde | null {
  try {
    const lu = JSON.parse(rangement.lire() ?? 'null') as Partial<Garde> | null;
    return lu && Array.isArray(lu.entrees) && lu.saisiPar ? (lu as Garde) : null;
  } catch {
    // Written by something else: the page starts from the plan.
    return null;
  }
}

/** The browser's own storage, one place per jury and groupe; silent where it is refused. */
export function rangementDuNavigateur(plan: PlanHorsLigne): Rangement {
  const cle = `deliberations-bts:${plan.jury.id}:${plan.groupe}`;
  return {
    lire: () => {
      try {
        return localStorage.getItem(cle);
      } catch {
        return null;
      }
    },
    ecrire: (texte) => {
      try {
        localStorage.setItem(cle, texte);
        return true;
      } catch {
        return false;
      }
    },
  };
}
