import { csvListeResultats, renderListesResultats } from '@delib/documents';
import {
  compterIssues,
  formatCentiemes,
  ISSUES,
  noteRelevee,
  notesEnJeu,
  propositionArretee,
  reglageEnCours,
} from '@delib/domain';
import { construirePage } from '@delib/hors-ligne/construire';
import { phrasesDe } from '@delib/pdf/lecture.fixture';
import type { SessionLue } from '@delib/session-files';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import { editerListesResultats } from '@delib/usecases/listes/editer-listes-resultats';
import { preparerListesResultats } from '@delib/usecases/listes/preparer-listes-resultats';
import { telechargerPv } from '@delib/usecases/pv/telecharger-pv';
import { genererRln } from '@delib/usecases/rln/generer-rln';
import { accepte, type Scene } from '../demo/acteurs';
import type { SeanceVue, Vu } from './concordance';
import type { CycleJoue } from './cycle';
import { seulement } from './dit';
import { lireCsv, lirePvTenue, lireRln } from './lire-documents';

const LISTES = ['admis', 'second_groupe', 'non_admis'] as const;

/** Walks what is edited once a jury has sat, beside what the domain said while it sat. */
export async function voirApres(
  scene: Scene,
  session: SessionLue,
  { chefs }: CycleJoue,
  lignes: readonly LigneJury[],
  seances: readonly SeanceVue[],
): Promise<readonly Vu[]> {
  const vus: Vu[] = [];
  for (const seance of seances) {
    const ligne = lignes.find(({ jury }) => jury.code === seance.jury);
    const chef = chefs.find(({ centreId }) => centreId === ligne?.jury.centreId);
    if (!ligne || !chef) throw new Error(`no jury ${seance.jury}`);
    const noter = (document: string, dit: unknown, attendu: unknown) =>
      vus.push({ document: `${document}, jury ${seance.jury}, groupe ${seance.groupe}`, dit, attendu });
    await voirPv(scene, ligne, seance, noter);
    await voirListes(chef.contexte, ligne, session, seance, noter);
    if (seance.groupe === 1) await voirRln(chef.contexte, ligne, session, seance, noter);
  }
  return vus;
}

type Noter = (document: string, dit: unknown, attendu: unknown) => void;
type Chef = CycleJoue['chefs'][number]['contexte'];

async function voirPv(
  scene: Scene,
  { jury, pvs }: LigneJury,
  { groupe, reglement, attendus, candidats }: SeanceVue,
  noter: Noter,
): Promise<void> {
  const pv = pvs.find((each) => each.groupe === groupe && each.signature);
  const demande = { juryId: jury.id, groupe, version: pv?.version ?? 0 };
  const { octets } = accepte(await telechargerPv(scene.gestionnaire(), demande));
  const { decisions, comptes, texte } = lirePvTenue(octets);
  noter('signed PV', decisions, seulement(attendus, 'arrete', ['moyenne', 'reserve', 'issue', 'unites']));
  const issues = compterIssues(candidats.flatMap(({ dossier }) => dossier.validation?.issue ?? []));
  const absents = candidats.filter(({ dossier }) =>
    groupe === 1
      ? (propositionArretee(reglement, dossier)?.absences.length ?? 0) > 0
      : Object.values(dossier.oraux).some(({ nature }) => nature.startsWith('absent')),
  ).length;
  const comptees = ISSUES.filter(
    (issue) => issues[issue] > 0 || (groupe === 1 && issue === 'second_groupe') || /admis$/.test(issue),
  );
  noter('counts of the signed PV', comptes, [
    candidats.length,
    ...comptees.map((issue) => issues[issue]),
    absents,
  ]);
  const relevees = candidats.flatMap(({ numeroAnonymat, dossier }) =>
    reglageEnCours(dossier).relevements.flatMap((relevement) => {
      const recu = noteRelevee(notesEnJeu(dossier), relevement);
      return recu
        ? `${numeroAnonymat} ${relevement.epreuve}, de ${formatCentiemes(recu.note)} à ${formatCentiemes(relevement.apres)}`
        : [];
    }),
  );
  noter('marks raised of the signed PV', lireRelevements(texte).toSorted(), relevees.toSorted());
}

