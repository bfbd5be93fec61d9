/** @jsxRuntime automatic */
import {
  type College,
  type Groupe,
  LIBELLES_COLLEGE,
  LIBELLES_GROUPE,
  LIBELLES_PRESENCE,
  LIBELLES_QUALITE,
  LIBELLES_STATUT,
  type Membre,
  type Nomination,
  type Presence,
} from '@delib/domain';
import { compter, direHeure, direJour } from '@delib/francais';
import { baliser, COULEURS, rendre, styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';
import { type CentreImprime, PageCadree } from '../gabarits/v1/cadre';
import { type ColonneImprimee, Tableau } from '../gabarits/v1/tableau';

/** A named member, and how present where that is recorded already. */
export interface MembreAEmarger extends Pick<Membre, 'nom' | 'prenom' | 'qualite' | 'college' | 'statut'> {
  readonly presence: Presence | null;
}

/** The sheet of one jury. */
export interface JuryAEmarger {
  readonly code: string;
  readonly specialite: string;
  readonly nomination: Nomination | null;
  readonly reexamen: boolean;
  /** What is recorded of the sitting; `null`: to be written by hand. */
  readonly seance: {
    readonly lieu: string;
    readonly date: string;
    readonly debut: string;
    readonly fin: string;
  } | null;
  readonly membres: readonly MembreAEmarger[];
}

/** The sheets of some jurys of one centre, for one groupe. */
export interface FeuillesEmargement {
  /** « FE-2026-20112-1 » */
  readonly numero: string;
  readonly session: string;
  readonly essai: boolean;
  readonly academie: string;
  readonly centre: CentreImprime;
  readonly groupe: Groupe;
  readonly editeLe: Date;
  readonly jurys: readonly JuryAEmarger[];
}

/**
 * « Feuille d'émargement »: a sheet per jury, to be signed by each member by hand, with a bookmark. What is recorded of the
 * sitting is printed, the rest is left to be written. Pure: the same edition gives the same bytes.
 */
export async function renderFeuillesEmargement(
  edition: FeuillesEmargement,
): Promise<Uint8Array<ArrayBuffer>> {
  const { pdf } = await rendre(
    {
      titre: `Feuille d’émargement ${edition.numero}`,
      sujet: `Brevet de technicien supérieur, session ${edition.session}, ${LIBELLES_GROUPE[edition.groupe]}`,
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
          titre: `Feuille d’émargement${jury.reexamen ? ' – réexamen' : ''}`,
          sousTitre: LIBELLES_GROUPE[edition.groupe],
        }}
      >
        <Feuille jury={jury} />
      </PageCadree>
    )),
  );
  return pdf;
}

const COLLEGES: readonly College[] = ['presidence', 'enseignants', 'profession'];

const COLONNES_MEMBRES: readonly ColonneImprimee<MembreAEmarger>[] = [
  { titre: 'Nom et prénom', largeur: null, cellule: ({ nom, prenom }) => `${nom} ${prenom}`, gras: true },
  { titre: 'Qualité', largeur: 72, cellule: ({ qualite }) => LIBELLES_QUALITE[qualite] },
  { titre: 'Représente', largeur: 84, cellule: ({ statut }) => LIBELLES_STATUT[statut] },
  {
    titre: 'Présence',
    largeur: 60,
    cellule: ({ presence }) => (presence ? LIBELLES_PRESENCE[presence] : ''),
    aRemplir: true,
  },
  { titre: 'Heure', largeur: 46, cellule: () => '', aRemplir: true },
  { titre: 'Signature', largeur: 112, cellule: () => '', aRemplir: true },
];

type Seance = NonNullable<JuryAEmarger['seance']>;

const COLONNES_SEANCE: readonly ColonneImprimee<Seance>[] = [
  { titre: 'Lieu', largeur: null, cellule: ({ lieu }) => lieu, aRemplir: true },
  { titre: 'Date', largeur: 96, cellule: ({ date }) => (date === '' ? '' : direJour(date)), aRemplir: true },
  { titre: 'Début', largeur: 62, cellule: ({ debut }) => direHeure(debut), aRemplir: true },
  { titre: 'Fin', largeur: 62, cellule: ({ fin }) => direHeure(fin), aRemplir: true },
];

const A_ECRIRE: Seance = { lieu: '', date: '', debut: '', fin: '' };

function Feuille({ jury }: { readonly jury: JuryAEmarger }) {
  const { nomination, membres, seance } = jury;
  return (
    <View>
      <View style={{ marginBottom: 8 }}>
        <Tableau
          colonnes={COLONNES_SEANCE}
          lignes={[seance ?? A_ECRIRE]}
          cle={() => 'seance'}
          hauteurLigne={26}
        />
      </View>
      <Texte style={styles.paragraphe}>
        {nomination
          ? `${compter(membres.length, 'membre nommé', 'membres nommés')} par l’arrêté n° ${nomination.numero} du ${direJour(nomination.date)}.`
          : 'L’arrêté de nomination du jury n’est pas enregistré.'}
      </Texte>
      <Texte style={styles.paragraphe}>
        Chaque membre qui siège écrit l’heure et signe en face de son nom : il atteste ainsi avoir siégé à la
        délibération. Un membre qui siège à distance, ou qui ne siège pas, est noté comme tel dans « Présence
        ».
      </Texte>
      {COLLEGES.map((college) => {
        const siens = membres.filter((membre) => membre.college === college);
        return siens.length === 0 ? null : (
          <View key={college} style={{ marginTop: 6 }}>
            <View wrap={false} minPresenceAhead={1} style={{ marginBottom: 2 }}>
              <Texte balise={baliser('H2')} style={styles.gras}>
                {LIBELLES_COLLEGE[college]}
              </Texte>
            </View>
            <Tableau
              colonnes={COLONNES_MEMBRES}
              lignes={siens}
              cle={({ nom, prenom, statut }) => `${nom} ${prenom} ${statut}`}
              hauteurLigne={32}
            />
          </View>
        );
      })}
      <View wrap={false} style={{ marginTop: 12 }}>
        <View style={{ height: 62, border: `0.75 solid ${COULEURS.trait}`, padding: 6, width: 250 }}>
          <Texte balise={baliser('H2')} style={styles.gras}>
            Visa du président du jury
          </Texte>
          <Texte style={styles.discret}>Nom, heure et signature</Texte>
        </View>
        <Texte style={[styles.discret, { marginTop: 4 }]}>
          Cette feuille se conserve avec le procès-verbal de tenue de délibération.
        </Texte>
      </View>
    </View>
  );
}
