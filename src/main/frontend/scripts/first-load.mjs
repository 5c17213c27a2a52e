/**
 * Holds the first load of the inbox to its size: whoever opens it in the morning waits for nothing they do not see. Part of every build
 * (`vite.config.ts`); prints `inbox.first_load.gzip_bytes=…` and fails the build above the limit, or when a package that only other pages
 * need has come along.
 */
import { gzipSync } from 'node:zlib';

/** What the browser reads before the inbox stands: the entry, the page, and the words of one language. */
const ROOTS = ['src/main.tsx', 'src/features/inbox/InboxPage.tsx'];
const LANGUAGES = ['src/shared/i18n/zh-CN.ts', 'src/shared/i18n/en.ts'];

export const LIMIT = 400_000;
/** Modelers, decision tables, forms and their editors: each is loaded with the page that draws it. */
export const FORBIDDEN =
  /node_modules\/(@bpmn-io\/|bpmn-js|bpmn-moddle|dmn-|diagram-js|camunda-|min-dash|preact\/|flatpickr|@codemirror\/|codemirror)/;

const isModule = (id, source) => id !== null && id.replaceAll('\\', '/').split('?')[0].endsWith(`/${source}`);

/** The files that are read with these sources: their chunks and whatever those import at once. */
export function loadedWith(bundle, sources) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const files = new Set();
  const styles = new Set();
  const read = (name) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(name)) {
      return;
    }
    files.add(name);
    (chunk.viteMetadata?.importedCss ?? []).forEach((style) => styles.add(style));
    chunk.imports.forEach(read);
  };
  for (const source of sources) {
    const holder = chunks.find((chunk) => Object.keys(chunk.modules).some((id) => isModule(id, source)));
    if (holder === undefined) {
      throw new Error(`first load: ${source} is in no chunk`);
    }
    read(holder.fileName);
  }
  return [...files, ...styles];
}

const sizeOf = (file) => gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length;

/** How much is read, what of it does not belong there, and which files weigh most. */
export function firstLoad(bundle, roots = ROOTS, languages = LANGUAGES) {
  const loads = languages.map((language) => {
    const files = loadedWith(bundle, [...roots, language]);
    return { files, bytes: files.reduce((sum, name) => sum + sizeOf(bundle[name]), 0) };
  });
  const { files, bytes } = loads.reduce((most, load) => (load.bytes > most.bytes ? load : most));
  const modules = files.flatMap((name) => Object.keys(bundle[name].modules ?? {}));
  const strangers = modules.map((id) => id.replaceAll('\\', '/')).filter((id) => FORBIDDEN.test(id));
  return { bytes, files, strangers };
}

/** Fails the build that breaks the promise. */
export function firstLoadCheck(limit = LIMIT) {
  return {
    name: 'kedang-first-load',
    apply: 'build',
    // after the styles have their names
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const { bytes, files, strangers } = firstLoad(bundle);
        process.stdout.write(`inbox.first_load.gzip_bytes=${bytes}\n`);
        if (strangers.length > 0) {
          this.error(`The inbox loads what it must not: ${strangers.slice(0, 5).join(', ')}`);
        }
        if (bytes > limit) {
          const heaviest = files
            .map((name) => ({ name, size: sizeOf(bundle[name]) }))
            .sort((a, b) => b.size - a.size)
            .slice(0, 8)
            .map(({ name, size }) => `${name} ${size}`);
          this.error(`The inbox loads ${bytes} bytes, ${limit} at most. The heaviest: ${heaviest.join(', ')}`);
        }
      },
    },
  };
}
