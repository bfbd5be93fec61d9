import { test } from '../harnais/surveillance';
import { delibererAuClavier, signerEnVicePresident } from '../moments/autres-jurys';
import { editerListes, terminer } from '../moments/centre';
import { deliberer, importerEtOuvrir } from '../moments/deliberation';
import { journee, preparerJournee } from '../moments/journee';
import { signerEtSuivre, verifierPvSigne } from '../moments/pv';
import { ramenerEtRefaire } from '../moments/retour';

/**
 * The journey of the issue, in the order of a real day: each test is one moment of it and goes on from where the one
 * before left the session.
 */
test.describe.configure({ mode: 'serial' });

test.beforeAll(preparerJournee);
test.afterAll(() => journee.fichiers.effacer());

test('the gestionnaire imports the session, opens its jurys and issues the papillons', ({
  page,
  nouvellePersonne,
}) => importerEtOuvrir({ page, nouvellePersonne }));

test('the président deliberates over every candidate: raise, points, livret, undoing, clear cases', ({
  page,
  nouvellePersonne,
}) => deliberer({ page, nouvellePersonne }));

test('« 4. Suivre la validation du PV »: the PV is read and signed, and the chef de centre sees it without reloading', ({
  page,
  nouvellePersonne,
}) => signerEtSuivre({ page, nouvellePersonne }));

test('the signed PV: pdfsig, openssl, qpdf and our own verification agree; one byte changed is refused', ({
  page,
  nouvellePersonne,
}, testInfo) => verifierPvSigne({ page, nouvellePersonne }, testInfo));

test('another président deliberates by the keyboard alone', ({ page, nouvellePersonne }) =>
  delibererAuClavier({ page, nouvellePersonne }));

test('the vice-président of the third jury deliberates, signs in that quality and closes', ({
  page,
  nouvellePersonne,
}) => signerEnVicePresident({ page, nouvellePersonne }));

test('« 4. Listes de résultats »: the chef de centre prints the three of them once the publication service is open', ({
  page,
  nouvellePersonne,
}) => editerListes({ page, nouvellePersonne }));

test('« 4. Clôture des délibérations du 1er groupe »: all together, then jury by jury, and the history is read', ({
  page,
  nouvellePersonne,
}) => terminer({ page, nouvellePersonne }));

test('« Gérer l’avancement des jurys »: a jury is brought back with a motif, and its new PV replaces the first', ({
  page,
  nouvellePersonne,
}, testInfo) => ramenerEtRefaire({ page, nouvellePersonne }, testInfo));
