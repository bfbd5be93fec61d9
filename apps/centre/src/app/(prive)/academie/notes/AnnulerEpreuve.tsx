'use client';

import {
  findEpreuve,
  LIBELLES_GROUPE,
  LONGUEUR_REFERENCE_MAXIMALE,
  MENTION_ANNULATION,
  type Reglement,
} from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import type { CandidatDesNotes, NotesASaisir } from '@delib/usecases/notes/lire-notes';
import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useState } from 'react';
import { annulerEpreuve } from './actions';

interface Brouillon {
  readonly candidatId: string;
  readonly epreuves: readonly string[];
  readonly reference: string;
  readonly lever: boolean;
}

const VIDE: Brouillon = { candidatId: '', epreuves: [], reference: '', lever: true };

/** What the commission de discipline annulled in this jury, and the act that enters its decision. */
export function AnnulerEpreuve({ lues }: { readonly lues: NotesASaisir }): ReactNode {
  const { jury, groupe, reglement, candidats, presumesFraudeurs, refusAnnulation } = lues;
  const router = useRouter();
  const id = useId();
  const [brouillon, setBrouillon] = useState<Brouillon | null>(null);
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);
  const [fait, setFait] = useState<string | null>(null);
  const annules = candidats.filter(({ annulations }) => Object.keys(annulations).length > 0);
  const possibles = candidats.filter(({ annulables }) => annulables.length > 0);

  async function confirmer(): Promise<void> {
    if (brouillon === null) return;
    const { candidatId, epreuves, reference } = brouillon;
    if (candidatId === '') {
      setErreur('Choisissez le candidat.');
      return;
    }
    const presume = presumesFraudeurs.some((candidat) => candidat.id === candidatId);
    setEnCours(true);
    try {
      const demande = { juryId: jury.id, groupe, candidatId, epreuves, reference };
      const done = await annulerEpreuve({ ...demande, leverPresomption: presume && brouillon.lever });
      if (done.ok) {
        const { numeroAnonymat, presomptionLevee } = done.valeur;
        setFait(
          `Candidat ${numeroAnonymat} : ${epreuves.join(', ')} annulée${epreuves.length > 1 ? 's' : ''}${presomptionLevee ? ', présomption de fraude levée' : ''}.`,
        );
        setBrouillon(null);
        router.refresh();
      } else setErreur(phraseRefus(done.refus));
    } catch {
      setErreur('Le serveur ne répond pas. Rechargez la page : elle dira ce qui est enregistré.');
    }
    setEnCours(false);
  }

  if (refusAnnulation?.code === 'role_interdit' || refusAnnulation?.code === 'autre_perimetre') return null;
  return (
    <section className="fr-mt-4w" aria-labelledby={`${id}-titre`}>
      <h2 className="fr-h6" id={`${id}-titre`}>
        Épreuves annulées par la commission de discipline
      </h2>
      <p className="fr-text--sm">
        {typo(
          'Une épreuve annulée n’est pas une absence : elle ne compte aucune note, et le diplôme ne peut pas être délivré si elle est obligatoire. Pour revenir sur une annulation, saisissez de nouveau la note dans le tableau, avec le motif.',
        )}
      </p>
      <div role="status">{fait === null ? null : <p className="fr-valid-text fr-mb-2w">{typo(fait)}</p>}</div>
      {annules.length === 0 ? null : (
        <ul>
          {annules.flatMap(({ id: candidatId, numeroAnonymat, annulations }) =>
            Object.entries(annulations).map(([code, reference]) => (
              <li key={`${candidatId} ${code}`}>
                {typo(
                  `${numeroAnonymat}, ${groupe === 2 ? 'oral ' : ''}${code} : ${MENTION_ANNULATION}, ${reference}`,
                )}
              </li>
            )),
          )}
        </ul>
      )}
      {refusAnnulation === null ? (
        <>
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            disabled={possibles.length === 0}
            onClick={() => {
              setErreur(null);
              setFait(null);
              setBrouillon(VIDE);
            }}
          >
            Annuler une épreuve
          </button>
          {possibles.length > 0 ? null : (
            <p className="fr-text--sm fr-mt-1w">
              {typo(
                'Aucun candidat de ce jury n’a d’épreuve passée à cette session : il n’y a rien à annuler.',
              )}
            </p>
          )}
        </>
      ) : (
        <p className="fr-text--sm">{phraseRefus(refusAnnulation)}</p>
      )}
      <Dialogue
        id="annuler-epreuve"
        titre={`Annuler une épreuve du ${LIBELLES_GROUPE[groupe]} ?`}
        ouvert={brouillon !== null}
        onFermer={() => setBrouillon(null)}
        onConfirmer={() => void confirmer()}
        enCours={enCours}
        erreur={erreur}
        libelleConfirmer="Annuler l’épreuve"
        libelleAnnuler="Fermer"
      >
        {brouillon === null ? null : (
          <Formulaire
            brouillon={brouillon}
            candidats={possibles}
            reglement={reglement}
            presume={presumesFraudeurs.some((candidat) => candidat.id === brouillon.candidatId)}
            onChange={setBrouillon}
          />
        )}
      </Dialogue>
    </section>
  );
}

