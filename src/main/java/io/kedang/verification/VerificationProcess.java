package io.kedang.verification;

/** What verification tells its process; implemented beside the engine. */
public interface VerificationProcess {

  /** Whether the process still waits for an answer to its SMS. */
  boolean awaitsReply(String processReference);

  /** A reply was read, while the process waited for one. */
  void replyReceived(String processReference, ReplyMeaning meaning);

  /** The SMS will not arrive, while the process waited for a reply. */
  void undeliverable(String processReference);
}
