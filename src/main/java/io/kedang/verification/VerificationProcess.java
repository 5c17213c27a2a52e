package io.kedang.verification;

/** What verification tells its process; implemented beside the engine. */
public interface VerificationProcess {

  /**
   * A reply was read.
   *
   * @return false when the process no longer waits for one
   */
  boolean replyReceived(String processReference, ReplyMeaning meaning);

  /**
   * The SMS will not arrive.
   *
   * @return false when the process no longer waits for a reply
   */
  boolean undeliverable(String processReference);
}
