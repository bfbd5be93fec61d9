import { type Database, withActor, writeChoix, writeRecu, writeResultatReexamen } from '@delib/db';
import { selectAutresLignes } from '@delib/db/test-support/en-vigueur';
import { AUCUN_CHOIX, type ChoixSaisi } from '@delib/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lireChoix } from '../choix/lire-choix';
import { saisirChoix } from '../choix/saisir-choix';
import { lireDeliberation } from '../deliberation/lire-deliberation';
import { editerListesResultats } from '../listes/editer-listes-resultats';
import { saisirNotes } from '../notes/saisir-notes';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { code, valeur } from '../test-support/moyens-de-test';
import { DEUX_DISCIPLINES, verrouillerSecondGroupe } from '../test-support/verrouiller-second-groupe';
import { lireReexamens } from './lire-reexamens';
import { type DemandeReexamen, ouvrirReexamen } from './ouvrir-reexamen';
import { passer } from './passer';

let test: JuryDeTest;
let owner: Database;
let ici: JuryDeTest['ici'];
let juryId: string;

beforeAll(async () => {
  test = await ouvrirJuryDeTest();
  ({ ici, owner } = test);
  [juryId] = ici.jurys;
  await verrouillerSecondGroupe(test);
  // Months later.
  test.allerA(new Date('2026-11-02T09:00:00Z'));
}, 120_000);

afterAll(async () => {
  await test?.fermer();
});

const contexte: JuryDeTest['contexte'] = (acteur) => test.contexte(acteur);
const gestionnaire = () => test.gestionnaire();
const candidat = (numero: string) => test.candidat(numero);

async function affiches(groupe: 1 | 2, liste: 'admis' | 'second_groupe'): Promise<readonly string[]> {
  const demande = { juryIds: [juryId], groupe, liste } as const;
  const { jurys } = valeur(await editerListesResultats(contexte(ici.chef), demande)).liste;
  return jurys[0]?.candidats.map(({ nom }) => nom) ?? [];
}

async function demande(numero: string, changes: Partial<DemandeReexamen> = {}): Promise<DemandeReexamen> {
  return {
    juryId,
    groupe: 2,
    origine: 'juridiction',
    reference: 'Tribunal administratif de Villebourg, n° 2303845',
    dateReference: '2026-10-20',
    candidatIds: [await candidat(numero)],
    ...changes,
  };
}

async function autresQue(numero: string): Promise<unknown> {
  return selectAutresLignes(owner, juryId, [await candidat(numero)]);
}

/** Decided, cleared, held, signed and closed by the président. @returns the number of the PV */
async function mener(numero: string, relevee?: string): Promise<string> {
  const president = await test.entrer();
  const motif = 'oral réentendu sur injonction';
  const relever = relevee ? [{ type: 'relever', epreuve: 'E1', note: relevee, motif } as const] : [];
  expect(code(await test.decider(president, numero, [...relever, { type: 'valider' }]))).toBe('ok');
  valeur(await passer(contexte(president), { juryId, acte: 'cloreDecisions' }));
  expect(code(await passer(contexte(president), { juryId, acte: 'cloturerDeliberation' }))).toBe(
    'pv_non_signe',
  );
  valeur(await test.tenir(president, 0));
  const { numero: pv } = valeur(await test.signer(president));
  valeur(await passer(contexte(president), { juryId, acte: 'cloturerDeliberation' }));
  return pv;
}

/** What the base itself refuses, whatever the product asks of it. */
const PAR_LA_BASE = { cause: { message: expect.stringContaining('row-level security') } };

