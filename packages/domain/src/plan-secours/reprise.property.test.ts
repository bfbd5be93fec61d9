import {
  candidatArbitraire,
  candidatAuSecondGroupe,
  dossierNeuf,
  noteArbitraire,
} from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../decision/deliberation';
import { appliquerSaisie, type Saisie } from '../decision/saisie';
import { formatCentiemes } from '../nombre/centiemes';
import type { Reglement } from '../reglement/reglement';
import {
  type ExportHorsLigne,
  exporterDecisions,
  type PlanHorsLigne,
  type SaisieDatee,
  traceDossier,
} from './hors-ligne';
import { comparerCandidat, verifierExport } from './reprise';

const LE = '2026-06-22T08:00:00.000Z';

function saisieArbitraire(reglement: Reglement): fc.Arbitrary<Saisie> {
  const epreuve = fc.constantFrom(...reglement.epreuves.map(({ code }) => code));
  const motif = fc.constantFrom('progrès constants', 'copie relue');
  return fc.oneof(
    fc.record({
      type: fc.constant('relever' as const),
      epreuve,
      note: noteArbitraire.map(formatCentiemes),
      motif,
    }),
    fc.record({ type: fc.constant('annuler_relevement' as const), epreuve }),
    fc.record({ type: fc.constant('points' as const), points: fc.nat(9000).map(formatCentiemes), motif }),
    fc.constantFrom<Saisie>(
      { type: 'valider' },
      { type: 'devalider' },
      { type: 'examiner_livret' },
      { type: 'livret_non_examine' },
    ),
  );
}

const livret = fc.constantFrom('aucun' as const, 'a_examiner' as const, 'examine' as const);
/** A candidate of either groupe, entries made on the page, entries made meanwhile in the system. */
const cas = fc
  .oneof(
    candidatArbitraire.map(({ reglement, resultats }) => ({
      reglement,
      resultats,
      autres: { groupe: 1 as const },
    })),
    candidatAuSecondGroupe.map(({ reglement, resultats, oraux }) => ({
      reglement,
      resultats,
      autres: { groupe: 2 as const, oraux },
    })),
  )
  .chain(({ reglement, resultats, autres }) =>
    fc
      .record({
        livret,
        horsLigne: fc.array(saisieArbitraire(reglement), { minLength: 1, maxLength: 8 }),
        entreTemps: fc.array(saisieArbitraire(reglement), { maxLength: 4 }),
      })
      .map(({ livret: l, horsLigne, entreTemps }) => ({
        reglement,
        dossier: dossierNeuf(resultats, { ...autres, livret: l }),
        horsLigne,
        entreTemps,
      })),
  );

/** The entries that are accepted one after the other, as the page keeps them, and where they lead. */
function accepter(reglement: Reglement, dossier: Dossier, saisies: readonly Saisie[]) {
  let courant = dossier;
  const gardees: SaisieDatee[] = [];
  for (const saisie of saisies) {
    const applied = appliquerSaisie(reglement, courant, saisie);
    if (!applied.ok) continue;
    courant = applied.valeur;
    gardees.push({ le: LE, saisie });
  }
  return { courant, gardees };
}

function planDe(reglement: Reglement, dossier: Dossier): PlanHorsLigne {
  return {
    numero: 'PS-1',
    etabliLe: LE,
    session: '2026',
    essai: false,
    jury: { id: 'j', code: '20112' },
    centre: 'Lycée, Ville',
    etat: dossier.groupe === 1 ? '110' : '210',
    groupe: dossier.groupe,
    reglement,
    candidats: [{ numeroAnonymat: 'A1', categorie: 'SCOLAIRE', forme: 'globale', dossier }],
  };
}

function exporter(plan: PlanHorsLigne, gardees: readonly SaisieDatee[]): ExportHorsLigne {
  const signe = { saisiPar: { nom: 'Alix Renard', qualite: 'president' }, exporteLe: LE } as const;
  // Through a file and back: what is compared is what a file can hold.
  return JSON.parse(
    JSON.stringify(exporterDecisions(plan, new Map([['A1', gardees]]), signe)),
  ) as ExportHorsLigne;
}

