import { describe, expect, test } from 'vitest';
import type { CodeConstat } from './constats';
import { raconterNumero, raconterVerification } from './raconter';
import type { DocumentDit } from './reponses';

const JETON = new Date('2026-06-22T14:32:00Z');
const EMPREINTE = 'a'.repeat(64);
const VERDICT = {
  signataire: { prenom: 'Alix', nom: 'Renard', qualite: 'Président du jury' },
  jetonLe: JETON,
  sha256: 'b'.repeat(64),
  racineSha256: 'c'.repeat(64),
} as const;
const DOCUMENT: DocumentDit = {
  groupe: 1,
  version: 1,
  jury: '20112',
  session: '2026',
  ronde: 1,
  derniereSignee: 1,
  reexamen: null,
  complements: [],
  prenom: 'Alix',
  nom: 'Renard',
  qualite: 'president',
  jetonLe: JETON,
};
const LISTE = { numero: 'LR-2026-C1-1-ADMIS-0A1B2C3D', libelle: 'Liste', le: JETON };

describe('what is said of a document of a rehearsal', () => {
  const essai = { ...DOCUMENT, session: '2026-ESSAI' };
  test('is that it is worth nothing, however well it is signed', () => {
    for (const reponse of ['authentique', 'remplace'] as const) {
      const recits = [
        raconterVerification({ reponse, document: essai, verdict: VERDICT }),
        raconterNumero({ reponse, document: essai }),
      ];
      for (const { issue, titre, phrases, details } of recits) {
        expect([issue, titre]).toEqual(['perime', 'Document de répétition (ESSAI), sans valeur']);
        expect(phrases.join(' ')).not.toMatch(/en vigueur|procès-verbal a bien été signé/);
        expect(details).toContainEqual({ libelle: 'Numéro', valeur: 'PV-2026-ESSAI-20112-1-v1' });
      }
    }
    const liste = { ...LISTE, numero: 'LR-2026-ESSAI-C1-1-ADMIS-0A1B2C3D' };
    expect(raconterNumero({ reponse: 'liste', liste }).issue).toBe('perime');
    expect(raconterNumero({ reponse: 'liste', liste: LISTE }).issue).toBe('valide');
  });
  test('whose digest is another is refused like any', () => {
    expect(raconterNumero({ reponse: 'different', document: essai }).issue).toBe('refuse');
  });
});

describe('what is said of a file', () => {
  test('a current PV is in force, with who signed it and when', () => {
    const recit = raconterVerification({ reponse: 'authentique', document: DOCUMENT, verdict: VERDICT });
    expect(recit.issue).toBe('valide');
    expect(recit.details).toContainEqual({ libelle: 'Numéro', valeur: 'PV-2026-20112-1-v1' });
    expect(recit.details).toContainEqual({ libelle: 'Signé par', valeur: 'Alix Renard, Président du jury' });
    expect(recit.details).toContainEqual({ libelle: 'Horodaté le', valeur: JETON });
  });

  test('a PV that another signed version replaced names that version', () => {
    const document = { ...DOCUMENT, ronde: 3, derniereSignee: 3 };
    const recit = raconterVerification({ reponse: 'remplace', document, verdict: VERDICT });
    expect(recit.issue).toBe('perime');
    expect(recit.phrases.join(' ')).toContain('remplacé par la version 3, signée depuis');
  });

  test('a PV whose deliberation was reopened says that the next version is not signed yet', () => {
    const document = { ...DOCUMENT, ronde: 2 };
    const recit = raconterVerification({ reponse: 'remplace', document, verdict: VERDICT });
    expect(recit.issue).toBe('perime');
    expect(recit.phrases.join(' ')).toContain('la version 2, qui le remplacera, n’est pas encore signée');
  });

  test('a file of our authority that no register knows is not called valid', () => {
    expect(raconterVerification({ reponse: 'inconnu', verdict: VERDICT }).issue).toBe('refuse');
  });

  test.each<[CodeConstat, 'altere' | 'emetteur_inconnu' | 'non_signe', string]>([
    ['empreinte_differente', 'altere', 'Document altéré'],
    ['mise_a_jour_incrementale', 'altere', 'Document altéré'],
    ['emetteur_homonyme', 'emetteur_inconnu', 'Signé par une autorité inconnue'],
    ['sans_signature', 'non_signe', 'Document non signé'],
    ['pas_un_pdf', 'non_signe', 'Document non signé'],
  ])('%s is told as « %s », with how, what to do and the rule broken', (code, verdict, titre) => {
    const recit = raconterVerification({ reponse: 'refuse', verdict: { verdict, code, sha256: EMPREINTE } });
    expect(recit).toMatchObject({ issue: 'refuse', titre, code });
    expect(recit.phrases).toHaveLength(2);
    expect(recit.phrases[0]).toMatch(/^Constat\u00a0: [a-zéàlc].*\.$/);
  });

  test('a refused timestamp also says which rule it breaks', () => {
    const recit = raconterVerification({
      reponse: 'refuse',
      verdict: { verdict: 'altere', code: 'jeton_refuse', detail: 'algorithme_refuse', sha256: null },
    });
    expect(recit.phrases[0]).toContain('l’horodatage ne se vérifie pas (la signature emploie un procédé');
    expect(recit.details).toEqual([]);
  });
});

describe('what is said of a number and digest copied from a paper', () => {
  test('a match is of the number and digest, not of the whole paper', () => {
    const recit = raconterNumero({ reponse: 'authentique', document: DOCUMENT });
    expect(recit.issue).toBe('valide');
    expect(recit.phrases.join(' ')).toContain('Cela ne prouve pas que le reste du papier est exact');
    expect(recit.details).toContainEqual({ libelle: 'Signé par', valeur: 'Alix Renard, président du jury' });
  });

  test('with another digest nobody is named: the number of a PV is easy to guess', () => {
    const recit = raconterNumero({ reponse: 'different', document: DOCUMENT });
    expect(recit.issue).toBe('refuse');
    expect(JSON.stringify(recit)).not.toMatch(/Renard|20112/);
  });

  test('a posted list says what it is and when it was last edited', () => {
    const recit = raconterNumero({ reponse: 'liste', liste: LISTE });
    expect(recit.issue).toBe('valide');
    expect(recit.details).toContainEqual({ libelle: 'Dernière édition le', valeur: JETON });
    expect(raconterNumero({ reponse: 'liste_differente', liste: LISTE }).issue).toBe('refuse');
  });

  test('an unknown number says that an unsigned PV is unknown too', () => {
    const recit = raconterNumero({ reponse: 'inconnu' });
    expect(recit.issue).toBe('refuse');
    expect(recit.phrases.join(' ')).toContain('pas encore signé');
  });
});
