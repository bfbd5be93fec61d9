import { compter } from '@delib/francais';

/** « 4 minutes et 30 secondes », « 45 secondes ». */
export function direReste(ms: number): string {
  const secondes = Math.max(0, Math.ceil(ms / 1000));
  const minutes = Math.floor(secondes / 60);
  const parties = [
    ...(minutes > 0 ? [compter(minutes, 'minute', 'minutes')] : []),
    ...(secondes % 60 > 0 || minutes === 0 ? [compter(secondes % 60, 'seconde', 'secondes')] : []),
  ];
  return parties.join(' et ');
}

// Each at its moment, and nothing between: a screen reader that reads every second reads nothing else.
const PALIERS_SECONDES = [120, 60, 30, 10];

/** What is said aloud of a countdown: the last of a few marks that was passed; `''` before the first. */
export function annoncer(ms: number): string {
  const palier = PALIERS_SECONDES.findLast((each) => ms <= each * 1000);
  return palier === undefined ? '' : `Il reste moins de ${direReste(palier * 1000)}.`;
}
