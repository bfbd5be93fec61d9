import type { Refus, Reglement, Result, Saisie } from '@delib/domain';
import { type Annulation, annulerEnAttente, conclureAnnulation, refusAnnuler } from './annulation';
import type { CandidatVu } from './candidat';
import { opposer } from './conflit';
import { appliquer } from './dossiers';
import { avecEnvois, type Envoi, premierLot, sansRepondus } from './envois';
import type { Annulable, Enregistrement, Envoyer, EtatMagasin, Garde, Reponse } from './magasin-types';
import { SANS_ENTREE } from './magasin-types';

export type Magasin = ReturnType<typeof creerMagasin>;

/**
 * What the browser knows of a deliberation: the candidates, the entries on their way, what can be undone. Every
 * entry shows at once, is kept on this computer, then goes out, in order.
 * @param depart.envoyer takes entries to the server
 * @param depart.garde where entries wait, so that they outlive the page
 * @param depart.nouvelleCle a fresh key for an entry
 */
export function creerMagasin(depart: {
  readonly reglement: Reglement;
  readonly candidats: readonly CandidatVu[];
  readonly envoyer: Envoyer;
  readonly garde: Garde;
  readonly nouvelleCle: () => string;
}) {
  const { reglement, envoyer, garde, nouvelleCle } = depart;
  const confirmes = new Map(depart.candidats.map((candidat) => [candidat.id, candidat]));
  /** Version after the last entry of this page: undoing what someone changed since would undo theirs. */
  const versionsPropres = new Map<string, number>();
  const abonnes = new Set<() => void>();
  let file: readonly Envoi[] = [];
  let envoiEnCours = false;
  let derniereEcriture = Promise.resolve();
  let etat: EtatMagasin = { ...SANS_ENTREE, candidats: new Map(confirmes) };

  function publier(changement: Partial<EtatMagasin> = {}): void {
    const candidats = new Map(confirmes);
    for (const envoi of file) {
      const shown = candidats.get(envoi.candidatId);
      if (shown) candidats.set(envoi.candidatId, avecEnvois(reglement, shown, [envoi]));
    }
    const enCours = new Set(file.map(({ candidatId }) => candidatId));
    etat = { ...etat, ...changement, candidats, enCours, enAttente: file.length };
    etat = { ...etat, annulable: etat.annulables.length > 0 || file.some((each) => each.libelle !== null) };
    for (const prevenir of abonnes) prevenir();
  }

  function ecrire(garder: readonly Envoi[], oublier: readonly string[]): void {
    const changement = { garder: garder.map(({ conclure, ...gardee }) => gardee), oublier };
    const fini = garde.ecrire(changement).catch(() => publier({ gardees: false }));
    derniereEcriture = Promise.all([derniereEcriture, fini]).then(() => {});
  }

  /** Newer knowledge of candidates; what is older than what we hold is left aside. */
  function recevoir(candidats: readonly CandidatVu[]): void {
    for (const candidat of candidats) {
      const known = confirmes.get(candidat.id);
      if (!known || candidat.version >= known.version) confirmes.set(candidat.id, candidat);
    }
    publier();
  }

  /** For a page that opens without a network; a browser that keeps nothing opens none. */
  const memoriser = (candidats: readonly CandidatVu[]) => void garde.memoriser(candidats).catch(() => {});

  /** What was learned since the page was read. The page itself is kept elsewhere, and may be older than what is remembered. */
  function apprendre(candidats: readonly CandidatVu[]): void {
    memoriser(candidats);
    recevoir(candidats);
  }

  /**
   * Takes entries on one candidate. Refused at once when the domain refuses them; else shown, sent, and concluded
   * when the server has answered.
   * @param options.versionVue the version the person was looking at; by default the one shown now
   */
  function enregistrer(
    candidatId: string,
    saisies: readonly Saisie[],
    options: {
      readonly versionVue?: number;
      readonly libelle: string | null;
      /** Keys of kept entries that this one stands for. */
      readonly remplace?: readonly string[];
    },
  ): Promise<Enregistrement> {
    const shown = etat.candidats.get(candidatId);
    if (!shown) return Promise.resolve({ ok: false, cause: 'refus', refus: { code: 'introuvable' } });
    const applied = appliquer(reglement, shown.dossier, saisies);
    if (!applied.ok) return Promise.resolve({ ok: false, cause: 'refus', refus: applied.refus });
    const follows = file.some((envoi) => envoi.candidatId === candidatId);
    return new Promise((conclure) => {
      const versionVue = follows ? null : (options.versionVue ?? shown.version);
      const { libelle, remplace = [] } = options;
      const envoi: Envoi = { cle: nouvelleCle(), candidatId, saisies, versionVue, libelle, conclure };
      file = [...file, envoi];
      ecrire([envoi], remplace);
      publier();
      if (etat.panne) void derniereEcriture.then(annoncerGardees);
      else void pomper();
    });
  }

  async function pomper(): Promise<void> {
    if (envoiEnCours) return;
    envoiEnCours = true;
    try {
      let fermee = false;
      while (file.length > 0 && !fermee) {
        const lot = premierLot(file);
        // Kept first: whatever happens to this page, what it sent is sent again, the same, until it is answered.
        await derniereEcriture;
        const reponses = await envoyer(
          lot.map(({ cle, candidatId, saisies, versionVue }) => {
            return { cle, candidatId, saisies, versionVue: versionVue ?? versionDe(candidatId) };
          }),
        );
        if (reponses.length !== lot.length) throw new Error('an entry without its answer');
        fermee = reponses.some((reponse) => !reponse.ok && reponse.refus.code === 'session_expiree');
        publier({ panne: fermee ? 'session' : null });
        for (const [rang, reponse] of reponses.entries()) traiter(lot[rang] as Envoi, reponse);
      }
    } catch {
      publier({ panne: 'connexion' });
    } finally {
      envoiEnCours = false;
    }
    if (etat.panne) annoncerGardees();
  }

  /** Nobody waits for a line that is down: what waits on this computer is done, as far as the person goes. */
  function annoncerGardees(): void {
    if (etat.gardees) for (const envoi of file) envoi.conclure({ ok: true, gardee: true });
  }

  /** The last version that the server confirmed; 0 for a candidate unknown here. */
  function versionDe(candidatId: string): number {
    return confirmes.get(candidatId)?.version ?? 0;
  }

  function traiter({ cle }: Envoi, reponse: Reponse): void {
    // As it stands now: Ctrl+Z may have come since it was sent.
    const envoi = file.find((each) => each.cle === cle);
    if (!envoi) {
      // Given up meanwhile, too late.
      if (reponse.ok) apprendre([reponse.candidat]);
    } else if (reponse.ok) {
      const { candidat, inverses } = reponse;
      const version = (envoi.versionVue ?? versionDe(envoi.candidatId)) + 1;
      // What follows was typed on what this one made, whoever came since.
      retirer([envoi], version);
      if (candidat.version === version) versionsPropres.set(candidat.id, version);
      const { candidatId, libelle } = envoi;
      const annulable = libelle !== null && inverses.length > 0;
      confirmer(candidat, annulable ? { libelle, etapes: [{ candidatId, saisies: inverses }] } : null);
      envoi.conclure({ ok: true });
    } else if (reponse.refus.code === 'session_expiree') {
      // It waits.
    } else if (reponse.refus.code === 'modifie_entre_temps' && reponse.actuel) {
      traiterConflit(envoi, reponse.actuel);
    } else {
      const { refus, actuel } = reponse;
      if (actuel) confirmes.set(actuel.id, actuel);
      retirer([envoi], versionDe(envoi.candidatId));
      signaler(envoi.candidatId, refus);
      envoi.conclure({ ok: false, cause: 'refus', refus });
    }
  }

  function traiterConflit(envoi: Envoi, actuel: CandidatVu): void {
    // Everything that waited for this candidate rests on the version that is gone: it is one question.
    const siens = file.filter(({ candidatId }) => candidatId === envoi.candidatId);
    const ancien = etat.conflits.find(({ candidatId }) => candidatId === actuel.id) ?? null;
    const conflit = opposer(reglement, confirmes.get(actuel.id) ?? actuel, actuel, { siens, ancien });
    if (conflit === null) {
      // Both did the same: nothing to choose.
      retirer(siens, actuel.version);
      versionsPropres.set(actuel.id, actuel.version);
      confirmer(actuel, null);
    } else {
      confirmes.set(actuel.id, actuel);
      // They stay on this computer until one value is chosen.
      file = file.filter((each) => !siens.includes(each));
      publier({ conflits: [...etat.conflits.filter((each) => each !== ancien), conflit] });
    }
    for (const each of siens) each.conclure(conflit ? { ok: false, cause: 'conflit' } : { ok: true });
  }

  function confirmer(candidat: CandidatVu, annulable: Annulable | null): void {
    confirmes.set(candidat.id, candidat);
    memoriser([candidat]);
    const annulables = annulable ? [...etat.annulables, annulable] : etat.annulables;
    publier({ enregistreLe: candidat.modifieLe, annulables });
  }

  /** An act done by the server over many candidates (« Valider les cas clairs »), to be undone as one. */
  function adopter(candidats: readonly CandidatVu[], annulable: Annulable | null, le: string): void {
    apprendre(candidats);
    for (const { candidatId } of annulable?.etapes ?? []) {
      versionsPropres.set(candidatId, versionDe(candidatId));
    }
    publier({
      enregistreLe: le,
      annulables: annulable ? [...etat.annulables, annulable] : etat.annulables,
    });
  }

  /** Takes the last act back, if nobody changed its candidates since. Gives its words, or why not. */
  async function annuler(): Promise<Result<Annulation>> {
    const attend = annulerEnAttente(reglement, file, confirmes);
    const last = attend?.annulable ?? etat.annulables.at(-1);
    if (!last) return { ok: false, refus: { code: 'introuvable' } };
    if (attend) {
      const annule = { ...attend.envoi, libelle: null };
      file = file.map((each) => (each === attend.envoi ? annule : each));
      ecrire([annule], []);
    } else {
      publier({ annulables: etat.annulables.slice(0, -1) });
      const refus = refusAnnuler(last, confirmes, versionsPropres);
      if (refus) return { ok: false, refus };
    }
    const faits = last.etapes.map(({ candidatId, saisies }) =>
      enregistrer(candidatId, saisies, { libelle: null }),
    );
    return conclureAnnulation(last, await Promise.all(faits));
  }

  /** After a conflict: sends what was entered here again on the present version, or leaves what the other saved. */
  function trancher(candidatId: string, choix: 'ici' | 'autre'): void {
    const conflit = etat.conflits.find((each) => each.candidatId === candidatId);
    if (!conflit) return;
    publier({ conflits: etat.conflits.filter((each) => each !== conflit) });
    const { cles: remplace, saisies } = conflit;
    const libelle = `candidat ${conflit.numeroAnonymat}`;
    if (choix === 'autre') ecrire([], remplace);
    else
      void enregistrer(candidatId, saisies, { libelle, remplace }).then((done) => {
        if (done.ok || done.cause !== 'refus') return;
        ecrire([], remplace);
        signaler(candidatId, done.refus);
      });
  }

  /** Takes up what pages that are gone had not sent: before anything else. */
  async function reprendre(): Promise<void> {
    const gardees = await garde.reprendre().catch(() => []);
    const connues = gardees.filter(({ candidatId }) => confirmes.has(candidatId));
    if (connues.length === 0) return;
    file = [...connues.map((gardee) => ({ ...gardee, conclure: () => {} })), ...file];
    publier();
    void pomper();
  }

  /** Gives up what could not be sent: the page shows again what the server holds. */
  function abandonner(): void {
    const given = file;
    file = [];
    ecrire(
      [],
      given.map(({ cle }) => cle),
    );
    publier({ panne: null });
    for (const envoi of given) envoi.conclure({ ok: false, cause: 'abandon' });
  }

  function signaler(candidatId: string, refus: Refus): void {
    const numeroAnonymat = confirmes.get(candidatId)?.numeroAnonymat ?? '';
    publier({ refus: [...etat.refus, { numeroAnonymat, refus }] });
  }

  /** They are answered: forgotten, and the next of that candidate goes out on this version. */
  function retirer(repondus: readonly Envoi[], version: number): void {
    const { reste, suivant } = sansRepondus(file, repondus, version);
    file = reste;
    ecrire(
      suivant ? [suivant] : [],
      repondus.map(({ cle }) => cle),
    );
  }

  return {
    lire: () => etat,
    abonner: (prevenir: () => void) => {
      abonnes.add(prevenir);
      return () => abonnes.delete(prevenir);
    },
    recevoir,
    apprendre,
    versionDe,
    enregistrer,
    adopter,
    annuler,
    trancher,
    /** The line or the session is back, or may be. */
    reessayer: () => void pomper(),
    reprendre,
    abandonner,
    oublierRefus: () => publier({ refus: [] }),
  };
}
