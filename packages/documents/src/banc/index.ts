import type { Dossier, Reglement, Resultats } from '@delib/domain';
import { PAS_DEMI_POINT, SANS_REGLAGE, SEUILS_BTS } from '@delib/domain';
import { preparer } from '@delib/pdf';
import { Document, renderToBuffer } from '@react-pdf/renderer';
import { createElement, Fragment } from 'react';
import { creerPressePvIndividuels } from '../pv-individuel/editer-pv';
import { gabaritPvIndividuel } from '../pv-individuel/gabarit-pv';
import {
  type EditionPvIndividuels,
  type JuryPvIndividuels,
  type PvIndividuel,
  valeursPvIndividuel,
} from '../pv-individuel/pv-individuel';
import { pagesHtml } from './page-html';
import { dessinerAvecPdfkit } from './plancher';
import { type Trait, tracerGabarit, tracerValeurs } from './trace';

export { type Courbe, dessinerCourbes } from './courbes';

/** The ways to print the same PV individuels that `npm run bench -- documents` compares. */
export interface BancDocuments {
  /** The bulk engine: from the dossiers to the last byte. @returns bytes */
  readonly enFlux: (pages: number) => Promise<number>;
  /** The floor: pdfkit alone, given every string at its place. @returns bytes */
  readonly plancher: (pages: number) => Promise<number>;
  /** @react-pdf/renderer, page after page. @returns bytes */
  readonly simplement: (pages: number) => Promise<number>;
  /** The same pages for a browser to print. */
  readonly html: (pages: number) => string;
}

const PAR_JURY = 40;
const HAUTEUR_A4 = 841.89;

/** Prepares the ways for up to `pages` candidates of a règlement of twelve épreuves. */
export async function ouvrirBancDocuments(pages: number): Promise<BancDocuments> {
  const pret = await preparer(gabaritPvIndividuel(EDITION, REGLEMENT));
  if (pret.cases.length !== 1) throw new Error('the sheet of the bench no longer holds on one page');
  const fond = await tracerGabarit(pret);
  const traces: (readonly Trait[])[] = [];
  // Where every string goes is settled before the clock starts: the floor only draws.
  const tracees = (nombre: number) => {
    for (const jury of jurys(nombre).slice(Math.floor(traces.length / PAR_JURY))) {
      for (const candidat of jury.candidats) {
        traces.push([
          ...fond,
          ...tracerValeurs(pret, valeursPvIndividuel(EDITION, jury, candidat), HAUTEUR_A4),
        ]);
      }
    }
    return traces.slice(0, nombre);
  };
  tracees(pages);
  return {
    enFlux: imprimerEnFlux,
    plancher: (nombre) => dessinerAvecPdfkit(tracees(nombre)),
    simplement: async (nombre) => {
      let octets = 0;
      for (const jury of jurys(nombre)) {
        const feuilles = jury.candidats.map((candidat) => valeursPvIndividuel(EDITION, jury, candidat));
        // react-pdf alone lays out and draws: ours draws what it laid out.
        const pages = feuilles.map((valeurs, rang) =>
          createElement(Fragment, { key: rang }, pret.gabarit({ valeurs, fontes: pret.fontes })),
        );
        octets += (await renderToBuffer(createElement(Document, {}, pages))).length;
      }
      return octets;
    },
    html: (nombre) => pagesHtml(tracees(nombre)),
  };
}

/** Prints so many PV individuels as one stream, jurys made one at a time. @returns bytes */
export async function imprimerEnFlux(pages: number): Promise<number> {
  function* unAUn() {
    for (let debut = 0; debut < pages; debut += PAR_JURY)
      yield juryDe(debut, Math.min(PAR_JURY, pages - debut));
  }
  let octets = 0;
  for await (const morceau of creerPressePvIndividuels(EDITION).deJurys(unAUn())) octets += morceau.length;
  return octets;
}

function jurys(pages: number): JuryPvIndividuels[] {
  const nombre = Math.ceil(pages / PAR_JURY);
  return Array.from({ length: nombre }, (_, rang) =>
    juryDe(rang * PAR_JURY, Math.min(PAR_JURY, pages - rang * PAR_JURY)),
  );
}

function juryDe(debut: number, nombre: number): JuryPvIndividuels {
  return {
    code: String(20_101 + debut / PAR_JURY),
    specialite: REGLEMENT.intitule,
    president: 'Hélène DUVAL',
    reglement: REGLEMENT,
    candidats: Array.from({ length: nombre }, (_, rang) => candidatDe(debut + rang)),
  };
}

function candidatDe(rang: number): PvIndividuel {
  return {
    numeroAnonymat: String(100_000 + rang * 37),
    categorie: ['SCOLAIRE', 'APPRENTI', 'ENSEIGNEMENT A DISTANCE'][rang % 3] ?? '',
    forme: 'globale',
    dossier: dossierDe(rang),
    choix: [],
  };
}

/** Marks to the quarter that differ from candidate to candidate. */
function dossierDe(rang: number): Dossier {
  const resultats: Resultats = Object.fromEntries(
    REGLEMENT.epreuves.map(({ code }, place) => {
      const tirage = (rang * 7919 + place * 104_729) % 997;
      return [
        code,
        tirage % 41 === 0
          ? { nature: 'dispense' }
          : { nature: 'note', note: 500 + ((tirage * 13) % 61) * 25 },
      ];
    }),
  );
  return {
    groupe: 1,
    resultats,
    reglage: SANS_REGLAGE,
    oraux: {},
    reglageSecondGroupe: SANS_REGLAGE,
    livret: 'a_examiner',
    validation: null,
  };
}

const EDITION: EditionPvIndividuels = {
  session: '2026',
  essai: false,
  academie: 'Lyon',
  centre: { code: '9900001W', nom: 'Lycée du banc d’essai', ville: 'Lyon' },
  groupe: 1,
  editeLe: new Date('2026-06-16T12:00:00Z'),
};

const INTITULES = [
  'Culture générale et expression',
  'Langue vivante étrangère 1',
  'Mathématiques pour l’informatique',
  'Culture économique, juridique et managériale pour l’informatique',
  'Support et mise à disposition de services informatiques',
  'Administration des systèmes et des réseaux',
];

const REGLEMENT: Reglement = {
  code: 'BANC',
  version: '2026-1',
  session: 2026,
  intitule: 'Services informatiques aux organisations, option A',
  source: 'règlement fictif de douze épreuves',
  seuils: SEUILS_BTS,
  pasDesNotes: PAS_DEMI_POINT,
  cas: [],
  epreuves: Array.from({ length: 12 }, (_, rang) => ({
    code: `E${rang + 1}`,
    unite: `U${rang + 1}`,
    intitule: INTITULES[rang % INTITULES.length] ?? '',
    coefficient: [200, 300, 150][rang % 3] ?? 100,
    forme: rang % 2 === 0 ? 'ponctuelle écrite, 3 h' : 'CCF, 2 situations',
    domaine: rang < 6 ? 'general' : 'professionnel',
    nature: 'obligatoire',
    controle: rang < 6,
  })),
};
