'use client';

import type { Groupe, RefusActe, Reglement } from '@delib/domain';
import { type SuiviDemande, useRafraichissementEnDirect } from '@delib/ui';
import { usePathname, useSearchParams } from 'next/navigation';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { CandidatVu, ChangementVu } from '../../../deliberation/candidat';
import { type Criteres, ecrireCriteresGrille, lireCriteresGrille } from '../../../deliberation/criteres';
import { creerGarde } from '../../../deliberation/garde';
import { type Ligne, toLigne } from '../../../deliberation/ligne';
import { creerMagasin, type Magasin } from '../../../deliberation/magasin';
import type { EtatMagasin } from '../../../deliberation/magasin-types';
import { creerOrdre } from '../../../deliberation/ordre';
import { creerRelecture } from '../../../deliberation/relecture';
import { envoyerSaisies } from './envoyer';
import { relireCandidats } from './relire';
import { useGardeDeliberation } from './useGardeDeliberation';
import { useHorsLigne } from './useHorsLigne';
import { useRetourDuReseau } from './useRetourDuReseau';

interface Partage {
  /** Where the second window is told what to show. */
  readonly canal: string;
  readonly jury: { readonly code: string; readonly specialite: string };
  /** « Délibération du 1er groupe » */
  readonly titre: string;
  /** Whose deliberation this is. */
  readonly groupe: Groupe;
  readonly reglement: Reglement;
  readonly modifiable: boolean;
  readonly lectureSeule: string;
  readonly refusClore: readonly RefusActe[];
  readonly magasin: Magasin;
  readonly etat: EtatMagasin;
  /** Every candidate, in no particular order. */
  readonly lignes: ReadonlyMap<string, Ligne>;
  readonly changements: ReadonlyMap<string, readonly ChangementVu[]>;
  /** Ids in the order of the grid under the criteria of the address. */
  readonly ordre: readonly string[];
  readonly criteres: Criteres;
  readonly changerCriteres: (criteres: Criteres) => void;
  /** Filters and sorts again, on the values of now. */
  readonly actualiserOrdre: () => void;
  /** The candidate one was last at: where the grid takes the focus back. */
  readonly courant: string | null;
  readonly allerA: (candidatId: string) => void;
}

const Contexte = createContext<Partage | null>(null);

/** What {@link Deliberation} shares; throws outside of it. */
export function useDeliberation(): Partage {
  const partage = useContext(Contexte);
  if (!partage) throw new Error('used outside of <Deliberation>');
  return partage;
}

interface DeliberationProps
  extends Pick<
    Partage,
    'canal' | 'jury' | 'titre' | 'groupe' | 'reglement' | 'modifiable' | 'lectureSeule' | 'refusClore'
  > {
  /** Whose entries, on what: those that wait on this computer under that name are taken up. */
  readonly file: string;
  /** ISO time at which the server read all this. */
  readonly lueLe: string;
  /** Longest life of a session, milliseconds. */
  readonly dureeMs: number;
  readonly suivi: SuiviDemande;
  readonly candidats: readonly CandidatVu[];
  readonly changements: readonly ChangementVu[];
  readonly children: ReactNode;
}

/** What the screens of the deliberation share: candidates as they stand, and what is on its way. */
export function Deliberation({
  file,
  lueLe,
  dureeMs,
  suivi,
  candidats,
  changements,
  children,
  ...fixe
}: DeliberationProps): ReactNode {
  const { reglement } = fixe;
  const nouvelleCle = () => crypto.randomUUID();
  const [garde] = useState(() => creerGarde(file, nouvelleCle()));
  const [magasin] = useState(() =>
    creerMagasin({ reglement, candidats, envoyer: envoyerSaisies, garde, nouvelleCle }),
  );
  const etat = useSyncExternalStore(magasin.abonner, magasin.lire, magasin.lire);
  useEffect(() => magasin.recevoir(candidats), [magasin, candidats]);
  useHorsLigne(magasin, garde, { lueLe, dureeMs });
  useRetourDuReseau(magasin, etat.panne);
  const [prendre] = useState(() => creerRelecture(magasin, relireCandidats));
  useRafraichissementEnDirect(suivi, (objets) => prendre(objets, changements.length));
  // What waits for the line goes out from here only; an entry on its way takes a moment, and needs no question.
  useGardeDeliberation(etat.panne !== null || etat.conflits.length > 0);

  const [memoire] = useState(() => new WeakMap<CandidatVu, Ligne>());
  const lignes = useMemo(() => {
    const all = new Map<string, Ligne>();
    for (const [id, candidat] of etat.candidats) {
      const known = memoire.get(candidat) ?? toLigne(reglement, candidat);
      memoire.set(candidat, known);
      all.set(id, known);
    }
    return all;
  }, [etat.candidats, memoire, reglement]);
  const parCandidat = useMemo(() => Map.groupBy(changements, ({ candidatId }) => candidatId), [changements]);

  const { criteres, changerCriteres } = useCriteres();
  const [ordreFige] = useState(creerOrdre);
  const [, redessiner] = useState(0);
  const [courant, allerA] = useState<string | null>(null);
  const partage: Partage = {
    ...fixe,
    magasin,
    etat,
    lignes,
    changements: parCandidat,
    ordre: ordreFige.pour([...lignes.values()], criteres, new Set(parCandidat.keys())),
    criteres,
    changerCriteres,
    actualiserOrdre: () => {
      ordreFige.oublier();
      redessiner((n) => n + 1);
    },
    courant,
    allerA,
  };
  return <Contexte value={partage}>{children}</Contexte>;
}

/**
 * The criteria, kept here and written to the address, which a reload, a link or the back button reads again. Typing
 * does not wait for the address.
 */
function useCriteres() {
  const parametres = useSearchParams();
  const pathname = usePathname();
  const [criteres, setCriteres] = useState(() => lireCriteresGrille(new URLSearchParams(parametres)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: told of each change of address, reads the last one
  useEffect(() => {
    const adresse = lireCriteresGrille(new URLSearchParams(window.location.search));
    setCriteres((avant) => (ecrireCriteresGrille(avant) === ecrireCriteresGrille(adresse) ? avant : adresse));
  }, [parametres]);
  return {
    criteres,
    changerCriteres: (next: Criteres) => {
      setCriteres(next);
      // Without asking the server: everything needed is here.
      window.history.replaceState(null, '', `${pathname}${ecrireCriteresGrille(next)}`);
    },
  };
}
