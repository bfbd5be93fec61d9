'use client';

import {
  formatNom,
  type MembreSaisi,
  type Nomination,
  placerMembre,
  planifierComposition,
  verifierComposition,
  verifierSaisieNomination,
} from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { BarreModifications, ChampQuand, Dialogue, useHorlogeServeur } from '@delib/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { ChampTexte } from '../../../../../formulaire/Champs';
import { composerJury } from './actions';
import { Bilan } from './Bilan';
import type { CompositionVue, MembreEnCours } from './composition-vue';
import { DialogueMembre } from './DialogueMembre';
import { Effets } from './Effets';
import { TableMembres } from './TableMembres';

interface Message {
  readonly ton: 'success' | 'error';
  readonly texte: string;
}

const COUPURE = 'Le serveur ne répond pas. Rechargez la page : elle dira ce qui est enregistré.';
const SANS_DATE: Nomination = { numero: '', date: '' };

/** The composition being changed: it starts again from what is stored once that has changed. */
export function Composition({ vue }: { readonly vue: CompositionVue }): ReactNode {
  const router = useRouter();
  const depart = vue.membres.map((membre): MembreEnCours => ({ ...membre, cle: membre.id }));
  const [membres, setMembres] = useState<readonly MembreEnCours[]>(depart);
  const [nomination, setNomination] = useState<Nomination>(vue.nomination ?? SANS_DATE);
  const [ouvert, setOuvert] = useState<MembreEnCours | null>(null);
  const [confirmation, setConfirmation] = useState(false);
  const [enCours, setEnCours] = useState(false);
  const [message, setMessage] = useState<Message | null>(null);
  const suivant = useRef(1);
  const [fauteArrete, setFauteArrete] = useState<string | null>(null);
  const champDate = useRef<HTMLInputElement>(null);
  const maintenant = useHorlogeServeur(vue.lueLe);
  const [version, setVersion] = useState(vue.version);
  if (version !== vue.version) {
    // Reset and not mounted again: the window that confirmed is still closing.
    setVersion(vue.version);
    setMembres(depart);
    setNomination(vue.nomination ?? SANS_DATE);
  }

  const arrete = nomination.numero.trim() === '' && nomination.date === '' ? null : nomination;
  const plan = planifierComposition(vue.membres, membres);
  const arreteChange =
    (arrete?.numero ?? '') !== (vue.nomination?.numero ?? '') ||
    (arrete?.date ?? '') !== (vue.nomination?.date ?? '');
  const nombre = plan.ajoutes.length + plan.modifies.length + plan.retires.length + (arreteChange ? 1 : 0);
  const bilan = verifierComposition(
    arrete !== null && arrete.numero.trim() !== '' && arrete.date !== '' ? arrete : null,
    membres.map((membre) => ({ ...membre, id: membre.cle })),
  );
  const connu = (id: string | null) => vue.membres.find((membre) => membre.id === id);

  /** About its date only: a number that lacks is the field's own beside it, told when it is saved. */
  function chercherFauteArrete(): string | null {
    if (nomination.date === '') return null;
    const refus = verifierSaisieNomination({ ...nomination, numero: nomination.numero || '-' }, maintenant());
    return refus && phraseRefus(refus);
  }

  function valider(membre: MembreEnCours): void {
    setMembres((avant) =>
      avant.some(({ cle }) => cle === membre.cle)
        ? avant.map((autre) => (autre.cle === membre.cle ? membre : autre))
        : (placerMembre(avant, membre) as readonly MembreEnCours[]),
    );
    setOuvert(null);
  }

  async function confirmer(): Promise<void> {
    setEnCours(true);
    try {
      const fait = await composerJury({
        juryId: vue.juryId,
        versionVue: vue.version,
        nomination: arrete,
        membres: membres.map(toSaisi),
      });
      setMessage(
        fait.ok
          ? { ton: 'success', texte: phraseFaite(vue.code, plan.ajoutes) }
          : { ton: 'error', texte: phraseRefus(fait.refus) },
      );
      if (fait.ok) router.refresh();
    } catch {
      setMessage({ ton: 'error', texte: COUPURE });
    }
    setEnCours(false);
    setConfirmation(false);
  }

  return (
    <>
      <div role="status">
        {message === null ? null : (
          <p className={`fr-alert fr-alert--${message.ton} fr-alert--sm fr-mb-3w`}>{typo(message.texte)}</p>
        )}
      </div>
      <Bilan bilan={bilan} etat={vue.etat} annee={vue.annee} />
      <section aria-labelledby="titre-arrete" className="fr-mb-3w">
        <h2 id="titre-arrete" className="fr-h5">
          Arrêté de nomination
        </h2>
        <div className="fr-grid-row fr-grid-row--gutters">
          <div className="fr-col-12 fr-col-sm-6 fr-col-md-4">
            <ChampTexte
              libelle="Numéro"
              valeur={nomination.numero}
              longueur={60}
              onChange={(numero) => setNomination({ ...nomination, numero })}
            />
          </div>
          <div className="fr-col-12 fr-col-sm-6 fr-col-md-4">
            <ChampQuand
              libelle="Date"
              genre="date"
              valeur={nomination.date}
              erreur={fauteArrete}
              champ={champDate}
              onChange={(date) => {
                setFauteArrete(null);
                setNomination({ ...nomination, date });
              }}
              onQuitter={() => setFauteArrete(chercherFauteArrete())}
            />
          </div>
        </div>
      </section>
      {/* Not a region of its own: the table below is one, of that name. */}
      <div>
        <h2 className="fr-h5">Membres nommés</h2>
        <TableMembres
          membres={membres}
          connus={vue.membres}
          modifier={setOuvert}
          retirer={({ cle }) => setMembres(membres.filter((membre) => membre.cle !== cle))}
        />
        {plan.retires.length === 0 ? null : (
          <ul className="fr-mb-2w" aria-label="Membres à retirer">
            {plan.retires.map((membre) => (
              <li key={membre.id}>
                {typo(`À retirer : ${formatNom(membre)} `)}
                <button
                  type="button"
                  className="fr-btn fr-btn--sm fr-btn--tertiary"
                  onClick={() => setMembres(retablir(membres, depart, membre.id))}
                >
                  Rétablir<span className="fr-sr-only"> {formatNom(membre)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-add-line fr-mb-3w"
          onClick={() => {
            setOuvert(nouveauMembre(`nouveau-${suivant.current}`));
            suivant.current += 1;
          }}
        >
          Ajouter un membre
        </button>
      </div>
      <BarreModifications
        nombre={nombre}
        enCours={enCours}
        onEnregistrer={() => {
          setMessage(null);
          const faute = champDate.current?.validity.badInput ? '' : chercherFauteArrete();
          if (faute === null) return setConfirmation(true);
          if (faute !== '') setFauteArrete(faute);
          champDate.current?.focus();
        }}
        onAnnuler={() => {
          setMembres(depart);
          setNomination(vue.nomination ?? SANS_DATE);
        }}
      />
      <DialogueMembre
        membre={ouvert}
        autres={membres.filter(({ cle }) => cle !== ouvert?.cle)}
        nomFige={connu(ouvert?.id ?? null)?.aSiege === true || connu(ouvert?.id ?? null)?.aSigne === true}
        onFermer={() => setOuvert(null)}
        onValider={valider}
      />
      <Dialogue
        id="enregistrer-composition"
        titre={`Enregistrer la composition du jury ${vue.code} ?`}
        ouvert={confirmation}
        onFermer={() => setConfirmation(false)}
        onConfirmer={() => void confirmer()}
        enCours={enCours}
      >
        <Effets
          etat={vue.etat}
          plan={plan}
          connus={vue.membres}
          arrete={arreteChange ? { apres: arrete } : null}
        />
      </Dialogue>
    </>
  );
}

function toSaisi({ id, nom, prenom, qualite, college, statut }: MembreEnCours): MembreSaisi {
  return { id, nom, prenom, qualite, college, statut };
}

function nouveauMembre(cle: string): MembreEnCours {
  return {
    cle,
    id: null,
    nom: '',
    prenom: '',
    qualite: 'membre',
    college: 'profession',
    statut: 'employeur',
  };
}

/** Puts a withdrawn member back where they stood among those who are there. */
function retablir(
  membres: readonly MembreEnCours[],
  depart: readonly MembreEnCours[],
  id: string,
): readonly MembreEnCours[] {
  const rang = depart.findIndex((membre) => membre.id === id);
  const retabli = depart[rang];
  if (!retabli) return membres;
  const avant = new Set(depart.slice(0, rang).map(({ cle }) => cle));
  const place = membres.findLastIndex(({ cle }) => avant.has(cle)) + 1;
  return membres.toSpliced(place, 0, retabli);
}

function phraseFaite(code: string, ajoutes: readonly MembreSaisi[]): string {
  const acces = ajoutes.filter(({ qualite }) => qualite !== 'membre');
  const suite =
    acces.length === 0
      ? ''
      : ` Pensez au papillon de ${acces.map(formatNom).join(' et ')} (activité Papillons).`;
  return `La composition du jury ${code} est enregistrée.${suite}`;
}
