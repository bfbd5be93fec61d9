import { type Resultat, type Resultats, resultatDe } from '@delib/domain';
import { NATURES, type SessionLue } from '@delib/session-files';

/** The marks of the 1er groupe as the files say, by numéro d'anonymat. */
export function resultatsDesFichiers({
  candidats,
  jurys,
  reglements,
  notes,
}: SessionLue): ReadonlyMap<string, Resultats> {
  const reglementDe = new Map(
    jurys.map(({ code, reglement }) => [code, reglements.find((r) => r.code === reglement.code)]),
  );
  const par = new Map<string, Record<string, Resultat>>();
  for (let i = 0; i < notes.nombre; i += 1) {
    const candidat = candidats[notes.candidat[i] ?? -1];
    const nature = NATURES[notes.nature[i] ?? -1];
    const epreuve = reglementDe.get(candidat?.jury ?? '')?.epreuves[notes.epreuve[i] ?? -1];
    if (!candidat || !nature || !epreuve) throw new Error('a mark of nobody');
    const siens = par.get(candidat.numeroAnonymat) ?? {};
    const porteNote = nature === 'note' || nature === 'benefice' || nature === 'report';
    siens[epreuve.code] = resultatDe({
      nature,
      note: porteNote ? (notes.note[i] ?? -1) : null,
      reference: nature === 'annulee' ? 'du fichier' : null,
    });
    par.set(candidat.numeroAnonymat, siens);
  }
  return par;
}
