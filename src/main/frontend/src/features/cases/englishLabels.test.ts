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

  it('get the room that English needs, away from the line they stand beside', () => {
    const drawn = (waypoints: string) =>
      `<definitions xmlns="m" xmlns:camunda="c" xmlns:di="d" xmlns:dc="e"><sequenceFlow id="f" name="退回"><extensionElements><camunda:properties>
       <camunda:property name="name.en" value="Returned"/></camunda:properties></extensionElements></sequenceFlow><BPMNEdge bpmnElement="f">${waypoints}
       <BPMNLabel><dc:Bounds x="110" y="50" width="22" height="14"/></BPMNLabel></BPMNEdge></definitions>`;
    const boundsOf = (xml: string) =>
      new DOMParser().parseFromString(englishLabels(xml), 'application/xml').getElementsByTagNameNS('*', 'Bounds')[0];
    const beside = boundsOf(drawn('<di:waypoint x="100" y="0"/><di:waypoint x="100" y="100"/>'));
    expect(beside?.getAttribute('x')).toBe('110');
    expect(Number(beside?.getAttribute('width'))).toBeGreaterThan(40);
    const above = boundsOf(drawn('<di:waypoint x="0" y="70"/><di:waypoint x="200" y="70"/>'));
    expect(Number(above?.getAttribute('x'))).toBeLessThan(110);
  });
});
