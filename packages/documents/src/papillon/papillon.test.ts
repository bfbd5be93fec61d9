import { lirePapillonColle } from '@delib/domain';
import { rendreSimplement } from '@delib/pdf';
import { SANS_METADONNEES, verifierMemesPages } from '@delib/pdf/image.fixture';
import {
  imageDe,
  pagesDe,
  phrasesDe,
  policesDe,
  texteDe,
  verifierStructure,
} from '@delib/pdf/lecture.fixture';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { renderPapillons } from './editer-papillons';
import { edition, PRESIDENT } from './exemple.fixture';
import { gabaritPapillons } from './gabarit-papillons';
import { type Papillon, valeursFeuille } from './papillon';

describe('a papillon', () => {
  it('says where, who, with what, until when and what to do when it does not work', async () => {
    const pdf = await renderPapillons(edition([PRESIDENT]));
    const phrases = phrasesDe(pdf);
    expect(phrases).toContain('à remettre en main propre');
    expect(phrases).toContain('Jury 20112 – Comptabilité et gestion');
    expect(phrases).toContain('Hélène DUVAL, président du jury');
    expect(phrases).toContain('https://jurys.deliberations.exemple.fr');
    expect(phrases).toContain('J20112-PR');
    expect(phrases).toContain('acde FGHJ km47');
    expect(phrases).toContain('Valable jusqu’au 10/07/2026 à 22:00');
    expect(phrases).toContain('Adressez-vous au chef de centre (04 72 00 00 00)');
    verifierStructure(pdf);
    expect(policesDe(pdf).every(({ embarquee }) => embarquee)).toBe(true);
    expect(
      policesDe(pdf)
        .map(({ nom }) => nom)
        .join(),
    ).toContain('IBMPlexMono');
  });

  it('of the portail de secours says so, and that it opens nothing before the RSSI authorises it', async () => {
    const pdf = await renderPapillons(
      edition([{ ...PRESIDENT, login: 'S20112-PR' }, PRESIDENT], { portail: 'secours' }),
    );
    const phrases = phrasesDe(pdf);
    expect(pagesDe(pdf)).toHaveLength(1);
    expect(phrases).toContain('Papillon du portail de secours');
    expect(phrases).toContain('Adresse du portail de secours');
    expect(phrases).toContain('Ce portail n’ouvre qu’après l’autorisation du RSSI académique');
    expect(phrases).not.toContain('Papillon de jury');
  });

  it.each([
    ['ordinary', 'ordinaire'],
    ['of the portail de secours, in a rehearsal', 'secours'],
  ] as const)('written over its template looks as the page react-pdf lays out: %s', async (_, portail) => {
    const papillons = [PRESIDENT, { ...PRESIDENT, login: 'J20112-VP', valideJusquau: null }];
    const voulue = edition(papillons, { portail, essai: portail === 'secours' });
    const valeurs = valeursFeuille(voulue.numero, papillons, 'page 1 / 1');
    const plain = await rendreSimplement(SANS_METADONNEES, gabaritPapillons(voulue, 2), [valeurs]);
    verifierMemesPages(await renderPapillons(voulue), plain);
  });

  it('carries the address, and no secret, in its QR code', async () => {
    const pdf = await renderPapillons(edition([PRESIDENT], { essai: true }));
    expect(decodeQR(imageDe(pdf, 1, 216))).toBe('https://jurys.deliberations.exemple.fr');
  });

  it('goes two a sheet, each whole, however long the names', async () => {
    const long: Papillon = {
      ...PRESIDENT,
      jury: {
        code: '20113',
        specialite:
          'Services informatiques aux organisations, option B solutions logicielles et applications métiers',
      },
      qualite: 'vice_president',
      prenom: 'Marie-Charlotte Anne-Élisabeth',
      nom: 'DE LA FONTAINE-MONTMORENCY-LUXEMBOURG',
      login: 'J20113-VP',
      valideJusquau: null,
    };
    const pages = pagesDe(
      await renderPapillons(
        edition([long, long, long].map((papillon, rang) => ({ ...papillon, login: `J2011${rang}-VP` }))),
      ),
    );
    expect(pages).toHaveLength(2);
    expect(pages[0]?.match(/détruisez-le après la session/g)).toHaveLength(2);
    expect(pages[0]).toMatch(/J20110-VP[\s\S]*J20111-VP[\s\S]*page 1 \/ 2/);
    expect(pages[1]).toMatch(/J20112-VP[\s\S]*page 2 \/ 2/);
    expect(pages[1]).toContain('Valable jusqu’à son remplacement');
  });

  it('prints a long address on one line, without a hyphen of its own', async () => {
    const url = 'https://portail-des-jurys.deliberations-bts.academie-aix-marseille.exemple.fr/connexion';
    expect(texteDe(await renderPapillons(edition([PRESIDENT], { url })))).toContain(url);
  });

  it('copied whole from a viewer, gives the login page both of what it asks for', async () => {
    const pdf = await renderPapillons(edition([PRESIDENT]));
    const { login: identifiant, motDePasse } = PRESIDENT;
    expect(lirePapillonColle(texteDe(pdf))).toEqual({ identifiant, motDePasse });
    expect(lirePapillonColle(phrasesDe(pdf))).toEqual({ identifiant, motDePasse });
    const deux = await renderPapillons(edition([PRESIDENT, { ...PRESIDENT, login: 'J20112-VP' }]));
    expect(lirePapillonColle(texteDe(deux))).toBeNull();
  });

  it('says that there is none rather than print an empty sheet', async () => {
    expect(texteDe(await renderPapillons(edition([])))).toContain('Aucun papillon à remettre.');
  });
});
