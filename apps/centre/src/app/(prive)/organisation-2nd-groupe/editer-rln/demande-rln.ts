import { libelleCategorie, type MomentParis, type Result, refuse, refusJourLointain } from '@delib/domain';
import { formatJour } from '@delib/francais';
import type { DemandeGeneration } from '@delib/usecases/generation/demander-generation';
import { OPTIONS_RLN, type ParametresRln } from '@delib/usecases/rln/generer-rln';
import { refusDeSaisie, texteLibre } from '@delib/usecases/texte/textes';
import { z } from 'zod';

export type OptionRln = (typeof OPTIONS_RLN)[number];

/** As the memo names them. */
export const LIBELLES_OPTION: Readonly<Record<OptionRln, string>> = {
  un_fichier: 'Un seul fichier contenant tous les relevés de notes',
  par_jury: 'Un fichier par jury',
};

const champs = {
  titre: {
    libelle: 'Titre édition',
    schema: texteLibre({ min: 1, max: 120 }),
    attendu: 'de 1 à 120 caractères',
  },
  signataire: {
    libelle: 'Signataire',
    schema: texteLibre({ min: 1, max: 120 }),
    attendu: 'de 1 à 120 caractères',
  },
  faitLe: { libelle: 'Date', schema: z.iso.date(), attendu: 'un jour qui existe, par exemple 22/06/2026' },
  option: { libelle: 'Option de génération', schema: z.enum(OPTIONS_RLN), attendu: 'une option de la page' },
} as const;

const identifiant = z.uuid();

/**
 * What the page's form asks for: parameters of the generation, and the same in words without any candidate's name.
 * @param codes the codes of jurys by id, for those words
 * @param maintenant what a clock in Paris shows: nobody dates what they sign years away
 */
export function lireDemandeRln(
  formulaire: FormData,
  codes: ReadonlyMap<string, string>,
  maintenant: MomentParis,
): Result<DemandeGeneration> {
  const texte = (nom: string) => {
    const valeur = formulaire.get(nom);
    return typeof valeur === 'string' ? valeur.trim() : '';
  };
  for (const [nom, { libelle, schema, attendu }] of Object.entries(champs)) {
    const lue = schema.safeParse(texte(nom));
    if (!lue.success)
      return refuse(refusDeSaisie(lue.error, { code: 'saisie_invalide', champ: libelle, attendu }));
  }
  const loin = refusJourLointain('Date', texte('faitLe'), maintenant);
  if (loin) return refuse(loin);
  const plusieurs = (nom: string) => {
    const valeurs = formulaire.getAll(nom).filter((valeur) => typeof valeur === 'string' && valeur !== '');
    return valeurs.length === 0 ? undefined : (valeurs as string[]);
  };
  const fraudeurs = plusieurs('fraudeur');
  const jurys = plusieurs('jury')?.filter((id) => identifiant.safeParse(id).success);
  const criteres: ParametresRln['criteres'] = {
    jurys,
    specialites: plusieurs('specialite'),
    numeroCandidat: texte('numero') || undefined,
    nom: texte('nom') || undefined,
    etablissements: plusieurs('etablissement'),
    categories: plusieurs('categorie'),
    // Both, or neither: the criterion narrows nothing.
    presumeFraudeur: fraudeurs?.length === 1 ? fraudeurs[0] === 'oui' : undefined,
  };
  const option = champs.option.schema.parse(texte('option'));
  const parametres: ParametresRln = {
    titre: texte('titre'),
    sessionId: texte('session'),
    centreId: texte('centre'),
    option,
    signataire: texte('signataire'),
    faitLe: texte('faitLe'),
    criteres,
  };
  return {
    ok: true,
    valeur: {
      activite: 'editer_rln',
      titre: parametres.titre,
      parametres,
      criteres: [
        { libelle: 'Option de génération', valeur: LIBELLES_OPTION[option] },
        { libelle: 'Signataire', valeur: `${parametres.signataire}, le ${formatJour(parametres.faitLe)}` },
        ...direCriteres(criteres, codes),
      ],
    },
  };
}

function direCriteres(
  {
    jurys,
    specialites,
    numeroCandidat,
    nom,
    etablissements,
    categories,
    presumeFraudeur,
  }: ParametresRln['criteres'],
  codes: ReadonlyMap<string, string>,
): { libelle: string; valeur: string }[] {
  const dire = (libelle: string, valeurs: readonly string[] | undefined) =>
    valeurs === undefined ? [] : [{ libelle, valeur: valeurs.join(', ') }];
  return [
    ...(jurys === undefined
      ? [{ libelle: 'Jurys', valeur: 'Tous' }]
      : dire(
          'Jurys',
          jurys.map((id) => codes.get(id) ?? id),
        )),
    ...dire('Spécialités', specialites),
    ...dire('Établissements', etablissements),
    ...dire('Catégories', categories?.map(libelleCategorie)),
    // A candidate is never named in a compte-rendu: that one was asked for is enough.
    ...(numeroCandidat === undefined ? [] : [{ libelle: 'Numéro candidat', valeur: 'un seul candidat' }]),
    ...(nom === undefined ? [] : [{ libelle: 'Nom ou prénom', valeur: 'indiqué' }]),
    ...(presumeFraudeur === undefined
      ? []
      : [{ libelle: 'Présumé fraudeur', valeur: presumeFraudeur ? 'Oui' : 'Non' }]),
  ];
}
