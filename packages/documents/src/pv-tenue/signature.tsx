/** @jsxRuntime automatic */

import { type ContenuPv, LIBELLES_GROUPE } from '@delib/domain';
import { direDateHeure, direJourDe, direRole, formatEmpreinte } from '@delib/francais';
import { baliser, COULEURS, Qr, styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';

/** The person who signs (CRPA L212-1: prénom, nom and qualité, legible on the act). */
export interface SignatairePv {
  readonly prenom: string;
  readonly nom: string;
  readonly qualite: 'president' | 'vice_president';
}

/** The id of the framed area that the signature widget covers. */
export const CADRE_SIGNATURE = 'cadre-signature';

interface BlocSignatureProps {
  readonly contenu: ContenuPv;
  readonly signataire: SignatairePv;
  readonly etabliLe: Date;
  readonly lien: string;
}

/** The end of the PV, never cut: what proves the document, and the frame the signature comes to lie in. */
export function BlocSignature({ contenu, signataire, etabliLe, lien }: BlocSignatureProps) {
  return (
    <View wrap={false} style={{ marginTop: 14 }}>
      <View style={{ flexDirection: 'row', borderTop: `0.75 solid ${COULEURS.bleu}`, paddingTop: 8 }}>
        <View style={{ width: 236, paddingRight: 14 }}>
          <View style={{ flexDirection: 'row' }}>
            <Qr texte={lien} taille={84} alt="Code QR : page de vérification de ce document" />
            <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingLeft: 8 }}>
              <Texte balise={baliser('H2')} style={[styles.gras, { fontSize: 9 }]}>
                Vérifier ce document
              </Texte>
              <Texte style={[styles.discret, { fontSize: 8 }]}>
                Ce code mène à la page de vérification. Elle répond d’après le numéro et l’empreinte
                ci-dessous, sans aucun nom.
              </Texte>
            </View>
          </View>
          <Texte
            style={[styles.discret, { marginTop: 5 }]}
          >{`${contenu.numero} – version ${contenu.version}`}</Texte>
          <Texte style={styles.discret}>Empreinte SHA-256 des décisions :</Texte>
          <Texte style={[styles.chasseFixe, { fontSize: 7.5, lineHeight: 1.3 }]} brut>
            {formatEmpreinte(contenu.empreinteDecisions)}
          </Texte>
        </View>
        <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
          <Texte style={styles.paragraphe}>
            {`Procès-verbal ${contenu.reexamen ? 'du réexamen' : 'de la délibération'} du ${LIBELLES_GROUPE[contenu.groupe]}, établi le ${direJourDe(etabliLe)}.`}
          </Texte>
          <View
            id={CADRE_SIGNATURE}
            style={{ height: 92, border: `1 solid ${COULEURS.encre}`, padding: 9, justifyContent: 'center' }}
          >
            <Texte style={styles.discret}>Signé électroniquement par</Texte>
            <Texte style={{ fontSize: 12, fontWeight: 700, lineHeight: 1.3 }} brut>
              {`${signataire.prenom} ${signataire.nom}`}
            </Texte>
            <Texte>{direRole(signataire.qualite)}</Texte>
            <Texte
              style={[styles.discret, { marginTop: 4 }]}
            >{`Document établi le ${direDateHeure(etabliLe)}`}</Texte>
          </View>
          <Texte style={[styles.discret, { fontSize: 7.5, marginTop: 3 }]}>
            La signature électronique est contenue dans le fichier : une copie sur papier se vérifie par le
            code ci-contre.
          </Texte>
        </View>
      </View>
    </View>
  );
}
