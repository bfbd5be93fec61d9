import {
  barres,
  direLivret,
  direMoyenneGenerale,
  direMoyenneProfessionnelle,
  ecrireMoyenne,
  epreuvesAnnulees,
  formatCentiemes,
  formatCoefficient,
  formatTotal,
  LIBELLES_ETAT_DECISION,
  LIBELLES_ISSUE,
  nommerUnites,
  phraseAnnulations,
  pointsManquants,
  reglageEnCours,
  type Saisie,
} from '@delib/domain';
import { direPoints, direSaisie, direUnites, phraseRefus, phraseRegle, typo } from '@delib/francais';
import { h, parId } from './dom';
import { epreuves, formulaire } from './epreuves';
import type { EtatPage } from './etat';
import { calculerRangee, type Rangee } from './grille';

interface Fiche {
  readonly ouvrir: (numero: string) => void;
}

/**
 * The sheet of one candidate, a modal dialog: marks, what lacks, raising a mark or granting points with a motif, the
 * livret, the decision, what was entered.
 * @param ordre the candidates as the grid shows them, for Précédent and Suivant
 * @param changer called after each entry, to draw the grid again
 */
export function creerFiche(
  page: EtatPage,
  moyens: {
    readonly ordre: () => readonly string[];
    readonly changer: () => void;
    readonly fermer: (numero: string) => void;
    readonly maintenant: () => string;
  },
): Fiche {
  const dialogue = parId<HTMLDialogElement>('fiche');
  let numero = '';
  let message: { readonly texte: string; readonly erreur: boolean } | null = null;
  dialogue.addEventListener('close', () => moyens.fermer(numero));

  function saisir(saisie: Saisie): void {
    const refus = page.saisir(numero, saisie, moyens.maintenant());
    message = refus
      ? { texte: phraseRefus(refus), erreur: true }
      : { texte: `Enregistré : ${direSaisie(saisie)}.`, erreur: false };
    if (!refus) moyens.changer();
    dessiner();
  }

  function aller(pas: number): void {
    const ordre = moyens.ordre();
    const suivant = ordre[ordre.indexOf(numero) + pas];
    if (suivant === undefined) return;
    numero = suivant;
    message = null;
    dessiner();
  }

  function dessiner(): void {
    const candidat = page.plan.candidats.find(({ numeroAnonymat }) => numeroAnonymat === numero);
    if (!candidat) return;
    const active = document.activeElement?.id ?? '';
    const rangee = calculerRangee(page, candidat);
    const ordre = moyens.ordre();
    const place = ordre.indexOf(numero);
    dialogue.replaceChildren(
      h(
        'header',
        {},
        h('h2', { id: 'fiche-titre', tabindex: -1 }, `Candidat ${numero}`),
        h('button', { type: 'button', id: 'fiche-fermer', onclick: () => dialogue.close() }, 'Fermer'),
      ),
      h(
        'p',
        { role: 'status', id: 'fiche-message', class: message?.erreur ? 'alerte' : 'succes' },
        message && typo(message.texte),
      ),
      resultat(page, rangee),
      ...annulations(page, rangee),
      decision(rangee, saisir),
      epreuves(page, rangee, saisir),
      points(rangee, saisir),
      ...historique(page, numero),
      h(
        'footer',
        {},
        h(
          'button',
          { type: 'button', id: 'fiche-precedent', disabled: place <= 0, onclick: () => aller(-1) },
          'Précédent',
        ),
        h('span', {}, place < 0 ? '' : `${place + 1} sur ${ordre.length}`),
        h(
          'button',
          {
            type: 'button',
            id: 'fiche-suivant',
            disabled: place < 0 || place + 1 >= ordre.length,
            onclick: () => aller(1),
          },
          'Suivant',
        ),
      ),
    );
    const again = active === '' ? null : document.getElementById(active);
    (again instanceof HTMLButtonElement && again.disabled
      ? parId('fiche-titre')
      : (again ?? parId('fiche-titre'))
    ).focus();
  }

  return {
    ouvrir: (wanted) => {
      numero = wanted;
      message = null;
      dessiner();
      dialogue.showModal();
      parId('fiche-titre').focus();
    },
  };
}

