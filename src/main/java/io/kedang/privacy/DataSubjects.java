package io.kedang.privacy;

import java.util.Collection;

/**
 * Data subjects 个人信息主体 and their keys. Everything that tells something of a person or firm is
 * sealed with that subject's own key before it is stored; destroying the key destroys the content
 * wherever it was copied.
 *
 * <p>The {@code context} is the identity of the row and column that holds the sealed bytes, for
 * example {@code application:01K…:form}. It is authenticated, so that sealed content moved to
 * another row does not open.
 */
public interface DataSubjects {

  /** Makes a subject and its key in the caller's transaction and answers the subject's id. */
  String create();

  /** Encrypts {@code content}, written as JSON. Null stays null. */
  byte[] seal(String subjectId, String context, Object content);

  /**
   * Opens what {@link #seal} made. Null stays null.
   *
   * @throws KeyDestroyedException when the subject's key was destroyed
   * @throws IllegalStateException when the bytes were not sealed for this subject and context
   */
  <T> T open(String subjectId, String context, byte[] sealed, Class<T> type);

  /** Encrypts bytes as they are, for scans and files. */
  byte[] sealBytes(String subjectId, String context, byte[] content);

  /** Opens what {@link #sealBytes} made. */
  byte[] openBytes(String subjectId, String context, byte[] sealed);

  /**
   * Fetches the keys of many subjects in one statement, before their content is opened one by one.
   */
  void prepare(Collection<String> subjectIds);
}
