import { imageDe, objetsDe, pagesDe, phrasesDe, texteDe } from '@delib/pdf/lecture.fixture';
import decodeQR from 'qr/decode.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { contenuPv, contenuPvReexamen } from './exemple.fixture';
import { codeQr, luminosite } from './page-signee.fixture';
import { type ContextePv, renderPvTenue } from './pv-tenue';

const CONTEXTE: ContextePv = {
  signataire: { prenom: 'Hélène', nom: 'DUVAL', qualite: 'president' },
  etabliLe: new Date('2026-06-16T10:35:00Z'),
  urlVerification: 'https://deliberations.exemple.fr/verifier',
};

type Rendu = Awaited<ReturnType<typeof renderPvTenue>>;

describe('a PV de tenue of one jury', () => {
  const contenu = contenuPv();
  let rendu: Rendu;
  let phrases: string;
  beforeAll(async () => {
    rendu = await renderPvTenue(contenu, CONTEXTE);
    phrases = phrasesDe(rendu.pdf);
  });

  it('has the same bytes for the same data, and other bytes for another hour', async () => {
    const encore = await renderPvTenue(contenuPv(), CONTEXTE);
    expect(Buffer.compare(encore.pdf, rendu.pdf)).toBe(0);
    const autre = await renderPvTenue(contenu, { ...CONTEXTE, etabliLe: new Date('2026-06-16T10:36:00Z') });
    expect(Buffer.compare(autre.pdf, rendu.pdf)).not.toBe(0);
  });

  it('has them also when several are drawn up at once', async () => {
    const ensemble = await Promise.all([1, 2, 3].map(() => renderPvTenue(contenuPv(), CONTEXTE)));
    for (const { pdf } of ensemble) expect(Buffer.compare(pdf, rendu.pdf)).toBe(0);
  });

  it('says where, when and over what the jury sat', () => {
    expect(phrases).toContain(
      'Le 16 juin 2026, de 9 h 00 à 12 h 30, le jury n° 20112 de la spécialité « Comptabilité et gestion »',
    );
    expect(phrases).toContain('lycée Poquelin, salle B 214, Marseille');
    expect(phrases).toContain('académie d’Aix-Marseille');
    expect(phrases).toContain('ce procès-verbal remplace la version 1, signée le 15 juin 2026.');
  });

  it('sets the members named by college against those present', () => {
    expect(phrases).toContain('7 membres nommés ; 5 présents, dont 1 à distance ; 2 absents.');
    expect(phrases).toContain('Enseignants : 3 membres nommés ; 2 présents, dont 1 à distance ; 1 absent');
    const texte = texteDe(rendu.pdf);
    expect(texte).toMatch(
      /ŒUVRARD Loïc \(à distance\) +Membre +enseignement public +À distance +n’a pas émargé/,
    );
    expect(texte).toMatch(/ROCHE Inès +Membre +salarié +Absent +–/);
    expect(texte).toMatch(/DUVAL Hélène +Président +enseignant-chercheur +Présent/);
  });

  it('says of each member whether they émargèrent, when and by which initials, how many did, and who did not', async () => {
    expect(phrases).toContain('3 des 5 membres présents ont émargé.');
    expect(phrases).toContain('a émargé le 16/06/2026 à 12:31 (HD)');
    expect(phrases).toContain('Notés présents, n’ont pas émargé : Loïc ŒUVRARD et Maëlle FAŸ.');
    const dit = async (emargement: { initiales: string; le: string } | null) => {
      const membres = contenu.membres.map((membre) => ({
        ...membre,
        emargement: membre.presence === 'absent' ? null : emargement,
      }));
      return phrasesDe((await renderPvTenue({ ...contenu, membres }, CONTEXTE)).pdf);
    };
    const tous = await dit({ initiales: 'XX', le: '2026-06-16T10:31:00Z' });
    expect(tous).toContain('Les 5 membres présents ont tous émargé.');
    expect(tous).not.toContain('pas émargé');
    expect(await dit(null)).toContain('Aucun des 5 membres présents n’a émargé.');
  });

  it('says what differs from the version it replaces, or that nothing does', async () => {
    expect(phrases).toContain(
      'Ce qui diffère de la version remplacée : ce qui est arrêté pour 2 candidats : n° 2601130000 et 2601130002 ; la tenue de la séance.',
    );
    const rien = { signeLe: '2026-06-15T16:20:00Z', candidats: [], tenue: false, composition: false };
    const { pdf } = await renderPvTenue({ ...contenu, depuisRemplace: rien }, CONTEXTE);
    expect(phrasesDe(pdf)).toContain('Il n’en diffère en rien d’autre.');
  });

  it('puts on record what the composition lacked', () => {
    expect(phrases).toContain('n’étaient pas représentés en nombre égal parmi les membres présents.');
    expect(phrases).toContain('Aucun représentant des salariés n’était présent.');
  });

  it('prints the counts', () => {
    const texte = texteDe(rendu.pdf);
    const { admis, second_groupe, non_admis } = contenu.comptes;
    expect(texte).toMatch(
      new RegExp(`^ *24 +${admis} +${second_groupe} +${non_admis} +${contenu.absents}$`, 'm'),
    );
    expect(phrases).toContain('Absents à une épreuve obligatoire');
  });

  it('lists every decision once, in order, with mean and units', () => {
    const lines = texteDe(rendu.pdf).slice(texteDe(rendu.pdf).indexOf('Décisions du jury')).split('\n');
    const rows = lines.filter((line) => /^ *26011300\d\d /.test(line));
    expect(rows.map((line) => line.trim().split(/\s+/)[0])).toEqual(
      contenu.decisions.map(({ numeroAnonymat }) => numeroAnonymat),
    );
    expect(rows[0]).toMatch(/2601130000 +12,35 +Admis +–/);
    // 9,996 is shown 10,00: never without its reason.
    expect(rows[1]).toMatch(/2601130001 +10,00\* +Admis à se présenter au 2nd groupe/);
    expect(phrases).toContain(
      'calculée exactement, elle n’atteint pas la barre : 2601130001 (exactement 9,996, sous 10).',
    );
    expect(rows[3]).toMatch(/2601130003 +7,08 +Non admis +U1, U3, U41 ; dispensée : U2 +oui/);
    expect(rows[8]).toMatch(/2601130008 +– +Non admis \(absent : E41\) +oui/);
  });

  it('gives each raised mark and granted point with its motif', () => {
    const texte = texteDe(rendu.pdf);
    expect(phrases).toContain('note portée de 9,50 à 10,50');
    expect(texte).toMatch(/2601130000 +E41 .* +Cohérence avec le contrôle en cours de formation/);
    expect(texte).toMatch(/2601130002 +2,5 points de jury +Livret très favorable/);
  });

  it('tells what the commission annulled: a count of its own, its decision, and not an absence', async () => {
    const annule = contenuPv({ annulations: true });
    const { pdf } = await renderPvTenue(annule, CONTEXTE);
    const texte = texteDe(pdf);
    expect(annule.annules).toBe(1);
    expect(texte).toMatch(new RegExp(` ${annule.absents} +1$`, 'm'));
    expect(phrasesDe(pdf)).toContain('Épreuve obligatoire annulée');
    expect(phrasesDe(pdf)).toContain('Épreuves annulées par décision de la commission de discipline');
    expect(texte).toMatch(/2601130009 +E41 .* +Commission de discipline/);
    expect(texte).toMatch(/2601130009 +– +Non admis \(épreuve annulée\) +U1, U3 +oui/);
    expect(phrasesDe(pdf)).toContain('D643-31 et D643-32-1 et suivants');
    expect(phrases).not.toMatch(/annulée|D643-32-1/);
  });

  it('leaves no empty place where something could be added', () => {
    expect(phrases).toMatch(/Incidents Néant\./);
  });

  it('names the signer, prénom, nom and qualité, at the very end', () => {
    const pages = pagesDe(rendu.pdf);
    expect(pages.at(-1)).toContain('Signé électroniquement par');
    expect(phrases).toContain('Hélène DUVAL président du jury');
    expect(rendu.champSignature.page).toBe(pages.length);
  });

  it('gives the signature field the place of the drawn frame, to the point', () => {
    const { page, rect } = rendu.champSignature;
    const image = imageDe(rendu.pdf, page, 288);
    const [x, y, largeur, hauteur] = rect;
    const middle = { x: x + largeur / 2, y: y + hauteur / 2 };
    for (const [px, py] of [
      [x + 0.5, middle.y],
      [x + largeur - 0.5, middle.y],
      [middle.x, y + 0.5],
      [middle.x, y + hauteur - 0.5],
    ] as const) {
      expect(luminosite(image, px, py), `${px} ${py}`).toBeLessThan(80);
    }
    for (const [px, py] of [
      [x - 2, middle.y],
      [x + largeur + 2, middle.y],
      [middle.x, y - 2],
      [x + 3, middle.y],
      [middle.x, y + 3],
    ] as const) {
      expect(luminosite(image, px, py), `${px} ${py}`).toBeGreaterThan(200);
    }
  });

  it('carries a QR code with number and digest, and no name', () => {
    const url = new URL(decodeQR(codeQr(rendu)));
    expect(url.origin + url.pathname).toBe(CONTEXTE.urlVerification);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      numero: contenu.numero,
      empreinte: contenu.empreinteDecisions,
    });
    expect(phrases).toContain('9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08');
  });

  it('sets French spaces: the narrow no-break one is in the file and never ends or begins a line', () => {
    const texte = texteDe(rendu.pdf);
    // poppler gives every space as U+0020; which one was drawn stands in the font's own table.
    expect(objetsDe(rendu.pdf)).toContain('<202f>');
    expect(texte).toMatch(/« Comptabilité et gestion »/);
    for (const line of texte.split('\n')) {
      expect(line.trim()).not.toMatch(/^[;:!?»]|«$/);
    }
  });
});

