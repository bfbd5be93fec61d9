import { lirePolice } from '@delib/pdf';
import { POLICES } from './plancher';
import type { Trait } from './trace';

/** The same pages for a browser to print: each string and rule at its place on its A4 sheet. */
export function pagesHtml(pages: readonly (readonly Trait[])[]): string {
  const polices = POLICES.map(
    (nom) =>
      `@font-face{font-family:"${nom}";src:url(data:font/woff;base64,${Buffer.from(lirePolice(nom)).toString('base64')})}`,
  );
  const feuilles = pages.map(
    (page) =>
      `<section>${page.map((trait) => (trait.sorte === 'texte' ? texte(trait) : regle(trait))).join('')}</section>`,
  );
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><style>${polices.join('')}
@page{size:595.28pt 841.89pt;margin:0}body{margin:0}
section{position:relative;width:595.28pt;height:841.89pt;overflow:hidden;break-after:page}
section *{position:absolute;white-space:pre;line-height:1;print-color-adjust:exact}</style>${feuilles.join('')}</html>`;
}

function texte({
  texte: lettres,
  police,
  corps,
  couleur,
  x,
  ligne,
}: Extract<Trait, { sorte: 'texte' }>): string {
  const style = `left:${x}pt;top:${ligne - 0.8 * corps}pt;font:${corps}pt '${police}';color:${couleur}`;
  return `<span style="${style}">${lettres.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</span>`;
}

function regle({ couleur, x, y, largeur, hauteur }: Extract<Trait, { sorte: 'rectangle' }>): string {
  return `<div style="left:${x}pt;top:${y}pt;width:${largeur}pt;height:${hauteur}pt;background:${couleur}"></div>`;
}
