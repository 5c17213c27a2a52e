/**
 * The models are drawn in Chinese; an element's English name stands in its extension property `name.en`. Puts it in the place of the
 * label, so that the same drawing reads in English, and gives it the room that English needs.
 */
export function englishLabels(xml: string): string {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  if (model.querySelector('parsererror')) {
    return xml;
  }
  const renamed = new Map<string, string>();
  for (const property of Array.from(model.getElementsByTagNameNS('*', 'property'))) {
    const owner = property.parentElement?.parentElement?.parentElement;
    const english = property.getAttribute('value');
    if (
      property.getAttribute('name') === 'name.en' &&
      property.parentElement?.localName === 'properties' &&
      owner &&
      english
    ) {
      owner.setAttribute('name', english);
      renamed.set(owner.getAttribute('id') ?? '', english);
    }
  }
  for (const label of Array.from(model.getElementsByTagNameNS('*', 'BPMNLabel'))) {
    const english = renamed.get(label.parentElement?.getAttribute('bpmnElement') ?? '');
    if (english !== undefined) {
      widen(label, english);
    }
  }
  return new XMLSerializer().serializeToString(model);
}

const LETTER_WIDTH = 6.9;
const WIDEST = 90;
const BESIDE = 24;

const numberOf = (element: Element, attribute: string) => Number(element.getAttribute(attribute));

/** A Chinese label is a few characters wide. Its box grows to both sides, or away from the line it stands beside. */
function widen(label: Element, english: string): void {
  const bounds = label.getElementsByTagNameNS('*', 'Bounds')[0];
  if (!bounds) {
    return;
  }
  const longestWord = Math.max(...english.split(' ').map((word) => word.length)) * LETTER_WIDTH;
  const width = Math.max(numberOf(bounds, 'width'), longestWord, Math.min(english.length * LETTER_WIDTH, WIDEST));
  const grown = width - numberOf(bounds, 'width');
  const x = numberOf(bounds, 'x');
  if (!standsRightOfLine(label, x, numberOf(bounds, 'y'))) {
    bounds.setAttribute('x', String(x - grown / 2));
  }
  bounds.setAttribute('width', String(width));
}

function standsRightOfLine(label: Element, x: number, y: number): boolean {
  const points = Array.from(label.parentElement?.getElementsByTagNameNS('*', 'waypoint') ?? []).map((point) => ({
    x: numberOf(point, 'x'),
    y: numberOf(point, 'y'),
  }));
  return points.some((to, at) => {
    const from = points[at - 1];
    const vertical =
      from !== undefined && from.x === to.x && Math.min(from.y, to.y) <= y && y <= Math.max(from.y, to.y);
    return vertical && x >= to.x && x - to.x < BESIDE;
  });
}
