import { ETATS, type Etat } from '@delib/domain';
import { withNuqsTestingAdapter } from 'nuqs/adapters/testing';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { CompteRendu, type ResultatCompteRendu } from './compte-rendu/CompteRendu';
import { Criteres } from './criteres/Criteres';
import { EtatJury } from './etat/EtatJury';
import { IconePv } from './etat/IconePv';
import { Squelette } from './etat/Squelette';
import { BarreModifications } from './formulaire/BarreModifications';
import { Dialogue } from './formulaire/Dialogue';
import { JuryPicker } from './formulaire/JuryPicker';
import { ListePaginee } from './liste/ListePaginee';
import { TableDifferences } from './pv/TableDifferences';
import { Bandeau } from './shell/Bandeau';
import { FilAriane } from './shell/FilAriane';
import { PageErreur } from './shell/PageErreur';
import { TableDsfr } from './tableau/TableDsfr';

/** A piece of screen as the server sends it. */
export interface Piece {
  readonly titre: string;
  readonly html: string;
}

const rien = () => {};
const BOUTONS = ['', 'fr-btn--secondary', 'fr-btn--tertiary', 'fr-btn--tertiary-no-outline'];
const JURYS: readonly { readonly code: string; readonly specialite: string; readonly etat: Etat }[] = [
  { code: '20112', specialite: 'Services informatiques aux organisations', etat: '130' },
  { code: '20113', specialite: 'Tourisme', etat: '110' },
  { code: '20114', specialite: 'Métiers de l’audiovisuel', etat: '130' },
];
const COMPTE_RENDU = {
  activite: 'Générer le plan de secours par jury',
  parametres: [{ libelle: 'Jurys', valeur: '20112, 20113' }],
  auteur: 'Camille Durand',
  demandeLe: '2026-06-24T08:00:00Z',
  debutLe: '2026-06-24T08:00:01Z',
};
const FINS: readonly (readonly [ResultatCompteRendu, number | null])[] = [
  ['en_cours', 37],
  ['avertissements', null],
];

