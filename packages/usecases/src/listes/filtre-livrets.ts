import { type FiltreCandidats, selectChoixCandidats, selectSpecialites, type Tx } from '@delib/db';
import { libelleCategorie } from '@delib/domain';
import type { CriteresLivrets, DemandeLivrets } from './demande-liste';

type Perimetre = Pick<DemandeLivrets, 'sessionId' | 'centreId'>;

/** Whether the livrets asked for are those handed in, those that are not, or (`null`) both. */
export function livretVoulu({ livret }: CriteresLivrets): boolean | null {
  const [seul, autre] = [...new Set(livret)];
  return seul === undefined || autre !== undefined ? null : seul === 'oui';
}

/** The filter of the database that the criteria of activity 1 stand for. */
export function filtreLivrets(
  { sessionId, centreId }: Perimetre,
  criteres: CriteresLivrets,
): FiltreCandidats {
  const { jurys, specialites, categories, etablissements, nom, numero } = criteres;
  return {
    sessionId,
    centreId,
    jurys,
    specialites,
    categories,
    etablissements,
    livret: livretVoulu(criteres) ?? undefined,
    nom,
    numero,
  };
}

/** « Catégorie : SCOLAIRE »: the criteria that narrow a list, as the paper says them. */
export async function direCriteres(
  tx: Tx,
  perimetre: Perimetre,
  criteres: CriteresLivrets,
): Promise<readonly string[]> {
  const phrases: string[] = [];
  const dire = (nom: string, valeurs: readonly string[]) => {
    if (valeurs.length > 0) phrases.push(`${nom} : ${valeurs.join(', ')}`);
  };
  dire('Livret scolaire', [...new Set(criteres.livret)]);
  dire('Catégorie', criteres.categories.map(libelleCategorie));
  if (criteres.specialites.length > 0) {
    const intitules = new Map((await selectSpecialites(tx)).map(({ code, intitule }) => [code, intitule]));
    dire(
      'Qualification présentée',
      criteres.specialites.map((code) => intitules.get(code) ?? code),
    );
  }
  if (criteres.etablissements.length > 0) {
    const { etablissements } = await selectChoixCandidats(tx, perimetre);
    dire(
      'Établissement d’inscription',
      criteres.etablissements.map((code) => libelleEtablissement(etablissements, code)),
    );
  }
  dire('Nom', criteres.nom ? [criteres.nom] : []);
  dire('Numéro', criteres.numero ? [criteres.numero] : []);
  return phrases;
}

/** The name of an établissement; individuels have none. */
function libelleEtablissement(
  etablissements: readonly { readonly code: string; readonly nom: string }[],
  code: string,
): string {
  if (code === '') return 'sans établissement (individuel)';
  return etablissements.find((etablissement) => etablissement.code === code)?.nom ?? code;
}
