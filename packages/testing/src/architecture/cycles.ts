import { fileAt, importsOf, isCode } from './imports';
import type { SourceFile } from './source-files';

/**
 * Files that import each other in a circle, type imports included, as « a ↔ b ↔ c », each knot once: where two
 * files need each other, what they share belongs to a third. Relative imports alone are followed: between packages, the
 * one way of imports leaves no circle.
 */
export function importCycles(files: readonly SourceFile[]): string[] {
  const code = new Map(files.filter(({ path }) => isCode(path)).map((file) => [file.path, file]));
  const next = new Map(
    [...code.values()].map((file) => [
      file,
      importsOf(file).flatMap((specifier) => fileAt(code, file, specifier) ?? []),
    ]),
  );
  return knots(next).map((knot) =>
    knot
      .map(({ path }) => path)
      .sort()
      .join(' ↔ '),
  );
}

/** The strongly connected components of more than one node, or of one that leads to itself (Tarjan). */
function knots<Node>(next: ReadonlyMap<Node, readonly Node[]>): Node[][] {
  const order = new Map<Node, number>();
  const lowest = new Map<Node, number>();
  const path: Node[] = [];
  const found: Node[][] = [];
  const low = (node: Node) => lowest.get(node) ?? Number.POSITIVE_INFINITY;
  const visit = (node: Node): void => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    path.push(node);
    const followers = next.get(node) ?? [];
    for (const follower of followers) {
      if (!order.has(follower)) visit(follower);
      if (path.includes(follower)) lowest.set(node, Math.min(low(node), low(follower)));
    }
    if (low(node) !== order.get(node)) return;
    const knot = path.splice(path.indexOf(node));
    if (knot.length > 1 || followers.includes(node)) found.push(knot);
  };
  for (const node of next.keys()) if (!order.has(node)) visit(node);
  return found;
}
