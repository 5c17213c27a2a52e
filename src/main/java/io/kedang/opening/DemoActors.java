package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.access.Person;
import java.util.Optional;
import java.util.Set;

/** The demo's people as those who ask, so that examples come in by the doors people use. */
final class DemoActors {

  private DemoActors() {}

  static Optional<Actor> find(People people, String username) {
    return people.findByUsername(username).map(DemoActors::actor);
  }

  private static Actor actor(Person person) {
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
