package io.kedang.customer;

import io.kedang.shared.Channel;

/** Customer codes for tests of other packages, which the program alone may issue. */
public final class TestCodes {

  private TestCodes() {}

  /** As issued at a counter; another where the sequence has no code. */
  public static String counter(String branchCode, long sequence) {
    return CustomerCode.compose(Channel.COUNTER, branchCode, sequence)
        .orElseGet(() -> counter(branchCode, sequence + 500_000_000L));
  }
}
