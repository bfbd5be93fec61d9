import { type Refus, type Reglement, type Result, saisiesInverses } from '@delib/domain';
import type { CandidatVu } from './candidat';
import { avecEnvois, type Envoi } from './envois';
import type { Annulable, Enregistrement } from './magasin-types';

/** What Ctrl+Z took back, and whose; `null`: several candidates. */
export interface Annulation {
  readonly libelle: string;
  readonly candidatId: string | null;
}

/**
 * The last entry that Ctrl+Z may take back before it is answered, and what takes it back: entries that follow it, since
 * it may have arrived already. `null`: none waits.
 * @param confirmes what the server last confirmed
 */
export function annulerEnAttente(
  reglement: Reglement,
  file: readonly Envoi[],
  confirmes: ReadonlyMap<string, CandidatVu>,
): { readonly envoi: Envoi; readonly annulable: Annulable } | null {
  const rang = file.findLastIndex(({ libelle }) => libelle !== null);
  const envoi = file[rang];
  const confirme = envoi && confirmes.get(envoi.candidatId);
  if (!envoi || envoi.libelle === null || !confirme) return null;
  const siens = (envois: readonly Envoi[]) => envois.filter((each) => each.candidatId === envoi.candidatId);
  const avant = avecEnvois(reglement, confirme, siens(file.slice(0, rang)));
  const apres = avecEnvois(reglement, confirme, siens(file));
  const saisies = saisiesInverses(reglement, avant.dossier, apres.dossier);
  return {
    envoi,
    annulable: { libelle: envoi.libelle, etapes: [{ candidatId: envoi.candidatId, saisies }] },
  };
}

/** Why an act cannot be taken back: somebody changed one of its candidates since. `null`: nobody did. */
export function refusAnnuler(
  { etapes }: Annulable,
  confirmes: ReadonlyMap<string, CandidatVu>,
  versionsPropres: ReadonlyMap<string, number>,
): Refus | null {
  for (const { candidatId } of etapes) {
    const now = confirmes.get(candidatId);
    if (now && now.version !== versionsPropres.get(candidatId)) {
      return { code: 'modifie_entre_temps', par: now.modifiePar, quand: now.modifieLe };
    }
  }
  return null;
}

/** What was undone, or the refusal that one of its entries met; a conflict is asked about where it stands. */
export function conclureAnnulation(
  { libelle, etapes }: Annulable,
  faits: readonly Enregistrement[],
): Result<Annulation> {
  const refused = faits.find((fait) => !fait.ok && fait.cause === 'refus');
  if (refused && !refused.ok && refused.cause === 'refus') return { ok: false, refus: refused.refus };
  const [premiere] = etapes;
  return {
    ok: true,
    valeur: { libelle, candidatId: premiere && etapes.length === 1 ? premiere.candidatId : null },
  };
}
