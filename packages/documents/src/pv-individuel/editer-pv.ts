import { formatVersion } from '@delib/domain';
import {
  ecrireEnFlux,
  type Feuille,
  gabaritsParCle,
  type MetadonneesFlux,
  rassembler,
  type Section,
} from '@delib/pdf';
import { gabaritPvIndividuel } from './gabarit-pv';
import { type EditionPvIndividuels, type JuryPvIndividuels, valeursPvIndividuel } from './pv-individuel';

/** Prints PV individuels: the sheet of a règlement is laid out once, however many jurys and candidates. */
export interface PressePvIndividuels {
  /** The file of one jury; its candidates in their order. A jury without a candidate is a bug and throws. */
  readonly deJury: (jury: JuryPvIndividuels) => AsyncGenerator<Uint8Array, void, undefined>;
  /** One file of several jurys, each under its bookmark; jurys are asked for one at a time. */
  readonly deJurys: (
    jurys: Iterable<JuryPvIndividuels> | AsyncIterable<JuryPvIndividuels>,
  ) => AsyncGenerator<Uint8Array, void, undefined>;
}

/** @param edition what every sheet says; its hour is the hour of edition */
export function creerPressePvIndividuels(edition: EditionPvIndividuels): PressePvIndividuels {
  const gabaritDe = gabaritsParCle();

  async function* feuilles(jury: JuryPvIndividuels): AsyncGenerator<Feuille> {
    const gabarit = await gabaritDe(formatVersion(jury.reglement), () =>
      gabaritPvIndividuel(edition, jury.reglement),
    );
    for (const candidat of jury.candidats) {
      yield {
        gabarit,
        valeurs: valeursPvIndividuel(edition, jury, candidat),
        signet: candidat.numeroAnonymat,
      };
    }
  }
  const section = (jury: JuryPvIndividuels): Section => ({
    signet: `Jury ${jury.code} – ${jury.specialite}`,
    feuilles: feuilles(jury),
  });
  return {
    deJury: (jury) => ecrireEnFlux(metadonnees(edition, `jury ${jury.code}`), [section(jury)]),
    async *deJurys(jurys) {
      async function* sections(): AsyncGenerator<Section> {
        for await (const jury of jurys) yield section(jury);
      }
      yield* ecrireEnFlux(metadonnees(edition, `centre ${edition.centre.code}`), sections());
    },
  };
}

/** The PV individuels of one jury as one file in memory. */
export function renderPvIndividuels(
  edition: EditionPvIndividuels,
  jury: JuryPvIndividuels,
): Promise<Uint8Array<ArrayBuffer>> {
  return rassembler(creerPressePvIndividuels(edition).deJury(jury));
}

function metadonnees({ session, centre, editeLe }: EditionPvIndividuels, dequi: string): MetadonneesFlux {
  return {
    titre: `Procès-verbaux individuels de notes, ${dequi}`,
    sujet: `Brevet de technicien supérieur, session ${session}, centre de délibération ${centre.code}`,
    auteur: `Centre de délibération ${centre.code}`,
    creeLe: editeLe,
  };
}
