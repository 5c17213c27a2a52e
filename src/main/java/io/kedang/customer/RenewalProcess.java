package io.kedang.customer;

/** What a renewal tells its process; completing the task goes through the inbox. */
public interface RenewalProcess {

  /** An agreement's last day comes near: somebody is asked. */
  void start(Start values);

  /** The agreement was ended or given another last day outside the task. */
  void agreementSettled(String caseId);

  /** Ids, enum names and codes only. */
  record Start(
      String caseId,
      String agreementId,
      String channel,
      String customerType,
      String informationLevel,
      String branchCode,
      String serviceLevel) {}
}
