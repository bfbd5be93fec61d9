import type { MessageTraitement } from '@delib/db';
import { changeLeStocke, estSeulementSignale } from '@delib/domain';
import {
  CODES_PAR_MILLIERS,
  type CodeParMilliers,
  direLieu,
  fr,
  phraseCasEnEchec,
  phraseEcart,
  phraseInterdit,
  phraseLotImporte,
  phraseParMilliers,
  phraseReste,
  phraseSansEcriture,
  phraseSessionImportee,
} from '@delib/francais';
import { AVERTISSEMENTS_GARDES, type Avertissement, type CodeAvertissement } from '@delib/session-files';
import { LIGNES_CITEES } from './lieux';
import type { ComptesSession, ReponseImport } from './rapport';

/** Most lines a compte-rendu shows; its file has them all. */
export const MESSAGES_MAX = 50;

/** What an import says of itself, most important first. */
export function raconterImport({
  issue,
  rapport,
}: Pick<ReponseImport, 'issue' | 'rapport'>): MessageTraitement[] {
  const { session, premiere, comptes, ecarts, interdits, casEnEchec, avertissements } = rapport;
  const messages: MessageTraitement[] = [];
  const say = (niveau: MessageTraitement['niveau'], texte: string) => messages.push({ niveau, texte });
  if (issue === 'fautif') return messages;
  if (issue === 'interdit') {
    say('erreur', phraseSansEcriture(issue));
    for (const interdit of interdits.slice(0, MESSAGES_MAX)) say('erreur', phraseInterdit(interdit));
    if (interdits.length > MESSAGES_MAX) {
      say('erreur', phraseReste(interdits.length - MESSAGES_MAX, 'refus'));
    }
  }
  if (issue === 'importe') say('information', phraseImporte(session, comptes));
  if (issue === 'inchange') say('information', phraseSansEcriture(issue));
  if (issue === 'a_confirmer') say('avertissement', phraseSansEcriture(issue));
  // What is refused is told above, with its jury: nothing of it was done.
  for (const ecart of issue === 'interdit' ? [] : ecarts) {
    // The same move as seen from the other jury; and a first import adds everything, as said above.
    if (ecart.genre === 'candidat_accueilli' || (premiere && !changeLeStocke(ecart.genre))) continue;
    say(estSeulementSignale(ecart.genre) ? 'avertissement' : 'information', phraseEcart(ecart));
  }
  for (const texte of phrasesAvertissements(avertissements)) say('avertissement', texte);
  for (const echec of issue === 'inchange' ? [] : casEnEchec) say('avertissement', phraseCasEnEchec(echec));
  return messages;
}

/** A lot of the 2nd groupe has no jury of its own. */
function phraseImporte(session: string, comptes: ComptesSession): string {
  const { jurys, notes, notesSecondGroupe } = comptes;
  return jurys === 0
    ? phraseLotImporte(session, { choix: comptes.choix, notes: notesSecondGroupe })
    : phraseSessionImportee(session, { ...comptes, notes: notes + notesSecondGroupe });
}

function phrasesAvertissements(avertissements: readonly Avertissement[]): readonly string[] {
  const seuls = avertissements.filter(({ code }) => !estParMilliers(code));
  const phrases = seuls.slice(0, MESSAGES_MAX).map((seul) => fr`${direLieu(seul)} : ${seul.message}`);
  if (seuls.length > MESSAGES_MAX) {
    phrases.push(phraseReste(seuls.length - MESSAGES_MAX, 'points à vérifier'));
  }
  const groupes = Map.groupBy(avertissements, ({ code, fichier }) => `${code} ${fichier}`);
  for (const semblables of groupes.values()) {
    const [premier] = semblables;
    if (!premier || !estParMilliers(premier.code)) continue;
    const nombre = semblables.length;
    phrases.push(
      phraseParMilliers(premier.code, {
        fichier: premier.fichier,
        nombre,
        oubliees: nombre >= AVERTISSEMENTS_GARDES,
        lignes: semblables.flatMap(({ ligne }) => ligne ?? []).slice(0, LIGNES_CITEES),
      }),
    );
  }
  return phrases;
}

/** Its type holds the two vocabularies together: every kind told by the thousand is a kind of warning. */
function estParMilliers(code: CodeAvertissement): code is CodeParMilliers {
  return CODES_PAR_MILLIERS.has(code);
}
