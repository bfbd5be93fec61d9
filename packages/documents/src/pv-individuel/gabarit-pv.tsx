/** @jsxRuntime automatic */
import {
  aUnSecondGroupe,
  formatCoefficient,
  formatVersion,
  type Groupe,
  issuesDuGroupe,
  LIBELLES_GROUPE,
  LIBELLES_ISSUE,
  type Reglement,
} from '@delib/domain';
import { baliser, COULEURS, Emplacement, type Gabarit, type Remplissage, styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { FeuilleCadree } from '../gabarits/v1/feuille';
import { CadreDeChiffres, type ChampDeCase, RangeeDeChamps } from '../notes/champs';
import { CASES_EPREUVE } from '../notes/notes';
import { type ColonneDeCases, LegendeCodes, TableEpreuves } from '../notes/table-epreuves';
import { CASES_PV, type EditionPvIndividuels } from './pv-individuel';

const COLONNES: Readonly<Record<Groupe, readonly ColonneDeCases[]>> = {
  1: [
    { titre: 'Note ou code', largeur: 92, nom: CASES_EPREUVE.note, gras: true },
    { titre: 'Points', largeur: 54, nom: CASES_EPREUVE.points },
  ],
  2: [
    { titre: '1er groupe', largeur: 60, nom: CASES_EPREUVE.note },
    { titre: 'Oral', largeur: 48, nom: CASES_EPREUVE.oral, gras: true },
    { titre: 'Retenue', largeur: 50, nom: CASES_EPREUVE.retenue, gras: true },
    { titre: 'Points', largeur: 46, nom: CASES_EPREUVE.points },
  ],
};

/** The PV individuel de notes: this sheet alone must be enough to deliberate on paper. */
export function gabaritPvIndividuel(edition: EditionPvIndividuels, reglement: Reglement): Gabarit {
  const cadre = {
    ...edition,
    titre: 'Procès-verbal individuel de notes',
    sousTitre: LIBELLES_GROUPE[edition.groupe],
  };
  return (remplissage) => (
    <FeuilleCadree cadre={cadre} remplissage={remplissage}>
      <RangeeDeChamps champs={IDENTITE} remplissage={remplissage} enBas />
      <TableEpreuves reglement={reglement} colonnes={COLONNES[edition.groupe]} remplissage={remplissage} />
      <LegendeCodes
        complement={
          edition.groupe === 2
            ? ' La meilleure des deux notes est retenue ; une absence à l’oral laisse la première.'
            : ''
        }
      />
      <Resultat remplissage={remplissage} reglement={reglement} groupe={edition.groupe} />
      <Decision remplissage={remplissage} groupe={edition.groupe} reglement={reglement} />
    </FeuilleCadree>
  );
}

interface PartProps {
  readonly remplissage: Remplissage | null;
}

const IDENTITE: readonly ChampDeCase[] = [
  { libelle: 'Numéro d’anonymat', nom: CASES_PV.anonymat, largeur: 170, hauteur: 22, corps: 16, gras: true },
  { libelle: 'Catégorie', nom: CASES_PV.categorie, largeur: 120, hauteur: 14, corps: 9.5 },
  { libelle: 'Forme de l’examen', nom: CASES_PV.forme, largeur: 80, hauteur: 14, corps: 9.5 },
  { libelle: 'Livret scolaire', nom: CASES_PV.livret, largeur: 105, hauteur: 14, corps: 9.5, gras: true },
];

const CHIFFRES = [
  { libelle: 'Total des points', nom: CASES_PV.total, largeur: 118 },
  { libelle: 'Moyenne générale', nom: CASES_PV.moyenne, largeur: 118 },
  { libelle: 'Moyenne du domaine professionnel', nom: CASES_PV.professionnelle, largeur: 142 },
  { libelle: 'Points de jury', nom: CASES_PV.points, largeur: 90 },
];

function Resultat(props: PartProps & { readonly reglement: Reglement; readonly groupe: Groupe }) {
  const { remplissage, reglement, groupe } = props;
  const { admission, secondGroupe, professionnel } = reglement.seuils;
  const barres =
    groupe === 1 && aUnSecondGroupe(reglement)
      ? `admis à partir de ${formatCoefficient(admission)} de moyenne générale ; 2nd groupe à partir de ${formatCoefficient(secondGroupe)}, avec ${formatCoefficient(professionnel)} au domaine professionnel`
      : `admis à partir de ${formatCoefficient(admission)} de moyenne générale`;
  return (
    <View wrap={false} style={{ marginTop: 6 }}>
      <CadreDeChiffres chiffres={CHIFFRES} corps={12} cote={8} remplissage={remplissage} />
      <Ligne libelle="Proposition">
        <Emplacement
          nom={CASES_PV.proposition}
          remplissage={remplissage}
          largeur={LARGE}
          hauteur={15}
          corps={11}
          gras
        />
      </Ligne>
      <Ligne libelle="Règle appliquée">
        <Emplacement
          nom={CASES_PV.regle}
          remplissage={remplissage}
          largeur={LARGE}
          hauteur={21}
          corps={8.5}
        />
      </Ligne>
      <Ligne libelle="Unités acquises">
        <Emplacement nom={CASES_PV.unites} remplissage={remplissage} largeur={LARGE} hauteur={12} corps={9} />
      </Ligne>
      <Emplacement
        nom={CASES_PV.remarque}
        remplissage={remplissage}
        largeur={499}
        hauteur={11}
        corps={8.5}
        gras
        couleur={COULEURS.rouge}
      />
      <Texte style={[styles.discret, { fontSize: 7.5, lineHeight: 1.2 }]}>
        {`Règlement ${formatVersion(reglement)} : ${barres}.`}
      </Texte>
    </View>
  );
}

const LIBELLE = 84;
const LARGE = 410;

function Ligne({ libelle, children }: { readonly libelle: string; readonly children: ReactNode }) {
  return (
    <View {...baliser('P')} style={{ flexDirection: 'row', alignItems: 'center', marginTop: 2 }}>
      <Texte style={[styles.discret, { width: LIBELLE, fontSize: 8.5, lineHeight: 1.2 }]}>{libelle}</Texte>
      {children}
    </View>
  );
}

/** What is filled in by hand. */
function Decision(props: PartProps & { readonly groupe: Groupe; readonly reglement: Reglement }) {
  const { remplissage, groupe, reglement } = props;
  return (
    <View wrap={false} style={{ flexDirection: 'row', marginTop: 5, border: `0.75 solid ${COULEURS.encre}` }}>
      <View style={{ width: 318, minHeight: 96, padding: 6, borderRight: `0.5 solid ${COULEURS.trait}` }}>
        <Texte balise={baliser('H2')} style={{ fontSize: 9, fontWeight: 700, lineHeight: 1.2 }}>
          Décision du jury (à la main)
        </Texte>
        <View {...baliser('L')} style={{ flexDirection: 'row', flexWrap: 'wrap', marginTop: 3 }}>
          {issuesDuGroupe(groupe, reglement).map((issue) => (
            <ACocher key={issue} libelle={LIBELLES_ISSUE[issue]} />
          ))}
        </View>
        <Texte style={[styles.discret, { marginTop: 3, lineHeight: 1.2 }]}>
          Notes relevées, points de jury, et leur motif :
        </Texte>
        <Pointille />
        <Pointille />
        <View {...baliser('L')} style={{ marginTop: 5 }}>
          <ACocher libelle="Livret scolaire examiné par le jury" />
        </View>
      </View>
      <View style={{ width: 180, padding: 6 }}>
        <Texte balise={baliser('H2')} style={{ fontSize: 9, fontWeight: 700, lineHeight: 1.2 }}>
          Le président du jury
        </Texte>
        <Emplacement
          nom={CASES_PV.president}
          remplissage={remplissage}
          largeur={166}
          hauteur={22}
          corps={9}
        />
        <Texte style={[styles.discret, { marginTop: 2, lineHeight: 1.2 }]}>Date :</Texte>
        <Texte style={[styles.discret, { marginTop: 3, lineHeight: 1.2 }]}>Signature :</Texte>
      </View>
    </View>
  );
}

function ACocher({ libelle }: { readonly libelle: string }) {
  return (
    <View
      {...baliser('LI')}
      style={{ flexDirection: 'row', alignItems: 'center', marginRight: 12, marginBottom: 2 }}
    >
      <View style={{ width: 8, height: 8, border: `0.75 solid ${COULEURS.encre}`, marginRight: 4 }} />
      <Texte style={{ fontSize: 8.5, lineHeight: 1.2 }}>{libelle}</Texte>
    </View>
  );
}

function Pointille() {
  return <View style={{ borderBottom: `0.75 dotted ${COULEURS.gris}`, height: 13 }} />;
}
