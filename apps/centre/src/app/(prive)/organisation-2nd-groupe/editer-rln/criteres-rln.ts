import { libelleCategorie } from '@delib/domain';
import type { Critere } from '@delib/ui/url';
import type { RlnPossibles } from '@delib/usecases/rln/preparer-rln';

/** The criteria of activity 8, by what there is to choose from. Names and numbers never enter the address. */
export function criteresRln({ jurys, etablissements, categories }: RlnPossibles): readonly Critere[] {
  const prets = jurys.filter(({ refus }) => refus === null);
  const specialites = new Map(prets.map(({ jury }) => [jury.reglementCode ?? '', jury.specialite ?? '']));
  return [
    {
      id: 'jury',
      libelle: 'Jury',
      type: 'liste',
      choix: prets.map(({ jury }) => ({
        valeur: jury.id,
        libelle: `${jury.code} ${jury.specialite ?? ''}`,
      })),
    },
    { id: 'numero', libelle: 'Numéro candidat', type: 'texte', personnel: true },
    { id: 'nom', libelle: 'Nom ou prénom', type: 'texte', personnel: true, present: false },
    {
      id: 'specialite',
      libelle: 'Spécialité',
      type: 'liste',
      present: false,
      choix: [...specialites].map(([valeur, libelle]) => ({ valeur, libelle })),
    },
    {
      id: 'etablissement',
      libelle: 'Établissement d’inscription',
      type: 'liste',
      present: false,
      choix: etablissements.map(({ code, nom }) => ({ valeur: code, libelle: `${code} ${nom}` })),
    },
    {
      id: 'categorie',
      libelle: 'Catégorie',
      type: 'liste',
      present: false,
      choix: categories.map((valeur) => ({ valeur, libelle: libelleCategorie(valeur) })),
    },
    {
      id: 'fraudeur',
      libelle: 'Présumé fraudeur',
      type: 'liste',
      present: false,
      parDefaut: ['non'],
      choix: [
        { valeur: 'non', libelle: 'Non' },
        { valeur: 'oui', libelle: 'Oui' },
      ],
    },
  ];
}
