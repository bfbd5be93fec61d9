import type { CandidatDuLot, CandidatSecondGroupe, EcartDuLot, JuryStocke } from '@delib/db';
import {
  centiemesToDecimal,
  estSurLePas,
  findEpreuve,
  formatCentiemes,
  joursDesOraux,
  momentParis,
  type OralChoisi,
  RESULTAT_MANQUANT,
  type Refus,
  type Reglement,
  type ResultatRecu,
  verifierChoix,
} from '@delib/domain';
import { fr, phraseRefus } from '@delib/francais';
import {
  type Avertissement,
  type ChoixLu,
  type CodeFaute,
  type Faute,
  type LotSecondGroupe,
  type OralNoteLu,
  phraseHorsPas,
} from '@delib/session-files';
import { toResultats } from '../choix/lire-choix';

/** What a lot is checked against. Maps by number, by id of candidate, by id of jury, by id of session. */
export interface CadreDuLot {
  readonly candidats: ReadonlyMap<string, CandidatDuLot>;
  /** Numbers that two sessions of the académie have. */
  readonly ambigus: ReadonlySet<string>;
  readonly seconds: ReadonlyMap<string, CandidatSecondGroupe>;
  readonly jurys: ReadonlyMap<string, JuryStocke>;
  readonly reglements: ReadonlyMap<string, Reglement>;
  readonly debuts: ReadonlyMap<string, string>;
}

/** What is to be written for one candidate: only what differs. */
export interface EcritureDuLot {
  readonly candidat: CandidatSecondGroupe;
  readonly jury: JuryStocke;
  readonly choix: readonly OralChoisi[] | null;
  readonly notes: readonly { readonly epreuve: string; readonly recu: ResultatRecu }[];
}

const CHOIX = 'choix-2nd-groupe.csv';
const NOTES = 'notes-2nd-groupe.csv';

/**
 * Checks a lot by the rules of the screens: every fault with its line, or the differences and what to write. An oral
 * received off the step of marks is kept, and told.
 */
export function verifierLot(
  lot: LotSecondGroupe,
  cadre: CadreDuLot,
): {
  readonly fautes: readonly Faute[];
  readonly ecarts: readonly EcartDuLot[];
  readonly ecritures: readonly EcritureDuLot[];
  readonly avertissements: readonly Avertissement[];
} {
  const fautes: Faute[] = [];
  const ecarts: EcartDuLot[] = [];
  const ecritures: EcritureDuLot[] = [];
  const avertissements: Avertissement[] = [];
  const choixParNumero = new Map(lot.choix.map((choix) => [choix.numeroCandidat, choix]));
  const notesParNumero = Map.groupBy(lot.notes, ({ numeroCandidat }) => numeroCandidat);
  for (const numero of new Set([...choixParNumero.keys(), ...notesParNumero.keys()])) {
    const choix = choixParNumero.get(numero);
    const notes = notesParNumero.get(numero) ?? [];
    const lieux = [
      ...(choix ? [[CHOIX, choix.ligne] as const] : []),
      ...notes.map((n) => [NOTES, n.ligne] as const),
    ];
    const place = trouver(numero, cadre);
    if (!place.ok) {
      for (const [fichier, ligne] of lieux) {
        fautes.push(faute(place.code, fichier, ligne, 'numero_candidat', numero, place.message));
      }
      continue;
    }
    const vu = verifierCandidat(place, choix, notes);
    fautes.push(...vu.fautes);
    ecarts.push(...vu.ecarts);
    avertissements.push(...vu.avertissements);
    if (vu.ecriture.choix || vu.ecriture.notes.length > 0) ecritures.push(vu.ecriture);
  }
  return { fautes, ecarts, ecritures, avertissements };
}

interface Place {
  readonly candidat: CandidatSecondGroupe;
  readonly jury: JuryStocke;
  readonly reglement: Reglement;
  readonly debut: string;
}

function trouver(
  numero: string,
  { candidats, ambigus, seconds, jurys, reglements, debuts }: CadreDuLot,
):
  | ({ readonly ok: true } & Place)
  | { readonly ok: false; readonly code: CodeFaute; readonly message: string } {
  const connu = candidats.get(numero);
  if (!connu) {
    return { ok: false, code: 'candidat_inconnu', message: fr`Aucune session importée n’a ce candidat.` };
  }
  if (ambigus.has(numero)) {
    const message = fr`Plusieurs sessions ont un candidat de ce numéro : saisissez-le à l’écran.`;
    return { ok: false, code: 'candidat_inconnu', message };
  }
  const candidat = seconds.get(connu.id);
  const jury = jurys.get(connu.juryId);
  const reglement = reglements.get(connu.juryId);
  if (candidat?.issue !== 'second_groupe' || !jury || !reglement) {
    const message = fr`Ce candidat n’est pas admis à se présenter au 2nd groupe.`;
    return { ok: false, code: 'candidat_hors_second_groupe', message };
  }
  return { ok: true, candidat, jury, reglement, debut: debuts.get(jury.sessionId) ?? '' };
}

