import { AideCentre } from '../aide/AideCentre';

/** Name of the service, as header, titles and login page show it, and the help of its pages. */
export const service = {
  service: 'Délibération BTS',
  accroche: 'Centres de délibération et académies',
  Aide: AideCentre,
} as const;
