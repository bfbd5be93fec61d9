import { type ActeurCentre, nouveauxEtatsPossibles } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import { describe, expect, test } from 'vitest';
import { consequencesRetour } from './consequences';
import { juryStocke, ligneJury } from './fabrique.fixture';
import { toLigneAffichee } from './ligne-jury';
import { raisonDe } from './raison';

const CHEF: ActeurCentre = {
  role: 'chef_de_centre',
  prenom: 'Camille',
  nom: 'Fontaine',
  academieId: '14',
  connexionId: 'c',
  compteId: 'a',
  centreId: 'centre-1',
};

function affichee(ligne: ReturnType<typeof ligneJury>, contexte: 'normal' | 'exceptionnel') {
  return toLigneAffichee(ligne, nouveauxEtatsPossibles(CHEF, ligne.faits, contexte), ({ refus }) =>
    refus.map((each) => raisonDe(each, CHEF.role, 1, { jury: '20111', session: '2026' })),
  );
}

describe('« Nouvel état » of a jury at 130', () => {
  test('offers 140 in the normal activity, and nothing else', () => {
    expect(affichee(ligneJury(), 'normal').nouveaux).toEqual(['140']);
  });

  test('offers nothing when the PV does not verify, and says why', () => {
    const ligne = affichee(ligneJury({ statuts: { 1: 'anomalie', 2: 'sans_pv' } }), 'normal');
    expect(ligne.nouveaux).toEqual([]);
    expect(ligne.refus).toMatchObject([
      {
        phrase: phraseRefus({ code: 'pv_en_anomalie' }),
        remede: { href: '/apres-1er-groupe/suivre-edition-pv?q=20111' },
      },
    ]);
  });

  test('offers only earlier états in the exceptional activity, each with its consequences', () => {
    const { nouveaux, etat, pv } = affichee(ligneJury(), 'exceptionnel');
    expect(nouveaux).toEqual(['000', '105', '110', '120']);
    for (const vers of nouveaux)
      expect(consequencesRetour({ etat, pv: pv[1] }, vers).length).toBeGreaterThan(0);
  });

  test('says nothing of a jury that waits for somebody else', () => {
    const ligne = affichee(ligneJury({ jury: juryStocke({ etat: '110' }) }), 'normal');
    expect(ligne).toMatchObject({ nouveaux: [], refus: [] });
  });
});

test('a row sent to the browser holds no candidate count, no member, no digest and no history', () => {
  expect(Object.keys(affichee(ligneJury(), 'normal')).toSorted()).toEqual([
    'attente',
    'centre',
    'code',
    'etat',
    'id',
    'nouveaux',
    'periode',
    'pv',
    'qualification',
    'refus',
    'session',
  ]);
});
