import { lireTable, type Sort } from './demandes';
import { JURYS_DEMO } from './jurys';

/** Every address of the jury portal: for nobody, and for a président, who can name no other jury than theirs. */
const LIGNES = lireTable(
  ['anonyme', 'president'],
  `
  /                                 connexion   ok
  /accessibilite                    ok          ok
  /api/[...inconnue]                session     introuvable
  /api/auth/[...nextauth]           ok          ok
  /api/candidats                    session     ok
  /api/direct                       session     ok
  /api/saisies                      session     interdit
  /api/sante                        ok          ok
  /api/session                      session     ok
  /connexion                        ok          ok
  /deliberation                     connexion   ok
  /deliberation/[numeroAnonymat]    connexion   introuvable
  /documents/avant-apres            connexion   ok
  /documents/feuille-emargement.pdf connexion   ok
  /documents/pv-individuels.pdf     connexion   ok
  /documents/pv/[groupe]/[version]  connexion   introuvable
  /documents/statistiques           connexion   ok
  /documents/statistiques.pdf       connexion   ok
  /projection                       connexion   ok
  /pv                               connexion   ok
  /pv/projet.pdf                    connexion   refus
  /reprise                          connexion   ok
  /tenue                            connexion   ok
`,
);

/** The paths of the addresses that are not paths. */
const CHEMINS: Readonly<Record<string, string>> = {
  '/api/auth/[...nextauth]': '/api/auth/csrf',
  '/api/[...inconnue]': '/api/rien/de/tel',
  // A candidate who does not exist: like one of another jury, no candidate at all.
  '/api/candidats': '/api/candidats?id=00000000-0000-4000-8000-000000000000',
  // A candidate of another jury, whose numéro d'anonymat is a good one.
  '/deliberation/[numeroAnonymat]': `/deliberation/${JURYS_DEMO.signeCentre2}001`,
  '/documents/pv/[groupe]/[version]': '/documents/pv/1/1',
};

// Entries are posted as JSON by the page: anything else is turned away before anyone is asked who they are.
const POSTEES: readonly string[] = ['/api/saisies'];

/** How each address is asked, and what comes. */
export const PORTAIL: Readonly<
  Record<
    string,
    { readonly chemin: string; readonly formulaire?: true; readonly anonyme: Sort; readonly president: Sort }
  >
> = Object.fromEntries(
  LIGNES.map(({ adresse, sorts }) => [
    adresse,
    {
      chemin: CHEMINS[adresse] ?? adresse,
      ...(POSTEES.includes(adresse) && { formulaire: true as const }),
      ...sorts,
    },
  ]),
);
