import { ecrireCriteres, lireCriteres, type ParametresUrl } from '@delib/ui/url';
import { describe, expect, test } from 'vitest';
import { criteresPage, lireCriteresLivrets, valeursDuFormulaire } from './criteres-livrets';

const CRITERES = criteresPage({
  jurys: [{ code: '20112', specialite: 'Tourisme' }],
  categories: ['APPRENTI', 'SCOLAIRE'],
  etablissements: [
    { code: '', nom: '' },
    { code: '0990001A', nom: 'Lycée' },
  ],
  specialites: [{ code: 'TOUR', intitule: 'Tourisme' }],
});
const depuis = (parametres: ParametresUrl) => lireCriteresLivrets(lireCriteres(CRITERES, parametres)).data;

describe('the criteria of the list of livrets', () => {
  test('without a word of the address: the livrets handed in, of everybody', () => {
    expect(depuis({})).toEqual({
      jurys: [],
      categories: [],
      etablissements: [],
      livret: ['oui'],
      specialites: [],
    });
    expect(CRITERES.filter(({ present }) => present !== false).map(({ id }) => id)).toEqual([
      'jury',
      'categorie',
      'etablissement',
      'livret',
    ]);
  });

  test('of the address, several values and « sans établissement » included', () => {
    expect(
      depuis({ c_categorie: 'APPRENTI,SCOLAIRE', c_etablissement: 'aucun,0990001A', c_livret: '' }),
    ).toMatchObject({ categories: ['APPRENTI', 'SCOLAIRE'], etablissements: ['', '0990001A'], livret: [] });
  });

  test('never take a name nor a number from the address, and never put them there', () => {
    const adresse = { criteres: 'nom,numero', c_nom: 'Eve', c_numero: '12' };
    expect(depuis(adresse)).not.toHaveProperty('nom', 'Eve');
    expect(depuis(adresse)).not.toHaveProperty('numero', '12');
    expect(JSON.stringify(ecrireCriteres(CRITERES, { nom: ['Eve'], numero: ['12'] }))).not.toMatch(/Eve|12/);
  });

  test('of the form, a name included; what no page proposes is refused', () => {
    const formulaire = new FormData();
    for (const [nom, valeur] of [
      ['jury', '20112'],
      ['jury', '20113'],
      ['livret', 'non'],
      ['nom', ' Eve '],
    ] as const) {
      formulaire.append(nom, valeur);
    }
    expect(lireCriteresLivrets(valeursDuFormulaire(formulaire)).data).toMatchObject({
      jurys: ['20112', '20113'],
      livret: ['non'],
      nom: 'Eve',
    });
    formulaire.append('livret', 'peut-être');
    expect(lireCriteresLivrets(valeursDuFormulaire(formulaire)).success).toBe(false);
  });
});
