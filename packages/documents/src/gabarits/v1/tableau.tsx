/** @jsxRuntime automatic */

import { baliser, COULEURS, LARGEUR_UTILE, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';

/** A column: `largeur` in points, or `null` for a share of what is left. */
export interface ColonneImprimee<Ligne> {
  readonly titre: string;
  readonly largeur: number | null;
  readonly cellule: (ligne: Ligne) => string;
  readonly alignement?: 'left' | 'right' | 'center';
  readonly gras?: boolean;
  /** To be written in by hand: its sides are drawn. */
  readonly aRemplir?: boolean;
}

interface TableauProps<Ligne> {
  readonly colonnes: readonly ColonneImprimee<Ligne>[];
  readonly lignes: readonly Ligne[];
  readonly cle: (ligne: Ligne) => string;
  /** Size of the letters, points. */
  readonly corps?: number;
  /** Words as people gave them, without spacing added. */
  readonly brut?: boolean;
  /** The least height of a row, points: room to write by hand. */
  readonly hauteurLigne?: number;
}

/** A table whose head repeats on every sheet and whose rows are never cut: a cell must fit on a sheet. */
export function Tableau<Ligne>(props: TableauProps<Ligne>) {
  const { colonnes, lignes, cle, corps = 9, brut = false, hauteurLigne } = props;
  const part = partDeReste(colonnes);
  return (
    // Figures of one width: means stand under one another, to the comma.
    <View {...baliser('Table')} style={{ fontSize: corps, fontFeatureSettings: ['tnum'] }}>
      {/* minPresenceAhead: the head never stands at the foot of a sheet without a row. */}
      <View
        {...baliser('TR', { tete: true })}
        fixed
        wrap={false}
        minPresenceAhead={1}
        style={{
          flexDirection: 'row',
          backgroundColor: COULEURS.fond,
          borderTop: `0.75 solid ${COULEURS.bleu}`,
          borderBottom: `0.75 solid ${COULEURS.bleu}`,
        }}
      >
        {colonnes.map((colonne) => (
          <Texte
            key={colonne.titre}
            balise={baliser('TH', { portee: 'Column' })}
            style={[boite(colonne), { fontWeight: 700, fontSize: corps - 0.5 }]}
          >
            {colonne.titre}
          </Texte>
        ))}
      </View>
      {lignes.map((ligne) => (
        <View
          key={cle(ligne)}
          {...baliser('TR')}
          wrap={false}
          style={{
            flexDirection: 'row',
            minHeight: hauteurLigne,
            borderBottom: `0.4 solid ${COULEURS.trait}`,
          }}
        >
          {colonnes.map((colonne, rang) => {
            const texte = colonne.cellule(ligne).replace(/\s*\n\s*/g, ' ');
            return (
              <Texte
                key={colonne.titre}
                // The first cell of a row names it, unless it is to be written in by hand.
                balise={rang === 0 && texte !== '' ? baliser('TH', { portee: 'Row' }) : baliser('TD')}
                brut={brut}
                mot={lettresDe(colonne.largeur ?? part, corps)}
                style={[boite(colonne), { fontWeight: colonne.gras ? 700 : 400 }]}
              >
                {texte}
              </Texte>
            );
          })}
        </View>
      ))}
    </View>
  );
}

/** Padding of a cell on each side, points. */
const COTE = 4;
/** About the width of a bold capital, in parts of the size. */
const CAPITALE = 0.74;

/** How many capitals a cell holds on a line. */
function lettresDe(largeur: number, corps: number): number {
  return Math.floor((largeur - 2 * COTE) / (CAPITALE * corps));
}

/** The width of each column that shares what the others leave, points. */
function partDeReste<Ligne>(colonnes: readonly ColonneImprimee<Ligne>[]): number {
  const fixes = colonnes.reduce((somme, { largeur }) => somme + (largeur ?? 0), 0);
  const libres = colonnes.filter(({ largeur }) => largeur === null).length;
  return (LARGEUR_UTILE - fixes) / Math.max(1, libres);
}

function boite<Ligne>({ largeur, alignement = 'left', aRemplir = false }: ColonneImprimee<Ligne>) {
  const cote = {
    paddingHorizontal: COTE,
    paddingVertical: 2.5,
    textAlign: alignement,
    borderLeft: aRemplir ? `0.4 solid ${COULEURS.trait}` : undefined,
  } as const;
  return largeur === null
    ? { ...cote, flexGrow: 1, flexShrink: 1, flexBasis: 0 }
    : { ...cote, width: largeur };
}
