import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { urlOfRole } from '@delib/postgres-local';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import { emettrePapillons } from '@delib/usecases/papillons/emettre-papillons';
import { accepte, openScene } from '../demo/acteurs';
import { cloreEtTenir, delibererJury, signerEtCloturer } from '../demo/deliberer';
import { loadSecrets, placesIn } from '../demo/files';

/** Jurys that sit at the same time. */
const ENSEMBLE = 3;

/**
 * Makes the jurys of a session that stand at 110 sit, each by its président: 110 → 130, PV signed. A program of its
 * own, on the base and with the authority of a demo that runs: for tests that need a whole centre after its
 * deliberations. The jurys named by `--sans-signer` stop at 120; those named by `--sauf` do not sit.
 */
const { values } = parseArgs({
  options: {
    dossier: { type: 'string' },
    base: { type: 'string' },
    centre: { type: 'string' },
    session: { type: 'string' },
    'sans-signer': { type: 'string', default: '' },
    sauf: { type: 'string', default: '' },
  },
});
const { dossier, base, session, centre: urlCentre } = values;
if (!dossier || !base || !session || !urlCentre) {
  throw new Error('usage: --dossier DEMO --base URL --centre URL --session CODE');
}
const sansSigner = values['sans-signer'].split(',');
const sauf = values.sauf.split(',');

const places = placesIn(dossier);
const scene = await openScene({
  ownerUrl: base,
  urls: {
    centre: urlOfRole(base, 'centre'),
    jury: urlOfRole(base, 'jury'),
    worker: urlOfRole(base, 'worker'),
  },
  dossier,
  ac: {
    fichier: places.ac,
    secret: loadSecrets(places.secrets).ac,
    racines: join(dossier, 'ac', 'racine.pem'),
  },
  urlCentre,
  maintenant: new Date(),
  precedentes: null,
  dire: () => {},
});
try {
  const tous = await listerJurys(scene.gestionnaire(), { etats: ['110'] });
  const jurys = tous
    .map(({ jury }) => jury)
    .filter((jury) => jury.session === session && !sauf.includes(jury.code));
  const presidents = jurys.flatMap(({ membres }) =>
    membres.filter(({ qualite }) => qualite === 'president').map(({ id }) => id),
  );
  const papillons = accepte(await emettrePapillons(scene.gestionnaire(), presidents, scene.aleatoire));
  const file = [...jurys];
  const tenir = async () => {
    for (let jury = file.shift(); jury; jury = file.shift()) {
      const { id: juryId, code, centreVille } = jury;
      const papillon = papillons.find((emis) => emis.jury === code);
      if (!papillon) throw new Error(`no papillon for the président of ${code}`);
      await scene.president(papillon, async (president) => {
        await delibererJury(president, juryId);
        await cloreEtTenir(president, juryId, centreVille);
        const { motDePasse } = papillon;
        if (!sansSigner.includes(code)) {
          await signerEtCloturer(president, scene, { juryId, motDePasse, urlCentre });
        }
      });
    }
  };
  await Promise.all(Array.from({ length: ENSEMBLE }, tenir));
  console.log(`${jurys.length} jurys`);
} finally {
  await scene.fermer();
}
