/** @jsxRuntime automatic */
import { View } from '@react-pdf/renderer';
import { COULEURS } from './styles';
import { Texte } from './texte';

/** A column: `largeur` in points, or `null` for a share of what is left. */
export interface Colonne<Ligne> {
  readonly titre: string;
  readonly largeur: number | null;
  readonly cellule: (ligne: Ligne) => string;
  readonly alignement?: 'left' | 'right' | 'center';
  readonly gras?: boolean;
}

interface TableauProps<Ligne> {
  readonly colonnes: readonly Colonne<Ligne>[];
  readonly lignes: readonly Ligne[];
  readonly cle: (ligne: Ligne) => string;
  /** Size of the letters, points. */
  readonly corps?: number;
  /** Words as people gave them, without spacing added. */
  readonly brut?: boolean;
}

/** A table whose head repeats on every sheet and whose rows are never cut. */
export function Tableau<Ligne>({ colonnes, lignes, cle, corps = 9, brut = false }: TableauProps<Ligne>) {
  return (
    <View style={{ fontSize: corps }}>
      {/* minPresenceAhead: the head never stands at the foot of a sheet without a row. */}
      <View
        fixed
        minPresenceAhead={1}
        style={{
          flexDirection: 'row',
          backgroundColor: COULEURS.fond,
          borderTop: `0.75 solid ${COULEURS.bleu}`,
          borderBottom: `0.75 solid ${COULEURS.bleu}`,
        }}
      >
        {colonnes.map((colonne) => (
          <Texte key={colonne.titre} style={[boite(colonne), { fontWeight: 700, fontSize: corps - 0.5 }]}>
            {colonne.titre}
          </Texte>
        ))}
      </View>
      {lignes.map((ligne) => (
        <View
          key={cle(ligne)}
          wrap={estDemesuree(colonnes, ligne)}
          style={{ flexDirection: 'row', borderBottom: `0.4 solid ${COULEURS.trait}` }}
        >
          {colonnes.map((colonne) => (
            <Texte
              key={colonne.titre}
              brut={brut}
              style={[boite(colonne), { fontWeight: colonne.gras ? 700 : 400 }]}
            >
              {colonne.cellule(ligne).replace(/\s*\n\s*/g, ' ')}
            </Texte>
          ))}
        </View>
      ))}
    </View>
  );
}

/** Longer than a sheet may hold: such a row alone may be cut, or its end would be lost. */
const LONGUEUR_DEMESUREE = 1000;

function estDemesuree<Ligne>(colonnes: readonly Colonne<Ligne>[], ligne: Ligne): boolean {
  return colonnes.some(({ cellule }) => cellule(ligne).length > LONGUEUR_DEMESUREE);
}

function boite<Ligne>({ largeur, alignement = 'left' }: Colonne<Ligne>) {
  const cote = { paddingHorizontal: 4, paddingVertical: 2.5, textAlign: alignement } as const;
  return largeur === null
    ? { ...cote, flexGrow: 1, flexShrink: 1, flexBasis: 0 }
    : { ...cote, width: largeur };
}
