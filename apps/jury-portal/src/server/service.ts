/** Name of the service, as header, titles and login page show it. */
export const service = {
  service: 'Portail des jurys',
  accroche: 'Délibérations du brevet de technicien supérieur',
} as const;
