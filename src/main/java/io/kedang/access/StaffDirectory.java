package io.kedang.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Staff as the database has it, through a cache short enough that a right taken on one node is gone
 * on all within half a minute.
 */
@Service
public class StaffDirectory implements People {

  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final int AT_ONCE = 500;
  private static final String SELECT =
      """
      select p.id, p.username, p.staff_no, p.display_name, p.email, p.locale, p.branch_code, b.path, p.state,
             p.display_name_en, p.must_change_password, r.role
      from person p join branch b on b.code = p.branch_code left join person_role r on r.person_id = p.id
      where\s""";

  /**
   * Whether one of a person's names is like {@code :name}; spaces do not matter, because a note's
   * mention is typed without.
   */
  static final String NAMED =
      "(lower(replace(p.display_name, ' ', '')) like :name escape '!'"
          + " or lower(replace(p.display_name_en, ' ', '')) like :name escape '!')";

  private final JdbcClient jdbc;
  private final Cache<String, Optional<Account>> byId =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(FRESH).build();
  private final Cache<String, Optional<String>> idByStaffNo =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(FRESH).build();
  private final Cache<String, Optional<String>> clientNames =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(FRESH).build();

  StaffDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Person> find(String id) {
    return account(id).map(Account::person);
  }

  @Override
  public Optional<Person> findByStaffNo(String staffNo) {
    if (staffNo == null || staffNo.isBlank()) {
      return Optional.empty();
    }
    return idByStaffNo
        .get(
            staffNo.strip().toUpperCase(Locale.ROOT),
            number ->
                jdbc.sql("select id from person where staff_no = ?")
                    .param(number)
                    .query(String.class)
                    .optional())
        .flatMap(this::find);
  }

  @Override
  public Optional<Person> findByUsername(String username) {
    return jdbc.sql("select id from person where username = ?")
        .param(username)
        .query(String.class)
        .optional()
        .flatMap(this::find);
  }

  @Override
  public Map<String, String> names(Collection<String> ids) {
    Map<String, String> names = new HashMap<>();
    List<String> people = new ArrayList<>();
    for (String id : ids.stream().filter(Objects::nonNull).distinct().toList()) {
      if (id.startsWith(Actor.CLIENT_PREFIX)) {
        clientName(id).ifPresent(name -> names.put(id, name));
      } else if (byId.getIfPresent(id) == null) {
        people.add(id);
      }
    }
    for (int from = 0; from < people.size(); from += AT_ONCE) {
      List<String> some = people.subList(from, Math.min(from + AT_ONCE, people.size()));
      Map<String, Account> found = new HashMap<>();
      read("p.id in (:ids)", Map.of("ids", some))
          .forEach(account -> found.put(account.person().id(), account));
      some.forEach(id -> byId.put(id, Optional.ofNullable(found.get(id))));
    }
    ids.stream()
        .filter(id -> id != null && !id.startsWith(Actor.CLIENT_PREFIX))
        .forEach(id -> find(id).ifPresent(p -> names.put(id, p.name())));
    return names;
  }

  /** The account of a signed-in person. */
  public Optional<Account> account(String id) {
    return id == null
        ? Optional.empty()
        : byId.get(id, key -> read("p.id = :id", Map.of("id", key)).stream().findFirst());
  }

  /**
   * Active people whose branch path starts with {@code pathPrefix}, by name or number, at most
   * {@code limit}.
   */
  public List<Person> search(String pathPrefix, String text, Role role, int limit) {
    List<String> ids =
        jdbc.sql(
                """
                select p.id from person p join branch b on b.code = p.branch_code
                where p.state = 'ACTIVE' and b.path like :path
                  and ("""
                    + NAMED
                    + """
                     or p.username like :text escape '!' or lower(p.staff_no) like :text escape '!')
                  and (:role = '' or exists (select 1 from person_role r where r.person_id = p.id and r.role = :role))
                order by p.username limit :limit""")
            .param("path", pathPrefix + "%")
            .param("text", holding(text))
            .param("name", holdingName(text))
            .param("role", role == null ? "" : role.code())
            .param("limit", limit)
            .query(String.class)
            .list();
    if (ids.isEmpty()) {
      return List.of();
    }
    return read("p.id in (:ids)", Map.of("ids", ids)).stream()
        .map(Account::person)
        .sorted(Comparator.comparing(Person::username))
        .toList();
  }

  /**
   * Active people of the role at a branch or, where it has none, at the nearest branch above that
   * has; at most {@code limit}.
   */
  public List<Person> nearest(String branchPath, Role role, int limit) {
    List<String> codes =
        Arrays.stream(branchPath.split("/")).filter(code -> !code.isEmpty()).toList();
    if (codes.isEmpty()) {
      return List.of();
    }
    List<String> ids =
        jdbc.sql(
                """
                select p.id from person p join branch b on b.code = p.branch_code
                  join person_role r on r.person_id = p.id and r.role = :role
                where p.state = 'ACTIVE' and b.code in (:codes)
                order by length(b.path) desc, p.username limit :limit""")
            .param("role", role.code())
            .param("codes", codes)
            .param("limit", limit)
            .query(String.class)
            .list();
    List<Person> found = ids.stream().map(this::find).flatMap(Optional::stream).toList();
    return found.stream()
        .filter(person -> person.branchCode().equals(found.get(0).branchCode()))
        .toList();
  }

