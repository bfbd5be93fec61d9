/** The grid, which the layout shows. */
export default function PageDeliberation(): null {
  return null;
}
