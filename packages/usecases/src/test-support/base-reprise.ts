import { type Database, openDatabase, withActor } from '@delib/db';
import { type Acteur, exporterDecisions, type PlanHorsLigne, type Saisie } from '@delib/domain';
import { openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import type { Contexte } from '../contexte';
import { lireDeliberation } from '../deliberation/lire-deliberation';
import { saisirDecision } from '../deliberation/saisir-decision';
import { passer } from '../jury/passer';
import { loadContenuJury, toPlanHorsLigne } from '../plan-secours/lire-jury-plan';
import { comparerReprise, reprendreDecisions } from '../plan-secours/reprendre-decisions';
import { valeur } from './moyens-de-test';

const LE = '2026-06-22T07:30:00.000Z';
const CONFIANCE = { estAuthentique: async () => true };
/** What a jury decides of its three candidates on the offline page. */
export const SAISIES: Readonly<Record<string, readonly Saisie[]>> = {
  '0001': [{ type: 'valider' }],
  '0002': [{ type: 'relever', epreuve: 'E1', note: '10,5', motif: 'progrès constants' }, { type: 'valider' }],
  '0003': [{ type: 'examiner_livret' }, { type: 'valider' }],
};

export const octets = (contenu: string): Uint8Array => new TextEncoder().encode(contenu);

/** A base, and in it for each test a jury of its own at 110, with what « Reprise » is asked of it. */
export async function openBaseReprise() {
  const base = await openEphemeralDatabase();
  const centre = openDatabase(base.urls.centre, { max: 2 });
  const portail = openDatabase(base.urls.jury, { max: 4 });
  const owner = openDatabase(base.ownerUrl, { max: 1 });
  let academie = 20;
  return {
    owner,
    fermer: async () => {
      await Promise.all([centre, portail, owner].map((database: Database) => database.close()));
      await base.close();
    },
    neuf: async () => {
      academie += 1;
      const ici = await writePetiteAcademie(base.ownerUrl, String(academie));
      const jury = juryDe(centre, portail, ici, String(academie));
      for (const acte of ['ouvrirModificationNotes', 'ouvrirDeliberation'] as const) {
        valeur(await passer(jury.contexte(ici.gestionnaire), { juryId: jury.juryId, acte }));
      }
      return jury;
    },
  };
}

export type JuryDeReprise = ReturnType<typeof juryDe>;

function juryDe(centre: Database, portail: Database, ici: PetiteAcademie, academie: string) {
  const juryId = ici.jurys[0];
  const contexte = (acteur: Acteur = ici.president): Contexte => ({
    database: acteur.role === 'president' ? portail : centre,
    acteur,
    maintenant: new Date('2026-06-22T08:00:00Z'),
    requete: 'test',
    confiance: CONFIANCE,
  });
  /** The plan as the generator makes it now. */
  const plan = async (): Promise<PlanHorsLigne> => {
    const { jury } = valeur(await lireDeliberation(contexte(), juryId));
    const contenu = await withActor(centre, ici.chef, (tx) => loadContenuJury(tx, jury, 1));
    return toPlanHorsLigne(jury, 1, contenu, new Date('2026-06-22T07:00:00Z'));
  };
  const candidats = async () => valeur(await lireDeliberation(contexte(), juryId)).candidats;
  const comparer = async (contenu: string) =>
    valeur(await comparerReprise(contexte(), juryId, octets(contenu)));
  return {
    academie,
    juryId,
    chef: ici.chef,
    contexte,
    plan,
    /** What the page exports once the jury has decided. */
    exporter: async (saisies = SAISIES, de?: PlanHorsLigne): Promise<string> => {
      const historique = new Map(
        Object.entries(saisies).map(([numero, own]) => [numero, own.map((saisie) => ({ le: LE, saisie }))]),
      );
      return JSON.stringify(
        exporterDecisions(de ?? (await plan()), historique, {
          saisiPar: { nom: 'Alix Renard', qualite: 'president' },
          exporteLe: LE,
        }),
      );
    },
    comparer,
    statuts: async (contenu: string) =>
      Object.fromEntries(
        (await comparer(contenu)).candidats.map(({ exporte, ligne }) => [
          exporte.numeroAnonymat,
          ligne.statut,
        ]),
      ),
    /** The refusal of one candidate's entries. */
    impossible: async (contenu: string, numero: string) => {
      const { candidats: compares } = await comparer(contenu);
      const ligne = compares.find(({ exporte }) => exporte.numeroAnonymat === numero)?.ligne;
      return ligne?.statut === 'impossible' ? ligne.refus : ligne?.statut;
    },
    reprendre: async (contenu: string, numeros?: readonly string[]) => {
      const { candidats: compares } = await comparer(contenu);
      return reprendreDecisions(contexte(), {
        juryId,
        octets: octets(contenu),
        candidats: compares.flatMap(({ exporte: { numeroAnonymat }, stocke }) =>
          stocke?.deliberation && (numeros?.includes(numeroAnonymat) ?? true)
            ? [{ numeroAnonymat, versionVue: stocke.deliberation.version }]
            : [],
        ),
      });
    },
    /** What the system holds of each: the validated decision, how many marks raised. */
    systeme: async () =>
      Object.fromEntries(
        (await candidats()).map(({ numeroAnonymat, dossier }) => [
          numeroAnonymat,
          [dossier.validation?.issue ?? null, dossier.reglage.relevements.length],
        ]),
      ),
    saisir: async (numero: string, saisies: readonly Saisie[]) => {
      const found = (await candidats()).find(({ numeroAnonymat }) => numeroAnonymat === numero);
      return saisirDecision(contexte(), {
        juryId,
        candidatId: found?.candidatId ?? '',
        versionVue: found?.deliberation?.version ?? 0,
        saisies,
      });
    },
  };
}
