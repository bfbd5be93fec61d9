/** @jsxRuntime automatic */
import {
  type College,
  type ContenuPv,
  LIBELLES_COLLEGE,
  LIBELLES_PRESENCE,
  LIBELLES_QUALITE,
  LIBELLES_STATUT,
  type MembrePv,
} from '@delib/domain';
import { baliser, COULEURS, styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';
import { type ColonneImprimee, Tableau } from '../gabarits/v1/tableau';
import { AVERTISSEMENTS, nomMembre, phrasePresence } from './phrases';
import { Titre } from './titre';

const COLLEGES: readonly College[] = ['presidence', 'enseignants', 'profession'];

const COLONNES_MEMBRES: readonly ColonneImprimee<MembrePv>[] = [
  { titre: 'Nom et prénom', largeur: null, cellule: nomMembre },
  { titre: 'Qualité', largeur: 84, cellule: ({ qualite }) => LIBELLES_QUALITE[qualite] },
  { titre: 'Représente', largeur: 112, cellule: ({ statut }) => LIBELLES_STATUT[statut] },
  { titre: 'Présence', largeur: 62, cellule: ({ presence }) => LIBELLES_PRESENCE[presence] },
];

/** Who was named, against who sat, college by college; what the composition lacked (D643-31). */
export function Composition({ contenu }: { readonly contenu: ContenuPv }) {
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
            <Texte balise={baliser('H3')} style={{ fontSize: 9, fontWeight: 700 }}>
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
          <Texte balise={baliser('H3')} style={styles.gras}>
            Réserves sur la composition de la séance
          </Texte>
          <View {...baliser('L')}>
            {contenu.avertissements.map((avertissement) => (
              <Texte key={avertissement} balise={baliser('LI')}>
                {`– ${AVERTISSEMENTS[avertissement]}`}
              </Texte>
            ))}
          </View>
        </View>
      )}
    </View>
  );
}