describe('What a jury decided offline', () => {
  it('comes back as the same decisions, and a second time writes nothing', () => {
    fc.assert(
      fc.property(cas, ({ reglement, dossier, horsLigne }) => {
        const { courant, gardees } = accepter(reglement, dossier, horsLigne);
        const [exporte] = exporter(planDe(reglement, dossier), gardees).candidats;
        const changed = traceDossier(reglement, courant) !== traceDossier(reglement, dossier);
        expect(exporte !== undefined).toBe(changed);
        if (!exporte) return;
        const ligne = comparerCandidat(reglement, dossier, exporte);
        if (!('apres' in ligne)) throw new Error(JSON.stringify(ligne));
        expect(ligne.statut).toBe('a_reprendre');
        expect(traceDossier(reglement, ligne.apres)).toBe(traceDossier(reglement, courant));
        expect(comparerCandidat(reglement, ligne.apres, exporte)).toEqual({ statut: 'deja_repris' });
      }),
    );
  });

  it('is never written over what was decided meanwhile without a choice, and never as another decision', () => {
    fc.assert(
      fc.property(cas, ({ reglement, dossier, horsLigne, entreTemps }) => {
        const { gardees } = accepter(reglement, dossier, horsLigne);
        const [exporte] = exporter(planDe(reglement, dossier), gardees).candidats;
        if (!exporte) return;
        const actuel = accepter(reglement, dossier, entreTemps).courant;
        const ligne = comparerCandidat(reglement, actuel, exporte);
        if (traceDossier(reglement, actuel) !== exporte.depart) expect(ligne.statut).not.toBe('a_reprendre');
        if ('apres' in ligne) {
          expect(ligne.apres.validation?.issue ?? null).toBe(exporte.issue);
          // What was chosen over the system's is harmless a second time.
          expect(comparerCandidat(reglement, ligne.apres, exporte).statut).toBe('deja_repris');
        }
      }),
    );
  });

  it('is refused when its entries were changed in the file', () => {
    const dossier = dossierNeuf({ E1: { nature: 'note', note: 900 } });
    const gardees: SaisieDatee[] = [
      { le: LE, saisie: { type: 'points', points: '1,00', motif: 'copie relue' } },
    ];
    const [exporte] = exporter(planDe(REGLEMENT, dossier), gardees).candidats;
    if (!exporte) throw new Error('nothing exported');
    const saisies = [{ type: 'points', points: '3,00', motif: 'copie relue' }] as const;
    expect(comparerCandidat(REGLEMENT, dossier, exporte).statut).toBe('a_reprendre');
    expect(comparerCandidat(REGLEMENT, dossier, { ...exporte, saisies })).toEqual({
      statut: 'impossible',
      refus: { code: 'reprise_alteree' },
    });
  });

  it('holds only for the jury, session, groupe and règlement it was decided for', () => {
    const fichier = exporter(planDe({ ...REGLEMENT, code: 'SIO' }, dossierNeuf({})), []);
    const jury = {
      id: 'j',
      code: '20112',
      session: '2026',
      etat: '110',
      reglementCode: 'SIO',
      reglementVersion: '1',
    } as const;
    const quoi = (changes: object) => {
      const result = verifierExport(fichier, { ...jury, ...changes });
      return result.ok ? 'ok' : 'quoi' in result.refus && result.refus.quoi;
    };
    expect(quoi({})).toBe('ok');
    expect(quoi({ session: '2025' })).toBe('session');
    expect(quoi({ code: '20113' })).toBe('jury');
    expect(verifierExport(fichier, { ...jury, id: 'k' })).toMatchObject({
      refus: { code: 'reprise_homonyme', jury: '20112' },
    });
    expect(quoi({ etat: '210' })).toBe('groupe');
    expect(quoi({ reglementCode: 'CG' })).toBe('reglement');
    expect(quoi({ reglementVersion: '2' })).toBe('reglement');
  });
});

const REGLEMENT: Reglement = {
  code: 'ALEA',
  version: '1',
  session: 2026,
  intitule: '',
  source: '',
  seuils: { admission: 1000, secondGroupe: 800, professionnel: 1000 },
  pasDesNotes: 50,
  epreuves: [],
  cas: [],
};
