package io.kedang.gate.web;

/** What requests and answers look like, for the description of the interface. */
final class GateExamples {

  static final String QUESTION =
      """
      {"documentType": "RESIDENT_ID", "documentNumber": "440106199001011235", "purpose": "UNDERWRITING"}""";
  static final String OPEN =
      """
      {"answer": "OPEN", "customerId": "01K…", "customerCode": "G44010000000012X", "level": "ADVANCED",
       "since": "2026-11-22T02:00:00Z", "todo": []}""";
  static final String NOT_OPEN =
      """
      {"answer": "NOT_OPEN", "customerId": null, "customerCode": null, "level": null, "since": null, "todo": ["OPEN_FILE"]}""";
  static final String BLOCKED =
      """
      {"answer": "BLOCKED", "customerId": "01K…", "customerCode": "G44010000000012X", "level": "BASIC",
       "since": "2026-11-22T02:00:00Z", "todo": ["ASK_THE_HOUSE", "COMPLETE_TO_ADVANCED"]}""";
  static final String LINK =
      """
      {"kind": "POLICY", "externalId": "P-2026-000917", "customerCode": "G44010000000012X", "number": "P2026000917",
       "state": "ACTIVE", "product": "LIFE-20", "productName": "终身寿险", "from": "2026-11-22", "until": "2046-11-21"}""";
  static final String LINKED =
      """
      {"recordId": "01K…", "change": "CREATED", "customerCode": "G44010000000012X", "repeated": false}""";
  static final String ENDORSEMENT =
      """
      {"externalId": "P-2026-000917",
       "newInsured": {"documentType": "RESIDENT_ID", "documentNumber": "440106199001011235", "name": "黄涛"}}""";
  static final String MOVED =
      """
      {"recordId": "01K…", "change": "MOVED", "customerCode": "Y44010000000020A", "repeated": false}""";
  static final String CLAIM =
      """
      {"externalId": "C-2026-000311", "policyExternalId": "P-2026-000917", "number": "C2026000311",
       "claimant": {"documentType": "RESIDENT_ID", "documentNumber": "440106199001011235", "name": "黄涛"}}""";
  static final String NO_FILE =
      """
      {"type": "urn:kedang:problem:noFile", "title": "No file, no business", "status": 409, "code": "noFile", "fields": [],
       "howToOpen": {"method": "POST", "path": "/api/openings", "customerType": "THIRD_PARTY", "level": "ADVANCED"}}""";
  static final String KEY_USED =
      """
      {"type": "urn:kedang:problem:requestIdUsed", "title": "Key used", "status": 409, "code": "requestIdUsed", "fields": []}""";
  static final String TOO_MANY =
      """
      {"type": "urn:kedang:problem:tooManyRequests", "title": "Too many requests", "status": 429, "code": "tooManyRequests",
       "fields": [], "retryAfter": 12}""";

  private GateExamples() {}
}
