import { formatVersion } from '@delib/domain';
import {
  ecrireEnFlux,
  type Feuille,
  gabaritsParCle,
  type MetadonneesFlux,
  preparer,
  type Section,
} from '@delib/pdf';
import { couvertureRln, gabaritRln } from './gabarit-rln';
import { type EditionRln, type JuryRln, valeursRln } from './rln';

/** What the cover says of the single file; counted before it is written. */
export interface ContenuRln {
  readonly jurys: readonly string[];
  readonly rln: number;
}

/** Prints relevés: the sheet of a règlement is laid out once, however many jurys and candidates. */
export interface PresseRln {
  /** The file of one jury, without a cover. A jury without a candidate is a bug and throws. */
  readonly deJury: (jury: JuryRln) => AsyncGenerator<Uint8Array, void, undefined>;
  /** One file: its cover, then each jury under its bookmark; jurys are asked for one at a time. */
  readonly deJurys: (
    jurys: Iterable<JuryRln> | AsyncIterable<JuryRln>,
    contenu: ContenuRln,
  ) => AsyncGenerator<Uint8Array, void, undefined>;
}

/** @param edition what every relevé says; its hour is the hour of edition */
export function creerPresseRln(edition: EditionRln): PresseRln {
  const gabaritDe = gabaritsParCle();

  async function* feuilles(jury: JuryRln): AsyncGenerator<Feuille> {
    const gabarit = await gabaritDe(formatVersion(jury.reglement), () => gabaritRln(edition, jury.reglement));
    for (const candidat of jury.candidats) {
      yield {
        gabarit,
        valeurs: valeursRln(edition, jury, candidat),
        signet: `${candidat.nom} ${candidat.prenoms}`,
      };
    }
  }
  const section = (jury: JuryRln): Section => ({
    signet: `Jury ${jury.code} – ${jury.specialite}`,
    feuilles: feuilles(jury),
  });
  return {
    deJury: (jury) => ecrireEnFlux(metadonnees(edition, `jury ${jury.code}`), [section(jury)]),
    async *deJurys(jurys, contenu) {
      const numero = `RLN-${edition.session}-1-${edition.centre.code}`;
      const couverture = await preparer(couvertureRln(edition, { numero, ...contenu }));
      async function* sections(): AsyncGenerator<Section> {
        yield { signet: null, feuilles: [{ gabarit: couverture, valeurs: {}, signet: 'Couverture' }] };
        for await (const jury of jurys) yield section(jury);
      }
      yield* ecrireEnFlux(metadonnees(edition, edition.titre), sections());
    },
  };
}

function metadonnees({ session, centre, editeLe }: EditionRln, dequoi: string): MetadonneesFlux {
  return {
    titre: `Relevés de notes des candidats admissibles, ${dequoi}`,
    sujet: `Brevet de technicien supérieur, session ${session}, centre de délibération ${centre.code}`,
    auteur: `Centre de délibération ${centre.code}`,
    creeLe: editeLe,
  };
}
