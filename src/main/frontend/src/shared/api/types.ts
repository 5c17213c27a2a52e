import type { components, paths } from './schema';

/**
 * The shapes the server answers with: made from its own description (`npm run api`), so that a page that reads a field which is no longer
 * there does not compile. What the description cannot say is said here: which fields may be null.
 */
type Schemas = components['schemas'];

/** Codes become strings: the server may learn more of them than these pages know, and every code is shown in some way. */
type Open<T> = T extends string
  ? string
  : T extends (infer U)[]
    ? Open<U>[]
    : T extends object
      ? { [K in keyof T]: Open<T[K]> }
      : T;
type Shape<N extends keyof Schemas> = Open<Schemas[N]>;
type OrNull<T, K extends keyof T> = Omit<T, K> & { [P in K]: T[P] | null };

/** `/api/tasks/{id}` as the pattern of its addresses. */
type Filled<P> = P extends `${infer Before}{${string}}${infer After}` ? `${Before}${string}${Filled<After>}` : P;
type PathOf<M extends string> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? Filled<P> : never;
}[keyof paths];

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type GetPath = PathOf<'get'>;
export type PostPath = PathOf<'post'>;
export type PutPath = PathOf<'put'>;
export type DeletePath = PathOf<'delete'>;
export type ApiPath = GetPath | PostPath | PutPath | DeletePath;

export interface Slice<T> {
  items: T[];
  next: string | null;
}

export type PersonRef = Shape<'OpeningPagesSomeone'>;
export type Branch = OrNull<Shape<'BranchControllerBranchLine'>, 'parentCode' | 'nameEn'>;
/** Lists carry the Chinese name only, see `useBranchNames`. */
export type BranchRef = Shape<'InboxEntryBranchName'> & { nameEn?: string | null };

export type Facts = Record<string, unknown>;

/* session */

export type Session = Omit<Shape<'SessionView'>, 'person'> & {
  person: OrNull<Shape<'SessionViewPersonView'>, 'displayNameEn' | 'staffNo' | 'locale'>;
};
export type DemoPerson = OrNull<Shape<'SessionControllerDemoPerson'>, 'displayNameEn' | 'branchNameEn'>;
export type SignInPage = Omit<OrNull<Shape<'SessionControllerSignInPage'>, 'password'>, 'people'> & {
  people: DemoPerson[];
};
export type Colleague = OrNull<Shape<'PeopleControllerPersonLine'>, 'staffNo'>;

/* inbox */

export type InboxView = 'mine' | 'roles' | 'waiting' | 'overdue' | 'done' | 'all';
export type InboxItem = OrNull<
  Shape<'InboxEntry'>,
  | 'title'
  | 'customerType'
  | 'level'
  | 'channel'
  | 'branch'
  | 'role'
  | 'dueAt'
  | 'assignee'
  | 'serviceLevel'
  | 'doneAt'
  | 'standsInFor'
>;
export interface InboxCounts {
  views: Partial<Record<InboxView, number>>;
  taskTypes: Partial<Record<InboxView, Partial<Record<string, number>>>>;
}
type FilterBody = OrNull<Shape<'InboxFilter'>, keyof Shape<'InboxFilter'>>;
export type SavedFilter = Omit<OrNull<Shape<'SavedFiltersSaved'>, 'sharedRole' | 'sort'>, 'view' | 'filter'> & {
  view: InboxView;
  filter: FilterBody;
};
/** Whose task may be passed on to this colleague; the task's own branch comes first. */
export type TaskColleague = OrNull<Shape<'ColleaguesColleague'>, 'staffNo'>;
export type BulkAction = 'claim' | 'release' | 'assign' | 'handOver' | 'complete';
export type BulkRow = OrNull<Shape<'BulkControllerRow'>, 'code' | 'words'>;
export type BulkResults = Omit<OrNull<Shape<'BulkControllerResults'>, 'undo' | 'undoUntil'>, 'results'> & {
  results: BulkRow[];
};
export type Deputyship = Shape<'Deputyship'>;
/** Somebody who may be named; of people above the reader no number is told. */
export type DeputyCandidate = OrNull<Shape<'DeputyshipCandidate'>, 'staffNo'>;
export type DeputyshipLists = Shape<'DeputyshipLists'>;
export type AdviceAsked = OrNull<
  Shape<'TaskAdviceAdvice'>,
  'title' | 'answer' | 'answeredAt' | 'question' | 'standsInFor'
