package io.kedang.inbox;

/** One open connection, as {@link LiveList} speaks to it. No method waits for the reader. */
public interface LiveOutlet {

  void tell(LiveNews news);

  /** A sign of life, so that nobody between takes the connection for dead. */
  void beat();

  /** Ends the connection; the reader's page opens another. */
  void close();
}
