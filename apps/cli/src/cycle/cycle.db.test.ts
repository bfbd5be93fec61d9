import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectDecisionsPv, selectDossiers, withActor } from '@delib/db';
import { zipDe } from '@delib/documents/zip';
import {
  type Comptes,
  compterIssues,
  type Dossier,
  type Etat,
  type Groupe,
  type Issue,
  propositionArretee,
  type Reglement,
} from '@delib/domain';
import { generateSession, REGLEMENTS_REELS, readSession, type SessionLue } from '@delib/session-files';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { lireDeliberation } from '@delib/usecases/deliberation/lire-deliberation';
import { saisirDecision } from '@delib/usecases/deliberation/saisir-decision';
import { lireSynthese } from '@delib/usecases/jury/lire-synthese';
import { type LigneJury, listerJurys } from '@delib/usecases/jury/lister-jurys';
import { passer } from '@delib/usecases/jury/passer';
import { passerJurys } from '@delib/usecases/jury/passer-jurys';
import { preparerListesResultats } from '@delib/usecases/listes/preparer-listes-resultats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepte, openScene, type Scene } from '../demo/acteurs';
import { cloreEtTenir, signerEtCloturer } from '../demo/deliberer';
import { ensureAuthority } from '../demo/files';
import { ACADEMIE } from '../demo/session';
import { creerConcordance } from './concordance';
import { type CycleJoue, jouerCycle } from './cycle';
import { voirApres } from './documents-apres';
import { resultatsDesFichiers } from './resultats-des-fichiers';

/** Six by default; « CYCLE_JURYS=60 » plays a whole centre of sixty (with this file alone, some minutes). */
const JURYS = Number(process.env.CYCLE_JURYS ?? '6');
const CANDIDATS = 24;
const URL_CENTRE = 'http://127.0.0.1:3000';

let base: EphemeralDatabase;
let folder: string;
let scene: Scene;
let session: SessionLue;
let joue: CycleJoue;
let concordance: ReturnType<typeof creerConcordance>;
let lignes: readonly LigneJury[];

