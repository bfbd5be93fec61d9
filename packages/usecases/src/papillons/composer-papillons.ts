import { selectAcademie, selectDestinataires, selectJurys, withActor } from '@delib/db';
import type { Papillons } from '@delib/documents';
import type { Contexte } from '../contexte';
import type { PapillonEmis } from './emettre-papillons';

/**
 * What there is to print of papillons just issued: one document per session and centre, in the order of the
 * centres, papillons in the order given. Reads only; the passwords come from the caller and go nowhere else.
 * @param url address of the jury portal, printed on each
 */
export function composerPapillons(
  contexte: Contexte,
  emis: readonly PapillonEmis[],
  url: string,
): Promise<readonly Papillons[]> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const academie = await selectAcademie(tx);
      const jurys = await selectJurys(tx, { ids: [...new Set(emis.map(({ juryId }) => juryId))] });
      const juryParId = new Map(jurys.map((jury) => [jury.id, jury]));
      const destinataires = await selectDestinataires(tx, {
        membreIds: emis.map(({ membreId }) => membreId),
      });
      const parMembre = new Map(destinataires.map((destinataire) => [destinataire.membreId, destinataire]));
      const imprimables = emis.flatMap((papillon) => {
        const jury = juryParId.get(papillon.juryId);
        const titulaire = parMembre.get(papillon.membreId);
        return jury && titulaire ? [{ papillon, jury, titulaire }] : [];
      });
      const parCentre = Map.groupBy(imprimables, ({ jury }) => `${jury.centreCode} ${jury.session}`);
      const stamp = contexte.maintenant.toISOString().replace(/[-:]|\.\d+Z$/g, '');
      return [...parCentre]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, lignes]): Papillons[] => {
          const [first] = lignes;
          if (!first) return [];
          const { jury } = first;
          return [
            {
              numero: `PAP-${jury.session}-${jury.centreCode}-${stamp}`,
              session: jury.session,
              essai: jury.essai,
              academie: academie?.nom ?? '',
              centre: { code: jury.centreCode, nom: jury.centreNom, ville: jury.centreVille },
              url,
              assistance: null,
              editeLe: contexte.maintenant,
              papillons: lignes.map((ligne) => ({
                jury: { code: ligne.jury.code, specialite: ligne.jury.specialite ?? '' },
                qualite: ligne.papillon.qualite,
                prenom: ligne.titulaire.prenom,
                nom: ligne.titulaire.nom,
                login: ligne.papillon.login,
                motDePasse: ligne.papillon.motDePasse,
                valideJusquau: ligne.papillon.valableJusquau,
              })),
            },
          ];
        });
    },
    'lecture',
  );
}
