/** The first character of every initial in the order of pinyin; there are none of i, u and v. */
const FIRSTS = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';

const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) {
    return character.toLowerCase();
  }
  const behind = [...FIRSTS].findIndex((first) => order.compare(first, character) > 0);
  return LETTERS[(behind < 0 ? LETTERS.length : behind) - 1] ?? '';
}

/** What somebody types who thinks of Chinese words by their sound: `gzrl` for 工作日历. The browser itself knows the order of the sounds. */
export const initialsOf = (text: string): string => [...text].map(initialOf).join('').replace(/\s+/g, '');
