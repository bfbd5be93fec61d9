export { lireAdresseConnexion, seConnecterPar } from './connexion';
export {
  createSessions,
  demandeur,
  type Identifiants,
  type OuvrirConnexion,
  requestId,
  type Sessions,
  type SessionsDeLApp,
} from './sessions';