>;
export type CaseCopy = OrNull<Shape<'CaseCopiesCopy'>, 'title' | 'standsInFor'>;
export type LeaverPreview = Omit<Shape<'LeaversPreview'>, 'outcomes'> & { outcomes: Record<string, number> };
export type LeaverLine = OrNull<Shape<'LeaversLine'>, 'to'>;
export type LeaverRun = Pick<Shape<'LeaversRun'>, 'id' | 'state'> & {
  outcomes: Record<string, number>;
  /** The first 200. */
  lines: LeaverLine[];
};
export type Notice = OrNull<Shape<'NoticesNotice'>, 'readAt' | 'taskId' | 'by' | 'standsInFor'>;
export type Reason = Omit<OrNull<Shape<'TaskBriefingReason'>, 'field' | 'rule'>, 'facts'> & { facts: Facts | null };
/** One field before and after; what is marked are pairs of first and behind-the-last character. */
export type Difference = OrNull<Shape<'TaskBriefingDifference'>, 'before' | 'after'>;
/** What somebody wrote about a task on its way from hand to hand. */
export type TaskNote = OrNull<Shape<'TaskNotesNote'>, 'to' | 'standsInFor' | 'text'>;
export interface Task extends Pick<Shape<'TasksTaskPage'>, 'may'> {
  notes: TaskNote[];
  item: InboxItem;
  form: { id: string; schema: unknown } | null;
  formData: Record<string, unknown>;
  briefing: Omit<OrNull<Shape<'TasksBriefing'>, 'script' | 'revealPath'>, 'customer' | 'reasons' | 'differences'> & {
    customer: Record<string, string | null>;
    reasons: Reason[];
    differences: Difference[];
  };
}
export type Completed = OrNull<Shape<'TasksCompleted'>, 'next'>;

/* cases */

export type CaseSummary = OrNull<
  Shape<'CaseControllerCaseLine'>,
  'channel' | 'customerType' | 'level' | 'branch' | 'startedBy' | 'endedAt' | 'customerId'
>;
export type CaseStep = OrNull<Shape<'CaseControllerStepLine'>, 'role' | 'assignee' | 'standsInFor' | 'dueAt'>;
export type Case = CaseSummary & { steps: CaseStep[] };
export type StoryEntry = Omit<OrNull<Shape<'CaseControllerStoryLine'>, 'actor' | 'note'>, 'facts' | 'people'> & {
  facts: Facts | null;
  /** Names of the people whom facts tell of, by id. */
  people: Record<string, string>;
};
export type Diagram = OrNull<Shape<'CaseDiagramsDiagram'>, 'nameEn'>;
export type MessageLine = OrNull<Shape<'ConversationsLine'>, 'deliveredAt'>;

/* openings */

export type OpeningForm = { [K in keyof Shape<'OpeningForm'>]?: Shape<'OpeningForm'>[K] | null };
export type Finding = Omit<OrNull<Shape<'OpeningFinding'>, 'field' | 'rule'>, 'facts'> & { facts: Facts | null };
export type Scan = Shape<'OpeningControllerScan'>;
export type DraftSummary = OrNull<Shape<'OpeningDraftsLine'>, 'customerType' | 'level' | 'title'>;
export interface Draft extends Pick<Shape<'OpeningControllerDraftView'>, 'id' | 'version' | 'scans'> {
  form: OpeningForm;
}
export type Submitted = OrNull<Shape<'Submission'>, 'customerId' | 'customerCode'>;
export type OpeningSummary = OrNull<
  Shape<'OpeningPagesLine'>,
  'title' | 'channel' | 'customerType' | 'level' | 'customerCode'
>;
export type CheckRound = Omit<
  OrNull<Shape<'OpeningPagesRound'>, 'outcome' | 'tableVersion' | 'decision' | 'decidedBy' | 'reason'>,
  'findings'
> & { findings: Finding[] };
export type CallAttempt = OrNull<Shape<'CallAttempt'>, 'note' | 'callbackAt' | 'recording'>;
export type Verification = Omit<
  OrNull<Shape<'VerificationSummary'>, 'outcome' | 'replyDeadline' | 'decidedAt' | 'nextCallAt'>,
  'attempts'
