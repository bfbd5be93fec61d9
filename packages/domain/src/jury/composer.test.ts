import { describe, expect, it } from 'vitest';
import type { Acteur } from '../acces/acteur';
import type { Refus } from '../refus';
import {
  type MembreSaisi,
  placerMembre,
  planifierComposition,
  refusComposition,
  refusResultat,
  verifierComposition,
  verifierSaisieComposition,
  verifierSaisieNomination,
} from './composer';
import type { Membre } from './composition';
import { ETATS } from './etats';

const NOMINATION = { numero: '2026-118', date: '2026-06-02' };
const PRESIDENT: Membre = {
  id: 'p',
  nom: 'Renard',
  prenom: 'Alix',
  qualite: 'president',
  college: 'presidence',
  statut: 'ia_ipr',
};
const VICE: Membre = {
  id: 'v',
  nom: 'Merle',
  prenom: 'Noa',
  qualite: 'vice_president',
  college: 'enseignants',
  statut: 'enseignant_chercheur',
};
const EMPLOYEUR: Membre = {
  id: 'e',
  nom: 'Tilleul',
  prenom: 'Lou',
  qualite: 'membre',
  college: 'profession',
  statut: 'employeur',
};
const JURY = [PRESIDENT, VICE, EMPLOYEUR];
const nouveau = (suite: Partial<MembreSaisi> = {}): MembreSaisi => ({
  ...EMPLOYEUR,
  id: null,
  nom: 'Saule',
  prenom: 'Max',
  statut: 'salarie',
  ...suite,
});

const gestionnaire: Acteur = {
  role: 'gestionnaire',
  compteId: 'g',
  academieId: '14',
  connexionId: 'c',
  prenom: 'Dominique',
  nom: 'Test',
};
const jury = { id: 'j', centreId: 'k', academieId: '14' };

describe('who may change the composition of a jury, and when', () => {
  it('is possible for a réexamen, months after the lock, until its decisions are cleared', () => {
    const verrouille = { ...jury, etat: '218' } as const;
    expect(refusComposition(gestionnaire, verrouille, { etat: 'ouvert' })).toBeNull();
    expect(refusComposition(gestionnaire, verrouille, { etat: 'edition' })).toEqual({
      code: 'reexamen_inadapte',
      etat: 'edition',
    });
    const chef: Acteur = { ...gestionnaire, role: 'chef_de_centre', compteId: 'c', centreId: 'k' };
    expect(refusComposition(chef, verrouille, { etat: 'ouvert' })).toMatchObject({ code: 'role_interdit' });
  });
  it('the gestionnaire, until the decisions of the groupe are cleared', () => {
    const possibles = ETATS.filter(
      (etat) => refusComposition(gestionnaire, { ...jury, etat }, null) === null,
    );
    expect(possibles).toEqual(['000', '105', '110', '200', '210']);
    expect(refusComposition(gestionnaire, { ...jury, etat: '211' }, null)).toEqual({
      code: 'composition_figee',
      etat: '211',
      groupe: 2,
    });
  });

  it('nobody else, nor the gestionnaire of another académie', () => {
    const chef: Acteur = { ...gestionnaire, role: 'chef_de_centre', compteId: 'c', centreId: 'k' };
    expect(refusComposition(chef, { ...jury, etat: '000' }, null)).toMatchObject({ code: 'role_interdit' });
    expect(refusComposition(gestionnaire, { ...jury, academieId: '19', etat: '000' }, null)).toEqual({
      code: 'autre_perimetre',
    });
  });

  it('unfinished before the opening, lawful at every change from then on', () => {
    expect(refusResultat('105', null, [])).toBeNull();
    for (const etat of ['110', '200', '210'] as const) {
      expect(refusResultat(etat, NOMINATION, JURY), etat).toBeNull();
      expect(refusResultat(etat, NOMINATION, [VICE, EMPLOYEUR]), etat).toEqual({
        code: 'jury_non_nomme',
        manquements: ['president_absent'],
      });
    }
  });
});

describe('what a composition lacks', () => {
  it('says what blocks the opening apart from what the PV will only say', () => {
    expect(verifierComposition(NOMINATION, JURY)).toEqual({
      manquements: [],
      avertissements: ['salaries_absents'],
    });
    expect(verifierComposition(null, [PRESIDENT, VICE])).toEqual({
      manquements: ['arrete_absent', 'college_vide'],
      avertissements: ['employeurs_absents', 'salaries_absents'],
    });
  });

  it('says of nobody only that nobody is named', () => {
    expect(verifierComposition(null, [])).toEqual({
      manquements: ['arrete_absent', 'president_absent', 'college_vide'],
      avertissements: [],
    });
  });
});