async function voirListes(
  chef: Chef,
  { jury }: LigneJury,
  session: SessionLue,
  { groupe, candidats }: SeanceVue,
  noter: Noter,
): Promise<void> {
  const preparees = await preparerListesResultats(chef(), groupe, { ids: [jury.id] });
  for (const liste of LISTES.filter((issue) => groupe === 1 || issue !== 'second_groupe')) {
    const edition = accepte(await editerListesResultats(chef(), { juryIds: [jury.id], groupe, liste }));
    const decides = candidats
      .filter(({ dossier }) => dossier.validation?.issue === liste)
      .flatMap(
        ({ numeroAnonymat }) => session.candidats.find((c) => c.numeroAnonymat === numeroAnonymat) ?? [],
      );
    const affiches = decides.filter(({ listeRouge, presumeFraudeur }) => !listeRouge && !presumeFraudeur);
    const nommer = (nom = '', prenoms = '') => `${nom} ${prenoms}`;
    const attendus = affiches
      .map(({ nom, prenoms }) => nommer(nom.toLocaleUpperCase('fr'), prenoms))
      .toSorted();
    const rangees = lireCsv(csvListeResultats(edition.liste));
    noter(
      `liste ${liste}, CSV`,
      rangees.map((rangee) => nommer(rangee.Nom, rangee.Prénoms)).toSorted(),
      attendus,
    );
    const hors = edition.horsAffichage.reduce((somme, { nombre }) => somme + nombre, 0);
    noter(`everyone of the liste ${liste}`, affiches.length + hors, decides.length);
    noter(`what is announced of the liste ${liste}`, preparees[0]?.comptes[liste], {
      affiches: affiches.length,
      hors,
    });
    const { pdf } = await renderListesResultats(edition.liste, { urlVerification: 'https://exemple.fr/v' });
    const papier = phrasesDe(pdf);
    noter(
      `liste ${liste}, PDF`,
      attendus.filter((nom) => !papier.includes(nom.slice(0, nom.indexOf(' ')))),
      [],
    );
    if (affiches.length > 0) {
      noter(`count of the liste ${liste}`, /(\d+).candidats? /.exec(papier)?.[1], String(affiches.length));
    }
  }
}

async function voirRln(
  chef: Chef,
  { jury }: LigneJury,
  session: SessionLue,
  { attendus, candidats }: SeanceVue,
  noter: Noter,
): Promise<void> {
  const { sessionId, centreId } = jury;
  const morceaux: Uint8Array[] = [];
  await genererRln.produire(
    chef(),
    {
      titre: 'Concordance',
      sessionId,
      centreId,
      option: 'un_fichier',
      signataire: 'Le chef de centre',
      faitLe: '2026-06-24',
      criteres: { jurys: [jury.id] },
    },
    {
      progresser: async () => {},
      dire: () => {},
      ajouterFichier: async (_fichier, octets) => {
        for await (const morceau of octets) morceaux.push(morceau);
      },
      signal: new AbortController().signal,
      adresses: { centre: '', portailJury: '', portailSecours: '' },
      pageHorsLigne: construirePage,
    },
  );
  const fraudeurs = new Set(
    session.candidats.filter(({ presumeFraudeur }) => presumeFraudeur).map((c) => c.numeroAnonymat),
  );
  const concernes = new Set(
    candidats
      .filter(({ dossier }) => dossier.validation?.issue === 'second_groupe')
      .map(({ numeroAnonymat }) => numeroAnonymat)
      .filter((numero) => !fraudeurs.has(numero)),
  );
  noter(
    'relevés',
    morceaux.length === 0 ? new Map() : lireRln(Buffer.concat(morceaux)),
    new Map(
      attendus
        .filter(({ numeroAnonymat }) => concernes.has(numeroAnonymat))
        .map(({ numeroCandidat, arrete: { unites: _, ...reste } }) => [numeroCandidat, reste]),
    ),
  );
}

/**
 * The raised marks of a PV's text. Its columns are read across: the motif may stand in the middle of the words beside
 * it, so that only the figures of a row, up to the next numéro, are looked for.
 */
function lireRelevements(texte: string): readonly string[] {
  const section = /Notes relevées et points de jury(.*?)Observations du jury/.exec(texte)?.[1] ?? '';
  const dansLaRangee = String.raw`(?:(?!\d{5,} ).)*?`;
  const rangee = new RegExp(
    String.raw`(\d{5,}) ([A-Z]\w*) ${dansLaRangee}(\d+,\d\d)${dansLaRangee} à ${dansLaRangee}(\d+,\d\d)`,
    'g',
  );
  return [...section.matchAll(rangee)].map(([, numero, code, de, a]) => `${numero} ${code}, de ${de} à ${a}`);
}
