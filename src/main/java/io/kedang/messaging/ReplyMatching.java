package io.kedang.messaging;

import io.kedang.messaging.InboundStore.Question;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the messages to a number a reply answers (VERI-1). The token decides: as the extension
 * of the number the reply was sent to, or as digits in the text. A reply without one answers
 * nothing, and one that names two different questions is left to a person.
 */
final class ReplyMatching {

  enum Result {
    MATCHED,
    /** No token of ours, or none that went to this number. */
    UNKNOWN,
    /** Extension and text, or several messages with one token, name different questions. */
    CONTRADICTORY
  }

  record Match(Result result, Question question) {
    private static final Match UNKNOWN = new Match(Result.UNKNOWN, null);
    private static final Match CONTRADICTORY = new Match(Result.CONTRADICTORY, null);
  }

  private final String sender;

  /**
   * @param sender our number without extension; null when not known
   */
  ReplyMatching(String sender) {
    this.sender = sender == null ? null : digits(sender);
  }

  /**
   * @param questions what went to the number the reply comes from, newest first
   */
  Match match(List<Question> questions, String to, String text) {
    String destination = to == null ? "" : digits(to);
    Set<String> runs =
        Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFKC).split("[^0-9]+"))
            .collect(Collectors.toSet());
    List<Question> named =
        questions.stream()
            .filter(
                question ->
                    isExtension(destination, question.replyToken())
                        || runs.contains(question.replyToken()))
            .toList();
    if (named.isEmpty()) {
      return Match.UNKNOWN;
    }
    long different =
        named.stream()
            .map(question -> question.reference() == null ? question.id() : question.reference())
            .distinct()
            .count();
    return different == 1 ? new Match(Result.MATCHED, named.get(0)) : Match.CONTRADICTORY;
  }

  private boolean isExtension(String destination, String token) {
    if (sender == null) {
      return destination.length() > token.length() && destination.endsWith(token);
    }
    int at = destination.indexOf(sender);
    return at >= 0 && destination.substring(at + sender.length()).equals(token);
  }

  private static String digits(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
  }
}
