/** @jsxRuntime automatic */

import { epreuvesDeControle, formatReference, formatVersion, type Reglement } from '@delib/domain';
import { compter, direDateHeure, direJour } from '@delib/francais';
import {
  baliser,
  COULEURS,
  Emplacement,
  type Gabarit,
  LARGEUR_UTILE,
  type Remplissage,
  styles,
  Texte,
} from '@delib/pdf';
import { Page, View } from '@react-pdf/renderer';
import { Filigrane, Pied, Tete } from '../gabarits/v1/cadre';
import { FeuilleCadree } from '../gabarits/v1/feuille';
import { CadreDeChiffres, type ChampDeCase, RangeeDeChamps } from '../notes/champs';
import { CASES_EPREUVE } from '../notes/notes';
import { type ColonneDeCases, LegendeCodes, TableEpreuves } from '../notes/table-epreuves';
import { CASES_RLN, type EditionRln } from './rln';

const COLONNES: readonly ColonneDeCases[] = [
  { titre: 'Note ou code', largeur: 66, nom: CASES_EPREUVE.note, gras: true },
  { titre: 'Points', largeur: 50, nom: CASES_EPREUVE.points },
  { titre: 'Au choix', largeur: 50, nom: CASES_EPREUVE.choix, alignement: 'center' },
];

/** The relevé of a candidate admitted to the 2nd groupe, to choose two disciplines by. */
export function gabaritRln(edition: EditionRln, reglement: Reglement): Gabarit {
  const cadre = { ...edition, titre: 'Relevé de notes', sousTitre: '1er groupe' };
  return (remplissage) => (
    <FeuilleCadree cadre={cadre} remplissage={remplissage}>
      <RangeeDeChamps champs={NOMS} remplissage={remplissage} marge={2} />
      <RangeeDeChamps champs={INSCRIPTION} remplissage={remplissage} marge={2} />
      <TableEpreuves reglement={reglement} colonnes={COLONNES} remplissage={remplissage} />
      <LegendeCodes complement={` Règlement ${formatVersion(reglement)}.`} />
      <CadreDeChiffres chiffres={CHIFFRES} corps={11} cote={6} marge={6} remplissage={remplissage} />
      <Emplacement
        nom={CASES_RLN.remarque}
        remplissage={remplissage}
        largeur={LARGEUR_UTILE}
        hauteur={11}
        corps={8.5}
        gras
        couleur={COULEURS.rouge}
      />
      <Choix remplissage={remplissage} reglement={reglement} />
      <Signature edition={edition} />
    </FeuilleCadree>
  );
}

interface PartProps {
  readonly remplissage: Remplissage | null;
}

const NOMS: readonly ChampDeCase[] = [
  { libelle: 'Nom', nom: CASES_RLN.nom, largeur: 262, hauteur: 19, corps: 12.5, gras: true },
  { libelle: 'Prénoms', nom: CASES_RLN.prenoms, largeur: 225, hauteur: 19, corps: 11 },
];

const INSCRIPTION: readonly ChampDeCase[] = [
  { libelle: 'Né(e) le', nom: CASES_RLN.naissance, largeur: 96, hauteur: 13, corps: 9 },
  { libelle: 'Numéro candidat', nom: CASES_RLN.numero, largeur: 92, hauteur: 13, corps: 9 },
  { libelle: 'Catégorie', nom: CASES_RLN.categorie, largeur: 100, hauteur: 13, corps: 9 },
  {
    libelle: 'Établissement d’inscription',
    nom: CASES_RLN.etablissement,
    largeur: 190,
    hauteur: 13,
    corps: 9,
  },
];

const CHIFFRES = [
  { libelle: 'Total des points', nom: CASES_RLN.total, largeur: 100 },
  { libelle: 'Moyenne générale', nom: CASES_RLN.moyenne, largeur: 90 },
  { libelle: 'Domaine professionnel', nom: CASES_RLN.professionnelle, largeur: 100 },
  { libelle: 'Décision du jury', nom: CASES_RLN.decision, largeur: 186 },
];

