import type { CelluleRecue } from '@delib/db';
import { centiemesToDecimal, ecrireReglementStocke, executerCas, type VersionReglement } from '@delib/domain';
import { iterNotesParCandidat, type SessionLue } from '@delib/session-files';

type Lignes = Iterable<readonly CelluleRecue[]>;

/** The rows of each table of reception, in the order of its columns. */
export function* lignesReglements(
  reglements: readonly VersionReglement[],
): Lignes & Generator<CelluleRecue[]> {
  for (const reglement of reglements) {
    const { code, version, intitule, epreuves } = reglement;
    const obligatoires = epreuves.filter(({ nature }) => nature === 'obligatoire').map((e) => e.code);
    const echecs = executerCas(reglement).length;
    yield [
      code,
      version,
      intitule,
      JSON.stringify(ecrireReglementStocke(reglement)),
      obligatoires.join(' '),
      echecs,
    ];
  }
}

/** The jurys as rows of the temporary table they are received in. */
export function* lignesJurys(session: SessionLue): Generator<CelluleRecue[]> {
  for (const { code, centre, periode, reglement, nomination } of session.jurys) {
    yield [
      code,
      centre,
      periode,
      reglement.code,
      reglement.version,
      nomination?.numero ?? null,
      nomination?.date ?? null,
    ];
  }
}

/** The members, likewise. */
export function* lignesMembres(session: SessionLue): Generator<CelluleRecue[]> {
  for (const { jury, ordre, nom, prenom, qualite, college, statut } of session.membres) {
    yield [jury, ordre, nom, prenom, qualite, college, statut];
  }
}

/** The candidates, likewise, each with its place in the file. */
export function* lignesCandidats(session: SessionLue): Generator<CelluleRecue[]> {
  for (const [rang, c] of session.candidats.entries()) {
    yield [
      rang,
      c.jury,
      c.numeroCandidat,
      c.numeroAnonymat,
      c.nom,
      c.prenoms,
      c.dateNaissance,
      c.categorie,
      c.forme,
      c.livret,
      c.presumeFraudeur,
      c.listeRouge,
      c.etablissementCode,
      c.etablissement,
      c.amenagements,
    ];
  }
}

/** The marks of each candidate in each groupe as one row, a list a column: a national session has 1.6 million. */
export function* lignesNotes(session: SessionLue): Generator<CelluleRecue[]> {
  // As many different notes as hundredths from 0 to 20: each is worded once.
  const decimales: string[] = [];
  const dire = (note: number) => {
    const dite = decimales[note] ?? centiemesToDecimal(note);
    decimales[note] = dite;
    return dite;
  };
  for (const groupe of [1, 2] as const) {
    for (const [candidat, notes] of iterNotesParCandidat(session, groupe)) {
      const [epreuves, natures, valeurs]: [string[], string[], (string | null)[]] = [[], [], []];
      // A column that says nothing is none: most candidates have no bénéfice, report or annulation.
      let annees: (number | null)[] | null = null;
      let references: (string | null)[] | null = null;
      for (const { epreuve, nature, note, annee, reference } of notes) {
        epreuves.push(epreuve);
        natures.push(nature);
        valeurs.push(note === null ? null : dire(note));
        if (annee !== null) annees ??= notes.map((une) => une.annee);
        if (reference !== null) references ??= notes.map((une) => une.reference);
      }
      yield [candidat, groupe, epreuves, natures, valeurs, annees, references];
    }
  }
}
