/** @jsxRuntime automatic */

import { COULEURS, Emplacement, type Remplissage, styles } from '@delib/pdf';
import { Page, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { type CadreDePage, Entete, Filigrane, Pied } from './cadre';

/** The slots of the frame: the jury's line, the document's own number, « page n / N ». */
export const CASES_CADRE = { jury: 'cadre.jury', numero: 'cadre.numero', page: 'cadre.page' } as const;

interface CaseProps {
  readonly remplissage: Remplissage | null;
}

/** In the head: two lines of a long spécialité. */
export function CaseJury({ remplissage }: CaseProps) {
  return (
    <Emplacement
      nom={CASES_CADRE.jury}
      remplissage={remplissage}
      largeur={415}
      hauteur={27}
      corps={10.5}
      gras
    />
  );
}

const AU_PIED = { corps: 8, hauteur: 11, couleur: COULEURS.gris } as const;

/** In the foot, on the left. */
export function CaseNumero({ remplissage }: CaseProps) {
  return <Emplacement nom={CASES_CADRE.numero} remplissage={remplissage} largeur={200} {...AU_PIED} />;
}

/** In the foot, on the right, where the number of pages is not that of the template. */
export function CasePage({ remplissage }: CaseProps) {
  return (
    <Emplacement
      nom={CASES_CADRE.page}
      remplissage={remplissage}
      largeur={130}
      alignement="right"
      {...AU_PIED}
    />
  );
}

/** What the frame says that is the same on every candidate's sheet. */
export type CadreFeuille = Omit<CadreDePage, 'jury' | 'numero'>;

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
  const cadre: CadreDePage = { ...props.cadre, jury: null, numero: '' };
  return (
    <Page
      size="A4"
      style={styles.page}
      layout={({ children: contenu, subPageNumber = 1, subPageTotalPages = 1 }) => (
        <>
          {cadre.essai ? <Filigrane rappel={subPageNumber > 1} /> : null}
          <Entete cadre={cadre} jury={<CaseJury remplissage={remplissage} />} rappel={subPageNumber > 1} />
          <View style={{ flexGrow: 1, flexShrink: 1 }}>{contenu}</View>
          <Pied
            numero={<CaseNumero remplissage={remplissage} />}
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
