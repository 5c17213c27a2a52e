package io.kedang.inbox;

/**
 * How a case is called in a list: the customer's name, decrypted for the page shown only.
 * Implemented by the capability that owns the case; the list asks all capabilities in one
 * statement.
 */
public interface CaseTitles {

  /**
   * The sealed content that names a case.
   *
   * @param ownerId whose content it is: the case's own, or the customer's
   */
  record Sealed(String ownerId, String subjectId, byte[] content) {}

  /** The process definition key these titles are for. */
  String process();

  /**
   * A select of {@code case_id}, {@code owner_id}, {@code subject_id} and {@code content}, in this
   * order, for the cases {@code in (:ids)}.
   */
  String query();

  /**
   * The name that the content holds.
   *
   * @throws io.kedang.privacy.KeyDestroyedException when nobody can say any more; the list then
   *     goes without the name
   */
  String title(Sealed sealed);
}
