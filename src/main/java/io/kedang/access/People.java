package io.kedang.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Staff, found by what other capabilities know of them; answers come from a short-lived cache. */
public interface People {
  Optional<Person> find(String id);

  Optional<Person> findByStaffNo(String staffNo);

  Optional<Person> findByUsername(String username);

  /**
   * Names in the reader's language for ids, in one statement at most; ids nobody has are left out.
   */
  Map<String, String> names(Collection<String> ids);
}
