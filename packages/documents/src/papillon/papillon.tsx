/** @jsxRuntime automatic */
import { formatMotDePasse } from '@delib/domain';
import { Page, View } from '@react-pdf/renderer';
import { CHASSE_FIXE } from '../fonts/polices';
import { BlocEtat, type CentreImprime, Filigrane, nomAcademie, Pied } from '../gabarits/v1/cadre';
import { COULEURS, styles } from '../gabarits/v1/styles';
import { Texte } from '../gabarits/v1/texte';
import { Qr } from '../moteur/qr';
import { rendre } from '../moteur/rendu';
import { formatDateHeure } from '../texte/dates';

/** The access of one person, printed once: the secret is not kept. */
export interface Papillon {
  readonly jury: { readonly code: string; readonly specialite: string };
  readonly qualite: 'president' | 'vice_president';
  readonly prenom: string;
  readonly nom: string;
  readonly login: string;
  readonly motDePasse: string;
  /** `null`: until it is replaced. */
  readonly valideJusquau: Date | null;
}

/** A print of papillons of one centre. */
export interface Papillons {
  /** The document's own number. */
  readonly numero: string;
  readonly session: string;
  readonly essai: boolean;
  readonly academie: string;
  readonly centre: CentreImprime;
  /** Address of the portal of the jurys. */
  readonly url: string;
  /** Whom to call when it does not work: « 04 00 00 00 00 », or `null`. */
  readonly assistance: string | null;
  /** `secours`: they open the portail de secours, once the RSSI authorises it. */
  readonly portail?: 'ordinaire' | 'secours';
  readonly papillons: readonly Papillon[];
  readonly editeLe: Date;
}

const QUALITES = {
  president: 'Président du jury',
  vice_president: 'Vice-président du jury',
} as const satisfies Record<Papillon['qualite'], string>;

/**
 * Papillons to cut out, two a sheet, each one complete: where, who, with what, until when, and what to do when it
 * does not work. Not archived: the file carries secrets and is for handing over.
 */
export async function renderPapillons(
  papillons: Papillons,
): Promise<{ readonly pdf: Uint8Array<ArrayBuffer> }> {
  const pages = pairs(papillons.papillons);
  const { pdf } = await rendre(
    {
      titre: `Papillons de jury ${papillons.numero}`,
      sujet: `Brevet de technicien supérieur, session ${papillons.session}`,
      auteur: `Centre de délibération ${papillons.centre.code}`,
      creeLe: papillons.editeLe,
      archivable: false,
    },
    (pages.length === 0 ? [[]] : pages).map((paire, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a static document, laid out once
      <Page key={index} size="A4" style={styles.page} bookmark={paire.map(({ login }) => login).join(' · ')}>
        {papillons.essai ? <Filigrane /> : null}
        <View style={{ flexGrow: 1 }}>
          {paire.length === 0 ? <Texte style={{ fontSize: 12 }}>Aucun papillon à remettre.</Texte> : null}
          {paire.map((papillon, rang) => (
            <Coupon key={papillon.login} edition={papillons} papillon={papillon} premier={rang === 0} />
          ))}
        </View>
        <Pied
          numero={papillons.numero}
          editeLe={papillons.editeLe}
          page={`page ${index + 1} / ${Math.max(1, pages.length)}`}
        />
      </Page>
    )),
  );
  return { pdf };
}

function pairs(papillons: readonly Papillon[]): readonly (readonly Papillon[])[] {
  return papillons.flatMap((_, index) => (index % 2 === 0 ? [papillons.slice(index, index + 2)] : []));
}

interface CouponProps {
  readonly edition: Papillons;
  readonly papillon: Papillon;
  readonly premier: boolean;
}

