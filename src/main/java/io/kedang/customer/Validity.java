package io.kedang.customer;

import java.time.LocalDate;

/** What an agreement's dates mean today. */
public enum Validity {
  /** Begins later. */
  FUTURE,
  VALID,
  /** Runs out within the lead time. */
  DUE,
  /** Ran out. */
  EXPIRED,
  ENDED;

  static Validity of(
      AgreementState state, LocalDate from, LocalDate until, LocalDate today, int leadDays) {
    if (state == AgreementState.ENDED) {
      return ENDED;
    }
    if (from.isAfter(today)) {
      return FUTURE;
    }
    if (until == null) {
      return VALID;
    }
    if (until.isBefore(today)) {
      return EXPIRED;
    }
    return until.minusDays(leadDays).isAfter(today) ? VALID : DUE;
  }
}
