import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { formatEtat, formatVersion, LIBELLES_GROUPE, type PlanHorsLigne } from '@delib/domain';
import { direDateHeure, typo } from '@delib/francais';
import { build } from 'esbuild';
import { STYLE } from './style';

/** What makes pages: the script, built once from the very domain code that the system runs. */
export interface AtelierHorsLigne {
  /** One self-contained page: no network, nothing but what is in it. */
  readonly rendre: (plan: PlanHorsLigne) => string;
}

const ENTREE = fileURLToPath(new URL('./navigateur/main.ts', import.meta.url));

let atelier: Promise<AtelierHorsLigne> | undefined;

/** Builds the script of the offline pages, once per process. */
export function ouvrirAtelierHorsLigne(): Promise<AtelierHorsLigne> {
  atelier ??= construire();
  return atelier;
}

async function construire(): Promise<AtelierHorsLigne> {
  const { outputFiles } = await build({
    entryPoints: [ENTREE],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target: ['chrome120', 'firefox120', 'safari17'],
    logLevel: 'silent',
  });
  const script = outputFiles[0]?.text;
  if (!script) throw new Error('the script of the offline page was not built');
  const csp = [
    "default-src 'none'",
    `script-src '${empreinteCsp(script)}'`,
    `style-src '${empreinteCsp(STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return { rendre: (plan) => composer(plan, script, csp) };
}

function empreinteCsp(texte: string): string {
  return `sha256-${createHash('sha256').update(texte, 'utf8').digest('base64')}`;
}

function composer(plan: PlanHorsLigne, script: string, csp: string): string {
  const { jury, groupe, session, centre, reglement, etabliLe, etat, essai, numero } = plan;
  const titre = `Jury ${jury.code} – délibération hors ligne du ${LIBELLES_GROUPE[groupe]}`;
  const faits = `Session ${session} – ${centre} – ${reglement.intitule} (${formatVersion(reglement)}). Plan ${numero} établi le ${direDateHeure(new Date(etabliLe))}, jury à l’état ${formatEtat(etat)}.`;
  // A closing tag inside the data must not end them.
  const donnees = JSON.stringify({ ...plan, reglement: { ...reglement, cas: [] } }).replaceAll(
    '<',
    '\\u003c',
  );
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${html(titre)}</title><style>${STYLE}</style></head>
<body>
<header>
${essai ? '<div class="bandeau"><strong>ESSAI</strong> – session de répétition : les candidats sont inventés.</div>' : ''}
<div class="bandeau ecran">${html(
    typo(
      'Plan de secours : cette page fonctionne sans réseau et n’envoie rien. Les décisions restent dans ce navigateur. Exportez-les, puis reprenez-les sur le portail des jurys : rien n’y est enregistré avant.',
    ),
  )}</div>
</header>
<main>
<h1>${html(titre)}</h1>
<p class="discret">${html(typo(faits))}</p>
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
<p class="discret ecran">${html(
    typo(
      'Clavier : flèches pour changer de candidat, Entrée pour sa fiche, V pour valider ou retirer, Ctrl+Z pour annuler. Les candidats à la barre viennent en premier.',
    ),
  )}</p>
<div class="cadre" tabindex="0" role="region" aria-label="Candidats"><table id="grille"><caption class="cache">Candidats du jury ${html(jury.code)}</caption></table></div>
<p id="vide" hidden>Aucun candidat ne correspond : changez le filtre ou le numéro cherché.</p>
<p class="impression">Nom, qualité et signature :</p>
</main>
<dialog id="fiche" aria-labelledby="fiche-titre"></dialog>
<script type="application/json" id="plan">${donnees}</script>
<script>${script}</script>
</body></html>
`;
}

function html(texte: string): string {
  return texte
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
