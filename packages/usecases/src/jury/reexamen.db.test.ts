import { type Database, uneBase } from '@delib/db';
import type { Acte, Acteur } from '@delib/domain';
import { raconterNumero } from '@delib/francais';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lireDeliberation } from '../deliberation/lire-deliberation';
import { editerListesResultats } from '../listes/editer-listes-resultats';
import { leverPresomption } from '../notes/lever-presomption';
import { lireNotes } from '../notes/lire-notes';
import { saisirNotes } from '../notes/saisir-notes';
import { lireAvantApres } from '../statistiques/lire-avant-apres';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { code, valeur } from '../test-support/moyens-de-test';
import { verifierNumero } from '../verification/verifier-document';
import { abandonnerReexamen } from './abandonner-reexamen';
import { composerJury, lireComposition } from './composer-jury';
import { type DemandeReexamen, ouvrirReexamen } from './ouvrir-reexamen';
import { passer } from './passer';

let test: JuryDeTest;
let owner: Database;
let ici: JuryDeTest['ici'];

beforeAll(async () => {
  test = await ouvrirJuryDeTest();
  ({ ici, owner } = test);
});

afterAll(async () => {
  await test?.fermer();
});

const contexte = (acteur: Acteur) => test.contexte(acteur);
const gestionnaire = () => test.gestionnaire();
const lu: JuryDeTest['lu'] = (rang) => test.lu(rang);
const entrer = () => test.entrer();
const signer: JuryDeTest['signer'] = (acteur) => test.signer(acteur);
const decider: JuryDeTest['decider'] = (...saisie) => test.decider(...saisie);
const tenir: JuryDeTest['tenir'] = (...tenue) => test.tenir(...tenue);
const agir = (qui: Acteur, acte: Acte) => passer(contexte(qui), { juryId: ici.jurys[0], acte });
const candidat = (numero: string) => test.candidat(numero);
const enVigueur = (numero: string) => test.enVigueur(numero);

async function affiches(liste: 'admis' | 'second_groupe'): Promise<readonly string[]> {
  const edition = valeur(
    await editerListesResultats(contexte(ici.chef), { juryIds: [ici.jurys[0]], groupe: 1, liste }),
  );
  return edition.liste.jurys[0]?.candidats.map(({ nom }) => nom) ?? [];
}

const REFERENCE = 'Tribunal administratif de Villebourg, n° 2303845';
async function demande(changes: Partial<DemandeReexamen> = {}): Promise<DemandeReexamen> {
  return {
    juryId: ici.jurys[0],
    groupe: 1,
    origine: 'juridiction',
    reference: REFERENCE,
    dateReference: '2026-06-20',
    candidatIds: [await candidat('0002')],
    ...changes,
  };
}

