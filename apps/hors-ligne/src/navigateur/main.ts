import { lireTexte, type PlanHorsLigne, type Saisissant } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { h, parId } from './dom';
import { creerEtat, rangementDuNavigateur } from './etat';
import { creerFiche } from './fiche';
import {
  calculerRangee,
  colonnesDe,
  estFiltre,
  FILTRES,
  type Filtre,
  garde,
  ligneDe,
  parPriorite,
  type Rangee,
} from './grille';
import { ecrireComptes, ecrireSaisies } from './resume';
import { telecharger } from './telecharger';

const plan = JSON.parse(parId('plan').textContent ?? '') as PlanHorsLigne;
const QUALITES: readonly Saisissant['qualite'][] = ['president', 'vice_president', 'membre'];
const page = creerEtat(plan, rangementDuNavigateur(plan));
const colonnes = colonnesDe(page);
const maintenant = () => new Date().toISOString();
const criteres: { tri: string | null; sens: 1 | -1; filtre: Filtre; cherche: string } = {
  tri: null,
  sens: 1,
  filtre: 'tous',
  cherche: '',
};
let courant = '';
let ordre: readonly string[] = [];

const dire = (texte: string) => {
  parId('message').textContent = typo(texte);
};
const corps = h('tbody', { onkeydown: (event) => surTouche(event as KeyboardEvent) });
const entete = h('tr', {});
parId('grille').append(h('thead', {}, entete), corps);
const fiche = creerFiche(page, {
  ordre: () => ordre,
  changer: dessiner,
  fermer: (numero) => {
    courant = numero;
    dessiner();
    viser();
  },
  maintenant,
});

function dessiner(): void {
  const rangees = plan.candidats.map((candidat) => calculerRangee(page, candidat));
  const colonne = colonnes.find(({ id }) => id === criteres.tri);
  const visibles = rangees
    .filter((rangee) => garde(rangee, criteres.filtre, criteres.cherche))
    .sort((a, b) => (colonne ? criteres.sens * colonne.comparer(a, b) : 0) || parPriorite(a, b));
  ordre = visibles.map(({ candidat }) => candidat.numeroAnonymat);
  if (!ordre.includes(courant)) courant = ordre[0] ?? '';
  corps.replaceChildren(...visibles.map(ligne));
  parId('vide').hidden = visibles.length > 0;
  parId('visibles').textContent = `${visibles.length} sur ${rangees.length}`;
  ecrireComptes(plan, rangees);
  ecrireSaisies(page);
}

function ligne(rangee: Rangee): HTMLTableRowElement {
  const numero = rangee.candidat.numeroAnonymat;
  return ligneDe(rangee, colonnes, {
    courant: numero === courant,
    ouvrir: () => fiche.ouvrir(numero),
    basculer: () => basculer(rangee),
  });
}

function basculer(rangee: Rangee): void {
  const numero = rangee.candidat.numeroAnonymat;
  const type = rangee.etat === 'valide' ? 'devalider' : 'valider';
  const refus = page.saisir(numero, { type }, maintenant());
  dire(
    `Candidat ${numero} : ${refus ? phraseRefus(refus) : type === 'valider' ? 'décision validée.' : 'validation retirée.'}`,
  );
  courant = numero;
  dessiner();
  viser();
}

function viser(): void {
  corps.querySelector<HTMLElement>(`[data-numero="${CSS.escape(courant)}"]`)?.focus();
}

