import { describe, expect, it } from 'vitest';
import { formWords } from './formWords';

describe('messages of form-js', () => {
  it.each([
    ['Field is required.', '必填'],
    ['Field must have minimum length of 4.', '至少 4 个字'],
    ['Field must have maximum length of 500.', '不能超过 500 个字'],
    ['Field must have minimum value of 1.', '不能小于 1'],
    ['Field must be a valid email.', '电子邮箱格式不对'],
    ['Value is expected to be an integer.', '请填写数字'],
  ])('%s', (english, ours) => {
    expect(formWords(english)).toBe(ours);
  });

  it('stay as a model words them itself', () => {
    expect(formWords('请写明理由')).toBe('请写明理由');
  });
});
