import type { Locale as AntdLocale } from 'antd/es/locale';
import i18n from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Codes } from './codes.zh-CN';
import type { Pages } from './pages.zh-CN';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const REMEMBERED = 'kedang.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'pages';
    resources: { pages: Pages };
  }
}

interface Words {
  pages: Pages;
  codes: Codes;
  antd: AntdLocale;
}

/** Only the language read is loaded. */
const load: Record<Language, () => Promise<Words>> = {
  'zh-CN': () => import('./zh-CN').then((m) => m.words),
  en: () => import('./en').then((m) => m.words),
};

const antdLocales: Partial<Record<Language, AntdLocale>> = {};

export function asLanguage(given: string | null | undefined): Language | undefined {
  return LANGUAGES.find((l) => given?.toLowerCase().startsWith(l.slice(0, 2)));
}

export function currentLanguage(): Language {
  return asLanguage(i18n.language) ?? 'zh-CN';
}

export function antdLocale(): AntdLocale | undefined {
  return antdLocales[currentLanguage()];
}

async function show(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'pages')) {
    const words = await load[language]();
    antdLocales[language] = words.antd;
    i18n.addResourceBundle(language, 'pages', words.pages);
    i18n.addResourceBundle(language, 'codes', words.codes);
  }
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Somebody chose a language: this browser keeps to it, whoever signs in. */
export async function switchLanguage(language: Language): Promise<void> {
  await show(language);
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // A browser without storage forgets the language; the server remembers it.
  }
}

export function rememberedLanguage(): Language | undefined {
  try {
    return asLanguage(localStorage.getItem(REMEMBERED));
  } catch {
    return undefined;
  }
}

export async function startLanguage(language: Language = rememberedLanguage() ?? 'zh-CN'): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['pages', 'codes'],
    defaultNS: 'pages',
    resources: {},
    interpolation: { escapeValue: false },
  });
  await show(language);
}

export type CodeGroup = keyof Codes;

/** The word for a code of the server's; an unknown code is shown as it is, because a strange word is better than none. */
export function codeWord(group: CodeGroup, code: string | null | undefined): string {
  if (code === null || code === undefined || code === '') {
    return '';
  }
  const word: unknown = i18n.getResource(currentLanguage(), 'codes', [group, code] as unknown as string);
  return typeof word === 'string' ? word : code;
}

export function hasCodeWord(group: CodeGroup, code: string): boolean {
  return typeof i18n.getResource(currentLanguage(), 'codes', [group, code] as unknown as string) === 'string';
}

/** Every code of a group with its word, for choosing one. */
export function codeOptions(group: CodeGroup): { value: string; label: string }[] {
  const words = i18n.getResource(currentLanguage(), 'codes', group) as Record<string, string>;
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** Texts and words, re-rendered when the language changes. */
export function useWords() {
  const { t } = useTranslation();
  return { t, word: codeWord, language: currentLanguage() };
}

/** The name of something that carries both languages. */
export function localName(named: { name: string; nameEn?: string | null } | null | undefined): string {
  if (named === null || named === undefined) {
    return '';
  }
  return currentLanguage() === 'en' ? (named.nameEn ?? named.name) : named.name;
}

/** What a member of staff is called, of whom both names are known. */
export const staffName = ({ displayName, displayNameEn }: { displayName: string; displayNameEn?: string | null }) =>
  localName({ name: displayName, nameEn: displayNameEn });
