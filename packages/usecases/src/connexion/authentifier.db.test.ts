import { randomBytes } from 'node:crypto';
import { type Database, openDatabase, TOUTES, uneBase } from '@delib/db';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emettrePapillons, type PapillonEmis } from '../papillons/emettre-papillons';
import { leverVerrou } from '../papillons/lever-verrou';
import { listerPapillons } from '../papillons/lister-papillons';
import { authentifierPapillon } from './authentifier';
import { chargerActeur } from './charger-acteur';
import { attente, PLAFOND_ECHECS } from './essais';
import { seDeconnecter } from './se-deconnecter';

let base: EphemeralDatabase;
let centre: Database;
let portail: Database;
let ici: PetiteAcademie;
let papillon: PapillonEmis;
let instant = new Date('2026-06-22T08:00:00Z').getTime();

const LYCEE = '192.0.2.10';
const AILLEURS = '198.51.100.7';

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 2 });
  portail = openDatabase(base.urls.jury, { max: 4 });
  ici = await writePetiteAcademie(base.ownerUrl);
});

afterAll(async () => {
  await Promise.all([centre?.close(), portail?.close()]);
  await base?.close();
});

beforeEach(async () => {
  instant += 24 * 3_600_000;
  papillon = await emettre();
});

const president = () => ('membreId' in ici.president ? ici.president.membreId : '');

function contexte() {
  const confiance = { estAuthentique: async () => true };
  return {
    database: centre,
    acteur: ici.gestionnaire,
    maintenant: new Date(instant),
    requete: 'test',
    confiance,
  };
}

async function emettre(): Promise<PapillonEmis> {
  const emis = await emettrePapillons(contexte(), [president()], (n) => new Uint8Array(randomBytes(n)));
  if (!emis.ok || !emis.valeur[0]) throw new Error('no papillon issued');
  return emis.valeur[0];
}

/** One try, so many seconds after the one before. @returns « ok », or the refusal's code and seconds */
async function essayer(
  motDePasse: string,
  options: { login?: string; adresse?: string; apres?: number } = {},
) {
  instant += (options.apres ?? 0) * 1000;
  const reponse = await authentifierPapillon(
    {
      bases: uneBase(portail),
      maintenant: new Date(instant),
      requete: 'test',
      adresse: options.adresse ?? LYCEE,
    },
    { login: options.login ?? papillon.login, motDePasse },
  );
  if (reponse.ok) return 'ok';
  return reponse.refus.code === 'trop_d_essais' ? `attendre ${reponse.refus.secondes} s` : reponse.refus.code;
}

describe('logging in with a papillon', () => {
  it('takes the password with the spaces it is printed with, and the login in any case', async () => {
    const imprime = `${papillon.motDePasse.slice(0, 4)} ${papillon.motDePasse.slice(4, 8)}-${papillon.motDePasse.slice(8)}`;
    expect(await essayer(imprime, { login: ` ${papillon.login.toLowerCase()} ` })).toBe('ok');
    const [ligne] = (await listerPapillons(contexte(), {}, null, TOUTES)).lignes;
    expect(ligne?.testeLe).toEqual(new Date(instant));
  });

  it('answers an unknown login and a wrong password alike', async () => {
    expect(await essayer('faux')).toBe('identifiants_refuses');
    expect(await essayer('faux', { login: 'J99999-PR' })).toBe('identifiants_refuses');
  });

  it('makes wait a little longer after each failure, then locks this address alone', async () => {
    for (let echecs = 1; echecs < PLAFOND_ECHECS; echecs += 1) {
      expect(await essayer('faux', { apres: attente(echecs - 1) }), `failure ${echecs}`).toBe(
        'identifiants_refuses',
      );
      if (attente(echecs) > 0)
        expect(await essayer(papillon.motDePasse)).toBe(`attendre ${attente(echecs)} s`);
    }
    expect(await essayer('faux', { apres: 60 })).toBe('acces_verrouille');
    expect(await essayer(papillon.motDePasse, { apres: 3600 })).toBe('acces_verrouille');
    // Nobody can lock a jury out from elsewhere.
    expect(await essayer(papillon.motDePasse, { adresse: AILLEURS })).toBe('ok');

    const [ligne] = (await listerPapillons(contexte(), {}, null, TOUTES)).lignes;
    expect(ligne?.verrouilleDepuis).not.toBeNull();
    expect((await leverVerrou(contexte(), president())).ok).toBe(true);
    expect(await essayer(papillon.motDePasse)).toBe('ok');
  });

  it('counts twenty tries sent at once as twenty, whatever they race', async () => {
    const reponses = await Promise.all(Array.from({ length: 20 }, () => essayer('faux')));
    expect(reponses.filter((reponse) => reponse === 'identifiants_refuses').length).toBeLessThanOrEqual(3);
    expect(await essayer(papillon.motDePasse)).toMatch(/^attendre|^acces_verrouille/);
  });

  it('forgets the failures after a success', async () => {
    expect(await essayer('faux')).toBe('identifiants_refuses');
    expect(await essayer('faux')).toBe('identifiants_refuses');
    expect(await essayer(papillon.motDePasse)).toBe('ok');
    expect(await essayer('faux')).toBe('identifiants_refuses');
    expect(await essayer(papillon.motDePasse)).toBe('ok');
  });
});