const PIECES: Readonly<Record<string, ReactNode>> = {
  'Boutons et messages': (
    <>
      {BOUTONS.map((classe) => (
        <p key={classe}>
          <button type="button" className={`fr-btn ${classe} fr-mr-2w`}>
            Valider
          </button>
          <button type="button" className={`fr-btn ${classe}`} disabled>
            Valider
          </button>
        </p>
      ))}
      {['info', 'success', 'warning', 'error'].map((ton) => (
        <div key={ton} className={`fr-alert fr-alert--${ton} fr-alert--sm fr-mb-1w`}>
          <p>Le PV du jury 20112 est signé.</p>
        </div>
      ))}
    </>
  ),
  'États d’un jury': (
    <ul className="fr-raw-list">
      {ETATS.map((etat) => (
        <li key={etat} className="fr-mb-1v">
          <EtatJury etat={etat} />
        </li>
      ))}
    </ul>
  ),
  'Icônes du PV': (
    <ul className="fr-raw-list">
      {(['sans_pv', 'non_signe', 'signe', 'rouvert', 'anomalie'] as const).map((statut) => (
        <li key={statut} className="fr-mb-1v">
          <IconePv statut={statut} />
        </li>
      ))}
    </ul>
  ),
  'Différences entre deux PV': (
    <TableDifferences
      avant={1}
      apres={2}
      differences={{
        candidats: [
          {
            numeroAnonymat: '20112001',
            differences: [
              { rubrique: 'issue', avant: 'second_groupe', apres: 'admis' },
              { rubrique: 'points', avant: null, apres: { points: 150, motif: 'Assiduité' } },
            ],
          },
        ],
        tenue: [{ rubrique: 'fin', avant: '11:45', apres: '12:00' }],
        membres: [
          {
            nom: 'DURAND',
            prenom: 'Camille',
            differences: [{ rubrique: 'presence', avant: 'present', apres: 'absent' }],
          },
        ],
        cadre: [],
      }}
    />
  ),
  Tableau: (
    <TableDsfr
      legende="Jurys du centre"
      lignes={JURYS}
      colonnes={[
        { id: 'code', titre: 'Jury', valeur: ({ code }) => code },
        { id: 'specialite', titre: 'Spécialité', valeur: ({ specialite }) => specialite },
        {
          id: 'etat',
          titre: 'État',
          valeur: ({ etat }) => etat,
          rendu: ({ etat }) => <EtatJury etat={etat} />,
          filtre: 'liste',
        },
      ]}
      cle={({ code }) => code}
      nom={['jury', 'jurys']}
      vide="Aucun jury dans ce centre."
      selection={{
        choisies: [],
        onChange: rien,
        refus: ({ etat }) => (etat === '130' ? null : 'Le jury n’est pas à l’état 130.'),
        libelle: ({ code }) => `le jury ${code}`,
      }}
    />
  ),
  'Liste qui vient page par page': (
    <ListePaginee
      legende="Jurys de l’académie"
      page={{ lignes: JURYS, total: 5200, page: 2, parPage: 50 }}
      colonnes={[
        { id: 'code', titre: 'Jury', valeur: ({ code }) => code },
        { id: 'specialite', titre: 'Spécialité', valeur: ({ specialite }) => specialite },
        {
          id: 'etat',
          titre: 'État',
          valeur: ({ etat }) => etat,
          rendu: ({ etat }) => <EtatJury etat={etat} />,
        },
      ]}
      cle={({ code }) => code}
      nom={['jury', 'jurys']}
      demande={{
        page: 2,
        tri: { colonne: 'code', descendant: false },
        recherche: 'lycée',
        filtres: {},
        colonnes: null,
      }}
      parametres={{ q: 'lycée', tri: 'code', page: '2' }}
      triables={['code', 'etat']}
      recherche="jury, qualification ou centre"
      filtres={[{ id: 'etat', libelle: 'État', choix: [{ valeur: '130', libelle: '130' }], aucun: 'Tous' }]}
      vide="Aucun jury."
      export="/export"
    />
  ),
  'Tableau vide': (
    <TableDsfr
      legende="Jurys du centre"
      lignes={[]}
      colonnes={[{ id: 'code', titre: 'Jury', valeur: () => '' }]}
      cle={String}
      nom={['jury', 'jurys']}
      vide="Aucun jury dans ce centre."
    />
  ),
  'Chargement d’un tableau': <Squelette libelle="Chargement des jurys" />,
  Dialogue: (
    <Dialogue
      id="apercu-dialogue"
      titre="Terminer le 1er groupe ?"
      ouvert
      onFermer={rien}
      onConfirmer={rien}
      erreur="Le jury 20113 a changé d’état entre-temps."
    >
      <p>Deux jurys passent à l’état 140 : 20112 et 20114.</p>
    </Dialogue>
  ),
  'Jurys à cocher': (
    <JuryPicker
      erreur={undefined}
      jurys={[
        { id: 'a', code: '20112', qualification: 'SIO', etat: '110', refus: null },
        { id: 'b', code: '20113', qualification: 'SIO', etat: '105', refus: 'Il faut l’état 110.' },
      ]}
    />
  ),
  Critères: (
    <Criteres
      mode="saisie"
      criteres={[
        {
          id: 'etat',
          libelle: 'État',
          type: 'liste',
          parDefaut: ['130'],
          choix: [{ valeur: '130', libelle: '130 Éditions après la délibération' }],
        },
        { id: 'nom', libelle: 'Nom', type: 'texte', present: false, personnel: true },
      ]}
    />
  ),
  'Comptes-rendus': FINS.map(([resultat, progression]) => (
    <CompteRendu
      key={resultat}
      {...COMPTE_RENDU}
      resultat={resultat}
      progression={progression}
      finLe={progression === null ? '2026-06-24T08:02:00Z' : null}
      messages={[
        { niveau: 'avertissement', texte: 'Jury 20113 : laissé de côté, son PV n’est pas signé.' },
        { niveau: 'information', texte: 'Jury 20112 : 38 candidats.' },
      ]}
      fichiers={
        progression === null
          ? [{ nom: 'plan.zip', href: '#', octets: 12_400, sha256: 'ab12', expireLe: '2026-07-24T08:00:00Z' }]
          : []
      }
    />
  )),
  'Modifications en attente': (
    <BarreModifications nombre={12} enCours={false} onEnregistrer={rien} onAnnuler={rien} />
  ),
  'Bandeau d’une session d’essai': (
    <Bandeau nom="Session d’essai" titre="ESSAI">
      Les candidats sont inventés.
    </Bandeau>
  ),
  'Fil d’Ariane': (
    <FilAriane fil={[{ libelle: 'Accueil', href: '/' }, { libelle: 'Après' }, { libelle: 'Terminer' }]} />
  ),
  'Page d’erreur': (
    <PageErreur
      titre="Page introuvable"
      conserve="Ce que vous aviez enregistré est conservé."
      aFaire="Revenez à l’accueil, puis choisissez l’activité dans le menu."
      reference="3f9c12"
    />
  ),
};

/** Every shared piece, as markup that needs no script. */
export function piecesAffichees(): readonly Piece[] {
  const Adresse = withNuqsTestingAdapter({});
  return Object.entries(PIECES).map(([titre, piece]) => ({
    titre,
    html: renderToStaticMarkup(<Adresse>{piece}</Adresse>),
  }));
}
