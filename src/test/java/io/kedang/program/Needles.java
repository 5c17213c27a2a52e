package io.kedang.program;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Many byte strings that are looked for at once, in one walk through whatever may hold them. */
final class Needles {

  private record Needle(byte[] written, String name) {

    boolean standsAt(byte[] content, int at) {
      if (at + written.length > content.length) {
        return false;
      }
      for (int i = 2; i < written.length; i++) {
        if (content[at + i] != written[i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** By the first two bytes; most places of a haystack begin none. */
  private final List<List<Needle>> byStart = new ArrayList<>();

  Needles() {
    for (int i = 0; i < 1 << 16; i++) {
      byStart.add(List.of());
    }
  }

  /**
   * @param name what {@link #in} answers when it finds it
   */
  void add(byte[] written, String name) {
    if (written.length < 2) {
      throw new IllegalArgumentException("Two bytes at least, found anywhere otherwise: " + name);
    }
    int start = start(written, 0);
    List<Needle> same = new ArrayList<>(byStart.get(start));
    same.add(new Needle(written, name));
    byStart.set(start, same);
  }

  /** The names of those that stand in the content. */
  Set<String> in(byte[] content) {
    Set<String> found = new LinkedHashSet<>();
    for (int at = 0; at + 1 < content.length; at++) {
      for (Needle needle : byStart.get(start(content, at))) {
        if (needle.standsAt(content, at)) {
          found.add(needle.name());
        }
      }
    }
    return found;
  }

  private static int start(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
  }
}
