package io.kedang.customer;

import io.kedang.customer.CollectorCreditReport.GroupBy;
import io.kedang.customer.CollectorCreditReport.Report;
import io.kedang.customer.CollectorCreditReport.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The collector credit report as a sheet (CUST-11); counts are numbers, so that they can be summed.
 */
@Component
class CreditWorkbook {

  private static final int PERIOD_LINE = 0;
  private static final int HEAD_LINE = 2;

  private final MessageSource messages;

  CreditWorkbook(MessageSource messages) {
    this.messages = messages;
  }

  byte[] write(Report report, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean people = report.groupBy() == GroupBy.PERSON;
    try (Workbook workbook = new Workbook(out, "Kedang", "1.0")) {
      Worksheet page = workbook.newWorksheet(text("title", locale));
      page.value(PERIOD_LINE, 0, text("period", locale, report.from(), report.to()));
      List<String> head =
          people
              ? List.of("person", "staffNo", "openings", "amendments", "total")
              : List.of("branch", "branchCode", "openings", "amendments", "total");
      for (int i = 0; i < head.size(); i++) {
        page.value(HEAD_LINE, i, text(head.get(i), locale));
        page.width(i, i == 0 ? 28 : 14);
      }
      page.range(HEAD_LINE, 0, HEAD_LINE, head.size() - 1).style().bold().set();
      page.freezePane(0, HEAD_LINE + 1);
      int line = HEAD_LINE + 1;
      for (Row row : report.rows()) {
        page.value(line, 0, people ? row.person().name() : branchName(row, locale));
        page.value(line, 1, people ? row.person().staffNo() : row.branch().code());
        counts(page, line++, row.openings(), row.amendments(), row.total());
      }
      page.value(line, 0, text("sum", locale));
      counts(page, line, report.openings(), report.amendments(), report.total());
      page.range(line, 0, line, head.size() - 1).style().bold().set();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void counts(Worksheet page, int line, long openings, long amendments, long total) {
    page.value(line, 2, openings);
    page.value(line, 3, amendments);
    page.value(line, 4, total);
  }

  private static String branchName(Row row, Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
        ? row.branch().nameEn()
        : row.branch().name();
  }

  private String text(String key, Locale locale, Object... arguments) {
    Object[] plain = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      plain[i] = String.valueOf(arguments[i]);
    }
    return messages.getMessage("report.credit." + key, plain, locale);
  }
}
