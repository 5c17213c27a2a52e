package io.kedang.shared;

/** The program must not start as it is configured. */
public class MisconfiguredException extends RuntimeException {

  private final String action;

  /**
   * @param trouble what is wrong, without secrets
   * @param action what to set
   */
  public MisconfiguredException(String trouble, String action) {
    super(trouble);
    this.action = action;
  }

  public String action() {
    return action;
  }
}
