import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type Database, openDatabase, recompterJurys, uneBase, withActor } from '@delib/db';
import { selectCandidatDeTest, selectEnVigueur } from '@delib/db/test-support/en-vigueur';
import type { Acteur, Etat, Result, Saisie } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { authentifierPapillon } from '../connexion/authentifier';
import { chargerActeur } from '../connexion/charger-acteur';
import type { Contexte } from '../contexte';
import { lireDeliberation } from '../deliberation/lire-deliberation';
import { type ReponseSaisie, saisirDecision } from '../deliberation/saisir-decision';
import { validerCasClairs } from '../deliberation/valider-cas-clairs';
import { type LigneJury, listerJurys } from '../jury/lister-jurys';
import { passer } from '../jury/passer';
import { passerJurys } from '../jury/passer-jurys';
import { emettrePapillons } from '../papillons/emettre-papillons';
import { reglerPublication } from '../publication/regler-publication';
import { creerConfiance } from '../pv/confiance';
import { enregistrerTenue } from '../pv/enregistrer-tenue';
import { preparerProjetPv } from '../pv/projet-pv';
import { type MoyensDeSignature, type PvSigne, signerPv } from '../pv/signer-pv';
import { ouvrirMoyensDeTest, RENDU, valeur } from './moyens-de-test';

/** The first jury of a small académie, in a database of its own, at a clock that each act moves on by a minute. */
export interface JuryDeTest {
  readonly base: EphemeralDatabase;
  readonly centre: Database;
  readonly portail: Database;
  /** What nobody of the product is: to look, and to change what no act changes. */
  readonly owner: Database;
  readonly ici: PetiteAcademie;
  readonly moyens: MoyensDeSignature;
  readonly aleatoire: (n: number) => Uint8Array;
  readonly contexte: (acteur: Acteur) => Contexte;
  readonly gestionnaire: () => Contexte;
  /** The clock as the last act left it. */
  readonly maintenant: () => Date;
  readonly allerA: (instant: Date) => void;
  /** One jury as the gestionnaire follows it. */
  readonly lu: (rang?: 0 | 1) => Promise<LigneJury>;
  /** The président logs in with a new papillon. */
  readonly entrer: () => Promise<Acteur>;
  /** The président signs the very bytes that were shown. */
  readonly signer: (acteur: Acteur) => Promise<Result<PvSigne>>;
  /** Entries of the jury on one candidate, on the version that is there. */
  readonly decider: (acteur: Acteur, numero: string, saisies: readonly Saisie[]) => Promise<ReponseSaisie>;
  /** The id of the candidate of that numéro d'anonymat. */
  readonly candidat: (numero: string) => Promise<string>;
  /** Everything that is in force for one candidate, as it stands in the tables that lists, counts and relevés read. */
  readonly enVigueur: (numero: string) => Promise<unknown>;
  /** Records a sitting of this morning, everyone present. */
  readonly tenir: (acteur: Acteur, versionVue: number) => Promise<Result<{ readonly version: number }>>;
  /**
   * 000 → 198: 0001 admis, 0002 admis au 2nd groupe (9,80), 0003 non admis; signed, ended and locked, results published.
   * @param avantPv what to try between the clearing of the decisions and the PV
   */
  readonly verrouiller: (avantPv?: () => Promise<void>) => Promise<void>;
  /** Of the papillon last entered with. */
  readonly motDePasse: () => string;
  readonly fermer: () => Promise<void>;
}

