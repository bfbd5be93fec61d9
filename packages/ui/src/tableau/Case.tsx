import type { ReactNode } from 'react';

/** A checkbox alone in its cell: what it ticks is read, not seen. */
export function Case(props: {
  readonly id: string;
  /** « Cocher le jury 20112 » */
  readonly libelle: string;
  readonly cochee: boolean;
  /** Of one that stands for several: some are, others not. */
  readonly partielle?: boolean;
  readonly desactivee?: boolean;
  readonly decritePar?: string | undefined;
  readonly onChange: (cochee: boolean) => void;
}): ReactNode {
  const { id, libelle, cochee, partielle = false, desactivee, decritePar, onChange } = props;
  return (
    <div className="fr-checkbox-group fr-checkbox-group--sm">
      <input
        type="checkbox"
        id={id}
        checked={cochee}
        ref={(element) => {
          if (element !== null) element.indeterminate = partielle;
        }}
        disabled={desactivee}
        onChange={({ target }) => onChange(target.checked)}
        aria-describedby={decritePar}
      />
      <label className="fr-label" htmlFor={id}>
        <span className="fr-sr-only">{libelle}</span>
      </label>
    </div>
  );
}