function resultat(page: EtatPage, { arretee, etat }: Rangee): HTMLElement {
  if (!arretee) return h('p', { class: 'alerte' }, 'Une note manque : aucun résultat ne peut être proposé.');
  const { moyenne, professionnelle } = arretee;
  const { groupe, reglement } = page.plan;
  const lacks = barres(reglement).flatMap((seuil) => {
    const points = moyenne ? pointsManquants(moyenne, seuil) : 0;
    const barre = formatCoefficient(seuil);
    return points > 0 ? [`il manque ${direPoints(points)} sur le total pour ${barre}`] : [];
  });
  return h(
    'p',
    {},
    h('strong', {}, LIBELLES_ISSUE[arretee.issue]),
    ` (${LIBELLES_ETAT_DECISION[etat].toLowerCase()})`,
    typo(
      moyenne
        ? ` – moyenne ${ecrireMoyenne(direMoyenneGenerale(moyenne, reglement))}, total ${formatTotal(moyenne.total)}`
        : '',
    ),
    groupe === 1 && professionnelle
      ? `, moyenne professionnelle ${ecrireMoyenne(direMoyenneProfessionnelle(professionnelle, reglement.seuils))}`
      : '',
    lacks.length > 0 ? ` ; ${lacks.join(', ')}` : '',
    '. ',
    typo(phraseRegle(arretee, page.plan.reglement)),
    arretee.issue === 'admis'
      ? ''
      : typo(
          ` Unités acquises : ${direUnites(nommerUnites(reglement, arretee.unitesAcquises), nommerUnites(reglement, arretee.unitesDispensees), 'aucune')}.`,
        ),
  );
}

/** What the commission de discipline annulled, with its decision. */
function annulations(page: EtatPage, { dossier }: Rangee): readonly HTMLElement[] {
  const phrase = phraseAnnulations(epreuvesAnnulees(page.plan.reglement, dossier));
  return phrase === '' ? [] : [h('p', { class: 'alerte' }, typo(phrase))];
}

function decision({ etat, dossier }: Rangee, saisir: (saisie: Saisie) => void): HTMLElement {
  const { livret } = dossier;
  return h(
    'div',
    { class: 'actions' },
    h(
      'button',
      {
        type: 'button',
        id: 'fiche-valider',
        class: etat === 'valide' ? '' : 'principal',
        onclick: () => saisir({ type: etat === 'valide' ? 'devalider' : 'valider' }),
      },
      etat === 'valide' ? 'Retirer la validation' : 'Valider la décision',
    ),
    livret === 'aucun'
      ? h('span', {}, 'Pas de livret scolaire')
      : h(
          'button',
          {
            type: 'button',
            id: 'fiche-livret',
            onclick: () => saisir({ type: livret === 'examine' ? 'livret_non_examine' : 'examiner_livret' }),
          },
          typo(
            `Livret : ${direLivret(livret, false).toLowerCase()} – ${livret === 'examine' ? 'noter non examiné' : 'noter examiné'}`,
          ),
        ),
  );
}

function points({ dossier }: Rangee, saisir: (saisie: Saisie) => void): HTMLElement {
  const { pointsJury, motifPoints } = reglageEnCours(dossier);
  return h(
    'section',
    { 'aria-labelledby': 'fiche-points' },
    h('h3', { id: 'fiche-points' }, 'Points de jury sur le total'),
    pointsJury > 0
      ? h(
          'p',
          {},
          typo(`${formatCentiemes(pointsJury)} accordés (${motifPoints}). `),
          h(
            'button',
            {
              type: 'button',
              id: 'retirer-points',
              onclick: () => saisir({ type: 'points', points: '0', motif: '' }),
            },
            'Retirer les points',
          ),
        )
      : null,
    formulaire(
      'points',
      { valeur: 'Points accordés', bouton: 'Accorder', complement: ' les points de jury' },
      (valeur, motif) => saisir({ type: 'points', points: valeur, motif }),
    ),
  );
}

function historique(page: EtatPage, numero: string): readonly HTMLElement[] {
  const entrees = page.entreesDe(numero);
  if (entrees.length === 0) return [];
  const section = h(
    'section',
    { 'aria-labelledby': 'fiche-historique' },
    h('h3', { id: 'fiche-historique' }, 'Saisi sur cette page'),
    h('ol', {}, ...entrees.map(({ le, saisie }) => h('li', {}, `${heure(le)} – ${direSaisie(saisie)}`))),
  );
  return [section];
}

function heure(iso: string): string {
  return new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
}
