/** Name of the service, as header, titles and login page show it. */
export const service = {
  service: 'Délibération BTS',
  accroche: 'Centres de délibération et académies',
} as const;
