import { type Dossier, type Saisie, saisiesInverses } from '@delib/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CandidatVu } from './candidat';
import { appliquer } from './dossiers';
import { candidat, creerGardeDeTest, notes, SISR } from './exemple.fixture';
import { creerMagasin, type Magasin } from './magasin';
import type { Demande, Reponse, SaisieGardee } from './magasin-types';

const DEPART = [candidat('A1', notes(8, 11)), candidat('A2', notes(9, 9))];

/** What one attempt to send meets: it arrives, its answer is lost, or it does not leave. */
type Ligne = 'passe' | 'reponse_perdue' | 'coupee';

/** A server that knows an entry by its key, as the use case does, and counts how often each was written. */
function ouvrirServeur(lignes: Ligne[]) {
  const tenus = new Map(DEPART.map((each) => [each.id, each]));
  const ecrites: { readonly cle: string; readonly candidatId: string }[] = [];
  function repondre({ cle, candidatId, versionVue, saisies }: Demande): Reponse {
    const ici = tenus.get(candidatId);
    if (!ici) throw new Error('nobody');
    if (ecrites.some((each) => each.cle === cle)) return { ok: true, candidat: ici, inverses: [] };
    if (ici.version !== versionVue) {
      return {
        ok: false,
        refus: { code: 'modifie_entre_temps', par: 'x', quand: ici.modifieLe },
        actuel: ici,
      };
    }
    const faite = appliquer(SISR, ici.dossier, saisies);
    if (!faite.ok) return { ok: false, refus: faite.refus, actuel: ici };
    const apres: CandidatVu = { ...ici, dossier: faite.valeur, version: ici.version + 1 };
    tenus.set(candidatId, apres);
    ecrites.push({ cle, candidatId });
    return { ok: true, candidat: apres, inverses: saisiesInverses(SISR, ici.dossier, faite.valeur) };
  }
  return {
    ecrites,
    lire: (): CandidatVu[] => [...tenus.values()],
    dossier: (id: string): Dossier | undefined => tenus.get(id)?.dossier,
    envoyer: async (demandes: readonly Demande[]): Promise<readonly Reponse[]> => {
      const ligne = lignes.shift() ?? 'passe';
      if (ligne === 'coupee') throw new Error('offline');
      const reponses = demandes.map(repondre);
      if (ligne === 'reponse_perdue') throw new Error('the answer was lost');
      return reponses;
    },
  };
}

type Geste =
  | { readonly quoi: 'saisir'; readonly id: string; readonly points: number }
  | { readonly quoi: 'annuler' | 'reessayer' | 'fermer' | 'laisser_passer' };

const geste: fc.Arbitrary<Geste> = fc.oneof(
  fc.record({
    quoi: fc.constant('saisir' as const),
    id: fc.constantFrom('id-A1', 'id-A2'),
    points: fc.integer({ min: 1, max: 90 }),
  }),
  fc.record({
    quoi: fc.constantFrom(
      'annuler' as const,
      'reessayer' as const,
      'fermer' as const,
      'laisser_passer' as const,
    ),
  }),
);

const tour = () => new Promise<void>((resolve) => setImmediate(resolve));

it('whatever is cut, lost, closed or taken back, each entry is written once, in order, and what was shown last is what is saved', async () => {
  const lignes = fc.array(fc.constantFrom<Ligne>('passe', 'reponse_perdue', 'coupee'), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(geste, { maxLength: 25 }), lignes, async (gestes, rencontrees) => {
      const serveur = ouvrirServeur([...rencontrees]);
      const disque = new Map<string, SaisieGardee>();
      let cles = 0;
      const montres = new Map<string, number | undefined>();
      const ouvrir = async (): Promise<Magasin> => {
        const magasin = creerMagasin({
          reglement: SISR,
          candidats: serveur.lire(),
          envoyer: serveur.envoyer,
          garde: creerGardeDeTest(disque),
          nouvelleCle: () => `cle-${++cles}`,
        });
        await magasin.reprendre();
        return magasin;
      };
      let page = await ouvrir();
      for (const fait of gestes) {
        if (fait.quoi === 'saisir') {
          const points: Saisie = { type: 'points', points: String(fait.points), motif: 'assiduité' };
          void page.enregistrer(fait.id, [points], { libelle: 'essai' });
          const cle = `cle-${cles}`;
          // What was typed is on the disk before anything is awaited of the network.
          expect(disque.has(cle) || serveur.ecrites.some((each) => each.cle === cle)).toBe(true);
        } else if (fait.quoi === 'annuler') void page.annuler();
        else if (fait.quoi === 'reessayer') page.reessayer();
        else if (fait.quoi === 'fermer') {
          // A page that is killed answers nothing any more; what it had sent may have arrived.
          await tour();
          page = await ouvrir();
        } else await tour();
        for (const [id, { dossier }] of page.lire().candidats) montres.set(id, dossier.reglage.pointsJury);
      }
      for (let essai = 0; essai < rencontrees.length + gestes.length + 3; essai += 1) {
        page.reessayer();
        await tour();
      }
      expect(page.lire()).toMatchObject({ enAttente: 0, conflits: [], refus: [] });
      expect(disque.size).toBe(0);
      expect(serveur.ecrites.length).toBe(cles);
      for (const [id, points] of montres) {
        const siennes = serveur.ecrites.filter(({ candidatId }) => candidatId === id);
        const rangs = siennes.map(({ cle }) => Number(cle.slice(4)));
        expect(rangs).toEqual(rangs.toSorted((a, b) => a - b));
        expect(serveur.dossier(id)?.reglage.pointsJury).toBe(points);
      }
    }),
    { numRuns: 300 },
  );
});
