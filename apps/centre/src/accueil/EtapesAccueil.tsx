import { findActivite, LIBELLES_GROUPE } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Depuis, HorlogeDeLaPage } from '../attente/Depuis';
import type { Etape } from './etape';

/** Past this, the rest is counted: the activity shows them all. */
const CODES_AFFICHES = 12;

/**
 * « Ce qu'il reste à faire », the most urgent first and why: alerts, what is yours, then what waits for others. Where steps
 * of both groupes stand, each says which is its own.
 * @param lueLe when the page was made, ISO
 */
export function EtapesAccueil(props: {
  readonly etapes: readonly Etape[];
  readonly lueLe: string;
}): ReactNode {
  const { etapes, lueLe } = props;
  const nommerGroupe = new Set(etapes.map(({ groupe }) => groupe)).size > 1;
  const de = (nature: Etape['nature']) => etapes.filter((etape) => etape.nature === nature);
  const ligne = (etape: Etape) => <LigneEtape etape={etape} nommerGroupe={nommerGroupe} />;
  const [aFaire, attente] = [de('a_faire'), de('attente')];
  return (
    <HorlogeDeLaPage lueLe={lueLe}>
      {de('alerte').map((etape) => (
        <div key={cle(etape)} className="fr-alert fr-alert--error fr-mb-3w">
          <h3 className="fr-alert__title">Anomalie</h3>
          {ligne(etape)}
        </div>
      ))}
      <h3 className="fr-h6 fr-mb-1w">À faire par vous</h3>
      {aFaire.length === 0 ? (
        <p>{typo('Rien pour le moment.')}</p>
      ) : (
        <>
          {aFaire.length === 1 ? null : (
            <p className="fr-text--sm fr-mb-1w">
              {typo('Le plus urgent d’abord : ce qui retient d’autres personnes, depuis le plus longtemps.')}
            </p>
          )}
          <ol className="fr-mb-3w">
            {aFaire.map((etape) => (
              <li key={cle(etape)}>{ligne(etape)}</li>
            ))}
          </ol>
        </>
      )}
      {attente.length === 0 ? null : (
        <>
          <h3 className="fr-h6 fr-mb-1w">En attente d’autres personnes</h3>
          <ul className="fr-mb-3w">
            {attente.map((etape) => (
              <li key={cle(etape)}>{ligne(etape)}</li>
            ))}
          </ul>
        </>
      )}
    </HorlogeDeLaPage>
  );
}

/** A step is named once in its groupe. */
function cle({ groupe, libelle }: Etape): string {
  return `${groupe} ${libelle}`;
}

function LigneEtape(props: { readonly etape: Etape; readonly nommerGroupe: boolean }): ReactNode {
  const { etape, nommerGroupe } = props;
  const { activite, jurys, groupe } = etape;
  const nom = LIBELLES_GROUPE[groupe];
  const libelle = nommerGroupe && !etape.libelle.includes(nom) ? `${etape.libelle} – ${nom}` : etape.libelle;
  return (
    <p className="fr-mb-1v">
      {activite === null ? (
        typo(libelle)
      ) : (
        <Link href={findActivite(activite).chemin} prefetch={false}>
          {typo(libelle)}
          {/* Both groupes may have a step of this name. */}
          {libelle.includes(nom) ? null : <span className="fr-sr-only">, {nom}</span>}
        </Link>
      )}
      {typo(` : ${compter(jurys.length, 'jury', 'jurys')} (${codes(jurys)}).`)}
      <Pourquoi etape={etape} />
    </p>
  );
}

/** « Retient l’académie, qui verrouille ensuite le groupe. Le jury 20112 attend depuis 25 min. » */
function Pourquoi({ etape: { retient, ancien, jurys } }: { readonly etape: Etape }): ReactNode {
  if (retient === undefined && ancien === null) return null;
  return (
    <span className="delib-mention">
      {retient === undefined ? null : typo(`Retient ${retient}.`)}
      {ancien === null ? null : (
        <>
          {retient === undefined ? null : ' '}
          {jurys.length === 1 ? 'En est là ' : `Le plus ancien, ${ancien.code}, en est là `}
          <Depuis quand={ancien.depuis.toISOString()} />.
        </>
      )}
    </span>
  );
}

function codes(jurys: readonly string[]): string {
  const nommes = jurys.slice(0, CODES_AFFICHES);
  const reste = jurys.length - nommes.length;
  return `${nommes.join(', ')}${reste === 0 ? '' : ` et ${compter(reste, 'autre', 'autres')}`}`;
}