function Coupon({ edition, papillon, premier }: CouponProps) {
  const { centre } = edition;
  const secours = edition.portail === 'secours';
  return (
    <View
      wrap={false}
      style={{
        height: 374,
        flexShrink: 0,
        paddingTop: premier ? 0 : 14,
        borderTop: premier ? undefined : `0.75 dashed ${COULEURS.gris}`,
      }}
    >
      <View style={{ flexDirection: 'row', justifyContent: 'space-between', marginBottom: 7 }}>
        <BlocEtat />
        <View style={{ width: 380, textAlign: 'right' }}>
          <Texte style={{ fontWeight: 700, fontSize: 10.5 }}>Brevet de technicien supérieur</Texte>
          <Texte
            style={styles.discret}
          >{`Session ${edition.session} – ${nomAcademie(edition.academie)}`}</Texte>
          <Texte style={styles.discret}>
            {`Centre de délibération ${centre.code} – ${centre.nom}, ${centre.ville}`}
          </Texte>
        </View>
      </View>
      <Texte style={{ fontSize: 14, fontWeight: 700, color: COULEURS.bleu }}>
        {secours
          ? 'Papillon du portail de secours – à remettre en cas de nécessité'
          : 'Papillon de jury – à remettre en main propre'}
      </Texte>
      <Texte style={{ fontSize: 10.5, fontWeight: 700, marginTop: 2 }}>
        {`Jury ${papillon.jury.code} – ${papillon.jury.specialite}`}
      </Texte>
      <Texte style={{ fontSize: 10.5, marginTop: 2 }}>
        {`${papillon.prenom} ${papillon.nom}, ${QUALITES[papillon.qualite].toLowerCase()}`}
      </Texte>
      <View style={{ flexDirection: 'row', marginTop: 7, border: `1 solid ${COULEURS.bleu}`, padding: 9 }}>
        <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingRight: 10 }}>
          <Champ
            libelle={secours ? 'Adresse du portail de secours' : 'Adresse du portail des jurys'}
            valeur={edition.url}
            corps={10}
          />
          <Champ libelle="Identifiant" valeur={papillon.login} corps={15} />
          <Champ libelle="Mot de passe" valeur={formatMotDePasse(papillon.motDePasse)} corps={20} />
          <Texte style={styles.discret}>Majuscules et minuscules comptent ; les espaces, non.</Texte>
        </View>
        <View style={{ width: 112, alignItems: 'center' }}>
          <Qr texte={edition.url} taille={100} />
          <Texte style={[styles.discret, { textAlign: 'center' }]}>Adresse du portail</Texte>
        </View>
      </View>
      <Texte style={{ marginTop: 6 }}>
        {papillon.valideJusquau === null
          ? 'Valable jusqu’à son remplacement : un nouveau papillon annule celui-ci.'
          : `Valable jusqu’au ${formatDateHeure(papillon.valideJusquau)} ; un nouveau papillon annule celui-ci.`}
      </Texte>
      <Texte style={{ fontWeight: 700, marginTop: 4 }}>Si la connexion ne fonctionne pas</Texte>
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
        <Texte key={phrase} style={{ fontSize: 8.5 }}>{`– ${phrase}`}</Texte>
      ))}
    </View>
  );
}

function Champ({
  libelle,
  valeur,
  corps,
}: {
  readonly libelle: string;
  readonly valeur: string;
  readonly corps: number;
}) {
  return (
    <View style={{ marginBottom: 4 }}>
      <Texte style={styles.discret}>{libelle}</Texte>
      <Texte
        style={{ fontFamily: CHASSE_FIXE, fontSize: ajuster(corps, valeur) }}
        brut
        mot={Number.POSITIVE_INFINITY}
      >
        {valeur}
      </Texte>
    </View>
  );
}

/** Width of the field and of a character of the fixed-width face, in points and in parts of the size. */
const LARGEUR_CHAMP = 365;
const CHASSE = 0.6;

/** The size at which a value stays on one line: it must be copied as it stands. */
function ajuster(corps: number, valeur: string): number {
  return Math.min(corps, LARGEUR_CHAMP / (CHASSE * Math.max(1, valeur.length)));
}
