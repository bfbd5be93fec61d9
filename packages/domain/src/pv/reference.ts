import type { ContenuPv, ResumeDifferences } from './contenu';
import { differencesPv } from './differences';

/** Everything of a PV that is of one candidate. */
type DesCandidats = Pick<ContenuPv, 'decisions' | 'modifications' | 'annulations' | 'livretsAViser'>;

/**
 * What a PV is compared with, of those signed before it: the last, and of each candidate what the last that decided on
 * them said. Of a réexamen only the candidates it names count: it says nothing of the others. `null`: none before.
 * @param anterieurs of the same groupe, oldest first
 */
export function pvDeReference(anterieurs: readonly ContenuPv[], apres: ContenuPv): ContenuPv | null {
  // A réexamen is held by itself: a later ordinary round follows from the ordinary one before.
  const cadre =
    apres.reexamen === null ? anterieurs.findLast(({ reexamen }) => reexamen === null) : anterieurs.at(-1);
  if (!cadre) return null;
  const utiles = anterieurs.filter(({ version }) => apres.reexamen !== null || version >= cadre.version);
  const nommes =
    apres.reexamen === null ? null : new Set(apres.decisions.map(({ numeroAnonymat }) => numeroAnonymat));
  const dernier = new Map(
    utiles.flatMap(({ version, decisions }) =>
      decisions.map(({ numeroAnonymat }) => [numeroAnonymat, version]),
    ),
  );
  const parties = utiles.map((contenu) =>
    restreindre(
      contenu,
      (numero) => dernier.get(numero) === contenu.version && (nommes?.has(numero) ?? true),
    ),
  );
  return {
    ...cadre,
    decisions: parties.flatMap(({ decisions }) => decisions),
    modifications: parties.flatMap(({ modifications }) => modifications),
    annulations: parties.flatMap(({ annulations }) => annulations),
    livretsAViser: parties.flatMap(({ livretsAViser }) => livretsAViser),
  };
}

function restreindre(contenu: ContenuPv, garde: (numero: string) => boolean): DesCandidats {
  const { decisions, modifications, annulations, livretsAViser } = contenu;
  const sien = ({ numeroAnonymat }: { readonly numeroAnonymat: string }) => garde(numeroAnonymat);
  return {
    decisions: decisions.filter(sien),
    modifications: modifications.filter(sien),
    annulations: annulations.filter(sien),
    livretsAViser: livretsAViser.filter(garde),
  };
}

/**
 * The PV with how it differs from the one it replaces, as it prints it.
 * @param signeLe ISO date-time of the signature of the one replaced
 */
export function avecDifferences(apres: ContenuPv, reference: ContenuPv, signeLe: string): ContenuPv {
  const { candidats, tenue, membres, cadre } = differencesPv(reference, apres);
  const depuisRemplace: ResumeDifferences = {
    signeLe,
    candidats: candidats.map(({ numeroAnonymat }) => numeroAnonymat),
    tenue: tenue.length > 0,
    composition: membres.length + cadre.length > 0,
  };
  return { ...apres, depuisRemplace };
}
