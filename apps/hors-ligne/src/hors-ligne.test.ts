import { createHash } from 'node:crypto';
import { planExemple } from '@delib/documents/exemples.fixture';
import { remplirPageHorsLigne } from '@delib/documents/hors-ligne';
import type { PlanHorsLigne } from '@delib/domain';
import { describe, expect, it } from 'vitest';
import { construirePage } from './construire';
import { creerEtat, type Rangement } from './navigateur/etat';

const LE = '2026-06-22T08:00:00.000Z';

const planDe = (changes: Partial<PlanHorsLigne> = {}): PlanHorsLigne => ({ ...planExemple(6), ...changes });

/** A browser's storage, that may refuse to keep anything. */
function rangement(refuse = false): Rangement & { texte: string | null } {
  return {
    texte: null,
    lire() {
      return this.texte;
    },
    ecrire(texte) {
      if (!refuse) this.texte = texte;
      return !refuse;
    },
  };
}

describe('what the offline page keeps', () => {
  it('survives a reload, a refused entry is not in it, and the export holds what was decided', () => {
    const ici = rangement();
    const page = creerEtat(planDe(), ici);
    expect(page.saisir('0001', { type: 'points', points: '2', motif: 'x' }, LE)?.code).toBe(
      'motif_trop_court',
    );
    expect(page.saisir('0001', { type: 'points', points: '2', motif: 'copie relue' }, LE)).toBeNull();
    expect(page.saisir('0001', { type: 'valider' }, LE)).toBeNull();
    page.nommer({ nom: 'Alix Renard', qualite: 'president' });

    const rouverte = creerEtat(planDe(), ici);
    expect(rouverte.nombre).toBe(2);
    expect(rouverte.dossier('0001')).toEqual(page.dossier('0001'));
    const fichier = rouverte.exporter(LE);
    expect(fichier).toMatchObject({ saisiPar: { nom: 'Alix Renard' }, jury: { code: '20112' }, groupe: 1 });
    expect(fichier.candidats.map(({ numeroAnonymat, saisies }) => [numeroAnonymat, saisies.length])).toEqual([
      ['0001', 2],
    ]);
    expect(rouverte.nonExportees).toBe(0);
  });

  it('takes the last entry back, one after the other, down to the plan', () => {
    const page = creerEtat(planDe(), rangement());
    const depart = page.dossier('0002');
    page.saisir('0002', { type: 'points', points: '2', motif: 'copie relue' }, LE);
    page.saisir('0003', { type: 'valider' }, LE);
    expect([page.annuler(), page.annuler(), page.annuler()]).toEqual(['0003', '0002', null]);
    expect(page.dossier('0002')).toEqual(depart);
    expect(page.nombre).toBe(0);
  });

  it('entries made on an earlier plan are kept on a newer one, and those that no longer hold are named', () => {
    const ici = rangement();
    const page = creerEtat(planDe(), ici);
    page.saisir('0001', { type: 'points', points: '2', motif: 'copie relue' }, LE);
    page.saisir('0006', { type: 'points', points: '1', motif: 'copie relue' }, LE);
    const sansSixieme = planDe({ numero: 'PS-2', candidats: planDe().candidats.slice(0, 5) });
    const nouvelle = creerEtat(sansSixieme, ici);
    expect(nouvelle.autrePlan).toBe(true);
    expect(nouvelle.nombre).toBe(1);
    expect(nouvelle.ecartees.map(({ numero }) => numero)).toEqual(['0006']);
  });

  it('says when the browser keeps nothing, and starts from the plan on what it cannot read', () => {
    const page = creerEtat(planDe(), rangement(true));
    page.saisir('0003', { type: 'valider' }, LE);
    expect(page.conserve).toBe(false);
    const abime = rangement();
    abime.texte = '{"entrees":';
    expect(creerEtat(planDe(), abime).nombre).toBe(0);
  });
});

describe('the offline page', () => {
  it('holds all it needs, runs its own script alone, and no data can end the page’s data', async () => {
    const gabarit = await construirePage();
    const plan = planDe({ centre: 'Lycée </script><script>alert(1)</script> <!--delib:jury-->' });
    const page = remplirPageHorsLigne(gabarit, plan);
    const script = /<script>([\s\S]*)<\/script>\n<\/body>/.exec(page)?.[1] ?? '';
    const empreinte = createHash('sha256').update(script, 'utf8').digest('base64');
    expect(page).toContain(`script-src 'sha256-${empreinte}'`);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/\b(src|href)="/);
    expect(page).not.toMatch(/https?:\/\//);
    expect(page.match(/<script/g)).toHaveLength(2);
    const donnees = /<script type="application\/json" id="plan">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect((JSON.parse(donnees) as PlanHorsLigne).centre).toContain('</script>');
    expect((JSON.parse(donnees) as PlanHorsLigne).candidats).toHaveLength(6);
    expect(page.match(/<!--delib:/g), 'a value is never read as a place').toBeNull();
  });

  it('that lacks a place for the plan is a bug, and throws', async () => {
    const gabarit = (await construirePage()).replace('<!--delib:plan-->', '');
    expect(() => remplirPageHorsLigne(gabarit, planDe())).toThrow('no place for « plan »');
  });
});