function verifierCandidat(
  { candidat, jury, reglement, debut }: Place,
  choix: ChoixLu | undefined,
  notes: readonly OralNoteLu[],
) {
  const fautes: Faute[] = [];
  const ecarts: EcartDuLot[] = [];
  const ecart = (reste: Pick<EcartDuLot, 'genre' | 'groupe' | 'objet' | 'avant' | 'apres'>) =>
    ecarts.push({ juryId: jury.id, jury: jury.code, candidatId: candidat.candidatId, ...reste });
  let oraux: readonly OralChoisi[] = candidat.choix;
  let nouveaux: readonly OralChoisi[] | null = null;
  if (choix) {
    const verdict = verifierChoix(choix.oraux, {
      reglement,
      resultats: toResultats(candidat.resultats),
      oraux: toResultats(candidat.oraux),
      jours: joursDesOraux(debut, null),
    });
    if (!verdict.ok) {
      const [colonne, valeur, message] = direRefus(verdict.refus, choix);
      fautes.push(faute('choix_refuse', CHOIX, choix.ligne, colonne, valeur, message));
    } else {
      oraux = verdict.valeur;
      const [avant, apres] = [texteChoix(candidat.choix), texteChoix(oraux)];
      if (avant !== apres) {
        nouveaux = oraux;
        const genre = candidat.choix.length === 0 ? 'choix_nouveau' : 'choix_modifie';
        ecart({ genre, groupe: 2, objet: `candidat ${choix.numeroCandidat}`, avant: avant || null, apres });
      }
    }
  }
  const avertissements: Avertissement[] = [];
  const aEcrire: { epreuve: string; recu: ResultatRecu }[] = [];
  for (const { numeroCandidat, epreuve, nature, note, reference, ligne } of notes) {
    if (!findEpreuve(reglement, epreuve)) {
      const message = fr`Le règlement ${reglement.code} n’a pas cette épreuve.`;
      fautes.push(faute('epreuve_inconnue', NOTES, ligne, 'epreuve', epreuve, message));
    } else if (!oraux.some((oral) => oral.epreuve === epreuve)) {
      const message =
        oraux.length === 0
          ? fr`Ce candidat n’a pas encore choisi ses disciplines.`
          : fr`Ce candidat n’a pas choisi cette épreuve.`;
      fautes.push(faute('oral_non_choisi', NOTES, ligne, 'epreuve', epreuve, message));
    } else {
      const avant = candidat.oraux[epreuve] ?? RESULTAT_MANQUANT;
      const recu: ResultatRecu = { nature, note, annee: null, reference };
      if (texteRecu(avant) === texteRecu(recu)) continue;
      if (avant.nature === 'annulee' && nature !== 'annulee') {
        // A nullity is lifted on the screen, with its motif.
        const objet = `candidat ${numeroCandidat}, ${epreuve}`;
        ecart({
          genre: 'annulation_gardee',
          groupe: 2,
          objet,
          avant: texteRecu(avant),
          apres: texteRecu(recu),
        });
        continue;
      }
      aEcrire.push({ epreuve, recu });
      if (note !== null && !estSurLePas(reglement.pasDesNotes, note)) {
        avertissements.push({
          code: 'note_hors_pas',
          fichier: NOTES,
          ligne,
          colonne: 'note',
          valeur: formatCentiemes(note),
          message: phraseHorsPas(reglement.pasDesNotes),
          candidat: numeroCandidat,
        });
      }
      const neuf = avant.nature === 'manquante';
      ecart({
        genre: neuf ? 'note_nouvelle' : 'note_modifiee',
        groupe: 2,
        objet: `candidat ${numeroCandidat}, ${epreuve}`,
        avant: neuf ? null : texteRecu(avant),
        apres: texteRecu(recu),
      });
    }
  }
  const ecriture: EcritureDuLot = { candidat, jury, choix: nouveaux, notes: aEcrire };
  return { fautes, ecarts, ecriture, avertissements };
}

/** « note 12.00 », as the other differences of marks are written. */
function texteRecu({ nature, note, reference }: ResultatRecu): string {
  if (reference !== null) return `${nature} ${reference}`;
  return note === null ? nature : `${nature} ${centiemesToDecimal(note)}`;
}

/** « E3 2026-07-06 08:30, E4 » */
function texteChoix(oraux: readonly OralChoisi[]): string {
  return oraux
    .map(({ epreuve, passeLe }) =>
      [epreuve, passeLe ? momentParis(passeLe).replace('T', ' ') : ''].filter(Boolean).join(' '),
    )
    .join(', ');
}

function faute(
  code: CodeFaute,
  fichier: string,
  ligne: number,
  colonne: string,
  valeur: string,
  message: string,
): Faute {
  return { code, fichier, ligne, colonne, valeur, message, attendu: ATTENDUS[code] ?? '' };
}

const ATTENDUS: Partial<Readonly<Record<CodeFaute, string>>> = {
  candidat_inconnu: fr`le numéro d’un candidat importé, d’une seule session`,
  candidat_hors_second_groupe: fr`un candidat admis à se présenter au 2nd groupe`,
  choix_refuse: fr`deux disciplines différentes que ce candidat peut choisir, chacune avec sa date`,
  epreuve_inconnue: fr`une épreuve du règlement`,
  oral_non_choisi: fr`une des deux disciplines choisies`,
};

/** Which column is wrong, what it holds, and why. */
function direRefus(refus: Refus, { oraux: [a, b] }: ChoixLu): readonly [string, string, string] {
  const discipline = (code: string) => (b.epreuve === code ? 'discipline_2' : 'discipline_1');
  const message = phraseRefus(refus);
  switch (refus.code) {
    case 'disciplines_identiques':
      return ['discipline_2', b.epreuve, message];
    case 'discipline_non_eligible':
      return [discipline(refus.epreuve), refus.epreuve, message];
    case 'oral_deja_note':
      return ['discipline_1', a.epreuve, message];
    case 'oraux_simultanes':
      return ['date_2', b.moment, message];
    case 'oral_hors_session': {
      const jour = a.moment.slice(0, 10);
      const second = jour === '' || (jour >= refus.du && jour <= refus.au);
      return second ? ['date_2', b.moment, message] : ['date_1', a.moment, message];
    }
    default:
      return ['date_1', a.moment, message];
  }
}
