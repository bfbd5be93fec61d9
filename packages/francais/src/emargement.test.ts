import { expect, it } from 'vitest';
import { phraseAttestation, phraseEmarges, phraseSansEmargement } from './emargement';
import { INSECABLE } from './typographie';

const MEMBRE = {
  prenom: 'Hélène',
  nom: 'DUVAL',
  qualite: 'president',
  statut: 'enseignant_chercheur',
} as const;
const SEANCE = { groupe: 1, jury: '20112', session: '2026', reexamen: false } as const;

it('a member attests in the first person, by name and quality, to the deliberation they sat at', () => {
  expect(phraseAttestation(MEMBRE, 'present', SEANCE)).toBe(
    'Moi, Hélène DUVAL, président du jury (enseignant-chercheur), atteste avoir siégé à la délibération du 1er groupe du jury 20112, session 2026 du brevet de technicien supérieur.',
  );
  expect(
    phraseAttestation({ ...MEMBRE, qualite: 'membre' }, 'a_distance', {
      ...SEANCE,
      groupe: 2,
      reexamen: true,
    }),
  ).toContain(
    'membre du jury (enseignant-chercheur), atteste avoir siégé à distance à la délibération de réexamen du 2nd groupe',
  );
});

it.each([
  [0, 0, 'Aucun membre n’est noté présent : personne n’a à émarger.'],
  [0, 5, 'Aucun des 5 membres notés présents n’a émargé.'],
  [1, 5, '1 membre sur 5 notés présents a émargé.'],
  [4, 5, '4 membres sur 5 notés présents ont émargé.'],
  [5, 5, 'Tous les membres notés présents ont émargé.'],
])('%i of %i who sat émargèrent: said as such', (emarges, presents, phrase) => {
  expect(phraseEmarges(emarges, presents).replaceAll(INSECABLE, ' ')).toBe(phrase);
});

it('who is to sign is told by name who did not émarger, and that it keeps nobody from signing', () => {
  expect(phraseSansEmargement([])).toBeNull();
  expect(phraseSansEmargement(['Alix Renard'])).toBe(
    'Alix Renard est noté présent et n’a pas émargé. Vous pouvez signer : le procès-verbal le dira.',
  );
  expect(phraseSansEmargement(['Alix Renard', 'Noa Merle', 'Lou Tilleul'])).toMatch(
    /^Alix Renard, Noa Merle et Lou Tilleul sont notés présents et n’ont pas émargé\./,
  );
});
