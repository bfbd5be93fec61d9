import { describe, expect, it } from 'vitest';
import { csvListeCandidats } from './csv-listes';
import { EXEMPLES, ligneNommee, ligneNotee, listeExemple, section } from './exemple.fixture';

const rows = (csv: string) => csv.replace('\ufeff', '').trimEnd().split('\r\n');

describe('a list of candidates as CSV', () => {
  it('of livrets has the memo’s columns after the jury', () => {
    const csv = csvListeCandidats(EXEMPLES.livrets);
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(rows(csv)[0]).toBe(
      'Jury;Numéro d’anonymat;Numéro candidat;Nom;Prénoms;Catégorie;Établissement d’inscription',
    );
    expect(rows(csv)[1]).toBe(
      '20112;20112001;02660000001;éclair;Anaïs Marie;Formation continue;Lycée des Deux-Moulins',
    );
    expect(rows(csv)).toHaveLength(15);
  });

  it('has the decimal comma, nothing where there is no mean, and words where a rounding deceives', () => {
    expect(rows(csvListeCandidats(listeExemple('anonyme', [section(3, ligneNotee)])))).toEqual([
      'Jury;Numéro d’anonymat;Catégorie;Total;Moyenne;Proposition;Décision;Observations;Remarque sur la moyenne',
      '20112;20112001;Scolaire;1435,00;14,35;Admis;;;',
      '20112;20112002;Scolaire;999,60;10,00;Admis à se présenter au 2nd groupe;;;exactement 9,996, sous 10',
      '20112;20112003;Scolaire;;;Non admis;;;',
    ]);
  });

  it('tells a mark from a choice that lacks, and why a name is posted nowhere', () => {
    expect(rows(csvListeCandidats(EXEMPLES.notes_manquantes))).toEqual([
      'Jury;Numéro candidat;Nom;Prénoms;Discipline;Il manque',
      '20112;02660000001;Eve;Lou;E3 Culture économique, juridique et managériale;la note',
      '20112;02660000002;Évelyne;Lou;2de discipline;le choix',
    ]);
    expect(rows(csvListeCandidats(EXEMPLES.hors_affichage)).map((row) => row.split(';').at(-1))).toEqual([
      'Motif',
      'Présumé fraudeur',
      'Liste rouge',
      'Présumé fraudeur et liste rouge',
    ]);
  });

  it('never lets a name compute, nor break a row', () => {
    const piege = { ...ligneNommee(0), nom: '=HYPERLINK("x")', prenoms: 'Lou ; Léa' };
    const [, row] = rows(csvListeCandidats(listeExemple('amenagements', [section(1, () => piege)])));
    expect(row).toBe(
      '20112;20112001;02660000001;"\'=HYPERLINK(""x"")";"Lou ; Léa";01/03/2005;Lycée des Deux-Moulins;"Tiers temps ; ordinateur sans accès au réseau"',
    );
  });
});