  /**
   * Active people whose branch stands on one line with the branch at {@code path}, the nearest
   * first, at most {@code limit}.
   *
   * @param roles of which one must be held; empty for no matter
   * @param above only at the branch itself and above it, where its work is done
   */
  public List<Person> onLine(
      String path, String text, Collection<Role> roles, boolean above, int limit) {
    return onLine(path, text, "", roles, List.of(), above, limit);
  }

  /**
   * The same of all who hold none of some roles, at, above and below the branch.
   *
   * @param known a branch path; people there and below are found by their number as well, everybody
   *     else by name alone
   */
  public List<Person> onLineWithout(
      String path, String text, String known, Collection<Role> without, int limit) {
    return onLine(path, text, known, List.of(), without, false, limit);
  }

  private List<Person> onLine(
      String path,
      String text,
      String known,
      Collection<Role> roles,
      Collection<Role> without,
      boolean above,
      int limit) {
    List<String> ids =
        jdbc.sql(
                """
                select p.id from person p join branch b on b.code = p.branch_code
                where p.state = 'ACTIVE' and (:path like concat(b.path, '%') or :below = 1 and b.path like concat(:path, '%'))
                  and ("""
                    + NAMED
                    + """
                     or b.path like concat(:known, '%') and (p.username like :text escape '!' or lower(p.staff_no) like :text escape '!'))
                  and (:nobody = 1 or not exists (select 1 from person_role r where r.person_id = p.id and r.role in (:without)))
                  and (:any = 1 or exists (select 1 from person_role r where r.person_id = p.id and r.role in (:roles)))
                order by abs(length(b.path) - length(:path)), p.username limit :limit""")
            .param("path", path)
            .param("below", above ? 0 : 1)
            .param("text", holding(text))
            .param("name", holdingName(text))
            .param("known", known)
            .param("nobody", without.isEmpty() ? 1 : 0)
            .param("without", codesOf(without))
            .param("any", roles.isEmpty() ? 1 : 0)
            .param("roles", codesOf(roles))
            .param("limit", limit)
            .query(String.class)
            .list();
    if (ids.isEmpty()) {
      return List.of();
    }
    return read("p.id in (:ids)", Map.of("ids", ids)).stream()
        .map(Account::person)
        .sorted(Comparator.comparingInt(person -> ids.indexOf(person.id())))
        .toList();
  }

  /** With one that nobody has, because a list in a query must not be empty. */
  private static List<String> codesOf(Collection<Role> roles) {
    List<String> codes = new ArrayList<>(roles.stream().map(Role::code).toList());
    codes.add("");
    return codes;
  }

  /** Reads past the cache, for moments in which a right of half a minute ago must not count. */
  public Optional<Account> fresh(String id) {
    byId.invalidate(id);
    return account(id);
  }

  /** Drops what is known of a person, now and once more when the transaction has ended. */
  void forget(String id) {
    Runnable drop =
        () -> {
          byId.invalidate(id);
          idByStaffNo.invalidateAll();
        };
    drop.run();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              drop.run();
            }
          });
    }
  }

  /** Everyone the demo profile made, in the order in which the sign-in page shows them. */
  List<Account> demoPeople() {
    return read("p.demo = :demo order by p.id", Map.of("demo", true));
  }

  private Optional<String> clientName(String id) {
    return clientNames.get(
        id,
        key ->
            jdbc.sql("select display_name from service_client where name = ?")
                .param(key.substring(Actor.CLIENT_PREFIX.length()))
                .query(String.class)
                .optional());
  }

  private List<Account> read(String condition, Map<String, ?> params) {
    return jdbc.sql(SELECT + condition)
        .params(params)
        .query((ResultSetExtractor<List<Account>>) StaffDirectory::accounts);
  }

  private static List<Account> accounts(ResultSet row) throws SQLException {
    Map<String, Account> accounts = new LinkedHashMap<>();
    Map<String, Set<Role>> roles = new HashMap<>();
    while (row.next()) {
      String id = row.getString("id");
      Set<Role> held = roles.computeIfAbsent(id, key -> EnumSet.noneOf(Role.class));
      String role = row.getString("role");
      if (role != null) {
        held.add(Role.of(role));
      }
      accounts.put(
          id,
          new Account(
              new Person(
                  id,
                  row.getString("username"),
                  row.getString("staff_no"),
                  row.getString("display_name"),
                  row.getString("display_name_en"),
                  row.getString("email"),
                  row.getString("locale"),
                  row.getString("branch_code"),
                  row.getString("path"),
                  held,
                  "ACTIVE".equals(row.getString("state"))),
              row.getBoolean("must_change_password")));
    }
    return List.copyOf(accounts.values());
  }

  /** A pattern for what holds the text somewhere; anything does where there is none. */
  static String holding(String text) {
    return text == null || text.isBlank()
        ? "%"
        : "%"
            + text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_")
            + "%";
  }

  /** The same for {@link #NAMED}. */
  static String holdingName(String text) {
    return holding(text == null ? null : text.replace(" ", ""));
  }
}
