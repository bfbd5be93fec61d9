import type { PlanHorsLigne } from '@delib/domain';
import { rassembler } from '@delib/pdf';
import { feuilles, JURY as JURY_A_EMARGER } from './feuille-emargement/exemple.fixture';
import { renderFeuillesEmargement } from './feuille-emargement/feuille-emargement';
import { FICHE } from './fiche-acces/exemple.fixture';
import { renderFicheAcces } from './fiche-acces/fiche-acces';
import { EXEMPLES as EXEMPLES_DE_LISTES } from './listes/exemple.fixture';
import { renderListeCandidats } from './listes/listes';
import { titreListeCandidats } from './listes/modeles';
import { listeAvecHomonymes, listeResultats } from './listes-resultats/exemple.fixture';
import { renderListesResultats } from './listes-resultats/listes-resultats';
import { renderPapillons } from './papillon/editer-papillons';
import { edition as editionPapillons, PRESIDENT } from './papillon/exemple.fixture';
import { renderPvIndividuels } from './pv-individuel/editer-pv';
import { candidatDe, edition, juryDe, reglementDe } from './pv-individuel/exemple.fixture';
import { contenuPv, contenuPvReexamen } from './pv-tenue/exemple.fixture';
import { renderPvTenue } from './pv-tenue/pv-tenue';
import { creerPresseRln } from './rln/editer-rln';
import { editionRln, juryRln } from './rln/exemple.fixture';
import { renderStatistiques } from './statistiques/document';
import { statistiquesEditees } from './statistiques/exemple.fixture';

/** One document as it is printed, of fictional people and under a fixed clock. */
export interface ExempleDocument {
  /** « PV de tenue, 1er groupe » */
  readonly titre: string;
  readonly rendre: () => Promise<Uint8Array>;
}

const VERIFIER = { urlVerification: 'https://deliberations.exemple.fr/verifier' };
const DUVAL = { prenom: 'Hélène', nom: 'DUVAL', qualite: 'president' } as const;

const pvTenue = (groupe: 1 | 2) => async () =>
  (
    await renderPvTenue(contenuPv({ groupe }), {
      ...VERIFIER,
      signataire: DUVAL,
      etabliLe: new Date('2026-06-16T10:35:00Z'),
    })
  ).pdf;

const pvReexamen = async () =>
  (
    await renderPvTenue(contenuPvReexamen(), {
      ...VERIFIER,
      signataire: DUVAL,
      etabliLe: new Date('2026-11-02T10:35:00Z'),
    })
  ).pdf;

const papillons = (portail: 'ordinaire' | 'secours') => () =>
  renderPapillons(
    editionPapillons(
      [
        PRESIDENT,
        { ...PRESIDENT, qualite: 'vice_president', prenom: 'Jean', nom: 'ROC', login: 'J20112-VP' },
      ],
      { portail },
    ),
  );

const resultats = (liste: Parameters<typeof renderListesResultats>[0]) => async () =>
  (await renderListesResultats(liste, VERIFIER)).pdf;

const rln = () =>
  rassembler(creerPresseRln(editionRln()).deJurys([juryRln(1)], { jurys: ['20112'], rln: 1 }));

const deuxieme = () => juryDe(reglementDe(12), 0, { candidats: [candidatDe(reglementDe(12), 1, 2)] });

/** The documents whose pages have golden pictures in `images/`, each under the name of its pictures. */
export const DOCUMENTS = {
  'pv-tenue': { titre: 'PV de tenue de délibération, 1er groupe', rendre: pvTenue(1) },
  'pv-tenue-2nd-groupe': { titre: 'PV de tenue de délibération, 2nd groupe', rendre: pvTenue(2) },
  'pv-tenue-reexamen': { titre: 'PV de tenue de délibération, réexamen', rendre: pvReexamen },
  'liste-resultats': { titre: 'Liste de résultats', rendre: resultats(listeResultats()) },
  'liste-resultats-homonymes': {
    titre: 'Liste de résultats avec homonymes',
    rendre: resultats(listeAvecHomonymes()),
  },
  'liste-resultats-essai': {
    titre: 'Liste de résultats d’une session d’essai',
    rendre: resultats(listeResultats({ essai: true })),
  },
  papillons: { titre: 'Papillons', rendre: papillons('ordinaire') },
  'papillons-secours': { titre: 'Papillons du portail de secours', rendre: papillons('secours') },
  'fiche-acces': { titre: 'Fiche d’accès', rendre: async () => (await renderFicheAcces(FICHE)).pdf },
  'feuille-emargement': {
    titre: 'Feuille d’émargement',
    rendre: () => renderFeuillesEmargement(feuilles([JURY_A_EMARGER])),
  },
  'pv-individuel': {
    titre: 'PV individuel de notes, 1er groupe',
    rendre: () => renderPvIndividuels(edition(), juryDe(reglementDe(12), 1)),
  },
  'pv-individuel-2nd-groupe': {
    titre: 'PV individuel de notes, 2nd groupe',
    rendre: () => renderPvIndividuels(edition({ groupe: 2 }), deuxieme()),
  },
  rln: { titre: 'Relevé de notes et sa couverture', rendre: rln },
} as const satisfies Record<string, ExempleDocument>;

/** Every document there is: those above, the statistics and the lists of candidates. */
export function tousLesDocuments(): Readonly<Record<string, ExempleDocument>> {
  const listes = Object.entries(EXEMPLES_DE_LISTES).map(([type, liste]) => [
    `liste-${type}`,
    { titre: titreListeCandidats(liste), rendre: () => renderListeCandidats(liste) },
  ]);
  return {
    ...DOCUMENTS,
    statistiques: {
      titre: 'Statistiques avant délibération',
      rendre: () => renderStatistiques(statistiquesEditees()),
    },
    ...Object.fromEntries(listes),
  };
}

/** The plan that an offline page is shown with. @param candidats how many */
export function planExemple(candidats = 24): PlanHorsLigne {
  const reglement = reglementDe(6);
  return {
    numero: 'PS-2026-20112-1-20260622T0700',
    etabliLe: '2026-06-22T07:00:00.000Z',
    session: '2026',
    essai: false,
    jury: { id: '11111111-1111-4111-8111-111111111111', code: '20112' },
    centre: 'Lycée La Martinière, Lyon',
    etat: '110',
    groupe: 1,
    reglement,
    candidats: juryDe(reglement, candidats).candidats,
  };
}

/** One jury whose statistics are shown. */
export const statistiquesExemple = () => statistiquesEditees();
