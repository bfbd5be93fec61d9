'use client';

import {
  epreuvesEligibles,
  findEpreuve,
  type JoursDesOraux,
  type Reglement,
  type Result,
} from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import {
  type ColonneSaisie,
  type FiltreListe,
  GrillePaginee,
  type LigneAEnregistrer,
  type PageDeListe,
  type ReponseDeLigne,
} from '@delib/ui';
import { adresseListe, type EtatListe, type ParametresUrl } from '@delib/ui/url';
import type { ReponseChoix } from '@delib/usecases/choix/saisir-choix';
import { useRouter } from 'next/navigation';
import { type ReactNode, useMemo, useState } from 'react';
import { RechercheParNom, type TrouvesParNom } from '../../../../liste/RechercheParNom';
import { lireChoix, saisirChoix } from './actions';
import { BoutonAide, DialogueAide, OuvrirAide } from './DialogueAide';
import { choixDesColonnes, colonnesDuChoix, type LigneChoix, type PageDesChoix } from './ligne-choix';

type Reglements = Readonly<Record<string, Reglement>>;

/** « Saisir les choix »: candidate × (discipline 1, discipline 2, day and hour of each oral), page by page. */
export function GrilleChoix(props: {
  readonly page: PageDeListe<LigneChoix>;
  readonly demande: EtatListe;
  readonly parametres: ParametresUrl;
  readonly triables: readonly string[];
  readonly filtres: readonly FiltreListe[];
  /** Of the jurys of the page. */
  readonly reglements: Reglements;
  /** First and last day an oral may be held on. */
  readonly jours: JoursDesOraux;
  readonly plusieursCentres: boolean;
}): ReactNode {
  const { page, parametres, jours, plusieursCentres, ...liste } = props;
  const { debut, fin } = jours;
  const router = useRouter();
  const [aide, setAide] = useState<LigneChoix | null>(null);
  const [trouves, setTrouves] = useState<TrouvesParNom<PageDesChoix> | null>(null);
  const adresse = adresseListe(parametres, {});
  const affiches = trouves?.adresse === adresse ? trouves : null;
  const reglements = useConnus({ ...props.reglements, ...affiches?.page.reglements });
  const colonnes = useMemo(
    () => makeColonnes(reglements, { min: `${debut}T00:00`, max: `${fin}T23:59` }, plusieursCentres),
    [reglements, debut, fin, plusieursCentres],
  );
  return (
    <OuvrirAide value={setAide}>
      <RechercheParNom
        libelle="Nom, prénom ou numéro du candidat"
        adresse={adresse}
        trouves={affiches}
        onTrouve={setTrouves}
        chercher={(candidat) => lireChoix({ adresse, candidat })}
        quiPortent={CANDIDATS}
      />
      <GrillePaginee
        {...liste}
        legende="Choix des candidats admis à se présenter au 2nd groupe"
        page={affiches?.page ?? page}
        parametres={parametres}
        colonnes={colonnes}
        cle={({ id }) => id}
        nom={['candidat', 'candidats']}
        recherche="jury, qualification, centre ou discipline"
        raison={({ raison }) => raison}
        objet={({ juryId }) => juryId}
        libelle={({ nom, jury }) => `${nom}, jury ${jury}`}
        vide={
          affiches === null
            ? 'Aucun candidat. Les candidats admis à se présenter au 2nd groupe apparaissent ici quand le 1er groupe de leur jury est terminé.'
            : 'Aucun candidat de ce nom ni de ce numéro parmi ceux que la liste trouve.'
        }
        enregistrer={enregistrer}
        onEnregistre={() => router.refresh()}
      />
      <DialogueAide ligne={aide} reglements={reglements} onFermer={() => setAide(null)} />
    </OuvrirAide>
  );
}

const CANDIDATS = [
  'Candidats dont le nom ou le numéro contient',
  (nombre: number) => `les ${nombre} premiers candidats dont le nom ou le numéro contient`,
] as const;

/** The règlements that were ever needed here: a row of another page, on which something waits, still needs its own. */
function useConnus(lus: Reglements): Reglements {
  const [connus, setConnus] = useState(lus);
  if (Object.keys(lus).every((id) => connus[id] !== undefined)) return connus;
  const tous = { ...connus, ...lus };
  setConnus(tous);
  return tous;
}

