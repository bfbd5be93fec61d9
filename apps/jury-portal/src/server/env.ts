import { ADRESSES_ATTENDUES, lireAdresses } from '@delib/db/adresses';
import { createEnv, httpUrl, texteRequis, variableLue, variablesCommunes } from '@delib/web/env';
import { z } from 'zod';

/** What the app takes from the environment. */
export const { parse: parseEnv, env } = createEnv(
  z.object({
    ...variablesCommunes,
    /** The portal's own database role: it has no grant on the columns that name candidates. */
    DATABASE_URL_JURY: variableLue(lireAdresses, ADRESSES_ATTENDUES),
    /** Address of the centre app: its page « Vérifier un document » is what the QR code of a PV leads to. */
    URL_CENTRE: httpUrl(),
    /** The authority that names signers (PKCS#12) and its secret. */
    AC_FICHIER: texteRequis('chemin d’un fichier attendu'),
    AC_SECRET: texteRequis('absente'),
    /** Timestamp service (RFC 3161); without it the unit in the authority's file answers. */
    TSA_URL: httpUrl().optional(),
    /** PEM file of further roots: those of TSA_URL's service and of earlier authorities. */
    RACINES_FICHIER: z.string().min(1).optional(),
    /** `secours`: this process is the portail de secours, closed until the RSSI of the académie authorises it. */
    PORTAIL: z
      .enum(['ordinaire', 'secours'], { error: '« ordinaire » ou « secours » attendu' })
      .default('ordinaire'),
  }),
);
