import { pagesDe, phrasesDe, texteDe, verifierStructure } from '@delib/pdf/lecture.fixture';
import { describe, expect, it } from 'vitest';
import { feuilles, JURY, JURY_TENU } from './exemple.fixture';
import { renderFeuillesEmargement } from './feuille-emargement';

describe('A feuille d’émargement', () => {
  it('names the jury, its arrêté and each named member with quality and what they represent, college by college', async () => {
    const pdf = await renderFeuillesEmargement(feuilles([JURY]));
    const phrases = phrasesDe(pdf);
    expect(phrases).toContain('Jury 20112 – Comptabilité et gestion');
    expect(phrases).toContain('7 membres nommés par l’arrêté n° 2026-114 du 1er juin 2026.');
    const texte = texteDe(pdf);
    expect(texte).toMatch(/DUVAL Hélène +Président/);
    expect(texte).toMatch(/ROCHE Inès +Membre +salarié/);
    expect(JURY.membres.filter(({ nom }) => !phrases.includes(nom))).toEqual([]);
    expect(phrases).toMatch(/Présidence.*Enseignants.*Membres de la profession.*Visa du président du jury/);
    expect(pagesDe(pdf)).toHaveLength(1);
    verifierStructure(pdf);
  });
  it('leaves to be written what is not recorded, and prints what is', async () => {
    const avant = phrasesDe(await renderFeuillesEmargement(feuilles([JURY])));
    expect(avant).not.toMatch(/16 juin 2026|salle B 214|À distance/);
    const apres = await renderFeuillesEmargement(feuilles([JURY_TENU]));
    const phrases = phrasesDe(apres);
    expect(phrases).toContain('lycée Poquelin, salle B 214, Marseille');
    expect(phrases).toContain('16 juin 2026');
    expect(texteDe(apres)).toMatch(/ROCHE Inès +Membre +salarié +Absent/);
  });
  it('of the jurys of a centre is one file, a sheet each, and the same bytes for the same edition', async () => {
    const deux = feuilles([JURY, { ...JURY, code: '20113', specialite: 'Tourisme', nomination: null }]);
    const pdf = await renderFeuillesEmargement(deux);
    const pages = pagesDe(pdf);
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain('Jury 20113 – Tourisme');
    expect(pages[1]).toContain('page 1 / 1');
    expect(phrasesDe(pdf)).toContain('L’arrêté de nomination du jury n’est pas enregistré.');
    expect(Buffer.compare(await renderFeuillesEmargement(deux), pdf)).toBe(0);
  });
  it('of a jury of thirty flows over as many sheets as it needs, nobody cut', async () => {
    const membres = Array.from({ length: 30 }, (_, i) => ({
      ...(JURY.membres[i % JURY.membres.length] ?? JURY.membres[0]),
      nom: `MEMBRE${String(i).padStart(2, '0')}`,
    })) as typeof JURY.membres;
    const pdf = await renderFeuillesEmargement(feuilles([{ ...JURY, membres }]));
    const phrases = phrasesDe(pdf);
    expect(membres.filter(({ nom }) => !phrases.includes(nom))).toEqual([]);
    expect(pagesDe(pdf).length).toBeGreaterThan(1);
  });
});
