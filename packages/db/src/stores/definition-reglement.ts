import type { CasPratique, Epreuve, ReglementStocke, Resultat } from '@delib/domain';
import { booleen, entier, facultatif, liste, objet, table, texte, variante } from '../lecture-json';
import { lireIssue, ouRien, unDe } from '../valeurs';

const lireNote = objet<{ readonly note: number }>('a result that has a note', { note: entier });
const rienDePlus = objet<object>('a result', {});

/** A result as the rules look at it: its nature, and the note or the decision that this nature has. */
const lireResultat = variante<'nature', Resultat>('a result', 'nature', {
  note: lireNote,
  benefice: lireNote,
  report: lireNote,
  annulee: objet<{ readonly reference: string }>('an annulation', { reference: texte }),
  dispense: rienDePlus,
  absent_justifie: rienDePlus,
  absent: rienDePlus,
  non_passee: rienDePlus,
  manquante: rienDePlus,
});

/** Results by épreuve. */
export const lireResultats = table('results', lireResultat);

const lireEpreuve = objet<Epreuve>('an épreuve', {
  code: texte,
  unite: texte,
  intitule: texte,
  coefficient: entier,
  forme: texte,
  domaine: ouRien(unDe('a domaine', ['general', 'professionnel'])),
  nature: unDe('the nature of an épreuve', ['obligatoire', 'facultative']),
  controle: booleen,
  engagementEtudiant: facultatif(booleen),
});

const lireCas = objet<CasPratique>('a worked case', {
  libelle: texte,
  resultats: lireResultats,
  oraux: facultatif(lireResultats),
  attendu: lireIssue,
  moyenne: ouRien(texte),
  session: facultatif(entier),
});

/** One version of a règlement as the import stored it. */
export const lireDefinition = objet<ReglementStocke>('a règlement', {
  code: texte,
  version: texte,
  intitule: texte,
  source: texte,
  seuils: objet<ReglementStocke['seuils']>('the bars', {
    admission: entier,
    secondGroupe: entier,
    professionnel: entier,
  }),
  pasDesNotes: facultatif(entier),
  epreuves: liste('the épreuves', lireEpreuve),
  cas: liste('the worked cases', lireCas),
});