describe('an open session', () => {
  async function ouvrir(): Promise<string> {
    const reponse = await authentifierPapillon(
      { bases: uneBase(portail), maintenant: new Date(instant), requete: 'test', adresse: LYCEE },
      papillon,
    );
    if (!reponse.ok) throw new Error(reponse.refus.code);
    return reponse.valeur.connexionId;
  }
  const charger = (id: string, minutes = 0) =>
    chargerActeur(uneBase(portail), id, new Date(instant + minutes * 60_000));

  it('ends at once when another papillon is issued, and the earlier password with it', async () => {
    const id = await ouvrir();
    expect(await charger(id)).toMatchObject({ role: 'president', juryId: ici.jurys[0] });
    const ancien = papillon.motDePasse;
    papillon = await emettre();
    expect(await charger(id)).toBeNull();
    expect(await essayer(ancien)).toBe('identifiants_refuses');
  });

  it('ends when its person logs out, after an hour without use, and after twelve hours of use', async () => {
    const sortie = await ouvrir();
    const acteur = await charger(sortie);
    if (!acteur) throw new Error('the session just opened is not there');
    await seDeconnecter(uneBase(portail), acteur, new Date(instant), 'test');
    expect(await charger(sortie)).toBeNull();

    const oubliee = await ouvrir();
    expect(await charger(oubliee, 59)).not.toBeNull();
    expect(await charger(oubliee, 59 + 61)).toBeNull();

    const utilisee = await ouvrir();
    for (let minutes = 30; minutes < 12 * 60; minutes += 30)
      expect(await charger(utilisee, minutes)).not.toBeNull();
    expect(await charger(utilisee, 12 * 60 + 1)).toBeNull();
  });

  it('lasts as long as the installation says, and what a page is told of its end is what is written', async () => {
    const durees = { inactivite: 120, maximale: 300 };
    const reponse = await authentifierPapillon(
      { bases: uneBase(portail), maintenant: new Date(instant), requete: 'test', adresse: LYCEE, durees },
      papillon,
    );
    if (!reponse.ok) throw new Error(reponse.refus.code);
    const finA = async (secondes: number, usage: 'acte' | 'veille') => {
      const quand = new Date(instant + secondes * 1000);
      const id = reponse.valeur.connexionId;
      const acteur = await chargerActeur(uneBase(portail), id, quand, usage, 'ordinaire', durees);
      return acteur && (acteur.session.expireLe.getTime() - instant) / 1000;
    };
    expect(await finA(100, 'veille')).toBe(120);
    expect(await finA(100, 'acte')).toBe(220);
    expect(await finA(210, 'acte')).toBe(300);
    expect(await finA(301, 'acte')).toBeNull();
  });
});
