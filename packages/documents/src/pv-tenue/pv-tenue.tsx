/** @jsxRuntime automatic */
import {
  type College,
  type ContenuPv,
  ISSUES,
  issuesDuGroupe,
  LIBELLES_COLLEGE,
  LIBELLES_GROUPE,
  LIBELLES_ISSUE,
  LIBELLES_PRESENCE,
  LIBELLES_QUALITE,
  LIBELLES_STATUT,
  type MembrePv,
  phraseVisaLivret,
} from '@delib/domain';
import { View } from '@react-pdf/renderer';
import { type Cadre, PageCadree } from '../gabarits/v1/cadre';
import { COULEURS, styles } from '../gabarits/v1/styles';
import { type Colonne, Tableau } from '../gabarits/v1/tableau';
import { Texte } from '../gabarits/v1/texte';
import { lienVerification } from '../moteur/qr';
import { rendre } from '../moteur/rendu';
import { ecrireAsterisque, notesArrondi } from '../notes/arrondi';
import { formatEntier } from '../texte/typo';
import { direUnites } from '../texte/unites';
import {
  AVERTISSEMENTS,
  decouper,
  libelleAnnulation,
  libelleDecision,
  libelleModification,
  nomMembre,
  ouNeant,
  phrasePresence,
  phraseTenue,
  phraseVersion,
  titrePv,
} from './phrases';
import { BlocSignature, CADRE_SIGNATURE, type SignatairePv } from './signature';
import { visaReexamen, visas } from './visas';

/** What a PV de tenue is made of, beside its contents. */
export interface ContextePv {
  readonly signataire: SignatairePv;
  /** Also the creation date of the file: the same data gives the same bytes. */
  readonly etabliLe: Date;
  /** Address of « Vérifier un document »; the QR code adds the number and the digest. */
  readonly urlVerification: string;
}

/** Where the signature widget goes: page from 1, `[x, y, width, height]` in points from the bottom left. */
export interface ChampSignature {
  readonly page: number;
  readonly rect: readonly [x: number, y: number, largeur: number, hauteur: number];
}

/**
 * The PV de tenue de délibération (4-documents), PDF/A-2b, ready for a PAdES signature in its frame.
 * The same arguments give the same bytes.
 */
export async function renderPvTenue(
  contenu: ContenuPv,
  contexte: ContextePv,
): Promise<{ readonly pdf: Uint8Array<ArrayBuffer>; readonly champSignature: ChampSignature }> {
  const { pdf, boites } = await rendre(
    {
      titre: `${titrePv(contenu)} ${contenu.numero}`,
      sujet: `Brevet de technicien supérieur, session ${contenu.session}, jury ${contenu.jury.code}, ${LIBELLES_GROUPE[contenu.groupe]}`,
      auteur: `Jury ${contenu.jury.code}`,
      creeLe: contexte.etabliLe,
      archivable: true,
    },
    <PvTenue contenu={contenu} contexte={contexte} />,
  );
  const boite = boites.get(CADRE_SIGNATURE);
  if (!boite) throw new Error('the PV was laid out without its signature frame');
  return {
    pdf,
    champSignature: { page: boite.page, rect: [boite.x, boite.y, boite.largeur, boite.hauteur] },
  };
}

function PvTenue({ contenu, contexte }: { readonly contenu: ContenuPv; readonly contexte: ContextePv }) {
  const cadre: Cadre = {
    ...contenu,
    jury: `Jury ${contenu.jury.code} – ${contenu.jury.specialite}`,
    titre: titrePv(contenu),
    sousTitre: LIBELLES_GROUPE[contenu.groupe],
    editeLe: contexte.etabliLe,
  };
  const lien = lienVerification(contexte.urlVerification, contenu.numero, contenu.empreinteDecisions);
  return (
    <PageCadree cadre={cadre} signet={`Jury ${contenu.jury.code}`} compact>
      {phraseVersion(contenu).map((phrase) => (
        <Texte key={phrase} style={[styles.gras, styles.paragraphe]}>
          {phrase}
        </Texte>
      ))}
      <Visas contenu={contenu} />
      <Texte style={{ marginTop: 6 }}>{phraseTenue(contenu)}</Texte>
      <Composition contenu={contenu} />
      <Resultats contenu={contenu} />
      <Modifications contenu={contenu} />
      <Annulations contenu={contenu} />
      <Paragraphe titre="Observations du jury" texte={ouNeant(contenu.tenue.observations)} />
      <Paragraphe titre="Incidents" texte={ouNeant(contenu.tenue.incidents)} />
      <Decisions contenu={contenu} />
      <BlocSignature
        contenu={contenu}
        signataire={contexte.signataire}
        etabliLe={contexte.etabliLe}
        lien={lien}
      />
    </PageCadree>
  );
}

