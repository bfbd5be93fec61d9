import { AidePortail } from '../aide/AidePortail';

/** Name of the service, as header, titles and login page show it, and the help of its pages. */
export const service = {
  service: 'Portail des jurys',
  accroche: 'Délibérations du brevet de technicien supérieur',
  Aide: AidePortail,
} as const;
