import { selectJurysAppeles, withActor } from '@delib/db';
import { type ColonneCsv, writeCsv } from '@delib/documents';
import { type ActiviteId, ETATS, formatEtat, type Refus } from '@delib/domain';
import { formatEntier, fr, phraseRefus } from '@delib/francais';
import { z } from 'zod';
import type { Generateur, Production } from '../generation/generateur';
import { texteCompare } from '../texte/textes';
import { type PassageDemande, passerJurys } from './passer-jurys';
import type { PassageAppele } from './passer-jurys-appeles';

/** An act over more jurys than that is a job: nobody waits before a page that says nothing. */
export const JURYS_SANS_ATTENDRE = 300;

/** The activities whose acts may be over all the jurys of an académie. */
const ACTIVITES_DE_PASSAGE = [
  'ouvrir_deliberations',
  'verrouiller_groupes',
  'terminer_1er_groupe',
  'ouvrir_2nd_groupe',
  'terminer_2nd_groupe',
] as const satisfies readonly ActiviteId[];

const code = texteCompare({ max: 40 });

/** A change of état asked for very many jurys, as its job is given it. */
const demandePassages: z.ZodType<PassageAppele> = z.object({
  etatVu: z.enum(ETATS),
  vers: z.enum(ETATS),
  jurys: z.array(z.object({ session: code, codes: z.array(code) })),
});

/** Jurys between two words of the job: each lot is done whole, and stays done when the job is cancelled. */
const LOT = 1000;

/** Jurys that did not move, named in the compte-rendu itself; its file names them all. */
const REFUSES_CITES = 100;

/**
 * `passerJurysAppeles` as a job, lot by lot, with a file that says what became of each jury. Run again, after a failure
 * or a cancellation, it takes those that are where the act leads as done.
 */
export const passagesLongs: readonly Generateur<PassageAppele>[] = ACTIVITES_DE_PASSAGE.map((activite) => ({
  activite,
  parametres: demandePassages,
  async produire(contexte, { etatVu, vers, jurys }, production) {
    const { database, acteur } = contexte;
    const connus = await withActor(database, acteur, (tx) => selectJurysAppeles(tx, jurys));
    const parNom = new Map(connus.map((jury) => [nomDe(jury.session, jury.code), jury]));
    const lignes: Ligne[] = [];
    const demandes: PassageDemande[] = [];
    for (const { session, codes } of jurys) {
      for (const jury of codes) {
        const connu = parNom.get(nomDe(session, jury));
        if (!connu) lignes.push({ session, jury, devenir: 'refuse', refus: { code: 'introuvable' } });
        else if (connu.etat === vers) lignes.push({ session, jury, devenir: 'deja', refus: null });
        else demandes.push({ juryId: connu.id, jury, etatVu, vers });
      }
    }
    const sessions = new Map(connus.map(({ id, session }) => [id, session]));
    const deja = lignes.length;
    for (let from = 0; from < demandes.length; from += LOT) {
      await production.progresser(deja + from, deja + demandes.length);
      const lot = demandes.slice(from, from + LOT);
      for (const { juryId, jury, fait, refus } of await passerJurys(contexte, lot)) {
        const session = sessions.get(juryId) ?? '';
        lignes.push({ session, jury, devenir: fait ? 'fait' : 'refuse', refus });
      }
      const traites = deja + from + lot.length;
      production.dire(
        'information',
        fr`Jurys traités : ${formatEntier(traites)} sur ${formatEntier(deja + demandes.length)}.`,
      );
    }
    conclure(production, lignes, formatEtat(vers));
    await production.ajouterFichier(
      { nom: `jurys-vers-${vers}.csv`, type: 'text/csv; charset=utf-8' },
      (async function* () {
        yield Buffer.from(writeCsv(COLONNES, lignes));
      })(),
    );
  },
}));

/** What became of one jury. */
interface Ligne {
  readonly session: string;
  readonly jury: string;
  /** `deja`: it was where the act leads before. */
  readonly devenir: 'fait' | 'deja' | 'refuse';
  readonly refus: Refus | null;
}

const RESULTATS: Readonly<Record<Ligne['devenir'], string>> = {
  fait: 'Passé',
  deja: 'Déjà à cet état',
  refuse: 'Non modifié',
};

const COLONNES: readonly ColonneCsv<Ligne>[] = [
  { titre: 'Session', cellule: ({ session }) => session },
  { titre: 'Jury', cellule: ({ jury }) => jury },
  { titre: 'Résultat', cellule: ({ devenir }) => RESULTATS[devenir] },
  { titre: 'Raison', cellule: ({ refus }) => (refus === null ? '' : phraseRefus(refus)) },
];

function conclure({ dire }: Production, lignes: readonly Ligne[], etat: string): void {
  const nombre = (devenir: Ligne['devenir']) => lignes.filter((ligne) => ligne.devenir === devenir).length;
  const [faits, deja] = [nombre('fait'), nombre('deja')];
  dire(
    'information',
    fr`Passés à l’état ${etat} : ${formatEntier(faits)} sur ${formatEntier(lignes.length)}.`,
  );
  if (deja > 0) dire('information', fr`Déjà à cet état : ${formatEntier(deja)}.`);
  const refuses = lignes.flatMap(({ jury, refus }) => (refus === null ? [] : [{ jury, refus }]));
  for (const { jury, refus } of refuses.slice(0, REFUSES_CITES)) {
    dire('avertissement', fr`Jury ${jury} non modifié : ${phraseRefus(refus)}`);
  }
  if (refuses.length > REFUSES_CITES) {
    const autres = formatEntier(refuses.length - REFUSES_CITES);
    dire('avertissement', fr`Autres jurys non modifiés, nommés dans le fichier : ${autres}.`);
  }
}

function nomDe(session: string, jury: string): string {
  return `${session} ${jury}`;
}