> & { attempts: CallAttempt[] };
export type Opening = Omit<
  OrNull<Shape<'OpeningPagesPage'>, 'submittedBy' | 'submittedAt' | 'customerId' | 'customerCode'>,
  'form' | 'rounds' | 'decision' | 'verifications'
> & {
  form: OpeningForm;
  rounds: CheckRound[];
  decision: OrNull<Shape<'OpeningPagesDecision'>, 'by' | 'reason'> | null;
  verifications: Verification[];
};

/* prospects */

export type ProspectLine = OrNull<Shape<'ProspectPagesLine'>, 'owner' | 'followUpOn'>;
export type KnownParty = Shape<'ProspectPagesKnown'>;
export type FollowUpEntry = OrNull<Shape<'ProspectPagesEntry'>, 'kind' | 'nextOn' | 'actor'>;
export type ProspectPage = Omit<
  OrNull<Shape<'ProspectPagesPage'>, 'contactPerson' | 'note' | 'capturedBy' | 'loss' | 'applicationId' | 'customerId'>,
  'prospect' | 'followUps'
> & { prospect: ProspectLine; followUps: FollowUpEntry[] };
export type ProspectForm = Partial<Shape<'ProspectForm'>>;

/* customers */

export type CustomerSummary = OrNull<Shape<'CustomerPagesRow'>, 'documentNumber' | 'phone' | 'branch' | 'openedAt'>;
export type Contact = OrNull<Shape<'CustomerPagesContact'>, 'verifiedAt'>;
export type CustomerScan = Shape<'CustomerControllerScan'>;
export type Customer = Omit<
  OrNull<Shape<'CustomerPagesPage'>, 'channel' | 'branch' | 'openedAt' | 'openedBy' | 'address'>,
  'collector' | 'basic' | 'contacts'
> & {
  collector: OrNull<Shape<'CustomerPagesCollector'>, 'staffNo'> | null;
  basic: Record<string, string | boolean | null>;
  contacts: Contact[];
};

export type ServiceRecord = OrNull<
  Shape<'ServiceRecordsLine'>,
  'parentId' | 'payKind' | 'productCode' | 'productName' | 'validFrom' | 'validUntil'
>;
export type Agreement = OrNull<Shape<'AgreementsLine'>, 'validUntil' | 'note' | 'renewalCaseId'>;
export type Interaction = OrNull<Shape<'InteractionsLine'>, 'note' | 'recording'>;
export type Complaint = OrNull<
  Shape<'ComplaintsLine'>,
  'answer' | 'answeredBy' | 'answeredAt' | 'closedBy' | 'closedAt'
>;
export type Relation = Omit<
  OrNull<Shape<'RelationPagesLine'>, 'personName' | 'role' | 'phone' | 'validUntil' | 'reason' | 'endReason'>,
  'party'
> & { party: OrNull<Shape<'RelationPagesParty'>, 'name'> | null };
export type TimelineEntry = Omit<OrNull<Shape<'TimelineEntry'>, 'actorId' | 'actorName' | 'refId'>, 'facts'> & {
  facts: Facts | null;
};

/* amendments */

export type AmendmentField = OrNull<Shape<'AmendmentPagesField'>, 'before' | 'after' | 'route' | 'rule' | 'now'>;
export type AmendmentDecision = OrNull<Shape<'AmendmentPagesDecision'>, 'by' | 'role' | 'reason'>;
export type Amendment = Omit<
  OrNull<
    Shape<'AmendmentPagesPage'>,
    'channel' | 'route' | 'reason' | 'collector' | 'requestedAt' | 'decidedAt' | 'restoredAt' | 'waitsFor'
  >,
  'fields' | 'findings' | 'decisions' | 'verifications'
