/** @jsxRuntime automatic */

import { baliser, CHASSE_FIXE, COULEURS, Qr, rendre, styles, Texte } from '@delib/pdf';
import { Page, View } from '@react-pdf/renderer';
import { BlocEtat, nomAcademie, Pied } from '../gabarits/v1/cadre';

/** The access of one account to the centre app, printed once: the secret is not kept. */
export interface FicheAcces {
  /** The document's own number: no name in it. */
  readonly numero: string;
  readonly academie: string;
  readonly prenom: string;
  readonly nom: string;
  /** « Chef de centre de délibération » */
  readonly role: string;
  /** « 0140001A Lycée du Fanal, Brumeval », or `null` for the académie's own people. */
  readonly centre: string | null;
  /** Address of the centre app. */
  readonly url: string;
  readonly identifiant: string;
  readonly motDePasse: string;
  readonly editeLe: Date;
}

/**
 * One page to hand over or to send in a closed envelope. Not archived: it carries a secret.
 * @returns the PDF, whose title names nobody
 */
export function renderFicheAcces(fiche: FicheAcces): Promise<{ readonly pdf: Uint8Array<ArrayBuffer> }> {
  return rendre(
    {
      titre: `Fiche d’accès ${fiche.numero}`,
      sujet: 'Délibération des brevets de technicien supérieur',
      auteur: nomAcademie(fiche.academie),
      creeLe: fiche.editeLe,
      archivable: false,
    },
    [
      <Page key="fiche" size="A4" style={styles.page}>
        <View style={{ flexGrow: 1 }}>
          <View style={{ flexDirection: 'row', justifyContent: 'space-between', marginBottom: 18 }}>
            <BlocEtat />
            <View style={{ width: 380, textAlign: 'right' }}>
              <Texte style={{ fontWeight: 700, fontSize: 10.5 }}>Brevet de technicien supérieur</Texte>
              <Texte style={styles.discret}>{nomAcademie(fiche.academie)}</Texte>
            </View>
          </View>
          <Texte balise={baliser('H1')} style={{ fontSize: 14, fontWeight: 700, color: COULEURS.bleu }}>
            Accès à l’application des délibérations – à remettre en main propre
          </Texte>
          <Texte style={{ fontSize: 10.5, fontWeight: 700, marginTop: 4 }}>
            {`${fiche.prenom} ${fiche.nom}, ${fiche.role.charAt(0).toLowerCase()}${fiche.role.slice(1)}`}
          </Texte>
          {fiche.centre === null ? null : (
            <Texte style={{ fontSize: 10.5, marginTop: 2 }}>{`Centre de délibération ${fiche.centre}`}</Texte>
          )}
          <View
            style={{ flexDirection: 'row', marginTop: 10, border: `1 solid ${COULEURS.bleu}`, padding: 9 }}
          >
            <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingRight: 10 }}>
              <Champ libelle="Adresse de l’application" valeur={fiche.url} corps={10} />
              <Champ libelle="Identifiant" valeur={fiche.identifiant} corps={15} />
              <Champ libelle="Mot de passe" valeur={fiche.motDePasse} corps={20} />
              <Texte style={styles.discret}>
                12 caractères, sans espace ; majuscules et minuscules comptent.
              </Texte>
            </View>
            <View style={{ width: 112, alignItems: 'center' }}>
              <Qr texte={fiche.url} taille={100} alt={`Code QR : ${fiche.url}`} />
              <Texte style={[styles.discret, { textAlign: 'center' }]}>Adresse de l’application</Texte>
            </View>
          </View>
          <View {...baliser('L')}>
            {[
              'Ce mot de passe remplace le précédent, qui ne fonctionne plus. Il n’est conservé nulle part : perdu, il se remplace.',
              'Après plusieurs échecs, un délai s’impose, puis l’accès se verrouille : le gestionnaire académique le rétablit.',
              'Cet accès est personnel : ne le prêtez pas, ne photographiez pas cette fiche, détruisez-la une fois le mot de passe connu.',
            ].map((phrase) => (
              <Texte key={phrase} balise={baliser('LI')} style={{ fontSize: 8.5, marginTop: 4 }}>
                {`– ${phrase}`}
              </Texte>
            ))}
          </View>
        </View>
        <Pied numero={fiche.numero} editeLe={fiche.editeLe} page="page 1 / 1" />
      </Page>,
    ],
  );
}

/** Width of the field and of a character of the fixed-width face, in points and in parts of the size. */
const LARGEUR_CHAMP = 365;
const CHASSE = 0.6;

/** A value stays on one line, smaller where it must: it is copied as it stands. */
function Champ(props: { readonly libelle: string; readonly valeur: string; readonly corps: number }) {
  const corps = Math.min(props.corps, LARGEUR_CHAMP / (CHASSE * Math.max(1, props.valeur.length)));
  return (
    <View style={{ marginBottom: 4 }}>
      <Texte style={styles.discret}>{props.libelle}</Texte>
      <Texte style={{ fontFamily: CHASSE_FIXE, fontSize: corps }} brut mot={Number.POSITIVE_INFINITY}>
        {props.valeur}
      </Texte>
    </View>
  );
}
