import { selectPvSigne, withActor } from '@delib/db';
import { accept, type Groupe, numeroPv, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';
import { loadJury } from '../jury/faits';
import { verifierPv } from './verdict';

/**
 * The signed bytes of one version of a jury's PV, for download: read and verified now. Refusals: introuvable,
 * pv_non_signe, pv_en_anomalie (what does not verify is handed to nobody as a PV).
 */
export function telechargerPv(
  contexte: Contexte,
  demande: { readonly juryId: string; readonly groupe: Groupe; readonly version: number },
): Promise<Result<{ readonly octets: Uint8Array; readonly numero: string }>> {
  type Reponse = Result<{ readonly octets: Uint8Array; readonly numero: string }>;
  return withActor(contexte.database, contexte.acteur, async (tx): Promise<Reponse> => {
    const lu = await loadJury(tx, contexte, demande.juryId);
    if (!lu) return refuse({ code: 'introuvable' });
    const pv = lu.pvs.find(({ groupe, version }) => groupe === demande.groupe && version === demande.version);
    const signature = pv?.signature;
    if (!signature) return refuse({ code: 'pv_non_signe' });
    const octets = await selectPvSigne(tx, pv.id);
    if (!octets) throw new Error('a signature without its bytes');
    const numero = numeroPv(lu.jury.session, lu.jury.code, pv.groupe, pv.version);
    if (!(await verifierPv(contexte.confiance, numero, { ...pv, signature }, octets))) {
      return refuse({ code: 'pv_en_anomalie' });
    }
    journaliser(tx, contexte, {
      acte: 'telechargerPv',
      objet: numero,
      juryId: lu.jury.id,
      centreId: lu.jury.centreId,
    });
    return accept({ octets, numero });
  });
}
