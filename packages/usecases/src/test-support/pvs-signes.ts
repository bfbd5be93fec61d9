import type { Database } from '@delib/db';
import { insertPvSigne, selectNumerotation } from '@delib/db/test-support/signatures';
import { numeroPv } from '@delib/domain';
import { preparePdf, signPdf } from '@delib/signature';
import { CHAMP, renderExample } from '@delib/testing/fausse-autorite/exemple';
import type { MoyensDeSignature } from '../pv/signer-pv';

/** Bytes signed as one PV after another, each by its number. */
export interface SignataireDeTest {
  readonly signer: (numero: string) => Promise<Uint8Array>;
}

/** Renders one page, and signs it under as many numbers as are asked for. */
export async function ouvrirSignataire(
  { autorite, horodateur, aleatoire }: MoyensDeSignature,
  maintenant: () => Date,
): Promise<SignataireDeTest> {
  const page = await renderExample();
  return {
    signer: async (numero) => {
      const prepare = await preparePdf(page, { ...CHAMP, motif: `${numero} ${'0'.repeat(64)}` });
      const serie = aleatoire(16);
      serie[0] = 1;
      const { prenom, nom, qualite } = CHAMP;
      const signataire = { prenom, nom, qualite };
      const signe = await signPdf(prepare, {
        autorite,
        signataire,
        horodateur,
        maintenant: maintenant(),
        serie,
      });
      if (!signe.ok) throw new Error(`not signed: ${signe.refus.code}`);
      return signe.octets;
    },
  };
}

/**
 * Signed PVs of the 1er groupe of one jury, versions 1 to `nombre`, stored without a verdict.
 * @returns their ids, by version
 */
export async function ecrirePvsSignes(
  owner: Database,
  signataire: SignataireDeTest,
  juryId: string,
  nombre: number,
): Promise<readonly string[]> {
  const { jury, session } = await selectNumerotation(owner, juryId);
  const ids: string[] = [];
  for (let version = 1; version <= nombre; version += 1) {
    const octets = await signataire.signer(numeroPv(session, jury, 1, version));
    ids.push(await insertPvSigne(owner, { juryId, version, octets }));
  }
  return ids;
}
