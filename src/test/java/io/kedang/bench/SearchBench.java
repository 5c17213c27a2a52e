package io.kedang.bench;

import io.kedang.KedangApplication;
import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.customer.CustomerSearch;
import io.kedang.customer.DocumentType;
import io.kedang.customer.FileContent;
import io.kedang.customer.NameTokens;
import io.kedang.customer.TestCodes;
import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Milliseconds and statements of the first page of every kind of search (CUST-6), over ten thousand
 * and over a hundred thousand files, for a reader at the head office and one at an outlet. Files
 * are written by plain SQL; names follow the frequency of Chinese family names. {@code
 * -Dkedang.bench.files=10000,1000000} chooses other sizes.
 */
final class SearchBench implements Bench.Benchmark {

  private static final int ROUNDS = 200;
  private static final int WARM_UP = 60;
  private static final int PAGE = 30;
  private static final int BATCH = 2_000;
  private static final int KEYS = 200;
  private static final String RARE = "尉迟恭敬";

  /** Names that many have, at every size as often. */
  private static final List<String> COMMON = List.of("张建国", "张晓东");

  /** Family names as often as they are per thousand people. */
  private static final Map<String, Integer> FAMILY = new LinkedHashMap<>();

  static {
    String[] names = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹".split("");
    int[] share = {
      72, 70, 68, 54, 45, 31, 25, 23, 22, 21, 17, 16, 13, 13, 12, 12, 11, 11, 11, 10, 9, 9, 8, 7, 7,
      7, 6, 6, 6, 6
    };
    for (int i = 0; i < names.length; i++) {
      FAMILY.put(names[i], share[i]);
    }
  }

  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文博雨桐思远志诚佳怡建国海燕春梅晓东红梓涵浩宇欣妍子轩俊凯雪莹嘉懿";

  private static final List<String[]> BRANCHES =
      List.of(
          new String[] {"440100", "/000000/440000/440100/"},
          new String[] {"440101", "/000000/440000/440100/440101/"},
          new String[] {"440300", "/000000/440000/440300/"},
          new String[] {"440600", "/000000/440000/440600/"},
          new String[] {"441900", "/000000/440000/441900/"},
          new String[] {"110000", "/000000/110000/"});

  private final Random random = new Random(20_261_122);
  private final Map<String, Double> small = new LinkedHashMap<>();
  private int files;
  private int smallest;
  private String code;
  private String number;
  private String phone;

  @Override
  public void run() throws Exception {
    Path folder = Bench.temporaryFolder();
    StatementCount count = new StatementCount();
    SpringApplication application = new SpringApplication(KedangApplication.class);
    application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(count));
    List<String> arguments = new ArrayList<>(Databases.settings("search", folder));
    arguments.addAll(
        List.of(
            "--spring.profiles.active=bench",
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--kedang.demo=true",
            "--kedang.jobs.enabled=false",
            "--kedang.privacy.master-key-file=" + folder.resolve("master.key"),
            "--kedang.privacy.create-master-key=true",
            "--camunda.bpm.job-execution.enabled=false",
            "--logging.level.root=off",
            "--logging.level.liquibase=off"));
    int[] sizes =
        Arrays.stream(System.getProperty("kedang.bench.files", "10000,100000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    try (ConfigurableApplicationContext product =
        application.run(arguments.toArray(String[]::new))) {
      smallest = sizes[0];
      for (int size : sizes) {
        fill(product, size);
        measure(product.getBean(CustomerSearch.class), count, size);
      }
    }
  }

  private void measure(CustomerSearch search, StatementCount count, int size) throws Exception {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("code", code);
    queries.put("number", number);
    queries.put("phone", phone);
    queries.put("rare_name", RARE);
    queries.put("name", "张建国");
    queries.put("surname", "张");
    queries.put("pinyin", "zhangxiaodong");
    queries.put("initials", "zjg");
    queries.put("newest", "");
    Map<String, Actor> readers = new LinkedHashMap<>();
    readers.put("", reader("000000", "/000000/"));
    readers.put("outlet_", reader("440101", "/000000/440000/440100/440101/"));
    for (Map.Entry<String, Actor> reader : readers.entrySet()) {
      for (Map.Entry<String, String> query : queries.entrySet()) {
        measure(
            search,
            count,
            size,
            reader.getKey() + query.getKey(),
            query.getValue(),
            reader.getValue());
      }
    }
  }

