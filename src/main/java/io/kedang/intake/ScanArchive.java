package io.kedang.intake;

import io.kedang.shared.ProblemException;
import io.kedang.shared.ProblemException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.Tika;

/**
 * Takes the pictures out of a ZIP that somebody uploaded. Nothing is written to a disk and folders
 * are not followed, so a path in the archive leads nowhere; what an entry is, its content says; and
 * the archive is measured while it is unpacked, because what it says of itself may be a lie.
 */
final class ScanArchive {

  /** A picture and the last part of its path. */
  record Scan(String name, byte[] content) {

    /** Never the content. */
    @Override
    public String toString() {
      return "Scan[" + content.length + "]";
    }
  }

  /**
   * @param refused how many entries were not taken, by reason: {@code type}, {@code size}, {@code
   *     duplicate}, {@code unreadable}
   */
  record Content(List<Scan> scans, Map<String, Integer> refused) {}

  private static final int MOST_ENTRIES = 5_000;
  private static final int MOST_BYTES_EACH = 10 * 1024 * 1024;
  private static final long MOST_BYTES = 100L * 1024 * 1024;
  private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");
  private static final Charset NAMES = Charset.forName("GB18030");
  private static final Tika TIKA = new Tika();

  private ScanArchive() {}

  /**
   * @throws ProblemException when it is no ZIP, or unpacks to more than anybody means by it
   */
  static Content read(byte[] file) {
    if (!SheetReader.startsWith(file, 'P', 'K')) {
      throw new ProblemException(Kind.UNSUPPORTED_TYPE, "scanArchiveUnreadable");
    }
    // Windows writes names in the machine's own encoding; entries that are UTF-8 say so
    try (ZipFile archive =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
            .setCharset(NAMES)
            .get()) {
      return unpack(archive);
    } catch (ProblemException refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      throw new ProblemException(Kind.UNSUPPORTED_TYPE, "scanArchiveUnreadable");
    }
  }

  private static Content unpack(ZipFile archive) throws IOException {
    List<ZipArchiveEntry> entries = Collections.list(archive.getEntries());
    if (entries.size() > MOST_ENTRIES) {
      throw new ProblemException(Kind.TOO_LARGE, "scanArchiveTooMany", MOST_ENTRIES);
    }
    List<Scan> scans = new ArrayList<>();
    Map<String, Integer> refused = new TreeMap<>();
    Set<String> names = new HashSet<>();
    long unpacked = 0;
    for (ZipArchiveEntry entry : entries) {
      String name = name(entry.getName());
      if (entry.isDirectory()
          || name.isEmpty()
          || name.startsWith(".")
          || entry.getName().startsWith("__MACOSX/")) {
        continue;
      }
      String reason = null;
      if (entry.isUnixSymlink() || !archive.canReadEntryData(entry)) {
        reason = "unreadable";
      } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
        reason = "duplicate";
      } else {
        byte[] content = read(archive, entry);
        unpacked += content.length;
        if (unpacked > MOST_BYTES) {
          throw new ProblemException(
              Kind.TOO_LARGE, "scanArchiveTooLarge", MOST_BYTES / 1024 / 1024);
        }
        if (content.length > MOST_BYTES_EACH) {
          reason = "size";
        } else if (!PICTURES.contains(TIKA.detect(content))) {
          reason = "type";
        } else {
          scans.add(new Scan(name, content));
        }
      }
      if (reason != null) {
        refused.merge(reason, 1, Integer::sum);
      }
    }
    return new Content(scans, refused);
  }

  /** At most one byte more than may be. */
  private static byte[] read(ZipFile archive, ZipArchiveEntry entry) throws IOException {
    try (InputStream in = archive.getInputStream(entry)) {
      return in.readNBytes(MOST_BYTES_EACH + 1);
    }
  }

  private static String name(String path) {
    String plain = path.replace('\\', '/');
    plain = plain.substring(plain.lastIndexOf('/') + 1).replaceAll("\\p{C}", "").strip();
    return plain.length() > 200 ? plain.substring(plain.length() - 200) : plain;
  }
}
