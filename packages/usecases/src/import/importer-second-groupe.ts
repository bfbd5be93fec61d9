import {
  appendJournal,
  type CandidatDuLot,
  type CandidatSecondGroupe,
  digestEcarts,
  insertEcarts,
  type JuryStocke,
  lockCandidats,
  lockJurys,
  openLot,
  selectCandidatsDuLot,
  selectCandidatsSecondGroupe,
  selectEcarts,
  selectJurys,
  selectPeriodes,
  selectReglements,
  type Tx,
  touchJurys,
  withActor,
  writeChoix,
  writeRecu,
} from '@delib/db';
import {
  accept,
  changeLeStocke,
  RESULTAT_MANQUANT,
  type Result,
  raisonInterdit,
  refuse,
} from '@delib/domain';
import type { LotSecondGroupe } from '@delib/session-files';
import { debutDeSession } from '../choix/lire-choix';
import { type Contexte, ligneJournal, nomActeur } from '../contexte';
import { suivreCandidats } from './corrections';
import type { OptionsImport } from './importer-session';
import { rassembler, type Situer, situerDansLot } from './lieux';
import { type CadreDuLot, verifierLot } from './lot-verifie';
import type { Interdit, RapportImport, ReponseImport } from './rapport';

/**
 * Imports choices and marks of the 2nd groupe into a session that is there, all or nothing, by the rules of
 * the screens: what is refused there is a fault here, with its line. Says what it would change before it does;
 * twice changes nothing. Refusals: role_interdit (gestionnaire).
 */
export function importerSecondGroupe(
  contexte: Contexte,
  lot: LotSecondGroupe,
  options: OptionsImport,
): Promise<Result<ReponseImport>> {
  return withActor(contexte.database, contexte.acteur, (tx) =>
    importerSecondGroupeDans(tx, contexte, lot, options),
  );
}

/** {@link importerSecondGroupe} in a transaction of the caller's, who has something to write with it. */
export async function importerSecondGroupeDans(
  tx: Tx,
  contexte: Contexte,
  lot: LotSecondGroupe,
  { confirme, source, empreinteVue, avancer = async () => {} }: OptionsImport,
): Promise<Result<ReponseImport>> {
  if (contexte.acteur.role !== 'gestionnaire') {
    return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
  }
  await openLot(tx, contexte.acteur.academieId);
  const cadre = await loadCadre(tx, lot);
  await avancer(40);
  const verifie = verifierLot(lot, cadre);
  const fautes = verifie.fautes.map((faute) => ({
    ...faute,
    fichier: lot.noms?.get(faute.fichier) ?? faute.fichier,
  }));
  await insertEcarts(tx, verifie.ecarts);
  const situer = situerDansLot(lot);
  const rapport: RapportImport = {
    session: [...cadre.candidats.values()][0]?.session ?? '',
    premiere: false,
    comptes: comptesDuLot(lot),
    ecarts: await selectEcarts(tx),
    interdits: interditsDuLot(verifie.ecarts, cadre, situer),
    casEnEchec: [],
    avertissements: verifie.ecarts.length > 0 ? [...lot.avertissements, ...verifie.avertissements] : [],
    empreinte: await digestEcarts(tx),
  };
  await avancer(60);
  const issue = fautes.length > 0 ? 'fautif' : conclure(rapport, confirme, empreinteVue);
  if (issue !== 'importe') return accept({ issue, rapport, situer, fautes });
  const auteur = { par: nomActeur(contexte), le: contexte.maintenant, motif: `import de ${source}` };
  for (const { candidat, jury, choix, notes } of verifie.ecritures) {
    const { academieId, centreId, id: juryId, version: juryVersion } = jury;
    const cible = { academieId, centreId, juryId, candidatId: candidat.candidatId };
    if (choix) await writeChoix(tx, cible, choix, auteur);
    for (const { epreuve, recu } of notes) {
      const avant = candidat.oraux[epreuve] ?? RESULTAT_MANQUANT;
      await writeRecu(tx, { ...cible, juryVersion, groupe: 2, epreuve }, avant, recu, auteur);
    }
  }
  const parJury = Map.groupBy(verifie.ecritures, ({ jury }) => jury.id);
  for (const [juryId, ecritures] of parJury) {
    const reglement = cadre.reglements.get(juryId);
    const candidatIds = ecritures.map(({ candidat }) => candidat.candidatId);
    if (reglement) await suivreCandidats(tx, { juryId, groupe: 2, candidatIds }, reglement, auteur);
  }
  await touchJurys(tx, [...parJury.keys()]);
  await avancer(95);
  await journaliserLot(tx, contexte, rapport, source, verifie.ecritures);
  return accept({ issue, rapport, situer, fautes });
}

