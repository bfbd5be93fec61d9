/** @jsxRuntime automatic */

import type { ContenuPv } from '@delib/domain';
import { direUnites, phraseVisaLivret } from '@delib/francais';
import { styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';
import { Tableau } from '../gabarits/v1/tableau';
import { ecrireAsterisque, notesArrondi } from '../notes/arrondi';
import { decouper, libelleAnnulation, libelleDecision, libelleModification } from './phrases';
import { Titre } from './titre';

/** What the jury raised and granted, each with its motif. */
export function Modifications({ contenu }: { readonly contenu: ContenuPv }) {
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
export function Annulations({ contenu }: { readonly contenu: ContenuPv }) {
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

/** Every decision, by numéro d’anonymat. */
export function Decisions({ contenu }: { readonly contenu: ContenuPv }) {
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
