package io.kedang.access;

import java.util.List;
import java.util.Optional;

/** The branch tree; small and held in memory. */
public interface Branches {
  Optional<Branch> find(String code);

  List<Branch> all();
}