beforeAll(
  async () => {
    base = await openEphemeralDatabase();
    folder = mkdtempSync(join(tmpdir(), 'delib-cycle-'));
    const maintenant = new Date();
    scene = await openScene({
      ownerUrl: base.ownerUrl,
      urls: base.urls,
      dossier: folder,
      ac: await ensureAuthority(folder, 'un secret pour le cycle', maintenant),
      urlCentre: URL_CENTRE,
      maintenant,
      precedentes: null,
      dire: () => {},
    });
    session = await lireSession();
    concordance = creerConcordance(session);
    joue = await jouerCycle(scene, session, URL_CENTRE, concordance);
    lignes = await listerJurys(scene.gestionnaire());
  },
  60_000 + JURYS * 20_000,
);
afterAll(async () => {
  await scene?.fermer();
  await base?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function lireSession(): Promise<SessionLue> {
  const fichiers = generateSession({
    jurys: JURYS,
    candidats: CANDIDATS,
    graine: 5,
    centres: 2,
    academie: ACADEMIE,
    annee: 2026,
    // Every shape of règlement that is there, former ones too.
    reglements: REGLEMENTS_REELS.map(({ code }) => code),
  });
  const bytes = await zipDe([...fichiers].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
  const lecture = await readSession({ kind: 'zip', bytes });
  if (!lecture.ok) throw new Error('the generated session is refused');
  return lecture.session;
}

/** What the domain answers from the files and what the jury settled, in one groupe of one jury. */
async function attendu({ jury }: LigneJury, groupe: Groupe): Promise<Comptes> {
  const fichiers = resultatsDesFichiers(session);
  const version = session.reglements.find(({ code }) => code === jury.reglementCode);
  if (!version) throw new Error(`no règlement ${jury.reglementCode}`);
  const definition: Reglement = { ...version, session: jury.annee };
  const issues: Issue[] = [];
  for (const { numeroAnonymat, dossier } of await dossiers(jury.id, groupe)) {
    const deFichier: Dossier = { ...dossier, resultats: fichiers.get(numeroAnonymat) ?? {} };
    const issue = propositionArretee(definition, deFichier)?.issue;
    if (!issue) throw new Error(`${numeroAnonymat} has no outcome`);
    issues.push(issue);
  }
  return compterIssues(issues);
}

function dossiers(juryId: string, groupe: Groupe) {
  const { database, acteur } = scene.gestionnaire();
  return withActor(database, acteur, (tx) => selectDossiers(tx, { juryId, groupe }), 'lecture');
}

async function comptesDuPv({ pvs }: LigneJury, groupe: Groupe): Promise<Comptes> {
  const { database, acteur } = scene.gestionnaire();
  const signes = pvs.filter((pv) => pv.groupe === groupe && pv.signature !== null);
  expect(signes).toHaveLength(1);
  const gelees = await withActor(
    database,
    acteur,
    (tx) => selectDecisionsPv(tx, signes[0]?.id ?? ''),
    'lecture',
  );
  return compterIssues(gelees.candidats.flatMap(({ dossier }) => dossier.validation?.issue ?? []));
}

describe(`the whole cycle for ${JURYS} jurys`, () => {
  it('ends with every jury at 218, but for one that sends nobody to the 2nd groupe: 198', () => {
    expect(lignes).toHaveLength(JURYS);
    for (const { jury } of lignes) {
      expect(`${jury.code} ${jury.etat}`).toBe(
        `${jury.code} ${jury.candidatsSecondGroupe > 0 ? '218' : '198'}`,
      );
    }
    expect(lignes.filter(({ jury }) => jury.etat === '218').length).toBeGreaterThan(JURYS / 2);
  });

  it('refuses to open a 2nd groupe whose choices are not entered, jury by jury', () => {
    expect(joue.tropTot.length).toBeGreaterThan(0);
    for (const { fait, refus } of joue.tropTot) {
      expect({ fait, code: refus?.code }).toEqual({ fait: false, code: 'choix_manquants' });
    }
  });

  it('leaves each PV signed and verified, in both groupes', () => {
    for (const { jury, statuts } of lignes) {
      expect(statuts, jury.code).toEqual({ 1: 'signe', 2: jury.etat === '218' ? 'signe' : 'sans_pv' });
    }
  });

  it('decides as the domain does from the files: decisions, signed PVs and posted lists count the same', async () => {
    for (const groupe of [1, 2] as const) {
      const listes = (
        await Promise.all(joue.chefs.map(({ contexte }) => preparerListesResultats(contexte(), groupe)))
      ).flat();
      expect(listes).toHaveLength(JURYS);
      for (const ligne of lignes.filter(({ jury }) => groupe === 1 || jury.etat === '218')) {
        const { jury } = ligne;
        const comptes = await attendu(ligne, groupe);
        const decides = (await dossiers(jury.id, groupe)).flatMap(
          ({ deliberation }) => deliberation?.issueValidee ?? [],
        );
        expect(compterIssues(decides), `decisions of ${jury.code}`).toEqual(comptes);
        expect(await comptesDuPv(ligne, groupe), `PV of ${jury.code}`).toEqual(comptes);
        const liste = listes.find((each) => each.jury.id === jury.id);
        for (const issue of ['admis', 'second_groupe', 'non_admis'] as const) {
          const { affiches, hors } = liste?.comptes[issue] ?? { affiches: -1, hors: 0 };
          expect(affiches + hors, `${issue} of ${jury.code}`).toBe(comptes[issue]);
        }
        const total = Object.values(comptes).reduce((somme, nombre) => somme + nombre, 0);
        expect(total).toBe(groupe === 1 ? CANDIDATS : jury.candidatsSecondGroupe);
      }
    }
  });

  it('says of each candidate, in every document of a sitting, what the domain says', () => {
    const { vus, seances } = concordance;
    expect(seances).toHaveLength(JURYS + lignes.filter(({ jury }) => jury.etat === '218').length);
    expect(new Set(seances.map(({ reglement }) => reglement.code)).size).toBe(
      Math.min(JURYS, REGLEMENTS_REELS.length),
    );
    for (const { document, dit, attendu } of vus) expect(dit, document).toEqual(attendu);
    // What the walk is there for has happened: raised marks, points, a mean that is shown as 10,00 and is not.
    const attendus = seances.flatMap((seance) => seance.attendus);
    expect(attendus.filter(({ points }) => points > 0).length).toBeGreaterThan(JURYS);
    expect(
      attendus.filter(({ arrete: { moyenne, reserve } }) => moyenne === '10,00' && reserve !== '').length,
    ).toBeGreaterThan(JURYS / 2);
  });

  it('says the same in what is edited afterwards: signed PVs, posted lists, relevés', async () => {
    for (const { document, dit, attendu } of await voirApres(
      scene,
      session,
      joue,
      lignes,
      concordance.seances,
    )) {
      expect(dit, document).toEqual(attendu);
    }
  }, 600_000);

  it('helps some and not all at the 2nd groupe, and counts every jury once in the synthèse', async () => {
    const apres = await Promise.all(
      lignes.filter(({ jury }) => jury.etat === '218').map((ligne) => attendu(ligne, 2)),
    );
    const somme = (issue: Issue) => apres.reduce((total, comptes) => total + comptes[issue], 0);
    expect(somme('admis')).toBeGreaterThan(0);
    expect(somme('non_admis')).toBeGreaterThan(0);
    expect(somme('second_groupe')).toBe(0);
    const { comptes } = await lireSynthese(scene.gestionnaire(), {
      actes: [{ acte: 'verrouillerGroupe', vers: '218' }],
      filtre: {},
    });
    expect(comptes.reduce((total, { nombre }) => total + nombre, 0)).toBe(JURYS);
  });
});

describe('a jury brought back from 218 to its 1er groupe', () => {
  it('has, once more at 212, no count and no list of a candidate whom the 1er groupe now admits', async () => {
    const ligne = lignes.find(({ jury }) => jury.candidatsSecondGroupe > 1);
    const chef = joue.chefs.find(({ centreId }) => centreId === ligne?.jury.centreId)?.contexte;
    const papillon = joue.papillons.get(ligne?.jury.code ?? '');
    if (!ligne || !chef || !papillon) throw new Error('no jury to bring back');
    const { id: juryId, code: jury, centreVille, candidatsSecondGroupe } = ligne.jury;
    const { gestionnaire } = scene;
    const retour = async (contexte: typeof chef, etatVu: Etat, vers: Etat) =>
      accepte(
        await passer(contexte(), {
          juryId,
          etatVu,
          vers,
          motif: 'report erroné d’une note',
          acte: 'changerEtatExceptionnel',
        }),
      );
    await retour(gestionnaire, '218', '214');
    await retour(chef, '214', '200');
    await retour(gestionnaire, '200', '198');
    await retour(gestionnaire, '198', '140');
    await retour(chef, '140', '110');

    const sieger = (saisir: boolean) =>
      scene.president(papillon, async (president) => {
        if (saisir) {
          const { candidats } = accepte(await lireDeliberation(president(), juryId));
          const admissible = candidats.find(({ dossier }) => dossier.validation?.issue === 'second_groupe');
          const done = await saisirDecision(president(), {
            juryId,
            candidatId: admissible?.candidatId ?? '',
            versionVue: admissible?.deliberation?.version ?? 0,
            saisies: [{ type: 'points', points: '100', motif: 'report erroné corrigé' }, { type: 'valider' }],
          });
          expect(done.ok && done.candidat.dossier.validation?.issue).toBe('admis');
        }
        await cloreEtTenir(president, juryId, centreVille);
        const { motDePasse } = papillon;
        await signerEtCloturer(president, scene, { juryId, motDePasse, urlCentre: URL_CENTRE });
      });
    const vu = (etatVu: Etat, vers: Etat) => [{ juryId, jury, etatVu, vers }];
    const fait = (passages: readonly { readonly fait: boolean }[]) =>
      expect(passages).toMatchObject([{ fait: true }]);
    await sieger(true);
    fait(await passerJurys(chef(), vu('130', '140')));
    fait(await passerJurys(gestionnaire(), vu('140', '198')));
    fait(await passerJurys(gestionnaire(), vu('198', '200')));
    fait(await passerJurys(chef(), vu('200', '210')));
    const [ouvert] = await listerJurys(gestionnaire(), { ids: [juryId] });
    expect(ouvert?.jury).toMatchObject({
      etat: '210',
      candidatsSecondGroupe: candidatsSecondGroupe - 1,
      choixManquants: 0,
      orauxManquants: 0,
      decisionsAValider: 0,
    });
    expect(ouvert?.statuts).toEqual({ 1: 'signe', 2: 'rouvert' });
    await sieger(false);
    const [apres] = (await preparerListesResultats(chef(), 2)).filter((each) => each.jury.id === juryId);
    const nommes = Object.values(apres?.comptes ?? {}).map(({ affiches, hors }) => affiches + hors);
    expect(nommes.reduce((somme, nombre) => somme + nombre, 0)).toBe(candidatsSecondGroupe - 1);
  });
});
