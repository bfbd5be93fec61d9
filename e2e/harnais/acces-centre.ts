import { type Demande, type Ids, lireTable } from './demandes';

/** An id that nothing bears: what a row asks for when it names no jury. */
const INCONNU = '00000000-0000-4000-8000-000000000000';

/** Every address of the centre app × every role. An address that is not here fails `acces.spec.ts`. */
const LIGNES = lireTable(
  ['anonyme', 'chef', 'gestionnaire', 'rssi'],
  // address, what each of these four gets, the jury that is asked for
  `
  /                                                      connexion   ok          ok          ok
  /academie/import                                       connexion   introuvable ok          introuvable
  /academie/import/fichier                               interdit    interdit    invalide    interdit
  /academie/journal                                      connexion   introuvable ok          ok
  /academie/journal/export                               connexion   interdit    ok          ok
  /academie/jurys                                        connexion   introuvable ok          introuvable
  /academie/jurys/[juryId]                               connexion   introuvable ok          introuvable signeCentre1
  /academie/jurys/[juryId]                               connexion   introuvable introuvable introuvable
  /academie/jurys/export                                 connexion   interdit    ok          interdit
  /academie/notes                                        connexion   introuvable ok          introuvable
  /academie/ouverture                                    connexion   introuvable ok          introuvable
  /academie/ouverture/export                             connexion   interdit    ok          interdit
  /academie/papillons                                    connexion   ok          ok          introuvable
  /academie/portail-de-secours                           connexion   introuvable ok          ok
  /academie/publication                                  connexion   introuvable ok          introuvable
  /academie/reexamens                                    connexion   introuvable ok          introuvable
  /academie/utilisateurs                                 connexion   introuvable ok          introuvable
  /academie/verrouillage                                 connexion   introuvable ok          introuvable
  /academie/verrouillage/export                          connexion   interdit    ok          interdit
  /accessibilite                                         ok          ok          ok          ok
  /api/[...inconnue]                                     session     introuvable introuvable introuvable
  /api/auth/[...nextauth]                                ok          ok          ok          ok
  /api/sante                                             ok          ok          ok          ok
  /api/session                                           session     ok          ok          ok
  /api/suivi/flux                                        session     introuvable introuvable introuvable
  /apres-1er-groupe/editer-listes-resultats              connexion   ok          ok          introuvable
  /apres-1er-groupe/editer-listes-resultats/liste        connexion   ok          ok          interdit    signeCentre1
  /apres-1er-groupe/editer-listes-resultats/liste        connexion   introuvable ok          interdit    signeCentre2
  /apres-1er-groupe/editer-listes-resultats/liste        connexion   introuvable introuvable interdit
  /apres-1er-groupe/suivre-edition-pv                    connexion   ok          ok          introuvable
  /apres-1er-groupe/suivre-edition-pv/[juryId]/[version] connexion   ok          ok          interdit    signeCentre1
  /apres-1er-groupe/suivre-edition-pv/[juryId]/[version] connexion   introuvable ok          interdit    signeCentre2
  /apres-1er-groupe/suivre-edition-pv/[juryId]/[version]/changements connexion   ok          ok          introuvable signeCentre1
  /apres-1er-groupe/suivre-edition-pv/[juryId]/[version]/changements connexion   introuvable ok          introuvable signeCentre2
  /apres-1er-groupe/suivre-edition-pv/export             connexion   ok          ok          interdit
  /apres-1er-groupe/suivre-edition-pv/feuilles-emargement connexion   introuvable introuvable interdit
  /apres-1er-groupe/terminer-1er-groupe                  connexion   ok          ok          introuvable
  /apres-1er-groupe/terminer-1er-groupe/export           connexion   ok          ok          interdit
  /apres-2nd-groupe/editer-listes-resultats              connexion   ok          ok          introuvable
  /apres-2nd-groupe/editer-listes-resultats/liste        connexion   ok          ok          interdit    signe2ndCentre1
  /apres-2nd-groupe/editer-listes-resultats/liste        connexion   introuvable ok          interdit    signe2ndCentre2
  /apres-2nd-groupe/editer-listes-resultats/liste        connexion   introuvable introuvable interdit
  /apres-2nd-groupe/suivre-edition-pv                    connexion   ok          ok          introuvable
  /apres-2nd-groupe/suivre-edition-pv/[juryId]/[version] connexion   ok          ok          interdit    signe2ndCentre1
  /apres-2nd-groupe/suivre-edition-pv/[juryId]/[version] connexion   introuvable ok          interdit    signe2ndCentre2
  /apres-2nd-groupe/suivre-edition-pv/[juryId]/[version]/changements connexion   ok          ok          introuvable signe2ndCentre1
  /apres-2nd-groupe/suivre-edition-pv/[juryId]/[version]/changements connexion   introuvable ok          introuvable signe2ndCentre2
  /apres-2nd-groupe/suivre-edition-pv/export             connexion   ok          ok          interdit
  /apres-2nd-groupe/suivre-edition-pv/feuilles-emargement connexion   introuvable introuvable interdit
  /apres-2nd-groupe/terminer-2nd-groupe                  connexion   ok          ok          introuvable
  /apres-2nd-groupe/terminer-2nd-groupe/export           connexion   ok          ok          interdit
  /avant-1er-groupe/editer-listes-candidats              connexion   ok          ok          introuvable
  /avant-1er-groupe/editer-listes-candidats/liste        connexion   refus       refus       interdit    signeCentre1
  /avant-1er-groupe/editer-listes-candidats/liste        connexion   introuvable refus       interdit    signeCentre2
  /avant-1er-groupe/editer-statistiques                  connexion   ok          ok          introuvable
  /avant-1er-groupe/editer-statistiques/edition          connexion   ok          ok          interdit    signeCentre1
  /avant-1er-groupe/editer-statistiques/edition          connexion   introuvable ok          interdit    signeCentre2
  /avant-1er-groupe/generer-plan-secours                 connexion   ok          ok          introuvable
  /avant-2nd-groupe/controler-notes-manquantes           connexion   ok          ok          introuvable
  /avant-2nd-groupe/controler-notes-manquantes/liste     connexion   introuvable introuvable interdit
  /avant-2nd-groupe/generer-plan-secours                 connexion   ok          ok          introuvable
  /avant-2nd-groupe/ouvrir-2nd-groupe                    connexion   ok          ok          introuvable
  /avant-2nd-groupe/ouvrir-2nd-groupe/export             connexion   ok          ok          interdit
  /comptes-rendus                                        connexion   ok          ok          introuvable
  /comptes-rendus/[id]                                   connexion   introuvable introuvable introuvable
  /comptes-rendus/fichiers/[id]                          connexion   introuvable introuvable interdit
  /connexion                                             ok          ok          ok          ok
  /general/editer-liste-fraudeurs-liste-rouge            connexion   ok          ok          introuvable
  /general/editer-liste-fraudeurs-liste-rouge/liste      connexion   introuvable introuvable interdit
  /general/gerer-avancement-jurys                        connexion   ok          ok          introuvable
  /general/gerer-avancement-jurys/export                 connexion   ok          ok          interdit
  /organisation-2nd-groupe/editer-rln                    connexion   ok          ok          introuvable
  /organisation-2nd-groupe/saisir-choix                  connexion   ok          ok          introuvable
  /preparation-livrets/editer-liste-livrets              connexion   ok          ok          introuvable
  /preparation-livrets/editer-liste-livrets/liste        connexion   introuvable introuvable interdit
  /verifier                                              ok          ok          ok          ok
  /verifier-un-document                                  connexion   ok          ok          ok
  /verifier/fichier                                      invalide    invalide    invalide    invalide
  /verifier/racines/[empreinte]                          introuvable introuvable introuvable introuvable
`,
);

