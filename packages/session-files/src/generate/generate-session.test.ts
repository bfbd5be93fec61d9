import {
  atteint,
  CODES_RESULTAT,
  formatMoyenne,
  type Membre,
  type Proposition,
  proposerPremierGroupe,
  type Resultat,
  resultatDe,
  verifierNomination,
  verifierTenue,
} from '@delib/domain';
import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../format/fichiers';
import { REGLEMENTS_ANCIENS, REGLEMENTS_EN_VIGUEUR } from '../format/reglements-reels';
import { iterNotes, reglementsParCandidat } from '../read/notes';
import { readSession } from '../read/read-session';
import type { SessionLue } from '../read/session-lue';
import { zipOf } from '../test-support/zip-a-la-main';
import { type Commande, generateSession } from './generate-session';

const COMMANDE: Commande = {
  jurys: 12,
  candidats: 34,
  graine: 1,
  centres: 2,
  academie: { code: '99', nom: 'Val-de-Brume' },
  annee: 2026,
};

async function lire(commande: Commande): Promise<SessionLue> {
  const lecture = await readSession({ kind: 'zip', bytes: zipOf(generateSession(commande)) });
  if (!lecture.ok) throw new Error(JSON.stringify(lecture.fautes.slice(0, 5), null, 2));
  return lecture.session;
}

/** The proposal of every candidate, as the opening would compute it; `null` while a mark is missing. */
function propositions(session: SessionLue): readonly (Proposition | null)[] {
  const resultats = session.candidats.map((): Record<string, Resultat> => ({}));
  for (const { candidat, epreuve, nature, note, reference } of iterNotes(session)) {
    const des = resultats[candidat];
    if (des) des[epreuve] = resultatDe({ nature, note, reference });
  }
  const reglements = reglementsParCandidat(session);
  return resultats.map((des, i) => {
    const reglement = reglements[i];
    return reglement ? proposerPremierGroupe({ ...reglement, session: session.session.annee }, des) : null;
  });
}

function membresDe(session: SessionLue, jury: string): Membre[] {
  return session.membres.filter((m) => m.jury === jury).map((m) => ({ ...m, id: `${m.jury}-${m.ordre}` }));
}

