/** @jsxRuntime automatic */
import { Page, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { Emplacement, type Remplissage } from '../../moteur/emplacement';
import { type Cadre, Entete, Filigrane, Pied } from './cadre';
import { COULEURS, styles } from './styles';

/** The slots of the frame: the jury's line and the document's own number. */
export const CASES_CADRE = { jury: 'cadre.jury', numero: 'cadre.numero' } as const;

/** What the frame says that is the same on every candidate's sheet. */
export type CadreFeuille = Omit<Cadre, 'jury' | 'numero'>;

/**
 * The frame of a document of one candidate: as `PageCadree`, but jury and number are slots, and « page n / N »
 * counts the candidate's own sheets.
 */
export function FeuilleCadree(props: {
  readonly cadre: CadreFeuille;
  readonly remplissage: Remplissage | null;
  readonly children: ReactNode;
}) {
  const { remplissage } = props;
  const cadre: Cadre = { ...props.cadre, jury: null, numero: '' };
  const jury = (
    <Emplacement
      nom={CASES_CADRE.jury}
      remplissage={remplissage}
      largeur={415}
      hauteur={27}
      corps={10.5}
      gras
    />
  );
  const numero = (
    <Emplacement
      nom={CASES_CADRE.numero}
      remplissage={remplissage}
      largeur={200}
      hauteur={11}
      corps={8}
      couleur={COULEURS.gris}
    />
  );
  return (
    <Page
      size="A4"
      style={styles.page}
      layout={({ children: contenu, subPageNumber = 1, subPageTotalPages = 1 }) => (
        <>
          {cadre.essai ? <Filigrane /> : null}
          <Entete cadre={cadre} jury={jury} />
          <View style={{ flexGrow: 1, flexShrink: 1 }}>{contenu}</View>
          <Pied
            numero={numero}
            editeLe={cadre.editeLe}
            page={`page ${subPageNumber} / ${subPageTotalPages}`}
          />
        </>
      )}
    >
      <View style={{ fontSize: 9, lineHeight: 1.3 }}>{props.children}</View>
    </Page>
  );
}
