import type { Membre } from '@delib/domain';
import type { JuryAComposer } from '@delib/usecases/jury/composer-jury';
import { describe, expect, it } from 'vitest';
import { formatArrete, toLigneComposition } from './ligne';

const membre = (suite: Partial<Membre>): Membre => ({
  id: 'm',
  nom: 'Tilleul',
  prenom: 'Lou',
  qualite: 'membre',
  college: 'profession',
  statut: 'employeur',
  ...suite,
});

function aComposer(membres: readonly Membre[], bilan: JuryAComposer['bilan']): JuryAComposer {
  const jury = {
    id: 'j',
    code: '20111',
    centreCode: 'C1',
    centreNom: 'Lycée du Fanal',
    centreVille: 'Brumeval',
    specialite: null,
    session: '2026',
    etat: '105',
    nomination: null,
    membres,
  } as unknown as JuryAComposer['jury'];
  return { jury, bilan, refus: null };
}

describe('one jury in « Composer les jurys »', () => {
  it('says who presides, how many of each college, and all that lacks', () => {
    const ligne = toLigneComposition(
      aComposer(
        [membre({ nom: 'Renard', prenom: 'Alix', qualite: 'president', college: 'presidence' }), membre({})],
        {
          manquements: ['arrete_absent', 'college_vide'],
          avertissements: ['salaries_absents'],
        },
      ),
    );
    expect(ligne).toMatchObject({
      president: 'Alix Renard',
      vicePresidents: '',
      colleges: '0 et 1',
      aParite: false,
      arrete: '',
      situation: 'a_completer',
      modifiable: true,
    });
    expect(ligne.details).toEqual([
      'L’arrêté de nomination manque.',
      'Un des deux collèges est vide.',
      'Aucun représentant des salariés n’est nommé.',
    ]);
  });

  it('tells a reservation from what blocks the opening', () => {
    const situation = (bilan: JuryAComposer['bilan']) => toLigneComposition(aComposer([], bilan)).situation;
    expect(situation({ manquements: [], avertissements: ['employeurs_absents'] })).toBe('avec_reserve');
    expect(situation({ manquements: [], avertissements: [] })).toBe('complete');
  });

  it('writes the arrêté as people quote it', () => {
    expect(formatArrete({ numero: '2026-118', date: '2026-06-02' })).toBe('n° 2026-118 du 02/06/2026');
  });
});