describe('a candidate whom a court sends back to the jury after the lock', () => {
  it('is deliberated on alone: the lists change for him, when the PV of the réexamen is closed and not before', async () => {
    const [jury] = ici.jurys;
    // Not before the lock.
    await test.verrouiller(async () => {
      expect(code(await ouvrirReexamen(gestionnaire(), await demande()))).toBe('etat_inadapte');
    });
    expect(await affiches('admis')).toEqual(['ÉVELYNE']);
    expect(await affiches('second_groupe')).toEqual(['EVE']);
    const avant = [await enVigueur('0001'), await enVigueur('0002'), await enVigueur('0003')];

    // Months later.
    test.allerA(new Date('2026-11-02T09:00:00Z'));
    expect(code(await ouvrirReexamen(contexte(ici.chef), await demande()))).toBe('role_interdit');
    expect(code(await ouvrirReexamen(gestionnaire(), await demande({ groupe: 2 })))).toBe('etat_inadapte');
    expect(code(await ouvrirReexamen(gestionnaire(), await demande({ reference: ' ' })))).toBe(
      'reference_trop_courte',
    );
    expect(code(await ouvrirReexamen(gestionnaire(), await demande({ dateReference: '2026-11-03' })))).toBe(
      'saisie_invalide',
    );
    expect(code(await ouvrirReexamen(gestionnaire(), await demande({ candidatIds: [] })))).toBe(
      'saisie_invalide',
    );
    // Two openings at once: one.
    const deux = await Promise.all(
      [await demande(), await demande()].map((each) => ouvrirReexamen(gestionnaire(), each)),
    );
    expect(deux.map(code).toSorted()).toEqual(['ok', 'reexamen_en_cours']);
    expect((await lu()).faits.reexamen).toMatchObject({ etat: 'ouvert', version: 2, candidats: 1 });
    expect((await lu()).statuts[1]).toBe('signe');

    const president = await entrer();
    const lue = valeur(await lireDeliberation(contexte(president), jury));
    expect(
      lue.candidats.map(({ numeroAnonymat, deliberation }) => [numeroAnonymat, deliberation?.issueValidee]),
    ).toEqual([['0002', null]]);
    expect(code(await decider(president, '0001', [{ type: 'valider' }]))).toBe('candidat_hors_reexamen');
    expect(code(await agir(president, 'cloreDecisions'))).toBe('decisions_a_valider');
    const retour = { juryId: jury, etatVu: '198', vers: '140', motif: 'erreur de verrouillage' } as const;
    expect(code(await passer(gestionnaire(), { ...retour, acte: 'changerEtatExceptionnel' }))).toBe(
      'reexamen_en_cours',
    );

    expect(
      code(
        await decider(president, '0002', [
          { type: 'relever', epreuve: 'E1', note: '10', motif: 'copie relue sur injonction' },
          { type: 'valider' },
        ]),
      ),
    ).toBe('ok');
    valeur(await agir(president, 'cloreDecisions'));
    expect(code(await decider(president, '0002', [{ type: 'devalider' }]))).toBe('reexamen_inadapte');
    // Taken up again: the draft is set aside, the next PV is version 3.
    valeur(await agir(president, 'reprendreDeliberation'));
    valeur(await agir(president, 'cloreDecisions'));
    expect(code(await agir(president, 'cloturerDeliberation'))).toBe('pv_non_signe');
    valeur(await tenir(president, 0));
    const { numero } = valeur(await signer(president));
    expect(numero).toBe('PV-2026-20111-1-v3');
    const { reexamens } = await lu();
    const signe = { juryId: jury, reexamenId: reexamens[0]?.id ?? '', motif: 'ouvert par erreur' };
    expect(code(await abandonnerReexamen(gestionnaire(), signe))).toBe('pv_deja_signe');

    // Signed is not closed: nothing has changed yet, for anyone.
    expect([await enVigueur('0001'), await enVigueur('0002'), await enVigueur('0003')]).toEqual(avant);
    expect(await affiches('admis')).toEqual(['ÉVELYNE']);
    expect(valeur(await agir(president, 'cloturerDeliberation'))).toMatchObject({
      vers: '198',
      reexamen: { de: 'edition', vers: 'clos' },
    });

    expect(await affiches('admis')).toEqual(['EVE', 'ÉVELYNE']);
    expect(await affiches('second_groupe')).toEqual([]);
    expect([await enVigueur('0001'), await enVigueur('0003')]).toEqual([avant[0], avant[2]]);
    const apres = await lu();
    expect(apres.jury.etat).toBe('198');
    expect(apres.statuts[1]).toBe('signe');
    expect(apres.faits.reexamen).toBeNull();
    expect(
      apres.pvs.map(({ version, reexamenId, signature }) => [version, reexamenId !== null, !!signature]),
    ).toEqual([
      [1, false, true],
      [2, true, false],
      [3, true, true],
    ]);
    // Locked again for everyone, him included.
    expect(code(await decider(president, '0002', [{ type: 'devalider' }]))).toBe('etat_inadapte');
    const [ligne] = await owner.sql`select avant, apres from journal where acte = 'cloturerDeliberation'
      order by seq desc limit 1`;
    expect(ligne?.avant.decisions).toMatchObject({ '0002': { decision: 'second_groupe', relevements: [] } });
    expect(ligne?.apres.decisions).toMatchObject({ '0002': { decision: 'admis' } });
  });

  it('is followed beside the PV of the round, which stays current for all the others', async () => {
    const { pvs } = await lu();
    const repondre = async (version: number) => {
      const pv = pvs.find((each) => each.version === version);
      const numero = `PV-2026-20111-1-v${version}`;
      return raconterNumero(await verifierNumero(uneBase(test.centre), numero, pv?.empreinte ?? ''));
    };
    const ordinaire = await repondre(1);
    expect(ordinaire.issue).toBe('valide');
    expect(ordinaire.phrases.join(' ')).toContain(
      'complété par la version 3 (réexamen) pour 1\u00a0candidat',
    );
    const reexamine = await repondre(3);
    expect(reexamine.issue).toBe('valide');
    expect(reexamine.phrases.join(' ')).toContain(REFERENCE);
    // « Avant / après »: the frozen decisions in force are those of the round, his those of the réexamen.
    const { ensemble } = await lireAvantApres(contexte(ici.chef), { ids: ici.jurys }, 1);
    expect([ensemble.candidats, ensemble.avant.admis, ensemble.apres.admis]).toEqual([3, 1, 2]);
  });

  it('is abandoned when it was opened by mistake; its jury may be composed anew for another', async () => {
    const [jury, autre] = ici.jurys;
    const avant = await enVigueur('0003');
    const ouvert = valeur(
      await ouvrirReexamen(gestionnaire(), await demande({ candidatIds: [await candidat('0003')] })),
    );
    expect(ouvert).toMatchObject({ version: 4, candidats: ['0003'] });
    const abandon = { juryId: jury, reexamenId: ouvert.id, motif: 'mauvais candidat nommé' };
    expect(code(await abandonnerReexamen(contexte(ici.chef), abandon))).toBe('role_interdit');
    expect(code(await abandonnerReexamen(gestionnaire(), { ...abandon, motif: 'erreur' }))).toBe(
      'motif_trop_court',
    );
    // The président of another jury does not even see it.
    const etranger = { ...ici.president, juryId: autre, centreId: ici.centres[1] } as Acteur;
    expect(code(await agir(etranger, 'cloreDecisions'))).toBe('introuvable');

    const composition = valeur(await lireComposition(gestionnaire(), jury));
    expect(composition.refus).toBeNull();
    const { version, nomination } = composition.jury;
    const membres = composition.membres.map((membre) => ({ ...membre }));
    const recompose = { juryId: jury, versionVue: version, nomination, membres };
    expect(code(await composerJury(gestionnaire(), recompose))).toBe('ok');

    // His marks are corrected for the réexamen; those received stay until it is closed, as do everyone else's.
    const note = (candidatId: string, vu: string, voulu: string) => ({
      candidatId,
      epreuve: 'E1',
      vu,
      voulu,
    });
    const correction = {
      juryId: jury,
      groupe: 1,
      motif: 'copie corrigée de nouveau sur injonction',
      cellules: [note(await candidat('0003'), '4,00', '12'), note(await candidat('0001'), '12,00', '15')],
    } as const;
    expect(valeur(await saisirNotes(gestionnaire(), correction))).toMatchObject([
      { ok: true, valeur: '12,00' },
      { ok: false, refus: { code: 'candidat_hors_reexamen' } },
    ]);
    expect(await enVigueur('0003')).toEqual(avant);
    const president = await entrer();
    const vue = valeur(await lireDeliberation(contexte(president), jury));
    expect(vue.candidats[0]?.dossier.resultats.E1).toEqual({ nature: 'note', note: 1200 });
    expect(vue.changements).toMatchObject([{ epreuve: 'E1', avant: { note: 400 }, apres: { note: 1200 } }]);
    const notes = await lireNotes(gestionnaire(), jury, { enReexamen: true });
    expect(notes?.candidats.map(({ numeroAnonymat }) => numeroAnonymat)).toEqual(['0003']);
    expect([notes?.refus, notes?.candidats[0]?.notes.E1]).toEqual([null, '12,00']);

    valeur(await abandonnerReexamen(gestionnaire(), abandon));
    expect(code(await abandonnerReexamen(gestionnaire(), abandon))).toBe('reexamen_absent');
    expect(valeur(await lireDeliberation(contexte(president), jury)).candidats).toHaveLength(3);
    expect(await enVigueur('0003')).toEqual(avant);
    expect((await lu()).faits.reexamen).toBeNull();
    expect(valeur(await lireComposition(gestionnaire(), jury)).refus?.code).toBe('composition_figee');
    // The base itself: nothing follows, nothing skips the signature.
    await expect(owner.sql`update reexamen set etat = 'ouvert' where id = ${ouvert.id}`).rejects.toThrow();
    await expect(owner.sql`delete from reexamen where id = ${ouvert.id}`).rejects.toThrow();
  });

  it('follows a lifted suspicion in the same act, with the decision of the commission as its reference', async () => {
    const [jury] = ici.jurys;
    const candidatId = await candidat('0003');
    await owner.sql`update candidat set presume_fraudeur = true where id = ${candidatId}`;
    const motif = 'Commission de discipline, n° 14 : relaxe';
    const levee = { juryId: jury, candidatId, motif };
    const sansDate = { ...levee, reexamen: { dateReference: '' } };
    expect(code(await leverPresomption(gestionnaire(), sansDate))).toBe('saisie_invalide');
    const [encore] = await owner.sql`select presume_fraudeur from candidat where id = ${candidatId}`;
    expect(encore?.presume_fraudeur).toBe(true);
    const faite = valeur(
      await leverPresomption(gestionnaire(), { ...levee, reexamen: { dateReference: '2026-10-30' } }),
    );
    expect(faite).toMatchObject({
      suite: { suite: 'reexamen', groupe: 1 },
      reexamen: { version: 5, candidats: ['0003'] },
    });
    expect((await lu()).faits.reexamen).toMatchObject({ reference: motif, dateReference: '2026-10-30' });

    // A mark corrected for it becomes the received one when it is closed, with its history.
    const cellules = [{ candidatId, epreuve: 'E1', vu: '4,00', voulu: '12' }];
    const relue = 'copie relue après la décision';
    valeur(await saisirNotes(gestionnaire(), { juryId: jury, groupe: 1, motif: relue, cellules }));
    const president = await entrer();
    expect(code(await decider(president, '0003', [{ type: 'valider' }]))).toBe('ok');
    valeur(await agir(president, 'cloreDecisions'));
    valeur(await tenir(president, 0));
    valeur(await signer(president));
    const recue = () =>
      owner.sql`select note from resultat where candidat_id = ${candidatId} and epreuve = 'E1'`;
    expect(await recue()).toMatchObject([{ note: '4.00' }]);
    valeur(await agir(president, 'cloturerDeliberation'));
    expect(await recue()).toMatchObject([{ note: '12.00' }]);
    const history = await owner.sql`select note_avant, note_apres, motif, par from correction
      where candidat_id = ${candidatId}`;
    expect(history).toMatchObject([{ note_avant: '4.00', note_apres: '12.00', motif: relue }]);
    expect((await lu()).jury.etat).toBe('198');
  });

  it('leaves its versions behind: the next round of the whole groupe comes after them', async () => {
    const [jury] = ici.jurys;
    const acte = 'changerEtatExceptionnel';
    const retour = { juryId: jury, acte, motif: 'erreur dans les notes de tous' } as const;
    valeur(await passer(gestionnaire(), { ...retour, etatVu: '198', vers: '140' }));
    valeur(await passer(gestionnaire(), { ...retour, etatVu: '140', vers: '110' }));
    const { jury: lue, statuts } = await lu();
    expect([lue.etat, lue.ronde1, statuts[1]]).toEqual(['110', 6, 'rouvert']);
  });
});
