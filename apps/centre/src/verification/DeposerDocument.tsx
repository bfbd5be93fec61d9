'use client';

import { phraseRefus, typo } from '@delib/francais';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Recit } from './Recit';
import type { RecitAffiche } from './recit-affiche';

/** What `/verifier/fichier` answers. */
export type ReponseFichier =
  | { readonly ok: true; readonly recit: RecitAffiche }
  | { readonly ok: false; readonly phrase: string };

type Etat =
  | { readonly etape: 'attente' }
  | { readonly etape: 'envoi'; readonly nom: string }
  | { readonly etape: 'reponse'; readonly nom: string; readonly reponse: ReponseFichier };

const COUPURE: ReponseFichier = {
  ok: false,
  phrase: typo('Le service n’a pas répondu. Vérifiez votre connexion, puis recommencez : rien n’est perdu.'),
};

/** Deposits one PDF, which is verified and forgotten, and tells the answer. */
export function DeposerDocument({ tailleMax }: { readonly tailleMax: number }): ReactNode {
  const [etat, setEtat] = useState<Etat>({ etape: 'attente' });
  const champ = useRef<HTMLInputElement>(null);
  const resultat = useRef<HTMLDivElement>(null);
  const mo = Math.round(tailleMax / (1024 * 1024));

  async function verifier(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fichier = champ.current?.files?.[0];
    if (fichier === undefined) {
      champ.current?.focus();
      setEtat({
        etape: 'reponse',
        nom: '',
        reponse: { ok: false, phrase: 'Choisissez d’abord un fichier PDF.' },
      });
      return;
    }
    setEtat({ etape: 'envoi', nom: fichier.name });
    const reponse =
      fichier.size > tailleMax
        ? {
            ok: false as const,
            phrase: phraseRefus({ code: 'fichier_illisible', attendu: `un fichier de ${mo} Mo au plus` }),
          }
        : await envoyer(fichier);
    setEtat({ etape: 'reponse', nom: fichier.name, reponse });
    resultat.current?.focus();
  }

  return (
    <>
      <form onSubmit={(event) => void verifier(event)} className="fr-mb-3w">
        <div className="fr-upload-group fr-mb-2w">
          <label className="fr-label" htmlFor="document">
            Fichier PDF signé
            <span className="fr-hint-text">
              Tel qu’il a été téléchargé, {mo}
              {'\u00a0'}Mo au plus. Il est vérifié puis oublié{'\u00a0'}: rien n’en est conservé.
            </span>
          </label>
          <input
            ref={champ}
            className="fr-upload"
            type="file"
            id="document"
            accept="application/pdf,.pdf"
            aria-describedby="document-resultat"
          />
        </div>
        <button type="submit" className="fr-btn" disabled={etat.etape === 'envoi'}>
          {etat.etape === 'envoi' ? 'Vérification…' : 'Vérifier le fichier'}
        </button>
      </form>
      <div ref={resultat} id="document-resultat" role="status" tabIndex={-1}>
        {etat.etape === 'envoi' ? <p>Vérification de {etat.nom}…</p> : null}
        {etat.etape !== 'reponse' ? null : etat.reponse.ok ? (
          <>
            <p className="fr-text--sm fr-mb-1w">
              Réponse pour le fichier <strong>{etat.nom}</strong>
            </p>
            <Recit recit={etat.reponse.recit} />
          </>
        ) : (
          <div className="fr-alert fr-alert--error fr-alert--sm">
            <p>{etat.reponse.phrase}</p>
          </div>
        )}
      </div>
    </>
  );
}

async function envoyer(fichier: File): Promise<ReponseFichier> {
  const corps = new FormData();
  corps.set('fichiers', fichier);
  try {
    const response = await fetch('/verifier/fichier', { method: 'POST', body: corps });
    return (await response.json()) as ReponseFichier;
  } catch {
    return COUPURE;
  }
}