describe('a réexamen of the 2nd groupe', () => {
  it('of a candidate decided there: his decision changes when its PV is closed, and no other row of the jury', async () => {
    expect((await test.lu()).jury.etat).toBe('218');
    expect(await affiches(2, 'admis')).toEqual([]);
    const [avant, autres] = [await test.enVigueur('0002'), await autresQue('0002')];
    // Nobody is sent back to a 2nd groupe where he never was.
    expect(code(await ouvrirReexamen(gestionnaire(), await demande('0001')))).toBe('candidat_sans_decision');
    expect(valeur(await ouvrirReexamen(gestionnaire(), await demande('0002')))).toMatchObject({
      groupe: 2,
      version: 2,
      candidats: ['0002'],
    });
    expect((await test.lu()).faits.reexamen).toMatchObject({
      groupe: 2,
      choixManquants: 0,
      orauxManquants: 0,
      decisionsAValider: 1,
    });
    // Heard at these two disciplines, and decided: they are what is deliberated on again.
    const echange: ChoixSaisi = [DEUX_DISCIPLINES[1], DEUX_DISCIPLINES[0]];
    const autre = { juryId, candidatId: await candidat('0002'), vu: DEUX_DISCIPLINES, voulu: echange };
    const [refusee] = await saisirChoix(contexte(ici.chef), [autre]);
    expect(refusee).toMatchObject({ ok: false, refus: { code: 'choix_deja_juge' } });
    // A mark that was there changes with a motif; it waits for the clôture.
    const cellules = [{ candidatId: await candidat('0002'), epreuve: 'E2', vu: '9,00', voulu: '9,5' }];
    const correction = { juryId, groupe: 2, cellules } as const;
    expect(valeur(await saisirNotes(gestionnaire(), { ...correction, motif: '' }))).toMatchObject([
      { ok: false, refus: { code: 'motif_trop_court' } },
    ]);
    const motif = 'copie de l’oral relue';
    expect(valeur(await saisirNotes(gestionnaire(), { ...correction, motif }))).toMatchObject([{ ok: true }]);
    expect(await test.enVigueur('0002')).toEqual(avant);

    expect(await mener('0002', '11')).toBe('PV-2026-20111-2-v2');
    expect(await affiches(2, 'admis')).toEqual(['EVE']);
    expect(await autresQue('0002')).toEqual(autres);
    const [deliberations, relevements, resultats] = (await test.enVigueur('0002')) as Record<
      string,
      unknown
    >[][];
    expect(deliberations?.map((row) => row.issue_validee)).toEqual(['second_groupe', 'admis']);
    expect(relevements).toMatchObject([{ groupe: 2, epreuve: 'E1', avant: '9.00', apres: '11.00' }]);
    expect(resultats?.filter((row) => row.groupe === 2).map((row) => row.note)).toEqual(['9.00', '9.50']);
    const { jury, statuts, pvs } = await test.lu();
    expect([jury.etat, statuts[1], statuts[2]]).toEqual(['218', 'signe', 'signe']);
    expect(pvs.map(({ groupe, version, reexamenId }) => [groupe, version, reexamenId !== null])).toEqual([
      [1, 1, false],
      [2, 1, false],
      [2, 2, true],
    ]);
  });

  it('of a candidate whom a réexamen of the 1er admits to the 2nd: he chooses, is heard and decided there alone', async () => {
    const id = await candidat('0003');
    const premiere = await demande('0003', { groupe: 1 });
    valeur(await ouvrirReexamen(gestionnaire(), premiere));
    const correction = {
      juryId,
      groupe: 1,
      motif: 'copies corrigées de nouveau sur injonction',
      cellules: [
        { candidatId: id, epreuve: 'E1', vu: '4,00', voulu: '8' },
        { candidatId: id, epreuve: 'E2', vu: '6,00', voulu: '10' },
      ],
    } as const;
    valeur(await saisirNotes(gestionnaire(), correction));
    expect(await mener('0003')).toBe('PV-2026-20111-1-v2');
    expect(await affiches(1, 'second_groupe')).toContain('ÉLAN');

    // The jury is past the choices: nothing of his is entered until his réexamen of the 2nd is open, nor of anyone's.
    const vers = (candidatId: string, vu: ChoixSaisi, voulu: ChoixSaisi) => ({
      juryId,
      candidatId,
      vu,
      voulu,
    });
    const sien = vers(id, AUCUN_CHOIX, DEUX_DISCIPLINES);
    const refus = async (...demandes: (typeof sien)[]) =>
      (await saisirChoix(contexte(ici.chef), demandes)).map(code);
    expect(await refus(sien)).toEqual(['etat_inadapte']);
    await expect(ecrireChoix(id)).rejects.toMatchObject(PAR_LA_BASE);
    const { jury } = await test.lu();
    const [clos] = (await lireReexamens(gestionnaire(), jury.sessionId)).reexamens;
    expect(clos?.secondGroupe).toEqual({
      suite: 'reexamen',
      candidats: [expect.objectContaining({ id, numeroAnonymat: '0003' })],
    });

    const autres = await autresQue('0003');
    const ouvert = valeur(await ouvrirReexamen(gestionnaire(), await demande('0003')));
    expect(ouvert).toMatchObject({ groupe: 2, version: 3, candidats: ['0003'] });
    const sessions = await lireReexamens(gestionnaire(), jury.sessionId);
    expect(sessions.reexamens.map(({ secondGroupe, manques }) => [secondGroupe, manques.choix])).toEqual([
      [null, 1],
      [null, 0],
      [null, 0],
    ]);
    const president = await test.entrer();
    // Nothing to decide yet, and nothing breaks.
    expect(valeur(await lireDeliberation(contexte(president), juryId)).candidats).toHaveLength(1);
    const points = { type: 'points', points: '5', motif: 'assiduité' } as const;
    expect(code(await test.decider(president, '0003', [points]))).toBe('notes_manquantes_candidat');
    expect(code(await test.decider(president, '0003', [{ type: 'valider' }]))).toBe(
      'notes_manquantes_candidat',
    );
    expect(code(await passer(contexte(president), { juryId, acte: 'cloreDecisions' }))).toBe(
      'choix_manquants',
    );

    const deux = await candidat('0002');
    const echange: ChoixSaisi = [DEUX_DISCIPLINES[1], DEUX_DISCIPLINES[0]];
    const enJanvier: ChoixSaisi = [{ epreuve: 'E1', moment: '2027-01-11T08:30' }, DEUX_DISCIPLINES[1]];
    // His alone: of who was heard in June, and of who never was of the 2nd groupe, nothing.
    expect(await refus(vers(deux, DEUX_DISCIPLINES, echange), vers(id, AUCUN_CHOIX, enJanvier))).toEqual([
      'etat_inadapte',
      'ok',
    ]);
    await expect(ecrireChoix(deux)).rejects.toMatchObject(PAR_LA_BASE);
    await expect(ecrireOral(deux)).rejects.toMatchObject(PAR_LA_BASE);
    // Nor do the marks of his own orals come into force before the clôture.
    await expect(ecrireOral(id)).rejects.toMatchObject(PAR_LA_BASE);
    await expect(ecrireOralDuReexamen(ouvert.id, deux)).rejects.toMatchObject(PAR_LA_BASE);
    const { lignes } = await lireChoix(contexte(ici.chef), { sessionId: jury.sessionId });
    expect(lignes.map((each) => [each.nom, each.refus?.code ?? null])).toEqual([
      ['Élan', null],
      ['Eve', 'etat_inadapte'],
    ]);
    expect(code(await passer(contexte(president), { juryId, acte: 'cloreDecisions' }))).toBe(
      'oraux_manquants',
    );

    const notes = ['E1', 'E2'].map((epreuve) => ({ candidatId: id, epreuve, vu: '', voulu: '12' }));
    const sansMotif = { juryId, groupe: 2, motif: '' } as const;
    const dAutrui = { candidatId: deux, epreuve: 'E1', vu: '9,00', voulu: '12' };
    expect(
      valeur(await saisirNotes(gestionnaire(), { ...sansMotif, cellules: [...notes, dAutrui] })).map(code),
    ).toEqual(['ok', 'ok', 'candidat_hors_reexamen']);
    // An oral that has its mark for the réexamen is not given up.
    expect(await refus(vers(id, enJanvier, AUCUN_CHOIX))).toEqual(['oral_deja_note']);
    expect((await test.lu()).faits.reexamen).toMatchObject({ choixManquants: 0, orauxManquants: 0 });
    expect((await affiches(2, 'admis')).toSorted()).toEqual(['EVE']);

    expect(await mener('0003')).toBe('PV-2026-20111-2-v3');
    expect((await affiches(2, 'admis')).toSorted()).toEqual(['ÉLAN', 'EVE'].toSorted());
    expect(await autresQue('0003')).toEqual(autres);
    expect((await test.lu()).jury.etat).toBe('218');
    const [deliberations, , resultats] = (await test.enVigueur('0003')) as Record<string, unknown>[][];
    expect(
      deliberations?.map(({ groupe, proposition, issue_validee }) => [groupe, proposition, issue_validee]),
    ).toEqual([
      [1, 'second_groupe', 'second_groupe'],
      [2, 'admis', 'admis'],
    ]);
    expect(resultats?.filter((row) => row.groupe === 2).map((row) => row.note)).toEqual(['12.00', '12.00']);
    // Locked again, for him too.
    expect(await refus(vers(id, enJanvier, DEUX_DISCIPLINES))).toEqual(['etat_inadapte']);
    await expect(ecrireChoix(id)).rejects.toMatchObject(PAR_LA_BASE);
  });
});

