import type { Refus, Reglement, Result, Saisie } from '@delib/domain';
import type { CandidatVu } from './candidat';
import { appliquer, memeDossier } from './dossiers';
import type { Annulable, Conflit, Enregistrement, Envoyer, EtatMagasin, Reponse } from './magasin-types';

/** An entry taken by the page and not confirmed yet. */
interface Envoi {
  readonly candidatId: string;
  readonly saisies: readonly Saisie[];
  /** `null`: follows another entry of this page on the same candidate, on whatever version that one gives. */
  readonly versionVue: number | null;
  /** What Ctrl+Z would say; `null` for an entry that is itself an undoing. */
  readonly libelle: string | null;
  readonly conclure: (enregistrement: Enregistrement) => void;
}

export type Magasin = ReturnType<typeof creerMagasin>;

/**
 * What the browser knows of a deliberation: the candidates, the entries on their way, what can be undone. Every
 * entry shows at once and goes out at once, in order; one way out (`envoyer`), so that a queue that outlives the
 * page can be put under it.
 * @param depart.envoyer takes entries to the server
 */
export function creerMagasin(depart: {
  readonly reglement: Reglement;
  readonly candidats: readonly CandidatVu[];
  readonly envoyer: Envoyer;
}) {
  const { reglement, envoyer } = depart;
  const confirmes = new Map(depart.candidats.map((candidat) => [candidat.id, candidat]));
  /** Version after the last entry of this page: undoing what someone changed since would undo theirs. */
  const versionsPropres = new Map<string, number>();
  const abonnes = new Set<() => void>();
  let file: readonly Envoi[] = [];
  let envoiEnCours = false;
  let etat: EtatMagasin = {
    candidats: new Map(confirmes),
    enCours: new Set(),
    enAttente: 0,
    panne: null,
    conflits: [],
    refus: [],
    enregistreLe: null,
    annulables: [],
  };

  function publier(changement: Partial<EtatMagasin> = {}): void {
    const candidats = new Map(confirmes);
    for (const { candidatId, saisies } of file) {
      const shown = candidats.get(candidatId);
      const applied = shown && appliquer(reglement, shown.dossier, saisies);
      if (shown && applied?.ok) candidats.set(candidatId, { ...shown, dossier: applied.valeur });
    }
    const enCours = new Set(file.map(({ candidatId }) => candidatId));
    etat = { ...etat, ...changement, candidats, enCours, enAttente: file.length };
    for (const prevenir of abonnes) prevenir();
  }

  /** Newer knowledge of candidates; what is older than what we hold is left aside. */
  function recevoir(candidats: readonly CandidatVu[]): void {
    for (const candidat of candidats) {
      const known = confirmes.get(candidat.id);
      if (!known || candidat.version >= known.version) confirmes.set(candidat.id, candidat);
    }
    publier();
  }

  /**
   * Takes entries on one candidate. Refused at once when the domain refuses them; else shown, sent, and concluded
   * when the server has answered.
   * @param options.versionVue the version the person was looking at; by default the one shown now
   */
  function enregistrer(
    candidatId: string,
    saisies: readonly Saisie[],
    options: { readonly versionVue?: number; readonly libelle: string | null },
  ): Promise<Enregistrement> {
    const shown = etat.candidats.get(candidatId);
    if (!shown) return Promise.resolve({ ok: false, cause: 'refus', refus: { code: 'introuvable' } });
    const applied = appliquer(reglement, shown.dossier, saisies);
    if (!applied.ok) return Promise.resolve({ ok: false, cause: 'refus', refus: applied.refus });
    const follows = file.some((envoi) => envoi.candidatId === candidatId);
    return new Promise((conclure) => {
      const versionVue = follows ? null : (options.versionVue ?? shown.version);
      file = [...file, { candidatId, saisies, versionVue, libelle: options.libelle, conclure }];
      publier();
      void pomper();
    });
  }

  async function pomper(): Promise<void> {
    if (envoiEnCours || etat.panne) return;
    envoiEnCours = true;
    while (file.length > 0 && !etat.panne) {
      const lot = premierLot(file);
      try {
        const reponses = await envoyer(
          lot.map(({ candidatId, saisies, versionVue }) => ({
            candidatId,
            saisies,
            versionVue: versionVue ?? versionDe(candidatId),
          })),
        );
        if (reponses.length !== lot.length) throw new Error('an entry without its answer');
        for (const [rang, reponse] of reponses.entries()) traiter(lot[rang] as Envoi, reponse);
      } catch {
        publier({ panne: 'connexion' });
      }
    }
    envoiEnCours = false;
  }

  /** The last version that the server confirmed; 0 for a candidate unknown here. */
  function versionDe(candidatId: string): number {
    return confirmes.get(candidatId)?.version ?? 0;
  }

  function traiter(envoi: Envoi, reponse: Reponse): void {
    if (!reponse.ok && reponse.refus.code === 'session_expiree') {
      publier({ panne: 'session' });
    } else if (reponse.ok) {
      retirer(envoi);
      confirmer(reponse.candidat, envoi.libelle === null ? null : { envoi, inverses: reponse.inverses });
      envoi.conclure({ ok: true });
    } else if (reponse.refus.code === 'modifie_entre_temps' && reponse.actuel) {
      traiterConflit(envoi, reponse.actuel);
    } else {
      const { refus, actuel } = reponse;
      retirer(envoi);
      if (actuel) confirmes.set(actuel.id, actuel);
      signaler(envoi.candidatId, refus);
      envoi.conclure({ ok: false, cause: 'refus', refus });
    }
  }

  function traiterConflit(envoi: Envoi, actuel: CandidatVu): void {
    // Everything that waited for this candidate rests on the version that is gone: it is one question.
    const siens = file.filter(({ candidatId }) => candidatId === envoi.candidatId);
    const before = confirmes.get(envoi.candidatId) ?? actuel;
    const saisies = siens.flatMap((each) => each.saisies);
    const here = appliquer(reglement, before.dossier, saisies);
    for (const each of siens) retirer(each);
    const merged = appliquer(reglement, actuel.dossier, saisies);
    if (merged.ok && memeDossier(merged.valeur, actuel.dossier)) {
      // Both did the same, or our own entry had arrived and only its answer was lost: nothing to choose.
      confirmer(actuel, null);
      for (const each of siens) each.conclure({ ok: true });
      return;
    }
    confirmes.set(actuel.id, actuel);
    const conflit: Conflit = {
      candidatId: actuel.id,
      numeroAnonymat: actuel.numeroAnonymat,
      saisies,
      ici: here.ok ? here.valeur : before.dossier,
      actuel,
    };
    publier({ conflits: [...etat.conflits.filter((c) => c.candidatId !== actuel.id), conflit] });
    for (const each of siens) each.conclure({ ok: false, cause: 'conflit' });
  }

  function confirmer(
    candidat: CandidatVu,
    annulation: { readonly envoi: Envoi; readonly inverses: readonly Saisie[] } | null,
  ): void {
    confirmes.set(candidat.id, candidat);
    versionsPropres.set(candidat.id, candidat.version);
    const annulables =
      annulation && annulation.inverses.length > 0
        ? [
            ...etat.annulables,
            {
              libelle: annulation.envoi.libelle ?? '',
              etapes: [{ candidatId: candidat.id, saisies: annulation.inverses }],
            },
          ]
        : etat.annulables;
    publier({ enregistreLe: candidat.modifieLe, annulables });
  }

  /** An act done by the server over many candidates (« Valider les cas clairs »), to be undone as one. */
  function adopter(candidats: readonly CandidatVu[], annulable: Annulable | null, le: string): void {
    recevoir(candidats);
    for (const { candidatId } of annulable?.etapes ?? []) {
      versionsPropres.set(candidatId, versionDe(candidatId));
    }
    publier({
      enregistreLe: le,
      annulables: annulable ? [...etat.annulables, annulable] : etat.annulables,
    });
  }

  /** Takes the last act back, if nobody changed its candidates since. Gives its words, or why not. */
  async function annuler(): Promise<Result<string>> {
    const last = etat.annulables.at(-1);
    if (!last) return { ok: false, refus: { code: 'introuvable' } };
    publier({ annulables: etat.annulables.slice(0, -1) });
    for (const { candidatId } of last.etapes) {
      const now = confirmes.get(candidatId);
      if (now && now.version !== versionsPropres.get(candidatId)) {
        const { modifiePar, modifieLe } = now;
        return { ok: false, refus: { code: 'modifie_entre_temps', par: modifiePar, quand: modifieLe } };
      }
    }
    const done = await Promise.all(
      last.etapes.map(({ candidatId, saisies }) => enregistrer(candidatId, saisies, { libelle: null })),
    );
    const refused = done.find((each) => !each.ok && each.cause === 'refus');
    return refused && !refused.ok && refused.cause === 'refus'
      ? { ok: false, refus: refused.refus }
      : { ok: true, valeur: last.libelle };
  }

  /** After a conflict: sends what was entered here again on the present version, or leaves what the other saved. */
  function trancher(candidatId: string, choix: 'ici' | 'autre'): void {
    const conflit = etat.conflits.find((each) => each.candidatId === candidatId);
    if (!conflit) return;
    publier({ conflits: etat.conflits.filter((each) => each !== conflit) });
    if (choix === 'autre') return;
    const libelle = `candidat ${conflit.numeroAnonymat}`;
    void enregistrer(candidatId, conflit.saisies, { libelle }).then((done) => {
      if (!done.ok && done.cause === 'refus') signaler(candidatId, done.refus);
    });
  }

  /** The line or the session is back, or may be. */
  function reessayer(): void {
    publier({ panne: null });
    void pomper();
  }

  /** Gives up what could not be sent: the page shows again what the server holds. */
  function abandonner(): void {
    const given = file;
    file = [];
    publier({ panne: null });
    for (const envoi of given) envoi.conclure({ ok: false, cause: 'abandon' });
  }

  function signaler(candidatId: string, refus: Refus): void {
    const numeroAnonymat = confirmes.get(candidatId)?.numeroAnonymat ?? '';
    publier({ refus: [...etat.refus, { numeroAnonymat, refus }] });
  }

  function retirer(envoi: Envoi): void {
    file = file.filter((each) => each !== envoi);
  }

  return {
    lire: () => etat,
    abonner: (prevenir: () => void) => {
      abonnes.add(prevenir);
      return () => abonnes.delete(prevenir);
    },
    recevoir,
    versionDe,
    enregistrer,
    adopter,
    annuler,
    trancher,
    reessayer,
    abandonner,
    oublierRefus: () => publier({ refus: [] }),
  };
}

/** The longest beginning of the queue without the same candidate twice: one journey to the server. */
function premierLot(file: readonly Envoi[]): readonly Envoi[] {
  const seen = new Set<string>();
  const end = file.findIndex(({ candidatId }) => seen.has(candidatId) || !seen.add(candidatId));
  return file.slice(0, Math.min(end === -1 ? file.length : end, 100));
}
