import type { Plugin } from 'vite';

interface Chunk {
  type: 'chunk';
  fileName: string;
  code: string;
  imports: string[];
  modules: Record<string, unknown>;
  viteMetadata?: { importedCss?: Iterable<string> };
}
interface Asset {
  type: 'asset';
  fileName: string;
  source: string | Uint8Array;
}
export type Bundle = Record<string, Chunk | Asset>;

export const LIMIT: number;
export const FORBIDDEN: RegExp;
export function loadedWith(bundle: Bundle, sources: string[]): string[];
export function firstLoad(
  bundle: Bundle,
  roots?: string[],
  languages?: string[],
): { bytes: number; files: string[]; strangers: string[] };
export function firstLoadCheck(limit?: number): Plugin;