const CIBLE = async (candidatId: string) => {
  const { academieId, centreId } = (await test.lu()).jury;
  return { academieId, centreId, juryId, candidatId };
};
const DOUZE = { nature: 'note', note: 1200, annee: null, reference: null } as const;
const AUTEUR = { par: 'x', le: new Date('2026-11-02T09:00:00Z'), motif: 'x' };

/** As the centre app would, if it asked nobody. */
async function ecrireChoix(candidatId: string): Promise<void> {
  const cible = await CIBLE(candidatId);
  const oral = { epreuve: 'E1', passeLe: null };
  await withActor(test.centre, ici.chef, (tx) => writeChoix(tx, cible, [oral], AUTEUR));
}

async function ecrireOral(candidatId: string): Promise<void> {
  const cible = { ...(await CIBLE(candidatId)), juryVersion: 1, groupe: 2, epreuve: 'E2' } as const;
  await withActor(test.centre, ici.gestionnaire, (tx) => writeRecu(tx, cible, DOUZE, DOUZE, AUTEUR));
}

async function ecrireOralDuReexamen(reexamenId: string, candidatId: string): Promise<void> {
  const cible = { ...(await CIBLE(candidatId)), reexamenId, groupe: 2, epreuve: 'E1' } as const;
  await withActor(test.centre, ici.gestionnaire, (tx) => writeResultatReexamen(tx, cible, DOUZE, AUTEUR));
}
