package io.kedang.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything a Liquibase changelog consists of, and the fingerprint of it (ADR 0007). */
final class ChangelogFiles {

  /** A file that a changelog includes, or whose statements or rows it takes. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\s(?:file|path)\\s*=\\s*[\"']([^\"']+)[\"']");

  /** What is not the same at every run, or does not name its files. */
  private static final Pattern NEVER_KNOWN = Pattern.compile("runAlways|includeAll|customChange");

  private static final String DATABASE = "${db.name}";
  private static final List<String> DATABASES = List.of("h2", "mysql");

  private final ClassLoader loader;
  private final Set<String> seen = new LinkedHashSet<>();
  private final MessageDigest digest;
  private boolean known = true;

  private ChangelogFiles(ClassLoader loader) {
    this.loader = loader;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param master path on the class path
   * @return 64 hexadecimal digits; empty when a file is not found or something in it runs at every
   *     start
   */
  static Optional<String> fingerprint(String master, ClassLoader loader) {
    ChangelogFiles files = new ChangelogFiles(loader);
    files.add(master);
    return files.known
        ? Optional.of(HexFormat.of().formatHex(files.digest.digest()))
        : Optional.empty();
  }

  /** The files themselves, for the test that nothing is left out. */
  static Set<String> of(String master, ClassLoader loader) {
    ChangelogFiles files = new ChangelogFiles(loader);
    files.add(master);
    return files.seen;
  }

  private void add(String path) {
    if (!seen.add(path)) {
      return;
    }
    byte[] content = read(path);
    if (content == null) {
      known = false;
      return;
    }
    digest.update(path.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(content);
    digest.update((byte) 0);
    if (path.endsWith(".xml")) {
      references(path, new String(content, StandardCharsets.UTF_8));
    }
  }

  private void references(String path, String text) {
    known &= !NEVER_KNOWN.matcher(text).find();
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      for (String database : DATABASES) {
        String named = reference.group(1).replace(DATABASE, database);
        String beside = path.substring(0, path.lastIndexOf('/') + 1) + named;
        add(loader.getResource(beside) == null ? named : beside);
      }
    }
  }

  private byte[] read(String path) {
    try (InputStream in = loader.getResourceAsStream(path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
