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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  private static final int WARM_UP = 300;
  private static final int ROUNDS = 5;
  private static final int CASES = 400;
  private static final int THREADS = 2;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** One case from its start to its end. */
  private interface Work {
    void one() throws Exception;
  }

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
        BareEngine bare = new BareEngine(count.counted(pool))) {
      compare(product, bare, count);
    }
  }

  private void compare(
      ConfigurableApplicationContext product, BareEngine bare, StatementCount count)
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
    Work straight =
        () ->
            require(
                openings.submit(form(Channel.TELESALES), Ids.next(), telesales).state()
                    == ApplicationState.OPENED);
    Work attended =
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
    Work bareStraight = () -> bare.start(Ids.next(), "TELESALES");
    Work bareAttended =
        () -> {
          String key = Ids.next();
          bare.start(key, "COUNTER");
          bare.accept(key);
        };
    measure("straight_through", straight, bareStraight, count);
    measure("attended", attended, bareAttended, count);
  }

  private static void measure(String name, Work product, Work bare, StatementCount count)
      throws Exception {
    rate(product, WARM_UP);
    rate(bare, WARM_UP);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(rate(product, CASES));
      theirs.add(rate(bare, CASES));
    }
    double statements = statements(product, count);
    double bareStatements = statements(bare, count);
    double rate = middle(ours);
    double bareRate = middle(theirs);
    Bench.figure("opening." + name + ".cases_per_second", rate);
    Bench.figure("opening." + name + ".bare_cases_per_second", bareRate);
    Bench.figure("opening." + name + ".ratio_to_bare", rate / bareRate);
    Bench.figure("opening." + name + ".statements_per_case", statements);
    Bench.figure("opening." + name + ".bare_statements_per_case", bareStatements);
    Bench.figure("opening." + name + ".statements_on_top", statements - bareStatements);
  }

  private static double rate(Work work, int cases) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    long start = System.nanoTime();
    List<Future<?>> results = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      results.add(
          workers.submit(
              () -> {
                for (int n = 0; n < cases / THREADS; n++) {
                  work.one();
                }
                return null;
              }));
    }
    for (Future<?> result : results) {
      result.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    workers.shutdown();
    return cases / seconds;
  }

  private static double statements(Work work, StatementCount count) throws Exception {
    int cases = 50;
    long before = count.executions.get();
    for (int i = 0; i < cases; i++) {
      work.one();
    }
    return (count.executions.get() - before) / (double) cases;
  }

  private static double middle(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void require(boolean held) {
    if (!held) {
      throw new IllegalStateException(
          "A case that should be open is not; the figures would mean nothing");
    }
  }

  private OpeningForm form(Channel channel) {
    int n = serial.incrementAndGet();
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
