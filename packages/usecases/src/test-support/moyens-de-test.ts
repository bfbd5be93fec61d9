import { readFile } from 'node:fs/promises';
import { renderPvTenue } from '@delib/documents';
import type { Refus, Result, Tenue } from '@delib/domain';
import { creerAutorite, horodateurLocal, ouvrirAutorite, preparePdf } from '@delib/signature';
import type { AdressesPubliques } from '../generation/generateur';
import type { PreparerPdf, RendrePv } from '../pv/projet-pv';
import type { MoyensDeSignature } from '../pv/signer-pv';

const SECRET = 'secret de test';

/** The addresses that generated documents print. */
export const ADRESSES_DE_TEST: AdressesPubliques = {
  centre: 'https://centre.exemple.fr',
  portailJury: 'https://jury.exemple.fr',
  portailSecours: 'https://secours.exemple.fr',
};

/** A real authority with its timestamp unit, made for one test file. */
export async function ouvrirMoyensDeTest(
  horloge: () => Date,
  aleatoire: (n: number) => Uint8Array,
): Promise<{ readonly moyens: MoyensDeSignature; readonly racine: string }> {
  const { p12, racinePem } = await creerAutorite({
    nom: 'Autorité de test',
    secret: SECRET,
    maintenant: horloge(),
    validiteAnnees: 2,
  });
  const opened = await ouvrirAutorite(p12, SECRET, horloge());
  if (!opened.ok || !opened.horodatage) throw new Error('the authority just made does not open');
  const horodateur = horodateurLocal(opened.horodatage, horloge, () => aleatoire(16));
  return { moyens: { autorite: opened.autorite, horodateur, aleatoire }, racine: racinePem };
}

/** Renders and prepares a PV as the portal does. */
export const RENDU: { readonly rendrePv: RendrePv; readonly preparerPdf: PreparerPdf } = {
  rendrePv: (contenu, options) =>
    renderPvTenue(contenu, { ...options, urlVerification: 'https://exemple.fr/verifier' }),
  preparerPdf: preparePdf,
};

/** What an act gave; a refusal fails the test with its words. */
export function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refus)}`);
  return result.valeur;
}

/** « ok », or the literal code of the refusal. */
export function code(result: { readonly ok: boolean; readonly refus?: Refus }): string {
  return result.ok ? 'ok' : (result.refus?.code ?? '');
}

/** A sitting of the morning of 22-6-2026 at which everyone named is present. */
export function tousPresents(membres: readonly { readonly id: string }[], autres: Partial<Tenue> = {}) {
  return {
    tenue: {
      lieu: 'Salle 12',
      date: '2026-06-22',
      debut: '08:30',
      fin: '10:00',
      observations: '',
      incidents: '',
      ...autres,
    },
    presences: Object.fromEntries(membres.map(({ id }) => [id, 'present' as const])),
  };
}

/** The offline page as the set-up of the tests has built it (`@delib/testing`). */
export const PAGE_DE_TEST = (): Promise<string> =>
  readFile(new URL('../../../../apps/hors-ligne/dist/page.html', import.meta.url), 'utf8');