describe('a made-up session', () => {
  test('is the same to the byte for the same seed, and another for another', () => {
    const files = (graine: number) => JSON.stringify([...generateSession({ ...COMMANDE, graine })]);
    expect(files(1)).toBe(files(1));
    expect(files(1)).not.toBe(files(2));
  });

  test('has the size ordered and imports without a fault', async () => {
    const session = await lire(COMMANDE);
    expect([session.jurys.length, session.candidats.length, session.centres.length]).toEqual([12, 408, 2]);
    expect(session.jurys.map(({ code }) => code)).toContain('20112');
    expect(new Set(session.jurys.map(({ reglement }) => reglement.code))).toEqual(
      new Set(['SIO-SISR', 'SIO-SLAM', 'MCO', 'NDRC']),
    );
    expect(
      session.centres.map(({ code }) => session.jurys.filter(({ centre }) => centre === code).length),
    ).toEqual([6, 6]);
    expect(session.session).toMatchObject({ code: '2026', essai: false, academie: COMMANDE.academie });
  });

  test.each([1, 7, 20_261_123, 4_294_967_295])(
    'imports whatever the seed (%i), and every jury of it could open',
    async (graine) => {
      const session = await lire({ ...COMMANDE, graine });
      for (const { code, nomination } of session.jurys) {
        const membres = membresDe(session, code);
        expect(verifierNomination(nomination, membres)).toEqual([]);
        expect(verifierTenue(membres)).toEqual([]);
        expect(membres.length).toBe(15);
        expect(membres.filter(({ qualite }) => qualite === 'vice_president').length).toBe(1);
      }
      expect(propositions(session).filter((p) => p === null)).toEqual([]);
    },
  );

  test('shows every catégorie, nature of result and particular situation in any forty candidates', async () => {
    const session = await lire({ ...COMMANDE, jurys: 1, candidats: 40 });
    const { candidats } = session;
    expect(new Set(candidats.map(({ categorie }) => categorie))).toEqual(new Set(CATEGORIES));
    const natures = new Set([...iterNotes(session)].map(({ nature }) => nature));
    // A nullity is too rare for forty: see below.
    const rares = ['manquante', 'annulee'];
    expect(natures).toEqual(new Set(Object.keys(CODES_RESULTAT).filter((nature) => !rares.includes(nature))));
    expect(candidats.filter(({ forme }) => forme === 'progressive').length).toBe(2);
    expect(candidats.some(({ listeRouge }) => listeRouge)).toBe(true);
    expect(candidats.some(({ presumeFraudeur }) => presumeFraudeur)).toBe(true);
    expect(candidats.some(({ categorie, livret }) => categorie === 'SCOLAIRE' && !livret)).toBe(true);
    expect(candidats.some(({ amenagements }) => amenagements !== '')).toBe(true);
    expect(candidats.some(({ etablissement }) => etablissement === '')).toBe(true);
  });

  test('has an épreuve annulled once in four hundred candidates, with its decision', async () => {
    const session = await lire(COMMANDE);
    const annulees = [...iterNotes(session)].filter(({ nature }) => nature === 'annulee');
    expect(annulees.map(({ candidat, reference }) => [candidat, reference])).toEqual([
      [233, expect.stringMatching(/^Commission de discipline, 2 juin 2026, n° \d+$/)],
    ]);
    expect(propositions(session)[233]).toMatchObject({ issue: 'non_admis', regle: 'epreuve_annulee' });
  });

  test('has many means at the bars', async () => {
    const session = await lire(COMMANDE);
    const proposees = propositions(session).filter((p) => p !== null);
    const moyennes = proposees.flatMap(({ moyenne }) => (moyenne ? [moyenne] : []));
    const pres = (bas: number, haut: number) =>
      moyennes.filter((m) => atteint(m, bas) && !atteint(m, haut)).length;
    expect(pres(970, 1030) / moyennes.length).toBeGreaterThan(0.15);
    expect(pres(770, 830)).toBeGreaterThan(10);
    // One step of one mark below 10, which half points cannot hide: not even 9,99.
    expect(pres(900, 1000)).toBeGreaterThan(20);
    expect(moyennes.filter((m) => formatMoyenne(m) === '10,00' && !atteint(m, 1000))).toEqual([]);
    const part = (issue: string) => proposees.filter((p) => p.issue === issue).length / proposees.length;
    expect(part('admis')).toBeGreaterThan(0.4);
    expect(part('second_groupe')).toBeGreaterThan(0.12);
    expect(part('non_admis')).toBeGreaterThan(0.12);
    expect(part('poursuite')).toBeGreaterThan(0);
  });

  test.each([
    [undefined, 50],
    [1, 1],
    [25, 25],
  ])('gives marks on the step: %s asked, %i had', async (pasDesNotes, pas) => {
    const session = await lire({ ...COMMANDE, ...(pasDesNotes ? { pasDesNotes } : {}) });
    expect(session.reglements.map((reglement) => reglement.pasDesNotes)).toEqual(Array(4).fill(pas));
    const notes = [...iterNotes(session)].flatMap(({ note }) => (note === null ? [] : [note]));
    expect(notes.filter((note) => note % pas !== 0)).toEqual([]);
    expect(session.avertissements).toEqual([]);
  });

  test('with a step of a hundredth has means shown 10,00 that are not 10', async () => {
    const trompeuses = propositions(await lire({ ...COMMANDE, pasDesNotes: 1 })).flatMap((p) =>
      p?.moyenne && formatMoyenne(p.moyenne) === '10,00' && !atteint(p.moyenne, 1000) ? [p.issue] : [],
    );
    expect(trompeuses.length).toBeGreaterThan(5);
    expect(trompeuses).not.toContain('admis');
  });

  test('has one facultative at most for each candidate since 2024, two now and then before', async () => {
    const auPlus = async (annee: number) => {
      const session = await lire({ ...COMMANDE, annee, reglements: ['SIO-SISR'] });
      const parCandidat = new Map<number, number>();
      for (const { candidat, epreuve } of iterNotes(session)) {
        if (epreuve.startsWith('EF')) parCandidat.set(candidat, (parCandidat.get(candidat) ?? 0) + 1);
      }
      return Math.max(...parCandidat.values());
    };
    expect([await auPlus(2023), await auPlus(2024)]).toEqual([2, 1]);
  });

  test('of any règlement that comes with the program imports, the former ones only when asked for', async () => {
    expect(REGLEMENTS_EN_VIGUEUR).toEqual(['SIO-SISR', 'SIO-SLAM', 'MCO', 'NDRC']);
    expect(REGLEMENTS_ANCIENS).toHaveLength(14);
    const session = await lire({ ...COMMANDE, jurys: 14, candidats: 24, reglements: REGLEMENTS_ANCIENS });
    expect(new Set(session.jurys.map(({ reglement }) => reglement.code))).toEqual(
      new Set(REGLEMENTS_ANCIENS),
    );
    expect(session.reglements.every(({ version }) => /^ancien-20\d\d$/.test(version))).toBe(true);
    expect(propositions(session).includes(null)).toBe(false);
    expect(session.avertissements.map(({ code }) => code)).toEqual(Array(11).fill('coefficient_absent'));
  });

  test('has names that documents get wrong: apostrophes, particles, ligatures, sixty characters', async () => {
    const noms = (await lire({ ...COMMANDE, jurys: 40 })).candidats.flatMap(({ nom, prenoms }) => [
      nom,
      prenoms,
    ]);
    for (const forme of [
      /Évelyne/,
      /\bEve\b/,
      /Élan/,
      /'/,
      /’/,
      /-/,
      /^de la /,
      /œ/,
      /Œ/,
      /ç/,
      /ÿ/,
      /^.{60,}$/,
      /^.{2,3}$/,
    ]) {
      expect(noms.filter((nom) => forme.test(nom)).length, String(forme)).toBeGreaterThan(0);
    }
  });

  test('of a répétition générale says so', async () => {
    const { session } = await lire({ ...COMMANDE, essai: true, jurys: 1 });
    expect(session).toMatchObject({ code: '2026-ESSAI', libelle: 'Répétition générale 2026', essai: true });
  });

  test('uses the règlements asked for', async () => {
    const session = await lire({ ...COMMANDE, reglements: ['ELT-2006', 'SN-2013'] });
    expect(session.reglements.map(({ code }) => code)).toEqual(['ELT-2006', 'SN-2013']);
    expect(propositions(session).includes(null)).toBe(false);
  });

  test('with faults imports too, and its last jury alone cannot open', async () => {
    const session = await lire({ ...COMMANDE, defauts: true });
    const manquements = session.jurys.map(({ code, nomination }) =>
      verifierNomination(nomination, membresDe(session, code)),
    );
    expect(manquements.slice(0, -1).flat()).toEqual([]);
    expect(manquements.at(-1)).toEqual(['arrete_absent', 'parite_non_respectee']);
    const dernier = session.jurys.at(-1)?.code;
    const incomplets = propositions(session).flatMap((p, i) =>
      p === null ? [session.candidats[i]?.jury] : [],
    );
    expect(incomplets).toEqual([dernier, dernier]);
  });

  test('refuses an order that makes no sense', () => {
    expect(() => generateSession({ ...COMMANDE, jurys: 0 })).toThrow('not a count');
    expect(() => generateSession({ ...COMMANDE, reglements: ['XXX'] })).toThrow('no règlement');
  });
});
