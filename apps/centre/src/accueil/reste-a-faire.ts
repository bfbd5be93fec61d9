import type { ActeurRole, ActiviteId, Etat, StatutPv } from '@delib/domain';

/** What the home page needs to know of one jury. */
export interface JuryAccueil {
  readonly id: string;
  /** « 20112 » */
  readonly code: string;
  readonly etat: Etat;
  /** Of the 1er groupe. */
  readonly pv: StatutPv;
  /** « Le service de publication » of its session, for the 1er groupe. */
  readonly publicationOuverte: boolean;
  /** Its président or its vice-président holds a papillon. */
  readonly papillonEmis: boolean;
}

/** One step of the workflow with the jurys that stand there. */
export interface Etape {
  /** `a_faire`: by who reads; `attente`: by someone else; `alerte`: before anything else. */
  readonly nature: 'a_faire' | 'attente' | 'alerte';
  readonly libelle: string;
  /** The activity that does it, or that follows it; `null` when nothing is to be opened. */
  readonly activite: ActiviteId | null;
  readonly jurys: readonly JuryAccueil[];
}

interface Regle extends Omit<Etape, 'jurys'> {
  readonly concerne: (jury: JuryAccueil) => boolean;
}

const a =
  (...etats: readonly Etat[]) =>
  ({ etat }: JuryAccueil) =>
    etats.includes(etat);

const anomalie = (aFaire: string): Regle => ({
  nature: 'alerte',
  libelle: `PV en anomalie : ${aFaire}`,
  activite: 'suivre_edition_pv',
  concerne: ({ pv }) => pv === 'anomalie',
});

/** What the jury itself has to do, the same seen from the centre and from the académie. */
const CHEZ_LE_JURY: readonly Regle[] = [
  {
    nature: 'attente',
    libelle: 'Délibération en cours',
    activite: 'suivre_edition_pv',
    concerne: (jury) => a('110')(jury) && jury.pv !== 'rouvert',
  },
  {
    nature: 'attente',
    libelle: 'Délibération rouverte : un nouveau PV sera à signer',
    activite: 'suivre_edition_pv',
    concerne: (jury) => a('110')(jury) && jury.pv === 'rouvert',
  },
  {
    nature: 'attente',
    libelle: 'PV à signer par le président ou le vice-président',
    activite: 'suivre_edition_pv',
    concerne: (jury) => a('120')(jury) && jury.pv !== 'signe' && jury.pv !== 'anomalie',
  },
  {
    nature: 'attente',
    libelle: 'PV signé, délibération à clôturer par le jury',
    activite: 'suivre_edition_pv',
    concerne: (jury) => a('120')(jury) && jury.pv === 'signe',
  },
];

const CENTRE: readonly Regle[] = [
  anomalie('ne terminez pas ce jury et prévenez le gestionnaire académique'),
  {
    nature: 'attente',
    libelle: 'Délibération à ouvrir par le gestionnaire académique',
    activite: null,
    concerne: a('000', '105'),
  },
  ...CHEZ_LE_JURY,
  {
    nature: 'attente',
    libelle: 'Listes de résultats : service de publication à ouvrir par le gestionnaire académique',
    activite: 'editer_listes_resultats',
    concerne: (jury) => a('130')(jury) && jury.pv === 'signe' && !jury.publicationOuverte,
  },
  {
    nature: 'a_faire',
    libelle: 'Editer les listes de résultats et les faire signer',
    activite: 'editer_listes_resultats',
    concerne: (jury) => a('130')(jury) && jury.pv === 'signe' && jury.publicationOuverte,
  },
  {
    nature: 'a_faire',
    libelle: 'Terminer le 1er groupe',
    activite: 'terminer_1er_groupe',
    concerne: (jury) => a('130')(jury) && jury.pv === 'signe',
  },
  {
    nature: 'attente',
    libelle: '1er groupe terminé, à verrouiller par le gestionnaire académique',
    activite: null,
    concerne: a('140'),
  },
];

const ACADEMIE: readonly Regle[] = [
  anomalie('téléchargez-le, vérifiez-le et ne verrouillez pas ce jury'),
  {
    nature: 'a_faire',
    libelle: 'Ouvrir la modification des notes',
    activite: 'ouvrir_deliberations',
    concerne: a('000'),
  },
  {
    nature: 'a_faire',
    libelle: 'Ouvrir la délibération',
    activite: 'ouvrir_deliberations',
    concerne: a('105'),
  },
  {
    nature: 'a_faire',
    libelle: 'Editer les papillons du président et du vice-président',
    activite: 'papillons',
    concerne: (jury) => a('105', '110')(jury) && !jury.papillonEmis,
  },
  ...CHEZ_LE_JURY,
  {
    nature: 'a_faire',
    libelle: 'Ouvrir le service de publication du 1er groupe',
    activite: 'service_publication',
    concerne: (jury) => a('130')(jury) && !jury.publicationOuverte,
  },
  {
    nature: 'attente',
    libelle: '1er groupe à terminer par le chef de centre',
    activite: 'terminer_1er_groupe',
    concerne: a('130'),
  },
  {
    nature: 'a_faire',
    libelle: 'Verrouiller le 1er groupe',
    activite: 'verrouiller_groupes',
    concerne: a('140'),
  },
];

/**
 * What is left to do for the 1er groupe, in the order of the workflow: each step with the jurys that stand there.
 * A jury may stand at two steps at once (its lists, and ending its groupe). Steps without a jury are left out.
 */
export function resteAFaire(role: ActeurRole, jurys: readonly JuryAccueil[]): readonly Etape[] {
  return reglesDe(role)
    .map(({ concerne, ...etape }) => ({ ...etape, jurys: jurys.filter(concerne) }))
    .filter((etape) => etape.jurys.length > 0);
}

function reglesDe(role: ActeurRole): readonly Regle[] {
  switch (role) {
    case 'chef_de_centre':
      return CENTRE;
    case 'gestionnaire':
      return ACADEMIE;
    case 'rssi':
    case 'president':
    case 'vice_president':
      return [];
  }
}