describe('the PV of a réexamen', () => {
  const dit = async (changes: Partial<ReturnType<typeof contenuPvReexamen>>, candidats = 1) =>
    phrasesDe((await renderPvTenue({ ...contenuPvReexamen({ candidats }), ...changes }, CONTEXTE)).pdf);

  it('is called one, names the decision among its visas, and says whose PV it replaces for whom', async () => {
    const phrases = await dit({});
    expect(phrases).toContain('Procès-verbal de tenue de délibération – réexamen');
    expect(phrases).toContain(
      'Vu la décision de justice du 12 octobre 2026 (tribunal administratif de Villebourg, n° 2303845) ;',
    );
    expect(phrases).toContain(
      'Version 3 : réexamen d’un candidat. Ce procès-verbal remplace, pour ce candidat, la version 2 ; il laisse inchangées les décisions des autres candidats.',
    );
    expect(phrases).toContain('pour délibérer de nouveau, à la suite de la décision visée ci-dessus,');
    expect(phrases).not.toContain('ce procès-verbal remplace la version');
  });

  it('names every version it replaces, and none for who had no decision', async () => {
    const { reexamen } = contenuPvReexamen();
    if (!reexamen) throw new Error('the fixture is of a réexamen');
    expect(await dit({ reexamen: { ...reexamen, remplace: [1, 2] } }, 2)).toContain(
      'réexamen de 2 candidats. Ce procès-verbal remplace, pour ces candidats, les versions 1 et 2 ;',
    );
    expect(await dit({ reexamen: { ...reexamen, remplace: [] } })).toContain(
      'Aucune décision n’avait encore été prise pour ce candidat dans ce groupe.',
    );
    expect(await dit({ reexamen: { ...reexamen, origine: 'commission' } })).toContain(
      'Vu la décision de la commission de discipline du 12 octobre 2026',
    );
  });
});
