import type { Issue } from '../decision/issue';
import type { CasPratique, Epreuve, Reglement } from '../reglement/reglement';
import type { Resultat, Resultats } from '../resultat';

/**
 * Worked cases for any table of épreuves, as a lawyer would write them from the decree: marks chosen so that
 * the outcome is certain or falls on one side of a bar by plain arithmetic. Nothing here calls the rules it
 * checks: means are computed apart, on bigints, and the bars are those of D643-22 in words (10, 8, 10), so
 * that a règlement with other bars fails its cases until somebody writes its own.
 * @returns cases only for what the table has: no facultative, no case of one; no general épreuve that can be
 *   chosen twice, no case of the 2nd groupe. Empty for a table without an obligatory épreuve.
 */
export function casParDefaut(reglement: Reglement): readonly CasPratique[] {
  const table = readTable(reglement);
  if (!table) return [];
  return [...casDesMoyennes(table), ...casDesCodes(table), ...casFacultatifs(table), ...casDesOraux(table)];
}

/** The table, sorted by what its épreuves are. Notes below are in points, hundredths only in results. */
interface Table {
  readonly obligatoires: readonly Epreuve[];
  readonly generales: readonly Epreuve[];
  readonly professionnelles: readonly Epreuve[];
  readonly facultative: Epreuve | undefined;
  /** General épreuves that can be chosen at the 2nd groupe. */
  readonly controle: readonly Epreuve[];
}

function readTable({ epreuves }: Reglement): Table | null {
  const obligatoires = epreuves.filter(({ nature }) => nature === 'obligatoire');
  if (obligatoires.length === 0) return null;
  const generales = obligatoires.filter(({ domaine }) => domaine === 'general');
  return {
    obligatoires,
    generales,
    professionnelles: obligatoires.filter(({ domaine }) => domaine === 'professionnel'),
    facultative: epreuves.find(({ nature }) => nature === 'facultative'),
    controle: generales.filter(({ controle }) => controle),
  };
}

function casDesMoyennes(table: Table): CasPratique[] {
  const { obligatoires, generales, professionnelles } = table;
  const cas: CasPratique[] = [
    compter(table, '10 partout : la moyenne suffit', partout(obligatoires, 1000)),
    compter(table, '9,99 partout : la moyenne est sous 10', partout(obligatoires, 999)),
    compter(table, '20 partout', partout(obligatoires, 2000)),
    compter(table, '0 partout', partout(obligatoires, 0)),
  ];
  const [generale] = generales;
  const [professionnelle] = professionnelles;
  if (professionnelle) {
    const baisse = { ...partout(obligatoires, 1000), [professionnelle.code]: note(900) };
    const libelle = '10 partout, 9 à une épreuve professionnelle : les deux moyennes sont sous 10';
    cas.push(compter(table, libelle, baisse));
  }
  if (!generale || !professionnelle) return cas;
  const melange = (general: number, professionnel: number) => ({
    ...partout(generales, general),
    ...partout(professionnelles, professionnel),
  });
  cas.push(
    compter(table, '10 partout, 9 à une épreuve générale : le domaine professionnel reste à 10', {
      ...partout(obligatoires, 1000),
      [generale.code]: note(900),
    }),
    compter(table, '9,99 à une épreuve générale, 10 aux autres : l’arrondi ne donne rien', {
      ...partout(obligatoires, 1000),
      [generale.code]: note(999),
    }),
    compter(table, '8 en général, 11 en professionnel', melange(800, 1100)),
    compter(table, '12 en général, 9 en professionnel', melange(1200, 900)),
    compter(table, '9,5 partout en professionnel, 10 en général', melange(1000, 950)),
    compter(table, '5 en général, 10 en professionnel', melange(500, 1000)),
    compter(table, '7,99 en général, 8 en professionnel : la moyenne est sous 8', melange(799, 800)),
  );
  return cas;
}

function casDesCodes(table: Table): CasPratique[] {
  const { obligatoires } = table;
  const epreuve = table.generales[0] ?? obligatoires[0];
  if (!epreuve) return [];
  const avec = (autres: number, resultat: Resultat): Resultats => ({
    ...partout(obligatoires, autres),
    [epreuve.code]: resultat,
  });
  const cas = [
    certain(
      'absence non justifiée : ni diplôme ni 2nd groupe',
      avec(1500, { nature: 'absent' }),
      'non_admis',
    ),
    certain(
      'épreuve annulée par la commission de discipline : ni diplôme ni 2nd groupe',
      avec(1500, { nature: 'annulee', reference: 'cas pratique' }),
      'non_admis',
    ),
    certain(
      'forme progressive, épreuves non toutes passées',
      avec(1200, { nature: 'non_passee' }),
      'poursuite',
    ),
    compter(
      table,
      'absence justifiée (force majeure) : compte zéro',
      avec(1200, { nature: 'absent_justifie' }),
    ),
    compter(table, 'bénéfice : compte avec son coefficient', avec(900, { nature: 'benefice', note: 1300 })),
    compter(table, 'report sous 10 : compte aussi', avec(1000, { nature: 'report', note: 600 })),
  ];
  // Alone in its table, a dispensed épreuve leaves nothing to take a mean of.
  if (obligatoires.length > 1) {
    cas.push(
      compter(table, 'dispense, 10 aux autres : la moyenne suffit', avec(1000, { nature: 'dispense' })),
      compter(table, 'dispense, 9 aux autres : elle n’apporte rien', avec(900, { nature: 'dispense' })),
    );
  }
  return cas;
}

