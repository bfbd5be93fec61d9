import { typo } from '@delib/francais';
import { useRef, useState } from 'react';
import { emettrePapillons, type PapillonAffiche, type PdfPapillons } from './actions';
import type { LigneAcces } from './ligne';
import { enLots } from './lot';

/** What was issued since the page was opened and not put away yet. */
export interface Emission {
  readonly emis: readonly PapillonAffiche[];
  readonly pdfs: readonly PdfPapillons[];
  /** Sentences: a lot refused, a PDF that could not be laid out, an emission stopped. */
  readonly avertissements: readonly string[];
}

const RIEN: Emission = { emis: [], pdfs: [], avertissements: [] };

/** Papillons are issued lot by lot, told as they come, stopped between two lots, and kept until put away. */
export function useEmission() {
  const [emission, setEmission] = useState<Emission | null>(null);
  const [avancement, setAvancement] = useState<{ readonly fait: number; readonly total: number } | null>(
    null,
  );
  const arret = useRef(false);

  async function lancer(cibles: readonly LigneAcces[]): Promise<void> {
    arret.current = false;
    let suite = RIEN;
    setAvancement({ fait: 0, total: cibles.length });
    for (const lot of enLots(cibles)) {
      if (arret.current) {
        suite = ajouter(suite, { ...RIEN, avertissements: [ARRET] });
        break;
      }
      suite = ajouter(suite, await emettreLot(lot));
      setAvancement({ fait: suite.emis.length, total: cibles.length });
      // After a refusal or a break nothing more is revoked: what was issued is shown first.
      if (suite.avertissements.length > 0) break;
    }
    setAvancement(null);
    setEmission(suite);
  }

  return {
    emission,
    avancement,
    lancer,
    /** Stops before the next lot; what is issued already is shown. */
    arreter: () => {
      arret.current = true;
    },
    ranger: () => setEmission(null),
  };
}

const ARRET = typo(
  'L’émission a été arrêtée : les papillons ci-dessous sont émis, les autres n’ont pas changé.',
);

const COUPURE = typo(
  'Le service n’a pas répondu : on ne sait pas si les papillons suivants ont été émis. Revenez à la liste, regardez la colonne « Émis le », et émettez de nouveau ceux qui vous manquent.',
);

async function emettreLot(lot: readonly LigneAcces[]): Promise<Emission> {
  try {
    const reponse = await emettrePapillons(lot.map(({ membreId }) => membreId));
    if (!reponse.ok) return { ...RIEN, avertissements: [reponse.phrase] };
    const { emis, pdfs, avertissement } = reponse;
    return { emis, pdfs, avertissements: avertissement === null ? [] : [avertissement] };
  } catch {
    return { ...RIEN, avertissements: [COUPURE] };
  }
}

function ajouter(a: Emission, b: Emission): Emission {
  return {
    emis: [...a.emis, ...b.emis],
    pdfs: [...a.pdfs, ...b.pdfs],
    avertissements: [...a.avertissements, ...b.avertissements],
  };
}
