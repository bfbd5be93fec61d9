import { lirePapillonColle } from '@delib/domain';
import { imageDe, pagesDe, phrasesDe, policesDe, verifierStructure } from '@delib/pdf/lecture.fixture';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { FICHE } from './exemple.fixture';
import { renderFicheAcces } from './fiche-acces';

describe('the access page of an account', () => {
  it('says where, who, with what, on one page, and the password as it is typed', async () => {
    const { pdf } = await renderFicheAcces(FICHE);
    const phrases = phrasesDe(pdf);
    for (const phrase of [
      'à remettre en main propre',
      'Hélène DUVAL, chef de centre de délibération',
      'Centre de délibération 0690026D Lycée La Martinière, Lyon',
      'https://centre.deliberations.exemple.fr',
      'h.duval',
      'acdeFGHJkm47',
      'Il n’est conservé nulle part',
      'ACC-20260610T080000',
    ]) {
      expect(phrases).toContain(phrase);
    }
    expect(pagesDe(pdf)).toHaveLength(1);
    verifierStructure(pdf);
    expect(policesDe(pdf).every(({ embarquee }) => embarquee)).toBe(true);
  });

  it('copied whole from a viewer, gives the login page both of what it asks for', async () => {
    const { identifiant, motDePasse } = FICHE;
    expect(lirePapillonColle(phrasesDe((await renderFicheAcces(FICHE)).pdf))).toEqual({
      identifiant,
      motDePasse,
    });
  });

  it('carries the address, and no secret, in its QR code', async () => {
    const { pdf } = await renderFicheAcces(FICHE);
    expect(decodeQR(imageDe(pdf, 1, 216))).toBe(FICHE.url);
  });

  it('of someone of the académie names no centre, and long words stay on the page', async () => {
    const { pdf } = await renderFicheAcces({
      ...FICHE,
      centre: null,
      prenom: 'Marie-Antoinette-Joséphine',
      nom: 'DE LA ROCHEFOUCAULD-MONTMORENCY DE SAINT-ÉTIENNE',
      identifiant: 'marie-antoinette.de-la-rochefoucauld-mon',
    });
    expect(phrasesDe(pdf)).not.toContain('Centre de délibération');
    expect(phrasesDe(pdf)).toContain('marie-antoinette.de-la-rochefoucauld-mon');
    expect(pagesDe(pdf)).toHaveLength(1);
  });
});
