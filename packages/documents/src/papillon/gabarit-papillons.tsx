/** @jsxRuntime automatic */

import {
  baliser,
  CHASSE_FIXE,
  COULEURS,
  Emplacement,
  type Gabarit,
  LARGEUR_UTILE,
  Qr,
  type Remplissage,
  styles,
  Texte,
} from '@delib/pdf';
import { Page, View } from '@react-pdf/renderer';
import { Filigrane, Pied, Tete } from '../gabarits/v1/cadre';
import { CaseNumero, CasePage } from '../gabarits/v1/feuille';
import { casesCoupon, type EditionPapillons } from './papillon';

/** A sheet of papillons to cut out. @param nombre papillons on it; 0: it says that there is none */
export function gabaritPapillons(edition: EditionPapillons, nombre: number): Gabarit {
  return (remplissage) => {
    return (
      <Page size="A4" style={styles.page}>
        {edition.essai ? <Filigrane /> : null}
        <View style={{ flexGrow: 1 }}>
          {nombre === 0 ? (
            <Texte balise={baliser('H1')} style={{ fontSize: 12 }}>
              Aucun papillon à remettre.
            </Texte>
          ) : null}
          {Array.from({ length: nombre }, (_, rang) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a static document, laid out once
            <Coupon key={rang} edition={edition} rang={rang} remplissage={remplissage} />
          ))}
        </View>
        <Pied
          numero={<CaseNumero remplissage={remplissage} />}
          editeLe={edition.editeLe}
          page={<CasePage remplissage={remplissage} />}
        />
      </Page>
    );
  };
}

interface CouponProps {
  readonly edition: EditionPapillons;
  readonly rang: number;
  readonly remplissage: Remplissage | null;
}

function Coupon({ edition, rang, remplissage }: CouponProps) {
  const secours = edition.portail === 'secours';
  const cases = casesCoupon(rang);
  const ligne = { remplissage, largeur: LARGEUR_UTILE } as const;
  return (
    <View
      wrap={false}
      style={{
        height: 374,
        flexShrink: 0,
        paddingTop: rang === 0 ? 0 : 14,
        borderTop: rang === 0 ? undefined : `0.75 dashed ${COULEURS.gris}`,
      }}
    >
      <Tete {...edition} marge={7} />
      <Texte balise={baliser('H1')} style={{ fontSize: 14, fontWeight: 700, color: COULEURS.bleu }}>
        {secours
          ? 'Papillon du portail de secours – à remettre en cas de nécessité'
          : 'Papillon de jury – à remettre en main propre'}
      </Texte>
      <Emplacement nom={cases.jury} hauteur={15} corps={10.5} gras {...ligne} />
      <Emplacement nom={cases.titulaire} hauteur={15} corps={10.5} {...ligne} />
      <View style={{ flexDirection: 'row', marginTop: 7, border: `1 solid ${COULEURS.bleu}`, padding: 9 }}>
        <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingRight: 10 }}>
          <Texte style={styles.discret}>
            {secours ? 'Adresse du portail de secours' : 'Adresse du portail des jurys'}
          </Texte>
          <Texte
            style={{ fontFamily: CHASSE_FIXE, fontSize: corpsAdresse(edition.url), marginBottom: 4 }}
            brut
            mot={Number.POSITIVE_INFINITY}
          >
            {edition.url}
          </Texte>
          <Texte style={styles.discret}>Identifiant</Texte>
          <Secret nom={cases.login} corps={15} remplissage={remplissage} />
          <Texte style={styles.discret}>Mot de passe</Texte>
          <Secret nom={cases.motDePasse} corps={20} remplissage={remplissage} />
          <Texte style={styles.discret}>Majuscules et minuscules comptent ; les espaces, non.</Texte>
        </View>
        <View style={{ width: 112, alignItems: 'center' }}>
          <Qr texte={edition.url} taille={100} alt={`Code QR : ${edition.url}`} />
          <Texte style={[styles.discret, { textAlign: 'center' }]}>Adresse du portail</Texte>
        </View>
      </View>
      <View style={{ height: 6 }} />
      <Emplacement nom={cases.validite} hauteur={12} corps={9.5} {...ligne} />
      <Texte balise={baliser('H2')} style={{ fontWeight: 700, marginTop: 4 }}>
        Si la connexion ne fonctionne pas
      </Texte>
      <View {...baliser('L')}>
        {[
          ...(secours
            ? [
                'Ce portail n’ouvre qu’après l’autorisation du RSSI académique : sans elle, la page dit qu’il est fermé. Le papillon ordinaire n’y ouvre rien.',
              ]
            : []),
          'Vérifiez l’adresse, puis saisissez à nouveau le mot de passe. Après plusieurs échecs, un délai s’impose : attendez-le.',
          `Adressez-vous au chef de centre${edition.assistance === null ? '' : ` (${edition.assistance})`} : il vous fait remettre un nouveau papillon.`,
          'Ce papillon est personnel : ne le prêtez pas, ne le photographiez pas, détruisez-le après la session.',
        ].map((phrase) => (
          <Texte key={phrase} balise={baliser('LI')} style={{ fontSize: 8.5 }}>
            {`– ${phrase}`}
          </Texte>
        ))}
      </View>
    </View>
  );
}

/** What is copied by hand: on one line, in letters unlike each other. */
function Secret(props: {
  readonly nom: string;
  readonly corps: number;
  readonly remplissage: Remplissage | null;
}) {
  const { nom, corps, remplissage } = props;
  return (
    <View style={{ marginBottom: 4 }}>
      <Emplacement
        nom={nom}
        remplissage={remplissage}
        largeur={LARGEUR_CHAMP}
        hauteur={corps * 1.3}
        corps={corps}
        chasseFixe
      />
    </View>
  );
}

/** Width of the field and of a character of the fixed-width face, in points and in parts of the size. */
const LARGEUR_CHAMP = 365;
const CHASSE = 0.6;

/** The size at which an address stays on one line: it must be copied as it stands. */
function corpsAdresse(url: string): number {
  return Math.min(10, LARGEUR_CHAMP / (CHASSE * Math.max(1, url.length)));
}
