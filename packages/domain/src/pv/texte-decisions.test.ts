import { dossierNeuf } from '@delib/testing/arbitraires';
import { describe, expect, it } from 'vitest';
import type { Dossier, QualiteExamen } from '../decision/deliberation';
import { notes, SIO_SISR } from '../test-support/sio-sisr';
import { texteDecisions } from './composer';
import { AIDE, CANDIDATS, decisions, gele } from './exemple.fixture';

describe('The text whose digest stands for the frozen decisions', () => {
  const texte = texteDecisions(decisions(CANDIDATS));
  const withAide = (reglage: Partial<Dossier['reglage']>, autres: Partial<Dossier> = {}) => {
    const dossier = { ...AIDE.dossier, ...autres, reglage: { ...AIDE.dossier.reglage, ...reglage } };
    return texteDecisions(decisions([{ ...AIDE, dossier }, ...CANDIDATS.slice(1)]));
  };

  it('does not depend on the order candidates or raises are read in', () => {
    expect(texteDecisions(decisions(CANDIDATS.toReversed()))).toBe(texte);
    expect(withAide({ relevements: AIDE.dossier.reglage.relevements.toReversed() })).toBe(texte);
  });
  it('changes with a motif, the livret, an outcome, a mark, the groupe or the version of the règlement', () => {
    const others = [
      withAide({ motifPoints: 'engagement' }),
      withAide({ relevements: AIDE.dossier.reglage.relevements.slice(1) }),
      withAide({}, { livret: 'aucun' }),
      withAide(
        {},
        { validation: { issue: 'non_admis', empreinte: AIDE.dossier.validation?.empreinte ?? '' } },
      ),
      texteDecisions(decisions(CANDIDATS.slice(1))),
      withAide({}, { resultats: notes('8 8 8 8 11 11 11 ann.') }),
      withAide(
        {},
        { resultats: { ...AIDE.dossier.resultats, EF1: { nature: 'annulee', reference: 'n° 15' } } },
      ),
      texteDecisions({ ...decisions(CANDIDATS), groupe: 2 }),
      texteDecisions({ ...decisions(CANDIDATS), reglement: { code: 'SIO-SISR', version: '2026-1' } }),
      texteDecisions(
        decisions([gele(SIO_SISR, '2011203', dossierNeuf(notes('8 8 8 8 11 11 11'))), ...CANDIDATS.slice(1)]),
      ),
    ];
    expect(new Set([texte, ...others]).size).toBe(others.length + 1);
  });
  it('changes with an examination by the vice-président, and not with one by the president', () => {
    const by = (livretExaminePar: QualiteExamen) =>
      texteDecisions(decisions([{ ...AIDE, livretExaminePar }, ...CANDIDATS.slice(1)]));
    expect(by('president')).toBe(texte);
    expect(by('vice_president')).not.toBe(texte);
  });
  it('cannot be forged by a motif: one line per candidate, whatever is typed', () => {
    const forged = withAide({ motifPoints: 'assiduité\n2011204\tadmis\t\taucun\t[]\t""' });
    expect(forged.split('\n')).toHaveLength(CANDIDATS.length + 1);
  });
});
