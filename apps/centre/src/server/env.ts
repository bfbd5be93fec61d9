import { ADRESSES_ATTENDUES, lireAdresses } from '@delib/db/adresses';
import { createEnv, httpUrl, texteRequis, variableLue, variablesCommunes } from '@delib/web/env';
import { z } from 'zod';

/** What the app takes from the environment. */
export const { parse: parseEnv, env } = createEnv(
  z.object({
    ...variablesCommunes,
    DATABASE_URL_CENTRE: variableLue(lireAdresses, ADRESSES_ATTENDUES),
    /** Address of the jury portal, printed on the papillons. */
    URL_PORTAIL_JURY: httpUrl(),
    /** Address of the portail de secours, printed on the papillons of a plan de secours. */
    URL_PORTAIL_SECOURS: httpUrl(),
    /** PEM file of the roots of trust: that of the authority, of earlier ones, of the timestamp service. */
    RACINES_FICHIER: texteRequis('chemin d’un fichier attendu'),
  }),
);
