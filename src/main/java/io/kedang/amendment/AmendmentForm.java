package io.kedang.amendment;

import io.kedang.customer.Customer;
import io.kedang.customer.DocumentType;
import io.kedang.customer.FileField;
import io.kedang.customer.FileValues;
import io.kedang.opening.FileChecks;
import io.kedang.opening.OpeningForm;
import io.kedang.shared.Channel;
import io.kedang.shared.InformationLevel;
import io.kedang.shared.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads what somebody wants a file to say: known fields, values that can stand, normalised as at an
 * opening. What is wrong with the customer's own data beyond that is a finding, not an error.
 */
@Component
class AmendmentForm {

  private static final Set<FileField> NEVER_EMPTY =
      Set.of(FileField.NAME, FileField.DOCUMENT_TYPE, FileField.DOCUMENT_NUMBER, FileField.LEVEL);

  private final FileChecks checks;

  AmendmentForm(FileChecks checks) {
    this.checks = checks;
  }

  /** Which fields a request names. */
  static Set<FileField> fields(Map<String, ?> typed) {
    ProblemException problem = ProblemException.invalid("formInvalid");
    Map<FileField, String> known = texts(typed, problem);
    refuse(problem);
    return known.keySet();
  }

  /**
   * What would change; fields that say so already are left out.
   *
   * @throws ProblemException INVALID with every field named that cannot stand, or when nothing
   *     would change
   */
  List<Change> changes(Customer customer, FileValues now, Map<String, ?> typed, Channel channel) {
    ProblemException problem = ProblemException.invalid("formInvalid");
    Map<FileField, String> texts = texts(typed, problem);
    FileValues wanted = now;
    for (Map.Entry<FileField, String> one : texts.entrySet()) {
      if (fits(customer, now, one.getKey(), one.getValue(), problem)) {
        wanted = wanted.with(one.getKey(), one.getValue());
      }
    }
    refuse(problem);
    OpeningForm form = checks.form(customer, channel, wanted);
    checks.requireWritable(form);
    FileValues after = new FileValues(checks.content(form), wanted.level(), wanted.vip());
    List<Change> changes = new ArrayList<>();
    for (FileField field : texts.keySet()) {
      if (!Objects.equals(now.get(field), after.get(field))) {
        changes.add(new Change(field, now.get(field), after.get(field)));
      }
    }
    if (changes.isEmpty()) {
      throw ProblemException.invalid("nothingChanged");
    }
    return changes;
  }

  private static Map<FileField, String> texts(Map<String, ?> typed, ProblemException problem) {
    Map<FileField, String> texts = new EnumMap<>(FileField.class);
    if (typed == null || typed.isEmpty()) {
      problem.field("changes", "required");
      return texts;
    }
    typed.forEach(
        (code, value) -> {
          FileField field = FileField.of(code).orElse(null);
          if (field == null) {
            problem.field("changes", "unknown");
          } else {
            String text = value == null ? "" : value.toString().strip();
            texts.put(field, text.isEmpty() ? null : text);
          }
        });
    return texts;
  }

  private static boolean fits(
      Customer customer, FileValues now, FileField field, String value, ProblemException problem) {
    String fault = value == null ? emptyFault(field) : fault(customer, now, field, value);
    if (fault != null) {
      problem.field(field.code(), fault);
    }
    return fault == null;
  }

  private static String emptyFault(FileField field) {
    return NEVER_EMPTY.contains(field) || field == FileField.VIP ? "required" : null;
  }

  private static String fault(Customer customer, FileValues now, FileField field, String value) {
    return switch (field) {
      case DOCUMENT_TYPE -> isName(DocumentType.class, value) ? null : "unknown";
      case VALID_UNTIL -> isDate(value) ? null : "noDate";
      case LEVEL -> {
        if (!isName(InformationLevel.class, value)) {
          yield "unknown";
        }
        boolean down =
            now.level() == InformationLevel.ADVANCED
                && !InformationLevel.ADVANCED.name().equals(value);
        yield down ? "levelOnlyRises" : null;
      }
      case VIP -> {
        if (!"true".equals(value) && !"false".equals(value)) {
          yield "unknown";
        }
        yield customer.type().hasContactPerson() ? null : "notForType";
      }
      default -> null;
    };
  }

  private static <T extends Enum<T>> boolean isName(Class<T> type, String value) {
    for (T constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDate(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeException unreadable) {
      return false;
    }
  }

  private static void refuse(ProblemException problem) {
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
  }
}
