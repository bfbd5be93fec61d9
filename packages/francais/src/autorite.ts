const PHRASES = {
  secret_errone: 'AC_SECRET n’ouvre pas le fichier de l’autorité (AC_FICHIER).',
  autorite_expiree: 'L’autorité de AC_FICHIER n’est plus valable, ou pas encore.',
  autorite_illisible:
    'AC_FICHIER n’est pas le fichier PKCS#12 d’une autorité, avec sa clé et sa chaîne jusqu’à la racine.',
} as const;

/** Why the authority that signs does not open. */
export type CodeAutorite = keyof typeof PHRASES;

/** The same, for whoever installs the service. */
export function phraseAutorite(code: CodeAutorite): string {
  return PHRASES[code];
}
