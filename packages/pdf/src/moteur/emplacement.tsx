/** @jsxRuntime automatic */
import { Text, View } from '@react-pdf/renderer';
import { CHASSE_FIXE } from '../fonts/polices';
import { paragraphe } from '../papier/balise';
import { COULEURS } from '../papier/styles';
import { lettrage } from '../papier/texte';
import { ajuster, INTERLIGNE, type StyleCase } from './ajuster';
import type { Fontes } from './fontes';

/** What the slots of one sheet hold, by name. Already prepared for printing: spacing, characters of the fonts. */
export type Valeurs = Readonly<Record<string, string>>;

/** Values to draw the plain way; without them a template leaves its slots empty. */
export interface Remplissage {
  readonly valeurs: Valeurs;
  readonly fontes: Fontes;
}

interface EmplacementProps {
  /** Unique on a sheet; the same on each sheet of a template for what its frame repeats. */
  readonly nom: string;
  readonly remplissage: Remplissage | null;
  /** Points. */
  readonly largeur: number;
  readonly hauteur: number;
  readonly corps: number;
  readonly gras?: boolean;
  readonly alignement?: StyleCase['alignement'];
  readonly couleur?: string;
  /** Figures of one width, for what stands in columns. */
  readonly chiffresAlignes?: boolean;
  /** Every character as wide as the others, for what is copied by hand. */
  readonly chasseFixe?: boolean;
}

const PREFIXE = 'case:';

/** The place of a value that differs from one candidate to the next: a box of fixed size, its text centred in height. */
export function Emplacement(props: EmplacementProps) {
  const { nom, remplissage, corps, couleur = COULEURS.encre, gras = false, alignement = 'left' } = props;
  const { chiffresAlignes = false, chasseFixe = false, largeur, hauteur } = props;
  const graisse = gras && !chasseFixe ? 700 : 400;
  return (
    <View
      id={PREFIXE + nom}
      {...paragraphe()}
      style={{
        width: largeur,
        height: hauteur,
        flexShrink: 0,
        justifyContent: 'center',
        fontSize: corps,
        fontWeight: graisse,
        textAlign: alignement,
        color: couleur,
        ...(chiffresAlignes ? { fontFeatureSettings: ['tnum'] } : {}),
        ...(chasseFixe ? { fontFamily: CHASSE_FIXE } : {}),
      }}
    >
      {remplissage === null ? null : (
        <Contenu
          remplissage={remplissage}
          nom={nom}
          style={{ largeur, hauteur, corps, graisse, alignement, chiffresAlignes, chasseFixe }}
        />
      )}
    </View>
  );
}

function Contenu(props: {
  readonly remplissage: Remplissage;
  readonly nom: string;
  readonly style: StyleCase;
}) {
  const { remplissage, nom, style } = props;
  const { corps, lignes } = ajuster(valeurDe(remplissage.valeurs, nom), style, remplissage.fontes);
  return lignes.map(({ texte }, rang) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a static document, laid out once
    <Text key={rang} style={{ fontSize: corps, lineHeight: INTERLIGNE }}>
      {texte === '' ? ' ' : lettrage(texte)}
    </Text>
  ));
}

/** The value of a slot. A slot without a value, even an empty one, is a bug and throws. */
export function valeurDe(valeurs: Valeurs, nom: string): string {
  const valeur = valeurs[nom];
  if (valeur === undefined) throw new Error(`no value for the slot ${nom}`);
  return valeur;
}

/** A slot as it came to lie: name, colour, and how its value is set. */
export interface CaseLue extends StyleCase {
  readonly nom: string;
  /** « #161616 » */
  readonly couleur: string;
}

/** Reads a slot back from the style of a laid out element; `null` for any other element. */
export function lireCase(id: unknown, style: unknown): CaseLue | null {
  if (typeof id !== 'string' || !id.startsWith(PREFIXE)) return null;
  const s = style as {
    readonly width: number;
    readonly height: number;
    readonly fontSize: number;
    readonly fontWeight: StyleCase['graisse'];
    readonly textAlign: StyleCase['alignement'];
    readonly color: string;
    readonly fontFeatureSettings?: readonly string[];
    readonly fontFamily?: string | readonly string[];
  };
  return {
    nom: id.slice(PREFIXE.length),
    largeur: s.width,
    hauteur: s.height,
    corps: s.fontSize,
    graisse: s.fontWeight,
    alignement: s.textAlign,
    couleur: s.color,
    chiffresAlignes: s.fontFeatureSettings !== undefined,
    chasseFixe: s.fontFamily?.[0] === CHASSE_FIXE[0],
  };
}
