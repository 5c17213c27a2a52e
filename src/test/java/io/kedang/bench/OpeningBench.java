package io.kedang.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.kedang.KedangApplication;
import io.kedang.access.Actor;
import io.kedang.access.Actors;
import io.kedang.access.People;
import io.kedang.access.Person;
import io.kedang.access.Role;
import io.kedang.customer.DocumentType;
import io.kedang.inbox.Tasks;
import io.kedang.opening.ApplicationState;
import io.kedang.opening.OpeningForm;
import io.kedang.opening.Openings;
import io.kedang.opening.Submission;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.Ids;
import io.kedang.shared.InformationLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases per second and statements per case: straight through (telesales, opened at once) and
 * attended (a finding, an officer's decision, opened), beside the bare engine on the same diagram
 * with empty steps. Rounds alternate, and the middle one counts.
 */
final class OpeningBench implements Bench.Benchmark {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

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
        BareEngine bare = BareEngine.onOpenings(count.counted(pool), BareEngine.History.FULL);
        BareEngine sparing =
            BareEngine.onOpenings(sparingPool, BareEngine.History.WITHOUT_FORMER_VALUES)) {
      compare(product, bare, sparing, count);
    }
  }

  private void compare(
      ConfigurableApplicationContext product,
      BareEngine bare,
      BareEngine sparing,
      StatementCount count)
      throws Exception {
    Openings openings = product.getBean(Openings.class);
    Tasks tasks = product.getBean(Tasks.class);
    JdbcClient jdbc = product.getBean(JdbcClient.class);
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
    Actor clerk = actor(product.getBean(People.class), "customer-rep");
    Actor officer = actor(product.getBean(People.class), "information-officer");
    BesideTheEngine.Work straight =
        () ->
            require(
                openings.submit(form(Channel.TELESALES), Ids.next(), telesales).state()
                    == ApplicationState.OPENED);
    BesideTheEngine.Work attended =
        () -> {
          Submission submission = openings.submit(form(Channel.COUNTER), Ids.next(), clerk);
          String task =
              jdbc.sql("select task_id from work_item where state = 'OPEN' and case_id = ?")
                  .param(submission.caseId())
                  .query(String.class)
                  .single();
          Actors.as(
              officer,
              () -> tasks.complete(task, Map.of("decision", "ACCEPT", "reason", "影像后补"), officer));
        };
    BesideTheEngine.measure(
        "opening.straight_through", straight, straight(bare), straight(sparing), count);
    BesideTheEngine.measure("opening.attended", attended, attended(bare), attended(sparing), count);
  }

  private static BesideTheEngine.Work straight(BareEngine engine) {
    return () -> engine.start(Ids.next(), "TELESALES");
  }

  private static BesideTheEngine.Work attended(BareEngine engine) {
    return () -> {
      String key = Ids.next();
      engine.start(key, "COUNTER");
      engine.accept(key);
    };
  }

  private static void require(boolean held) {
    if (!held) {
      throw new IllegalStateException(
          "A case that should be open is not; the figures would mean nothing");
    }
  }

  private OpeningForm form(Channel channel) {
    return form(channel, serial.incrementAndGet());
  }

  static OpeningForm form(Channel channel, int n) {
    String body =
        "440103%d%02d%02d%03d"
            .formatted(1940 + n % 60, 1 + n / 60 % 12, 1 + n / 720 % 28, n % 1000);
    int sum =
        IntStream.range(0, WEIGHTS.length).map(i -> (body.charAt(i) - '0') * WEIGHTS[i]).sum();
    return new OpeningForm(
        channel,
        CustomerType.INDIVIDUAL,
        InformationLevel.BASIC,
        "测试客户",
        DocumentType.RESIDENT_ID,
        body + "10X98765432".charAt(sum % 11),
        null,
        null,
        null,
        "139%08d".formatted(n),
        null,
        null,
        "体育西路1号",
        "440100",
        "AM001",
        null,
        "TELESALES".equals(channel.name()) ? "scan.png" : null,
        null,
        null,
        null);
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
