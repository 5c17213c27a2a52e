package io.kedang.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.ConsentPurpose;
import io.kedang.privacy.Consents;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.PrivacyProperties;
import io.kedang.shared.Ids;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The module on a database of its own, with a clock that is set by hand and gateways that misbehave
 * on demand. H2, or the database named by {@code -Dkedang.test.messaging.url}.
 */
final class MessagingFixture implements AutoCloseable {

  static final String NUMBER = "+8613800138000";

  /** Time stands still until a test moves it. */
  static final class HandClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-22T02:00:00Z");

    void advance(Duration by) {
      now = now.plus(by);
    }

    void set(Instant instant) {
      now = instant;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  final HandClock clock = new HandClock();
  final List<Object> events = new CopyOnWriteArrayList<>();
  final HikariDataSource pool;
  final JdbcClient jdbc;
  final TransactionTemplate transactions;
  final DataSubjects subjects;
  final BlindIndex index;
  final OutboxStore store;
  final InboundStore inbound;
  final SmsOutcomes outcomes;
  final Consents consents;
  final SmsConsents smsConsents;
  final MessagingMetrics metrics;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
  final DataSourceTransactionManager manager;
  final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
  private final AnnotationConfigApplicationContext privacy;
  private volatile Consumer<Object> listener = event -> {};

  MessagingFixture() {
    this(
        System.getProperty(
            "kedang.test.messaging.url",
            "jdbc:h2:mem:messaging-" + Ids.next() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=15000"),
        true);
  }

  private MessagingFixture(String url, boolean empty) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername("kedang");
    config.setPassword(config.getJdbcUrl().contains(":h2:") ? "" : "kedang");
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setMaximumPoolSize(16);
    pool = new HikariDataSource(config);
    if (empty) {
      migrate("classpath:db/changelog/privacy.xml", true);
      migrate("classpath:db/changelog/messaging.xml", false);
    }
    jdbc = JdbcClient.create(pool);
    manager = new DataSourceTransactionManager(pool);
    transactions = new TransactionTemplate(manager);
    privacy = new AnnotationConfigApplicationContext();
    privacy.registerBean(JdbcClient.class, () -> jdbc);
    privacy.registerBean(Clock.class, () -> clock);
    privacy.registerBean(ObjectMapper.class, () -> json);
    privacy.registerBean(
        PrivacyProperties.class,
        () -> new PrivacyProperties("a2VkYW5nLXRlc3QtbWFzdGVyLWtleS0zMi1ieXRlcyE=", null, false));
    privacy.scan("io.kedang.privacy");
    privacy.refresh();
    subjects = privacy.getBean(DataSubjects.class);
    index = privacy.getBean(BlindIndex.class);
    store = new OutboxStore(jdbc);
    inbound = new InboundStore(jdbc);
    outcomes = new SmsOutcomes(store, this::publish, manager, clock);
    consents = privacy.getBean(Consents.class);
    smsConsents = new SmsConsents(consents, store, clock);
    metrics = new MessagingMetrics(store, meters, clock);
    messages.setBasename("messages/mail");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
  }

  private void migrate(String changelog, boolean first) {
    SpringLiquibase liquibase = new SpringLiquibase();
    liquibase.setDataSource(pool);
    liquibase.setChangeLog(changelog);
    liquibase.setResourceLoader(new DefaultResourceLoader());
    liquibase.setDropFirst(first);
    try {
      liquibase.afterPropertiesSet();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another node on the same database, which remembers nothing. */
  MessagingFixture restarted() {
    MessagingFixture node = new MessagingFixture(pool.getJdbcUrl(), false);
    node.clock.set(clock.instant());
    return node;
  }

  /** Empties the tables, so that tests can share the fixture. */
  void reset() {
    Stream.of("inbound_message", "outbox_message")
        .forEach(table -> jdbc.sql("delete from " + table).update());
    events.clear();
    listener = event -> {};
    clock.set(Instant.parse("2026-11-22T02:00:00Z"));
  }

  /** What the asking capability does with an event; by default nothing. */
  void onEvent(Consumer<Object> does) {
    listener = does;
  }

  private void publish(Object event) {
    listener.accept(event);
    events.add(event);
  }

  /** Settings under {@code kedang.messaging}, as the program would read them. */
  static MessagingProperties properties(Map<String, String> settings) {
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    settings.forEach((name, value) -> source.put("kedang.messaging." + name, value));
    return new Binder(source).bindOrCreate("kedang.messaging", MessagingProperties.class);
  }

  static MessagingProperties properties() {
    return properties(Map.of());
  }

  Dispatcher dispatcher(Courier... couriers) {
    return dispatcher(properties(), couriers);
  }

  Dispatcher dispatcher(MessagingProperties properties, Courier... couriers) {
    return new Dispatcher(
        store,
        outcomes,
        smsConsents,
        subjects,
        List.of(couriers),
        properties,
        metrics,
        clock,
        false);
  }

  Dispatcher dispatcher(SmsGateway gateway) {
    return dispatcher(new SmsCourier(gateway, subjects));
  }

  QueueingOutbox outbox() {
    return outbox(properties());
  }

  QueueingOutbox outbox(MessagingProperties properties) {
    return new QueueingOutbox(
        store, subjects, index, messages, json, properties, smsConsents, dispatcher(), clock);
  }

  Replies replies() {
    return replies(properties());
  }

  Replies replies(MessagingProperties properties) {
    return new Replies(
        inbound,
        store,
        outcomes,
        subjects,
        index,
        properties,
        this::publish,
        metrics,
        manager,
        clock,
        false);
  }

  KeptConversations conversations() {
    return new KeptConversations(jdbc, inbound, subjects, json, metrics, clock);
  }

  static String caseOf(String token) {
    return "01CASE" + "0".repeat(20 - token.length()) + token;
  }

  /** Queues one SMS to {@link #NUMBER}. */
  String queued(String token) {
    return queued(NUMBER, token, Ids.next());
  }

  String queued(String number, String token, String reference) {
    return transactions.execute(
        tx ->
            outbox()
                .queue(
                    new Outbox.Sms(
                        Ids.next(),
                        subjects.create(),
                        caseOf(token),
                        reference,
                        number,
                        "请回复 是 " + token,
                        token,
                        null,
                        ConsentPurpose.VERIFICATION_SMS)));
  }

  Map<String, Object> row(String id) {
    return jdbc.sql("select * from outbox_message where id = ?").param(id).query().singleRow();
  }

  String state(String id) {
    return jdbc.sql("select state from outbox_message where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  String error(String id) {
    return jdbc.sql("select coalesce(last_error, '') from outbox_message where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  Instant nextAttempt(String id) {
    return jdbc.sql("select next_attempt_at from outbox_message where id = ?")
        .param(id)
        .query((row, i) -> row.getTimestamp(1).toInstant())
        .single();
  }

  @Override
  public void close() {
    privacy.close();
    pool.close();
  }
}
