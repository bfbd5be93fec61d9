import { parametresRln } from '@delib/usecases/rln/generer-rln';
import { describe, expect, it } from 'vitest';
import { lireDemandeRln } from './demande-rln';

const JURY = '00000000-0000-4000-8000-000000000001';
const SESSION = '00000000-0000-4000-8000-000000000002';
const CENTRE = '00000000-0000-4000-8000-000000000003';
const MAINTENANT = '2026-06-22T09:00';
const CODES = new Map([[JURY, '20112']]);

function formulaire(champs: Readonly<Record<string, string | readonly string[]>> = {}): FormData {
  const donnees = new FormData();
  const tous = {
    session: SESSION,
    centre: CENTRE,
    titre: 'RLN du lundi',
    option: 'un_fichier',
    signataire: 'Camille Durand',
    faitLe: '2026-06-22',
    ...champs,
  };
  for (const [nom, valeurs] of Object.entries(tous)) {
    for (const valeur of [valeurs].flat()) donnees.append(nom, valeur);
  }
  return donnees;
}

function lire(champs?: Parameters<typeof formulaire>[0]) {
  const lue = lireDemandeRln(formulaire(champs), CODES, MAINTENANT);
  if (!lue.ok) throw new Error(JSON.stringify(lue.refus));
  return lue.valeur;
}

describe('what the form of the relevés asks for', () => {
  it('without a criterion is every jury, in parameters that the generator takes', () => {
    const { parametres, criteres, titre } = lire();
    expect(parametresRln.safeParse(parametres).success).toBe(true);
    expect(titre).toBe('RLN du lundi');
    expect(criteres).toEqual([
      { libelle: 'Option de génération', valeur: 'Un seul fichier contenant tous les relevés de notes' },
      { libelle: 'Signataire', valeur: 'Camille Durand, le 22/06/2026' },
      { libelle: 'Jurys', valeur: 'Tous' },
    ]);
  });

  it('names jurys by their code, and no candidate', () => {
    const { parametres, criteres } = lire({
      jury: JURY,
      numero: '0612345678',
      nom: 'Évelyne',
      fraudeur: 'non',
      categorie: ['SCOLAIRE', 'ENSEIGNEMENT A DISTANCE'],
    });
    expect(parametresRln.parse(parametres).criteres).toMatchObject({
      jurys: [JURY],
      numeroCandidat: '0612345678',
      nom: 'Évelyne',
      presumeFraudeur: false,
    });
    const mots = JSON.stringify(criteres);
    expect(mots).toContain('20112');
    expect(mots).toContain('Scolaire, Enseignement à distance');
    expect(mots).not.toMatch(/0612345678|Évelyne/);
  });

  it('takes both values of « Présumé fraudeur » for no criterion', () => {
    const { parametres } = lire({ fraudeur: ['oui', 'non'] });
    expect(parametresRln.parse(parametres).criteres.presumeFraudeur).toBeUndefined();
  });

  it.each([
    ['titre', ' ', 'Titre édition'],
    ['signataire', '', 'Signataire'],
    ['faitLe', '22/06/2026', 'Date'],
    ['faitLe', '20266-06-22', 'Date'],
    ['faitLe', '2035-06-22', 'Date'],
    ['faitLe', '1999-06-22', 'Date'],
    ['option', 'autre', 'Option de génération'],
  ])('is refused by the name of the field: %s', (nom, valeur, libelle) => {
    expect(lireDemandeRln(formulaire({ [nom]: valeur }), CODES, MAINTENANT)).toMatchObject({
      ok: false,
      refus: { code: 'saisie_invalide', champ: libelle },
    });
  });
});
