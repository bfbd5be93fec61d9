/** @jsxRuntime automatic */
import { compter } from '@delib/francais';
import { baliser, LARGEUR_UTILE, rendre, styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';
import { PageCadree } from '../gabarits/v1/cadre';
import { Tableau } from '../gabarits/v1/tableau';
import type { Donnees } from '../graphiques/graphique';
import { FigurePdf } from '../graphiques/pdf';
import { graphiquesParDecision } from './graphiques-decision';
import { graphiquesParEpreuve } from './graphiques-epreuve';
import { type StatistiquesDuJury, type StatistiquesEditees, titreStatistiques } from './statistiques';

/**
 * « Statistiques avant délibération », a new sheet per jury, with a bookmark. Pure: the same statistics give the same
 * bytes. It may be handed to the jury when its statistics carry no établissement; the sheet says so when they do.
 */
export async function renderStatistiques(edition: StatistiquesEditees): Promise<Uint8Array<ArrayBuffer>> {
  const { pdf } = await rendre(
    {
      titre: `${edition.titre || titreStatistiques(edition.presentation)} ${edition.numero}`,
      sujet: `Brevet de technicien supérieur, session ${edition.session}, centre de délibération ${edition.centre.code}`,
      auteur: `Centre de délibération ${edition.centre.code}`,
      creeLe: edition.editeLe,
      archivable: true,
    },
    edition.jurys.map((jury) => (
      <PageCadree
        key={jury.code}
        compact
        signet={`Jury ${jury.code} – ${jury.specialite}`}
        cadre={{
          ...edition,
          jury: `Jury ${jury.code} – ${jury.specialite}`,
          titre: titreStatistiques(edition.presentation),
          sousTitre: '1er groupe',
        }}
      >
        {edition.titre === '' ? null : <Texte style={styles.paragraphe}>{edition.titre}</Texte>}
        <Presentation jury={jury} />
        {edition.presentation === 'epreuve' ? null : <ParDecision jury={jury} />}
        {edition.presentation === 'decision' ? null : <ParEpreuve jury={jury} />}
      </PageCadree>
    )),
  );
  return pdf;
}

function Presentation({ jury }: { readonly jury: StatistiquesDuJury }) {
  const { candidats, parDecision } = jury.statistiques;
  return (
    <View style={{ marginBottom: 6 }}>
      <Texte>
        {`${compter(candidats, 'candidat', 'candidats')}, règlement ${jury.reglement}. Notes reçues, avant toute décision du jury.`}
      </Texte>
      {parDecision.parEtablissement === null ? null : (
        <Texte style={styles.gras}>
          Document du centre : il nomme des établissements et ne se remet pas au jury.
        </Texte>
      )}
    </View>
  );
}

function ParDecision({ jury }: { readonly jury: StatistiquesDuJury }) {
  return (
    <View>
      {graphiquesParDecision(jury.statistiques).map((graphique) => (
        <View key={graphique.id}>
          <FigurePdf graphique={graphique} largeur={LARGEUR_UTILE} />
          {AVEC_TABLEAU.has(graphique.id) ? <TableauDonnees donnees={graphique.donnees} /> : null}
        </View>
      ))}
    </View>
  );
}

/** The others say in their drawing every figure of their table. */
export const AVEC_TABLEAU: ReadonlySet<string> = new Set(['propositions', 'categories', 'etablissements']);

/** Between the drawings of one row, points. */
const GOUTTIERE = 14;
/** Plots of épreuves side by side. */
export const PAR_RANGEE = 2;

function ParEpreuve({ jury }: { readonly jury: StatistiquesDuJury }) {
  const { parEpreuve } = jury.statistiques;
  const { notes, reussite, sansNote, repartitions } = graphiquesParEpreuve(parEpreuve);
  const rangees = Array.from({ length: Math.ceil(repartitions.length / PAR_RANGEE) }, (_, rang) =>
    repartitions.slice(rang * PAR_RANGEE, (rang + 1) * PAR_RANGEE),
  );
  const largeur = (LARGEUR_UTILE - GOUTTIERE * (PAR_RANGEE - 1)) / PAR_RANGEE;
  return (
    <View>
      <TableauDonnees donnees={notes.donnees} />
      <FigurePdf graphique={sansNote} largeur={LARGEUR_UTILE} />
      <TableauDonnees donnees={sansNote.donnees} />
      <FigurePdf graphique={notes} largeur={LARGEUR_UTILE} />
      <FigurePdf graphique={reussite} largeur={LARGEUR_UTILE} />
      {rangees.map((rangee, rang) => (
        // The title never stands at the foot of a sheet without its first plots.
        <View key={rangee[0]?.id} wrap={false}>
          {rang === 0 ? (
            <Texte balise={baliser('H2')} style={styles.titreSection}>
              Répartition des notes, par point
            </Texte>
          ) : null}
          <View style={{ flexDirection: 'row', alignItems: 'flex-end', gap: GOUTTIERE }}>
            {rangee.map((graphique) => (
              <FigurePdf key={graphique.id} graphique={graphique} largeur={largeur} niveau="H3" />
            ))}
          </View>
        </View>
      ))}
    </View>
  );
}

function TableauDonnees({ donnees }: { readonly donnees: Donnees }) {
  const [premiere = '', ...autres] = donnees.colonnes;
  const largeur = Math.min(90, (LARGEUR_UTILE * 0.68) / Math.max(1, autres.length));
  return (
    <View style={{ marginBottom: 12 }}>
      <Tableau
        corps={autres.length > 5 ? 7.5 : 9}
        lignes={donnees.lignes}
        cle={([nom = '']) => nom}
        colonnes={[
          { titre: premiere, largeur: null, cellule: ([nom = '']) => nom },
          ...autres.map((titre, rang) => ({
            titre,
            largeur,
            alignement: 'right' as const,
            cellule: (ligne: readonly string[]) => ligne[rang + 1] ?? '',
          })),
        ]}
      />
    </View>
  );
}
