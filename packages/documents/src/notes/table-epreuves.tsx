/** @jsxRuntime automatic */
import {
  CODES_RESULTAT,
  type Epreuve,
  formatCoefficient,
  LIBELLES_RESULTAT,
  type Reglement,
} from '@delib/domain';
import {
  type AvecEtiquette,
  baliser,
  COULEURS,
  Emplacement,
  LARGEUR_UTILE,
  type Remplissage,
  styles,
  Texte,
} from '@delib/pdf';
import { View } from '@react-pdf/renderer';

/** A column whose values differ from one candidate to the next. */
export interface ColonneDeCases {
  readonly titre: string;
  readonly largeur: number;
  /** Name of the slot in the row of one épreuve. */
  readonly nom: (code: string) => string;
  readonly gras?: boolean;
  readonly alignement?: 'left' | 'center' | 'right';
}

const LARGEURS = { code: 40, domaine: 38, coefficient: 36 } as const;
const COTE = 4;

/** The épreuves of a règlement, one a row, with slots for a candidate's marks. A row is never cut. */
export function TableEpreuves(props: {
  readonly reglement: Reglement;
  readonly colonnes: readonly ColonneDeCases[];
  readonly remplissage: Remplissage | null;
}) {
  const { reglement, colonnes, remplissage } = props;
  return (
    <View {...baliser('Table')} style={{ fontSize: 8.5, marginTop: 6 }}>
      <View
        {...baliser('TR', { tete: true })}
        fixed
        wrap={false}
        minPresenceAhead={1}
        style={{
          flexDirection: 'row',
          alignItems: 'center',
          backgroundColor: COULEURS.fond,
          borderTop: `0.75 solid ${COULEURS.bleu}`,
          borderBottom: `0.75 solid ${COULEURS.bleu}`,
          paddingVertical: 2,
          fontWeight: 700,
        }}
      >
        <Titre largeur={LARGEURS.code}>Code</Titre>
        <Titre largeur={largeurIntitule(colonnes)}>Épreuve</Titre>
        <Titre largeur={LARGEURS.domaine}>Dom.</Titre>
        <Titre largeur={LARGEURS.coefficient} alignement="right">
          Coef.
        </Titre>
        {colonnes.map(({ titre, largeur, alignement = 'right' }) => (
          <Titre key={titre} largeur={largeur} alignement={alignement}>
            {titre}
          </Titre>
        ))}
      </View>
      {reglement.epreuves.map((epreuve) => (
        <View
          key={epreuve.code}
          {...baliser('TR')}
          wrap={false}
          style={{
            flexDirection: 'row',
            alignItems: 'center',
            borderBottom: `0.4 solid ${COULEURS.trait}`,
            paddingVertical: 1.5,
          }}
        >
          <Cellule balise={baliser('TH', { portee: 'Row' })} largeur={LARGEURS.code}>
            {epreuve.code}
          </Cellule>
          <View {...baliser('TD')} style={{ width: largeurIntitule(colonnes), paddingHorizontal: COTE }}>
            <Texte balise={baliser('P')} style={{ fontSize: 8.5, lineHeight: 1.15 }} mot={36}>
              {epreuve.intitule}
            </Texte>
            <Texte
              balise={baliser('P')}
              style={{ fontSize: 7, lineHeight: 1.15, color: COULEURS.gris }}
              mot={44}
            >
              {`${epreuve.unite} – ${epreuve.forme}`}
            </Texte>
          </View>
          <Cellule largeur={LARGEURS.domaine} corps={7.5}>
            {domaineDe(epreuve)}
          </Cellule>
          <Cellule largeur={LARGEURS.coefficient} alignement="right">
            {formatCoefficient(epreuve.coefficient)}
          </Cellule>
          {colonnes.map(({ titre, largeur, nom, gras, alignement = 'right' }) => (
            <View key={titre} {...baliser('TD')} style={{ width: largeur, paddingHorizontal: COTE }}>
              <Emplacement
                nom={nom(epreuve.code)}
                remplissage={remplissage}
                largeur={largeur - 2 * COTE}
                hauteur={14}
                corps={9}
                gras={gras === true}
                alignement={alignement}
                chiffresAlignes
              />
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

interface CelluleProps {
  readonly largeur: number;
  readonly alignement?: 'left' | 'center' | 'right';
  readonly corps?: number;
  readonly balise?: AvecEtiquette;
  readonly children: string;
}

/** The title of a column. */
function Titre(props: CelluleProps) {
  return <Cellule {...props} balise={baliser('TH', { portee: 'Column' })} />;
}

function Cellule(props: CelluleProps) {
  return (
    <Texte
      balise={props.balise ?? baliser('TD')}
      style={{
        width: props.largeur,
        paddingHorizontal: COTE,
        textAlign: props.alignement ?? 'left',
        fontSize: props.corps ?? 8.5,
      }}
      mot={Math.max(6, Math.floor(props.largeur / 4.4))}
    >
      {props.children}
    </Texte>
  );
}

function largeurIntitule(colonnes: readonly ColonneDeCases[]): number {
  const fixes = LARGEURS.code + LARGEURS.domaine + LARGEURS.coefficient;
  return LARGEUR_UTILE - fixes - colonnes.reduce((somme, { largeur }) => somme + largeur, 0);
}

function domaineDe({ nature, domaine }: Epreuve): string {
  if (nature === 'facultative') return 'fac.';
  return domaine === 'professionnel' ? 'prof.' : 'gén.';
}

/** What the codes mean, under the table: the sheet is read away from the screen. */
export function LegendeCodes({ complement }: { readonly complement?: string }) {
  const codes = (Object.keys(CODES_RESULTAT) as (keyof typeof CODES_RESULTAT)[])
    .filter((nature) => CODES_RESULTAT[nature] !== '')
    .map((nature) => `${CODES_RESULTAT[nature]} : ${LIBELLES_RESULTAT[nature]}`);
  return (
    <Texte style={[styles.discret, { fontSize: 7, lineHeight: 1.2, marginTop: 2 }]}>
      {`gén. : domaine général ; prof. : domaine professionnel ; ${codes.join(' ; ')}. Une épreuve facultative n’apporte que ses points au-dessus de 10.${complement ?? ''}`}
    </Texte>
  );
}
