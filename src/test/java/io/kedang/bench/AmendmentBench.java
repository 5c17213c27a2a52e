package io.kedang.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.kedang.KedangApplication;
import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.access.Person;
import io.kedang.access.Role;
import io.kedang.amendment.AmendmentState;
import io.kedang.amendment.Amendments;
import io.kedang.opening.Openings;
import io.kedang.shared.Channel;
import io.kedang.shared.Ids;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Amendments per second and statements per amendment: a new validity date at the counter, applied
 * at once, beside the bare engine on the same diagram with empty steps.
 */
final class AmendmentBench implements Bench.Benchmark {

  private static final int FILES = 50;

  private final AtomicInteger serial = new AtomicInteger();

  @Override
  public void run() throws Exception {
    Path folder = Bench.temporaryFolder();
    StatementCount count = new StatementCount();
    SpringApplication application = new SpringApplication(KedangApplication.class);
    application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(count));
    List<String> arguments = Databases.program(folder);
    try (ConfigurableApplicationContext product =
            application.run(arguments.toArray(String[]::new));
        HikariDataSource pool = Databases.pool("bare", folder);
        HikariDataSource sparingPool = Databases.pool("sparing", folder);
        BareEngine bare = BareEngine.onAmendments(count.counted(pool), BareEngine.History.FULL);
        BareEngine sparing =
            BareEngine.onAmendments(sparingPool, BareEngine.History.WITHOUT_FORMER_VALUES)) {
      compare(product, bare, sparing, count);
    }
  }

  private void compare(
      ConfigurableApplicationContext product,
      BareEngine bare,
      BareEngine sparing,
      StatementCount count)
      throws Exception {
    Amendments amendments = product.getBean(Amendments.class);
    Actor clerk = actor(product.getBean(People.class), "customer-rep");
    List<String> files = files(product.getBean(Openings.class));
    BesideTheEngine.measure(
        "amendment.straight_through",
        () -> amend(amendments, clerk, files),
        () -> bare.amend(Ids.next()),
        () -> sparing.amend(Ids.next()),
        count);
  }

  private void amend(Amendments amendments, Actor clerk, List<String> files) {
    int n = serial.incrementAndGet();
    String date = "%d-%02d-%02d".formatted(2030 + n / FILES % 40, 1 + n % 12, 1 + n / 7 % 28);
    Amendments.Submitted submitted =
        amendments.request(
            files.get(n % FILES),
            new Amendments.Request(
                Ids.next(), null, null, Map.of("validUntil", date), "换证", null, null),
            clerk);
    if (submitted.state() != AmendmentState.APPLIED) {
      throw new IllegalStateException(
          "A change that should stand does not; the figures would mean nothing");
    }
  }

  private static List<String> files(Openings openings) {
    Actor telesales =
        new Actor(
            "client:telesales",
            "telesales",
            "telesales",
            null,
            "000000",
            "/000000/",
            Set.of(),
            Set.of("openings:telesales"));
    List<String> files = new ArrayList<>();
    for (int n = 0; n < FILES; n++) {
      files.add(
          openings
              .submit(OpeningBench.form(Channel.TELESALES, n + 1), Ids.next(), telesales)
              .customerId());
    }
    return files;
  }

  private static Actor actor(People people, String username) {
    Person person = people.findByUsername(username).orElseThrow();
    return new Actor(
        person.id(),
        person.username(),
        person.displayName(),
        person.staffNo(),
        person.branchCode(),
        person.branchPath(),
        Set.<Role>copyOf(person.roles()),
        Set.of());
  }
}
