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
import { enumerer } from '@delib/francais';
import { baliser, COULEURS, styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';
import { type ColonneImprimee, Tableau } from '../gabarits/v1/tableau';
import { AVERTISSEMENTS, direEmargement, nomMembre, phraseEmargements, phrasePresence } from './phrases';
import { Titre } from './titre';

const COLLEGES: readonly College[] = ['presidence', 'enseignants', 'profession'];

const COLONNES_MEMBRES: readonly ColonneImprimee<MembrePv>[] = [
  { titre: 'Nom et prénom', largeur: null, cellule: nomMembre },
  { titre: 'Qualité', largeur: 74, cellule: ({ qualite }) => LIBELLES_QUALITE[qualite] },
  { titre: 'Représente', largeur: 110, cellule: ({ statut }) => LIBELLES_STATUT[statut] },
  { titre: 'Présence', largeur: 54, cellule: ({ presence }) => LIBELLES_PRESENCE[presence] },
  { titre: 'Émargement', largeur: 114, cellule: direEmargement },
];

/**
 * Who was named, against who sat and put their initials under it, college by college; what the composition lacked (D643-31),
 * and who sat and did not émarge: the signature of one person says of nobody else that they sat.
 */
export function Composition({ contenu }: { readonly contenu: ContenuPv }) {
  const colleges = COLLEGES.map((college) => ({
    college,
    membres: contenu.membres.filter((membre) => membre.college === college),
  })).filter(({ membres }) => membres.length > 0);
  const sansEmargement = contenu.membres.filter(
    ({ presence, emargement }) => presence !== 'absent' && emargement === null,
  );
  const reserves = [
    ...contenu.avertissements.map((avertissement) => AVERTISSEMENTS[avertissement]),
    ...(sansEmargement.length === 0
      ? []
      : [
          `${sansEmargement.length === 1 ? 'Noté présent, n’a pas émargé' : 'Notés présents, n’ont pas émargé'} : ${enumerer(sansEmargement.map(({ nom, prenom }) => `${prenom} ${nom}`))}.`,
        ]),
  ];
  return (
    <View>
      <Titre>Composition du jury et présence</Titre>
      <Texte style={styles.paragraphe}>
        {`${phrasePresence(contenu.membres)} ${phraseEmargements(contenu.membres)}`.trim()}
      </Texte>
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
      {reserves.length === 0 ? null : (
        <View wrap={false} style={{ borderLeft: `2 solid ${COULEURS.rouge}`, paddingLeft: 8, marginTop: 4 }}>
          <Texte balise={baliser('H3')} style={styles.gras}>
            Réserves sur la composition de la séance
          </Texte>
          <View {...baliser('L')}>
            {reserves.map((reserve) => (
              <Texte key={reserve} balise={baliser('LI')}>
                {`– ${reserve}`}
              </Texte>
            ))}
          </View>
        </View>
      )}
    </View>
  );
}
