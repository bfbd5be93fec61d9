import type { Avertissement } from '@delib/session-files';
import { expect, test } from 'vitest';
import { raconterImport } from './raconter-import';
import type { RapportImport } from './rapport';

const COMPTES = {
  centres: 1,
  periodes: 1,
  reglements: 1,
  jurys: 12,
  membres: 84,
  candidats: 408,
  notes: 2981,
  notesSecondGroupe: 0,
  choix: 0,
};
const RAPPORT: RapportImport = {
  session: '2026',
  premiere: true,
  comptes: COMPTES,
  ecarts: [],
  interdits: [],
  casEnEchec: [],
  avertissements: [],
  empreinte: '',
};

test('an import counts what it wrote, in the singular where there is one', () => {
  const [message] = raconterImport({ issue: 'importe', rapport: RAPPORT });
  expect(message?.texte).toBe(
    'Session 2026 importée\u00a0: 1\u00a0centre, 12\u00a0jurys, 408\u00a0candidats, 2\u202f981\u00a0notes.',
  );
});

test('what comes by the thousand is told in one sentence for each file, its first lines named', () => {
  const dit = (code: Avertissement['code'], fichier: string, ligne: number): Avertissement => ({
    code,
    fichier,
    ligne,
    colonne: 'note',
    valeur: '12,35',
    message: 'Message.',
    candidat: '1001',
  });
  const avertissements = [
    ...Array.from({ length: 1207 }, (_, i) => dit('note_hors_pas', 'notes.csv', i + 3)),
    dit('note_hors_pas', 'notes-2nd-groupe.csv', 2),
    dit('facultatives_en_trop', 'notes.csv', 20),
    dit('facultatives_en_trop', 'notes.csv', 31),
    dit('coefficient_absent', 'reglements.json', 7),
  ];
  const dits = raconterImport({ issue: 'importe', rapport: { ...RAPPORT, avertissements } });
  expect(dits.slice(1).map(({ texte }) => texte.replaceAll(/\s/g, ' '))).toEqual([
    'reglements.json, ligne 7, colonne note, « 12,35 » : Message.',
    'notes.csv : 1 207 notes reçues ne sont pas sur le pas de leur règlement (lignes 3, 4, 5, 6, 7 et 1 202 autres). Une note se donne en points entiers ou en demi-points (arrêté du 24 juillet 1997, article 1), sauf règlement contraire ; rien n’est changé à ce qui est reçu.',
    'notes-2nd-groupe.csv : 1 note reçue n’est pas sur le pas de son règlement (ligne 2). Une note se donne en points entiers ou en demi-points (arrêté du 24 juillet 1997, article 1), sauf règlement contraire ; rien n’est changé à ce qui est reçu.',
    'notes.csv : 2 candidats ont des notes à plus d’une épreuve facultative (lignes 20 et 31). Depuis la session 2024, chacun en passe une au plus, outre l’engagement étudiant ; toutes sont importées et comptent.',
  ]);
  expect(dits.slice(1).every(({ niveau }) => niveau === 'avertissement')).toBe(true);
});

test('a lot of the 2nd groupe says that it is one', () => {
  const comptes = { ...COMPTES, jurys: 0, notesSecondGroupe: 6, choix: 3 };
  const rapport = { ...RAPPORT, premiere: false, comptes };
  const [message] = raconterImport({ issue: 'importe', rapport });
  expect(message?.texte).toBe(
    '2nd groupe de la session 2026 importé\u00a0: 3\u00a0candidats avec leurs choix, 6\u00a0notes.',
  );
});

test('what is refused is not told as if it had been done', () => {
  const ecarts = [{ genre: 'note_modifiee', groupe: 1, nombre: 2, exemples: [] }] as const;
  const interdits = [
    {
      ...ecarts[0],
      raison: 'notes_figees',
      jury: '20111',
      etat: '110',
      fichier: 'notes.csv',
      lignes: [3, 8],
    },
  ] as const;
  const dites = raconterImport({ issue: 'interdit', rapport: { ...RAPPORT, ecarts, interdits } });
  expect(dites.map(({ niveau }) => niveau)).toEqual(['erreur', 'erreur']);
  expect(dites[1]?.texte).toContain('2\u00a0notes modifiées, dans notes.csv, lignes 3 et 8. Refusé');
});
