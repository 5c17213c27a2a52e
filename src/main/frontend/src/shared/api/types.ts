/** The shapes the server answers with. Codes are strings on purpose: the server may know more of them than these pages do. */

export interface Slice<T> {
  items: T[];
  next: string | null;
}

export interface PersonRef {
  id: string;
  name: string;
}

export interface BranchRef {
  code: string;
  name: string;
  nameEn?: string | null;
}

export interface Branch extends BranchRef {
  parentCode: string | null;
}

export type Facts = Record<string, unknown>;

/* session */

export interface Session {
  person: {
    id: string;
    username: string;
    displayName: string;
    displayNameEn?: string | null;
    staffNo: string | null;
    locale: string | null;
  };
  branch: BranchRef;
  roles: string[];
  features: { demo: boolean; simulator: boolean };
  mustChangePassword?: boolean;
}

export interface DemoPerson {
  username: string;
  displayName: string;
  displayNameEn: string | null;
  roles: string[];
  branchName: string;
  branchNameEn: string | null;
}

export interface SignInPage {
  demo: boolean;
  people: DemoPerson[];
  password: string | null;
}

export interface Colleague {
  id: string;
  displayName: string;
  staffNo: string | null;
  branchCode: string;
}

/* inbox */

export type InboxView = 'mine' | 'roles' | 'waiting' | 'overdue' | 'all';

export interface InboxItem {
  id: string;
  taskType: string;
  process: string;
  caseId: string;
  title: string | null;
  customerType: string | null;
  level: string | null;
  channel: string | null;
  branch: BranchRef | null;
  findings: string[];
  role: string | null;
  createdAt: string;
  dueAt: string | null;
  overdue: boolean;
  priority: number;
  assignee: PersonRef | null;
  mine: boolean;
  claimable: boolean;
}

export interface InboxCounts {
  views: Partial<Record<InboxView, number>>;
  taskTypes: Record<string, number>;
}

export interface Notice {
  id: string;
  caseId: string;
  code: string;
  at: string;
  readAt: string | null;
}

export interface Reason {
  code: string;
  severity: string;
  field: string | null;
  rule: string | null;
  facts: Facts | null;
}

export interface Task {
  item: InboxItem;
  form: { id: string; schema: unknown } | null;
  formData: Record<string, unknown>;
  briefing: {
    customer: Record<string, string | null>;
    reasons: Reason[];
    script: string | null;
    reveals: string[];
    revealPath: string | null;
  };
  may: { claim: boolean; release: boolean; complete: boolean };
}

export interface Completed {
  caseId: string;
  caseState: string;
  next: string | null;
}

/* cases */

export interface CaseSummary {
  id: string;
  process: string;
  state: string;
  channel: string | null;
  customerType: string | null;
  level: string | null;
  branch: BranchRef | null;
  startedBy: PersonRef | null;
  startedAt: string;
  endedAt: string | null;
  customerId: string | null;
}

export interface CaseStep {
  taskId: string;
  taskType: string;
  role: string | null;
  assignee: PersonRef | null;
  since: string;
  dueAt: string | null;
}

export interface Case extends CaseSummary {
  steps: CaseStep[];
}

export interface StoryEntry {
  id: string;
  at: string;
  kind: string;
  actor: PersonRef | null;
  facts: Facts | null;
  note: string | null;
}

export interface Diagram {
  process: string;
  name: string;
  nameEn: string | null;
  xml: string;
  visited: string[];
  flows: string[];
  active: string[];
  incidents: string[];
}

export interface MessageLine {
  id: string;
  direction: 'OUT' | 'IN';
  kind: string;
  state: string;
  party: string;
  text: string;
  at: string;
  deliveredAt: string | null;
}

/* openings */

export interface OpeningForm {
  channel?: string | null;
  customerType?: string | null;
  level?: string | null;
  name?: string | null;
  documentType?: string | null;
  documentNumber?: string | null;
  validUntil?: string | null;
  legalRepresentative?: string | null;
  contactPerson?: string | null;
  mobile?: string | null;
  landline?: string | null;
  mail?: string | null;
  address?: string | null;
  branchCode?: string | null;
  collector?: string | null;
  vip?: boolean | null;
}

export interface Finding {
  code: string;
  severity: string;
  field: string | null;
  facts: Facts | null;
  rule?: string | null;
}

export interface Scan {
  id: string;
  name: string;
  type: string;
  size: number;
}

