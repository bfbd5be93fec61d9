import { describe, expect, it } from 'vitest';
import { type BilanImport, lireParametresImport } from './parametres-import';

const LIEU = {
  fichier: 'notes.csv',
  ligne: 2,
  colonne: null,
  valeur: '21',
  message: 'Cette note dépasse 20.',
};
const FAUTE = { ...LIEU, code: 'note_hors_bornes', attendu: '20 au plus' } as const;
const RAPPORT = {
  session: '2026',
  premiere: false,
  comptes: {
    centres: 1,
    periodes: 1,
    reglements: 1,
    jurys: 1,
    membres: 6,
    candidats: 10,
    notes: 70,
    notesSecondGroupe: 0,
    choix: 0,
  },
  ecarts: [
    {
      genre: 'note_modifiee',
      groupe: 1,
      nombre: 1,
      exemples: [{ jury: '20112', objet: 'candidat 1001, E1', avant: '8,00', apres: '9,00' }],
    },
  ],
  interdits: [
    {
      raison: 'notes_figees',
      genre: 'note_modifiee',
      groupe: 1,
      nombre: 1,
      jury: '20112',
      etat: '110',
      fichier: 'notes.csv',
      lignes: [2],
    },
  ],
  casEnEchec: [{ reglement: 'SIO', version: '1', cas: ['À la barre'] }],
  avertissements: [{ ...LIEU, code: 'note_hors_pas', candidat: null }],
  empreinte: 'ab',
} as const;
const BILANS: readonly BilanImport[] = [
  { type: 'fautes', total: 1, premieres: [FAUTE] },
  { type: 'rapport', issue: 'interdit', rapport: RAPPORT },
  { type: 'refuse' },
  { type: 'defaut' },
];
const lire = (bilan: unknown) => lireParametresImport({ fichier: 'session.zip', sha256: 'ab', bilan });

describe('What the compte-rendu of an import keeps', () => {
  it.each(BILANS)('is read back as it was written: $type', (bilan) => {
    expect(lire(JSON.parse(JSON.stringify(bilan))).bilan).toEqual(bilan);
  });
  it('may have no bilan yet', () => {
    expect(lire(undefined).bilan).toBeUndefined();
  });
  const rapport = (champs: object) => ({
    type: 'rapport',
    issue: 'importe',
    rapport: { ...RAPPORT, ...champs },
  });
  it.each([
    ['a type that is none', { type: 'autre' }, '"autre" where the type of a bilan'],
    ['a rapport that is lost', { type: 'rapport', issue: 'importe' }, 'nothing where a rapport'],
    ['faults that are a number', { type: 'fautes', total: 1, premieres: 1 }, '1 where the first faults'],
    [
      'a fault of an unknown code',
      { type: 'fautes', total: 1, premieres: [{ ...FAUTE, code: 'x' }] },
      '"x" where the code of a fault',
    ],
    [
      'differences of an unknown kind',
      rapport({ ecarts: [{ ...RAPPORT.ecarts[0], genre: 'x' }] }),
      '"x" where a kind of difference',
    ],
    [
      'a refusal without its jury',
      rapport({ interdits: [{ ...RAPPORT.interdits[0], jury: undefined }] }),
      'nothing where a text is expected (jury of a refusal',
    ],
  ])('with %s is of another program, and says where', (_title, bilan, message) => {
    expect(() => lire(bilan)).toThrow(`the database holds ${message}`);
  });
});
