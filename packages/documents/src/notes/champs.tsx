/** @jsxRuntime automatic */

import { baliser, COULEURS, Emplacement, type Remplissage, styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';

/** A slot with its name above it. Lengths in points. */
export interface ChampDeCase {
  readonly libelle: string;
  readonly nom: string;
  readonly largeur: number;
  readonly hauteur: number;
  readonly corps: number;
  readonly gras?: boolean;
  readonly chiffresAlignes?: boolean;
}

/** Slots side by side, the first on the left and the last on the right. */
export function RangeeDeChamps(props: {
  readonly champs: readonly ChampDeCase[];
  readonly remplissage: Remplissage | null;
  /** Names of one row may stand on more lines than their neighbours'. */
  readonly enBas?: boolean;
  readonly marge?: number;
}) {
  const { champs, remplissage, enBas = false, marge = 0 } = props;
  return (
    <View
      style={{
        flexDirection: 'row',
        justifyContent: 'space-between',
        marginTop: marge,
        ...(enBas ? { alignItems: 'flex-end' } : {}),
      }}
    >
      <Champs champs={champs} remplissage={remplissage} />
    </View>
  );
}

/** The figures that a decision rests on, framed: each on one line of a size, bold. */
export function CadreDeChiffres(props: {
  readonly chiffres: readonly Pick<ChampDeCase, 'libelle' | 'nom' | 'largeur'>[];
  readonly corps: number;
  readonly cote: number;
  readonly marge?: number;
  readonly remplissage: Remplissage | null;
}) {
  const { chiffres, corps, cote, marge = 0, remplissage } = props;
  return (
    <View
      wrap={false}
      style={{
        flexDirection: 'row',
        justifyContent: 'space-between',
        marginTop: marge,
        border: `0.75 solid ${COULEURS.bleu}`,
        backgroundColor: COULEURS.fond,
        paddingHorizontal: cote,
        paddingVertical: 3,
      }}
    >
      <Champs
        champs={chiffres.map((chiffre) => ({
          ...chiffre,
          hauteur: 17,
          corps,
          gras: true,
          chiffresAlignes: true,
        }))}
        remplissage={remplissage}
      />
    </View>
  );
}

function Champs(props: {
  readonly champs: readonly ChampDeCase[];
  readonly remplissage: Remplissage | null;
}): ReactNode {
  return props.champs.map(({ libelle, ...place }) => (
    <View key={place.nom} {...baliser('P')} style={{ width: place.largeur }}>
      <Texte style={[styles.discret, { fontSize: 7.5, lineHeight: 1.2 }]}>{libelle}</Texte>
      <Emplacement {...place} remplissage={props.remplissage} />
    </View>
  ));
}