export async function ouvrirJuryDeTest(): Promise<JuryDeTest> {
  const base = await openEphemeralDatabase();
  const centre = openDatabase(base.urls.centre);
  const portail = openDatabase(base.urls.jury);
  const owner = openDatabase(base.ownerUrl, { max: 1 });
  const ici = await writePetiteAcademie(base.ownerUrl);
  const aleatoire = (n: number) => new Uint8Array(randomBytes(n));
  let horloge = new Date('2026-06-22T08:00:00Z');
  let motDePasse = '';
  const { moyens, racine } = await ouvrirMoyensDeTest(() => horloge, aleatoire);

  function contexte(acteur: Acteur): Contexte {
    horloge = new Date(horloge.getTime() + 60_000);
    const database = 'juryId' in acteur ? portail : centre;
    return { database, acteur, maintenant: horloge, requete: 'test', confiance: creerConfiance([racine]) };
  }
  const gestionnaire = () => contexte(ici.gestionnaire);

  async function lu(rang: 0 | 1 = 0): Promise<LigneJury> {
    const [ligne] = await listerJurys(gestionnaire(), { ids: [ici.jurys[rang]] });
    if (!ligne) throw new Error('no jury');
    return ligne;
  }

  async function entrer(): Promise<Acteur> {
    const { jury } = await lu();
    const membre = jury.membres.find(({ qualite }) => qualite === 'president');
    const [papillon] = valeur(await emettrePapillons(gestionnaire(), [membre?.id ?? ''], aleatoire));
    if (!papillon) throw new Error('no papillon');
    motDePasse = papillon.motDePasse;
    const entree = { bases: uneBase(portail), maintenant: horloge, requete: 'test', adresse: '192.0.2.1' };
    const { connexionId } = valeur(await authentifierPapillon(entree, papillon));
    const acteur = await chargerActeur(uneBase(portail), connexionId, horloge);
    if (!acteur) throw new Error('the session just opened is not there');
    return acteur;
  }

  async function signer(acteur: Acteur): Promise<Result<PvSigne>> {
    const { sha256 } = valeur(await preparerProjetPv(contexte(acteur), ici.jurys[0], RENDU));
    return signerPv(contexte(acteur), moyens, { juryId: ici.jurys[0], sha256, lu: true, motDePasse });
  }

  async function decider(acteur: Acteur, numero: string, saisies: readonly Saisie[]) {
    const candidatId = await candidat(numero);
    const lue = valeur(await lireDeliberation(contexte(acteur), ici.jurys[0]));
    const versionVue = lue.candidats.find((c) => c.candidatId === candidatId)?.deliberation?.version ?? 1;
    const reponse = await saisirDecision(contexte(acteur), {
      juryId: ici.jurys[0],
      candidatId,
      versionVue,
      saisies,
    });
    // What an entry answers is made from what it wrote: it is what a reading gives.
    if (reponse.ok) {
      const relue = valeur(await lireDeliberation(contexte(acteur), ici.jurys[0]));
      const relu = relue.candidats.find((c) => c.candidatId === candidatId);
      assert.deepStrictEqual(reponse.candidat, relu);
    }
    return reponse;
  }

  const candidat = (numero: string) => selectCandidatDeTest(owner, ici.jurys[0], numero);
  const enVigueur = async (numero: string) => selectEnVigueur(owner, await candidat(numero));

  async function tenir(acteur: Acteur, versionVue: number) {
    const { jury } = await lu();
    const presences = Object.fromEntries(jury.membres.map(({ id }) => [id, 'present' as const]));
    const date = horloge.toISOString().slice(0, 10);
    const tenue = { lieu: 'Salle 12', date, debut: '08:00', fin: '08:01', observations: '', incidents: '' };
    return enregistrerTenue(contexte(acteur), { juryId: ici.jurys[0], tenue, presences, versionVue });
  }

  async function verrouiller(avantPv: () => Promise<void> = async () => {}): Promise<void> {
    const [jury] = ici.jurys;
    valeur(await passer(gestionnaire(), { juryId: jury, acte: 'ouvrirModificationNotes' }));
    valeur(await passer(gestionnaire(), { juryId: jury, acte: 'ouvrirDeliberation' }));
    const president = await entrer();
    valeur(await validerCasClairs(contexte(president), jury));
    for (const numero of ['0002', '0003']) {
      const livret: readonly Saisie[] = numero === '0003' ? [{ type: 'examiner_livret' }] : [];
      const { ok } = await decider(president, numero, [...livret, { type: 'valider' }]);
      if (!ok) throw new Error(`candidate ${numero} was refused`);
    }
    valeur(await passer(contexte(president), { juryId: jury, acte: 'cloreDecisions' }));
    await avantPv();
    valeur(await tenir(president, 0));
    valeur(await signer(president));
    valeur(await passer(contexte(president), { juryId: jury, acte: 'cloturerDeliberation' }));
    const vu = (etatVu: Etat, vers: Etat) => [{ juryId: jury, jury: '20111', etatVu, vers }];
    requireDone(await passerJurys(contexte(ici.chef), vu('130', '140')));
    requireDone(await passerJurys(gestionnaire(), vu('140', '198')));
    const { jury: lue } = await lu();
    valeur(await reglerPublication(gestionnaire(), { sessionId: lue.sessionId, groupe: 1, ouvert: true }));
  }

  return {
    base,
    centre,
    portail,
    owner,
    ici,
    moyens,
    aleatoire,
    contexte,
    gestionnaire,
    maintenant: () => horloge,
    allerA: (instant) => {
      horloge = instant;
    },
    lu,
    entrer,
    signer,
    decider,
    candidat,
    enVigueur,
    tenir,
    verrouiller,
    motDePasse: () => motDePasse,
    fermer: async () => {
      // Whatever a test did, what each jury keeps counted is what its rows say.
      assert.deepStrictEqual(await withActor(centre, ici.gestionnaire, recompterJurys), []);
      await Promise.all([centre.close(), portail.close(), owner.close()]);
      await base.close();
    },
  };
}

function requireDone(lignes: readonly { readonly fait: boolean }[]): void {
  if (lignes.length === 0 || lignes.some(({ fait }) => !fait)) throw new Error('the jury did not move on');
}
