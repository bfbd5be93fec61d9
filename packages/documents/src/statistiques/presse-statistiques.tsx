/** @jsxRuntime automatic */
import { compter } from '@delib/francais';
import {
  Emplacement,
  ecrireEnFlux,
  type Feuille,
  type GabaritPret,
  LARGEUR_UTILE,
  MARGES,
  prepare,
  preparer,
  type Remplissage,
  styles,
} from '@delib/pdf';
import { Page, View } from '@react-pdf/renderer';
import { type CadreDePage, Entete, Filigrane, Pied } from '../gabarits/v1/cadre';
import { CASES_CADRE, CaseJury, CaseNumero, CasePage } from '../gabarits/v1/feuille';
import { creerPlanche } from '../graphiques/planche';
import { AVEC_TABLEAU, PAR_RANGEE } from './document';
import { graphiquesParDecision } from './graphiques-decision';
import { graphiquesParEpreuve } from './graphiques-epreuve';
import { type StatistiquesDuJury, type StatistiquesEditees, titreStatistiques } from './statistiques';

type EditionStatistiques = Omit<StatistiquesEditees, 'numero' | 'jurys' | 'titre' | 'presentation'>;

/** Prints the complete statistics of many jurys: the frame is laid out once, the rest is written over it. */
export interface PresseStatistiques {
  /** The file of one jury; it says what `renderStatistiques` says of it. */
  readonly deJury: (jury: StatistiquesDuJury, numero: string) => AsyncGenerator<Uint8Array, void, undefined>;
}

const TITRE = titreStatistiques('complete');
/** Where the body begins. */
const CASE_CORPS = 'corps';

/** @param edition what every sheet says */
export async function creerPresseStatistiques(edition: EditionStatistiques): Promise<PresseStatistiques> {
  const gabarit = await preparer((remplissage) => <Cadree edition={edition} remplissage={remplissage} />);
  return {
    deJury: (jury, numero) =>
      ecrireEnFlux(
        {
          titre: `${TITRE} ${numero}`,
          sujet: `Brevet de technicien supérieur, session ${edition.session}, centre de délibération ${edition.centre.code}`,
          auteur: `Centre de délibération ${edition.centre.code}`,
          creeLe: edition.editeLe,
        },
        [{ signet: null, feuilles: feuilles(gabarit, jury, numero) }],
      ),
  };
}

function feuilles(gabarit: GabaritPret, jury: StatistiquesDuJury, numero: string): readonly Feuille[] {
  const nom = `Jury ${jury.code} – ${jury.specialite}`;
  const dessins = dessiner(gabarit, jury);
  return dessins.map((dessin, rang) => ({
    gabarit,
    signet: rang === 0 ? nom : null,
    valeurs: {
      [CASES_CADRE.jury]: prepare(nom),
      [CASES_CADRE.numero]: numero,
      // Its place only is read: the body is drawn from there down.
      [CASE_CORPS]: '',
      [CASES_CADRE.page]: `page ${rang + 1} / ${dessins.length}`,
    },
    dessin,
  }));
}

function dessiner(gabarit: GabaritPret, { statistiques, reglement }: StatistiquesDuJury) {
  const corps = gabarit.cases[0]?.find(({ nom }) => nom === CASE_CORPS);
  if (!corps) throw new Error('the frame of the statistics lost its body');
  const planche = creerPlanche(gabarit.fontes, {
    x: MARGES.cote,
    largeur: LARGEUR_UTILE,
    haut: corps.haut,
    bas: MARGES.bas + HAUTEUR_PIED,
  });
  planche.paragraphe(
    `${compter(statistiques.candidats, 'candidat', 'candidats')}, règlement ${reglement}. Notes reçues, avant toute décision du jury.`,
    { apres: 6 },
  );
  for (const graphique of graphiquesParDecision(statistiques)) {
    planche.figures([graphique]);
    if (AVEC_TABLEAU.has(graphique.id)) planche.tableau(graphique.donnees);
  }
  const { notes, reussite, sansNote, repartitions } = graphiquesParEpreuve(statistiques.parEpreuve);
  planche.tableau(notes.donnees);
  planche.figures([sansNote]);
  planche.tableau(sansNote.donnees);
  planche.figures([notes]);
  planche.figures([reussite]);
  for (let rang = 0; rang < repartitions.length; rang += PAR_RANGEE) {
    const titre = rang === 0 ? 'Répartition des notes, par point' : null;
    planche.figures(repartitions.slice(rang, rang + PAR_RANGEE), titre);
  }
  return planche.terminer();
}

const HAUTEUR_PIED = 28;

/** One sheet with its head and foot; jury, number and page are slots, the body is drawn over it. */
function Cadree(props: { readonly edition: EditionStatistiques; readonly remplissage: Remplissage | null }) {
  const { edition, remplissage } = props;
  const cadre: CadreDePage = { ...edition, jury: null, numero: '', titre: TITRE, sousTitre: '1er groupe' };
  return (
    <Page size="A4" style={styles.page}>
      {edition.essai ? <Filigrane /> : null}
      <Entete cadre={cadre} jury={<CaseJury remplissage={remplissage} />} />
      <Emplacement nom={CASE_CORPS} remplissage={remplissage} largeur={LARGEUR_UTILE} hauteur={1} corps={8} />
      <View style={{ flexGrow: 1 }} />
      <Pied
        numero={<CaseNumero remplissage={remplissage} />}
        editeLe={edition.editeLe}
        page={<CasePage remplissage={remplissage} />}
      />
    </Page>
  );
}
