/** One entry of package-lock.json, as far as it is read here. */
interface LockEntry {
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The part read of package-lock.json. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/**
 * Packages that one in the lockfile depends on and that the lockfile does not hold, as « package → missing ».
 *
 * npm leaves out, without a word, the variants for other platforms that its registry could not serve when the
 * lockfile was written; `npm ci` then refuses to install anything, and only on a machine that starts bare.
 */
export function missingFromLockfile({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (entry.link) return [];
    const names = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
    return names.filter((name) => !isHeld(packages, path, name)).map((name) => `${path} → ${name}`);
  });
}

/** Node's own search: in the package's node_modules, then in those above. */
function isHeld(packages: Lockfile['packages'], path: string, name: string): boolean {
  const folders = path.split('/');
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const above = folders.slice(0, depth).filter((folder) => folder !== '');
    if ([...above, 'node_modules', name].join('/') in packages) return true;
  }
  return false;
}
