import { type PvStocke, selectContenuSigne, type Tx } from '@delib/db';
import { type ContenuPv, pvDeReference } from '@delib/domain';
import type { JuryCharge } from '../jury/faits';

/** The signed version that another one is compared with. */
export interface VersionSignee {
  readonly version: number;
  readonly signeLe: Date;
  /** « Camille Durand » */
  readonly par: string;
}

/** What a PV is compared with: none before, or one of which the contents were not kept, or those contents. */
export type ReferenceLue =
  | { readonly type: 'premiere' }
  | { readonly type: 'non_garde'; readonly avant: VersionSignee }
  | {
      readonly type: 'lue';
      readonly avant: VersionSignee;
      readonly contenu: ContenuPv;
      /** Ids of the signed PVs before, oldest first. */
      readonly anterieurs: readonly string[];
    };

/** Reads what a PV of this jury is compared with, among those signed before it (`pvDeReference`). */
export async function loadReference(
  tx: Tx,
  { pvs, reexamens }: Pick<JuryCharge, 'pvs' | 'reexamens'>,
  apres: ContenuPv,
): Promise<ReferenceLue> {
  const abandonnes = new Set(reexamens.filter(({ etat }) => etat === 'abandonne').map(({ id }) => id));
  const signes = pvs.flatMap((pv) =>
    pv.signature &&
    pv.groupe === apres.groupe &&
    pv.version < apres.version &&
    !(pv.reexamenId !== null && abandonnes.has(pv.reexamenId))
      ? [{ ...pv, signature: pv.signature }]
      : [],
  );
  const dernier =
    apres.reexamen === null ? signes.findLast(({ reexamenId }) => reexamenId === null) : signes.at(-1);
  if (!dernier) return { type: 'premiere' };
  const avant = toVersionSignee(dernier);
  const contenus: ContenuPv[] = [];
  for (const { id } of signes) {
    const contenu = await selectContenuSigne(tx, id);
    if (contenu) contenus.push(contenu);
  }
  const contenu = contenus.length === signes.length ? pvDeReference(contenus, apres) : null;
  return contenu
    ? { type: 'lue', avant, contenu, anterieurs: signes.map(({ id }) => id) }
    : { type: 'non_garde', avant };
}

function toVersionSignee({
  version,
  signature,
}: PvStocke & { readonly signature: NonNullable<PvStocke['signature']> }): VersionSignee {
  return { version, signeLe: signature.signeLe, par: `${signature.prenom} ${signature.nom}` };
}
