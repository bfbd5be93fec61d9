import { ACTIVITES, type ActeurRole, type CodeRefusActe, type RefusActe } from '@delib/domain';
import { describe, expect, test } from 'vitest';
import { parCondition } from './conditions';
import { raisonDe } from './raison';
import { remedeDe } from './remedes';

const VISE = { jury: '20112', session: '2026' };
const LECTEURS = ['chef_de_centre', 'gestionnaire'] as const;
const de = (refus: RefusActe, role: ActeurRole, groupe: 1 | 2 = 2) => raisonDe(refus, role, groupe, VISE);

/** Every condition: the compiler refuses a code that the domain does not have, and one that is left out. */
const TOUS: Readonly<Record<CodeRefusActe, true>> = {
  role_interdit: true,
  autre_perimetre: true,
  etat_inadapte: true,
  transition_inconnue: true,
  groupe_verrouille: true,
  reexamen_en_cours: true,
  reexamen_inadapte: true,
  reglement_absent: true,
  cas_reglement_en_echec: true,
  aucun_candidat: true,
  aucune_note: true,
  notes_manquantes: true,
  jury_non_nomme: true,
  aucun_candidat_second_groupe: true,
  choix_manquants: true,
  oraux_manquants: true,
  publication_fermee: true,
  decisions_a_valider: true,
  livrets_a_examiner: true,
  presence_non_enregistree: true,
  signataire_absent: true,
  tenue_incomplete: true,
  saisie_invalide: true,
  seance_avant_nomination: true,
  seance_avant_renvoi: true,
  seance_a_venir: true,
  seance_avant_premier_groupe: true,
  seance_non_terminee: true,
  pv_deja_signe: true,
  pv_non_signe: true,
  pv_en_anomalie: true,
};
const CODES = Object.keys(TOUS) as CodeRefusActe[];

const rolesDe = (href: string): readonly ActeurRole[] =>
  ACTIVITES.find(({ chemin }) => chemin === href.split('?')[0])?.roles ?? [];

describe('the remedy of a refusal', () => {
  test('missing choices lead to where they are entered, for the centre and the académie', () => {
    for (const role of LECTEURS) {
      const { phrase, remede } = de({ code: 'choix_manquants', nombre: 2 }, role);
      expect(phrase).toContain('deux disciplines');
      expect(remede.href).toBe('/organisation-2nd-groupe/saisir-choix?session=2026&f_jury=20112');
    }
  });

  test('missing marks lead the centre to their control, and the académie to their entry', () => {
    const refus = { code: 'oraux_manquants', nombre: 1 } as const;
    expect(de(refus, 'chef_de_centre').remede.href).toMatch(
      /^\/avant-2nd-groupe\/controler-notes-manquantes/,
    );
    expect(de(refus, 'gestionnaire').remede.href).toBe('/academie/notes?session=2026&jury=20112');
  });

  test('a PV that is not signed is followed in the activity of its groupe, on that jury', () => {
    expect(de({ code: 'pv_non_signe' }, 'chef_de_centre', 1).remede.href).toBe(
      '/apres-1er-groupe/suivre-edition-pv?q=20112',
    );
    expect(de({ code: 'pv_non_signe' }, 'chef_de_centre').remede.href).toBe(
      '/apres-2nd-groupe/suivre-edition-pv?q=20112',
    );
  });

  test('nobody is led to an activity that is not theirs: who does it is said instead', () => {
    const refus = { code: 'jury_non_nomme', manquements: ['president_absent'] } as const;
    expect(de(refus, 'chef_de_centre').remede).toEqual({
      href: null,
      sinon: 'C’est au gestionnaire académique de le faire.',
    });
    expect(de(refus, 'gestionnaire').remede.href).toBe('/academie/jurys?session=2026&q=20112');
  });

  test('a jury that is past the act has nothing to put right; one that is before is followed', () => {
    const attendus = ['105', '110'] as const;
    expect(de({ code: 'etat_inadapte', etat: '130', attendus }, 'chef_de_centre', 1).remede).toEqual({
      href: null,
      sinon: 'Rien n’est à faire : le jury est déjà plus loin.',
    });
    expect(de({ code: 'etat_inadapte', etat: '000', attendus }, 'chef_de_centre', 1).remede.href).toBe(
      '/apres-1er-groupe/suivre-edition-pv?q=20112',
    );
  });

  test('no condition of the domain is left without one, whoever reads', () => {
    for (const code of CODES) {
      for (const role of LECTEURS) {
        for (const groupe of [1, 2] as const) {
          const remede = remedeDe(code, { role, groupe }, VISE);
          if (remede.href === null) expect(remede.sinon, code).toMatch(/^C’est au .*\.$/);
          else expect(rolesDe(remede.href), code).toContain(role);
        }
      }
    }
  });
});

describe('sixty jurys that an act cannot be done on', () => {
  const refuse = (jury: string, ...refus: readonly RefusActe[]) => ({
    jury,
    session: '2026',
    raisons: refus.map((each) => raisonDe(each, 'chef_de_centre', 2, { jury, session: '2026' })),
  });

  test('are read condition by condition, that of most jurys first', () => {
    const conditions = parCondition([
      refuse('20101', { code: 'pv_non_signe' }),
      refuse('20102', { code: 'choix_manquants', nombre: 3 }, { code: 'oraux_manquants', nombre: 1 }),
      refuse('20103', { code: 'choix_manquants', nombre: 1 }),
    ]);
    expect(conditions.map(({ libelle, jurys }) => [libelle, jurys.map(({ jury }) => jury)])).toEqual([
      ['Choix du 2nd groupe manquants', ['20102', '20103']],
      ['PV non signé', ['20101']],
      ['Notes d’oral manquantes', ['20102']],
    ]);
    // Each with its own figures, and the way to its own remedy.
    const [premier, second] = conditions[0]?.jurys ?? [];
    expect(premier?.raison.phrase).toContain('3');
    expect(second?.raison.remede.href).toContain('20103');
  });
});
