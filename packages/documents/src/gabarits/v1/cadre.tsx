/** @jsxRuntime automatic */
import { direDateHeure, elider } from '@delib/francais';
import { baliser, COULEURS, decorer, prepare, styles, Texte } from '@delib/pdf';
import { Page, Text, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';

/** What the frame of every document says. */
export interface CadreDePage {
  /** The document's own number, in the footer. */
  readonly numero: string;
  readonly session: string;
  /** A rehearsal session prints ESSAI across every page. */
  readonly essai: boolean;
  readonly academie: string;
  readonly centre: CentreImprime;
  /** « Jury 20112 – Comptabilité et gestion »; `null` when the document is of the whole centre. */
  readonly jury: string | null;
  readonly titre: string;
  /** « 1er groupe », or nothing. */
  readonly sousTitre: string | null;
  readonly editeLe: Date;
}

export interface CentreImprime {
  readonly code: string;
  readonly nom: string;
  readonly ville: string;
}

/**
 * A page that flows over as many sheets as it needs, with the frame on each. `compact`: the sheets after the first
 * carry a one-line head; otherwise each has the whole one, as sheets that are pinned up one by one must. « page n / N »
 * counts these sheets alone: a document of several jurys is torn into one for each.
 */
export function PageCadree({ cadre, signet, compact = false, children }: PageCadreeProps) {
  return (
    <Page
      size="A4"
      style={styles.page}
      bookmark={prepare(signet)}
      layout={({ children: contenu, subPageNumber = 1, subPageTotalPages = 1 }) => (
        <>
          {cadre.essai ? <Filigrane rappel={subPageNumber > 1} /> : null}
          {compact && subPageNumber > 1 ? (
            <EnteteCourt cadre={cadre} />
          ) : (
            <Entete cadre={cadre} rappel={subPageNumber > 1} />
          )}
          <View style={{ flexGrow: 1, flexShrink: 1 }}>{contenu}</View>
          <Pied
            numero={cadre.numero}
            editeLe={cadre.editeLe}
            page={`page ${subPageNumber} / ${subPageTotalPages}`}
          />
        </>
      )}
    >
      {/* Not on the page: the chrome is laid out afresh on each sheet and would take a line height twice. */}
      <View style={{ fontSize: 9.5, lineHeight: 1.35 }}>{children}</View>
    </Page>
  );
}

interface PageCadreeProps {
  readonly cadre: CadreDePage;
  /** Name of the bookmark that leads to the first sheet. */
  readonly signet: string;
  readonly compact?: boolean;
  readonly children: ReactNode;
}

/** « ESSAI » across the sheet, under the text. @param props.rappel it was read on a sheet before */
export function Filigrane({ rappel = false }: { readonly rappel?: boolean }) {
  return (
    <View
      {...(rappel ? decorer('filigrane') : {})}
      style={{ position: 'absolute', top: 330, left: 0, right: 0, alignItems: 'center' }}
    >
      <Text
        style={{
          fontSize: 150,
          lineHeight: 1.2,
          fontWeight: 700,
          color: COULEURS.essai,
          letterSpacing: 14,
          transform: 'rotate(-45deg)',
        }}
      >
        ESSAI
      </Text>
    </View>
  );
}

/** « RÉPUBLIQUE FRANÇAISE », with the three colours. */
export function BlocEtat() {
  return (
    <View>
      <View style={{ flexDirection: 'row', width: 27, height: 5, marginBottom: 3 }}>
        <View style={{ width: 9, backgroundColor: COULEURS.bleu }} />
        <View
          style={{
            width: 9,
            backgroundColor: '#FFFFFF',
            borderTop: `0.4 solid ${COULEURS.trait}`,
            borderBottom: `0.4 solid ${COULEURS.trait}`,
          }}
        />
        <View style={{ width: 9, backgroundColor: COULEURS.rouge }} />
      </View>
      <View {...baliser('P')}>
        {['RÉPUBLIQUE', 'FRANÇAISE'].map((mot) => (
          <Text key={mot} style={{ fontWeight: 700, fontSize: 9.5, lineHeight: 1.12 }}>
            {mot}
          </Text>
        ))}
      </View>
    </View>
  );
}

/** The State on the left; on the right the exam, its session, the centre. @param props.marge points under it */
export function Tete(
  props: Pick<CadreDePage, 'session' | 'academie' | 'centre'> & { readonly marge?: number },
) {
  const { session, academie, centre, marge = 0 } = props;
  return (
    <View style={{ flexDirection: 'row', justifyContent: 'space-between', marginBottom: marge }}>
      <BlocEtat />
      <View style={{ width: 380, textAlign: 'right' }}>
        <Texte style={{ fontWeight: 700, fontSize: 10.5 }}>Brevet de technicien supérieur</Texte>
        <Texte style={styles.discret}>{`Session ${session} – ${nomAcademie(academie)}`}</Texte>
        <Texte style={styles.discret}>
          {`Centre de délibération ${centre.code} – ${centre.nom}, ${centre.ville}`}
        </Texte>
      </View>
    </View>
  );
}

/**
 * The head of a sheet.
 * @param props.jury what stands in place of the text of `cadre.jury`
 * @param props.rappel it was read on a sheet before, and is furniture on this one
 */
export function Entete(props: {
  readonly cadre: CadreDePage;
  readonly jury?: ReactNode;
  readonly rappel?: boolean;
}) {
  const { cadre, jury, rappel = false } = props;
  return (
    <View {...(rappel ? decorer('entete') : {})} style={{ marginBottom: 10 }}>
      <Tete {...cadre} marge={12} />
      <Texte
        balise={baliser('H1')}
        style={{
          fontSize: cadre.titre.length > 58 ? 14 : 16,
          fontWeight: 700,
          lineHeight: 1.2,
          color: COULEURS.bleu,
        }}
      >
        {cadre.titre}
      </Texte>
      <View style={{ flexDirection: 'row', justifyContent: 'space-between', marginTop: 2 }}>
        <View style={{ width: 415 }}>
          {cadre.jury === null ? (
            jury
          ) : (
            <Texte style={{ fontSize: 10.5, fontWeight: 700 }}>{cadre.jury}</Texte>
          )}
        </View>
        {cadre.sousTitre === null ? null : (
          <Texte style={{ width: 80, fontSize: 10.5, fontWeight: 700, textAlign: 'right' }}>
            {cadre.sousTitre}
          </Texte>
        )}
      </View>
      <View style={{ borderBottom: `1 solid ${COULEURS.bleu}`, marginTop: 6 }} />
    </View>
  );
}

function EnteteCourt({ cadre }: { readonly cadre: CadreDePage }) {
  const parties = [cadre.titre, cadre.jury, cadre.sousTitre].filter((partie) => partie !== null);
  return (
    <View
      {...decorer('entete')}
      style={{ marginBottom: 10, borderBottom: `0.75 solid ${COULEURS.bleu}`, paddingBottom: 4 }}
    >
      <Texte style={styles.discret}>
        {`Brevet de technicien supérieur – session ${cadre.session} – ${nomAcademie(cadre.academie)} – centre ${cadre.centre.code}`}
      </Texte>
      <Texte style={{ fontSize: 9.5, fontWeight: 700 }}>{parties.join(' – ')}</Texte>
    </View>
  );
}

/** Number, hour of edition, page n / N; or what stands in the place of number and page. */
export function Pied({
  numero,
  editeLe,
  page,
}: {
  readonly numero: ReactNode;
  readonly editeLe: Date;
  readonly page: ReactNode;
}) {
  return (
    <View
      {...decorer('pied')}
      style={{
        flexDirection: 'row',
        justifyContent: 'space-between',
        borderTop: `0.5 solid ${COULEURS.trait}`,
        marginTop: 10,
        paddingTop: 4,
        fontSize: 8,
        color: COULEURS.gris,
      }}
    >
      {typeof numero === 'string' ? (
        <Texte style={{ width: 200 }} brut>
          {numero}
        </Texte>
      ) : (
        numero
      )}
      <Texte style={{ width: 160, textAlign: 'center' }}>{`édité le ${direDateHeure(editeLe)}`}</Texte>
      {typeof page === 'string' ? <Texte style={{ width: 130, textAlign: 'right' }}>{page}</Texte> : page}
    </View>
  );
}

/** « académie de Lyon », « académie d’Aix-Marseille »; a name that already says it is left alone. */
export function nomAcademie(academie: string): string {
  return /acad[ée]mie/i.test(academie) ? academie : `académie ${elider(academie)}`;
}