  private void measure(
      CustomerSearch search,
      StatementCount count,
      int size,
      String kind,
      String query,
      Actor reader)
      throws Exception {
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < WARM_UP; i++) {
      search.find(query, reader, null, PAGE);
    }
    for (int i = 0; i < ROUNDS; i++) {
      long began = System.nanoTime();
      search.find(query, reader, null, PAGE);
      nanos[i] = System.nanoTime() - began;
    }
    long statements = count.during(() -> search.find(query, reader, null, PAGE));
    Arrays.sort(nanos);
    double middle = nanos[ROUNDS / 2] / 1e6;
    Double earlier = small.putIfAbsent(kind, middle);
    String suffix = earlier == null ? "_" + size / 1_000 + "k" : "";
    Bench.figure("search." + kind + ".ms_p50" + suffix, middle);
    Bench.figure("search." + kind + ".ms_p95" + suffix, nanos[ROUNDS * 95 / 100] / 1e6);
    Bench.figure("search." + kind + ".statements" + suffix, statements);
    if (earlier != null) {
      Bench.figure(
          "search." + kind + ".ratio_" + size / 1_000 + "k_to_" + smallest / 1_000 + "k",
          middle / earlier);
    }
  }

  private void fill(ConfigurableApplicationContext product, int size) {
    DataSubjects subjects = product.getBean(DataSubjects.class);
    TransactionTemplate transaction = product.getBean(TransactionTemplate.class);
    List<String> keys = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < KEYS; i++) {
            keys.add(subjects.create());
          }
        });
    while (files < size) {
      transaction.executeWithoutResult(
          status ->
              write(
                  product.getBean(JdbcTemplate.class),
                  subjects,
                  product.getBean(BlindIndex.class),
                  keys,
                  Math.min(BATCH, size - files)));
    }
  }

  private void write(
      JdbcTemplate jdbc, DataSubjects subjects, BlindIndex index, List<String> keys, int rows) {
    List<Object[]> customers = new ArrayList<>();
    List<Object[]> identities = new ArrayList<>();
    List<Object[]> tokens = new ArrayList<>();
    Timestamp now = Timestamp.from(Instant.now());
    for (int i = 0; i < rows; i++) {
      int n = files++;
      String id = Ids.next();
      String[] branch = BRANCHES.get(random.nextInt(BRANCHES.size()));
      String name = n % 5_000 == 7 ? RARE : n % 500 == 11 ? COMMON.get(n / 500 % 2) : name();
      String document = "44010319%08dX".formatted(n);
      String mobile = "138%08d".formatted(n);
      String subject = keys.get(n % KEYS);
      String identity =
          index.token(BlindIndex.Kind.IDENTITY, DocumentType.RESIDENT_ID.name() + ":" + document);
      String issued = TestCodes.counter(branch[0], n + 1);
      if (n == 100) {
        code = issued;
        number = document;
        phone = mobile;
      }
      FileContent content =
          new FileContent(
              name, DocumentType.RESIDENT_ID, document, null, null, null, mobile, null, null, null);
      customers.add(
          new Object[] {
            id,
            0,
            issued,
            "INDIVIDUAL",
            "ADVANCED",
            "COUNTER",
            branch[0],
            branch[1],
            id,
            subject,
            identity,
            false,
            "OBTAINED",
            now,
            subjects.seal(subject, "customer:" + id, content)
          });
      identities.add(new Object[] {identity, id, id, now});
      for (NameTokens.Token token : NameTokens.of(name)) {
        tokens.add(new Object[] {index.token(token.kind(), token.value()), id, branch[0]});
      }
      tokens.add(new Object[] {index.token(BlindIndex.Kind.PHONE, "+86" + mobile), id, branch[0]});
    }
    jdbc.batchUpdate(
        "insert into customer (id, version, code, customer_type, information_level, channel, branch_code, branch_path, case_id, subject_id,"
            + " identity_token, vip, scan_state, opened_at, sealed_content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        customers);
    jdbc.batchUpdate(
        "insert into customer_identity (token, case_id, customer_id, reserved_at) values (?, ?, ?, ?)",
        identities);
    jdbc.batchUpdate(
        "insert into customer_token (token, customer_id, branch_code) values (?, ?, ?)", tokens);
  }

  private String name() {
    int at = random.nextInt(FAMILY.values().stream().mapToInt(Integer::intValue).sum());
    String family = "王";
    for (Map.Entry<String, Integer> one : FAMILY.entrySet()) {
      at -= one.getValue();
      if (at < 0) {
        family = one.getKey();
        break;
      }
    }
    StringBuilder name = new StringBuilder(family);
    for (int i = random.nextInt(8) == 0 ? 1 : 2; i > 0; i--) {
      name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
    }
    return name.toString();
  }

  private static Actor reader(String branch, String path) {
    return new Actor(
        "bench", "bench", "bench", null, branch, path, Set.of(Role.INFORMATION_OFFICER), Set.of());
  }
}
