'use client';

import { compter, formatTaille, typo } from '@delib/francais';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { televerser } from './televerser';

/** Chooses a zip, or the CSV files and workbooks themselves, and sends them; the compte-rendu then tells the rest. */
export function DeposerSession({ tailleMax }: { readonly tailleMax: number }): ReactNode {
  const router = useRouter();
  const mo = Math.floor(tailleMax / (1024 * 1024));
  const champ = useRef<HTMLInputElement>(null);
  const [erreur, setErreur] = useState<string | null>(null);
  const [envoi, setEnvoi] = useState<{ readonly octets: number; readonly total: number } | null>(null);
  const [choisis, setChoisis] = useState<readonly File[]>([]);

  async function deposer(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const total = choisis.reduce((somme, { size }) => somme + size, 0);
    const refus = refusDuChoix(choisis, total, tailleMax);
    setErreur(refus);
    if (refus !== null) {
      champ.current?.focus();
      return;
    }
    setEnvoi({ octets: 0, total });
    const reponse = await televerser(choisis, (octets) =>
      setEnvoi({ octets: Math.min(octets, total), total }),
    );
    if (reponse.ok) {
      router.push(reponse.href);
      return;
    }
    setEnvoi(null);
    setErreur(reponse.phrase);
  }

  return (
    <form onSubmit={(event) => void deposer(event)}>
      <div className={`fr-upload-group fr-mb-2w ${erreur === null ? '' : 'fr-upload-group--error'}`}>
        <label className="fr-label" htmlFor="fichiers">
          Fichiers de la session
          <span className="fr-hint-text">
            {typo(
              `Un fichier .zip, ou ensemble les fichiers CSV ou les classeurs (.xlsx, .ods) et reglements.json. ${mo} Mo au plus.`,
            )}
          </span>
        </label>
        <input
          ref={champ}
          className="fr-upload"
          type="file"
          id="fichiers"
          multiple
          accept=".zip,.csv,.json,.xlsx,.ods,application/zip,text/csv,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet"
          aria-describedby="fichiers-messages"
          onChange={(event) => {
            setChoisis([...(event.target.files ?? [])]);
            setErreur(null);
          }}
        />
        <div className="fr-messages-group" id="fichiers-messages" aria-live="polite">
          {erreur === null ? null : <p className="fr-message fr-message--error">{erreur}</p>}
          {choisis.length < 2 ? null : (
            <p className="fr-message">{compter(choisis.length, 'fichier choisi', 'fichiers choisis')}</p>
          )}
        </div>
      </div>
      <button type="submit" className="fr-btn" disabled={envoi !== null}>
        {envoi === null ? 'Importer' : 'Envoi…'}
      </button>
      <div role="status">
        {envoi === null ? null : (
          <p className="fr-mt-2w">
            <label htmlFor="envoi">Envoi</label>{' '}
            <progress id="envoi" className="delib-progression" value={envoi.octets} max={envoi.total} />{' '}
            {formatTaille(envoi.octets)} sur {formatTaille(envoi.total)}
          </p>
        )}
      </div>
    </form>
  );
}

function refusDuChoix(fichiers: readonly File[], total: number, tailleMax: number): string | null {
  if (fichiers.length === 0) return 'Choisissez d’abord un fichier .zip, ou les fichiers de la session.';
  const zips = fichiers.filter(({ name }) => /\.zip$/i.test(name));
  if (zips.length > 0 && fichiers.length > 1) {
    return typo(
      'Choisissez un seul fichier .zip, ou les fichiers CSV, les classeurs et reglements.json : pas les deux.',
    );
  }
  if (total > tailleMax) {
    return typo(
      `Ces fichiers font ${formatTaille(total)} : il faut ${Math.floor(tailleMax / (1024 * 1024))} Mo au plus.`,
    );
  }
  return null;
}
