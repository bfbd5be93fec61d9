import { autoriserDisciplines } from '@delib/db/test-support/disciplines';
import type { ChoixSaisi, Etat } from '@delib/domain';
import { saisirChoix } from '../choix/saisir-choix';
import { passer } from '../jury/passer';
import { passerJurys } from '../jury/passer-jurys';
import { saisirNotes } from '../notes/saisir-notes';
import { reglerPublication } from '../publication/regler-publication';
import type { JuryDeTest } from './jury-de-test';
import { valeur } from './moyens-de-test';

/** The two disciplines of the small règlement, without a day. */
export const DEUX_DISCIPLINES: ChoixSaisi = [
  { epreuve: 'E1', moment: '' },
  { epreuve: 'E2', moment: '' },
];

/**
 * 000 → 218: as `verrouiller`, then 0002 alone in the 2nd groupe, heard at both épreuves (9 and 9) and NON ADMIS with
 * 9,80; signed, ended and locked, results published.
 */
export async function verrouillerSecondGroupe(test: JuryDeTest): Promise<void> {
  const { ici, contexte, gestionnaire } = test;
  const [juryId] = ici.jurys;
  // Before anything is decided on it: the small règlement lets choose one épreuve only.
  await autoriserDisciplines(test.owner, juryId);
  await test.verrouiller();
  test.allerA(new Date('2026-07-06T08:00:00Z'));
  const vu = (etatVu: Etat, vers: Etat) => [{ juryId, jury: '20111', etatVu, vers }];
  requireDone(await passerJurys(gestionnaire(), vu('198', '200')));
  const candidatId = await test.candidat('0002');
  const rien = [
    { epreuve: '', moment: '' },
    { epreuve: '', moment: '' },
  ] as const;
  const choix = { juryId, candidatId, vu: rien, voulu: DEUX_DISCIPLINES };
  requireOk(await saisirChoix(contexte(ici.chef), [choix]));
  const cellules = ['E1', 'E2'].map((epreuve) => ({ candidatId, epreuve, vu: '', voulu: '9' }));
  requireOk(valeur(await saisirNotes(gestionnaire(), { juryId, groupe: 2, motif: '', cellules })));
  requireDone(await passerJurys(contexte(ici.chef), vu('200', '210')));
  const president = await test.entrer();
  requireOk([await test.decider(president, '0002', [{ type: 'valider' }])]);
  valeur(await passer(contexte(president), { juryId, acte: 'cloreDecisions' }));
  valeur(await test.tenir(president, 0));
  valeur(await test.signer(president));
  valeur(await passer(contexte(president), { juryId, acte: 'cloturerDeliberation' }));
  requireDone(await passerJurys(contexte(ici.chef), vu('212', '214')));
  requireDone(await passerJurys(gestionnaire(), vu('214', '218')));
  const { sessionId } = (await test.lu()).jury;
  valeur(await reglerPublication(gestionnaire(), { sessionId, groupe: 2, ouvert: true }));
}

function requireDone(lignes: readonly { readonly fait: boolean }[]): void {
  if (lignes.length === 0 || lignes.some(({ fait }) => !fait)) throw new Error('the jury did not move on');
}

function requireOk(reponses: readonly { readonly ok: boolean }[]): void {
  if (reponses.length === 0 || reponses.some(({ ok }) => !ok)) throw new Error(JSON.stringify(reponses));
}
