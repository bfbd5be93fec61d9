import { describe, expect, it } from 'vitest';
import {
  formatReference,
  REFERENCES,
  type ReferenceId,
  textesEnVigueur,
  type VersionReference,
} from './references';

const CODE = 'code de l’éducation';
const CONTROLE = 'du brevet de technicien supérieur';
const CRPA = 'L212-1 et L212-3 (code des relations entre le public et l’administration)';
const REDACTION = 'dans sa rédaction en vigueur au 1er janvier 2027';
const DECRETS = 'décret n° 2022-850 du 3 juin 2022 ; décret n° 2024-788 du 8 juillet 2024';
const NOTE_2024 = 'note de service ESRS2427314N du 20 septembre 2024';

const SESSIONS = [2019, 2023, 2024, 2026, 2027] as const;
type Cites = readonly [string | null, string | null, string | null, string | null, string | null];
const toujours = (cite: string): Cites => [cite, cite, cite, cite, cite];

/** What is printed for the sessions 2019, 2023, 2024, 2026 and 2027; `null`: not in force. */
const CITES: Readonly<Record<ReferenceId, Cites>> = {
  moyenneGenerale: toujours(`D643-22 (${CODE})`),
  secondGroupe: [
    null,
    `D643-22 (${CODE} ; décret n° 2022-850 du 3 juin 2022)`,
    `D643-22 (${CODE} ; décret n° 2022-850 du 3 juin 2022)`,
    `D643-22 (${CODE} ; ${DECRETS})`,
    `D643-22 (${CODE} ; ${DECRETS})`,
  ],
  epreuvesDeControle: [
    null,
    `arrêté du 3 juin 2022 portant définition des épreuves de contrôle ${CONTROLE}`,
    `arrêté du 20 juin 2024 relatif aux épreuves de contrôle ${CONTROLE}`,
    `arrêté du 9 mai 2025 relatif aux épreuves de contrôle ${CONTROLE}`,
    `arrêté du 9 mai 2025 relatif aux épreuves de contrôle ${CONTROLE}`,
  ],
  souverainete: [
    `D643-26 (${CODE})`,
    `D643-26 (${CODE} ; note de service du 7 juin 2022)`,
    `D643-26 (${CODE} ; note de service du 7 juin 2022)`,
    `D643-26 (${CODE} ; ${NOTE_2024})`,
    `D643-26 (${CODE} ; ${NOTE_2024})`,
  ],
  egalite: toujours('6 (Déclaration des droits de l’homme et du citoyen de 1789)'),
  absence: toujours(`D643-24 (${CODE})`),
  benefice: [
    `D643-15 et D643-23 (${CODE})`,
    `D643-15 et D643-23 (${CODE})`,
    `D643-15 et D643-23 (${CODE})`,
    `D643-15 et D643-23 (${CODE})`,
    `D643-15, ${REDACTION} et D643-23 (${CODE})`,
  ],
  formes: toujours(`D643-14 (${CODE})`),
  choixDeForme: toujours(`D643-22, alinéa 2 (${CODE})`),
  unites: [
    `D643-15 (${CODE})`,
    `D643-15 (${CODE})`,
    `D643-15 (${CODE})`,
    `D643-15 (${CODE})`,
    `D643-15, ${REDACTION} (${CODE})`,
  ],
  dispenses: toujours(`D643-17 et D643-18 (${CODE})`),
  facultatives: toujours(`D643-22, alinéa 3 (${CODE})`),
  nullite: [
    null,
    `D643-32-1 et suivants (${CODE})`,
    `D643-32-1 et suivants (${CODE})`,
    `D643-32-1 et suivants (${CODE})`,
    `D643-32-1 et suivants (${CODE})`,
  ],
  jury: toujours(`D643-31 (${CODE} ; arrêté du 4 février 2015)`),
  livret: toujours(`D643-26 (${CODE})`),
  signature: toujours(CRPA),
};

const IDS = Object.keys(REFERENCES) as readonly ReferenceId[];
const versionsDe = (id: ReferenceId): readonly VersionReference[] => REFERENCES[id];

describe('A text of law is cited', () => {
  describe.each(IDS)('%s', (id) => {
    it.each(SESSIONS.map((session, i) => [session, CITES[id][i] ?? null] as const))(
      'for session %i',
      (session, cite) => {
        if (cite === null) expect(textesEnVigueur(id, session)).toEqual([]);
        else expect(formatReference(id, session)).toBe(cite);
      },
    );
  });

  it('in one version at a time, with no gap between two', () => {
    for (const id of IDS) {
      versionsDe(id).forEach((version, rang, versions) => {
        const next = versions[rang + 1];
        expect([id, version.jusqua]).toEqual([id, next ? next.depuis - 1 : undefined]);
      });
    }
  });

  it('at the turn of the years: 2nd groupe from 2022, fraud from 2021, the jury’s arrêté from 2015', () => {
    expect(textesEnVigueur('secondGroupe', 2021)).toEqual([]);
    expect(formatReference('epreuvesDeControle', 2022)).toContain('arrêté du 3 juin 2022');
    expect(formatReference('epreuvesDeControle', 2025)).toContain('arrêté du 9 mai 2025');
    expect(textesEnVigueur('nullite', 2020)).toEqual([]);
    expect(formatReference('nullite', 2021)).toContain('D643-32-1');
    expect(formatReference('jury', 2014)).toBe(`D643-31 (${CODE})`);
    expect(textesEnVigueur('signature', 2015)).toEqual([]);
  });

  it('never for a session it does not govern', () => {
    expect(() => formatReference('secondGroupe', 2019)).toThrow('2019');
  });

  it('with the apostrophe of print, everywhere', () => {
    expect(JSON.stringify(REFERENCES)).not.toContain("'");
  });
});
