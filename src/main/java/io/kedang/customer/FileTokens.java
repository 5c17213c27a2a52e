package io.kedang.customer;

import io.kedang.privacy.BlindIndex;
import io.kedang.shared.PhoneNumbers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The blind index over open files: names, pinyin, initials, phones, contact persons (CUST-6). */
@Component
class FileTokens {

  private record Token(String kind, String value) {}

  private final BlindIndex index;
  private final JdbcTemplate jdbc;

  FileTokens(BlindIndex index, JdbcTemplate jdbc) {
    this.index = index;
    this.jdbc = jdbc;
  }

  void write(String customerId, FileContent content) {
    insert(customerId, of(content));
  }

  /** Only what differs is touched. */
  void rewrite(String customerId, FileContent before, FileContent after) {
    Set<Token> gone = of(before);
    Set<Token> come = of(after);
    Set<Token> kept = new LinkedHashSet<>(gone);
    kept.retainAll(come);
    gone.removeAll(kept);
    come.removeAll(kept);
    if (!gone.isEmpty()) {
      jdbc.batchUpdate(
          "delete from customer_token where token = ? and kind = ? and customer_id = ?",
          rows(customerId, gone));
    }
    insert(customerId, come);
  }

  private void insert(String customerId, Set<Token> tokens) {
    if (!tokens.isEmpty()) {
      jdbc.batchUpdate(
          "insert into customer_token (token, kind, customer_id) values (?, ?, ?)",
          rows(customerId, tokens));
    }
  }

  private static List<Object[]> rows(String customerId, Set<Token> tokens) {
    return tokens.stream()
        .map(token -> new Object[] {token.value(), token.kind(), customerId})
        .toList();
  }

  private Set<Token> of(FileContent content) {
    Set<Token> tokens = new LinkedHashSet<>();
    for (NameTokens.Token token : NameTokens.of(content.name())) {
      tokens.add(new Token(token.kind().name(), index.token(token.kind(), token.value())));
    }
    for (String number : new String[] {content.mobile(), content.landline()}) {
      PhoneNumbers.normalise(number)
          .ifPresent(
              phone ->
                  tokens.add(new Token("PHONE", index.token(BlindIndex.Kind.PHONE, phone.e164()))));
    }
    if (content.contactPerson() != null) {
      PhoneNumbers.normalise(content.mobile())
          .ifPresent(
              mobile ->
                  tokens.add(new Token("CONTACT", contactToken(content.contactPerson(), mobile))));
    }
    return tokens;
  }

  /** Person and mobile together, by which two files of one contact person meet (OPEN-7). */
  String contactToken(String contactPerson, PhoneNumbers.Phone mobile) {
    return index.token(
        BlindIndex.Kind.CONTACT, NameTokens.plain(contactPerson) + " " + mobile.e164());
  }
}