function surTouche(event: KeyboardEvent): void {
  const cible = event.target instanceof Element ? event.target.closest<HTMLElement>('tr') : null;
  const numero = cible?.dataset.numero;
  if (!cible || numero === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const rang = ordre.indexOf(numero);
  const moves: Readonly<Record<string, number>> = {
    ArrowUp: rang - 1,
    ArrowDown: rang + 1,
    PageUp: rang - 10,
    PageDown: rang + 10,
    Home: 0,
    End: ordre.length - 1,
  };
  const move = moves[event.key];
  if (move !== undefined) {
    const suivant = Math.max(0, Math.min(ordre.length - 1, move));
    const rows = corps.querySelectorAll<HTMLElement>('tr');
    cible.tabIndex = -1;
    courant = ordre[suivant] ?? numero;
    const row = rows[suivant];
    if (row) {
      row.tabIndex = 0;
      row.focus();
    }
  } else if (event.key === 'Enter' && event.target === cible) fiche.ouvrir(numero);
  else if (event.key.toLowerCase() === 'v') {
    const candidat = plan.candidats.find(({ numeroAnonymat }) => numeroAnonymat === numero);
    if (candidat) basculer(calculerRangee(page, candidat));
  } else return;
  event.preventDefault();
}

function dessinerEntete(): void {
  entete.replaceChildren(
    ...colonnes.map(({ id, titre, aide, droite }) => {
      const active = criteres.tri === id;
      const sens = criteres.sens === 1 ? 'ascending' : 'descending';
      return h(
        'th',
        { scope: 'col', class: droite ? 'droite' : '', ...(active && { 'aria-sort': sens }) },
        h(
          'button',
          {
            type: 'button',
            id: `tri-${id}`,
            title: `Trier par ${aide ?? titre.toLowerCase()}`,
            onclick: () => trier(id),
          },
          titre,
          active ? h('span', { 'aria-hidden': 'true' }, criteres.sens === 1 ? ' ▲' : ' ▼') : null,
        ),
      );
    }),
    h('th', { scope: 'col', class: 'ecran' }, 'Action'),
  );
}

/** Ascending, then descending, then those at the bar first again. */
function trier(id: string): void {
  if (criteres.tri !== id) Object.assign(criteres, { tri: id, sens: 1 });
  else if (criteres.sens === 1) criteres.sens = -1;
  else Object.assign(criteres, { tri: null, sens: 1 });
  dessinerEntete();
  dessiner();
  parId(`tri-${id}`).focus();
}

function annuler(): void {
  const numero = page.annuler();
  if (numero === null) return;
  dire(`Candidat ${numero} : la dernière saisie est annulée.`);
  dessiner();
}

function exporter(): void {
  const nom = parId<HTMLInputElement>('nom');
  if (nom.value.trim() === '') {
    dire('Écrivez d’abord le nom de la personne qui saisit : il accompagne les décisions.');
    nom.focus();
    return;
  }
  // The portal would refuse the whole file for it.
  const lu = lireTexte(nom.value);
  if (!lu.ok) {
    dire(phraseRefus(lu.refus));
    nom.focus();
    return;
  }
  const le = maintenant();
  const fichier = page.exporter(le);
  telecharger(
    fichier,
    `decisions-hors-ligne-${plan.session}-${plan.jury.code}-groupe${plan.groupe}-${le.slice(0, 16).replace(/[-:]/g, '')}.json`,
  );
  const nombre = fichier.candidats.length;
  dire(
    `Export de ${nombre} ${nombre < 2 ? 'candidat' : 'candidats'} : gardez le fichier, puis « Reprise » sur le portail des jurys.`,
  );
  ecrireSaisies(page);
}

function effacer(): void {
  const confirme = window.confirm(
    typo(`Effacer les ${page.nombre} saisies de cette page ? Ce qui n’est pas exporté sera perdu.`),
  );
  if (!confirme) return;
  page.effacer();
  dire('Les saisies sont effacées : la page est revenue au plan.');
  dessiner();
}

function brancher(): void {
  const nom = parId<HTMLInputElement>('nom');
  const qualite = parId<HTMLSelectElement>('qualite');
  nom.value = page.saisiPar.nom;
  qualite.value = page.saisiPar.qualite;
  const nommer = () =>
    page.nommer({
      nom: nom.value.trim(),
      qualite: QUALITES.find((une) => une === qualite.value) ?? 'membre',
    });
  nom.addEventListener('change', nommer);
  qualite.addEventListener('change', nommer);
  const filtre = parId<HTMLSelectElement>('filtre');
  filtre.append(
    ...Object.entries(FILTRES).map(([valeur, libelle]) => h('option', { value: valeur }, libelle)),
  );
  filtre.addEventListener('change', () => {
    criteres.filtre = estFiltre(filtre.value) ? filtre.value : 'tous';
    dessiner();
  });
  const cherche = parId<HTMLInputElement>('cherche');
  cherche.addEventListener('input', () => {
    criteres.cherche = cherche.value;
    dessiner();
  });
  parId('cas-clairs').addEventListener('click', () => {
    const nombre = page.validerCasClairs(maintenant());
    dire(
      nombre === 0
        ? 'Aucun cas clair à valider.'
        : `${nombre} ${nombre < 2 ? 'cas clair validé' : 'cas clairs validés'}.`,
    );
    dessiner();
  });
  parId('annuler').addEventListener('click', annuler);
  parId('exporter').addEventListener('click', exporter);
  parId('imprimer').addEventListener('click', () => window.print());
  parId('effacer').addEventListener('click', effacer);
  document.addEventListener('keydown', (event) => {
    const dansUnChamp = event.target instanceof HTMLInputElement;
    if (
      event.ctrlKey &&
      event.key.toLowerCase() === 'z' &&
      !dansUnChamp &&
      !parId<HTMLDialogElement>('fiche').open
    ) {
      event.preventDefault();
      annuler();
    }
  });
  addEventListener('beforeunload', (event) => {
    if (!page.conserve && page.nonExportees > 0) event.preventDefault();
  });
}

brancher();
dessinerEntete();
dessiner();
if (page.ecartees.length > 0) {
  const numeros = [...new Set(page.ecartees.map(({ numero }) => numero))].join(', ');
  dire(
    `Des saisies faites avec un plan précédent ne valent plus avec les notes de celui-ci : reprenez les candidats ${numeros}.`,
  );
} else if (page.autrePlan)
  dire('Les saisies faites avec un plan précédent sont conservées : vérifiez-les sur les notes de celui-ci.');
