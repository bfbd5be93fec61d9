'use client';

import { type Groupe, LIBELLES_GROUPE, LIBELLES_ORIGINE, type OrigineReexamen } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import { ChampQuand, Dialogue } from '@delib/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ChampChoix, ChampTexte } from '../../../../formulaire/Champs';
import { ouvrirReexamen } from './actions';
import { ChoixCandidats } from './ChoixCandidats';
import type { Depart } from './depart';
import { decisionEnVigueur, estDuGroupe, type Reexaminable } from './reexaminable';

const ORIGINES = ['juridiction', 'commission'] as const satisfies readonly OrigineReexamen[];

/** Whose decision, which groupe, which candidates; said back before it is done. */
export function OuvrirReexamen(props: {
  /** « Jury 20112 » */
  readonly titre: string;
  readonly etat: string;
  readonly juryId: string;
  /** Those that are locked, at least one. */
  readonly groupes: readonly Groupe[];
  readonly candidats: readonly Reexaminable[];
  /** What it starts with, when a candidate was chosen before the jury. */
  readonly depart: (Depart & { readonly groupe: Groupe }) | null;
  /** Why none may be opened now; what the last one answered stays in sight. */
  readonly refus: string | null;
}): ReactNode {
  const { juryId, groupes, candidats, depart, refus } = props;
  const router = useRouter();
  const [groupe, setGroupe] = useState<Groupe>(depart?.groupe ?? groupes[0] ?? 1);
  const [origine, setOrigine] = useState<OrigineReexamen>(depart?.origine ?? 'juridiction');
  const [reference, setReference] = useState(depart?.reference ?? '');
  const [date, setDate] = useState(depart?.dateReference ?? '');
  const [choisis, setChoisis] = useState<ReadonlySet<string>>(new Set(depart?.candidatIds));
  const [demande, setDemande] = useState(false);
  const [enCours, setEnCours] = useState(false);
  const [message, setMessage] = useState<{ readonly ok: boolean; readonly phrase: string } | null>(null);
  const alerte = useRef<HTMLDivElement>(null);
  const titre = useRef<HTMLHeadingElement>(null);
  const nommes = candidats.filter(({ candidatId }) => choisis.has(candidatId));

  // Who chose a candidate above goes on here.
  const choisiAvant = depart !== null;
  useEffect(() => {
    if (choisiAvant) titre.current?.focus();
  }, [choisiAvant]);

  useEffect(() => {
    if (message !== null) alerte.current?.focus();
  }, [message]);

  async function confirmer(): Promise<void> {
    setEnCours(true);
    try {
      const saisie = { juryId, groupe, origine, reference, dateReference: date, candidatIds: [...choisis] };
      const done = await ouvrirReexamen(saisie);
      if (done.ok) {
        setMessage({
          ok: true,
          phrase: `Réexamen ouvert pour ${compter(done.valeur.candidats.length, 'candidat', 'candidats')}. Émettez le papillon du président du jury ${done.valeur.jury} ; sa page d’accueil lui dit quoi faire.`,
        });
        setChoisis(new Set());
      } else setMessage({ ok: false, phrase: phraseRefus(done.refus) });
      router.refresh();
    } catch {
      setMessage({
        ok: false,
        phrase: 'Le serveur ne répond pas. Rechargez la page : elle dira ce qui est enregistré.',
      });
    }
    setEnCours(false);
    setDemande(false);
  }

  return (
    <div>
      <h3 className="fr-h6 fr-mt-4w fr-mb-1w" ref={titre} tabIndex={-1}>
        {props.titre}
      </h3>
      <p>{props.etat}</p>
      <div ref={alerte} tabIndex={-1} role="status">
        {message === null ? null : (
          <p className={`fr-alert fr-alert--sm fr-mb-3w fr-alert--${message.ok ? 'success' : 'error'}`}>
            {typo(message.phrase)}
          </p>
        )}
      </div>
      {refus === null ? null : <p className="fr-callout fr-py-2w">{refus}</p>}
      <div hidden={refus !== null}>
        {groupes.length > 1 ? (
          <ChampChoix
            libelle="Groupe à réexaminer"
            valeur={String(groupe)}
            choix={groupes.map((each) => ({ valeur: String(each), libelle: LIBELLES_GROUPE[each] }))}
            onChange={(valeur) => {
              const voulu = valeur === '2' ? 2 : 1;
              setGroupe(voulu);
              const restent = nommes.filter((candidat) => estDuGroupe(candidat, voulu));
              setChoisis(new Set(restent.map(({ candidatId }) => candidatId)));
            }}
          />
        ) : null}
        <ChampChoix
          libelle="Qui renvoie le candidat devant le jury"
          valeur={origine}
          choix={ORIGINES.map((valeur) => ({ valeur, libelle: LIBELLES_ORIGINE[valeur] }))}
          onChange={(valeur) => setOrigine(valeur === '' ? 'juridiction' : valeur)}
        />
        <ChampTexte
          libelle="Référence de la décision"
          aide="La juridiction ou la commission, et le numéro. Elle est imprimée sur le PV. Exemple : tribunal administratif de Villebourg, n° 2303845"
          valeur={reference}
          longueur={200}
          onChange={setReference}
        />
        <ChampQuand
          libelle="Date de la décision"
          genre="date"
          valeur={date}
          onChange={setDate}
          erreur={null}
        />
        <ChoixCandidats
          groupe={groupe}
          candidats={candidats}
          choisis={choisis}
          replie={choisiAvant}
          onChange={setChoisis}
        />
        <button type="button" className="fr-btn" onClick={() => setDemande(true)}>
          Ouvrir le réexamen
        </button>
      </div>
      <Dialogue
        id="ouvrir-reexamen"
        titre="Ouvrir ce réexamen ?"
        ouvert={demande}
        onFermer={() => setDemande(false)}
        onConfirmer={() => void confirmer()}
        enCours={enCours}
        libelleConfirmer="Ouvrir le réexamen"
      >
        <p>
          {typo(
            `Le jury délibérera de nouveau, pour le ${LIBELLES_GROUPE[groupe]}, sur ${compter(nommes.length, 'candidat', 'candidats')} :`,
          )}
        </p>
        <ul>
          {nommes.map((candidat) => (
            <li key={candidat.candidatId}>
              {candidat.nom} {candidat.prenoms}, {candidat.numeroCandidat}
              {typo(` : ${decisionEnVigueur(candidat, groupe)}`)}
            </li>
          ))}
        </ul>
        <p>
          {typo(
            'Leur décision actuelle reste en vigueur jusqu’à la clôture du réexamen. Rien ne change pour les autres candidats.',
          )}
        </p>
      </Dialogue>
    </div>
  );
}
