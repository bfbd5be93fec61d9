'use client';

import {
  type CadreSeance,
  fautesDeSeance,
  finAVenir,
  type Membre,
  type Refus,
  type Seance,
  type Tenue,
  verifierTenue,
} from '@delib/domain';
import { AVERTISSEMENTS_TENUE, compter, formatHeure, phraseRefus, typo } from '@delib/francais';
import { ChampQuand, premierIncomplet, useGardeDepart, useHorlogeServeur } from '@delib/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { enregistrerTenue } from './actions';
import { ConflitTenue } from './ConflitTenue';
import type { EmargementsVus } from './Emargements';
import { Presences } from './Presences';
import type { SaisieTenue } from './saisie-tenue';
import type { TenueVue } from './tenue-vue';

type Etat =
  | { readonly type: 'calme' }
  | { readonly type: 'enCours' }
  | { readonly type: 'enregistree'; readonly le: string }
  | { readonly type: 'erreur'; readonly texte: string };

/** What is wrong with the fields of the sitting, each said under its own. */
type Fautes = Partial<Readonly<Record<keyof Seance, Refus>>>;

/** The sitting: place, hours, presence of each named member, observations, incidents. */
export function FormulaireTenue(props: {
  readonly membres: readonly Membre[];
  readonly initiale: TenueVue | null;
  /** What the form begins with when nothing is recorded. */
  readonly depart: SaisieTenue;
  readonly reprise: boolean;
  /** What the hours are checked against, as it stood when the page was read (ISO). */
  readonly cadre: CadreSeance;
  readonly lueLe: string;
  /** Those that another presence would withdraw. */
  readonly emargements: EmargementsVus;
}): ReactNode {
  const { membres, initiale, depart, reprise } = props;
  const router = useRouter();
  const [saisie, setSaisie] = useState<SaisieTenue>(initiale ?? depart);
  const [versionVue, setVersionVue] = useState(initiale?.version ?? 0);
  const [modifiee, setModifiee] = useState(false);
  const [etat, setEtat] = useState<Etat>({ type: 'calme' });
  const [conflit, setConflit] = useState<TenueVue | null>(null);
  const [fautes, setFautes] = useState<Fautes>({});
  const alerte = useRef<HTMLDivElement>(null);
  const formulaire = useRef<HTMLFormElement>(null);
  const champs = useRef<Partial<Record<keyof Seance, HTMLInputElement | null>>>({});
  const maintenant = useHorlogeServeur(props.lueLe);
  useGardeDepart(modifiee);
  useEffect(() => {
    if (etat.type === 'erreur' || conflit) alerte.current?.focus();
  }, [etat, conflit]);

  const { tenue, presences } = saisie;
  const champ = (nom: keyof Tenue) => ({
    id: `tenue-${nom}`,
    name: nom,
    value: tenue[nom],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      changer({ tenue: { ...tenue, [nom]: event.target.value }, presences }),
  });

  function chercherFautes(): Fautes {
    const trouvees = fautesDeSeance(tenue, { ...props.cadre, maintenant: maintenant() });
    return Object.fromEntries(trouvees.map(({ champ: nom, refus }) => [nom, refus]));
  }

  const quand = (nom: keyof Seance) => ({
    nom,
    valeur: tenue[nom],
    erreur: fautes[nom] ? phraseRefus(fautes[nom]) : null,
    champ: (element: HTMLInputElement | null) => {
      champs.current[nom] = element;
    },
    onChange: (valeur: string) => {
      setFautes(({ [nom]: _corrigee, ...autres }) => autres);
      changer({ tenue: { ...tenue, [nom]: valeur }, presences });
    },
    onQuitter: () => {
      const faute = tenue[nom] === '' ? undefined : chercherFautes()[nom];
      setFautes(({ [nom]: _avant, ...autres }) => (faute ? { ...autres, [nom]: faute } : autres));
    },
  });

  function changer(next: SaisieTenue): void {
    setSaisie(next);
    setModifiee(true);
    setEtat({ type: 'calme' });
  }

  function soumettre(): void {
    const incomplet = formulaire.current && premierIncomplet(formulaire.current);
    if (incomplet) {
      incomplet.focus();
      return;
    }
    const trouvees = chercherFautes();
    setFautes(trouvees);
    const [premiere] = Object.keys(trouvees) as (keyof Seance)[];
    if (premiere) champs.current[premiere]?.focus();
    else void enregistrer(versionVue);
  }

  async function enregistrer(version: number): Promise<void> {
    setEtat({ type: 'enCours' });
    setConflit(null);
    try {
      const done = await enregistrerTenue({ ...saisie, versionVue: version });
      if (done.ok) {
        setVersionVue(done.version);
        setModifiee(false);
        setEtat({ type: 'enregistree', le: done.le });
        router.refresh();
      } else if (done.actuelle) {
        setConflit(done.actuelle);
        setEtat({ type: 'calme' });
      } else setEtat({ type: 'erreur', texte: phraseRefus(done.refus) });
    } catch {
      setEtat({
        type: 'erreur',
        texte: 'Le serveur ne répond pas : rien n’est enregistré. Gardez la page ouverte et réessayez.',
      });
    }
  }

  const restantes = membres.filter(({ id }) => presences[id] === undefined).length;
  const avertissements =
    restantes > 0 ? [] : verifierTenue(membres.filter(({ id }) => presences[id] !== 'absent'));

  return (
    <form
      ref={formulaire}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        soumettre();
      }}
      noValidate
    >
      <div ref={alerte} tabIndex={-1} role="alert">
        {etat.type === 'erreur' ? (
          <div className="fr-alert fr-alert--error fr-mb-3w">
            <p className="fr-alert__title">La tenue n’est pas enregistrée</p>
            <p>{typo(etat.texte)}</p>
          </div>
        ) : null}
        {conflit ? (
          <ConflitTenue
            membres={membres}
            ici={saisie}
            autre={conflit}
            onGarder={() => void enregistrer(conflit.version)}
            onReprendre={() => {
              setSaisie({ tenue: conflit.tenue, presences: conflit.presences });
              setVersionVue(conflit.version);
              setModifiee(false);
              setConflit(null);
            }}
          />
        ) : null}
      </div>
      {reprise && !modifiee ? (
        <p className="fr-alert fr-alert--info fr-alert--sm fr-mb-3w">
          La délibération a été reprise : voici la tenue d’avant, pas encore enregistrée pour le nouveau PV.
          Vérifiez, complétez, enregistrez.
        </p>
      ) : null}
      <fieldset className="delib-cadre fr-mb-3w">
        <legend className="fr-h5">Lieu et heures</legend>
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="tenue-lieu">
            Lieu
          </label>
          <input className="fr-input" autoComplete="off" maxLength={300} {...champ('lieu')} />
        </div>
        <div className="delib-rangee-champs">
          <ChampQuand libelle="Date" genre="date" {...quand('date')} />
          <ChampQuand libelle="Début" genre="time" {...quand('debut')} />
          <ChampQuand
            libelle="Fin"
            aide="Peut attendre ; demandée pour signer."
            genre="time"
            {...quand('fin')}
          />
        </div>
      </fieldset>
      <Presences
        membres={membres}
        presences={presences}
        emargements={props.emargements}
        onChange={(next) => changer({ tenue, presences: next })}
      />
      <div aria-live="polite" className="fr-mb-3w">
        {restantes > 0 ? (
          <p>{typo(`Il reste ${compter(restantes, 'présence', 'présences')} à indiquer.`)}</p>
        ) : avertissements.length === 0 ? (
          <p className="fr-valid-text">La composition du jury présent est régulière (D643-31).</p>
        ) : (
          <div className="fr-alert fr-alert--warning">
            <p className="fr-alert__title">Composition du jury présent</p>
            <ul>
              {avertissements.map((avertissement) => (
                <li key={avertissement}>{AVERTISSEMENTS_TENUE[avertissement]}</li>
              ))}
            </ul>
            <p>Cela n’empêche pas de délibérer : le procès-verbal le dira.</p>
          </div>
        )}
      </div>
      <Zone
        nom="observations"
        libelle="Observations"
        aide="Facultatif. « Néant » est imprimé si c’est vide."
        champ={champ}
      />
      <Zone
        nom="incidents"
        libelle="Incidents"
        aide="Facultatif. Par exemple une coupure, un recours annoncé, un départ en cours de séance."
        champ={champ}
      />
      <button type="submit" className="fr-btn" aria-disabled={etat.type === 'enCours'}>
        {etat.type === 'enCours' ? 'Enregistrement…' : 'Enregistrer la tenue'}
      </button>
      <p role="status" className="fr-mt-1w">
        {etat.type === 'enregistree' ? (
          <>
            <span className="fr-icon-check-line fr-icon--sm" aria-hidden="true" />{' '}
            {typo(
              `Enregistré à ${formatHeure(etat.le)}.${finAVenir(tenue, maintenant()) ? ` Le PV se signe après la fin de la séance, à ${tenue.fin}.` : ''}`,
            )}{' '}
            <a href="#emargement">Faire émarger les membres présents</a> ou{' '}
            <Link href="/pv">aller au PV</Link>
          </>
        ) : modifiee ? (
          'Des modifications ne sont pas enregistrées.'
        ) : null}
      </p>
    </form>
  );
}

function Zone(props: {
  readonly nom: 'observations' | 'incidents';
  readonly libelle: string;
  readonly aide: string;
  readonly champ: (nom: keyof Tenue) => {
    readonly id: string;
    readonly name: string;
    readonly value: string;
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  };
}): ReactNode {
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={`tenue-${props.nom}`}>
        {props.libelle}
        <span className="fr-hint-text">{typo(props.aide)}</span>
      </label>
      <textarea className="fr-input" rows={3} maxLength={4000} {...props.champ(props.nom)} />
    </div>
  );
}
