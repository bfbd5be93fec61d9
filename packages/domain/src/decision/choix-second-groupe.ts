import { type Result, refuse } from '../refus';
import { type Epreuve, epreuvesDeControle, type Reglement } from '../reglement/reglement';
import { noteComptee, type Resultats } from '../resultat';

/** The épreuves this candidate may choose: marked `controle`, and counted at the 1er groupe (a bénéfice too). */
export function epreuvesEligibles(reglement: Reglement, resultats: Resultats): readonly Epreuve[] {
  return epreuvesDeControle(reglement).filter(({ code }) => {
    const resultat = resultats[code];
    return resultat !== undefined && noteComptee(resultat) !== null;
  });
}

/** Two different eligible disciplines (arrêté du 9 mai 2025). */
export function choisirDisciplines(
  reglement: Reglement,
  resultats: Resultats,
  choix: readonly string[],
): Result<readonly [string, string]> {
  const [premiere, seconde] = choix;
  if (choix.length !== 2 || premiere === undefined || seconde === undefined) {
    return refuse({ code: 'deux_disciplines_requises' });
  }
  if (premiere === seconde) return refuse({ code: 'disciplines_identiques' });
  const eligibles = new Set(epreuvesEligibles(reglement, resultats).map(({ code }) => code));
  for (const code of [premiere, seconde]) {
    if (!eligibles.has(code)) return refuse({ code: 'discipline_non_eligible', epreuve: code });
  }
  return { ok: true, valeur: [premiere, seconde] };
}
