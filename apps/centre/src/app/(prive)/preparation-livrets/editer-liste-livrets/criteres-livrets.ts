import { libelleCategorie } from '@delib/domain';
import { typo } from '@delib/francais';
import type { Critere, ValeursCriteres } from '@delib/ui/url';
import type { ChoixLivrets } from '@delib/usecases/listes/apercevoir-listes';
import { criteresLivrets } from '@delib/usecases/listes/demande-liste';

/** In an address, an empty value would be no value: the individuels’ lack of an établissement has a word. */
const SANS_ETABLISSEMENT = 'aucun';

/**
 * The criteria of activity 1 in one centre and session: jury, catégorie, établissement, and the livret, handed in
 * unless asked otherwise; the others under « Voir plus de critères de recherche ». A name or a number searched for
 * never enters the address.
 */
export function criteresPage(choix: ChoixLivrets): readonly Critere[] {
  return [
    {
      id: 'jury',
      libelle: 'Jury',
      type: 'liste',
      choix: choix.jurys.map(({ code, specialite }) => ({
        valeur: code,
        libelle: `${code} ${specialite}`.trim(),
      })),
    },
    {
      id: 'categorie',
      libelle: 'Catégorie',
      type: 'liste',
      choix: choix.categories.map((valeur) => ({ valeur, libelle: libelleCategorie(valeur) })),
    },
    {
      id: 'etablissement',
      libelle: 'Établissement d’inscription',
      type: 'liste',
      choix: choix.etablissements.map(({ code, nom }) =>
        code === ''
          ? { valeur: SANS_ETABLISSEMENT, libelle: 'Sans établissement (individuel)' }
          : { valeur: code, libelle: `${code} ${nom}` },
      ),
    },
    {
      id: 'livret',
      libelle: typo('Avec livret scolaire'),
      type: 'liste',
      choix: [
        { valeur: 'oui', libelle: 'Oui' },
        { valeur: 'non', libelle: 'Non' },
      ],
      parDefaut: ['oui'],
    },
    {
      id: 'qualification',
      libelle: 'Qualification présentée',
      type: 'liste',
      choix: choix.specialites.map(({ code, intitule }) => ({ valeur: code, libelle: intitule })),
      present: false,
    },
    { id: 'nom', libelle: 'Nom', type: 'texte', personnel: true, present: false },
    {
      id: 'numero',
      libelle: 'Numéro candidat ou d’anonymat',
      type: 'texte',
      personnel: true,
      present: false,
    },
  ];
}

/** The criteria as the list is asked for with them, from the address, the page or its form. */
export function lireCriteresLivrets(valeurs: ValeursCriteres) {
  return criteresLivrets.safeParse({
    jurys: valeurs.jury,
    categories: valeurs.categorie,
    etablissements: valeurs.etablissement?.map((code) => (code === SANS_ETABLISSEMENT ? '' : code)),
    livret: valeurs.livret,
    specialites: valeurs.qualification,
    nom: valeurs.nom?.[0],
    numero: valeurs.numero?.[0],
  });
}

/** What the hidden fields of `Criteres` hold in a form. */
export function valeursDuFormulaire(formulaire: FormData): ValeursCriteres {
  const ids = ['jury', 'categorie', 'etablissement', 'livret', 'qualification', 'nom', 'numero'];
  return Object.fromEntries(
    ids.map((id) => [id, formulaire.getAll(id).filter((valeur) => typeof valeur === 'string')]),
  );
}
