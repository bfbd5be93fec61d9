import type { StatutPv } from '@delib/domain';
import { direDateHeure } from '@delib/francais';
import type { ReactNode } from 'react';

interface Apparence {
  readonly icone: string;
  readonly ton: string;
  /** The memo's own wording for the two icons, completed for the cases the memo does not know. */
  readonly texte: string;
}

const APPARENCES: Readonly<Record<StatutPv, Apparence>> = {
  sans_pv: { icone: 'fr-icon-file-line', ton: 'attente', texte: 'PV pas encore établi' },
  non_signe: { icone: 'fr-icon-quill-pen-line', ton: 'attente', texte: 'PV non signé' },
  signe: { icone: 'fr-icon-checkbox-circle-fill', ton: 'succes', texte: 'PV signé' },
  rouvert: {
    icone: 'fr-icon-checkbox-circle-fill',
    ton: 'alerte',
    texte: 'PV signé, délibération rouverte depuis',
  },
  anomalie: {
    icone: 'fr-icon-error-warning-fill',
    ton: 'erreur',
    texte: 'Anomalie : le PV ne se vérifie pas',
  },
};

/** Text of an icon, for CSV exports, filters and messages. */
export function libellePv(statut: StatutPv): string {
  return APPARENCES[statut].texte;
}

/**
 * « Suivre l'édition du PV »: shape, colour and words say the same thing.
 * @param props.verifieLe ISO date-time of the last verification of the signed bytes, told to who hears the page or
 *   points at the icon; without it they were verified for this very page
 */
export function IconePv(props: {
  readonly statut: StatutPv;
  readonly verifieLe?: string | null | undefined;
}): ReactNode {
  const { icone, ton, texte } = APPARENCES[props.statut];
  const verifie = props.verifieLe ? `vérifié le ${direDateHeure(new Date(props.verifieLe))}` : undefined;
  return (
    <span className={`delib-pv delib-pv--${ton}`} title={verifie && `Signé, ${verifie}`}>
      <span className={icone} aria-hidden="true" />{' '}
      <span>
        {texte}
        {verifie && <span className="fr-sr-only">, {verifie}</span>}
      </span>
    </span>
  );
}
