import { expect, it } from 'vitest';
import { listElements } from './boites';

it('finds an element that has an id, from the bottom left of its sheet', () => {
  const rendered = {
    _INTERNAL__LAYOUT__DATA_: {
      children: [
        { box: { height: 842 }, children: [] },
        {
          box: { height: 842 },
          children: [
            {
              box: { left: 48, top: 100 },
              children: [{ box: { left: 10, top: 20, width: 200, height: 90 }, props: { id: 'cadre' } }],
            },
          ],
        },
      ],
    },
  };
  const boite = { page: 2, x: 58, y: 632, largeur: 200, hauteur: 90 };
  expect(listElements(rendered)).toEqual([{ id: 'cadre', style: undefined, boite }]);
});

it('calls a layout of another shape a bug', () => {
  expect(() => listElements({})).toThrow('no longer hands its layout');
  expect(() => listElements({ _INTERNAL__LAYOUT__DATA_: { children: [{}] } })).toThrow('height of a page');
});
