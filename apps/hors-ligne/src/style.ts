/** The style of the offline page: its own, since nothing may be fetched. Light, dark, print, 320 pixels wide. */
export const STYLE = `
:root { color-scheme: light dark; --fond: #fff; --texte: #161616; --gris: #666; --trait: #ddd; --bleu: #000091; --sur-bleu: #fff; --barre: #f5f5fe; --alerte: #ce0500; --succes: #18753c; --note: #fff4f3; }
@media (prefers-color-scheme: dark) { :root { --fond: #161616; --texte: #eee; --gris: #a6a6a6; --trait: #3a3a3a; --bleu: #8585f6; --sur-bleu: #000091; --barre: #1b1b35; --alerte: #ff6a6a; --succes: #4dbf82; --note: #2a1a1a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--fond); color: var(--texte); font: 1rem/1.5 Marianne, Arial, sans-serif; }
.bandeau { background: var(--note); border-bottom: 1px solid var(--trait); padding: .5rem 1rem; font-size: .875rem; }
main { padding: 1rem; max-width: 100rem; margin: 0 auto; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .25rem; } h2 { font-size: 1.25rem; margin: 0; } h3 { font-size: 1.05rem; margin: 1rem 0 .25rem; }
.discret, dt { color: var(--gris); font-size: .875rem; }
p { margin: 0 0 .75rem; }
button, input, select { font: inherit; color: inherit; }
button { background: transparent; border: 1px solid var(--bleu); color: var(--bleu); padding: .3rem .75rem; cursor: pointer; min-height: 2rem; }
button:hover:not(:disabled) { background: var(--barre); }
button.principal { background: var(--bleu); color: var(--sur-bleu); }
button.principal:hover:not(:disabled) { background: var(--bleu); text-decoration: underline; }
button:disabled, button.principal:disabled { background: transparent; border-color: var(--trait); color: var(--gris); cursor: not-allowed; }
button.lien { border: 0; padding: 0 .25rem; text-decoration: underline; font-weight: 700; min-height: 1.5rem; }
input, select { background: var(--fond); border: 1px solid var(--gris); padding: .3rem .5rem; max-width: 100%; min-height: 2rem; }
:focus-visible { outline: 2px solid #0a76f6; outline-offset: 2px; }
tr:focus-visible { outline-offset: -2px; }
.outils { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin: 0 0 .75rem; }
.outils label { display: flex; flex-direction: column; font-size: .875rem; }
.comptes { position: sticky; top: 0; z-index: 3; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 0 .75rem; padding: .5rem 0; background: var(--fond); border-bottom: 1px solid var(--trait); }
.comptes div { display: flex; gap: .4rem; align-items: baseline; } dd { margin: 0; font-weight: 700; }
.cadre { position: relative; overflow: auto; border: 1px solid var(--trait); max-width: 100%; } main > .cadre { max-height: 75vh; }
table { border-collapse: collapse; font-size: .875rem; width: 100%; }
th, td { border-bottom: 1px solid var(--trait); padding: .25rem .5rem; text-align: left; white-space: nowrap; }
dialog th[scope=row], dialog td { white-space: normal; }
thead th { position: sticky; top: 0; z-index: 2; background: var(--fond); box-shadow: inset 0 -2px var(--bleu); }
thead button { border: 0; padding: .25rem 0; font-weight: 700; color: var(--texte); text-align: left; }
tbody th { position: sticky; left: 0; z-index: 1; background: var(--fond); } tr.barre th, tr.barre td { background: var(--barre); }
.droite, .droite button { text-align: right; font-variant-numeric: tabular-nums; }
.issue { font-weight: 700; } .issue-admis::before { content: '✓ '; } .issue-second_groupe::before { content: '↷ '; } .issue-non_admis::before { content: '✗ '; } .issue-poursuite::before { content: '→ '; }
.decision-valide { color: var(--succes); } .decision-a_revalider, .alerte { color: var(--alerte); } .succes { color: var(--succes); }
.cache { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
#message:not(:empty) { border-left: 4px solid var(--bleu); padding: .25rem .75rem; }
dialog { width: min(60rem, calc(100vw - 1rem)); max-height: calc(100vh - 1rem); padding: 1rem; border: 1px solid var(--trait); background: var(--fond); color: var(--texte); overflow: auto; }
dialog::backdrop { background: rgb(0 0 0 / 60%); }
dialog header, dialog footer { display: flex; justify-content: space-between; gap: 1rem; align-items: center; } dialog footer { margin-top: 1rem; }
.actions, .saisie { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: 0 0 .75rem; } .saisie { margin: 0; } .saisie label { display: flex; flex-direction: column; font-size: .75rem; }
.impression { display: none; }
@media (max-width: 40rem) { main { padding: .75rem; } .comptes { position: static; gap: .25rem 1rem; } .outils label, .outils label > * { width: 100%; } dialog table, dialog tbody, dialog tr, dialog td, dialog tbody th { display: block; width: 100%; text-align: left; } dialog thead { display: none; } dialog td { border: 0; padding: .1rem .5rem; } dialog td[data-titre]::before { content: attr(data-titre) ' : '; color: var(--gris); } dialog tr { border-bottom: 1px solid var(--trait); } dialog tbody th { position: static; border: 0; } }
@media print { :root { color-scheme: light; --fond: #fff; --texte: #000; --gris: #333; --bleu: #000; --barre: #fff; } .ecran, dialog, #message { display: none !important; } .impression { display: block; } .cadre, main > .cadre { overflow: visible; max-height: none; border: 0; } .comptes, thead th, tbody th { position: static; } table { font-size: 7.5pt; } th, td { padding: 1pt 3pt; white-space: normal; } tr { break-inside: avoid; } @page { size: A4 landscape; margin: 10mm; } }
`;