async function loadCadre(tx: Tx, lot: LotSecondGroupe): Promise<CadreDuLot> {
  const numeros = [...new Set([...lot.choix, ...lot.notes].map(({ numeroCandidat }) => numeroCandidat))];
  const trouves = await selectCandidatsDuLot(tx, numeros);
  const juryIds = [...new Set(trouves.map(({ juryId }) => juryId))];
  // Exclusive: no entry and no change of état between the check and the writing.
  await lockJurys(tx, juryIds);
  const candidatIds = trouves.map(({ id }) => id);
  await lockCandidats(tx, candidatIds);
  const jurys = new Map((await selectJurys(tx, { ids: juryIds })).map((jury) => [jury.id, jury]));
  const debuts = new Map<string, string>();
  for (const { sessionId } of jurys.values()) {
    if (!debuts.has(sessionId)) debuts.set(sessionId, debutDeSession(await selectPeriodes(tx, sessionId)));
  }
  return {
    candidats: new Map(trouves.map((c): [string, CandidatDuLot] => [c.numeroCandidat, c])),
    ambigus: doublons(trouves.map(({ numeroCandidat }) => numeroCandidat)),
    seconds: new Map(
      (await selectCandidatsSecondGroupe(tx, { juryIds, candidatIds })).map(
        (c): [string, CandidatSecondGroupe] => [c.candidatId, c],
      ),
    ),
    jurys,
    reglements: await selectReglements(tx, [...jurys.values()]),
    debuts,
  };
}

function doublons(valeurs: readonly string[]): ReadonlySet<string> {
  return new Set(valeurs.filter((valeur, i) => valeurs.indexOf(valeur) !== i));
}

function conclure(
  { interdits, ecarts, empreinte }: RapportImport,
  confirme: boolean,
  empreinteVue: string | undefined,
): ReponseImport['issue'] {
  if (interdits.length > 0) return 'interdit';
  if (ecarts.length === 0) return 'inchange';
  const seen = empreinteVue === undefined || empreinteVue === empreinte;
  // What is added to nothing replaces nothing: no need to ask.
  const adds = !ecarts.some(({ genre }) => changeLeStocke(genre));
  return (confirme && seen) || (adds && empreinteVue === undefined) ? 'importe' : 'a_confirmer';
}

function interditsDuLot(
  ecarts: ReturnType<typeof verifierLot>['ecarts'],
  { jurys }: CadreDuLot,
  situer: Situer,
): readonly Interdit[] {
  const parSorte = Map.groupBy(ecarts, ({ juryId, genre }) => `${juryId} ${genre}`);
  return [...parSorte.values()].flatMap((semblables): Interdit[] => {
    const [{ juryId, genre, groupe } = { juryId: '' }] = semblables;
    const jury: JuryStocke | undefined = jurys.get(juryId);
    if (!jury || genre === undefined || groupe === undefined) return [];
    const raison = raisonInterdit({
      genre,
      groupe,
      etat: jury.etat,
      aUneHistoire: true,
      delibere: false,
      horsChoix: false,
    });
    if (raison === null) return [];
    const nombre = semblables.length;
    const lieux = rassembler(situer(semblables));
    return [{ raison, genre, groupe, nombre, jury: jury.code, etat: jury.etat, ...lieux }];
  });
}

function comptesDuLot({ choix, notes }: LotSecondGroupe): RapportImport['comptes'] {
  return {
    centres: 0,
    periodes: 0,
    reglements: 0,
    jurys: 0,
    membres: 0,
    candidats: 0,
    notes: 0,
    notesSecondGroupe: notes.length,
    choix: choix.length,
  };
}

async function journaliserLot(
  tx: Tx,
  contexte: Contexte,
  { session, ecarts }: RapportImport,
  source: string,
  ecritures: ReturnType<typeof verifierLot>['ecritures'],
): Promise<void> {
  const nombres = Object.fromEntries(ecarts.map(({ genre, nombre }) => [genre, nombre]));
  appendJournal(tx, [
    ligneJournal(contexte, {
      acte: 'importerSecondGroupe',
      objet: `session ${session}`,
      apres: { source, ecarts: nombres },
    }),
    ...ecritures.map(({ candidat, jury, choix, notes }) =>
      ligneJournal(contexte, {
        acte: 'importerSecondGroupe',
        objet: `candidat ${candidat.numeroAnonymat}`,
        juryId: jury.id,
        centreId: jury.centreId,
        avant: { choix: candidat.choix, oraux: candidat.oraux },
        apres: { source, choix: choix ?? undefined, notes },
      }),
    ),
  ]);
}
