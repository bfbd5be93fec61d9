import { type DossierStocke, selectDossiers, withActor } from '@delib/db';
import type { Acteur } from '@delib/domain';
import type { Contexte } from '@delib/usecases/contexte';
import { saisirDecision } from '@delib/usecases/deliberation/saisir-decision';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import { passerJurys } from '@delib/usecases/jury/passer-jurys';
import { type BaseDeMesure, GESTIONNAIRE } from './base';

/** One jury at work: its président, and what the page of each candidate holds. */
export interface JuryAuTravail {
  readonly contexte: Contexte;
  readonly juryId: string;
  /** Its président. */
  readonly membreId: string;
  readonly candidats: DossierStocke[];
}

/** Brings every jury to the deliberation of the 1er groupe. */
export async function amenerEnDeliberation({ contexteDe }: BaseDeMesure): Promise<void> {
  const gestionnaire = contexteDe('centre', GESTIONNAIRE);
  for (const [etatVu, vers] of [['000', '105'] as const, ['105', '110'] as const]) {
    const lignes = await listerJurys(gestionnaire, { etats: [etatVu] });
    const demandes = lignes.map(({ jury }) => ({ juryId: jury.id, jury: jury.code, etatVu, vers }));
    const refuse = (await passerJurys(gestionnaire, demandes)).find(({ fait }) => !fait);
    if (refuse) throw new Error(`jury ${refuse.jury}: ${refuse.refus?.code}`);
  }
}

/** Brings every jury to its deliberation and reads its candidates, as the grid does. */
export async function ouvrirJurys(base: BaseDeMesure): Promise<readonly JuryAuTravail[]> {
  await amenerEnDeliberation(base);
  const { contexteDe } = base;
  const jurys: JuryAuTravail[] = [];
  for (const { jury } of await listerJurys(contexteDe('centre', GESTIONNAIRE))) {
    const membreId = jury.membres.find(({ qualite }) => qualite === 'president')?.id ?? '';
    const acteur: Acteur = {
      role: 'president',
      academieId: jury.academieId,
      centreId: jury.centreId,
      juryId: jury.id,
      membreId,
      connexionId: 'bench',
      prenom: 'Camille',
      nom: 'Durand',
    };
    const contexte = contexteDe('jury', acteur);
    const dossiers = await withActor(contexte.database, acteur, (tx) =>
      selectDossiers(tx, { juryId: jury.id, groupe: 1 }),
    );
    // Those that may be validated with nothing more to do.
    const candidats = dossiers.filter(({ dossier }) => dossier.livret !== 'a_examiner');
    jurys.push({ contexte, juryId: jury.id, membreId, candidats });
  }
  return jurys;
}

/** Validates a candidate, or takes the decision back if it was validated in an earlier tour. */
export async function saisir({ contexte, juryId, candidats }: JuryAuTravail, n: number): Promise<void> {
  const rang = n % candidats.length;
  const vu = candidats[rang];
  if (!vu?.deliberation) throw new Error('nothing to decide on');
  const { candidatId, deliberation, dossier } = vu;
  const reponse = await saisirDecision(contexte, {
    juryId,
    candidatId,
    versionVue: deliberation.version,
    saisies: [{ type: dossier.validation ? 'devalider' : 'valider' }],
  });
  if (!reponse.ok) throw new Error(`saisie: ${reponse.refus.code}`);
  candidats[rang] = reponse.candidat;
}
