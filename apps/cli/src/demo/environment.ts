import { join } from 'node:path';
import type { ApplicationRole } from '@delib/postgres-local';
import { ROOT } from '../commun/places';
import type { AutoriteDemo } from './contrat';
import type { Secrets } from './files';

/** As it is delivered, or with reload for who changes it. */
export type Mode = 'production' | 'development';

/** All that the environments of the programs are made from. */
export interface Setting {
  readonly mode: Mode;
  readonly urls: Readonly<Record<ApplicationRole, string>>;
  readonly secrets: Secrets;
  readonly ac: AutoriteDemo;
  readonly urlCentre: string;
  readonly urlJury: string;
  readonly urlSecours: string;
  /** Where the processes of each app listen: at its address, or behind the front that has it. */
  readonly ports: { readonly centre: readonly number[]; readonly jury: readonly number[] };
  readonly workers: number;
}

/** What a program may take from the person's own environment: no owner's URL, no stray secret. */
const PASSED_ON = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'LOG_LEVEL'];

/**
 * Environment of one program of the demo. Each gets its own role's database URL and no other; the jury portal
 * alone, where PVs are signed, gets the authority's key. `secours` is the same portal at its own address.
 */
export function environmentOf(role: ApplicationRole | 'secours', setting: Setting, own: NodeJS.ProcessEnv) {
  const passedOn = PASSED_ON.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]]]));
  const common: Record<string, string> = {
    ...Object.fromEntries(passedOn),
    NODE_ENV: setting.mode,
    NEXT_TELEMETRY_DISABLED: '1',
    URL_CENTRE: setting.urlCentre,
    URL_PORTAIL_JURY: setting.urlJury,
    URL_PORTAIL_SECOURS: setting.urlSecours,
    RACINES_FICHIER: setting.ac.racines,
  };
  // The front says who asked; whoever is reached directly sees it.
  const proxies = (ports: readonly number[]) => ({ PROXYS_DE_CONFIANCE: ports.length > 1 ? '1' : '0' });
  switch (role) {
    case 'centre':
      return {
        ...common,
        ...proxies(setting.ports.centre),
        DATABASE_URL_CENTRE: setting.urls.centre,
        NEXTAUTH_URL: setting.urlCentre,
        NEXTAUTH_SECRET: setting.secrets.sessionCentre,
      };
    case 'jury':
    case 'secours':
      return {
        ...common,
        ...(role === 'jury' && proxies(setting.ports.jury)),
        PORTAIL: role === 'jury' ? 'ordinaire' : 'secours',
        DATABASE_URL_JURY: setting.urls.jury,
        NEXTAUTH_URL: role === 'jury' ? setting.urlJury : setting.urlSecours,
        NEXTAUTH_SECRET: setting.secrets.sessionJury,
        AC_FICHIER: setting.ac.fichier,
        AC_SECRET: setting.ac.secret,
      };
    case 'worker':
      return {
        ...common,
        DATABASE_URL_WORKER: setting.urls.worker,
        TSX_TSCONFIG_PATH: join(ROOT, 'packages', 'tsconfig.json'),
      };
  }
}
