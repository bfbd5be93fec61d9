import { enHtml, marque } from '@delib/documents/hors-ligne';
import { typo } from '@delib/francais';

/** What the page is before it has a jury: every place that a plan fills, and the policy that lets its script alone run. */
export interface PiecesDeLaPage {
  readonly script: string;
  readonly style: string;
  readonly csp: string;
}

/** The page without a jury: the same for all, built beforehand. */
export function composerGabarit({ script, style, csp }: PiecesDeLaPage): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${marque('titre')}</title><style>${style}</style></head>
<body>
<header>
${marque('essai')}
<div class="bandeau ecran">${enHtml(
    typo(
      'Plan de secours : cette page fonctionne sans réseau et n’envoie rien. Les décisions restent dans ce navigateur. Exportez-les, puis reprenez-les sur le portail des jurys : rien n’y est enregistré avant.',
    ),
  )}</div>
</header>
<main>
<h1>${marque('titre')}</h1>
<p class="discret">${marque('faits')}</p>
<div class="outils ecran">
<label for="nom">Nom de la personne qui saisit<input id="nom" maxlength="100" autocomplete="off"></label>
<label for="qualite">Qualité<select id="qualite"><option value="president">Président</option><option value="vice_president">Vice-président</option><option value="membre">Membre du jury</option></select></label>
<button type="button" id="exporter" class="principal">Exporter</button>
<button type="button" id="imprimer">Imprimer</button>
<button type="button" id="effacer">Tout effacer</button>
</div>
<p id="saisies" class="discret"></p>
<dl id="comptes" class="comptes" aria-label="Comptes"></dl>
<div class="outils ecran" role="search">
<label for="cherche">Numéro d’anonymat<input id="cherche" type="search" autocomplete="off"></label>
<label for="filtre">Afficher<select id="filtre"></select></label>
<button type="button" id="cas-clairs">Valider les cas clairs</button>
<button type="button" id="annuler">Annuler la dernière saisie</button>
<span id="visibles" class="discret"></span>
</div>
<p id="message" role="status"></p>
<p class="discret ecran">${enHtml(
    typo(
      'Clavier : flèches pour changer de candidat, Entrée pour sa fiche, V pour valider ou retirer, Ctrl+Z pour annuler. Les candidats à la barre viennent en premier.',
    ),
  )}</p>
<div class="cadre" tabindex="0" role="region" aria-label="Candidats"><table id="grille"><caption class="cache">Candidats du jury ${marque('jury')}</caption></table></div>
<p id="vide" hidden>Aucun candidat ne correspond : changez le filtre ou le numéro cherché.</p>
<p class="impression">Nom, qualité et signature :</p>
</main>
<dialog id="fiche" aria-labelledby="fiche-titre"></dialog>
<script type="application/json" id="plan">${marque('plan')}</script>
<script>${script}</script>
</body></html>
`;
}