/** About so many letters stand on a line of the list of disciplines. */
const LETTRES_PAR_LIGNE = 95;

function Choix({ remplissage, reglement }: PartProps & { readonly reglement: Reglement }) {
  // Room for every discipline the règlement opens: nobody has more.
  const lettres = epreuvesDeControle(reglement).reduce(
    (somme, { code, intitule }) => somme + code.length + intitule.length + 4,
    0,
  );
  const hauteur = 11 * (1 + Math.ceil(lettres / LETTRES_PAR_LIGNE));
  return (
    <View wrap={false} style={{ marginTop: 2 }}>
      <Texte balise={baliser('H2')} style={{ fontSize: 9.5, lineHeight: 1.2, fontWeight: 700 }}>
        Disciplines ouvertes au choix pour les deux épreuves orales du 2nd groupe
      </Texte>
      <Emplacement
        nom={CASES_RLN.disciplines}
        remplissage={remplissage}
        largeur={LARGEUR_UTILE}
        hauteur={hauteur}
        corps={9}
      />
      <Texte style={[styles.discret, { lineHeight: 1.2, marginTop: 2 }]}>
        {`Deux disciplines différentes, à indiquer au centre de délibération. Pour chacune, la meilleure des deux notes est retenue, avec le coefficient de l’épreuve (${formatReference('epreuvesDeControle', reglement.session)}).`}
      </Texte>
      <Texte style={[styles.discret, { lineHeight: 1.2, marginTop: 2 }]}>
        {
          'Document remis au candidat pour choisir ses disciplines. Il n’est pas publié sur l’espace candidat et ne remplace pas le relevé de notes officiel, communiqué par le service gestionnaire de l’examen.'
        }
      </Texte>
    </View>
  );
}

function Signature({ edition }: { readonly edition: EditionRln }) {
  return (
    <View wrap={false} style={{ marginTop: 10, marginLeft: 250 }}>
      <Texte style={{ fontSize: 9.5, lineHeight: 1.3 }}>
        {`Fait à ${edition.centre.ville}, le ${direJour(edition.faitLe)}`}
      </Texte>
      <Texte style={{ fontSize: 9.5, lineHeight: 1.3, fontWeight: 700 }} brut>
        {edition.signataire}
      </Texte>
      <View style={{ height: 34 }} />
    </View>
  );
}

/** The first page of the single file: what it holds, so that it can be found again. Titles never reach the relevés. */
export function couvertureRln(
  edition: EditionRln,
  contenu: { readonly numero: string; readonly jurys: readonly string[]; readonly rln: number },
): Gabarit {
  return () => (
    <Page size="A4" style={styles.page}>
      {edition.essai ? <Filigrane /> : null}
      <Tete {...edition} />
      <View style={{ flexGrow: 1, justifyContent: 'center' }}>
        <Texte
          balise={baliser('H1')}
          style={{ fontSize: 24, lineHeight: 1.2, fontWeight: 700, color: COULEURS.bleu }}
          brut
          mot={26}
        >
          {edition.titre}
        </Texte>
        <Texte style={{ fontSize: 12, lineHeight: 1.3, marginTop: 10 }}>
          Relevés de notes des candidats admis à se présenter aux épreuves du 2nd groupe
        </Texte>
        <Texte style={{ fontSize: 12, lineHeight: 1.3, marginTop: 10, fontWeight: 700 }}>
          {compter(contenu.rln, 'relevé', 'relevés')}
        </Texte>
        <Texte style={{ fontSize: 10, lineHeight: 1.3, marginTop: 6 }}>
          {`${contenu.jurys.length < 2 ? 'Jury' : 'Jurys'} ${contenu.jurys.join(', ')}`}
        </Texte>
        <Texte style={[styles.discret, { marginTop: 14 }]}>
          {`Édité le ${direDateHeure(edition.editeLe)}. Document confidentiel : chaque relevé est remis à son seul candidat.`}
        </Texte>
      </View>
      <Pied numero={contenu.numero} editeLe={edition.editeLe} page="couverture" />
    </Page>
  );
}
