import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { texteDuPdf } from '../harnais/documents';
import { cocher } from '../harnais/dsfr';
import { lireCsv } from '../harnais/session-neuve';
import { visualiser } from '../harnais/visualiser';
import { chefDeCentre } from './chef-de-centre';

/** The four activities that edit lists of candidates, as a chef de centre uses them. */
export function listesCandidats(page: Page) {
  const { ouvrir } = chefDeCentre(page);
  const plusDeCriteres = page.getByText('Voir plus de critères de recherche');

  return {
    ouvrirLivrets: () => ouvrir('Délibération', 'Editer la liste des candidats avec livret scolaire'),
    ouvrirListes: () => ouvrir('Délibération', 'Editer les listes de candidats'),
    ouvrirNotesManquantes: () => ouvrir('Délibération', 'Contrôler les notes manquantes'),
    ouvrirHorsAffichage: () =>
      ouvrir('Délibération', 'Editer la liste des candidats présumés fraudeurs ou inscrits en liste rouge'),

    /** « 187 candidats sur la liste. »: how many the criteria find now. */
    compte: page.getByRole('status').filter({ hasText: /sur la liste|ne répond/ }),
    /** The cross of one value of a criterion. */
    retirerValeur: (valeur: string) =>
      page.getByRole('button', { name: `Retirer la valeur ${valeur}`, exact: true }).click(),
    /** The cross of a criterion. */
    retirerCritere: (libelle: string) =>
      page.getByRole('button', { name: `Retirer le critère ${libelle}`, exact: true }).click(),
    async ajouterCritere(libelle: string) {
      const bouton = page.getByRole('button', { name: libelle, exact: true });
      if (!(await bouton.isVisible())) await plusDeCriteres.click();
      await bouton.click();
    },
    /** The names in the table, in its order. */
    nomsAffiches: () => page.getByRole('table').getByRole('row').allInnerTexts(),

    async choisirListe(liste: string) {
      await cocher(page.getByRole('radio', { name: liste, exact: true }));
    },
    jury: (code: string) => page.getByRole('checkbox', { name: new RegExp(`^${code} `) }),

    /** « Visualiser »: the text of the PDF. */
    visualiser: async () => texteDuPdf(await visualiser(page, '**/liste')),
    /** « Exporter CSV »: the rows of the file, and its first bytes. */
    async exporter() {
      const telechargement = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Exporter CSV' }).click();
      const fichier = await (await telechargement).path();
      const texte = readFileSync(fichier, 'utf8');
      expect(texte.startsWith('\ufeff'), 'a BOM, for spreadsheets').toBe(true);
      return lireCsv(texte.replaceAll('\r', ''));
    },
  };
}