/** The addresses that are posted to, with the form a page of ours would send. */
const FORMULAIRES: Readonly<Record<string, (jury: string) => Readonly<Record<string, string>>>> = {
  '/academie/import/fichier': () => ({ rien: '' }),
  '/academie/journal/export': () => ({ acte: 'exporterJournal' }),
  '/apres-1er-groupe/editer-listes-resultats/liste': listeAffichee,
  '/apres-2nd-groupe/editer-listes-resultats/liste': listeAffichee,
  // Signed jurys are past 110: refused to whom they are shown, and nothing to the others.
  '/avant-1er-groupe/editer-listes-candidats/liste': (jury) => ({
    jurys: jury,
    liste: 'correspondance',
    titre: 'Accès',
    format: 'csv',
  }),
  '/avant-1er-groupe/editer-statistiques/edition': (jury) => ({
    jurys: jury,
    presentation: 'decision',
    titre: '',
    format: 'csv',
  }),
  '/avant-2nd-groupe/controler-notes-manquantes/liste': listeDuCentre,
  '/general/editer-liste-fraudeurs-liste-rouge/liste': listeDuCentre,
  '/preparation-livrets/editer-liste-livrets/liste': listeDuCentre,
  '/verifier/fichier': () => ({ rien: '' }),
};

function listeAffichee(jury: string) {
  return { jurys: jury, liste: 'admis', format: 'csv' };
}

/** The list of a centre that is none: whoever may ask, there is nothing. */
function listeDuCentre() {
  return { session: INCONNU, centre: INCONNU, livret: 'oui', format: 'csv' };
}

/** The path of an address for one jury, version or compte-rendu. */
function cheminDe(adresse: string, id: string): string {
  // The live link of a subject does not end by itself: none is asked for here, the journeys use the link.
  if (adresse === '/api/suivi/flux') return `${adresse}?sujet=rien`;
  return adresse
    .replace('[...nextauth]', 'csrf')
    .replace('[...inconnue]', 'rien/de/tel')
    .replace('[version]', '1')
    .replace('[empreinte]', '0'.repeat(64))
    .replace(/\[(juryId|id)\]/, id);
}

/** The demands by address. */
export const CENTRE: Readonly<Record<string, readonly Demande[]>> = Object.fromEntries(
  LIGNES.map(({ adresse }) => [
    adresse,
    LIGNES.filter((ligne) => ligne.adresse === adresse).map(({ pour, sorts }): Demande => {
      const idDe = (ids: Ids) => (pour === undefined ? INCONNU : ids[nomDuJury(pour)]);
      const formulaire = FORMULAIRES[adresse];
      return {
        chemin: (ids) => cheminDe(adresse, idDe(ids)),
        ...(formulaire && { formulaire: (ids) => formulaire(idDe(ids)) }),
        sorts,
      };
    }),
  ]),
);

function nomDuJury(mot: string): keyof Ids {
  switch (mot) {
    case 'signeCentre1':
    case 'signeCentre2':
    case 'signe2ndCentre1':
    case 'signe2ndCentre2':
      return mot;
    default:
      throw new Error(`no jury is called « ${mot} »`);
  }
}