function Visas({ contenu }: { readonly contenu: ContenuPv }) {
  return (
    <View style={{ fontSize: 8.5, lineHeight: 1.3 }}>
      {visas(
        contenu.groupe,
        contenu.annee,
        contenu.nomination,
        contenu.annulations.length > 0 ? ['nullite'] : [],
      ).map((visa) => (
        <Texte key={visa}>{`Vu ${visa} ;`}</Texte>
      ))}
      {contenu.reexamen === null ? null : <Texte>{`Vu ${visaReexamen(contenu.reexamen)} ;`}</Texte>}
      <Texte>
        {`Vu le règlement de la spécialité, code ${contenu.reglement.code}, version ${contenu.reglement.version} ;`}
      </Texte>
    </View>
  );
}

const COLLEGES: readonly College[] = ['presidence', 'enseignants', 'profession'];

const COLONNES_MEMBRES: readonly Colonne<MembrePv>[] = [
  { titre: 'Nom et prénom', largeur: null, cellule: nomMembre },
  { titre: 'Qualité', largeur: 84, cellule: ({ qualite }) => LIBELLES_QUALITE[qualite] },
  { titre: 'Représente', largeur: 112, cellule: ({ statut }) => LIBELLES_STATUT[statut] },
  { titre: 'Présence', largeur: 62, cellule: ({ presence }) => LIBELLES_PRESENCE[presence] },
];

function Composition({ contenu }: { readonly contenu: ContenuPv }) {
  const colleges = COLLEGES.map((college) => ({
    college,
    membres: contenu.membres.filter((membre) => membre.college === college),
  })).filter(({ membres }) => membres.length > 0);
  return (
    <View>
      <Titre>Composition du jury et présence</Titre>
      <Texte style={styles.paragraphe}>{phrasePresence(contenu.membres)}</Texte>
      {colleges.map(({ college, membres }) => (
        <View key={college} style={{ marginBottom: 5 }}>
          <View wrap={false} minPresenceAhead={1} style={{ marginBottom: 2 }}>
            <Texte style={{ fontSize: 9, fontWeight: 700 }}>
              {`${LIBELLES_COLLEGE[college]} : ${phrasePresence(membres).replace(/\.$/, '')}`}
            </Texte>
          </View>
          <Tableau
            colonnes={COLONNES_MEMBRES}
            lignes={membres}
            cle={({ nom, prenom, statut }) => `${nom} ${prenom} ${statut}`}
          />
        </View>
      ))}
      {contenu.avertissements.length === 0 ? null : (
        <View wrap={false} style={{ borderLeft: `2 solid ${COULEURS.rouge}`, paddingLeft: 8, marginTop: 4 }}>
          <Texte style={styles.gras}>Réserves sur la composition de la séance</Texte>
          {contenu.avertissements.map((avertissement) => (
            <Texte key={avertissement}>{`– ${AVERTISSEMENTS[avertissement]}`}</Texte>
          ))}
        </View>
      )}
    </View>
  );
}

function Resultats({ contenu }: { readonly contenu: ContenuPv }) {
  // « Poursuite » exists in the forme progressive alone.
  const duGroupe = issuesDuGroupe(contenu.groupe, { session: contenu.annee });
  const issues = ISSUES.filter(
    (issue) => contenu.comptes[issue] > 0 || (issue !== 'poursuite' && duGroupe.includes(issue)),
  );
  const comptes = [
    { libelle: 'Candidats examinés', nombre: contenu.candidatsExamines },
    ...issues.map((issue) => ({ libelle: LIBELLES_ISSUE[issue], nombre: contenu.comptes[issue] })),
    {
      libelle: contenu.groupe === 1 ? 'Absents à une épreuve obligatoire' : 'Absents à un oral',
      nombre: contenu.absents,
    },
    // Rare: said where there is one, and never among the absents.
    ...(contenu.annules === 0
      ? []
      : [
          {
            libelle: contenu.groupe === 1 ? 'Épreuve obligatoire annulée' : 'Oral annulé',
            nombre: contenu.annules,
          },
        ]),
  ];
  return (
    <View wrap={false}>
      <Titre>Résultats de la délibération</Titre>
      <View style={{ flexDirection: 'row', border: `0.75 solid ${COULEURS.bleu}` }}>
        {comptes.map(({ libelle, nombre }, index) => (
          <View
            key={libelle}
            style={{
              flexGrow: 1,
              flexShrink: 1,
              flexBasis: 0,
              padding: 6,
              backgroundColor: index === 0 ? COULEURS.fond : undefined,
              borderLeft: index === 0 ? undefined : `0.4 solid ${COULEURS.trait}`,
            }}
          >
            <Texte style={{ fontSize: 16, fontWeight: 700, lineHeight: 1.2 }}>{formatEntier(nombre)}</Texte>
            <Texte style={{ fontSize: 8.5, lineHeight: 1.2 }}>{libelle}</Texte>
          </View>
        ))}
      </View>
    </View>
  );
}