function casFacultatifs(table: Table): CasPratique[] {
  const { facultative, obligatoires } = table;
  if (!facultative) return [];
  const avec = (autres: number, resultat: Resultat): Resultats => ({
    ...partout(obligatoires, autres),
    [facultative.code]: resultat,
  });
  return [
    compter(table, 'facultative à 18 : ses points au-dessus de 10 s’ajoutent', avec(1000, note(1800))),
    compter(table, 'facultative à 20, 9,9 aux autres', avec(990, note(2000))),
    compter(table, 'facultative à 10 : aucun effet', avec(1000, note(1000))),
    compter(table, 'facultative à 0 : aucun effet', avec(1000, note(0))),
    compter(table, 'absence à une facultative : aucun effet', avec(1000, { nature: 'absent' })),
    compter(
      table,
      'facultative annulée : aucun effet',
      avec(1000, { nature: 'annulee', reference: 'cas pratique' }),
    ),
  ];
}

function casDesOraux(table: Table): CasPratique[] {
  const [premiere, seconde] = table.controle;
  if (!premiere || !seconde || table.professionnelles.length === 0) return [];
  // 9 at both, 10 elsewhere: under 10, over 8, professional at 10. The 2nd groupe is certain.
  const resultats: Resultats = {
    ...partout(table.obligatoires, 1000),
    [premiere.code]: note(900),
    [seconde.code]: note(900),
  };
  const apres = (p: number, s: number): Resultats => ({
    ...resultats,
    [premiere.code]: note(p),
    [seconde.code]: note(s),
  });
  const oraux = (p: Resultat, s: Resultat): Resultats => ({ [premiere.code]: p, [seconde.code]: s });
  const cas = (libelle: string, entendus: Resultats, retenus: Resultats): CasPratique => {
    const somme = sum(table, retenus);
    const attendu: Issue = somme.total >= 1000n * somme.coefficients ? 'admis' : 'non_admis';
    return { libelle, resultats, oraux: entendus, attendu, moyenne: display(somme) };
  };
  return [
    cas('2nd groupe : 10 aux deux oraux', oraux(note(1000), note(1000)), apres(1000, 1000)),
    cas('2nd groupe : oraux plus bas que les écrits', oraux(note(600), note(0)), apres(900, 900)),
    cas(
      '2nd groupe : 20 à un oral, absent à l’autre',
      oraux(note(2000), { nature: 'absent' }),
      apres(2000, 900),
    ),
  ];
}

/** Exact sums: note × coefficient in ten-thousandths, coefficients in hundredths. */
interface Somme {
  readonly total: bigint;
  readonly coefficients: bigint;
}

/** The mean in words: Σ note × coefficient of what counts, plus the facultative points above 10. */
function sum(table: Table, resultats: Resultats, parmi: readonly Epreuve[] = table.obligatoires): Somme {
  let total = 0n;
  let coefficients = 0n;
  for (const { code, coefficient } of parmi) {
    const resultat = resultats[code];
    if (resultat === undefined || resultat.nature === 'dispense') continue;
    if ('note' in resultat) total += BigInt(resultat.note) * BigInt(coefficient);
    coefficients += BigInt(coefficient);
  }
  return { total, coefficients };
}

/** A case whose outcome is read off the two means: 10 admits; 8 with a professional 10 leads to the orals. */
function compter(table: Table, libelle: string, resultats: Resultats): CasPratique {
  const plain = sum(table, resultats);
  const { facultative, professionnelles } = table;
  const option = facultative && resultats[facultative.code];
  const bonus =
    facultative && option?.nature === 'note' && option.note > 1000
      ? BigInt(option.note - 1000) * BigInt(facultative.coefficient)
      : 0n;
  const somme = { total: plain.total + bonus, coefficients: plain.coefficients };
  const pro = sum(table, resultats, professionnelles);
  const reaches = ({ total, coefficients }: Somme, bar: bigint) => total >= bar * coefficients;
  let attendu: Issue = 'non_admis';
  if (reaches(somme, 1000n)) attendu = 'admis';
  else if (reaches(somme, 800n) && reaches(pro, 1000n)) attendu = 'second_groupe';
  return { libelle, resultats, attendu, moyenne: display(somme) };
}

/** A case that has no mean at all. */
function certain(libelle: string, resultats: Resultats, attendu: Issue): CasPratique {
  return { libelle, resultats, attendu, moyenne: null };
}

/** « 9,64 »: two decimals, half up. */
function display({ total, coefficients }: Somme): string {
  const hundredths = (2n * total + coefficients) / (2n * coefficients);
  return `${hundredths / 100n},${String(hundredths % 100n).padStart(2, '0')}`;
}

function note(valeur: number): Resultat {
  return { nature: 'note', note: valeur };
}

function partout(epreuves: readonly Epreuve[], valeur: number): Resultats {
  return Object.fromEntries(epreuves.map(({ code }) => [code, note(valeur)]));
}
