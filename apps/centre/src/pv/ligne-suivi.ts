import {
  type Etat,
  type FaitsReexamen,
  type Groupe,
  LIBELLES_QUALITE,
  numeroPv,
  type StatutPv,
} from '@delib/domain';
import { compter, phrasesReexamen } from '@delib/francais';
import type { SuiviLu } from '@delib/usecases/pv/lister-suivi';
import { type AttenteAffichee, toAttenteAffichee } from '../attente/attente-affichee';

/** One signed version of a PV. */
export interface PvSigneAffiche {
  readonly version: number;
  /** « PV-2026-20112-1-v1 » */
  readonly numero: string;
  /** Digest of the decisions, printed on the PV: « Vérifier » asks for it. */
  readonly empreinte: string;
  /** In bytes. */
  readonly taille: number;
  readonly par: string;
  /** « Président » */
  readonly qualite: string;
  /** ISO date-time. */
  readonly le: string;
  /** When its bytes were last verified, an ISO date-time; `null`: for this page, a moment ago. */
  readonly verifieLe: string | null;
  /** The version signed before it, that it is compared with; `null`: none. */
  readonly versionAvant: number | null;
  /** A later round replaces it. */
  readonly perime: boolean;
  /** Of a réexamen: a document beside that of the round. */
  readonly reexamen: boolean;
  /** What réexamens mean for it: « Complété par le PV version 2 (réexamen) pour 1 candidat. » */
  readonly mentions: readonly string[];
}

/** The réexamen under way of that groupe. */
export interface ReexamenSuivi {
  readonly statut: StatutPv;
  readonly phrase: string;
}

/** One jury of « Suivre l'édition du PV de tenue de délibération ». */
export interface LigneSuivi {
  readonly id: string;
  readonly code: string;
  readonly qualification: string;
  readonly centre: string;
  readonly etat: Etat;
  readonly attente: AttenteAffichee;
  readonly groupe: Groupe;
  readonly statut: StatutPv;
  readonly reexamen: ReexamenSuivi | null;
  /** Newest first. */
  readonly signes: readonly PvSigneAffiche[];
}

type Lue = SuiviLu['page']['lignes'][number];

/** The row of one jury for one groupe. A PV that is not composed yet is, for the centre, one that is not signed. */
export function toLigneSuivi({ jury, faits, statuts, pvs, reexamens }: Lue, groupe: Groupe): LigneSuivi {
  const ronde = groupe === 1 ? jury.ronde1 : jury.ronde2;
  const signes = pvs.flatMap((pv): readonly PvSigneAffiche[] =>
    pv.groupe !== groupe || pv.signature === null
      ? []
      : [
          {
            version: pv.version,
            numero: numeroPv(jury.session, jury.code, groupe, pv.version),
            empreinte: pv.empreinte,
            taille: pv.signature.taille,
            par: `${pv.signature.prenom} ${pv.signature.nom}`,
            qualite: LIBELLES_QUALITE[pv.signature.qualite],
            le: pv.signature.signeLe.toISOString(),
            verifieLe: pv.verdict?.verifieLe.toISOString() ?? null,
            versionAvant: versionAvant(pvs, pv),
            perime: pv.version < ronde,
            reexamen: pv.reexamenId !== null,
            mentions: phrasesReexamen(pv, ronde, reexamens),
          },
        ],
  );
  return {
    id: jury.id,
    code: jury.code,
    qualification: jury.specialite ?? '',
    centre: `${jury.centreCode} ${jury.centreNom}, ${jury.centreVille}`,
    etat: jury.etat,
    attente: toAttenteAffichee({ jury, faits }),
    groupe,
    statut: statuts[groupe] === 'sans_pv' ? 'non_signe' : statuts[groupe],
    reexamen: faits.reexamen?.groupe === groupe ? toReexamenSuivi(faits.reexamen) : null,
    signes: signes.toReversed(),
  };
}

/** Of an ordinary round the ordinary one before; of a réexamen the last one signed. */
function versionAvant(pvs: Lue['pvs'], pv: Lue['pvs'][number]): number | null {
  const avant = pvs.filter(
    ({ groupe, version, signature, reexamenId }) =>
      groupe === pv.groupe &&
      version < pv.version &&
      signature !== null &&
      (pv.reexamenId !== null || reexamenId === null),
  );
  return avant.reduce<number | null>((plus, { version }) => Math.max(plus ?? 0, version), null);
}

function toReexamenSuivi({ version, candidats, pv }: FaitsReexamen): ReexamenSuivi {
  return {
    statut: pv === 'sans_pv' ? 'non_signe' : pv,
    phrase: `Réexamen de ${compter(candidats, 'candidat', 'candidats')} en cours (PV version ${version})`,
  };
}
