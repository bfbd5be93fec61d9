/** @jsxRuntime automatic */
import { Path, Svg } from '@react-pdf/renderer';
import encodeQR from 'qr';
import { baliser } from '../papier/balise';

/** The dark modules of a QR code as one SVG path, one unit a module; `cote` modules a side, margin included. */
function tracerQr(texte: string): { readonly d: string; readonly cote: number } {
  const modules = encodeQR(texte, 'raw', { ecc: 'medium', border: 2 });
  const d = modules
    .flatMap((row, y) => dashes(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('');
  return { d, cote: modules.length };
}

/** Runs of dark modules of one row: fewer, wider shapes leave no hairlines between modules. */
function dashes(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}

/** A QR code. @param props.taille side in points @param props.alt what it leads to, for who does not see it */
export function Qr(props: { readonly texte: string; readonly taille: number; readonly alt: string }) {
  const { texte, taille, alt } = props;
  const { d, cote } = tracerQr(texte);
  return (
    <Svg {...baliser('Figure', { alt })} width={taille} height={taille} viewBox={`0 0 ${cote} ${cote}`}>
      {/* White under it: a watermark between the modules would keep a telephone from reading it. */}
      <Path d={`M0 0h${cote}v${cote}h-${cote}z`} fill="#FFFFFF" />
      <Path d={d} fill="#000000" />
    </Svg>
  );
}

/**
 * The address that answers for a printed document, without a name in it.
 * @param base address of « Vérifier un document »
 * @param numero the document's own number
 * @param empreinte SHA-256, hex
 */
export function lienVerification(base: string, numero: string, empreinte: string): string {
  const url = new URL(base);
  url.searchParams.set('numero', numero);
  url.searchParams.set('empreinte', empreinte);
  return url.toString();
}
