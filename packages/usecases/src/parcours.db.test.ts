import { openDatabase } from '@delib/db';
import type { Acteur, Result, Tenue } from '@delib/domain';
import { HorodatageIndisponible } from '@delib/signature';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lireDeliberation } from './deliberation/lire-deliberation';
import { saisirDecision } from './deliberation/saisir-decision';
import { validerCasClairs } from './deliberation/valider-cas-clairs';
import { lireSynthese } from './jury/lire-synthese';
import { listerJurys } from './jury/lister-jurys';
import { passer } from './jury/passer';
import { passerJurysAppeles } from './jury/passer-jurys-appeles';
import { editerListesResultats } from './listes/editer-listes-resultats';
import { preparerListesResultats } from './listes/preparer-listes-resultats';
import { reglerPublication } from './publication/regler-publication';
import { enregistrerTenue } from './pv/enregistrer-tenue';
import { lireProjetPv, preparerProjetPv } from './pv/projet-pv';
import { signerPv } from './pv/signer-pv';
import { telechargerPv } from './pv/telecharger-pv';
import { lireAvantApres, lireAvantApresDuJury } from './statistiques/lire-avant-apres';
import { type JuryDeTest, ouvrirJuryDeTest } from './test-support/jury-de-test';
import { code, RENDU, tousPresents, valeur } from './test-support/moyens-de-test';

let test: JuryDeTest;
let ici: JuryDeTest['ici'];

beforeAll(async () => {
  test = await ouvrirJuryDeTest();
  ({ ici } = test);
});

afterAll(async () => {
  await test?.fermer();
});

const contexte = (acteur: Acteur) => test.contexte(acteur);
const signer: JuryDeTest['signer'] = (acteur) => test.signer(acteur);

async function listed(): Promise<Result<Awaited<ReturnType<typeof listerJurys>>>> {
  return { ok: true, valeur: await listerJurys(contexte(ici.gestionnaire), { ids: [ici.jurys[0]] }) };
}

async function etat(): Promise<{ etat: string; pv: string }> {
  const [jury] = await listerJurys(contexte(ici.gestionnaire), { ids: [ici.jurys[0]] });
  return { etat: jury?.jury.etat ?? '', pv: jury?.statuts[1] ?? '' };
}

async function tenir(
  acteur: Acteur,
  versionVue: number,
  autres: Partial<Tenue> = {},
): Promise<Result<{ readonly version: number }>> {
  const [jury] = valeur(await listed());
  const seance = tousPresents(jury?.jury.membres ?? [], autres);
  return enregistrerTenue(contexte(acteur), { juryId: ici.jurys[0], versionVue, ...seance });
}

/** « Avant / après » as the jury reads it: candidates, proposed admis, admis, raised; or why not yet. */
async function vuDuJury(acteur: Acteur): Promise<string> {
  if (!('juryId' in acteur)) throw new Error('only a jury reads its own');
  const lu = await lireAvantApresDuJury({ ...contexte(acteur), acteur }, 1);
  if (!lu.ok) return lu.refus.code;
  const { candidats, avant, apres, avecRelevement } = lu.valeur;
  return `${candidats} : ${avant.admis} puis ${apres.admis}, ${avecRelevement}`;
}

/** The same for the centre, over every jury the chef may ask for. */
async function vuDuCentre(): Promise<readonly string[]> {
  const { jurys, ensemble } = await lireAvantApres(contexte(ici.chef), { ids: ici.jurys }, 1);
  expect(ensemble.candidats).toBe(jurys.reduce((somme, { vus }) => somme + vus.candidats, 0));
  return jurys.map(({ jury, vus }) => `${jury.code} : ${vus.avant.admis} puis ${vus.apres.admis}`);
}

/**
 * What the list says when the candidate whom no list names has the name of one who is on it: this one is told apart,
 * so that nobody takes the result for the other's.
 */
