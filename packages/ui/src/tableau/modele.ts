import { contient } from '@delib/domain';
import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { type ColonneDsfr, compareValeurs, texteCellule } from './colonnes';
import type { EtatTable } from './useEtatTable';

const features = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

/** What a caller says about the rows that can be ticked. */
export interface SelectionTable<T> {
  /** Keys of the ticked rows. */
  readonly choisies: readonly string[];
  readonly onChange: (cles: readonly string[]) => void;
  /** Why a row cannot be ticked, as a sentence; null when it can. */
  readonly refus: (ligne: T) => string | null;
  /** What the checkbox is about: « le jury 20112 ». */
  readonly libelle: (ligne: T) => string;
}

/** One row, wrapped: TanStack wants records, callers have their own types. */
interface Enveloppe<T> {
  readonly ligne: T;
}

/** The table logic of `TableDsfr`: rows after search, filters and sort, and the selection. */
export function useModeleTable<T>(options: {
  readonly colonnes: readonly ColonneDsfr<T>[];
  readonly lignes: readonly T[];
  readonly cle: (ligne: T) => string;
  readonly etat: EtatTable;
  readonly selection: SelectionTable<T> | undefined;
}) {
  const { colonnes, lignes, cle, etat, selection } = options;
  const data = useMemo(() => lignes.map((ligne): Enveloppe<T> => ({ ligne })), [lignes]);
  const columns = useMemo(
    () =>
      colonnes.map((colonne) => ({
        id: colonne.id,
        header: colonne.titre,
        // TanStack keeps `undefined` last in both directions.
        accessorFn: ({ ligne }: Enveloppe<T>) => colonne.valeur(ligne) ?? undefined,
        sortUndefined: 'last' as const,
        sortFn: (
          a: { getValue: (id: string) => unknown },
          b: { getValue: (id: string) => unknown },
          id: string,
        ) => compareValeurs(enValeur(a.getValue(id)), enValeur(b.getValue(id))),
        filterFn: ({ original }: { original: Enveloppe<T> }, _id: string, cherche: unknown) => {
          const texte = texteCellule(colonne, original.ligne);
          return colonne.filtre === 'liste' ? texte === cherche : contient(texte, String(cherche));
        },
      })),
    [colonnes],
  );
  const parId = useMemo(() => new Map(colonnes.map((colonne) => [colonne.id, colonne])), [colonnes]);

  return useTable<typeof features, Enveloppe<T>>({
    features,
    columns,
    data,
    getRowId: ({ ligne }) => cle(ligne),
    enableMultiSort: false,
    // A row is found when its words, of all its columns together, hold every word searched: it is enough to say so once.
    getColumnCanGlobalFilter: (column) => column.id === colonnes[0]?.id,
    globalFilterFn: ({ original }, _id, cherche) =>
      contient(
        [...parId.values()].map((colonne) => texteCellule(colonne, original.ligne)).join(' '),
        String(cherche),
      ),
    enableRowSelection: ({ original }) => selection !== undefined && selection.refus(original.ligne) === null,
    state: {
      sorting: etat.tri === null ? [] : [{ id: etat.tri.colonne, desc: etat.tri.descendant }],
      globalFilter: etat.recherche === '' ? undefined : etat.recherche,
      columnFilters: Object.entries(etat.filtres).map(([id, value]) => ({ id, value })),
      columnVisibility: Object.fromEntries(colonnes.map(({ id }) => [id, etat.visibles.includes(id)])),
      rowSelection: Object.fromEntries((selection?.choisies ?? []).map((id) => [id, true as const])),
    },
    onRowSelectionChange: (change) => {
      const avant = Object.fromEntries((selection?.choisies ?? []).map((id) => [id, true as const]));
      const apres = typeof change === 'function' ? change(avant) : change;
      selection?.onChange(Object.keys(apres));
    },
  });
}

/** The table that `useModeleTable` gives. */
export type ModeleTable<T> = ReturnType<typeof useModeleTable<T>>;

function enValeur(valeur: unknown): string | number {
  return typeof valeur === 'number' ? valeur : String(valeur ?? '');
}
