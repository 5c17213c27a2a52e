package io.kedang.privacy;

/** The subject's key was destroyed; its content cannot be read by anyone any more. */
public class KeyDestroyedException extends RuntimeException {
  public KeyDestroyedException(String subjectId) {
    super("The key of data subject " + subjectId + " was destroyed");
  }
}
