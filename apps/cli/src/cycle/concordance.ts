import type { DossierStocke } from '@delib/db';
import { withActor } from '@delib/db';
import {
  type AvantApres,
  arrondirFraction,
  compterIssues,
  formatCentiemes,
  type Groupe,
  ISSUES,
  type Issue,
  LIBELLES_ISSUE,
  moyenneDes,
  propositionAvantJury,
  type Reglement,
} from '@delib/domain';
import type { SessionLue } from '@delib/session-files';
import { lireDeliberation } from '@delib/usecases/deliberation/lire-deliberation';
import { editerListeCandidats } from '@delib/usecases/listes/editer-liste-candidats';
import { loadContenuJury, toPlanHorsLigne } from '@delib/usecases/plan-secours/lire-jury-plan';
import { editerPvIndividuels } from '@delib/usecases/pv-individuels/editer-pv-individuels';
import { editerStatistiques } from '@delib/usecases/statistiques/editer-statistiques';
import { lireAvantApresDuJury } from '@delib/usecases/statistiques/lire-avant-apres';
import { accepte } from '../demo/acteurs';
import type { Seance, Temoin } from './cycle';
import { type Attendu, attendre, type Dits, parMoyenne, seulement } from './dit';
import {
  lireListeAnonyme,
  lireListeCsv,
  lirePageHorsLigne,
  lirePvIndividuels,
  lireStatistiques,
} from './lire-documents';
import { reglerJury } from './regler';

/** One document beside what the domain says: to be compared whole. */
export interface Vu {
  readonly document: string;
  readonly dit: unknown;
  readonly attendu: unknown;
}

/** A sitting as it ended: its candidates as the domain has them. */
export interface SeanceVue {
  readonly jury: string;
  readonly groupe: Groupe;
  readonly reglement: Reglement;
  readonly attendus: readonly Attendu[];
  /** The grid's rows, with what was validated. */
  readonly candidats: readonly DossierStocke[];
}

/** Walks every document that can be edited while a jury sits, beside the domain. */
export function creerConcordance(session: SessionLue): Temoin & {
  readonly vus: readonly Vu[];
  readonly seances: readonly SeanceVue[];
} {
  const vus: Vu[] = [];
  const seances: SeanceVue[] = [];
  const numeros = new Map(session.candidats.map((c) => [c.numeroAnonymat, c.numeroCandidat]));

  async function voir(seance: Seance): Promise<void> {
    const { president, jury, groupe } = seance;
    const { candidats, reglement } = accepte(await lireDeliberation(president(), jury.id));
    const attendus = candidats.map((c) => attendre(reglement, c, numeros.get(c.numeroAnonymat) ?? ''));
    seances.push({ jury: jury.code, groupe, reglement, attendus, candidats });
    const noter = (document: string, dit: unknown, attendu: unknown) =>
      vus.push({ document: `${document}, jury ${jury.code}, groupe ${groupe}`, dit, attendu });

    noter(
      'decisions of the grid',
      new Map(candidats.map(({ numeroAnonymat, dossier }) => [numeroAnonymat, decide(dossier.validation)])),
      new Map(attendus.map(({ numeroAnonymat, arrete }) => [numeroAnonymat, arrete.issue])),
    );
    await voirPvIndividuels(seance, attendus, noter);
    await voirPlan(seance, attendus, noter);
    await voirAvantApres(seance, candidats, reglement, noter);
    if (groupe === 1) {
      await voirListes(seance, attendus, noter);
      await voirStatistiques(seance, attendus, noter);
    }
  }
  return { regler: reglerJury, voir, vus, seances };
}

type Noter = (document: string, dit: unknown, attendu: unknown) => void;

function decide(validation: { readonly issue: Issue } | null): string {
  return validation ? LIBELLES_ISSUE[validation.issue] : '';
}

async function voirPvIndividuels(
  { president, jury, groupe }: Seance,
  attendus: readonly Attendu[],
  noter: Noter,
): Promise<void> {
  const { edition, jury: sien } = accepte(
    await editerPvIndividuels(president(), { juryId: jury.id, groupe }),
  );
  noter(
    'PV individuels',
    await lirePvIndividuels(edition, sien),
    new Map(
      attendus.map(({ numeroAnonymat, arrete, dossier }) => {
        const points = dossier.reglage.pointsJury + dossier.reglageSecondGroupe.pointsJury;
        return [
          numeroAnonymat,
          { ...arrete, points: points === 0 ? 'aucun' : `+${formatCentiemes(points)}` },
        ];
      }),
    ),
  );
}

