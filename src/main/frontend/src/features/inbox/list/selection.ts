/** Which rows are ticked, and from where a range begins. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** The row ticked last. */
  from: string | undefined;
}

export const NOTHING: Selection = { ids: new Set(), from: undefined };

export function toggled(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) {
    ids.add(id);
  }
  return { ids, from: id };
}

/** Everything from the row ticked last to this one, as shown; like the row it began with, it is ticked or not. */
export function ranged(selection: Selection, id: string, shown: readonly string[]): Selection {
  const a = selection.from === undefined ? -1 : shown.indexOf(selection.from);
  const b = shown.indexOf(id);
  if (a < 0 || b < 0 || selection.from === undefined) {
    return toggled(selection, id);
  }
  const ticks = selection.ids.has(selection.from);
  const ids = new Set(selection.ids);
  shown.slice(Math.min(a, b), Math.max(a, b) + 1).forEach((one) => {
    if (ticks) {
      ids.add(one);
    } else {
      ids.delete(one);
    }
  });
  return { ids, from: id };
}

/** All of what is shown, or nothing when all was ticked. */
export function allOrNone(selection: Selection, shown: readonly string[]): Selection {
  return shown.length > 0 && shown.every((id) => selection.ids.has(id))
    ? NOTHING
    : { ids: new Set(shown), from: undefined };
}