function Modifications({ contenu }: { readonly contenu: ContenuPv }) {
  const lignes = contenu.modifications.flatMap((modification, rang) =>
    decouper(modification.motif, LONGUEUR_CELLULE).map((motif, suite) => ({
      modification,
      motif,
      rang,
      suite,
    })),
  );
  return (
    <View>
      <Titre>Notes relevées et points de jury</Titre>
      {lignes.length === 0 ? (
        <Texte>Néant.</Texte>
      ) : (
        <Tableau
          colonnes={[
            {
              titre: 'N° d’anonymat',
              largeur: 84,
              cellule: ({ modification }) => modification.numeroAnonymat,
            },
            {
              titre: 'Décision du jury',
              largeur: 190,
              cellule: ({ modification, suite }) =>
                suite === 0 ? libelleModification(modification) : '(suite du motif)',
            },
            { titre: 'Motif', largeur: null, cellule: ({ motif }) => motif },
          ]}
          lignes={lignes}
          cle={({ rang, suite }) => `${rang}-${suite}`}
        />
      )}
    </View>
  );
}

/** What the commission de discipline annulled; nothing on the PV of a jury that met no such decision. */
function Annulations({ contenu }: { readonly contenu: ContenuPv }) {
  if (contenu.annulations.length === 0) return null;
  return (
    <View>
      <Titre>Épreuves annulées par décision de la commission de discipline</Titre>
      <Tableau
        colonnes={[
          { titre: 'N° d’anonymat', largeur: 84, cellule: ({ numeroAnonymat }) => numeroAnonymat },
          { titre: 'Épreuve', largeur: 190, cellule: libelleAnnulation },
          { titre: 'Décision', largeur: null, cellule: ({ reference }) => reference },
        ]}
        lignes={contenu.annulations}
        cle={({ numeroAnonymat, epreuve, groupe }) => `${numeroAnonymat}-${epreuve}-${groupe}`}
      />
    </View>
  );
}

/** About half a sheet of the motif's column. */
const LONGUEUR_CELLULE = 1200;

function Decisions({ contenu }: { readonly contenu: ContenuPv }) {
  const visa = phraseVisaLivret(contenu.livretsAViser);
  return (
    <View>
      <Titre>Décisions du jury</Titre>
      {contenu.decisions.length === 0 ? (
        <Texte>Aucun candidat à examiner.</Texte>
      ) : (
        <Tableau
          colonnes={[
            { titre: 'N° d’anonymat', largeur: 84, cellule: ({ numeroAnonymat }) => numeroAnonymat },
            {
              titre: 'Moyenne',
              largeur: 56,
              alignement: 'right',
              cellule: ({ moyenne }) => ecrireAsterisque(moyenne),
            },
            { titre: 'Décision', largeur: 176, cellule: libelleDecision, gras: true },
            {
              titre: 'Unités acquises',
              largeur: null,
              cellule: ({ unitesAcquises, unitesDispensees }) =>
                direUnites(unitesAcquises, unitesDispensees, ''),
            },
            {
              titre: 'Livret examiné',
              largeur: 56,
              alignement: 'center',
              cellule: ({ livretExamine }) => (livretExamine ? 'oui' : '–'),
            },
          ]}
          lignes={contenu.decisions}
          cle={({ numeroAnonymat }) => numeroAnonymat}
        />
      )}
      {notesArrondi(contenu.decisions).map((note) => (
        <Texte key={note} style={[styles.discret, { marginTop: 4 }]}>
          {note}
        </Texte>
      ))}
      {visa === null ? null : <Texte style={{ marginTop: 4 }}>{visa}</Texte>}
    </View>
  );
}

function Paragraphe({ titre, texte }: { readonly titre: string; readonly texte: string }) {
  return (
    <View>
      <Titre>{titre}</Titre>
      <Texte>{texte}</Texte>
    </View>
  );
}

/** A heading, kept with the beginning of what it announces. */
function Titre({ children }: { readonly children: string }) {
  return (
    <View wrap={false} minPresenceAhead={1}>
      <Texte style={styles.titreSection}>{children}</Texte>
    </View>
  );
}
