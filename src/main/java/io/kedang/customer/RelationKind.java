package io.kedang.customer;

import io.kedang.shared.CustomerType;
import java.util.Set;

/** How one customer stands to another, or to a person without a file 关联关系 (CUST-1, OPEN-7). */
public enum RelationKind {
  /** 集团成员: of a group or a corporate that heads others. */
  GROUP_MEMBER(firms(), Set.of(CustomerType.CORPORATE, CustomerType.GROUP), false),
  /** 关键成员: a person who matters in a group or corporate. */
  KEY_MEMBER(firms(), Set.of(CustomerType.INDIVIDUAL), true),
  /** 联系人: who speaks for a corporate; several, one of them the main one. */
  CONTACT_PERSON(firms(), Set.of(CustomerType.INDIVIDUAL), true),
  /** 法定代表人: one at a time. */
  LEGAL_REPRESENTATIVE(firms(), Set.of(CustomerType.INDIVIDUAL), true),
  /** 同户: two persons of one household, the same read from either side. */
  HOUSEHOLD(Set.of(CustomerType.INDIVIDUAL), Set.of(CustomerType.INDIVIDUAL), false);

  private final Set<CustomerType> from;
  private final Set<CustomerType> to;
  private final boolean person;

  RelationKind(Set<CustomerType> from, Set<CustomerType> to, boolean person) {
    this.from = from;
    this.to = to;
    this.person = person;
  }

  boolean mayStandOn(CustomerType type) {
    return from.contains(type);
  }

  boolean mayLeadTo(CustomerType type) {
    return to.contains(type);
  }

  /** Whether it may lead to somebody who has no file of their own. */
  boolean mayNamePerson() {
    return person;
  }

  private static Set<CustomerType> firms() {
    return Set.of(CustomerType.CORPORATE, CustomerType.GROUP);
  }
}
