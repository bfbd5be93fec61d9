import {
  direPasAPas,
  type Epreuve,
  epreuvesModifiables,
  formatCentiemes,
  formatCoefficient,
  notesEnJeu,
  reglageEnCours,
  type Saisie,
} from '@delib/domain';
import { abregerResultat, typo } from '@delib/francais';
import { h } from './dom';
import type { EtatPage } from './etat';
import type { Rangee } from './grille';

/** The marks of one candidate, each with what raises it where the jury may. */
export function epreuves(page: EtatPage, { dossier }: Rangee, saisir: (saisie: Saisie) => void): HTMLElement {
  const { reglement, groupe } = page.plan;
  const modifiables = new Set(epreuvesModifiables(reglement, notesEnJeu(dossier)).map(({ code }) => code));
  const relevements = reglageEnCours(dossier).relevements;
  const shown = reglement.epreuves.filter(({ code }) => dossier.resultats[code] || dossier.oraux[code]);
  const ligne = (epreuve: Epreuve) => {
    const { code, intitule, coefficient } = epreuve;
    const relevement = relevements.find((r) => r.epreuve === code);
    const premier = dossier.reglage.relevements.find((r) => r.epreuve === code);
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, `${code} – ${intitule}`),
      h('td', { class: 'droite', 'data-titre': 'Coefficient' }, formatCoefficient(coefficient)),
      h(
        'td',
        { class: 'droite', 'data-titre': groupe === 1 ? 'Note reçue' : 'Note du 1er groupe' },
        abregerResultat(dossier.resultats[code]),
        groupe === 2 && premier ? ` → ${formatCentiemes(premier.apres)}` : '',
      ),
      groupe === 2 &&
        h(
          'td',
          { class: 'droite', 'data-titre': 'Oral' },
          dossier.oraux[code] ? abregerResultat(dossier.oraux[code]) : '–',
        ),
      h(
        'td',
        {},
        relevement
          ? h(
              'span',
              {},
              typo(
                `${formatCentiemes(relevement.avant)} relevée à ${formatCentiemes(relevement.apres)} (${relevement.motif}) `,
              ),
              h(
                'button',
                {
                  type: 'button',
                  id: `annuler-${code}`,
                  onclick: () => saisir({ type: 'annuler_relevement', epreuve: code }),
                },
                'Rétablir',
                h('span', { class: 'cache' }, ` la note reçue en ${code}`),
              ),
            )
          : modifiables.has(code)
            ? formulaire(
                `relever-${code}`,
                { valeur: `Note relevée en ${code}`, bouton: 'Relever', complement: ` la note de ${code}` },
                (note, motif) => saisir({ type: 'relever', epreuve: code, note, motif }),
              )
            : '–',
      ),
    );
  };
  const aide =
    modifiables.size > 0 &&
    h('p', {}, typo(`Une note relevée se donne sur 20, ${direPasAPas(reglement.pasDesNotes)}.`));
  return h(
    'div',
    { class: 'cadre', tabindex: 0, role: 'region', 'aria-label': 'Épreuves' },
    aide,
    h(
      'table',
      {},
      h('caption', { class: 'cache' }, 'Épreuves'),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...[
            'Épreuve',
            'Coefficient',
            groupe === 1 ? 'Note reçue' : 'Note du 1er groupe',
            ...(groupe === 2 ? ['Oral'] : []),
            'Note relevée par le jury',
          ].map((titre) => h('th', { scope: 'col' }, titre)),
        ),
      ),
      h('tbody', {}, ...shown.map(ligne)),
    ),
  );
}

/** A value and its motif. */
export function formulaire(
  id: string,
  mots: { readonly valeur: string; readonly bouton: string; readonly complement: string },
  envoyer: (valeur: string, motif: string) => void,
): HTMLElement {
  const valeur = h('input', {
    id: `${id}-valeur`,
    inputmode: 'decimal',
    size: 5,
    autocomplete: 'off',
    maxlength: 12,
  });
  const motif = h('input', { id: `${id}-motif`, size: 18, autocomplete: 'off', maxlength: 500 });
  return h(
    'form',
    {
      class: 'saisie',
      onsubmit: (event) => {
        event.preventDefault();
        envoyer(valeur.value, motif.value);
      },
    },
    h('label', { for: `${id}-valeur` }, mots.valeur, valeur),
    h('label', { for: `${id}-motif` }, 'Motif', motif),
    h('button', { id: `${id}-envoyer` }, mots.bouton, h('span', { class: 'cache' }, mots.complement)),
  );
}
