const KILO = 1024;

/** A file's size for reading. */
export function bytes(size: number): string {
  if (size < KILO) {
    return `${size} B`;
  }
  return size < KILO * KILO ? `${Math.round(size / KILO)} kB` : `${Number((size / KILO / KILO).toFixed(1))} MB`;
}
