import { expect, it } from 'vitest';
import { boitesDe } from './boites';

it('finds an element that has an id, from the bottom left of its sheet', () => {
  const boites = boitesDe({
    type: 'DOCUMENT',
    children: [
      { type: 'PAGE', box: { height: 842 }, children: [] },
      {
        type: 'PAGE',
        box: { height: 842 },
        children: [
          {
            type: 'VIEW',
            box: { left: 48, top: 100 },
            children: [
              {
                type: 'VIEW',
                box: { left: 10, top: 20, width: 200, height: 90 },
                props: { id: 'cadre' },
              },
            ],
          },
        ],
      },
    ],
  });
  expect(boites).toEqual(new Map([['cadre', { page: 2, x: 58, y: 632, largeur: 200, hauteur: 90 }]]));
});

it('calls a layout of another shape a bug', () => {
  expect(() => boitesDe({ type: 'DOCUMENT', children: [{ type: 'PAGE' }] })).toThrow('height of a page');
});
