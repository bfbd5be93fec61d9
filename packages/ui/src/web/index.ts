export { ADDRESS_HEADER, clientAddress, installClientAddress } from './client-address';
export { type Abonne, createSuivi, fluxDirect, type LienDirect, type SourceAvis } from './direct';
export { createEnv, type EnvResult, httpUrl, postgresUrl, texteRequis, variablesCommunes } from './env';
export { ErreurInstallation, openOrStop, readCertificates, readNamedFile, stop } from './installation';
export { estDeNotreSite } from './origine';
export { answerProxy, isPublicPath, NONCE_HEADER, type ProxySettings, REQUEST_ID_HEADER } from './proxy';
export { fichierReponse, fluxReponse, refusReponse } from './reponses';
export { cheminDeRetour } from './retour';
export { type Controles, santeReponse } from './sante';
export {
  baseAuthOptions,
  cookieSettings,
  openSessionCookie,
  type SessionCookie,
  type SessionCookieSettings,
  sealSessionCookie,
  sessionCookieName,
} from './session-cookie';
export { shared } from './shared';
