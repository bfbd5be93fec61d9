import type { CasPratique, Epreuve, NatureResultat, ReglementStocke, Resultat } from '@delib/domain';
import { booleen, entier, facultatif, liste, objet, table, texte } from '../lecture-json';
import { type LecteurStocke, lireIssue, lireNature, ouRien, unDe } from '../valeurs';

const lireRecu = objet<{ readonly nature: NatureResultat }>('a result', { nature: lireNature });
const lireNote = objet<{ readonly note: number }>('a result that has a note', { note: entier });
const lireAnnulation = objet<{ readonly reference: string }>('an annulation', { reference: texte });

/** What each nature has beside it. */
const LECTEURS: Readonly<Record<NatureResultat, LecteurStocke<object>>> = {
  note: lireNote,
  benefice: lireNote,
  report: lireNote,
  annulee: lireAnnulation,
  dispense: lireRecu,
  absent_justifie: lireRecu,
  absent: lireRecu,
  non_passee: lireRecu,
  manquante: lireRecu,
};

/** A result as the rules look at it: its nature, and the note or the decision that this nature has. */
const lireResultat: LecteurStocke<Resultat> = (valeur) => {
  LECTEURS[lireRecu(valeur).nature](valeur);
  return valeur as Resultat;
};

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
