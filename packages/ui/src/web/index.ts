export { ADDRESS_HEADER, clientAddress, installClientAddress } from './client-address';
export { answerProxy, isPublicPath, NONCE_HEADER, type ProxySettings, REQUEST_ID_HEADER } from './proxy';
export { cheminDeRetour } from './retour';
export { type Controles, santeReponse } from './sante';
export {
  buildContentSecurityPolicy,
  buildSecurityHeaders,
  type SecurityHeadersInput,
} from './security-headers';
export {
  baseAuthOptions,
  openSessionCookie,
  type SessionCookie,
  type SessionCookieSettings,
  sealSessionCookie,
  sessionCookieName,
} from './session-cookie';