async function editionAvecHomonymeHorsAffichage(liste: Parameters<typeof editerListesResultats>[1]) {
  const owner = openDatabase(test.base.ownerUrl, { max: 1 });
  try {
    await owner.sql`update candidat_identite set nom = 'ÈVE', date_naissance = '2004-02-03' where nom = 'Élan' and centre_id = ${ici.centres[0]}`;
    const edition = valeur(await editerListesResultats(contexte(ici.chef), liste));
    await owner.sql`update candidat_identite set nom = 'Élan', date_naissance = '2005-01-01' where nom = 'ÈVE'`;
    return edition.liste.jurys[0]?.candidats;
  } finally {
    await owner.close();
  }
}

describe('a deliberation of the 1er groupe, from its opening to its end in the centre', () => {
  it('runs 000 → 140, refuses what comes too early, and begins again when it is brought back', async () => {
    const jury = ici.jurys[0];
    const gestionnaire = () => contexte(ici.gestionnaire);
    expect(code(await passer(gestionnaire(), { juryId: jury, acte: 'ouvrirDeliberation' }))).toBe(
      'etat_inadapte',
    );
    valeur(await passer(gestionnaire(), { juryId: jury, acte: 'ouvrirModificationNotes' }));
    expect(code(await passer(contexte(ici.chef), { juryId: jury, acte: 'ouvrirModificationNotes' }))).toBe(
      'etat_inadapte',
    );
    valeur(await passer(gestionnaire(), { juryId: jury, acte: 'ouvrirDeliberation' }));

    const president = await test.entrer();
    const lue = valeur(await lireDeliberation(contexte(president), jury));
    expect(lue.candidats.map(({ deliberation }) => deliberation?.proposition)).toEqual([
      'admis',
      'second_groupe',
      'non_admis',
    ]);
    expect(code(await passer(contexte(president), { juryId: jury, acte: 'cloreDecisions' }))).toBe(
      'decisions_a_valider',
    );

    expect(await vuDuJury(president)).toBe('decisions_a_valider');

    // Clear cases: the admis; the second is at the bar (9,80), the third has an unread livret.
    const clairs = valeur(await validerCasClairs(contexte(president), jury));
    expect(clairs.candidats.map(({ numeroAnonymat }) => numeroAnonymat)).toEqual(['0001']);

    const [, barre, ajourne] = lue.candidats;
    const first = await saisirDecision(contexte(president), {
      juryId: jury,
      candidatId: barre?.candidatId ?? '',
      versionVue: 1,
      saisies: [
        { type: 'relever', epreuve: 'E1', note: '10', motif: 'dossier et oral' },
        { type: 'valider' },
      ],
    });
    expect(first.ok && first.candidat.dossier.validation?.issue).toBe('admis');
    const stale = await saisirDecision(contexte(president), {
      juryId: jury,
      candidatId: barre?.candidatId ?? '',
      versionVue: 1,
      saisies: [{ type: 'devalider' }],
    });
    expect(code(stale)).toBe('modifie_entre_temps');
    const unread = { juryId: jury, candidatId: ajourne?.candidatId ?? '', versionVue: 1 };
    expect(
      code(await saisirDecision(contexte(president), { ...unread, saisies: [{ type: 'valider' }] })),
    ).toBe('livret_non_examine');
    const read = await saisirDecision(contexte(president), {
      ...unread,
      saisies: [{ type: 'examiner_livret' }, { type: 'valider' }],
    });
    expect(read.ok).toBe(true);

    // Everything is validated: the jury looks at what it did before it closes; the centre waits for the clôture.
    expect(await vuDuJury(president)).toBe('3 : 1 puis 2, 1');
    valeur(await passer(contexte(president), { juryId: jury, acte: 'cloreDecisions' }));
    expect(await etat()).toEqual({ etat: '120', pv: 'non_signe' });
    expect(await vuDuJury(president)).toBe('3 : 1 puis 2, 1');
    expect(await vuDuCentre()).toEqual([]);
    expect(code(await preparerProjetPv(contexte(president), jury, RENDU))).toBe('presence_non_enregistree');
    expect(code(await passer(contexte(president), { juryId: jury, acte: 'cloturerDeliberation' }))).toBe(
      'pv_non_signe',
    );

    // « Reprendre »: the draft is set aside and the next PV is version 2.
    valeur(await passer(contexte(president), { juryId: jury, acte: 'reprendreDeliberation' }));
    valeur(await passer(contexte(president), { juryId: jury, acte: 'cloreDecisions' }));
    // A sitting whose day cannot be is refused as it is saved; one that is not over, as it is signed.
    expect(code(await tenir(president, 0, { date: '2035-06-22' }))).toBe('seance_a_venir');
    expect(code(await tenir(president, 0, { date: '1999-06-22' }))).toBe('seance_avant_nomination');
    expect(code(await tenir(president, 0, { date: '20266-06-22' }))).toBe('saisie_invalide');
    valeur(await tenir(president, 0, { fin: '17:00' }));
    expect(code(await preparerProjetPv(contexte(president), jury, RENDU))).toBe('seance_non_terminee');
    valeur(await tenir(president, 1));

    expect(valeur(await lireProjetPv(contexte(president), jury)), 'reading prepares nothing').toBeNull();
    const vu = valeur(await preparerProjetPv(contexte(president), jury, RENDU));
    expect(valeur(await lireProjetPv(contexte(president), jury))).toEqual(vu);
    expect(vu.numero).toBe('PV-2026-20111-1-v2');
    const demande = { juryId: jury, sha256: vu.sha256, lu: true, motDePasse: test.motDePasse() };
    expect(code(await signerPv(contexte(president), test.moyens, { ...demande, lu: false }))).toBe(
      'lecture_non_confirmee',
    );
    expect(code(await signerPv(contexte(president), test.moyens, { ...demande, motDePasse: 'faux' }))).toBe(
      'mot_de_passe_refuse',
    );
    expect(
      code(await signerPv(contexte(president), test.moyens, { ...demande, sha256: '0'.repeat(64) })),
    ).toBe('document_change');
    const sansHorodatage = {
      ...test.moyens,
      horodateur: () => Promise.reject(new HorodatageIndisponible('down')),
    };
    expect(code(await signerPv(contexte(president), sansHorodatage, demande))).toBe(
      'horodatage_indisponible',
    );
    expect((await etat()).pv).toBe('non_signe');

    // Two clicks at once: one signature.
    const [a, b] = await Promise.all([
      signerPv(contexte(president), test.moyens, demande),
      signerPv(contexte(president), test.moyens, demande),
    ]);
    expect(valeur(a).sha256).toBe(valeur(b).sha256);
    expect(await etat()).toEqual({ etat: '120', pv: 'signe' });
    const { octets } = valeur(
      await telechargerPv(contexte(ici.chef), { juryId: jury, groupe: 1, version: 2 }),
    );
    expect(octets.length).toBeGreaterThan(10_000);

    valeur(await passer(contexte(president), { juryId: jury, acte: 'cloturerDeliberation' }));
    expect(await vuDuCentre()).toEqual(['20111 : 1 puis 2']);
    // One of them asked to be on no list: counted, not posted.
    const { sql, close } = openDatabase(test.base.ownerUrl, { max: 1 });
    await sql`update candidat set liste_rouge = true where jury_id = ${jury} and numero_anonymat = '0003'`;
    await close();
    // Before anything is edited: the jury that can be, what each list would hold, and why the other cannot.
    const prets = await preparerListesResultats(contexte(ici.gestionnaire), 1);
    expect(prets.map(({ jury: { code: numero }, refus }) => [numero, refus?.code ?? null])).toEqual([
      ['20111', null],
      ['20112', 'etat_inadapte'],
    ]);
    expect(prets[0]?.comptes).toEqual({
      admis: { affiches: 2, hors: 0 },
      second_groupe: { affiches: 0, hors: 0 },
      non_admis: { affiches: 0, hors: 1 },
    });
    expect(prets[1]?.comptes.admis).toEqual({ affiches: 0, hors: 0 });

    const liste = { juryIds: [jury], groupe: 1, liste: 'admis' } as const;
    expect(code(await editerListesResultats(contexte(ici.chef), liste))).toBe('publication_fermee');
    const [lu] = valeur(await listed());
    valeur(
      await reglerPublication(gestionnaire(), {
        sessionId: lu?.jury.sessionId ?? '',
        groupe: 1,
        ouvert: true,
      }),
    );
    const edition = valeur(await editerListesResultats(contexte(ici.chef), liste));
    expect(edition.liste.jurys[0]?.candidats.map(({ nom }) => nom)).toEqual(['EVE', 'ÉVELYNE']);
    expect(edition.liste.jurys[0]?.candidats.map(({ distinction }) => distinction)).toEqual([null, null]);
    const { prenom, nom } = president;
    expect(edition.liste.jurys[0]?.signataire).toEqual({ prenom, nom, qualite: 'president' });
    expect(await editionAvecHomonymeHorsAffichage(liste)).toEqual([
      { nom: 'EVE', prenoms: 'Lou', distinction: { dateNaissance: '2005-01-01', numeroCandidat: null } },
      { nom: 'ÉVELYNE', prenoms: 'Lou', distinction: null },
    ]);

    // The Vue synthétique: counts of the centre's own jurys, and the one that can be ended.
    const aTerminer = { actes: [{ acte: 'terminerGroupe', vers: '140' }], filtre: {} } as const;
    const synthese = await lireSynthese(contexte(ici.chef), aTerminer);
    expect(synthese.comptes).toEqual([{ etat: '130', nombre: 1 }]);
    expect(synthese.offres[0]?.possibles.flatMap(({ codes }) => codes)).toEqual(['20111']);
    const academie = await lireSynthese(contexte(ici.gestionnaire), aTerminer);
    expect(academie.comptes).toEqual([
      { etat: '000', nombre: 1 },
      { etat: '130', nombre: 1 },
    ]);
    expect(academie.offres[0]?.refuses.premiers.map(({ refus }) => refus[0]?.code)).toEqual([
      'role_interdit',
    ]);

    // As the Vue synthétique does: those it names, at the état it shows them.
    const terminer = async () => {
      const [offre] = (await lireSynthese(contexte(ici.chef), aTerminer)).offres;
      if (!offre) throw new Error('no act is offered');
      const { etat: etatVu, possibles: jurys } = offre;
      return passerJurysAppeles(contexte(ici.chef), { etatVu, vers: '140', jurys });
    };
    const lignes = await terminer();
    expect(lignes).toMatchObject([{ jury: '20111', fait: true, vers: '140' }]);
    expect(await terminer()).toEqual([]);

    // Brought back: the signed PV stays signed, and is no longer the present one.
    const retour = {
      juryId: jury,
      etatVu: '140',
      vers: '110',
      motif: 'erreur de report d’une note',
    } as const;
    expect(
      code(await passer(contexte(ici.chef), { ...retour, motif: 'court', acte: 'changerEtatExceptionnel' })),
    ).toBe('motif_trop_court');
    valeur(await passer(contexte(ici.chef), { ...retour, acte: 'changerEtatExceptionnel' }));
    expect(await etat()).toEqual({ etat: '110', pv: 'rouvert' });
    expect(await vuDuCentre()).toEqual([]);
    valeur(await passer(contexte(president), { juryId: jury, acte: 'cloreDecisions' }));
    valeur(await tenir(president, 0));
    valeur(await signer(president));
    valeur(await passer(contexte(president), { juryId: jury, acte: 'cloturerDeliberation' }));
    expect(await etat()).toEqual({ etat: '130', pv: 'signe' });
  });
});
