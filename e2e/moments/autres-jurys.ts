import { avisDesOracles, decisionsDuPv, texteDuPdf } from '../harnais/documents';
import { veille } from '../harnais/horloge';
import { SESSION_NEUVE as SESSION } from '../harnais/jurys';
import { expect } from '../harnais/surveillance';
import { connecterJury } from '../pages/connexion';
import { president } from '../pages/president';

import { CANDIDATS, journee, MOTIF, type Personnes, papillonDe } from './journee';

/** Another président deliberates by the keyboard alone. */
export async function delibererAuClavier({ page }: Personnes): Promise<void> {
  const jury = SESSION.parVueDetaillee;
  const papillon = papillonDe(jury, 'président');
  await connecterJury(page, papillon);
  const p = president(page, jury);
  await p.ouvrirGrille();
  const numeros = await p.numeros();

  // « / » goes to the search, Enter from there to the grid: from here on no pointer.
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Numéro d’anonymat' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(p.rangee(numeros[0] ?? '')).toBeFocused();
  await page.keyboard.press('p');
  const fenetre = p.dialogue(`Points de jury, candidat ${numeros[0]}`);
  await expect(fenetre.getByRole('textbox', { name: /^Points de jury, sur le total/ })).toBeFocused();
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type(MOTIF);
  await page.keyboard.press('Enter');
  await expect(fenetre).toBeHidden();
  await expect(p.rangee(numeros[0] ?? '')).toContainText('2,00 points');

  for (const numero of numeros) {
    await expect(p.rangee(numero)).toBeFocused();
    if (((await p.rangee(numero).textContent()) ?? '').includes('À examiner')) await page.keyboard.press('l');
    // « V » validates and goes down.
    await page.keyboard.press('v');
    await expect(p.rangee(numero)).toContainText('Validée');
  }
  await expect(p.comptes).toHaveText(`${CANDIDATS} / ${CANDIDATS} validées`);
  await p.enregistre();

  await p.cloreDecisions();
  await p.ouvrirTenue();
  await p.remplirTenue({ date: veille(new Date()), debut: '13:30', fin: '15:00' });
  await expect(page.getByText('La composition du jury présent est régulière')).toBeVisible();
  await p.ouvrirPv();
  await p.signer(papillon.motDePasse);
  await expect(page.getByRole('heading', { name: 'PV signé' })).toBeVisible();
  journee.decisions.set(jury, decisionsDuPv(await texteDuPdf(await p.telechargerPvSigne())));
  await p.cloturer();
}

/** The vice-président of the third jury deliberates, signs in that quality and closes. */
export async function signerEnVicePresident({ page }: Personnes): Promise<void> {
  const jury = SESSION.duVicePresident;
  const papillon = papillonDe(jury, 'vice-président');
  await connecterJury(page, papillon);
  const p = president(page, jury);
  await p.ouvrirGrille();
  await p.validerLesCasClairs();
  for (const numero of await p.numeros()) {
    if (!((await p.rangee(numero).textContent()) ?? '').includes('Validée')) await p.valider(numero);
  }
  await p.cloreDecisions();
  await p.ouvrirTenue();
  await p.remplirTenue({ date: veille(new Date()), debut: '09:00', fin: '10:30' });
  await p.ouvrirPv();
  await p.signer(papillon.motDePasse);
  await expect(page.getByRole('heading', { name: 'PV signé' })).toBeVisible();
  await expect(page.getByText(/, vice-président du jury$/)).toBeVisible();
  const pv = await p.telechargerPvSigne();
  await avisDesOracles(pv);
  journee.decisions.set(jury, decisionsDuPv(await texteDuPdf(pv)));
  await p.cloturer();
}
