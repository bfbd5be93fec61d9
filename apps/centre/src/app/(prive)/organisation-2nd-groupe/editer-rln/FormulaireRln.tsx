'use client';

import { momentParis, type Result, refuse, refusJourLointain } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { ChampQuand, Criteres, Onglets, RadioUrl, useHorlogeServeur } from '@delib/ui';
import type { Critere } from '@delib/ui/url';
import { useSearchParams } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { BoutonGenerer } from '../../../../generation/BoutonGenerer';
import { demanderRln } from './actions';

export interface FormulaireRlnProps {
  readonly sessionId: string;
  readonly centreId: string;
  readonly criteres: readonly Critere[];
  readonly options: readonly { readonly valeur: string; readonly libelle: string }[];
  /** Proposed at first: they can be changed. */
  readonly signataire: string;
  /** When the page was made, ISO: the relevés are dated today unless told otherwise. */
  readonly lueLe: string;
  readonly titreMax: number;
  /** Why no relevé can be made now. */
  readonly empechement: string | null;
}

/** Titre édition, both tabs and « Visualiser »: one form, whose tabs keep what was typed in the other. */
export function FormulaireRln(props: FormulaireRlnProps): ReactNode {
  const formulaire = useRef<HTMLFormElement>(null);
  const champDate = useRef<HTMLInputElement>(null);
  const [faitLe, setFaitLe] = useState(() => momentParis(new Date(props.lueLe)).slice(0, 10));
  const [fauteDate, setFauteDate] = useState<string | null>(null);
  const maintenant = useHorlogeServeur(props.lueLe);
  // Onglets keeps the choice in the URL: it is read there.
  const vue = useSearchParams().get('vue') === 'criteres' ? 'criteres' : 'parametres';
  const [premiere, ...autres] = props.options;
  if (premiere === undefined) throw new Error('there are two options');

  function chercherFauteDate(): string | null {
    const refus = faitLe === '' ? null : refusJourLointain('Date', faitLe, maintenant());
    return refus && phraseRefus(refus);
  }

  async function demander(): Promise<Result<{ readonly compteRenduId: string }>> {
    const form = formulaire.current;
    const refusDate = refusJourLointain('Date', faitLe, maintenant());
    if (refusDate) {
      if (faitLe !== '') setFauteDate(phraseRefus(refusDate));
      champDate.current?.focus();
      return refuse(refusDate);
    }
    const vide =
      form &&
      [...form.querySelectorAll('input')].find((champ) => champ.required && champ.value.trim() === '');
    if (!form || vide) {
      return refuse({
        code: 'saisie_invalide',
        // The label's own words, without its hint.
        champ: vide?.labels?.[0]?.firstChild?.textContent ?? 'Titre édition',
        attendu: 'une valeur',
      });
    }
    return demanderRln(new FormData(form));
  }

  return (
    <form ref={formulaire} onSubmit={(event) => event.preventDefault()}>
      <input type="hidden" name="session" value={props.sessionId} />
      <input type="hidden" name="centre" value={props.centreId} />
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="rln-titre">
          Titre édition
          <span className="fr-hint-text">
            {typo(
              'Sur la première page du fichier unique et dans le nom du fichier ; jamais sur les relevés.',
            )}
          </span>
        </label>
        <input
          id="rln-titre"
          className="fr-input"
          name="titre"
          required
          maxLength={props.titreMax}
          autoComplete="off"
        />
      </div>
      <Onglets
        libelle="Édition des relevés de notes"
        onglets={[
          { id: 'parametres', libelle: 'Paramètres d’édition' },
          { id: 'criteres', libelle: 'Critères de sélection' },
        ]}
      >
        <div hidden={vue !== 'parametres'}>
          <RadioUrl legende="Option de génération" nom="option" choix={[premiere, ...autres]} />
          <p>{typo('La signature et la date apparaissent en bas de chaque relevé :')}</p>
          <div className="fr-grid-row fr-grid-row--gutters">
            <div className="fr-col-12 fr-col-md-8">
              <div className="fr-input-group">
                <label className="fr-label" htmlFor="rln-signataire">
                  Signataire
                  <span className="fr-hint-text">Qualité, prénom et nom</span>
                </label>
                <input
                  id="rln-signataire"
                  className="fr-input"
                  name="signataire"
                  required
                  maxLength={120}
                  defaultValue={props.signataire}
                />
              </div>
            </div>
            <div className="fr-col-12 fr-col-md-4">
              <ChampQuand
                libelle="Date de la signature"
                genre="date"
                nom="faitLe"
                requis
                valeur={faitLe}
                erreur={fauteDate}
                champ={champDate}
                onChange={(jour) => {
                  setFauteDate(null);
                  setFaitLe(jour);
                }}
                onQuitter={() => setFauteDate(chercherFauteDate())}
              />
            </div>
          </div>
        </div>
        <div hidden={vue !== 'criteres'}>
          <p>{typo('Sans critère, tous les relevés sont produits.')}</p>
          <Criteres criteres={props.criteres} mode="saisie" />
        </div>
      </Onglets>
      <div className="fr-mt-3w">
        <BoutonGenerer libelle="Visualiser" demander={demander} empechement={props.empechement} />
      </div>
    </form>
  );
}
