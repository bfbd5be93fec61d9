'use client';

import { compter, phraseRefus, typo } from '@delib/francais';
import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { comparerReprise, reprendreDecisions } from './actions';
import type { RepriseVue } from './reprise-vue';
import { type Choix, TableReprise } from './TableReprise';

/** Beyond it the file is no export: it is not even sent. */
const TAILLE_MAX = 900_000;

const SANS_REPONSE =
  'Le fichier n’a pas pu être comparé : le serveur ne répond pas, ou le fichier a changé. Choisissez-le de nouveau ; ce qui est déjà repris ne sera pas écrit deux fois.';

interface Lue {
  readonly octets: Uint8Array<ArrayBuffer>;
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
      setMessage({ ok: false, phrase: phraseRefus({ code: 'export_illisible', cause: 'trop_gros' }) });
      return;
    }
    setEnCours(true);
    try {
      await comparerAvec(new Uint8Array(await fichier.arrayBuffer()));
    } catch {
      setMessage({ ok: false, phrase: typo(SANS_REPONSE) });
    }
    setEnCours(false);
  }

  async function comparerAvec(octets: Uint8Array<ArrayBuffer>): Promise<void> {
    const reponse = await comparerReprise(octets);
    if (reponse.ok) setLue({ octets, vue: reponse.vue });
    else setMessage({ ok: false, phrase: reponse.phrase });
  }

  const candidats = lue?.vue.candidats ?? [];
  const aEcrire = candidats.filter(
    ({ numero, statut }) => statut === 'a_reprendre' || (statut === 'conflit' && choix[numero] === 'fichier'),
  );
  const sansChoix = candidats.filter(({ numero, statut }) => statut === 'conflit' && !choix[numero]).length;

  async function ecrire({ octets }: Lue): Promise<void> {
    setEnCours(true);
    try {
      const reponse = await reprendreDecisions({
        octets,
        candidats: aEcrire.map(({ numero, version }) => ({
          numeroAnonymat: numero,
          versionVue: version ?? 0,
        })),
      });
      setMessage(
        reponse.ok
          ? { ok: true, phrase: typo(phraseRepris(reponse.repris)) }
          : { ok: false, phrase: reponse.phrase },
      );
      // What is shown is again what the system holds, written or not.
      setChoix({});
      await comparerAvec(octets);
    } catch {
      setLue(null);
      setMessage({ ok: false, phrase: typo(SANS_REPONSE) });
    }
    setEnCours(false);
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
            candidats={candidats}
            enCours={enCours}
            onEcrire={() => void ecrire(lue)}
          />
        </>
      )}
    </>
  );
}

/** Why nothing would be written: taken up already, impossible, or kept as the system has it. */
function rienAEcrire(candidats: RepriseVue['candidats']): string {
  const de = (cherche: RepriseVue['candidats'][number]['statut']) =>
    candidats.filter(({ statut }) => statut === cherche).length;
  if (candidats.length === 0) return 'Rien à reprendre.';
  if (de('deja_repris') === candidats.length) {
    return 'Rien à reprendre : le système détient déjà toutes les décisions de ce fichier.';
  }
  const faits = [
    de('deja_repris') > 0 && `${compter(de('deja_repris'), 'candidat', 'candidats')} déjà dans le système`,
    de('impossible') > 0 &&
      `${compter(de('impossible'), 'candidat', 'candidats')} à reprendre sur la grille, pour la raison dite dans le tableau`,
    de('conflit') > 0 && `${compter(de('conflit'), 'candidat gardé', 'candidats gardés')} selon le système`,
  ].filter((fait) => fait !== false);
  return `Rien ne serait écrit : ${faits.join(' ; ')}.`;
}

function phraseRepris(repris: readonly string[]): string {
  if (repris.length === 0) return 'Rien n’a été écrit : le système détenait déjà ces décisions.';
  return repris.length === 1
    ? `Les décisions du candidat ${repris[0]} sont reprises.`
    : `Les décisions de ${compter(repris.length, 'candidat', 'candidats')} sont reprises : ${repris.join(', ')}.`;
}

function Bas(props: {
  readonly aEcrire: number;
  readonly sansChoix: number;
  readonly candidats: RepriseVue['candidats'];
  readonly enCours: boolean;
  readonly onEcrire: () => void;
}): ReactNode {
  const { aEcrire, sansChoix, candidats, enCours, onEcrire } = props;
  const pourquoi =
    sansChoix > 0
      ? `Choisissez d’abord entre le système et le fichier pour ${compter(sansChoix, 'candidat', 'candidats')}.`
      : aEcrire === 0
        ? rienAEcrire(candidats)
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
