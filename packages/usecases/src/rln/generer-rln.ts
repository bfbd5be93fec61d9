import {
  countAdmissibles,
  type FiltreAdmissibles,
  selectAcademie,
  selectAdmissibles,
  selectDossiers,
  selectPublication,
  selectReglement,
  type Tx,
  withActor,
} from '@delib/db';
import { creerPresseRln, type EditionRln, ecrireZip, type JuryRln, type PresseRln } from '@delib/documents';
import { precede, type Refus } from '@delib/domain';
import { z } from 'zod';
import type { Contexte } from '../contexte';
import type { Generateur, Production } from '../generation/generateur';
import { type JuryCharge, loadJurys } from '../jury/faits';
import { refusAffichage } from '../listes/editer-listes-resultats';
import { texteCompare, texteLibre } from '../texte/textes';

/** « Un seul fichier contenant tous les relevés de notes », « Un fichier par jury ». */
export const OPTIONS_RLN = ['un_fichier', 'par_jury'] as const;

/** As the title of a compte-rendu. */
const TITRE_MAX = 120;

/** What activity 8 is asked for. Absent criteria narrow nothing. */
export const parametresRln = z.object({
  /** On the cover and in the file's name. */
  titre: texteLibre({ min: 1, max: TITRE_MAX }),
  sessionId: z.uuid(),
  centreId: z.uuid(),
  option: z.enum(OPTIONS_RLN),
  signataire: texteLibre({ min: 1, max: 120 }),
  /** ISO local date. */
  faitLe: z.iso.date(),
  criteres: z.object({
    jurys: z.array(z.uuid()).max(1000).optional(),
    specialites: z
      .array(texteCompare({ max: 60 }))
      .max(200)
      .optional(),
    numeroCandidat: texteCompare({ min: 1, max: 60 }).optional(),
    nom: texteCompare({ min: 1, max: 120 }).optional(),
    etablissements: z
      .array(texteCompare({ max: 20 }))
      .max(1000)
      .optional(),
    categories: z
      .array(texteCompare({ max: 60 }))
      .max(50)
      .optional(),
    presumeFraudeur: z.boolean().optional(),
  }),
});

export type ParametresRln = z.infer<typeof parametresRln>;

/** Activity 8: the relevés of candidates admitted to the 2nd groupe, in one file or one per jury. */
export const genererRln: Generateur<ParametresRln> = {
  activite: 'editer_rln',
  parametres: parametresRln,
  verifier: (contexte, { sessionId }) =>
    withActor(contexte.database, contexte.acteur, (tx) => refusPublication(tx, sessionId), 'lecture'),
  // One snapshot from the first jury to the last: it stays open while the file is written.
  produire: (contexte, parametres, production) =>
    withActor(
      contexte.database,
      contexte.acteur,
      (tx) => produireDans(tx, contexte, parametres, production),
      'lecture',
    ),
};

async function refusPublication(tx: Tx, sessionId: string): Promise<Refus | null> {
  const publication = await selectPublication(tx, sessionId);
  return publication.some(({ groupe, ouvert }) => groupe === 1 && ouvert)
    ? null
    : { code: 'publication_fermee', groupe: 1 };
}

async function produireDans(
  tx: Tx,
  contexte: Contexte,
  parametres: ParametresRln,
  production: Production,
): Promise<void> {
  const { sessionId, centreId, criteres } = parametres;
  if (await refusPublication(tx, sessionId)) {
    production.dire('erreur', 'Le service de publication des résultats du 1er groupe a été fermé.');
    return;
  }
  const lus = await loadJurys(tx, contexte, {
    sessionId,
    centreId,
    ids: criteres.jurys,
    specialite: criteres.specialites,
  });
  const prets = lus.filter((lu) => direRefus(lu, production));
  const comptes = await countAdmissibles(
    tx,
    prets.map(({ jury }) => jury.id),
    filtreDe(parametres),
  );
  const jurys = prets.filter(({ jury }) => (comptes.get(jury.id)?.rln ?? 0) > 0);
  const total = (quoi: 'rln' | 'retenus') =>
    [...comptes.values()].reduce((somme, compte) => somme + compte[quoi], 0);
  direRetenus(production, total('retenus'));
  const [premier] = jurys;
  if (!premier) {
    production.dire('erreur', 'Aucun relevé : aucun candidat admis au 2nd groupe ne répond à ces critères.');
    return;
  }
  const edition = await editionDe(tx, contexte, parametres, premier);
  const presse = creerPresseRln(edition);
  const lire = (lu: JuryCharge) => lireJury(tx, lu, parametres);
  const suivre = suivi(production, jurys.length);
  const nom = nomDeFichier(parametres.titre);
  if (parametres.option === 'un_fichier') {
    async function* lusUnAUn(): AsyncGenerator<JuryRln> {
      for (const lu of jurys) {
        await suivre();
        yield await lire(lu);
      }
    }
    const contenu = { jurys: jurys.map(({ jury }) => jury.code), rln: total('rln') };
    await production.ajouterFichier(
      { nom: `${nom}.pdf`, type: 'application/pdf' },
      presse.deJurys(lusUnAUn(), contenu),
    );
  } else {
    const entrees = jurys.map((lu) => ({
      nom: `RLN-${lu.jury.code}.pdf`,
      comprimer: false,
      octets: () => unJury(presse, suivre, () => lire(lu)),
    }));
    await production.ajouterFichier(
      { nom: `${nom}.zip`, type: 'application/zip' },
      ecrireZip(entrees, contexte.maintenant),
    );
  }
  await suivre();
  production.dire('information', `${accorder(total('rln'), 'relevé')}, ${accorder(jurys.length, 'jury')}.`);
}

