import {
  type Etat,
  groupeDe,
  type Membre,
  type MomentParis,
  type Presence,
  type Seance,
} from '@delib/domain';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import { liste, objet, texte } from '../lecture-json';
import { lireCollege, lirePresence, lireQualiteMembre, lireStatut } from '../valeurs';

/** When a round sat, and whether place and hours are all told. */
export interface TenueDeRonde extends Seance {
  readonly complete: boolean;
}

/** Who a jury is made of, and how the round that its état is in sat. */
export interface SeanceStockee {
  /** In the order of the arrêté, without those replaced since. */
  readonly membres: readonly Membre[];
  readonly tenue: TenueDeRonde | null;
  /** Of a jury in its 2nd groupe: when its sitting of the 1er ended. */
  readonly finPremierGroupe: MomentParis | null;
  readonly presences: Readonly<Record<string, Presence>>;
}

/** A jury, as far as its rounds go. */
interface JuryDesRondes {
  readonly id: string;
  readonly etat: Etat;
  readonly ronde1: number;
  readonly ronde2: number;
}

/** @returns that of each of these jurys: three statements, whatever their number */
export async function selectSeances(
  tx: Tx,
  jurys: readonly JuryDesRondes[],
): Promise<(jury: JuryDesRondes) => SeanceStockee> {
  const sql = driverOf(tx);
  const ids = jurys.map(({ id }) => id);
  const [membres, tenues, presences] = await Promise.all([
    sql<
      { jury_id: string; membres: unknown }[]
    >`select jury_id, json_agg(json_build_object('id', id, 'nom', nom,
        'prenom', prenom, 'qualite', qualite, 'college', college, 'statut', statut) order by ordre) as membres
      from membre where jury_id = any (${ids}::uuid[]) and retire_le is null group by jury_id`,
    sql<LigneTenue[]>`select jury_id, groupe, ronde, date::text, debut, fin,
        lieu <> '' and debut <> '' and fin <> '' as complete
      from tenue where jury_id = any (${ids}::uuid[])`,
    sql<LignePresences[]>`select jury_id, groupe, ronde, json_object_agg(membre_id, presence) as presences
      from presence where jury_id = any (${ids}::uuid[]) group by jury_id, groupe, ronde`,
  ]);
  const desMembres = new Map(membres.map((row) => [row.jury_id, row.membres]));
  const desTenues = new Map(tenues.map((row) => [cle(row.jury_id, row.groupe, row.ronde), row]));
  const desPresences = new Map(
    presences.map((row) => [cle(row.jury_id, row.groupe, row.ronde), row.presences]),
  );
  return ({ id, etat, ronde1, ronde2 }) => {
    const groupe = groupeDe(etat);
    const ronde = cle(id, groupe, groupe === 1 ? ronde1 : ronde2);
    const premiere = groupe === 2 ? desTenues.get(cle(id, 1, ronde1)) : undefined;
    const tenue = desTenues.get(ronde);
    return {
      membres: lireMembres(desMembres.get(id) ?? []),
      tenue: tenue
        ? { date: tenue.date, debut: tenue.debut, fin: tenue.fin, complete: tenue.complete }
        : null,
      finPremierGroupe: premiere && premiere.fin !== '' ? `${premiere.date}T${premiere.fin}` : null,
      presences: lirePresences(desPresences.get(ronde) ?? {}),
    };
  };
}

const cle = (jury: string, groupe: number, ronde: number) => `${jury} ${groupe} ${ronde}`;

interface LigneTenue {
  readonly jury_id: string;
  readonly groupe: number;
  readonly ronde: number;
  /** ISO. */
  readonly date: string;
  readonly debut: string;
  readonly fin: string;
  readonly complete: boolean;
}

interface LignePresences {
  readonly jury_id: string;
  readonly groupe: number;
  readonly ronde: number;
  readonly presences: object;
}

const lireMembres = liste(
  'members',
  objet<Membre>('a member', {
    id: texte,
    nom: texte,
    prenom: texte,
    qualite: lireQualiteMembre,
    college: lireCollege,
    statut: lireStatut,
  }),
);

/** Presences by member, as the statements build them. */
export function lirePresences(presences: object): Record<string, Presence> {
  return Object.fromEntries(Object.entries(presences).map(([id, presence]) => [id, lirePresence(presence)]));
}
