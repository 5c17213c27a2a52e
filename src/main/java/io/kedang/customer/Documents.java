package io.kedang.customer;

import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scans 影像 of documents, kept with the case that brought them (OPEN-9), sealed with the party's
 * key.
 */
@Service
public class Documents {

  private static final int MOST_PER_OWNER = 20;
  private static final int LONGEST_NAME = 120;

  private final JdbcClient jdbc;
  private final DataSubjects subjects;
  private final CustomerFiles files;
  private final Clock clock;

  Documents(JdbcClient jdbc, DataSubjects subjects, CustomerFiles files, Clock clock) {
    this.jdbc = jdbc;
    this.subjects = subjects;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Keeps a picture, cleaned of everything but its pixels; a file that waited for its scan has it
   * now.
   *
   * @param ownerId the case (application) it belongs to
   * @param fileName as uploaded; kept for the reader, sealed
   * @throws ProblemException when it is no JPEG or PNG, too large, unreadable, or one too many
   */
  @Transactional
  public Document attach(
      String ownerId, String subjectId, String fileName, byte[] upload, String actorId) {
    PictureCleaner.Picture picture = PictureCleaner.clean(upload);
    if (count(ownerId) >= MOST_PER_OWNER) {
      throw ProblemException.conflict("scansTooMany", MOST_PER_OWNER);
    }
    String id = Ids.next();
    String name = name(fileName);
    jdbc.sql(
            "insert into document (id, owner_id, subject_id, content_type, size_bytes, width, height, created_at, created_by, sealed_name, sealed_content)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            ownerId,
            subjectId,
            picture.contentType(),
            picture.bytes().length,
            picture.width(),
            picture.height(),
            Timestamp.from(clock.instant()),
            actorId,
            subjects.seal(subjectId, nameContext(id), name),
            subjects.sealBytes(subjectId, contentContext(id), picture.bytes()))
        .update();
    files.scanObtained(ownerId);
    return new Document(
        id,
        ownerId,
        subjectId,
        name,
        picture.contentType(),
        picture.bytes().length,
        clock.instant(),
        actorId);
  }

  public int count(String ownerId) {
    return jdbc.sql("select count(*) from document where owner_id = ?")
        .param(ownerId)
        .query(Integer.class)
        .single();
  }

  public List<Document> ofOwner(String ownerId) {
    return jdbc.sql(
            "select id, owner_id, subject_id, sealed_name, content_type, size_bytes, created_at, created_by from document where owner_id = ? order by id")
        .param(ownerId)
        .query(
            (row, i) ->
                new Document(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    subjects.open(
                        row.getString(3),
                        nameContext(row.getString(1)),
                        row.getBytes(4),
                        String.class),
                    row.getString(5),
                    row.getLong(6),
                    row.getTimestamp(7).toInstant(),
                    row.getString(8)))
        .list();
  }

  /** The document of this owner, without its picture. */
  public Optional<Document> find(String ownerId, String documentId) {
    return ofOwner(ownerId).stream()
        .filter(document -> document.id().equals(documentId))
        .findFirst();
  }

  /** The picture in clear; whoever hands it out records the reveal first. */
  public byte[] picture(Document document) {
    byte[] sealed =
        jdbc.sql("select sealed_content from document where id = ?")
            .param(document.id())
            .query((row, i) -> row.getBytes(1))
            .single();
    return subjects.openBytes(document.subjectId(), contentContext(document.id()), sealed);
  }

  @Transactional
  public void remove(Document document) {
    jdbc.sql("delete from document where id = ? and owner_id = ?")
        .params(document.id(), document.ownerId())
        .update();
  }

  /** What was brought for something that never came to be. */
  @Transactional
  public void removeAllOf(String ownerId) {
    jdbc.sql("delete from document where owner_id = ?").param(ownerId).update();
  }

  private static String name(String fileName) {
    String plain =
        fileName == null
            ? ""
            : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
    if (plain.isEmpty()) {
      return "scan";
    }
    return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
  }

  private static String nameContext(String id) {
    return "document:" + id + ":name";
  }

  private static String contentContext(String id) {
    return "document:" + id + ":content";
  }
}
