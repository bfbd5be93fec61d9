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
  const { startAfresh, processes } = optionsFrom(process.argv.slice(2), way.mode);
  try {
    const { file, services } = await startDemo({
      ...way,
      folder: dataFolder(process.env),
      portCentre: portFrom('PORT_CENTRE', 3000),
      portJury: portFrom('PORT_JURY', 3001),
      portSecours: portFrom('PORT_SECOURS', 3002),
      databaseUrl: process.env.DATABASE_URL || undefined,
      startAfresh,
      processes,
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

/** As many of each as two cores carry while they are tried. */
const PROCESSES_MAX = 4;

/** `--neuf`, and `--processus N` for the product as it is delivered: Next has one server that reloads per app. */
function optionsFrom(args: readonly string[], mode: Way['mode']) {
  const refuse = (sentence: string): never => {
    console.error(sentence);
    process.exit(2);
  };
  const rest = args.filter((arg) => arg !== '--neuf');
  const [option, text = '', ...unknown] = rest;
  const startAfresh = rest.length < args.length;
  if (option === undefined) return { startAfresh, processes: 1 };
  if (mode === 'development' || option !== '--processus' || unknown.length > 0) {
    const known = mode === 'development' ? '' : ', --processus N (autant de chaque programme)';
    refuse(`Option inconnue : ${rest.join(' ')}. Options : --neuf (repartir de zéro)${known}.`);
  }
  const processes = Number(text);
  if (!Number.isInteger(processes) || processes < 1 || processes > PROCESSES_MAX) {
    refuse(`L’option --processus attend un nombre de 1 à ${PROCESSES_MAX}, et reçoit « ${text} ».`);
  }
  return { startAfresh, processes };
}

function portFrom(variable: string, byDefault: number): number {
  const text = process.env[variable];
  if (!text) return byDefault;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`La variable ${variable} doit être un numéro de port, et vaut « ${text} ».`);
  process.exit(2);
}
