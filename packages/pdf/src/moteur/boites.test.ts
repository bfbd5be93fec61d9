import { expect, it } from 'vitest';
import { findBoites } from './boites';

it('finds an element by its id, from the bottom left of its sheet', () => {
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
  expect(findBoites(rendered).get('cadre')).toEqual({ page: 2, x: 58, y: 632, largeur: 200, hauteur: 90 });
});

it('calls a layout of another shape a bug', () => {
  expect(() => findBoites({})).toThrow('no longer hands its layout');
  expect(() => findBoites({ _INTERNAL__LAYOUT__DATA_: { children: [{}] } })).toThrow('height of a page');
});
