import { describe, expect, it } from 'vitest';
import { criteresJournal, filtreJournal, lireCurseur, lireFormulaire, lireJours } from './filtre';

const CENTRES = [{ id: 'c1', code: '0140001A', nom: 'Lycée du Fanal', ville: 'Brumeval' }];

describe('the filters of the journal', () => {
  it('are fewer for the RSSI: no jury, no centre, the acts of security alone', () => {
    const rssi = criteresJournal('rssi', []);
    expect(rssi.map(({ id }) => id)).toEqual(['acte', 'qui', 'texte', 'role']);
    const actes = rssi[0]?.choix?.map(({ valeur }) => valeur) ?? [];
    expect(actes).toContain('seConnecter');
    expect(actes).not.toContain('saisirDecision');
    expect(criteresJournal('gestionnaire', CENTRES).map(({ id }) => id)).toContain('jury');
  });

  it('keep names out of the address', () => {
    const personnels = criteresJournal('gestionnaire', CENTRES).filter(({ personnel }) => personnel);
    expect(personnels.map(({ id }) => id)).toEqual(['qui', 'texte']);
  });

  it('a family stands for all its acts, once each', () => {
    const { actes } = filtreJournal('rssi', { acte: ['famille.papillons', 'leverVerrou', 'inconnu'] }, {});
    expect(actes).toEqual(['emettrePapillon', 'revoquerPapillon', 'leverVerrou']);
  });

  it('read a form of the page, and drop what is no choice of it', () => {
    const form = new FormData();
    for (const [nom, valeur] of [
      ['acte', 'signerPv'],
      ['acte', 'autre'],
      ['qui', ' Renard '],
      ['centre', 'c1'],
      ['centre', 'ailleurs'],
      ['du', '2026-06-20'],
      ['au', 'hier'],
      ['avant', '120'],
    ] as const) {
      form.append(nom, valeur);
    }
    expect(lireFormulaire(form, 'gestionnaire', criteresJournal('gestionnaire', CENTRES))).toEqual({
      filtre: {
        du: '2026-06-20',
        au: undefined,
        actes: ['signerPv'],
        roles: [],
        centreIds: ['c1'],
        jury: undefined,
        qui: 'Renard',
        texte: undefined,
      },
      curseur: { avant: 120 },
    });
  });

  it('no day and no number are none', () => {
    expect(lireJours({ du: '2026-02-31', au: undefined })).toEqual({ du: undefined, au: undefined });
    expect(lireCurseur({ avant: '-3' })).toBeNull();
    expect(lireCurseur({ apres: '12' })).toEqual({ apres: 12 });
  });
});
