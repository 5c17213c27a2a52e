package io.kedang.access;

import java.util.Set;

/**
 * A person with what only the person's own session needs to know.
 *
 * @param mustChangePassword set when somebody else chose the password; nothing but changing it is
 *     allowed until then
 */
public record Account(Person person, boolean mustChangePassword) {

  public Actor actor() {
    return new Actor(
        person.id(),
        person.username(),
        person.displayName(),
        person.staffNo(),
        person.branchCode(),
        person.branchPath(),
        person.roles(),
        Set.of());
  }
}
