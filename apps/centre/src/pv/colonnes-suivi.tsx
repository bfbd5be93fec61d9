import { findActivite } from '@delib/domain';
import { formatDateHeure, formatTaille, typo } from '@delib/francais';
import { type ColonneDsfr, IconePv, libellePv } from '@delib/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { adresseChangements, adressePv } from '../jury/adresses';
import { ATTENTE, CENTRE, CODE, ETAT, QUALIFICATION } from '../jury/colonnes-jury';
import type { LigneSuivi, PvSigneAffiche } from './ligne-suivi';

function adresseVerification({ numero, empreinte }: PvSigneAffiche): string {
  const { chemin } = findActivite('verifier_un_document');
  return `${chemin}?${new URLSearchParams({ numero, empreinte })}`;
}

function Documents({ ligne }: { readonly ligne: LigneSuivi }): ReactNode {
  return ligne.signes.map((pv) => (
    <p key={pv.version} className="fr-mb-0">
      {/* A file, not a page: the browser fetches it itself. */}
      <a
        className="fr-link fr-link--sm fr-link--download"
        href={adressePv(ligne.groupe, ligne.id, pv.version)}
      >
        {pv.reexamen ? 'PV de réexamen, version' : 'PV version'} {pv.version}
        <span className="fr-sr-only"> du jury {ligne.code}</span>
        <span className="fr-link__detail">
          PDF, {formatTaille(pv.taille)}
          {pv.perime ? ', périmé' : ''}
        </span>
      </a>
      <br />
      {pv.mentions.map((mention) => (
        <span key={mention} className="delib-mention">
          {typo(mention)}
        </span>
      ))}
      <Link className="fr-link fr-link--sm" href={adresseVerification(pv)} prefetch={false}>
        Vérifier
        <span className="fr-sr-only">
          {' '}
          le PV version {pv.version} du jury {ligne.code}
        </span>
      </Link>
      {pv.versionAvant === null ? null : (
        <>
          <br />
          <Link
            className="fr-link fr-link--sm"
            href={adresseChangements(ligne.groupe, ligne.id, pv.version)}
            prefetch={false}
          >
            Ce qui a changé depuis la version {pv.versionAvant}
            <span className="fr-sr-only">
              {' '}
              dans le PV version {pv.version} du jury {ligne.code}
            </span>
          </Link>
        </>
      )}
    </p>
  ));
}

/** Of the round: a réexamen is a document beside. */
function dernierSigne({ signes }: LigneSuivi): PvSigneAffiche | undefined {
  return signes.find(({ reexamen }) => !reexamen);
}

const COLONNES: readonly ColonneDsfr<LigneSuivi>[] = [
  CODE,
  QUALIFICATION,
  {
    id: 'pv',
    titre: 'PV de tenue de délibération',
    valeur: ({ statut }) => libellePv(statut),
    rendu: (ligne) => {
      const { statut, reexamen } = ligne;
      const signe = statut === 'signe' || statut === 'rouvert';
      return (
        <>
          <IconePv statut={statut} verifieLe={signe ? dernierSigne(ligne)?.verifieLe : null} />
          {reexamen === null ? null : (
            <p className="fr-mt-1v fr-mb-0 fr-text--sm">
              {typo(reexamen.phrase)}
              <br />
              <IconePv statut={reexamen.statut} />
            </p>
          )}
        </>
      );
    },
    masquable: false,
    multiligne: true,
  },
  ATTENTE,
  {
    id: 'par',
    titre: 'Signé par',
    valeur: (ligne) => dernierSigne(ligne)?.par ?? null,
    texte: (ligne) => {
      const dernier = dernierSigne(ligne);
      return dernier === undefined ? '' : `${dernier.par}, ${dernier.qualite}`;
    },
    rendu: (ligne) => {
      const dernier = dernierSigne(ligne);
      return dernier === undefined ? null : (
        <>
          {dernier.par}
          <br />
          {dernier.qualite}
        </>
      );
    },
    multiligne: true,
  },
  {
    id: 'le',
    titre: 'Signé le',
    valeur: (ligne) => dernierSigne(ligne)?.le ?? null,
    texte: (ligne) => {
      const dernier = dernierSigne(ligne);
      return dernier === undefined ? '' : formatDateHeure(dernier.le);
    },
  },
  {
    id: 'documents',
    titre: 'Documents',
    valeur: ({ signes }) => signes.map(({ numero }) => numero).join(', ') || null,
    rendu: (ligne) => <Documents ligne={ligne} />,
  },
  ETAT,
];

const AVEC_CENTRE = COLONNES.toSpliced(2, 0, CENTRE);

/** One row per jury: the icon, who signed, in what quality, when, the PV and its verification. */
export function colonnesSuivi(plusieursCentres: boolean): readonly ColonneDsfr<LigneSuivi>[] {
  return plusieursCentres ? AVEC_CENTRE : COLONNES;
}
