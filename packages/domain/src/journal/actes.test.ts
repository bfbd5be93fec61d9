import { describe, expect, it } from 'vitest';
import { ACTES_JOURNAL, actesLisibles, estDeSecurite, LIBELLES_FAMILLE, TOUS_LES_ACTES } from './actes';

describe('the acts of the journal', () => {
  it('each have a French label of their own and a family that has one too', () => {
    const libelles = TOUS_LES_ACTES.map((acte) => ACTES_JOURNAL[acte].libelle);
    expect(new Set(libelles).size).toBe(libelles.length);
    for (const acte of TOUS_LES_ACTES) {
      expect(LIBELLES_FAMILLE[ACTES_JOURNAL[acte].famille], acte).toBeTruthy();
    }
  });

  it('of security are connections, papillons, accounts, the portail de secours, what leaves and a PV that was altered', () => {
    for (const acte of [
      'seConnecter',
      'echouerConnexion',
      'emettrePapillon',
      'desactiverCompte',
      'constaterAnomaliePv',
    ] as const) {
      expect(estDeSecurite(acte), acte).toBe(true);
    }
    for (const acte of ['saisirDecision', 'signerPv', 'importerSession', 'composerJury'] as const) {
      expect(estDeSecurite(acte), acte).toBe(false);
    }
  });

  it('are read by the gestionnaire, those of security by the RSSI, none by anyone else', () => {
    expect(actesLisibles('gestionnaire')).toEqual(TOUS_LES_ACTES);
    expect(actesLisibles('rssi')).toEqual(TOUS_LES_ACTES.filter(estDeSecurite));
    for (const role of ['chef_de_centre', 'president', 'vice_president'] as const) {
      expect(actesLisibles(role), role).toEqual([]);
    }
  });
});
