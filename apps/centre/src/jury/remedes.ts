import {
  type ActeurRole,
  type ActiviteId,
  type CodeRefusActe,
  findActivite,
  type Groupe,
} from '@delib/domain';
import { PARAMETRES_TABLE } from '@delib/ui/url';
import { SUIVI_PV } from './adresses';

/** One jury that a refusal is about; a page that lists jurys is narrowed to it. */
export interface JuryVise {
  readonly jury: string;
  /** Code. */
  readonly session: string;
}

/** Where an unmet condition is put right or followed, and who does it when it is not the reader. */
interface Remede {
  readonly activite: ActiviteId;
  /** Parameters of that page which narrow it to one jury. */
  readonly cible: (vise: JuryVise) => Readonly<Record<string, string>>;
  /** Said to who may not open that activity. */
  readonly sinon: string;
}

interface Lecteur {
  readonly role: ActeurRole;
  /** The groupe that the act belongs to. */
  readonly groupe: Groupe;
}

const GESTIONNAIRE = 'C’est au gestionnaire académique de le faire.';
const CENTRE = 'C’est au chef de centre de le faire.';

const parRecherche = ({ jury, session }: JuryVise) => ({ session, [PARAMETRES_TABLE.recherche]: jury });
const parCriteres = ({ jury, session }: JuryVise) => ({ c_session: session, c_jury: jury });
const parJury = ({ jury, session }: JuryVise) => ({ session, jury });
const sansCible = () => ({});

/** The jury does it, from its portal: its advancement is followed here. */
const suivreLeJury = ({ groupe }: Lecteur): Remede => ({
  activite: SUIVI_PV[groupe],
  // That page shows the latest session, and no other.
  cible: ({ jury }) => ({ [PARAMETRES_TABLE.recherche]: jury }),
  sinon: 'C’est au jury de le faire.',
});
const avancement = (): Remede => ({
  activite: 'gerer_avancement_jurys',
  cible: parCriteres,
  sinon: CENTRE,
});
const importer = (): Remede => ({ activite: 'importer_session', cible: sansCible, sinon: GESTIONNAIRE });
const reexamens = (lecteur: Lecteur): Remede =>
  lecteur.role === 'gestionnaire'
    ? { activite: 'reexamens', cible: ({ session }) => ({ session }), sinon: GESTIONNAIRE }
    : suivreLeJury(lecteur);

/** The one table of remedies of the centre app: the compiler asks for that of each condition of the domain. */
const REMEDES: Readonly<Record<CodeRefusActe, (lecteur: Lecteur) => Remede>> = {
  role_interdit: avancement,
  autre_perimetre: avancement,
  etat_inadapte: suivreLeJury,
  transition_inconnue: avancement,
  groupe_verrouille: avancement,
  reexamen_en_cours: reexamens,
  reexamen_inadapte: reexamens,
  reglement_absent: importer,
  cas_reglement_en_echec: importer,
  aucun_candidat: importer,
  aucune_note: importer,
  notes_manquantes: () => ({ activite: 'saisir_notes', cible: parJury, sinon: GESTIONNAIRE }),
  jury_non_nomme: () => ({ activite: 'composer_jurys', cible: parRecherche, sinon: GESTIONNAIRE }),
  aucun_candidat_second_groupe: () => suivreLeJury({ role: 'chef_de_centre', groupe: 1 }),
  choix_manquants: () => ({
    activite: 'saisir_choix',
    cible: ({ jury, session }) => ({ session, [PARAMETRES_TABLE.filtre('jury')]: jury }),
    sinon: CENTRE,
  }),
  oraux_manquants: ({ role }) =>
    role === 'gestionnaire'
      ? { activite: 'saisir_notes', cible: parJury, sinon: GESTIONNAIRE }
      : {
          activite: 'controler_notes_manquantes',
          cible: ({ session }) => ({ session }),
          sinon: GESTIONNAIRE,
        },
  publication_fermee: () => ({ activite: 'service_publication', cible: sansCible, sinon: GESTIONNAIRE }),
  decisions_a_valider: suivreLeJury,
  livrets_a_examiner: suivreLeJury,
  presence_non_enregistree: suivreLeJury,
  signataire_absent: suivreLeJury,
  tenue_incomplete: suivreLeJury,
  saisie_invalide: suivreLeJury,
  seance_avant_nomination: suivreLeJury,
  seance_avant_renvoi: suivreLeJury,
  seance_a_venir: suivreLeJury,
  seance_avant_premier_groupe: suivreLeJury,
  seance_non_terminee: suivreLeJury,
  pv_deja_signe: suivreLeJury,
  pv_non_signe: suivreLeJury,
  pv_en_anomalie: suivreLeJury,
};

/** The link to the remedy of a condition, or who has it in hand: never neither. */
export type RemedeDit =
  | { readonly href: string; readonly libelle: string }
  | { readonly href: null; readonly sinon: string };

/** @param vise the jury that the page is narrowed to */
export function remedeDe(code: CodeRefusActe, lecteur: Lecteur, vise: JuryVise): RemedeDit {
  const { activite: id, cible, sinon } = REMEDES[code](lecteur);
  const activite = findActivite(id);
  if (!activite.roles.includes(lecteur.role)) return { href: null, sinon };
  const parametres = new URLSearchParams(cible(vise)).toString();
  return {
    href: parametres === '' ? activite.chemin : `${activite.chemin}?${parametres}`,
    libelle: activite.sousActivite ?? activite.libelle,
  };
}
