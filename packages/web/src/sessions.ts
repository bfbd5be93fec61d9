import {
  type Acteur,
  accept,
  type DureesSession,
  type Result,
  refuse,
  resteDe,
  type SessionOuverte,
} from '@delib/domain';
import type { SessionVue } from '@delib/ui';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cache } from 'react';
import { ADDRESS_HEADER } from './client-address';
import { PATH_HEADER, REQUEST_ID_HEADER } from './proxy';
import { adresseDeConnexion } from './retour';
import {
  baseAuthOptions,
  openSessionCookie,
  type SessionCookieSettings,
  sealSessionCookie,
  sessionCookieName,
} from './session-cookie';

/** What was typed, as long as it may be a login at all. */
export interface Identifiants {
  readonly identifiant: string;
  readonly motDePasse: string;
}

/**
 * Opens a session of the database for these credentials; failures are counted and journaled by the use case. `sid` is all
 * that the browser will hold of it.
 */
export type OuvrirConnexion = (saisie: Identifiants) => Promise<Result<{ readonly sid: string }>>;

/** Someone known, and when their session ends. */
type ActeurDate = Acteur & { readonly session: SessionOuverte };

/** What an app brings to its sessions: its cookie, its use cases, and whom it admits (`A`) of those known (`C`). */
export interface SessionsDeLApp<C extends ActeurDate, A extends C> {
  readonly settings: () => SessionCookieSettings;
  /** Who an open session is; `veille`: asked by the page itself, which must not keep the session open. */
  readonly charger: (sid: string, maintenant: Date, usage: 'acte' | 'veille') => Promise<C | null>;
  readonly fermer: (acteur: C, maintenant: Date, requete: string) => Promise<void>;
  readonly ouvrir: OuvrirConnexion;
  /** Whatever the cookie says: an account has no seat in a jury, a jury none in the centre app. */
  readonly admet: (acteur: C) => acteur is A;
  readonly durees: () => DureesSession;
}

/** The sessions of an app, as its pages, actions and routes ask for them. */
export interface Sessions<A extends Acteur> {
  /** Who is logged in, read from the database once per request; null when nobody is. */
  readonly loadActeur: () => Promise<A | null>;
  /** Who is logged in, for a page that needs someone: else the login page, which says why. */
  readonly acteurConnecte: () => Promise<A>;
  /** Who is logged in, for an action or a file. Refusals: session_expiree. */
  readonly demanderActeur: () => Promise<Result<A>>;
  /**
   * What the open session has left, as a page is told it; null when there is none.
   * @param usage `acte`: someone is there, and asks that it goes on
   */
  readonly vue: (usage: 'acte' | 'veille') => Promise<SessionVue | null>;
  /** Who is logged in, for a live link, and how to ask whether the session is still open. */
  readonly veiller: () => Promise<{ readonly acteur: A; readonly estOuverte: () => Promise<boolean> } | null>;
  /** Opens a session in place of the browser's: one browser is one person. */
  readonly entrer: (saisie: Identifiants) => ReturnType<OuvrirConnexion>;
  /** The session ends in the database first, then the browser forgets it. */
  readonly sortir: () => Promise<void>;
  /** next-auth's options: Credentials, encrypted JWT that holds the session's id and nothing else. */
  readonly authOptions: () => NextAuthOptions;
}

/** Id of the request, given by `proxy.ts`: in the journal, the logs and on error pages. */
export async function requestId(): Promise<string> {
  return (await headers()).get(REQUEST_ID_HEADER) ?? 'inconnue';
}

/** The address of the page that was asked for, without what Next adds to it when it asks in the background. */
async function cheminDemande(): Promise<string> {
  const chemin = new URL((await headers()).get(PATH_HEADER) ?? '/', 'http://ici.invalid');
  chemin.searchParams.delete('_rsc');
  return `${chemin.pathname}${chemin.search}`;
}

/** What the use cases of connexion want to know of a request. */
export async function demandeur(): Promise<{
  readonly maintenant: Date;
  readonly requete: string;
  readonly adresse: string;
}> {
  return {
    maintenant: new Date(),
    requete: await requestId(),
    adresse: (await headers()).get(ADDRESS_HEADER) ?? 'inconnue',
  };
}

/**
 * The sessions of an app. The cookie names a session, the database says who it is and whether it is still open: a
 * revoked session is out at its next request.
 */
export function createSessions<C extends ActeurDate, A extends C>(app: SessionsDeLApp<C, A>): Sessions<A> {
  const getSid = async () => {
    const settings = app.settings();
    return openSessionCookie(settings, (await cookies()).get(sessionCookieName(settings))?.value);
  };
  const charger = async (sid: string, usage: 'acte' | 'veille') => {
    const acteur = await app.charger(sid, new Date(), usage);
    return acteur !== null && app.admet(acteur) ? acteur : null;
  };
  // Ended for every tab and copy of its cookie; one already ended is left as it is.
  const fermer = async (sid: string) => {
    const maintenant = new Date();
    const acteur = await app.charger(sid, maintenant, 'acte');
    if (acteur !== null) await app.fermer(acteur, maintenant, await requestId());
  };
  const loadActeur = cache(async () => {
    const sid = await getSid();
    return sid === null ? null : charger(sid, 'acte');
  });
  const chargerSansUser = async () => {
    const sid = await getSid();
    return sid === null ? null : charger(sid, 'veille');
  };

  return {
    loadActeur,
    acteurConnecte: async () => (await loadActeur()) ?? redirect(adresseDeConnexion(await cheminDemande())),
    demanderActeur: async () => {
      const acteur = await loadActeur();
      return acteur === null ? refuse({ code: 'session_expiree' }) : accept(acteur);
    },
    vue: async (usage) => {
      const acteur = usage === 'acte' ? await loadActeur() : await chargerSansUser();
      if (acteur === null) return null;
      const personne = 'membreId' in acteur ? acteur.membreId : acteur.compteId;
      return { personne, ...resteDe(acteur.session, new Date(), app.durees()) };
    },
    veiller: async () => {
      const sid = await getSid();
      const acteur = sid === null ? null : await charger(sid, 'veille');
      if (sid === null || acteur === null) return null;
      return { acteur, estOuverte: async () => (await charger(sid, 'veille')) !== null };
    },
    entrer: async (saisie) => {
      const result = await app.ouvrir(saisie);
      if (!result.ok) return result;
      const precedente = await getSid();
      if (precedente !== null) await fermer(precedente);
      const cookie = await sealSessionCookie(app.settings(), result.valeur.sid);
      (await cookies()).set(cookie.name, cookie.value, cookie.options);
      return result;
    },
    sortir: async () => {
      const sid = await getSid();
      if (sid !== null) await fermer(sid);
      (await cookies()).delete(sessionCookieName(app.settings()));
    },
    authOptions: () => ({
      ...baseAuthOptions(app.settings()),
      providers: [
        CredentialsProvider({
          credentials: { identifiant: {}, motDePasse: {} },
          authorize: async (credentials) => {
            if (credentials === undefined) return null;
            const result = await app.ouvrir(credentials);
            return result.ok ? { id: result.valeur.sid } : null;
          },
        }),
      ],
      events: {
        // next-auth only forgets the cookie: the session itself ends in the database.
        signOut: async ({ token }) => {
          if (typeof token.sid === 'string') await fermer(token.sid);
        },
      },
    }),
  };
}
