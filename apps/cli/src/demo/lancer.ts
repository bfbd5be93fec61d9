import { dataFolder } from '../commun/places';
import { endRunningPrograms } from '../commun/run-program';
import { ErreurDemo } from './contrat';
import { prepareDemo } from './donnees';
import { type DemoDemand, reportEnd, startDemo } from './run';
import { demoTable } from './table';

/** What differs from one way of running the session of the demo to another. */
interface Way extends Pick<DemoDemand, 'mode' | 'build' | 'programs' | 'secondsToAnswer'> {
  /** Said under the table of who logs in where. */
  readonly closing: string;
}

const undoings: (() => void | Promise<void>)[] = [];
let stopping: Promise<void> | undefined;

/** Starts everything, tells who logs in where, and goes on until Ctrl+C or until a program ends. */
export async function launch({ closing, ...way }: Way): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(0));
  // The channel of the command that started us closes when it is killed: stop in order all the same.
  process.on('disconnect', () => leave(1));
  process.channel?.unref();
  try {
    const { file, services } = await startDemo({
      ...way,
      folder: dataFolder(process.env),
      portCentre: portFrom('PORT_CENTRE', 3000),
      portJury: portFrom('PORT_JURY', 3001),
      portSecours: portFrom('PORT_SECOURS', 3002),
      databaseUrl: process.env.DATABASE_URL || undefined,
      startAfresh: optionNeuf(process.argv.slice(2)),
      prepare: prepareDemo,
      say: (line) => console.log(line),
      onStop: (undo) => undoings.push(undo),
    });
    console.log(demoTable(file, way.mode));
    console.log(closing);
    await Promise.race(services.map(reportEnd));
  } catch (error) {
    // What breaks because we are leaving is no news.
    if (stopping === undefined) {
      console.error(error instanceof ErreurDemo ? error.message : error);
      leave(1);
    }
  }
}

function leave(code: number): void {
  stopping ??= (async () => {
    if (undoings.length > 1) console.log('\nArrêt en cours…');
    endRunningPrograms('SIGTERM');
    for (const undo of undoings.reverse()) await undo();
    process.exit(code);
  })();
}

function optionNeuf(args: readonly string[]): boolean {
  const unknown = args.filter((arg) => arg !== '--neuf');
  if (unknown.length > 0) {
    console.error(`Option inconnue : ${unknown.join(' ')}. La seule option est --neuf (repartir de zéro).`);
    process.exit(2);
  }
  return args.includes('--neuf');
}

function portFrom(variable: string, byDefault: number): number {
  const text = process.env[variable];
  if (!text) return byDefault;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`La variable ${variable} doit être un numéro de port, et vaut « ${text} ».`);
  process.exit(2);
}
