'use client';

import { useIsDark } from '@codegouvfr/react-dsfr/useIsDark';
import { typo } from '@delib/francais';
import { useTouches } from '@delib/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { type EtatProjection, suivreProjection } from '../../../projection/canal';
import { CandidatProjete } from './CandidatProjete';

/** The whole second window: the candidate of the first in large type, and how it is shown. It decides nothing. */
export function Projection({ canal }: { readonly canal: string }): ReactNode {
  const [etat, setEtat] = useState<EtatProjection>({ type: 'attente' });
  const [masquee, setMasquee] = useState(false);
  const [touches] = useTouches();
  const { isDark, setIsDark } = useIsDark();
  useEffect(() => suivreProjection(canal, setEtat), [canal]);

  const actes = [
    { touche: 'f', libelle: 'Plein écran', faire: basculerPleinEcran },
    {
      touche: 'm',
      libelle: masquee ? 'Montrer la décision' : 'Masquer la décision',
      faire: () => setMasquee(!masquee),
    },
    { touche: 't', libelle: isDark ? 'Thème clair' : 'Thème sombre', faire: () => setIsDark(!isDark) },
  ];

  function onKeyDown(event: KeyboardEvent): void {
    if (!touches || event.ctrlKey || event.metaKey || event.altKey) return;
    const acte = actes.find(({ touche }) => touche === event.key.toLowerCase());
    if (!acte) return;
    event.preventDefault();
    acte.faire();
  }
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  return (
    <main className="delib-projection">
      <div className="delib-projection__contenu">
        {etat.type === 'suivi' ? (
          <CandidatProjete vue={etat.vue} masquee={masquee} />
        ) : (
          <div className="delib-projection__attente" role="status">
            <h1>
              {etat.type === 'attente'
                ? 'En attente de la fenêtre de délibération'
                : 'Fenêtre de délibération fermée'}
            </h1>
            <p>
              {typo(
                etat.type === 'attente'
                  ? 'Ouvrez la délibération de ce jury dans ce navigateur : le candidat regardé s’affiche ici.'
                  : 'Rouvrez la délibération dans ce navigateur : la projection reprend d’elle-même.',
              )}
            </p>
          </div>
        )}
      </div>
      <ul className="delib-projection__actes" aria-label="Affichage">
        {actes.map(({ touche, libelle, faire }) => (
          <li key={touche}>
            <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={faire}>
              {libelle}
              {touches ? (
                <span className="delib-projection__touche" aria-hidden="true">
                  {touche.toUpperCase()}
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

function basculerPleinEcran(): void {
  // Refused by a browser or a person: the window stays as it is.
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
  else void document.documentElement.requestFullscreen().catch(() => {});
}
