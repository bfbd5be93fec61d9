/** @jsxRuntime automatic */

import { LIBELLES_GROUPE } from '@delib/domain';
import { formatEntier } from '@delib/francais';
import { baliser, COULEURS, prepare, rendre, styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';
import { type CadreDePage, PageCadree } from '../gabarits/v1/cadre';
import { Tableau } from '../gabarits/v1/tableau';
import {
  compterLignes,
  type LignesParListe,
  type ListeCandidats,
  type SectionListe,
  type TypeListeCandidats,
} from './liste';
import { MODELES, type ModeleListe } from './modeles';

/**
 * A list of candidates on paper. Where the list is of each jury, each begins a sheet; otherwise jurys follow one
 * another. A bookmark leads to each. The same list gives the same bytes.
 */
export async function renderListeCandidats<T extends TypeListeCandidats>(
  liste: ListeCandidats<T>,
): Promise<Uint8Array<ArrayBuffer>> {
  const modele: ModeleListe<T> = MODELES[liste.type];
  const titre = modele.titre(liste);
  const { pdf } = await rendre(
    {
      titre: `${titre} ${liste.numero}`,
      sujet: `Brevet de technicien supérieur, session ${liste.session}, centre de délibération ${liste.centre.code}`,
      auteur: `Centre de délibération ${liste.centre.code}`,
      creeLe: liste.editeLe,
      archivable: false,
    },
    modele.parJury ? (
      liste.sections.map((section) => (
        <PageCadree
          key={section.jury?.code ?? ''}
          cadre={cadreDe(liste, modele, libelleJury(section))}
          signet={libelleJury(section) ?? titre}
        >
          <Mentions liste={liste} modele={modele} />
          <Criteres
            criteres={[...liste.criteres, ...(section.jury ? [`Période : ${section.jury.periode}`] : [])]}
          />
          <Section liste={liste} modele={modele} section={section} />
        </PageCadree>
      ))
    ) : (
      <PageCadree cadre={cadreDe(liste, modele, libelleJurys(liste))} signet={titre}>
        <Mentions liste={liste} modele={modele} />
        <Criteres criteres={liste.criteres} />
        <Suite liste={liste} modele={modele} />
      </PageCadree>
    ),
  );
  return pdf;
}

interface PartieProps<T extends TypeListeCandidats> {
  readonly liste: ListeCandidats<T>;
  readonly modele: ModeleListe<T>;
}

function cadreDe<T extends TypeListeCandidats>(
  liste: ListeCandidats<T>,
  modele: ModeleListe<T>,
  jury: string | null,
): CadreDePage {
  return {
    ...liste,
    jury,
    titre: modele.titre(liste),
    sousTitre: modele.groupe === null ? null : LIBELLES_GROUPE[modele.groupe],
  };
}

function libelleJury({ jury }: SectionListe<unknown>): string | null {
  return jury === null ? null : `Jury ${jury.code} – ${jury.specialite}`;
}

/** Past this many, the head says how many jurys there are. */
const JURYS_EN_TETE = 8;

function libelleJurys({ sections }: ListeCandidats): string | null {
  const codes = sections.flatMap(({ jury }) => jury?.code ?? []);
  if (codes.length === 0) return null;
  if (codes.length > JURYS_EN_TETE) return `${formatEntier(codes.length)} jurys`;
  return `${codes.length === 1 ? 'Jury' : 'Jurys'} ${codes.join(', ')}`;
}

/** On every sheet: that the list is confidential, and the title that the person gave to the edition. */
function Mentions<T extends TypeListeCandidats>({ liste, modele }: PartieProps<T>) {
  if (!modele.confidentiel && liste.titreEdition === '') return null;
  return (
    <View {...baliser('Div')} fixed style={{ flexDirection: 'row', alignItems: 'center', marginBottom: 6 }}>
      {modele.confidentiel ? (
        <View
          style={{
            border: `0.9 solid ${COULEURS.rouge}`,
            paddingHorizontal: 6,
            paddingVertical: 2,
            marginRight: 10,
          }}
        >
          <Texte style={{ fontSize: 9.5, fontWeight: 700, color: COULEURS.rouge }}>
            Document confidentiel
          </Texte>
        </View>
      ) : null}
      <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
        {liste.titreEdition === '' ? null : (
          <Texte style={{ fontSize: 10.5, fontWeight: 700 }}>{liste.titreEdition}</Texte>
        )}
      </View>
    </View>
  );
}

function Criteres({ criteres }: { readonly criteres: readonly string[] }) {
  return criteres.length === 0 ? null : (
    <Texte style={[styles.discret, { marginBottom: 4 }]}>{criteres.join(' ; ')}</Texte>
  );
}

/** Jurys one after the other, each under its name. */
function Suite<T extends TypeListeCandidats>({ liste, modele }: PartieProps<T>) {
  const nombre = compterLignes(liste);
  if (nombre === 0) return <Aucun texte={modele.aucun} />;
  const nommees = liste.sections.some(({ jury }) => jury !== null);
  return (
    <>
      {nommees ? <Texte style={{ fontSize: 11, marginBottom: 2 }}>{modele.compte(nombre)}</Texte> : null}
      {liste.sections.map((section) => (
        <View key={section.jury?.code ?? ''}>
          {section.jury === null ? null : (
            <View
              wrap={false}
              minPresenceAhead={48}
              {...signet(`Jury ${section.jury.code}`)}
              style={{ marginTop: 10, marginBottom: 3 }}
            >
              <Texte balise={baliser('H2')} style={{ fontSize: 10.5, fontWeight: 700 }}>
                {libelleJury(section) ?? ''}
              </Texte>
            </View>
          )}
          <Section liste={liste} modele={modele} section={section} />
        </View>
      ))}
    </>
  );
}

/** react-pdf takes a bookmark on every element; its types know that of pages only. */
function signet(titre: string): object {
  return { bookmark: prepare(titre) };
}

interface SectionProps<T extends TypeListeCandidats> extends PartieProps<T> {
  readonly section: SectionListe<LignesParListe[T]>;
}

/** How many there are, the table, and its foot notes. */
function Section<T extends TypeListeCandidats>({ liste, modele, section }: SectionProps<T>) {
  const { lignes } = section;
  if (lignes.length === 0) return <Aucun texte={modele.aucun} />;
  const numerotees = lignes.map((ligne, rang) => ({ ligne, rang }));
  const colonnes = modele
    .colonnes(liste)
    .filter(({ pour }) => pour !== 'csv')
    .map(({ cellule, ...colonne }) => ({
      ...colonne,
      cellule: ({ ligne }: (typeof numerotees)[number]) => cellule(ligne),
    }));
  return (
    <View>
      <Texte style={{ marginBottom: 4 }}>{modele.compte(lignes.length)}</Texte>
      <Tableau
        colonnes={colonnes}
        lignes={numerotees}
        cle={({ rang }) => String(rang)}
        corps={modele.corps}
        hauteurLigne={modele.hauteurLigne}
        brut
      />
      {modele.notes(lignes).map((note) => (
        <Texte key={note} style={[styles.discret, { marginTop: 5 }]}>
          {note}
        </Texte>
      ))}
    </View>
  );
}

function Aucun({ texte }: { readonly texte: string }) {
  return <Texte style={{ marginTop: 12, fontSize: 12 }}>{texte}</Texte>;
}
