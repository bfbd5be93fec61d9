import type { ApplicationRole } from '@delib/postgres-local';

/** Who can log in to the centre app. */
export interface CompteDemo {
  readonly role: string;
  readonly identifiant: string;
  readonly motDePasse: string;
  /** Code and name of the centre of a chef de centre. */
  readonly centre?: string;
}

/** Who can log in to the jury portal. */
export interface PapillonDemo {
  readonly jury: string;
  readonly qualite: string;
  readonly login: string;
  readonly motDePasse: string;
  /** État of the jury when the demo was prepared: « 110 ». */
  readonly etat: string;
}

/** The demo session, as whoever tries it out needs to know it. */
export interface DonneesDemo {
  readonly comptes: readonly CompteDemo[];
  readonly papillons: readonly PapillonDemo[];
}

/** What `.data/demo.json` holds. */
export interface FichierDemo {
  readonly centre: { readonly url: string; readonly comptes: readonly CompteDemo[] };
  readonly juryPortal: { readonly url: string; readonly papillons: readonly PapillonDemo[] };
  /** Closed until the RSSI authorises it; its papillons are in a plan de secours. */
  readonly portailSecours: { readonly url: string };
}

/** What preparing the demo session is given. */
export interface ContexteDemo {
  /** Owner's URL of the database, whose schema is up to date. */
  readonly ownerUrl: string;
  /** URL of each program's own role, for what is done through the use cases. */
  readonly urls: Readonly<Record<ApplicationRole, string>>;
  /** Folder the demo keeps its files in. */
  readonly dossier: string;
  readonly ac: AutoriteDemo;
  /** Address of the centre app: the QR codes of the PVs lead to its page « Vérifier un document ». */
  readonly urlCentre: string;
  readonly maintenant: Date;
  /** What an earlier start gave, null the first time: passwords are known from nowhere else. */
  readonly precedentes: DonneesDemo | null;
  /** Tells the person who waits, one French line at a time. */
  readonly dire: (ligne: string) => void;
}

/** The demo's own certification authority, for the programs that sign or verify. */
export interface AutoriteDemo {
  /** PKCS#12 with its keys, and the secret that opens it. */
  readonly fichier: string;
  readonly secret: string;
  /** Its root certificate, in PEM. */
  readonly racines: string;
}

/** Prepares the session the first time, and leaves it as it is the next ones. */
export type PrepareDemo = (contexte: ContexteDemo) => Promise<DonneesDemo>;

/** An expected trouble, told in French: the person reads the sentence alone, without a stack. */
export class ErreurDemo extends Error {}
