import {
  type Dossier,
  type Epreuve,
  PAS_DEMI_POINT,
  PAS_POSSIBLES,
  type Reglement,
  type Resultat,
  type Resultats,
  SANS_REGLAGE,
  SEUILS_BTS,
} from '@delib/domain';
import fc from 'fast-check';

/** Enough draws to meet the bars, and the whole domain still tests in a few seconds. */
fc.configureGlobal({ numRuns: 300 });

/** Coefficients as real tables have them: halves and whole points, and now and then any hundredth. */
const coefficient = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 16 }).map((halves) => halves * 50) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 1000 }) },
);

/** A note in hundredths, often on or just beside a bar: that is where rules go wrong. */
export const noteArbitraire: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 2000 }),
  fc.constantFrom(0, 799, 800, 801, 999, 1000, 1001, 1999, 2000),
  fc.integer({ min: 750, max: 1050 }),
);

/** A table of 1 to 9 obligatory épreuves and up to 2 facultatives, any step of marks, bars of D643-22, without worked cases. */
export const reglementArbitraire: fc.Arbitrary<Reglement> = fc
  .record({
    obligatoires: fc.array(
      fc.record({
        coefficient,
        domaine: fc.constantFrom('general' as const, 'professionnel' as const),
        controle: fc.boolean(),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    facultatives: fc.array(coefficient, { maxLength: 2 }),
    pasDesNotes: fc.oneof(
      { weight: 2, arbitrary: fc.constant(PAS_DEMI_POINT) },
      { weight: 1, arbitrary: fc.constantFrom(...PAS_POSSIBLES) },
    ),
  })
  .map(({ obligatoires, facultatives, pasDesNotes }) => ({
    code: 'ALEA',
    version: '1',
    session: 2026,
    intitule: 'Règlement tiré au sort',
    source: '',
    seuils: SEUILS_BTS,
    pasDesNotes,
    epreuves: [
      ...obligatoires.map(
        (tiree, i): Epreuve => ({
          code: `E${i + 1}`,
          unite: `U${i + 1}`,
          intitule: `Épreuve ${i + 1}`,
          forme: 'ponctuelle',
          nature: 'obligatoire',
          coefficient: tiree.coefficient,
          domaine: tiree.domaine,
          controle: tiree.domaine === 'general' && tiree.controle,
        }),
      ),
      ...facultatives.map(
        (tire, i): Epreuve => ({
          code: `EF${i + 1}`,
          unite: `UF${i + 1}`,
          intitule: `Facultative ${i + 1}`,
          forme: 'ponctuelle',
          nature: 'facultative',
          coefficient: tire,
          domaine: null,
          controle: false,
        }),
      ),
    ],
    cas: [],
  }));

const noteDeSession = noteArbitraire.map((note): Resultat => ({ nature: 'note', note }));

/** Every nature of result, notes most of the time; `manquante` only where asked for. */
function resultatArbitraire(manquantes: boolean): fc.Arbitrary<Resultat> {
  const autres: Resultat[] = [
    { nature: 'dispense' },
    { nature: 'absent_justifie' },
    { nature: 'absent' },
    { nature: 'annulee', reference: 'commission, n° 14' },
    { nature: 'non_passee' },
  ];
  return fc.oneof(
    { weight: 20, arbitrary: noteDeSession },
    {
      weight: 2,
      arbitrary: fc.integer({ min: 1000, max: 2000 }).map((note): Resultat => ({ nature: 'benefice', note })),
    },
    { weight: 2, arbitrary: noteArbitraire.map((note): Resultat => ({ nature: 'report', note })) },
    { weight: 2, arbitrary: fc.constantFrom(...autres) },
    { weight: manquantes ? 2 : 0, arbitrary: fc.constant<Resultat>({ nature: 'manquante' }) },
  );
}

/** Results of one candidate at every épreuve of the table; facultatives may be left out. */
export function resultatsArbitraires(
  reglement: Reglement,
  { manquantes = false } = {},
): fc.Arbitrary<Resultats> {
  const parEpreuve = reglement.epreuves.map(({ code, nature }) => {
    const resultat = resultatArbitraire(manquantes && nature === 'obligatoire');
    return fc.tuple(fc.constant(code), nature === 'facultative' ? fc.option(resultat) : resultat);
  });
  return fc
    .tuple(...parEpreuve)
    .map((paires) =>
      Object.fromEntries(paires.filter((paire): paire is [string, Resultat] => paire[1] !== null)),
    );
}

/** A table and the results of one candidate of it. */
export const candidatArbitraire: fc.Arbitrary<{ reglement: Reglement; resultats: Resultats }> =
  reglementArbitraire.chain((reglement) =>
    resultatsArbitraires(reglement).map((resultats) => ({ reglement, resultats })),
  );

/** A table whose candidate is heard again at up to two obligatory épreuves: notes, absences or orals annulled. */
export const candidatAuSecondGroupe: fc.Arbitrary<{
  reglement: Reglement;
  resultats: Resultats;
  oraux: Resultats;
}> = candidatArbitraire.chain(({ reglement, resultats }) => {
  const codes = reglement.epreuves.filter((e) => e.nature === 'obligatoire').map(({ code }) => code);
  const oral = fc.oneof(
    { weight: 8, arbitrary: noteDeSession },
    fc.constant<Resultat>({ nature: 'absent' }),
    fc.constant<Resultat>({ nature: 'annulee', reference: 'commission, n° 14' }),
  );
  return fc
    .subarray(codes, { maxLength: Math.min(2, codes.length) })
    .chain((choisies) => fc.tuple(...choisies.map((code) => fc.tuple(fc.constant(code), oral))))
    .map((paires) => ({ reglement, resultats, oraux: Object.fromEntries(paires) }));
});

/** A dossier before anything was settled. */
export function dossierNeuf(resultats: Resultats, autres: Partial<Dossier> = {}): Dossier {
  return {
    groupe: 1,
    resultats,
    reglage: SANS_REGLAGE,
    oraux: {},
    reglageSecondGroupe: SANS_REGLAGE,
    livret: 'aucun',
    validation: null,
    ...autres,
  };
}