function Formulaire(props: {
  readonly brouillon: Brouillon;
  readonly candidats: readonly CandidatDesNotes[];
  readonly reglement: Reglement;
  readonly presume: boolean;
  readonly onChange: (brouillon: Brouillon) => void;
}): ReactNode {
  const { brouillon, candidats, reglement, presume, onChange } = props;
  const id = useId();
  const choisi = candidats.find((candidat) => candidat.id === brouillon.candidatId);
  const cocher = (code: string, coche: boolean) =>
    onChange({
      ...brouillon,
      epreuves: coche ? [...brouillon.epreuves, code] : brouillon.epreuves.filter((autre) => autre !== code),
    });
  return (
    <>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={`${id}-candidat`}>
          Candidat
        </label>
        <select
          id={`${id}-candidat`}
          className="fr-select"
          value={brouillon.candidatId}
          onChange={({ target }) => onChange({ ...brouillon, candidatId: target.value, epreuves: [] })}
        >
          <option value="" disabled>
            Choisir un candidat
          </option>
          {candidats.map(({ id: candidatId, numeroAnonymat, numeroCandidat }) => (
            <option key={candidatId} value={candidatId}>
              {`${numeroAnonymat} (numéro candidat ${numeroCandidat})`}
            </option>
          ))}
        </select>
      </div>
      {choisi === undefined ? null : (
        <fieldset className="fr-fieldset" aria-labelledby={`${id}-epreuves`}>
          <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id={`${id}-epreuves`}>
            Épreuves annulées
          </legend>
          {choisi.annulables.map((code) => (
            <div key={code} className="fr-fieldset__element">
              <div className="fr-checkbox-group fr-checkbox-group--sm">
                <input
                  id={`${id}-${code}`}
                  type="checkbox"
                  checked={brouillon.epreuves.includes(code)}
                  onChange={({ target }) => cocher(code, target.checked)}
                />
                <label className="fr-label" htmlFor={`${id}-${code}`}>
                  {typo(direEpreuve(reglement, choisi, code))}
                </label>
              </div>
            </div>
          ))}
        </fieldset>
      )}
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={`${id}-reference`}>
          Référence de la décision
          <span className="fr-hint-text">
            {typo(
              'L’autorité, la date et le numéro, par exemple : Commission de discipline de l’académie, 12 septembre 2026, n° 14. N’écrivez aucun nom : la référence figure sur la fiche du jury et sur le PV.',
            )}
          </span>
        </label>
        <input
          id={`${id}-reference`}
          className="fr-input"
          type="text"
          maxLength={LONGUEUR_REFERENCE_MAXIMALE}
          value={brouillon.reference}
          onChange={({ target }) => onChange({ ...brouillon, reference: target.value })}
        />
      </div>
      {presume ? (
        <div className="fr-checkbox-group">
          <input
            id={`${id}-lever`}
            type="checkbox"
            checked={brouillon.lever}
            onChange={({ target }) => onChange({ ...brouillon, lever: target.checked })}
          />
          <label className="fr-label" htmlFor={`${id}-lever`}>
            Lever la présomption de fraude
            <span className="fr-hint-text">
              {typo('La commission a statué : les résultats du candidat pourront être affichés et édités.')}
            </span>
          </label>
        </div>
      ) : null}
    </>
  );
}

/** « E4 Anglais (12,00) » */
function direEpreuve(reglement: Reglement, { notes }: CandidatDesNotes, code: string): string {
  const note = notes[code] ?? '';
  const intitule = findEpreuve(reglement, code)?.intitule ?? '';
  return `${code} ${intitule} (${note === '' ? 'sans note' : note})`;
}
