import { describe, expect, it } from 'vitest';
import { englishLabels } from './englishLabels';

const model = (task: string) => `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="p">${task}</process></definitions>`;

describe('labels', () => {
  it('become English where the model says how', () => {
    const given = model(
      '<task id="t" name="审查"><extensionElements><camunda:properties><camunda:property name="name.en" value="Review"/></camunda:properties></extensionElements></task>',
    );
    expect(englishLabels(given)).toContain('<task id="t" name="Review">');
  });

  it('stay as they are elsewhere', () => {
    expect(englishLabels(model('<task id="t" name="审查"/>'))).toContain('name="审查"');
    expect(englishLabels('no xml')).toBe('no xml');
  });
});
