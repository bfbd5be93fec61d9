'use client';

import { type ColonneDsfr, TableDsfr } from '@delib/ui';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { ChampTexte } from '../../../../formulaire/Champs';
import { DialogueSaisie } from '../../../../formulaire/DialogueSaisie';
import { creerCentre, modifierCentre, type Reponse } from './actions';
import type { CentreAffiche } from './affichage';

const Modifier = createContext<(centre: CentreAffiche) => void>(() => {});

const COLONNES: readonly ColonneDsfr<CentreAffiche>[] = [
  { id: 'code', titre: 'Code', valeur: ({ code }) => code },
  { id: 'nom', titre: 'Nom', valeur: ({ nom }) => nom, multiligne: true },
  { id: 'ville', titre: 'Ville', valeur: ({ ville }) => ville },
  {
    id: 'actes',
    titre: 'Changer',
    valeur: () => null,
    rendu: (centre) => <BoutonModifier centre={centre} />,
    filtre: 'aucun',
    tri: false,
    masquable: false,
  },
];

function BoutonModifier({ centre }: { readonly centre: CentreAffiche }): ReactNode {
  const modifier = useContext(Modifier);
  return (
    <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={() => modifier(centre)}>
      Modifier<span className="fr-sr-only"> {centre.code}</span>
    </button>
  );
}

const VIDE = { code: '', nom: '', ville: '' };

/** The centres de délibération: created before an import or after; their code is what the import knows them by. */
export function Centres({ centres }: { readonly centres: readonly CentreAffiche[] }): ReactNode {
  const [ouvert, setOuvert] = useState<{
    readonly centre: CentreAffiche | null;
    readonly saisie: typeof VIDE;
  } | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);
  const [reponse, setReponse] = useState<Reponse | null>(null);
  const [enCours, setEnCours] = useState(false);

  function ouvrir(centre: CentreAffiche | null): void {
    setErreur(null);
    setOuvert({ centre, saisie: centre ?? VIDE });
  }

  async function enregistrer(): Promise<void> {
    if (ouvert === null) return;
    const { centre, saisie } = ouvert;
    const { code, nom, ville } = saisie;
    setEnCours(true);
    setErreur(null);
    try {
      const fait = await (centre === null
        ? creerCentre({ code, nom, ville })
        : modifierCentre(centre.id, { nom: centre.nom, ville: centre.ville }, { nom, ville }));
      if (fait.ok) {
        setReponse(fait);
        setOuvert(null);
      } else setErreur(fait.phrase);
    } catch {
      setErreur('Le serveur ne répond pas. Rechargez la page : elle dira ce qui est enregistré.');
    }
    setEnCours(false);
  }

  return (
    <Modifier value={ouvrir}>
      <div role="status">
        {reponse === null ? null : (
          <p className="fr-alert fr-alert--success fr-alert--sm fr-mb-3w">{reponse.phrase}</p>
        )}
      </div>
      <TableDsfr
        legende="Centres de délibération de l’académie"
        lignes={centres}
        colonnes={COLONNES}
        cle={({ id }) => id}
        nom={['centre', 'centres']}
        vide="Aucun centre. Ils viennent avec l’import d’une session, ou se créent ici."
        fichierCsv="centres.csv"
        complement={
          <button type="button" className="fr-btn" onClick={() => ouvrir(null)}>
            Créer un centre
          </button>
        }
      />
      <DialogueSaisie
        id="centre"
        titre={
          ouvert === null || ouvert.centre === null ? 'Créer un centre' : `Modifier ${ouvert.centre.code}`
        }
        ouvert={ouvert !== null}
        onFermer={() => setOuvert(null)}
        onConfirmer={() => void enregistrer()}
        libelleConfirmer={ouvert?.centre === null ? 'Créer' : 'Modifier'}
        enCours={enCours}
        erreur={erreur}
      >
        {ouvert === null ? null : (
          <>
            {ouvert.centre === null ? (
              <ChampTexte
                libelle="Code"
                aide="Code de l’établissement : l’import le reconnaît à ce code, qui ne change plus ensuite."
                valeur={ouvert.saisie.code}
                longueur={20}
                onChange={(code) => setOuvert({ ...ouvert, saisie: { ...ouvert.saisie, code } })}
              />
            ) : (
              <p>Le nom et la ville figurent sur les listes et les PV édités à partir de maintenant.</p>
            )}
            <ChampTexte
              libelle="Nom"
              valeur={ouvert.saisie.nom}
              longueur={120}
              onChange={(nom) => setOuvert({ ...ouvert, saisie: { ...ouvert.saisie, nom } })}
            />
            <ChampTexte
              libelle="Ville"
              valeur={ouvert.saisie.ville}
              longueur={80}
              onChange={(ville) => setOuvert({ ...ouvert, saisie: { ...ouvert.saisie, ville } })}
            />
          </>
        )}
      </DialogueSaisie>
    </Modifier>
  );
}