async function* unJury(
  presse: PresseRln,
  suivre: () => Promise<void>,
  lire: () => Promise<JuryRln>,
): AsyncGenerator<Uint8Array> {
  await suivre();
  yield* presse.deJury(await lire());
}

/** Says how many jurys are done, each time it is called. */
function suivi(production: Production, total: number): () => Promise<void> {
  let faits = -1;
  return () => {
    faits += 1;
    return production.progresser(faits, total);
  };
}

/** False, and a line of the compte-rendu, for a jury whose results are not to be told yet. */
function direRefus(lu: JuryCharge, { dire }: Production): boolean {
  const refus = refusAffichage(lu, 1);
  if (refus === null) return true;
  const { code, etat } = lu.jury;
  // Juries that have not begun are no surprise: a line for each would hide those that are.
  if (precede(etat, '110')) return false;
  const raison =
    refus.code === 'etat_inadapte' ? 'délibération du 1er groupe non clôturée' : 'PV du 1er groupe non signé';
  dire('avertissement', `Jury ${code}, état ${etat} : ${raison}, aucun relevé.`);
  return false;
}

function direRetenus({ dire }: Production, retenus: number): void {
  if (retenus === 0) return;
  dire(
    'avertissement',
    `${accorder(retenus, 'candidat présumé fraudeur', 'candidats présumés fraudeurs')} sans relevé : la présomption n’est pas levée.`,
  );
}

function accorder(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${nombre} ${nombre < 2 ? singulier : pluriel}`;
}

function filtreDe({ criteres }: ParametresRln): FiltreAdmissibles {
  const { numeroCandidat, nom, etablissements, categories, presumeFraudeur } = criteres;
  return { numeroCandidat, nom, etablissements, categories, presumeFraudeur };
}

async function editionDe(
  tx: Tx,
  contexte: Contexte,
  { titre, signataire, faitLe }: ParametresRln,
  { jury }: JuryCharge,
): Promise<EditionRln> {
  const academie = await selectAcademie(tx);
  return {
    titre,
    session: jury.session,
    essai: jury.essai,
    academie: academie?.nom ?? '',
    centre: { code: jury.centreCode, nom: jury.centreNom, ville: jury.centreVille },
    signataire,
    faitLe,
    editeLe: contexte.maintenant,
  };
}

/** One jury's candidates with their settled marks: what memory holds at a time. */
async function lireJury(tx: Tx, { jury }: JuryCharge, parametres: ParametresRln): Promise<JuryRln> {
  if (jury.reglementId === null) throw new Error(`jury ${jury.code} deliberated without a règlement`);
  const reglement = await selectReglement(tx, jury.reglementId, jury.annee);
  const admissibles = await selectAdmissibles(tx, jury.id, filtreDe(parametres));
  const candidatIds = admissibles.map(({ candidatId }) => candidatId);
  const dossiers = new Map(
    (await selectDossiers(tx, { juryId: jury.id, groupe: 1, candidatIds })).map((d) => [
      d.candidatId,
      d.dossier,
    ]),
  );
  return {
    code: jury.code,
    specialite: jury.specialite ?? '',
    reglement,
    candidats: admissibles.map(({ candidatId, ...candidat }) => {
      const dossier = dossiers.get(candidatId);
      if (!dossier) throw new Error(`candidate ${candidatId} has no dossier`);
      return { ...candidat, dossier };
    }),
  };
}

/** « RLN-du-lundi-22-juin »: the title as the name of a file that any machine takes. */
export function nomDeFichier(titre: string): string {
  const nom = titre
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return nom === '' ? 'RLN' : nom;
}
