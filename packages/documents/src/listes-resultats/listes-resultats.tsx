/** @jsxRuntime automatic */

import { formatNom, LIBELLES_GROUPE } from '@delib/domain';
import { compter, direRole, formatEmpreinte, type TypeListe, titreListe } from '@delib/francais';
import { baliser, COULEURS, lienVerification, Qr, rendre, styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';
import { type CadreDePage, PageCadree } from '../gabarits/v1/cadre';
import { type ColonneImprimee, Tableau } from '../gabarits/v1/tableau';
import type { SignatairePv } from '../pv-tenue/signature';
import { couperAuTrait } from '../texte/couper-au-trait';
import {
  type CandidatAffiche,
  direDistinction,
  empreinteListe,
  type JuryAffiche,
  type ListeResultats,
} from './liste';

/**
 * The posted list: a new sheet per jury, names and prénoms, what tells homonyms apart, a place for the hand of who
 * signed the PV, a QR code.
 * @param contexte.urlVerification address of « Vérifier un document »
 * @returns the file and the digest printed on it, by which « Vérifier » answers. The same list gives the same bytes.
 */
export async function renderListesResultats(
  liste: ListeResultats,
  contexte: { readonly urlVerification: string },
): Promise<{ readonly pdf: Uint8Array<ArrayBuffer>; readonly empreinte: string }> {
  const empreinte = empreinteListe(liste);
  const lien = lienVerification(contexte.urlVerification, liste.numero, empreinte);
  const { pdf } = await rendre(
    {
      titre: `${titreListe(liste)} ${liste.numero}`,
      sujet: `Brevet de technicien supérieur, session ${liste.session}, centre de délibération ${liste.centre.code}`,
      auteur: `Centre de délibération ${liste.centre.code}`,
      creeLe: liste.editeLe,
      archivable: true,
    },
    liste.jurys.length === 0 ? (
      <PageCadree cadre={cadreDe(liste, null)} signet={titreListe(liste)}>
        <Texte style={{ marginTop: 16, fontSize: 12 }}>Aucun jury n’a été sélectionné.</Texte>
      </PageCadree>
    ) : (
      liste.jurys.map((jury) => (
        <PageCadree
          key={jury.code}
          cadre={cadreDe(liste, jury)}
          signet={`Jury ${jury.code} – ${jury.specialite}`}
        >
          <Section liste={liste} jury={jury} empreinte={empreinte} lien={lien} />
        </PageCadree>
      ))
    ),
  );
  return { pdf, empreinte };
}

function cadreDe(liste: ListeResultats, jury: JuryAffiche | null): CadreDePage {
  return {
    ...liste,
    jury: jury === null ? null : `Jury ${jury.code} – ${jury.specialite}`,
    titre: titreListe(liste),
    sousTitre: LIBELLES_GROUPE[liste.groupe],
  };
}

const COLONNES: readonly ColonneImprimee<CandidatAffiche>[] = [
  { titre: 'Nom', largeur: 300, cellule: ({ nom }) => nom, gras: true },
  { titre: 'Prénoms', largeur: null, cellule: ({ prenoms }) => prenoms },
];

/** On the sheets that have homonyms. */
const AVEC_HOMONYMES: readonly ColonneImprimee<CandidatAffiche>[] = [
  ...COLONNES.map((colonne) => (colonne.largeur === null ? colonne : { ...colonne, largeur: 210 })),
  { titre: 'Précision', largeur: 130, cellule: direDistinction },
];

const COMPTE: Readonly<Record<TypeListe, (nombre: number) => string>> = {
  admis: (nombre) => compter(nombre, 'candidat admis', 'candidats admis'),
  second_groupe: (nombre) =>
    compter(
      nombre,
      'candidat admis à se présenter aux épreuves du second groupe',
      'candidats admis à se présenter aux épreuves du second groupe',
    ),
  non_admis: (nombre) => compter(nombre, 'candidat non admis', 'candidats non admis'),
};

const AUCUN: Readonly<Record<TypeListe, string>> = {
  admis: 'Aucun candidat de ce jury n’est admis.',
  second_groupe: 'Aucun candidat de ce jury n’est admis à se présenter aux épreuves du second groupe.',
  non_admis: 'Aucun candidat de ce jury n’est non admis.',
};

interface SectionProps {
  readonly liste: ListeResultats;
  readonly jury: JuryAffiche;
  readonly empreinte: string;
  readonly lien: string;
}

function Section({ liste, jury, empreinte, lien }: SectionProps) {
  const { candidats } = jury;
  return (
    <View>
      {candidats.length === 0 ? (
        <Texte style={{ marginTop: 16, marginBottom: 16, fontSize: 12 }}>{AUCUN[liste.liste]}</Texte>
      ) : (
        <View>
          <Texte style={{ fontSize: 11, marginBottom: 6 }}>{COMPTE[liste.liste](candidats.length)}</Texte>
          <Tableau
            colonnes={candidats.some(({ distinction }) => distinction) ? AVEC_HOMONYMES : COLONNES}
            lignes={candidats.map((candidat, rang) => ({ ...candidat, rang }))}
            cle={({ rang }) => String(rang)}
            corps={11}
            brut
          />
        </View>
      )}
      <Visa numero={liste.numero} signataire={jury.signataire} empreinte={empreinte} lien={lien} />
    </View>
  );
}

interface VisaProps {
  readonly numero: string;
  readonly signataire: SignatairePv;
  readonly empreinte: string;
  readonly lien: string;
}

/** What a line beside the code has room for. */
const LETTRES_DU_NUMERO = 32;

/** The end of a section: what proves the sheet, and the place of the hand signature. Never cut. */
function Visa({ numero, signataire, empreinte, lien }: VisaProps) {
  return (
    <View wrap={false} style={{ flexDirection: 'row', marginTop: 18 }}>
      <View style={{ width: 260, flexDirection: 'row', paddingRight: 12 }}>
        <Qr texte={lien} taille={80} alt="Code QR : page de vérification de cette liste" />
        <View style={{ width: 160, paddingLeft: 8 }}>
          <Texte balise={baliser('H2')} style={{ fontSize: 9, fontWeight: 700 }}>
            Vérifier cette liste
          </Texte>
          <Texte style={[styles.discret, { fontSize: 8 }]} brut>
            {couperAuTrait(numero, LETTRES_DU_NUMERO)}
          </Texte>
          <Texte style={[styles.discret, { fontSize: 8 }]}>Empreinte SHA-256 :</Texte>
          <Texte style={[styles.chasseFixe, { fontSize: 7, lineHeight: 1.3 }]} brut>
            {formatEmpreinte(empreinte)}
          </Texte>
        </View>
      </View>
      <View
        style={{
          flexGrow: 1,
          flexShrink: 1,
          flexBasis: 0,
          height: 118,
          border: `0.75 solid ${COULEURS.encre}`,
          padding: 9,
        }}
      >
        <Texte style={{ fontWeight: 700 }}>{`Le ${direRole(signataire.qualite)}`}</Texte>
        <Texte brut>{formatNom(signataire)}</Texte>
        <Texte style={{ marginTop: 6 }}>Fait à ……………………………, le ……………………</Texte>
        <Texte style={[styles.discret, { marginTop: 4 }]}>Signature :</Texte>
      </View>
    </View>
  );
}
