package io.kedang.amendment;

/** Which contacts are asked before a change stands (AMND-2). */
public enum Contacts {
  NONE,
  NEW,
  OLD,
  OLD_AND_NEW;

  boolean hasOld() {
    return this == OLD || this == OLD_AND_NEW;
  }

  boolean hasNew() {
    return this == NEW || this == OLD_AND_NEW;
  }

  Contacts and(Contacts other) {
    boolean old = hasOld() || other.hasOld();
    boolean fresh = hasNew() || other.hasNew();
    if (old) {
      return fresh ? OLD_AND_NEW : OLD;
    }
    return fresh ? NEW : NONE;
  }
}