> & {
  fields: AmendmentField[];
  findings: Finding[];
  decisions: AmendmentDecision[];
  verifications: { oldContact: Verification[]; newContact: Verification[] };
};
export type AmendmentLine = OrNull<Shape<'AmendmentPagesLine'>, 'route' | 'decidedAt'>;
/** Another open amendment of the same field. */
export type OtherAmendment = Omit<Shape<'AmendmentConflictsOther'>, 'changes'> & {
  changes: OrNull<Shape<'AmendmentConflictsOtherChange'>, 'before' | 'after'>[];
};
export type PreviewField = Omit<OrNull<Shape<'AmendmentPreviewField'>, 'before' | 'after' | 'conflict'>, 'findings'> & {
  findings: Finding[];
};
export type Preview = Omit<Shape<'AmendmentPreview'>, 'fields' | 'findings' | 'conflicts'> & {
  fields: PreviewField[];
  findings: Finding[];
  conflicts: OtherAmendment[];
};
export type AmendmentSubmitted = OrNull<Shape<'AmendmentsSubmitted'>, 'route' | 'waitsFor'>;
export type FieldChange = OrNull<Shape<'FieldHistoryPagesEntry'>, 'caseId' | 'before' | 'after'>;
export type FileAsOf = Omit<Shape<'FieldHistoryPagesAsOf'>, 'values'> & { values: Record<string, string | null> };

/* intake */

export type Sheet = OrNull<Shape<'SheetView'>, 'message' | 'uploadedBy'>;
export type SheetRow = Omit<OrNull<Shape<'RowView'>, 'title' | 'caseId' | 'state'>, 'fields'> & {
  /** The fields the findings concern, in their order. */
  fields: (string | null)[];
};
/** Entries that were not taken are counted by reason. */
export type ScanReceipt = Shape<'SheetIntakeScanReceipt'>;

/* simulator */

export type SimulatedSms = Omit<OrNull<Shape<'SimulatorReceived'>, 'token'>, 'replies'> & {
  replies: OrNull<Shape<'SimulatorAnswer'>, 'disposition'>[];
};
export type SimulatedMail = Shape<'SimulatorReceivedMail'>;

/* administration */

export type Account = OrNull<Shape<'AccountsLine'>, 'staffNo' | 'displayNameEn' | 'email'>;
/** With a password that is shown this once. */
export type Invited = Shape<'AccountsInvited'>;
export type RegistrationLine = OrNull<Shape<'RegistrationsLine'>, 'staffNo' | 'email'>;
export type ServiceClient = Shape<'ServiceClientsServiceClient'>;

/* messages */

export type UnmatchedReply = OrNull<Shape<'MessagePagesUnanswering'>, 'phone' | 'caseId'>;
export type OutboxEntry = OrNull<
  Shape<'OutboxDeskEntry'>,
  'caseId' | 'client' | 'gateway' | 'lastError' | 'nextAttemptAt' | 'sentAt'
>;

/* consent and blocks */

export type ConsentNotices = Open<Schemas['ConsentNoticesNoticeSet']>;
export type ConsentStanding = OrNull<Shape<'CustomerConsentsStanding'>, 'at' | 'channel' | 'basis' | 'notice' | 'by'>;
export interface ConsentsView {
  purposes: ConsentStanding[];
}
export type FileBlock = OrNull<Shape<'FileBlocksBlock'>, 'note'>;

/* reports */

export type CreditRow = OrNull<Shape<'CollectorCreditReportRow'>, 'person' | 'branch'>;
export type CreditReport = Omit<Shape<'CollectorCreditReportReport'>, 'rows'> & { rows: CreditRow[] };

export type CalendarDay = OrNull<Shape<'CalendarDeskDayOfBranch'>, 'from'>;
export type CalendarHours = OrNull<Shape<'CalendarDeskHours'>, 'from'>;
export type CalendarYear = Omit<OrNull<Shape<'CalendarDeskYearOfBranch'>, 'official'>, 'days' | 'hours'> & {
  days: CalendarDay[];
  hours: CalendarHours;
};

/* workload */

export type Ages = Shape<'WorkLoadsAges'>;
export type PersonLoad = OrNull<Shape<'WorkLoadsPersonLoad'>, 'staffNo' | 'oldest' | 'most'>;
export type PoolLoad = OrNull<Shape<'WorkLoadsPoolLoad'>, 'oldest'>;
export type Loads = Omit<OrNull<Shape<'WorkLoadsLoads'>, 'next'>, 'people' | 'pools'> & {
  people: PersonLoad[];
  pools: PoolLoad[];
};
export type RoleRule = OrNull<Shape<'DistributionDeskRoleRule'>, 'most' | 'from'>;
export type RulesOfBranch = Omit<Shape<'DistributionDeskRulesOfBranch'>, 'roles'> & { roles: RoleRule[] };
export type PersonSkills = OrNull<Shape<'DistributionDeskPersonSkills'>, 'most'>;
