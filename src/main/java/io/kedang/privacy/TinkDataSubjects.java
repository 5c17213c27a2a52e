package io.kedang.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import io.kedang.shared.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Envelope encryption with Tink's AES-256-GCM: each subject's key is wrapped by a key derived from
 * the master key.
 */
@Service
class TinkDataSubjects implements DataSubjects {

  private static final int KEY_BYTES = 32;
  private static final int PREPARE_AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ObjectMapper json;
  private final Aead wrapping;

  /** Short-lived, so that a key destroyed on another node does not linger here. */
  private final Cache<String, Aead> open =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(2)).build();

  TinkDataSubjects(JdbcClient jdbc, Clock clock, ObjectMapper json, MasterKey masterKey)
      throws GeneralSecurityException {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
    this.wrapping = new AesGcmJce(masterKey.derive("kedang/wrap/1"));
  }

  @Override
  public String create() {
    String id = Ids.next();
    byte[] key = Random.randBytes(KEY_BYTES);
    try {
      jdbc.sql("insert into data_subject (id, wrapped_key, created_at) values (?, ?, ?)")
          .params(id, wrapping.encrypt(key, bytes(id)), Timestamp.from(clock.instant()))
          .update();
      open.put(id, new AesGcmJce(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return id;
  }

  @Override
  public byte[] seal(String subjectId, String context, Object content) {
    if (content == null) {
      return null;
    }
    try {
      return sealBytes(subjectId, context, json.writeValueAsBytes(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Content of " + context + " cannot be written as JSON");
    }
  }

  @Override
  public <T> T open(String subjectId, String context, byte[] sealed, Class<T> type) {
    if (sealed == null) {
      return null;
    }
    try {
      return json.readValue(openBytes(subjectId, context, sealed), type);
    } catch (IOException e) {
      throw new IllegalStateException(
          "Content of " + context + " is not what was expected: " + type.getSimpleName());
    }
  }

  @Override
  public byte[] sealBytes(String subjectId, String context, byte[] content) {
    if (content == null) {
      return null;
    }
    try {
      return key(subjectId).encrypt(content, bytes(context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] openBytes(String subjectId, String context, byte[] sealed) {
    if (sealed == null) {
      return null;
    }
    try {
      return key(subjectId).decrypt(sealed, bytes(context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "Content of " + context + " was not sealed there, or was changed");
    }
  }

  @Override
  public void prepare(Collection<String> subjectIds) {
    List<String> missing =
        subjectIds.stream()
            .filter(id -> id != null && open.getIfPresent(id) == null)
            .distinct()
            .toList();
    for (int from = 0; from < missing.size(); from += PREPARE_AT_ONCE) {
      List<String> some = missing.subList(from, Math.min(from + PREPARE_AT_ONCE, missing.size()));
      jdbc.sql(
              "select id, wrapped_key from data_subject where id in (:ids) and wrapped_key is not null")
          .param("ids", some)
          .query((row, i) -> new Wrapped(row.getString(1), row.getBytes(2)))
          .list()
          .forEach(wrapped -> open.put(wrapped.id, unwrap(wrapped)));
    }
  }

  private Aead key(String subjectId) {
    Aead known = open.getIfPresent(subjectId);
    if (known != null) {
      return known;
    }
    Wrapped wrapped =
        jdbc.sql("select id, wrapped_key from data_subject where id = ?")
            .param(subjectId)
            .query((row, i) -> new Wrapped(row.getString(1), row.getBytes(2)))
            .optional()
            .orElseThrow(() -> new IllegalStateException("No data subject " + subjectId));
    if (wrapped.key == null) {
      throw new KeyDestroyedException(subjectId);
    }
    Aead key = unwrap(wrapped);
    open.put(subjectId, key);
    return key;
  }

  private Aead unwrap(Wrapped wrapped) {
    try {
      return new AesGcmJce(wrapping.decrypt(wrapped.key, bytes(wrapped.id)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The key of data subject "
              + wrapped.id
              + " does not open: is this the right master key?");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private record Wrapped(String id, byte[] key) {}
}
