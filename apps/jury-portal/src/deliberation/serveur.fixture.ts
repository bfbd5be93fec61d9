import { type Dossier, saisiesInverses } from '@delib/domain';
import type { CandidatVu } from './candidat';
import { appliquer } from './dossiers';
import { candidat, creerGardeDeTest, notes, SISR } from './exemple.fixture';
import { creerMagasin, type Magasin } from './magasin';
import type { Demande, Envoyer, Reponse } from './magasin-types';

/** Three candidates: at the bar, ADMIS, and a NON ADMIS with an unread livret. */
export const TOUS = [
  candidat('A1', notes(8, 11)),
  candidat('A2', notes(12, 12)),
  candidat('A3', notes(5, 5), { livret: 'a_examiner' }),
];

let cles = 0;

/** A page on them. */
export function ouvrir(envoyer: Envoyer, garde = creerGardeDeTest()): Magasin {
  const nouvelleCle = () => `cle-${++cles}`;
  return creerMagasin({ reglement: SISR, candidats: TOUS, envoyer, garde, nouvelleCle });
}

/** The keys of entries start at 1 again. */
export function oublierCles(): void {
  cles = 0;
}

/** A server of one's own: it holds candidates, checks versions and applies entries as the use case does. */
export function serveur(candidats: readonly CandidatVu[]) {
  const held = new Map(candidats.map((each) => [each.id, each]));
  const recus: Demande[] = [];
  let horloge = 0;
  function ecrire(id: string, dossier: Dossier, par: string): CandidatVu {
    const before = held.get(id);
    if (!before) throw new Error('no such candidate');
    horloge += 1;
    const modifieLe = new Date(Date.UTC(2026, 5, 20, 9, 0, horloge)).toISOString();
    const after = { ...before, dossier, version: before.version + 1, modifiePar: par, modifieLe };
    held.set(id, after);
    return after;
  }
  function repondre({ candidatId, versionVue, saisies }: Demande): Reponse {
    const now = held.get(candidatId);
    if (!now) return { ok: false, refus: { code: 'introuvable' }, actuel: null };
    if (now.version !== versionVue) {
      const refus = { code: 'modifie_entre_temps', par: now.modifiePar, quand: now.modifieLe } as const;
      return { ok: false, refus, actuel: now };
    }
    const applied = appliquer(SISR, now.dossier, saisies);
    if (!applied.ok) return { ok: false, refus: applied.refus, actuel: now };
    const after = ecrire(candidatId, applied.valeur, 'Alix Renard');
    return { ok: true, candidat: after, inverses: saisiesInverses(SISR, now.dossier, applied.valeur) };
  }
  const envoyer: Envoyer = async (demandes) => {
    recus.push(...demandes);
    return demandes.map(repondre);
  };
  /** What the vice-président does from another machine. */
  function ailleurs(id: string, ...saisies: Demande['saisies']): CandidatVu {
    const now = held.get(id);
    const applied = now && appliquer(SISR, now.dossier, saisies);
    if (!applied?.ok) throw new Error('the other entry was refused');
    return ecrire(id, applied.valeur, 'Noa Merle');
  }
  return { envoyer, ailleurs, recus, lire: (id: string) => held.get(id) };
}
