package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.access.Branch;
import io.kedang.access.Branches;
import io.kedang.access.People;
import io.kedang.access.Person;
import io.kedang.access.Role;
import io.kedang.privacy.ConsentNotices;
import io.kedang.privacy.ConsentPurpose;
import io.kedang.privacy.ConsentStatement;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import io.kedang.shared.ProblemException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What a form must be before it can be submitted at all: the request must be addressed to a branch
 * in scope and come by a channel the asker works. What is wrong with the customer's own data is a
 * finding instead, so that nothing typed is lost.
 */
@Component
class FormRules {

  private static final int LONGEST = 200;
  private static final int LONGEST_NUMBER = 64;
  private static final Pattern MAIL =
      Pattern.compile("[^@\\s\\p{C}]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

  /** What the claims system may ask for: third parties, whom it knows from a claim (OPEN-8). */
  private static final String CLAIMS = "openings:claims";

  /** Which channel a service client may use by which scope. */
  private static final Map<Channel, String> SCOPES =
      Map.of(Channel.TELESALES, "openings:telesales", Channel.ONLINE, "openings:online");

  private final Branches branches;
  private final People people;

  FormRules(Branches branches, People people) {
    this.branches = branches;
    this.people = people;
  }

  /** What the form names, resolved. */
  record Resolved(Branch branch, String collectorId) {}

  /**
   * @throws ProblemException INVALID with every field named that cannot stand
   */
  Resolved resolve(OpeningForm form, Actor actor) {
    ProblemException problem = ProblemException.invalid("formInvalid");
    require(form.channel(), "channel", problem);
    require(form.customerType(), "customerType", problem);
    require(form.level(), "level", problem);
    checkLengths(form, problem);
    form.claimFaults().forEach(problem::field);
    if (form.channel() != null && !mayUse(actor, form)) {
      problem.field("channel", "notYours");
    }
    Optional<Branch> branch =
        form.branchCode() == null ? Optional.empty() : branches.find(form.branchCode());
    if (branch.isEmpty()) {
      problem.field("branchCode", form.branchCode() == null ? "required" : "unknown");
    } else if (!actor.sees(branch.get().path())) {
      problem.field("branchCode", "outOfScope");
    }
    Optional<Person> collector =
        OpeningChecks.hasText(form.collector())
            ? people.findByStaffNo(form.collector().strip())
            : Optional.empty();
    if (OpeningChecks.hasText(form.collector()) && collector.isEmpty()) {
      problem.field("collector", "unknown");
    }
    if (form.level() == InformationLevel.ADVANCED
        && !OpeningChecks.hasText(form.collector())
        && !actor.isServiceClient()) {
      problem.field("collector", "required");
    }
    checkConsents(form.consents(), problem);
    if (OpeningChecks.hasText(form.mail()) && !MAIL.matcher(form.mail().strip()).matches()) {
      problem.field("mail", "noMail");
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    return new Resolved(branch.orElseThrow(), collector.map(Person::id).orElse(null));
  }

  /** No collection without consent (CUST-9): who says no is not even kept as a finding. */
  private static void checkConsents(ConsentStatement consents, ProblemException problem) {
    if (consents == null) {
      return;
    }
    if (!ConsentNotices.knows(consents.notice())) {
      problem.field("consents.notice", "unknown");
    }
    if (consents.given() == null
        || Arrays.stream(ConsentPurpose.values())
            .anyMatch(purpose -> purpose.isRequired() && !consents.given().contains(purpose))) {
      problem.field("consents", "consentNeeded");
    }
  }

  /** For a row of a sheet, whose branch and collector were judged when the sheet was read. */
  Resolved resolveRow(OpeningForm form) {
    Branch branch =
        branches
            .find(form.branchCode())
            .orElseThrow(
                () -> ProblemException.invalid("formInvalid").field("branchCode", "unknown"));
    String collector =
        OpeningChecks.hasText(form.collector())
            ? people.findByStaffNo(form.collector().strip()).map(Person::id).orElse(null)
            : null;
    return new Resolved(branch, collector);
  }

  /** What may stand in a draft: anything that fits. */
  void checkDraft(OpeningForm form) {
    ProblemException problem = ProblemException.invalid("formInvalid");
    checkLengths(form, problem);
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
  }

  /** What may stand in a changed file: whatever fits and can be written to. */
  void checkChange(OpeningForm form) {
    ProblemException problem = ProblemException.invalid("formInvalid");
    checkLengths(form, problem);
    if (OpeningChecks.hasText(form.mail()) && !isMail(form.mail())) {
      problem.field("mail", "noMail");
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
  }

  static boolean isMail(String value) {
    return OpeningChecks.hasText(value) && MAIL.matcher(value.strip()).matches();
  }

  private static boolean mayUse(Actor actor, OpeningForm form) {
    Channel channel = form.channel();
    if (actor.isServiceClient()) {
      if (form.customerType() == CustomerType.THIRD_PARTY && channel == Channel.COUNTER) {
        return actor.scopes().contains(CLAIMS);
      }
      return SCOPES.containsKey(channel) && actor.scopes().contains(SCOPES.get(channel));
    }
    return switch (channel) {
      case COUNTER -> actor.has(Role.CUSTOMER_REP) || actor.has(Role.INFORMATION_OFFICER);
      case FIELD -> actor.has(Role.ACCOUNT_MANAGER) || actor.has(Role.INFORMATION_OFFICER);
      case TELESALES, ONLINE -> false;
    };
  }

  private static void require(Object value, String field, ProblemException problem) {
    if (value == null) {
      problem.field(field, "required");
    }
  }

  private static void checkLengths(OpeningForm form, ProblemException problem) {
    length(form.name(), "name", LONGEST, problem);
    length(form.documentNumber(), "documentNumber", LONGEST_NUMBER, problem);
    length(form.legalRepresentative(), "legalRepresentative", LONGEST, problem);
    length(form.contactPerson(), "contactPerson", LONGEST, problem);
    length(form.mobile(), "mobile", LONGEST_NUMBER, problem);
    length(form.landline(), "landline", LONGEST_NUMBER, problem);
    length(form.mail(), "mail", LONGEST, problem);
    length(form.address(), "address", LONGEST, problem);
    length(form.collector(), "collector", LONGEST_NUMBER, problem);
    length(form.branchCode(), "branchCode", LONGEST_NUMBER, problem);
    length(form.claimNumber(), "claimNumber", LONGEST_NUMBER, problem);
    length(form.policyNumber(), "policyNumber", LONGEST_NUMBER, problem);
  }

  private static void length(String value, String field, int longest, ProblemException problem) {
    if (value != null && value.length() > longest) {
      problem.field(field, "tooLong", longest);
    } else if (value != null && !"name".equals(field) && CONTROL.matcher(value).find()) {
      problem.field(field, "characters");
    }
  }
}
