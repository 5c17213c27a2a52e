package io.kedang.customer;

/** Another file or request stands under this identity (CUST-3). */
public class IdentityTakenException extends RuntimeException {
  public IdentityTakenException(String caseId) {
    super("The identity of case " + caseId + " belongs to another file or request");
  }
}