/** The offline page of the plan de secours, as it would be made now. */
async function voirPlan({ chef, jury, groupe }: Seance, attendus: readonly Attendu[], noter: Noter) {
  const { database, acteur, maintenant } = chef();
  const contenu = await withActor(database, acteur, (tx) => loadContenuJury(tx, jury, groupe), 'lecture');
  noter(
    'offline page',
    lirePageHorsLigne(toPlanHorsLigne(jury, groupe, contenu, maintenant)),
    seulement(attendus, 'arrete', ['total', 'moyenne', 'reserve', 'issue']),
  );
}

async function voirListes({ chef, jury }: Seance, attendus: readonly Attendu[], noter: Noter) {
  const lire = async (liste: 'anonyme' | 'decision_moyenne') =>
    accepte(await editerListeCandidats(chef(), { liste, titre: 'Concordance', juryIds: [jury.id] }));
  const attendu: Dits = seulement(attendus, 'avant', ['total', 'moyenne', 'reserve', 'issue']);
  const [anonyme, triee] = [await lire('anonyme'), await lire('decision_moyenne')];
  noter('liste anonyme, CSV', lireListeCsv(anonyme), attendu);
  noter('liste anonyme, PDF', await lireListeAnonyme(anonyme), attendu);
  noter('liste par décision et moyenne, CSV', lireListeCsv(triee), attendu);
  const rang = ({ avant }: Attendu) => ISSUES.findIndex((issue) => LIBELLES_ISSUE[issue] === avant.issue);
  noter(
    'order of the liste par décision et moyenne',
    triee.sections.flatMap(({ lignes }) =>
      lignes.flatMap((ligne) => ('numeroAnonymat' in ligne ? ligne.numeroAnonymat : [])),
    ),
    attendus
      .toSorted((a, b) => rang(a) - rang(b) || parMoyenne(a, b))
      .map(({ numeroAnonymat }) => numeroAnonymat),
  );
}

async function voirStatistiques({ chef, jury }: Seance, attendus: readonly Attendu[], noter: Noter) {
  const edition = accepte(
    await editerStatistiques(chef(), {
      juryIds: [jury.id],
      presentation: 'complete',
      titre: '',
      etablissements: true,
    }),
  );
  const nombre = attendus.length;
  const compte = (libelle: string) => attendus.filter(({ avant }) => avant.issue === libelle).length;
  noter('statistics, CSV', lireStatistiques(edition), {
    decisions: {
      ...Object.fromEntries(ISSUES.map((issue) => [LIBELLES_ISSUE[issue], compte(LIBELLES_ISSUE[issue])])),
      'Sans proposition': 0,
    },
    repartis: nombre,
    ensemble: nombre,
  });
  const moyennes = attendus.flatMap(({ moyenneAvant }) => moyenneAvant ?? []);
  const [statistiques] = edition.jurys;
  const [moyenne, exacte] = [statistiques?.statistiques.parDecision.moyenne ?? null, moyenneDes(moyennes)];
  noter('mean of the statistics', moyenne && arrondirFraction(moyenne), exacte && arrondirFraction(exacte));
  noter(
    'candidates of each épreuve of the statistics',
    statistiques?.statistiques.parEpreuve.map(({ natures, nonInscrits }) =>
      Object.values(natures).reduce((somme, effectif) => somme + effectif, nonInscrits),
    ),
    statistiques?.statistiques.parEpreuve.map(() => nombre),
  );
  const candidatsDe = (quoi: 'parCategorie' | 'parEtablissement') =>
    (statistiques?.statistiques.parDecision[quoi] ?? []).reduce(
      (somme, { candidats }) => somme + candidats,
      0,
    );
  noter(
    'candidates of each category and school',
    [candidatsDe('parCategorie'), candidatsDe('parEtablissement')],
    [nombre, nombre],
  );
}

async function voirAvantApres(
  { president, groupe }: Seance,
  candidats: readonly DossierStocke[],
  reglement: Reglement,
  noter: Noter,
): Promise<void> {
  const contexte = president();
  const { acteur } = contexte;
  if (acteur.role !== 'president') throw new Error('a président sits');
  const vu: AvantApres = accepte(await lireAvantApresDuJury({ ...contexte, acteur }, groupe));
  const { candidats: nombre, avant, apres } = vu;
  noter(
    'avant / après',
    { nombre, avant, apres },
    {
      nombre: candidats.length,
      avant: compterIssues(
        candidats.flatMap(({ dossier }) => propositionAvantJury(reglement, dossier)?.issue ?? []),
      ),
      apres: compterIssues(candidats.flatMap(({ dossier }) => dossier.validation?.issue ?? [])),
    },
  );
}
