package io.kedang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What sheets, results and templates say, in the reader's language. */
@Component
class IntakeWords {

  private static final int MOST_NAMED = 5;

  private final MessageSource messages;

  IntakeWords(MessageSource messages) {
    this.messages = messages;
  }

  /** A finding in words a clerk understands. */
  String finding(RowFinding finding, Locale locale) {
    String general =
        messages.getMessage("intake.finding." + finding.code(), null, finding.code(), locale);
    return finding.field() == null
        ? general
        : messages.getMessage(
            "intake.finding." + finding.code() + "." + finding.field(), null, general, locale);
  }

  /** What became of a row: WAITING, REFUSED, FAILED or the state of its case. */
  String state(String state, Locale locale) {
    return messages.getMessage("intake.state." + state, null, state, locale);
  }

  String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage("intake." + key, arguments, locale);
  }

  /** What there is to know about a sheet; null when there is nothing. */
  String remarks(SheetStore.Sheet sheet, List<String> ignored, Locale locale) {
    List<String> remarks = new ArrayList<>();
    if (!ignored.isEmpty()) {
      String named = String.join("、", ignored.subList(0, Math.min(MOST_NAMED, ignored.size())));
      remarks.add(text("remark.ignoredColumns", locale, named));
    }
    if (sheet.counts().failed() > 0) {
      remarks.add(text("remark.failed", locale, sheet.counts().failed()));
    }
    if (sheet.erased()) {
      remarks.add(text("remark.erased", locale));
    }
    return remarks.isEmpty() ? null : String.join(" ", remarks);
  }
}
