'use client';

import { compter, typo } from '@delib/ui';
import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { comparer, reprendre } from './actions';
import type { RepriseVue } from './reprise-vue';
import { type Choix, TableReprise } from './TableReprise';

/** Beyond it the file is no export: it is not even sent. */
const TAILLE_MAX = 900_000;

interface Lue {
  readonly nom: string;
  readonly contenu: string;
  readonly vue: RepriseVue;
}

/** The file, the comparison, the choice where someone decided meanwhile, and the one act that writes. */
export function Reprise(): ReactNode {
  const [lue, setLue] = useState<Lue | null>(null);
  const [choix, setChoix] = useState<Readonly<Record<string, Choix>>>({});
  const [enCours, setEnCours] = useState(false);
  const [message, setMessage] = useState<{ readonly ok: boolean; readonly phrase: string } | null>(null);

  async function lire(fichier: File | undefined): Promise<void> {
    setLue(null);
    setChoix({});
    setMessage(null);
    if (!fichier) return;
    if (fichier.size > TAILLE_MAX) {
      setMessage({
        ok: false,
        phrase: typo('Ce fichier est trop gros pour être un export de la page hors ligne.'),
      });
      return;
    }
    const contenu = await fichier.text();
    await comparerAvec(fichier.name, contenu);
  }

  async function comparerAvec(nom: string, contenu: string): Promise<void> {
    setEnCours(true);
    const reponse = await comparer(contenu);
    setEnCours(false);
    if (reponse.ok) setLue({ nom, contenu, vue: reponse.vue });
    else setMessage({ ok: false, phrase: reponse.phrase });
  }

  const candidats = lue?.vue.candidats ?? [];
  const aEcrire = candidats.filter(
    ({ numero, statut }) => statut === 'a_reprendre' || (statut === 'conflit' && choix[numero] === 'fichier'),
  );
  const sansChoix = candidats.filter(({ numero, statut }) => statut === 'conflit' && !choix[numero]).length;

  async function ecrire({ nom, contenu }: Lue): Promise<void> {
    setEnCours(true);
    const reponse = await reprendre({
      contenu,
      candidats: aEcrire.map(({ numero, version }) => ({ numeroAnonymat: numero, versionVue: version ?? 0 })),
    });
    setEnCours(false);
    setMessage(
      reponse.ok
        ? {
            ok: true,
            phrase: typo(
              `Les décisions de ${compter(reponse.repris.length, 'candidat', 'candidats')} sont reprises : ${reponse.repris.join(', ')}.`,
            ),
          }
        : { ok: false, phrase: reponse.phrase },
    );
    // What is shown is again what the system holds, written or not.
    setChoix({});
    await comparerAvec(nom, contenu);
  }

  return (
    <>
      <div className="fr-upload-group fr-mb-4w">
        <label className="fr-label" htmlFor="fichier-reprise">
          Fichier exporté par la page hors ligne
          <span className="fr-hint-text">{typo('« decisions-hors-ligne-….json », 900 ko au plus.')}</span>
        </label>
        <input
          id="fichier-reprise"
          className="fr-upload"
          type="file"
          accept=".json,application/json"
          disabled={enCours}
          onChange={({ target }) => void lire(target.files?.[0])}
        />
      </div>
      <div role="status">
        {enCours ? <p>En cours…</p> : null}
        {message === null ? null : (
          <p className={`fr-alert fr-alert--sm fr-mb-3w fr-alert--${message.ok ? 'success' : 'error'}`}>
            {message.phrase}
          </p>
        )}
      </div>
      {lue === null ? null : (
        <>
          <p>{lue.vue.faits}</p>
          {candidats.length === 0 ? (
            <p className="fr-callout fr-py-2w">Ce fichier ne contient aucune décision.</p>
          ) : (
            <TableReprise
              candidats={candidats}
              choix={choix}
              onChoisir={(numero, valeur) => setChoix((avant) => ({ ...avant, [numero]: valeur }))}
            />
          )}
          <Bas
            aEcrire={aEcrire.length}
            sansChoix={sansChoix}
            enCours={enCours}
            onEcrire={() => void ecrire(lue)}
          />
        </>
      )}
    </>
  );
}

function Bas(props: {
  readonly aEcrire: number;
  readonly sansChoix: number;
  readonly enCours: boolean;
  readonly onEcrire: () => void;
}): ReactNode {
  const { aEcrire, sansChoix, enCours, onEcrire } = props;
  const pourquoi =
    sansChoix > 0
      ? `Choisissez d’abord entre le système et le fichier pour ${compter(sansChoix, 'candidat', 'candidats')}.`
      : aEcrire === 0
        ? 'Rien n’est à écrire : le système détient déjà ces décisions, ou elles ne peuvent pas être reprises.'
        : `${compter(aEcrire, 'candidat sera écrit', 'candidats seront écrits')}, tous ou aucun.`;
  return (
    <>
      <button
        type="button"
        className="fr-btn"
        disabled={aEcrire === 0 || sansChoix > 0 || enCours}
        aria-describedby="reprise-pourquoi"
        onClick={onEcrire}
      >
        Reprendre ces décisions
      </button>
      <p id="reprise-pourquoi" className="fr-text--sm fr-mt-1w">
        {typo(pourquoi)}
      </p>
      <p>
        <Link href="/deliberation">Voir la grille de délibération</Link>
      </p>
    </>
  );
}