describe('what is typed', () => {
  const dire = (refus: Refus | null) => (refus?.code === 'saisie_invalide' ? refus.champ : refus);
  const champ = (membres: readonly MembreSaisi[]) => dire(verifierSaisieComposition(membres));
  const arrete = (numero: string, date: string) =>
    dire(verifierSaisieNomination({ numero, date }, '2026-06-22T09:00'));

  it('is refused without a name, with a name twice, and in a college that is not its statut’s', () => {
    expect(champ(JURY)).toBeNull();
    expect(champ([nouveau({ nom: ' ' })])).toBe('nom');
    expect(champ([nouveau({ prenom: '' })])).toBe('prénom');
    expect(champ([nouveau({ nom: 'Lefèvre' }), nouveau({ nom: 'LEFEVRE' })])).toBe('nom');
    expect(champ([nouveau({ statut: 'enseignant_prive' })])).toBe('statut');
    expect(champ([{ ...PRESIDENT, college: 'enseignants' }])).toBe('collège');
    expect(champ([nouveau({ college: 'presidence', statut: 'ia_ipr' })])).toBe('collège');
    // What makes the jury unlawful is said by the bilan, and may be saved before the opening.
    expect(champ([{ ...PRESIDENT, statut: 'enseignant_public' }])).toBeNull();
  });

  it('is refused with half an arrêté', () => {
    expect(arrete('', '2026-06-02')).toBe('numéro de l’arrêté');
    expect(arrete('12', '2 juin')).toBe('date de l’arrêté');
    expect(arrete('12', '2026-06-31')).toBe('date de l’arrêté');
    expect(verifierSaisieNomination(null, '2026-06-22T09:00')).toBeNull();
  });

  it('is refused with an arrêté of a day to come: no sitting could follow it', () => {
    expect(arrete('12', '2026-06-22')).toBeNull();
    expect(arrete('12', '2026-06-23')).toBe('date de l’arrêté');
    expect(arrete('12', '20266-06-02')).toBe('date de l’arrêté');
  });
});

describe('what a change does', () => {
  it('tells who is added, changed, withdrawn, and who loses their access', () => {
    const plan = planifierComposition(JURY, [
      nouveau({ qualite: 'president', college: 'presidence', statut: 'ia_ipr' }),
      { ...VICE, statut: 'enseignant_public' },
      EMPLOYEUR,
    ]);
    expect(plan.ajoutes.map(({ nom }) => nom)).toEqual(['Saule']);
    expect(plan.modifies.map(({ apres }) => apres.id)).toEqual(['v']);
    expect(plan.retires.map(({ id }) => id)).toEqual(['p']);
    expect(plan.accesPerdus.map(({ id }) => id)).toEqual(['p']);
  });

  it('takes the access of who changes quality or name, not of a member who has none', () => {
    const perdus = (suite: readonly MembreSaisi[]) =>
      planifierComposition(JURY, suite).accesPerdus.map(({ id }) => id);
    expect(perdus([PRESIDENT, { ...VICE, qualite: 'membre' }, EMPLOYEUR])).toEqual(['v']);
    expect(perdus([{ ...PRESIDENT, nom: 'Renart' }, VICE, EMPLOYEUR])).toEqual(['p']);
    expect(perdus([PRESIDENT, VICE])).toEqual([]);
    expect(planifierComposition(JURY, JURY)).toEqual({
      ajoutes: [],
      modifies: [],
      retires: [],
      accesPerdus: [],
    });
  });

  it('places a new member after those of the same quality and college, the président first', () => {
    const noms = (membre: MembreSaisi) => placerMembre(JURY, membre).map(({ nom }) => nom);
    expect(noms(nouveau())).toEqual(['Renard', 'Merle', 'Tilleul', 'Saule']);
    expect(noms(nouveau({ qualite: 'vice_president', college: 'profession' }))).toEqual([
      'Renard',
      'Saule',
      'Merle',
      'Tilleul',
    ]);
    expect(noms(nouveau({ qualite: 'president', college: 'presidence' }))[0]).toBe('Saule');
  });
});
