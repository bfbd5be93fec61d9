import {
  type MessageTraitement,
  type ResultatTraitement,
  type SorteEcarts,
  selectTousEcarts,
  type Tx,
} from '@delib/db';
import { writeCsv } from '@delib/documents';
import { fr, libelleEcart, phraseFautes, phraseRaison } from '@delib/francais';
import { type Avertissement, type Faute, writeFautesCsv } from '@delib/session-files';
import { type BilanImport, FAUTES_MONTREES } from './parametres-import';
import { raconterImport } from './raconter-import';
import type { ReponseImport } from './rapport';
import { valeurEcart } from './valeur-ecart';

/** Most differences the CSV of a compte-rendu lists. */
const ECARTS_MAX = 100_000;

/** How an import ends: what its compte-rendu says, keeps and offers. */
export interface Fin {
  readonly resultat: ResultatTraitement;
  readonly messages: readonly MessageTraitement[];
  readonly bilan?: BilanImport;
  readonly produits?: readonly {
    readonly nom: string;
    readonly type: string;
    readonly octets: Uint8Array;
  }[];
}

/** What an import ends on, with the files that tell all of it. */
export async function conclure(tx: Tx, reponse: ReponseImport, confirme: boolean): Promise<Fin> {
  const { issue, rapport, situer, fautes } = reponse;
  if (issue === 'fautif') return fautive(fautes);
  const messages = raconterImport(reponse);
  if (issue === 'a_confirmer' && confirme) {
    const texte = fr`Les données ont changé depuis que vous avez confirmé : vérifiez de nouveau les différences.`;
    messages.unshift({ niveau: 'avertissement', texte });
  }
  const avertissements = rapport.avertissements.slice(0, FAUTES_MONTREES);
  const bilan: BilanImport = { type: 'rapport', issue, rapport: { ...rapport, avertissements } };
  const ecarts = issue === 'importe' && rapport.premiere ? [] : await selectTousEcarts(tx, ECARTS_MAX);
  const lieux = new Map(situer(ecarts).map((lieu, i) => [ecarts[i], lieu]));
  const raisons = new Map(rapport.interdits.map((interdit) => [cleInterdit(interdit), interdit.raison]));
  const refus = (ecart: (typeof ecarts)[number]) => {
    const raison = raisons.get(cleInterdit(ecart));
    return raison === undefined ? '' : phraseRaison(raison);
  };
  const csv = writeCsv(
    [
      { titre: 'Fichier', cellule: (ecart) => lieux.get(ecart)?.fichier ?? '' },
      { titre: 'Ligne', cellule: (ecart) => String(lieux.get(ecart)?.ligne ?? '') },
      { titre: 'Différence', cellule: ({ genre, groupe }) => libelleEcart({ genre, groupe, nombre: 1 }) },
      { titre: 'Jury', cellule: ({ jury }) => jury ?? '' },
      { titre: 'Objet', cellule: ({ objet }) => objet },
      { titre: 'Avant', cellule: ({ genre, avant }) => valeurEcart(genre, avant) },
      { titre: 'Après', cellule: ({ genre, apres }) => valeurEcart(genre, apres) },
      ...(issue === 'interdit' ? [{ titre: 'Refusé', cellule: refus }] : []),
    ],
    ecarts,
  );
  const produits = [
    ...(ecarts.length > 0 ? [{ nom: 'differences.csv', type: CSV, octets: Buffer.from(csv) }] : []),
    ...(rapport.avertissements.length > 0
      ? [{ nom: 'avertissements.csv', type: CSV, octets: csvDeFautes(rapport.avertissements) }]
      : []),
  ];
  const warned = messages.some(({ niveau }) => niveau === 'avertissement');
  const resultat: ResultatTraitement =
    issue === 'interdit'
      ? 'echec'
      : issue === 'a_confirmer'
        ? 'a_confirmer'
        : warned
          ? 'avertissements'
          : 'succes';
  return { resultat, messages, bilan, produits };
}

/** Differences of one kind in one jury are refused together. */
function cleInterdit({ genre, groupe, jury }: SorteEcarts): string {
  return `${genre} ${groupe ?? ''} ${jury ?? ''}`;
}

/** An import of a deposit that cannot be imported here: running it again would end the same way. */
export function refuse(texte: string): Fin {
  return { ...echec(texte), bilan: { type: 'refuse' } };
}

/** An import that ends without having looked at its files. */
export function echec(texte: string): Fin {
  return { resultat: 'echec', messages: [{ niveau: 'erreur', texte }] };
}

/** An import of files that have faults. */
export function fautive(fautes: readonly Faute[]): Fin {
  return {
    resultat: 'echec',
    messages: [{ niveau: 'erreur', texte: phraseFautes(fautes.length) }],
    bilan: { type: 'fautes', total: fautes.length, premieres: fautes.slice(0, FAUTES_MONTREES) },
    produits: [{ nom: 'fautes.csv', type: CSV, octets: csvDeFautes(fautes) }],
  };
}

const CSV = 'text/csv; charset=utf-8';

/** What is said of an `Avertissement` has no expected form. */
function csvDeFautes(dites: readonly (Faute | Avertissement)[]): Uint8Array {
  const pieces = writeFautesCsv(dites.map((une) => ({ attendu: '', ...une })));
  return Buffer.concat([...pieces].map((piece) => Buffer.from(piece)));
}