export interface DraftSummary {
  id: string;
  customerType: string | null;
  level: string | null;
  title: string | null;
  updatedAt: string;
}

export interface Draft {
  id: string;
  version: number;
  form: OpeningForm;
  scans: Scan[];
}

export interface Submitted {
  caseId: string;
  state: string;
  customerId: string | null;
}

export interface OpeningSummary {
  id: string;
  state: string;
  title: string | null;
  channel: string | null;
  customerType: string | null;
  level: string | null;
  submittedAt: string;
  findings: string[];
}

export interface CheckRound {
  round: number;
  at: string;
  outcome: string | null;
  findings: Finding[];
  tableVersion: number | null;
  decision: string | null;
  decidedBy: PersonRef | null;
  reason: string | null;
}

export interface CallAttempt {
  id: string;
  at: string;
  outcome: string;
  note: string | null;
  callbackAt: string | null;
  recording: string | null;
}

export interface Verification {
  id: string;
  state: string;
  outcome: string | null;
  requestedAt: string;
  replyDeadline: string | null;
  decidedAt: string | null;
  nextCallAt: string | null;
  attempts: CallAttempt[];
}

export interface Opening {
  id: string;
  state: string;
  form: OpeningForm;
  rounds: CheckRound[];
  submittedBy: PersonRef | null;
  submittedAt: string | null;
  decision: { state: string; by: PersonRef | null; reason: string | null; at: string } | null;
  verifications: Verification[];
  customerId: string | null;
  customerCode: string | null;
  may: { withdraw: boolean; reveal: string[] };
}

/* customers */

export interface CustomerSummary {
  id: string;
  code: string;
  name: string;
  type: string;
  level: string;
  documentNumber: string | null;
  phone: string | null;
  branch: BranchRef | null;
  openedAt: string | null;
}

export interface Contact {
  kind: string;
  value: string;
  verifiedAt: string | null;
}

export interface Customer {
  id: string;
  code: string;
  name: string;
  type: string;
  level: string;
  state: string;
  channel: string | null;
  vip?: boolean;
  branch: BranchRef | null;
  collector: { id: string; name: string; staffNo: string | null } | null;
  openedAt: string | null;
  openedBy: string | null;
  basic: Record<string, string | boolean | null>;
  contacts: Contact[];
  address: string | null;
  todos: string[];
  may: { reveal: string[] };
}

/* intake */

export interface Sheet {
  id: string;
  name: string;
  state: string;
  rows: number;
  done: number;
  opened: number;
  waiting: number;
  rejected: number;
  failed: number;
  clean: number;
  findings: Record<string, number>;
  /** Pictures that wait for their rows. */
  scansWaiting: number;
  message: string | null;
  uploadedBy: PersonRef | null;
  uploadedAt: string;
  may: string[];
}

export interface SheetRow {
  line: number;
  title: string | null;
  findings: string[];
  /** The fields the findings concern, in their order. */
  fields: (string | null)[];
  caseId: string | null;
  state: string | null;
}

export interface ScanReceipt {
  taken: number;
  /** Entries that were not taken, by reason. */
  refused: Record<string, number>;
}

/* simulator */

export interface SimulatedSms {
  id: string;
  phone: string;
  text: string;
  token: string | null;
  sentAt: string;
  state: string;
  replies: { text: string; at: string; disposition: string | null }[];
}

export interface SimulatedMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  sentAt: string;
}

/* administration */

export interface Account {
  id: string;
  username: string;
  staffNo: string | null;
  displayName: string;
  displayNameEn: string | null;
  email: string | null;
  branchCode: string;
  roles: string[];
  state: string;
  mustChangePassword: boolean;
}

/** A password that is shown this once. */
export interface Invited {
  id: string;
  initialPassword: string;
}

export interface RegistrationLine {
  id: string;
  username: string;
  staffNo: string | null;
  displayName: string;
  email: string | null;
  branchCode: string;
  createdAt: string;
}

export interface ServiceClient {
  name: string;
  displayName: string;
  branchCode: string;
  scopes: string[];
  active: boolean;
  createdAt: string;
}

/* messages */

export interface UnmatchedReply {
  id: string;
  at: string;
  phone: string | null;
  text: string;
  disposition: string;
  caseId: string | null;
}

export interface OutboxEntry {
  id: string;
  kind: string;
  state: string;
  caseId: string | null;
  client: string | null;
  gateway: string | null;
  attempts: number;
  lastError: string | null;
  createdAt: string;
  nextAttemptAt: string | null;
  sentAt: string | null;
}
