import type { VersionReglement } from '@delib/domain';
import { fr } from '@delib/francais';
import { JURYS, REGLEMENTS_JSON } from '../format/fichiers';
import type { Fautes } from './fautes';
import { attenduParmi, type Connus, direDoublon, estInconnu, type Fichier } from './references';
import type { JuryLu } from './session-lue';
import { type LieuDe, readTable } from './table';

/** What later files need to know of a jury. */
export interface JuryConnu {
  readonly ligne: number;
  /** `null` when it is wrong or could not be read: said once, at the jury. */
  readonly reglement: VersionReglement | null;
}

/** What the files read before give. */
export interface AvantJurys {
  readonly centres: Connus;
  readonly periodes: Connus;
  /** `null` when `reglements.json` is missing or wrong. */
  readonly reglements: readonly VersionReglement[] | null;
}

/** Reads `jurys.csv`. */
export async function lireJurys(
  fichier: Fichier,
  fautes: Fautes,
  { centres, periodes, reglements }: AvantJurys,
): Promise<{ readonly jurys: JuryLu[]; readonly connus: Connus<JuryConnu> }> {
  const jurys: JuryLu[] = [];
  const connus = new Map<string, JuryConnu>();
  if (!fichier) return { jurys, connus: { parCode: connus, complet: false } };
  const attenduCentre = attenduParmi(centres.parCode.keys(), 'centres.csv');
  const attenduPeriode = attenduParmi(periodes.parCode.keys(), 'periodes.csv');
  const chercher = reglementChercheur(reglements, fautes);

  const complet = await readTable(JURYS, fichier, fautes, (jury, numeroLigne, complete, lieu) => {
    const { code, centre, periode, reglement, version } = jury;
    if (estInconnu(centres, centre)) {
      const message = fr`Ce centre n’est pas dans centres.csv.`;
      fautes.dire('centre_inconnu', lieu('centre'), message, attenduCentre(centre));
    }
    if (estInconnu(periodes, periode)) {
      const message = fr`Cette période n’est pas dans periodes.csv.`;
      const attendu = attenduPeriode(periode);
      fautes.dire('periode_inconnue', lieu('periode'), message, attendu);
    }
    const trouve =
      reglement !== undefined && version !== undefined ? chercher(reglement, version, lieu) : null;
    const { arrete_numero: numero, arrete_date: date } = jury;
    if (numero !== undefined && date !== undefined && (numero === null) !== (date === null)) {
      fautes.dire(
        'nomination_incomplete',
        lieu(numero === null ? 'arrete_numero' : 'arrete_date'),
        numero === null
          ? fr`L’arrêté a une date mais pas de numéro.`
          : fr`L’arrêté a un numéro mais pas de date.`,
        fr`le numéro et la date de l’arrêté, ou ni l’un ni l’autre`,
      );
    }
    if (code !== undefined) {
      const premiere = connus.get(code)?.ligne;
      if (premiere === undefined) connus.set(code, { ligne: numeroLigne, reglement: trouve });
      else direDoublon(fautes, lieu('code'), premiere);
    }
    if (complete) jurys.push(juryOf(complete, numeroLigne));
  });
  return { jurys, connus: { parCode: connus, complet } };
}

/** Finds a version of a règlement, saying whether it is the code or the version that does not exist. */
function reglementChercheur(reglements: readonly VersionReglement[] | null, fautes: Fautes) {
  const parVersion = new Map((reglements ?? []).map((r) => [`${r.code} ${r.version}`, r]));
  const versions = new Map<string, string[]>();
  for (const { code, version } of reglements ?? [])
    versions.set(code, [...(versions.get(code) ?? []), version]);
  const attenduCode = attenduParmi(versions.keys(), REGLEMENTS_JSON);
  return (code: string, version: string, lieu: LieuDe<typeof JURYS>): VersionReglement | null => {
    const trouve = parVersion.get(`${code} ${version}`);
    if (trouve) return trouve;
    if (reglements === null) return null;
    const existantes = versions.get(code);
    if (existantes) {
      const message = fr`Cette version du règlement ${code} n’est pas dans ${REGLEMENTS_JSON}.`;
      const attendu = existantes.join(', ');
      fautes.dire('reglement_inconnu', lieu('version'), message, attendu);
    } else {
      const message = fr`Ce règlement n’est pas dans ${REGLEMENTS_JSON}.`;
      fautes.dire('reglement_inconnu', lieu('reglement'), message, attenduCode(code));
    }
    return null;
  };
}

function juryOf(
  lu: {
    readonly code: string;
    readonly centre: string;
    readonly periode: string;
    readonly reglement: string;
    readonly version: string;
    readonly arrete_numero: string | null;
    readonly arrete_date: string | null;
  },
  ligne: number,
): JuryLu {
  const { code, centre, periode, reglement, version, arrete_numero: numero, arrete_date: date } = lu;
  return {
    ligne,
    code,
    centre,
    periode,
    reglement: { code: reglement, version },
    nomination: numero === null || date === null ? null : { numero, date },
  };
}