async function enregistrer(
  lignes: readonly LigneAEnregistrer<LigneChoix>[],
): Promise<Result<readonly ReponseDeLigne[]>> {
  const reponse = await saisirChoix(
    lignes.map(({ ligne, toutVu, voulu }) => ({
      juryId: ligne.juryId,
      candidatId: ligne.id,
      vu: choixDesColonnes(toutVu),
      voulu: choixDesColonnes({ ...toutVu, ...voulu }),
    })),
  );
  return reponse.ok ? { ok: true, valeur: reponse.valeur.map(toReponse) } : reponse;
}

function toReponse(reponse: ReponseChoix): ReponseDeLigne {
  const { candidatId: cle } = reponse;
  if (reponse.ok) {
    return { cle, faites: colonnesDuChoix(reponse.candidat.choix), refus: [], actuels: null };
  }
  const conflit = reponse.refus.code === 'modifie_entre_temps' && reponse.actuel !== null;
  return {
    cle,
    faites: {},
    refus: [{ colonne: null, phrase: phraseRefus(reponse.refus) }],
    actuels: conflit && reponse.actuel ? colonnesDuChoix(reponse.actuel.choix) : null,
  };
}

function makeColonnes(
  reglements: Reglements,
  bornes: { readonly min: string; readonly max: string },
  plusieursCentres: boolean,
): readonly ColonneSaisie<LigneChoix>[] {
  const discipline = (rang: 0 | 1): ColonneSaisie<LigneChoix> => ({
    id: `discipline${rang + 1}`,
    titre: `Discipline ${rang + 1}`,
    valeur: ({ choix }) => choix[rang].epreuve || null,
    texte: ({ choix, reglementId }) => libelleEpreuve(reglements[reglementId], choix[rang].epreuve),
    multiligne: true,
    masquable: false,
    saisie: {
      genre: 'choix',
      valeur: ({ choix }) => choix[rang].epreuve,
      libelle: ({ nom }) => `Discipline ${rang + 1} de ${nom}`,
      ouverte: ({ raison }) => raison === null,
      choix: ({ reglementId, bilan, choix }) =>
        disciplines(reglements[reglementId], bilan.resultats, choix[rang].epreuve),
    },
  });
  const moment = (rang: 0 | 1): ColonneSaisie<LigneChoix> => ({
    id: `moment${rang + 1}`,
    titre: `Date et heure ${rang + 1}`,
    valeur: ({ choix }) => choix[rang].moment || null,
    texte: ({ choix }) => choix[rang].moment.replace(/^(\d+)-(\d+)-(\d+)T/, '$3/$2/$1 '),
    masquable: false,
    saisie: {
      genre: 'moment',
      valeur: ({ choix }) => choix[rang].moment,
      libelle: ({ nom }) => `Date et heure de l’oral ${rang + 1} de ${nom}`,
      ouverte: ({ raison }) => raison === null,
      bornes,
    },
  });
  const centre: ColonneSaisie<LigneChoix> = {
    id: 'centre',
    titre: 'Centre de délibération',
    valeur: ({ centre: nom }) => nom,
    multiligne: true,
  };
  return [
    {
      id: 'candidat',
      titre: 'Candidat',
      valeur: ({ nom }) => nom,
      texte: ({ nom, numero }) => `${nom} ${numero}`,
      rendu: ({ nom, numero }) => (
        <>
          {nom}
          <span className="delib-precision">{numero}</span>
        </>
      ),
      enteteDeLigne: true,
      multiligne: true,
    },
    discipline(0),
    moment(0),
    discipline(1),
    moment(1),
    {
      id: 'aide',
      titre: 'Aide au choix',
      valeur: () => null,
      rendu: (ligne) => <BoutonAide ligne={ligne} />,
    },
    { id: 'jury', titre: 'Jury', valeur: ({ jury }) => jury },
    ...(plusieursCentres ? [centre] : []),
  ];
}

/** « E3 Mathématiques »: the eligible ones, and the one chosen before whatever became of it. */
function disciplines(
  reglement: Reglement | undefined,
  resultats: LigneChoix['bilan']['resultats'],
  actuelle: string,
) {
  if (!reglement) return [];
  const codes = epreuvesEligibles(reglement, resultats).map(({ code }) => code);
  const tous = actuelle === '' || codes.includes(actuelle) ? codes : [...codes, actuelle];
  return tous.map((code) => ({ valeur: code, libelle: libelleEpreuve(reglement, code) }));
}

function libelleEpreuve(reglement: Reglement | undefined, code: string): string {
  const epreuve = reglement && findEpreuve(reglement, code);
  return epreuve ? `${code} ${epreuve.intitule}` : code;
}
