import { posix } from 'node:path';
import type { Breach } from './rules';
import type { SourceFile } from './source-files';

const LINK = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;
const CODE = /`([^`\n]+)`/g;
/** A place as prose names one, from the root or from `packages/`; « … », « < > » and « * » stand for many. */
const PLACE = /^(?:packages|apps|docs|drizzle|e2e|[a-z-]+\/src)\/[\w./()[\]-]*$/;
const COMMAND = /^npm run ([a-z-]+)/;

/** What prose says of the repository and is not so: a link or a place that is gone, a command that does not exist. */
export function untrueProse(files: readonly SourceFile[], paths: readonly string[]): Breach[] {
  const isThere = (place: string) => {
    const plain = place.replace(/\/$/, '');
    return paths.some((path) => path === plain || path.startsWith(`${plain}/`));
  };
  const scripts = scriptsOf(files);
  return files.flatMap(({ path, text }) => {
    if (!path.endsWith('.md')) return [];
    const breach = (what: string) => ({ path, what });
    const links = [...text.matchAll(LINK)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to));
    const codes = [...text.matchAll(CODE)].map(([, code = '']) => code);
    const commands = codes.flatMap((code) => COMMAND.exec(code)?.[1] ?? []);
    return [
      ...links
        .filter((to) => !isThere(posix.join(posix.dirname(path), to)))
        .map((to) => breach(`leads to nothing: ${to}`)),
      ...codes
        .filter((code) => PLACE.test(code))
        .filter((code) => ![code, `packages/${code}`, `apps/${code}`].some(isThere))
        .map((code) => breach(`names a place that is not there: ${code}`)),
      ...commands.filter((name) => !scripts.includes(name)).map((name) => breach(`no such command: ${name}`)),
    ];
  });
}

function scriptsOf(files: readonly SourceFile[]): string[] {
  const manifest = files.find(({ path }) => path === 'package.json')?.text ?? '{}';
  const { scripts = {} } = JSON.parse(manifest) as { scripts?: Record<string, string> };
  return Object.keys(scripts);
}
