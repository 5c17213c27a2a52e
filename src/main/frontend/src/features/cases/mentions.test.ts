import { describe, expect, it } from 'vitest';
import { addressees, mentioned, partsOf, soughtIn } from './mentions';

const lin = { id: '1', name: '林一', staffNo: 'V001' };
const lin2 = { id: '2', name: '林一', staffNo: 'V002' };
const zhao = { id: '3', name: '赵二', staffNo: 'V003' };

describe('mentions', () => {
  it('tells people of one name apart', () => {
    expect(addressees([lin, zhao]).map(({ as }) => as)).toEqual(['林一', '赵二']);
    expect(addressees([lin, lin2, zhao]).map(({ as }) => as)).toEqual(['林一(V001)', '林一(V002)', '赵二']);
  });

  it('names whoever still stands in the text, and nobody whose name is only part of another', () => {
    expect(mentioned('请 @林一 看一下', [lin, zhao])).toEqual([lin]);
    expect(mentioned('@赵二，@林一', [lin, zhao])).toEqual([lin, zhao]);
    expect(mentioned('林一 看过', [lin])).toEqual([]);
    expect(mentioned('@林一一 看一下', [lin])).toEqual([]);
  });

  it('knows the name that is being typed', () => {
    expect(soughtIn('请 @林')).toBe('林');
    expect(soughtIn('请 @')).toBe('');
    expect(soughtIn('@林一 请看')).toBeUndefined();
  });

  it('finds the names in what was written', () => {
    expect(partsOf('请 @林一 看', ['林一'])).toEqual(['请 ', '@林一', ' 看']);
    expect(partsOf('@林一(V001) 好', ['林一'])).toEqual(['', '@林一(V001)', ' 好']);
    expect(partsOf('@LinYi 请看', ['林一', 'Lin Yi'])).toEqual(['', '@LinYi', ' 请看']);
    expect(partsOf('a (b) @c', [])).toEqual(['a (b) @c']);
    expect(partsOf('@A.B x @AxB', ['A.B'])).toEqual(['', '@A.B', ' x @AxB']);
  });
});
