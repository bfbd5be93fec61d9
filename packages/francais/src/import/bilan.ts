import { type Etat, LIBELLES_ETAT, type RaisonInterdit } from '@delib/domain';
import { compter, formatEntier } from '../nombres';
import { fr } from '../typographie';
import { type EcartsDits, libelleEcart, phraseRaison } from './ecarts';
import { citerLignes } from './lieux';

/** « Session 2026 importée : 1 centre, 12 jurys, 408 candidats, 2 981 notes. » */
export function phraseSessionImportee(
  session: string,
  comptes: {
    readonly centres: number;
    readonly jurys: number;
    readonly candidats: number;
    /** Of both groupes. */
    readonly notes: number;
  },
): string {
  const { centres, jurys, candidats, notes } = comptes;
  return fr`Session ${session} importée : ${compter(centres, 'centre', 'centres')}, ${compter(jurys, 'jury', 'jurys')}, ${compter(candidats, 'candidat', 'candidats')}, ${compter(notes, 'note', 'notes')}.`;
}

/** « 2nd groupe de la session 2026 importé : 3 candidats avec leurs choix, 6 notes. » */
export function phraseLotImporte(
  session: string,
  { choix, notes }: { readonly choix: number; readonly notes: number },
): string {
  return fr`2nd groupe de la session ${session} importé : ${compter(choix, 'candidat', 'candidats')} avec leurs choix, ${compter(notes, 'note', 'notes')}.`;
}

const SANS_ECRITURE = {
  inchange: fr`Rien à changer : tout était déjà importé.`,
  a_confirmer: fr`Rien n’est encore écrit. Vérifiez les différences, puis confirmez.`,
  interdit: fr`Rien n’a été importé : l’état de certains jurys interdit une partie de cette correction.`,
} as const;

/** What an import that wrote nothing says first. */
export function phraseSansEcriture(issue: keyof typeof SANS_ECRITURE): string {
  return SANS_ECRITURE[issue];
}

/** « Rien n’a été importé : les fichiers contiennent 12 fautes. » */
export function phraseFautes(nombre: number): string {
  const fautes = nombre === 1 ? 'une faute' : compter(nombre, 'faute', 'fautes');
  return fr`Rien n’a été importé : les fichiers contiennent ${fautes}.`;
}

/** « Jury 20112, à l’état 110 (Délibération…) : 2 notes modifiées, dans notes.csv, lignes 3 et 8. Refusé : les… » */
export function phraseInterdit(
  interdit: EcartsDits & {
    readonly raison: RaisonInterdit;
    /** Both `null` for a règlement, which is of no jury. */
    readonly jury: string | null;
    readonly etat: Etat | null;
    readonly fichier: string | null;
    readonly lignes: readonly number[];
  },
): string {
  const { jury, etat, nombre, raison, fichier, lignes } = interdit;
  const ou = [fichier && fr`dans ${fichier}`, lignes.length > 0 && citerLignes(lignes, nombre)];
  const quoi = [libelleEcart(interdit), ...ou].filter(Boolean).join(', ');
  const refuse = fr`${quoi}. Refusé : ${phraseRaison(raison)}.`;
  return !jury || !etat ? refuse : fr`Jury ${jury}, à l’état ${etat} (${LIBELLES_ETAT[etat]}) : ${refuse}`;
}

/** « Règlement SIO-SISR, version 3 : 2 cas pratiques échouent (…). Ses jurys ne pourront pas ouvrir. » */
export function phraseCasEnEchec(echec: {
  readonly reglement: string;
  readonly version: string;
  /** The failed cases, by their label. */
  readonly cas: readonly string[];
}): string {
  const { reglement, version, cas } = echec;
  return fr`Règlement ${reglement}, version ${version} : ${cas.length} cas pratiques échouent (${cas.slice(0, 3).join(' ; ')}). Ses jurys ne pourront pas ouvrir.`;
}

/** « 12 autres refus sont dans le fichier joint. » */
export function phraseReste(nombre: number, quoi: 'refus' | 'points à vérifier'): string {
  return fr`${formatEntier(nombre)} autres ${quoi} sont dans le fichier joint.`;
}
